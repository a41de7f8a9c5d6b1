"""Sources and names: a list of each, and a timeline for each one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from timeline.model import Digest, Event
from timeline.show.charts import by_source
from timeline.show.charts.chart import Chart
from timeline.show.charts.svg import draw
from timeline.show.parts.choices import Choice, cross
from timeline.show.parts.frames import data_files, data_links, frame, strip, strip_file
from timeline.show.parts.grouping import grouped, leading
from timeline.show.parts.narrowing import MOST_LISTED, filters, months_of, narrowable
from timeline.show.parts.papers import decides, paper
from timeline.show.parts.press import Press
from timeline.show.parts.rows import Rows
from timeline.show.view.addresses import link, name_page, source_page
from timeline.show.view.page import Page

MOST_PAPERS = 500
MOST_NAMES = 2000


def sources(press: Press, rows: Rows) -> Iterator[Page]:
    """The list of sources, and a timeline for each."""
    site, words = press.site, press.site.words
    chart = by_source.describe(site)
    deck = (
        f"{words.count('sources', len([n for n in site.sources if n]))} · {words.count('documents', len(site.digests))}"
    )
    entries = [
        (rows.source_name(name), link(source_page(name), "../"), words.count("documents", len(digests)))
        for name, digests in site.sources.items()
    ]
    index = partial(_index, press, "sources", deck, entries, chart)
    yield Page("sources/index.html", index, rows.stamps.of(deck, entries, chart))
    for name, digests in site.sources.items():
        events = list(dict.fromkeys(e.id for d in digests for e in site.by_document.get(d.document.id, ())))
        told = [site.events[i] for i in events]
        own = _Own(source_page(name), rows.source_name(name), told, "sources", digests)
        yield from _timeline(press, rows, own)


def _index(press: Press, section: str, deck: str, entries: list[tuple[str, str, str]], chart: Chart | None) -> bytes:
    words = press.site.words
    return press.page(
        "index_of.html",
        f"{section}/index.html",
        title=words(f"site.{section}"),
        current=section,
        trail=[(words("site.home"), "../index.html")],
        deck=deck,
        chart=chart,
        drawing=draw(chart, words, root="../") if chart else "",
        entries=entries,
    )[1]


def named(site_names: dict[str, tuple[Event, ...]]) -> dict[str, tuple[Event, ...]]:
    """The names that have a page: those that recur. One event is no timeline."""
    return {name: events for name, events in site_names.items() if len(events) > 1}


def names(press: Press, rows: Rows) -> Iterator[Page]:
    """The list of the names that recur, and a timeline for each."""
    site, words = press.site, press.site.words
    held = named(site.by_name)
    deck = words.count("names", len(held))
    entries = [
        (name, link(name_page(name), "../"), words.count("events", len(events)))
        for name, events in islice(held.items(), MOST_NAMES)
    ]
    yield Page("names/index.html", partial(_index, press, "names", deck, entries, None), rows.stamps.of(deck, entries))
    for name, events in held.items():
        yield from _timeline(press, rows, _Own(name_page(name), name, events, "names"))


def _narrow(rows: Rows, events: Sequence[Event], years: list[dict[str, Any]], choices: list[Choice]) -> None:
    """Give each month of the list links to itself alone, whole and with each filter."""
    by_month = months_of(events)
    for month in (month for year in years for month in year["months"]):
        if held := by_month.get(month["key"]):
            stretch = f"from={month['key']}&to={month['key']}"
            month["alone"] = stretch
            month["cross"] = cross(rows, held, choices, stretch)


@dataclass(frozen=True, slots=True)
class _Own:
    """The timeline of a source or a name: its page, what it is called, its events, ``sources`` or ``names``, and a source's documents."""

    path: str
    title: str
    events: Sequence[Event]
    section: str
    digests: Sequence[Digest] = ()


def _timeline(press: Press, rows: Rows, own: _Own) -> Iterator[Page]:
    stamps = rows.stamps
    listed, told = stamps.of(stamps.heads(own.events)), stamps.of(stamps.events(own.events))
    papers = [decides(press.site, digest) for digest in own.digests[:MOST_PAPERS]]
    yield Page(own.path, partial(_page, press, rows, own), stamps.of(listed, papers, len(own.digests)))
    yield from data_files(own.path, own.events, press.site, told)
    yield from strip_file(press.site, own.events, own.path, own.title, listed)


def _page(press: Press, rows: Rows, own: _Own) -> bytes:
    words, events = press.site.words, own.events
    deck = words.count("events", len(events))
    if len(events) > MOST_LISTED:
        events = leading(events, MOST_LISTED)
        deck = words("home.leading_note", events=deck, n=len(events))
    if own.digests:
        deck = f"{words.count('documents', len(own.digests))} · {deck}"
    given = frame(words("site.home"), [(words(f"site.{own.section}"), "index.html")], deck)
    given["papers"] = [paper(press.site, digest) for digest in own.digests[:MOST_PAPERS]]
    given |= strip(press.site, own.events, events, own.path)
    fixed = {own.section.removesuffix("s"): own.title}
    narrow = filters(rows, events, sources=own.section != "sources", fixed=fixed)
    years = grouped(rows, events)
    if narrowable(own.events):
        _narrow(rows, events, years, narrow["choices"])
    return press.page(
        "list.html",
        own.path,
        title=own.title,
        current=own.section,
        **given,
        years=years,
        **narrow,
        before=None,
        after=None,
        **data_links(own.path),
    )[1]
