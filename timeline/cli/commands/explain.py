"""``timeline explain``: for people, why each document and each expression is dated so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents
from timeline.cli.asked.sources import Sources
from timeline.cli.output.lines import moment
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.events.mentions.left import left
from timeline.events.ranking import why
from timeline.grammar import why_not
from timeline.model import Dating, Digest, Document, Event, Evidence, Timex
from timeline.packs.problems import translated
from timeline.show.parts.reasons import hangs_on, part_notes
from timeline.show.wording import spoken
from timeline.show.wording.words import words

MOST = 0.99  # confidence that is told: nothing is certain


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("explain", cls=Spoken, help=say("explain.help"))
    @click.option("--why-not", "rejected", is_flag=True, help=say("option.why_not"))
    @documents(say)
    def explain(rejected: bool, **values: Any) -> int:
        whole = timeline(Sources.of(**values).asked(say), say)
        console = Console(highlight=False)
        for digest in whole.digests:
            _document(console, digest, whole.events, say)
            if rejected:
                console.print(_rejected(digest.document, say))
        return told(whole.problems, say)

    return explain


def _document(console: Console, digest: Digest, happened: Sequence[Event], say: Say) -> None:
    document = digest.document
    console.rule(Text(document.path), align="left")
    if document.title:
        console.print(Text(document.title, style="bold"))
    for sentence in _dated(digest.dating, say):
        console.print(Text(sentence))
    console.print(_evidence(digest.dating, say))
    console.print(_marked(digest))
    console.print(_timexes(digest.timexes, say))
    events = [event for event in happened if document.id in event.documents]
    if events:
        console.print(_events(events, say))
    supporting = [one.order for event in events for one in event.mentions if one.document == document.id]
    if without := list(left(digest, supporting)):
        console.print(_left(digest, without, say))


def _dated(dating: Dating, say: Say) -> list[str]:
    """When, how sure and why, a sentence each."""
    held = words(say.language)
    if dating.published is None:
        since, until = (
            held(f"date.{name}", day=day.isoformat()) if day else ""
            for name, day in (("not_before", dating.not_before), ("not_after", dating.not_after))
        )
        if dating.not_before and dating.not_after:
            since, until = say("explain.bounds", since=dating.not_before, until=dating.not_after), ""
        said = say("explain.comma").join(part for part in (say("explain.undated"), since, until) if part)
        said += say("explain.stop") + say("explain.neighbours")
    else:
        when = moment(dating.published) or ""
        zone = dating.published.zone if dating.published.precision == "day" else dating.zone
        local = dating.local_date.isoformat() if dating.local_date else ""
        place = f"{local} {zone}".strip() if zone and local and not when.startswith(local) else zone
        parts = [f"{say('explain.published')} {when}", place, say("explain.inferred") if dating.inferred else ""]
        said = say("explain.comma").join(
            part for part in [*parts, say("explain.confidence", value=min(dating.confidence, MOST))] if part
        )
    others = [
        f"{say(f'explain.{name}')} {moment(point)}"
        for name, point in (("updated", dating.updated), ("captured", dating.captured))
        if point
    ]
    return [said, *others, *(spoken.reason(text, held) for text in dating.reasons)]


def _evidence(dating: Dating, say: Say) -> Table:
    table = _table(say, "verdict", "kind", "date", "read_from", "reason")
    chosen_one = (dating.chosen,) if dating.chosen else ()
    groups = (("chosen", chosen_one), ("agreeing", dating.agreeing), ("rejected", dating.rejected))
    for verdict, group in groups:
        for one in group:
            table.add_row(say(f"explain.{_verdict(verdict, one, dating)}"), *_cells(one, say))
    return table


def _verdict(verdict: str, one: Evidence, dating: Dating) -> str:
    """What speaks for no day bounds it, or fits it among others."""
    if verdict != "agreeing" or dating.published:
        return verdict
    return "bound" if one.role in ("not_before", "not_after") else "possible"


def _cells(one: Evidence, say: Say) -> tuple[str, ...]:
    held = words(say.language)
    role = "" if one.role == "published" else held.get(f"document.{one.role}", one.role)
    kind = held.get(f"kind.{one.kind}", one.kind) + (f" ({role})" if role else "")
    where = f" ({spoken.where(one.where, held)})" if one.where else ""
    said = (kind, moment(one.moment) or "", one.text + where, spoken.reason(one.reason, held))
    return tuple(escape(cell) for cell in said)


def _marked(digest: Digest) -> Text:
    text = Text(digest.document.text)
    for found in digest.timexes:
        text.stylize("bold cyan" if found.since else "cyan", found.span.start, found.span.end)
    return text


def _timexes(found: tuple[Timex, ...], say: Say) -> Table:
    table = _table(say, "expression", "value", "interval", "anchor", "rule")
    held = words(say.language)
    for one in found:
        value = f"{one.type} {one.value}" + (f" {one.mod}" if one.mod else "")
        interval = f"{one.since:%Y-%m-%d %H:%M} – {one.until:%Y-%m-%d %H:%M}" if one.since and one.until else ""
        anchor = "\n".join(part for part in (hangs_on(one, held), *part_notes(one, held)) if part)
        table.add_row(*(escape(cell) for cell in (one.text, value, interval, anchor, one.rule)))
    return table


def _rejected(document: Document, say: Say) -> Table:
    """What looked like an expression and is none."""
    table = _table(say, "turned_down", "rule", "reason")
    for one in why_not(document.text, document.language):
        table.add_row(*(escape(cell) for cell in (one.text, one.rule, translated(one.reason, "message", say.language))))
    return table


def _events(events: list[Event], say: Say) -> Table:
    table = Table(title=say("explain.events"), title_justify="left", show_header=False, box=None)
    for _ in range(3):
        table.add_column(overflow="fold")
    for event in events:
        table.add_row(event.when.edtf, escape(event.title), escape(why.sentence(event.why, say.language)))
    return table


def _left(digest: Digest, without: Sequence[tuple[int, str]], say: Say) -> Table:
    """The dates that tell no event, and why."""
    table = Table(title=say("explain.left"), title_justify="left", show_header=False, box=None)
    for _ in range(3):
        table.add_column(overflow="fold")
    for place, reason in without:
        timex = digest.timexes[place]
        table.add_row(escape(timex.text), timex.value, escape(why.left(reason, say.language)))
    return table


def _table(say: Say, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(say(f"explain.{column}"), overflow="fold")
    return table
