"""Markwhen (https://markwhen.com): a line an event, its dates as EDTF intervals, sources as tags."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.model import Event
from timeline.show.strings.markup import clean
from timeline.show.view.site import COARSE, Site


def export(site: Site) -> bytes:
    """A line an event, as markwhen.com reads it."""
    lines = ["---", f"title: {_line(site.title)!r}", "---", ""]
    year = None
    for event in site.timeline.events:
        if event.when.since.year != year:
            if year is not None:
                lines += ["endSection", ""]
            year = event.when.since.year
            lines.append(f"section {year}")
        lines.append(f"{_dates(event)}: {_line(event.title)}{_tags(event, site)}")
    return ("\n".join([*lines, *(["endSection"] if year is not None else [])]) + "\n").encode()


def _dates(event: Event) -> str:
    """The interval with both ends included, as precise as it is; markwhen has no sign for doubt."""
    since, last = event.when.since, event.when.until - timedelta(microseconds=1)
    if event.when.precision in COARSE:
        first, end = f"{since.year:04d}", f"{last.year:04d}"
    elif event.when.precision == "month":
        first, end = f"{since.year:04d}-{since.month:02d}", f"{last.year:04d}-{last.month:02d}"
    else:
        first, end = since.date().isoformat(), last.date().isoformat()
    return first if first == end else f"{first}/{end}"


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", clean(text)).strip()


def _tags(event: Event, site: Site) -> str:
    names = [re.sub(r"\W+", "", name) for name in site.event_sources(event)]
    marks: list[str] = [event.status] if event.status != "happened" else []
    marks += ["inferred"] if event.inferred else []
    return "".join(f" #{tag}" for tag in [*names, *marks] if tag)
