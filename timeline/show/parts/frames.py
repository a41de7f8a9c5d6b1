"""What stands around the events of every list: the way to it, its chart, and the files that hold the same events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from timeline.model import Event
from timeline.show.charts import by_list
from timeline.show.charts.standalone import file
from timeline.show.charts.svg import draw
from timeline.show.exports import csv_file, json_file
from timeline.show.view.addresses import day_page, link
from timeline.show.view.page import Page
from timeline.show.view.site import Site

Trail = list[tuple[str, str]]


def frame(
    home: str, trail: Trail, deck: str, *, root: str = "../", days: dict[date, list[Event]] | None = None
) -> dict[str, Any]:
    """What every list has: the way to it, its deck, links to `days`, and empty places for what only some lists have."""
    return {
        "trail": [(home, f"{root}index.html"), *trail],
        "deck": deck,
        "description": deck,
        "title_lang": "",
        "flat": False,
        "papers": (),
        "names": (),
        "chart": None,
        "drawing": "",
        "day_links": [
            (str(d.day), link(day_page(d.year, d.month, d.day), root), len(held)) for d, held in (days or {}).items()
        ],
    }


def strip(site: Site, events: Sequence[Event], listed: Sequence[Event], path: str) -> dict[str, Any]:
    """The chart above a list, its drawing, and the file that holds it as a picture; nothing where the events are few."""
    chart = by_list.strip(site, events, listed, path)
    picture = f"{_stem(path)}.svg".rpartition("/")[2]
    return {"chart": chart, "drawing": draw(chart, site.words, root="../"), "picture": picture}


def strip_file(site: Site, events: Sequence[Event], path: str, title: str, stamp: bytes) -> Iterator[Page]:
    """That file, if there is a chart; `title` is what the list is of, and `stamp` that of the events."""
    if by_list.has_strip(events):
        yield Page(f"{_stem(path)}.svg", partial(_strip_file, site, events, path, title), stamp)


def _strip_file(site: Site, events: Sequence[Event], path: str, title: str) -> bytes:
    chart = by_list.strip(site, events, (), path)
    return file(replace(chart, title=f"{title} · {chart.title}"), site.words)


def _stem(path: str) -> str:
    return path.removesuffix(".html")


def data_links(path: str) -> dict[str, Any]:
    """Links to the same events as JSON and CSV, beside the page."""
    stem = _stem(path).rpartition("/")[2]
    return {
        "data": (("JSON", f"{stem}.json"), ("CSV", f"{stem}.csv")),
        "alternates": (("application/json", f"{stem}.json"), ("text/csv", f"{stem}.csv")),
    }


def data_files(path: str, events: Sequence[Event], site: Site, stamp: bytes) -> Iterator[Page]:
    """The files that data_links names; `stamp` is that of the events."""
    yield Page(f"{_stem(path)}.json", partial(json_file.of_events, events, site), stamp)
    yield Page(f"{_stem(path)}.csv", partial(csv_file.of_events, events, site), stamp)
