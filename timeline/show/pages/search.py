"""The search page and its shards: a script a month, each with its events' titles, quotations, sources and names, folded.

Shards are scripts, not JSON to be fetched, because pages must also work from ``file://``.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from timeline.events.folding import fold
from timeline.model import Event
from timeline.show import phrases
from timeline.show.addresses import event_page, link
from timeline.show.markup import clean, encode
from timeline.show.pages.press import Press, json_block
from timeline.show.pages.rows import Rows, signs
from timeline.show.site import COARSE, Site

MARKS = ("planned", "proposed", "denied", "hypothetical", "approximate", "uncertain", "inferred", "disputed", "context")
# How much of each quotation is searched, and of how many of an event: shards grow with both.
QUOTED, MOST_QUOTES = 120, 3
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


def shard_of(event: Event) -> str:
    since = event.when.since
    return f"{since.year:04d}-00" if event.when.precision in COARSE else f"{since.year:04d}-{since.month:02d}"


def entry(event: Event, site: Site, numbers: dict[str, int]) -> list[object]:
    """[page, title, when, first day, last day, marks, sources' numbers, what is searched, language]."""
    when = event.when
    last = min(when.until.toordinal() - 1, 3652058)
    sources = site.event_sources(event)
    searched = folded(" ".join((*_told(event), *sources, *event.names)))
    marks = " ".join((*signs(event), *(("context",) if event.context else ())))
    return [
        link(event_page(event)).removeprefix("events/").removesuffix(".html"),
        clean(event.title),
        phrases.when(when, site.words),
        when.since.date().isoformat(),
        max(when.since.date(), when.since.date().fromordinal(last)).isoformat(),
        marks,
        [numbers[name] for name in sources if name in numbers],
        clean(searched),
        event.language if event.language != site.words.language else "",
    ]


def _told(event: Event) -> Iterator[str]:
    """The beginnings of different quotations, and the title where none of them holds it."""
    quotes = list(dict.fromkeys(mention.quote[:QUOTED] for mention in event.mentions))[:MOST_QUOTES]
    if not any(event.title in quote for quote in quotes):
        yield event.title
    yield from quotes


def pages(press: Press, rows: Rows) -> Iterator[tuple[str, bytes]]:
    site, words = press.site, press.site.words
    numbers = {name: number for number, name in enumerate(site.sources)}
    shards: list[tuple[str, int]] = []
    ordered = sorted(site.timeline.events, key=lambda event: (shard_of(event), site.order[event.id]))
    for key, group in groupby(ordered, key=shard_of):
        entries = [entry(event, site, numbers) for event in group]
        shards.append((key, len(entries)))
        yield f"search/{key}.js", encode(f"timelineShard({json.dumps(key)},{json_block(entries)});\n")
    yield "assets/fold.js", encode(fold_script())
    ends = [day.isoformat() for event in site.timeline.events for day in (event.when.since.date(),)]
    yield press.page(
        "search.html",
        "search.html",
        title=words("site.search"),
        current="search",
        trail=[(words("site.home"), "index.html")],
        since=min(ends, default=""),
        until=max(ends, default=""),
        sources=[rows.source_name(name) for name in site.sources],
        statuses=[(key, words(f"mark.{key}")) for key in ("happened", "planned", "proposed", "denied", "hypothetical")],
        certainties=[
            (key, words(f"mark.{key}")) for key in ("exact", "approximate", "uncertain", "inferred", "disputed")
        ],
        search_json=json_block(
            {
                "shards": shards,
                "sources": [rows.source_name(name) for name in site.sources],
                "marks": {key: words(f"mark.{key}") for key in MARKS},
                "found": words("search.found", n="{n}"),
                "nothing": words("search.nothing"),
                "loading": words("chart.loading"),
            }
        ),
    )
