"""Stretches of the calendar: the months and weeks that a chart's axis runs through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.show.site import Site, published_day


def extent(site: Site) -> tuple[date, date] | None:
    """First and last day that the axis must hold: the documents' span, or the events' where no document is dated."""
    line = site.timeline
    days = [day for day in (published_day(digest) for digest in line.digests) if day]
    if not days:
        days = [event.when.since.date() for event in line.events]
    ends = [day for day in (line.since, line.until) if day]
    return (min(days + ends), max(days + ends)) if days or ends else None


def month_start(day: date) -> date:
    return day.replace(day=1)


def next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) if (day.year, day.month) < (9999, 12) else date.max


def months(since: date, until: date) -> Iterator[tuple[date, date]]:
    """Each month that ``[since, until]`` touches, half open."""
    at = month_start(since)
    while at <= until and at != date.max:
        after = next_month(at)
        yield at, after
        at = after


def weeks(since: date, until: date) -> Iterator[tuple[date, date]]:
    """Each week from Monday that ``[since, until]`` touches, half open."""
    at = since - timedelta(days=min(since.weekday(), since.toordinal() - 1))
    while at <= until:
        after = at + timedelta(days=min(7, (date.max - at).days))
        yield at, after
        if after == at:
            return
        at = after
