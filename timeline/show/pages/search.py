"""The search page and what it loads: titles, quotations, names and sources, folded; a script a month, or an index where there are many.

They are scripts, not JSON to be fetched, because pages must also work from ``file://``.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import groupby
from typing import Any

from timeline.events.words.folding import fold
from timeline.model import Event
from timeline.show.pages import bigrams, spellings
from timeline.show.parts.press import Press, json_block
from timeline.show.parts.rows import Rows, signs
from timeline.show.strings.markup import clean, encode
from timeline.show.view.addresses import event_page, link
from timeline.show.view.page import ALWAYS, Page, Piece, joined, made, pieced, plain
from timeline.show.view.site import COARSE, Site, last_day
from timeline.show.view.stamps import Stamps
from timeline.show.wording import phrases

MARKS = ("planned", "proposed", "denied", "hypothetical", "approximate", "uncertain", "inferred", "disputed", "context")
# How much of each quotation is searched, and of how many of an event: shards grow with both.
QUOTED, MOST_QUOTES = 120, 3
# More events than this are searched by an index.
MOST = 50_000
# So many of them are indexed at a time; a multiple of BLOCK.
RANGE = 256 * bigrams.BLOCK
# What the page says where nothing is found.
SAID = ("search.missed", "search.quoted", "search.near", "search.without", "search.whole")
# So many names are suggested; any can be typed.
SUGGESTED = 100
HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))


def folded(text: str) -> str:
    """NFKC, lower case, simplified: equal for the reader, equal for the search."""
    return fold(unicodedata.normalize("NFKC", text)).casefold()


@cache
def fold_script() -> str:
    """The map from traditional to simplified characters, for the same folding of what the reader types."""
    changed = [chr(code) for block in HAN for code in block if fold(chr(code)) != chr(code)]
    pairs = json.dumps(["".join(changed), "".join(map(fold, changed))], ensure_ascii=False)
    return f"window.timelineFold={pairs};\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event to be searched: what a row shows of it, what filters ask, and the folded text. Names stand between tabs."""

    event: Event
    shown: tuple[str, str, str, str, list[int], str]
    first: str
    last: str
    text: str


def shard_of(event: Event) -> str:
    """The shard of an event: its month, or its year with ``00`` where it has none."""
    since = event.when.since
    return f"{since.year:04d}-00" if event.when.precision in COARSE else f"{since.year:04d}-{since.month:02d}"


def entry(event: Event, site: Site, numbers: dict[str, int]) -> Entry:
    """`shown` is page, title, when, marks, sources' numbers, language."""
    when = event.when
    sources = site.event_sources(event)
    names = (
        "\t".join(("", *dict.fromkeys(map(folded, (*site.names_in(event), *event.names))), "")) if event.names else ""
    )
    return Entry(
        event,
        (
            link(event_page(event)).removeprefix("events/").removesuffix(".html"),
            clean(event.title),
            phrases.when(when, site.words),
            " ".join((*signs(event), *(("context",) if event.context else ()))),
            [numbers[name] for name in sources if name in numbers],
            event.language if event.language != site.words.language else "",
        ),
        when.since.date().isoformat(),
        last_day(when).isoformat(),
        clean(folded("\n".join((*_told(event), names, *sources)))),
    )


def _told(event: Event) -> Iterator[str]:
    """The beginnings of different quotations, and the title where none of them holds it."""
    quotes = list(dict.fromkeys(mention.quote[:QUOTED] for mention in event.mentions))[:MOST_QUOTES]
    if not any(event.title in quote for quote in quotes):
        yield event.title
    yield from quotes


def pages(press: Press, rows: Rows) -> Iterator[Page]:
    """The search page, and the scripts that it loads."""
    site = press.site
    numbers = {name: number for number, name in enumerate(site.sources)}
    ordered = sorted(site.timeline.events, key=lambda event: (event.when.since.date(), site.order[event.id]))
    data: dict[str, Any] = {}
    if len(ordered) > MOST:
        yield from made(_index(site, ordered, numbers, data))
    else:
        yield from _months(site, ordered, numbers, data, rows.stamps)
    yield Page("assets/fold.js", lambda: encode(fold_script()), ALWAYS)
    known = spellings.known(site, folded)
    yield Page("search/names.js", lambda: encode(f"timelineNames({json_block(known)});\n"), rows.stamps.of(known))
    yield _page(press, rows, ordered, data)


def _page(press: Press, rows: Rows, ordered: Sequence[Event], data: Mapping[str, Any]) -> Page:
    site, words = press.site, press.site.words
    ends = [event.when.since.date().isoformat() for event in ordered]
    since, until = min(ends, default=""), max(ends, default="")
    sources, names = [rows.source_name(name) for name in site.sources], list(site.by_name)[:SUGGESTED]
    return press.later(
        "search.html",
        "search.html",
        rows.stamps.of(since, until, sources, names, data),
        title=words("site.search"),
        current="search",
        trail=[(words("site.home"), "index.html")],
        since=since,
        until=until,
        sources=sources,
        names=names,
        statuses=[(key, words(f"mark.{key}")) for key in ("happened", "planned", "proposed", "denied", "hypothetical")],
        certainties=[
            (key, words(f"mark.{key}")) for key in ("exact", "approximate", "uncertain", "inferred", "disputed")
        ],
        engine="search-index.js" if "stride" in data else "search-months.js",
        search_json=json_block(
            {
                **data,
                "sources": sources,
                "marks": {key: words(f"mark.{key}") for key in MARKS},
                "found": words("search.found", n="{n}"),
                **{key.partition(".")[2]: words(key) for key in SAID},
                "loading": words("chart.loading"),
            }
        ),
    )


def _months(
    site: Site, ordered: Sequence[Event], numbers: dict[str, int], data: dict[str, Any], stamps: Stamps
) -> Iterator[Page]:
    """A script a month; `data` learns their names."""
    data["shards"] = []
    for key, group in groupby(sorted(ordered, key=shard_of), key=shard_of):
        data["shards"].append(key)
        events = list(group)
        stamp = stamps.of(stamps.events(events), list(numbers))
        yield pieced(f"search/{key}.js", partial(_shard, site, events, numbers, stamps), stamp)


def _shard(site: Site, events: Sequence[Event], numbers: dict[str, int], stamps: Stamps) -> Iterator[Piece]:
    """The script of one month, an event a piece."""
    numbering = stamps.of(list(numbers))
    rows = ((partial(_row, event, site, numbers), stamps.of(stamps.event(event), numbering)) for event in events)
    yield plain(b"timelineShard([")
    yield from joined(rows, b",")
    yield plain(b"]);\n")


def _row(event: Event, site: Site, numbers: dict[str, int]) -> bytes:
    found = entry(site.shelf.event(event), site, numbers)
    return encode(json_block([*found.shown, found.first, found.last, found.text]))


def _index(
    site: Site, ordered: Sequence[Event], numbers: dict[str, int], data: dict[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """The index of all events, some at a time; `data` learns its measures."""
    first = ordered[0].when.since.date()
    data |= {"events": len(ordered), "since": first.isoformat(), "stride": bigrams.STRIDE}
    data |= {"shards": bigrams.SHARDS, "block": bigrams.BLOCK}
    index = bigrams.Index()
    for start in range(0, len(ordered), RANGE):
        some = [entry(site.shelf.event(event), site, numbers) for event in ordered[start : start + RANGE]]
        facts = [_fact(one, first) for one in some]
        yield from index.add([one.shown for one in some], [one.text for one in some], facts)
    yield from index.files()


def _fact(held: Entry, first: date) -> bigrams.Facts:
    day = held.event.when.since.date()
    more = day.fromisoformat(held.last).toordinal() - day.toordinal()
    return (day - first).days, more, held.shown[3], tuple(held.shown[4])
