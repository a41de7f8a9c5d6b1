"""A page for each event: when, why then, in which words, told by whom, disputed by whom, between what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace

from timeline.events.ranking.why import sentence
from timeline.model import Disagreement, Event, Mention, Span
from timeline.show.exports.jsonld import event_object
from timeline.show.pages.directories import named
from timeline.show.parts.papers import address, paper
from timeline.show.parts.press import Press, json_block
from timeline.show.parts.reasons import reasons
from timeline.show.parts.rows import Rows, signs
from timeline.show.strings.headings import heading, phrased
from timeline.show.strings.markup import marked
from timeline.show.view.addresses import event_page, link, month_page, name_page, year_page
from timeline.show.view.called import title_of
from timeline.show.view.page import Page
from timeline.show.view.site import COARSE, Site
from timeline.show.wording import phrases

# So many quotations stand open on a page, one of each source first; of more than these the rest is folded, up to a number.
OPEN_QUOTES, FEW_QUOTES, MOST_QUOTES = 6, 8, 60
# So many events either side are looked through for neighbours in time.
NEAR = 24


def pages(press: Press, rows: Rows) -> Iterator[Page]:
    """A page for each event, made again where the event, its documents or its neighbours have changed."""
    site, stamps = press.site, rows.stamps
    known = {name: link(name_page(name), "../") for name in named(site.by_name)}
    for event in site.timeline.events:
        related = list(_related(site, event))
        linked = [name in known for name in site.names_in(event)]
        stamp = stamps.of(stamps.event(event), linked, [(key, stamps.rows(others)) for key, others in related])
        yield Page(event_page(event), partial(_page, press, rows, known, event, related), stamp)


def _page(
    press: Press, rows: Rows, known: Mapping[str, str], brief: Event, related: list[tuple[str, list[Event]]]
) -> bytes:
    site, words, event = press.site, press.site.words, press.site.shelf.event(brief)
    when, names = phrases.when(event.when, words), site.names_in(event)
    told = [site.digests[identity] for identity in event.documents if identity in site.digests]
    mentions = sentences(event)
    opened, folded = leading_quotes(site, mentions)
    others = {mention for line in event.disagreements for mention in _telling(event, line)}
    return press.page(
        "event.html",
        event_page(event),
        title=event.title,
        kind="article",
        description=when,
        heading=heading(event.title or words("site.untitled"), names),
        phrased=phrased(event.title),
        trail=_trail(site, event),
        classes=" ".join(signs(event)),
        when=when,
        datetime=machine_time(event),
        edtf=event.when.edtf,
        event_lang=event.language,
        marks=[(mark, words(f"mark.{mark}")) for mark in signs(event)]
        + ([("context", words("mark.context"))] if event.context else []),
        quotes=[_quote(site, mention) for mention in opened],
        folded_quotes=[_quote(site, mention) for mention in folded[: MOST_QUOTES - len(opened)]],
        quotes_left=max(0, len(mentions) - MOST_QUOTES),
        reasons=reasons(site, (mention for mention in mentions if mention not in others)),
        disagreements=[
            {**differing(site, line), "reasons": reasons(site, _telling(event, line))} for line in event.disagreements
        ],
        papers=[paper(site, digest) for digest in told],
        names=[(name, known.get(name, "")) for name in names],
        importance=sentence(event.why, words.language),
        related=[(words(key), [rows.row(other, dated=True) for other in others]) for key, others in related],
        jsonld=json_block(event_object(event, site)),
    )[1]


def machine_time(event: Event) -> str:
    """A value that ``<time datetime>`` allows: a day, month or year; the first day of a range."""
    since = event.when.since
    if event.when.precision == "month":
        return f"{since:%Y-%m}"
    return f"{since.year:04d}" if event.when.precision in COARSE else since.date().isoformat()


def _trail(site: Site, event: Event) -> list[tuple[str, str]]:
    since, words = event.when.since, site.words
    trail = [
        (words("site.home"), "../index.html"),
        (phrases.year(since.year, words), link(year_page(since.year), "../")),
    ]
    if event.when.precision not in COARSE:
        trail.append((words.list("date.months")[since.month - 1], link(month_page(since.year, since.month), "../")))
    return trail


def _quote(site: Site, mention: Mention) -> dict[str, Any]:
    digest = site.digests.get(mention.document)
    text = marked(mention.quote, (timex.span for timex in mention.timexes), offset=mention.span.start)
    if digest is None:
        return {"text": text, "lang": mention.language, "source": "", "title": mention.document, "address": ""}
    source = site.source_of(digest)
    return {
        "text": text,
        "lang": mention.language,
        "source": f"{source}  " if source else "",
        "title": title_of(site, digest),
        "address": "../" + address(site, digest),
    }


def sentences(event: Event) -> list[Mention]:
    """The mentions, but each sentence once, with all that dates the event in it: in 5日说6日开幕 that is 6日, where it holds both."""
    held: dict[tuple[str, Span], Mention] = {}
    for mention in event.mentions:
        place = mention.document, mention.span
        other = held.get(place)
        if other is None or _fits(mention, event) > _fits(other, event):
            held[place] = mention
        elif _fits(mention, event) == _fits(other, event):
            held[place] = replace(other, timexes=(*other.timexes, *mention.timexes))
    return list(held.values())


def _fits(mention: Mention, event: Event) -> bool:
    read = mention.read or mention.when
    return read.since < event.when.until and event.when.since < read.until


def leading_quotes(site: Site, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The quotations that stand open and the rest, both in their order: one of each source first, where there are many."""
    if len(mentions) <= FEW_QUOTES:
        return list(mentions), []
    sources = [site.source_of(site.digests[m.document]) if m.document in site.digests else "" for m in mentions]
    places = range(len(mentions))
    first = {sources.index(source) for source in sources}
    chosen = set(sorted(places, key=lambda place: (place not in first, place))[:OPEN_QUOTES])
    return [mentions[place] for place in places if place in chosen], [
        mentions[place] for place in places if place not in chosen
    ]


def _telling(event: Event, line: Disagreement) -> list[Mention]:
    """The mentions that give the other date."""
    return [
        mention
        for mention in event.mentions
        if (mention.read or mention.when) == line.when and mention.document in line.documents
    ]


def differing(site: Site, line: Disagreement) -> dict[str, str]:
    """Who gives another date for an event, and which."""
    sources = [
        site.source_of(site.digests[i]) or title_of(site, site.digests[i]) for i in line.documents if i in site.digests
    ]
    source = site.words("unit.and").join(dict.fromkeys(sources))
    return {"said": site.words("event.differ_line", source=source, when=phrases.when(line.when, site.words))}


def _related(site: Site, event: Event) -> Iterator[tuple[str, list[Event]]]:
    """Events of the same story before and after it, then its nearest neighbours in time that are not among these."""
    listed = {event.id}
    for key, identities in (("event.caused", event.before), ("event.led", event.after)):
        held = [site.events[identity] for identity in identities if identity in site.events and identity not in listed]
        listed.update(other.id for other in held)
        if held:
            yield key, held
    place, line = site.order[event.id], site.timeline.events
    before, after = line[max(0, place - NEAR) : place], line[place + 1 : place + 1 + NEAR]
    for key, near, chosen in (("event.earlier", before, slice(-2, None)), ("event.later", after, slice(2))):
        others = [other for other in near if other.id not in listed][chosen]
        if others:
            yield key, others
