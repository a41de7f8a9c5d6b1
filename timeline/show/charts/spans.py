"""Stretches of the calendar that a chart's axis runs through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.show.view.site import COARSE, Site, published_day

# Where this share of so many documents fills less than one part in so many of the whole span, the axis shows that part and half as much
# again on either side: a week of news among scattered older articles is seen day by day.
FEWEST, SHARE, CLOSE = 30, 0.75, 12
# Events that all lie within so many days are shown, though their documents lie closer together still: a week that was asked for.
SHORT = 62


def published_days(site: Site) -> list[date]:
    """The days of publication, in order, one for each document that is dated."""
    return sorted(day for day in map(published_day, site.timeline.digests) if day)


def extent(site: Site) -> tuple[date, date] | None:
    """First and last day of the documents' span, or of the events' where no document is dated."""
    line = site.timeline
    days = published_days(site) or [event.when.since.date() for event in line.events]
    ends = [day for day in (line.since, line.until) if day]
    return (min(days + ends), max(days + ends)) if days or ends else None


def core(site: Site) -> tuple[date, date] | None:
    """The stretch that the overview shows: the extent, or where most documents lie in a small part of it, that part."""
    whole, days = extent(site), published_days(site)
    if whole is None or len(days) < FEWEST:
        return whole
    since, until = around_most(days, whole)
    if (since, until) == whole:
        return whole
    told = [event.when.since.date() for event in site.main if event.when.precision not in COARSE]
    ends = min([since, *told]), max([until, *told])
    return ends if (ends[1] - ends[0]).days < SHORT else (since, until)


def around_most(days: Sequence[date], whole: tuple[date, date]) -> tuple[date, date]:
    """Where most of `days`, which are in order, lie in a small part of `whole`, that part with half as much either side; else `whole`."""
    first, last = densest(days)
    wide = (last - first).days + 1
    if wide * CLOSE > (whole[1] - whole[0]).days:
        return whole
    around = timedelta(days=wide // 2)
    return max(whole[0], first - min(around, first - date.min)), min(whole[1], last + min(around, date.max - last))


def densest(days: Sequence[date]) -> tuple[date, date]:
    """The shortest stretch that holds the SHARE of `days`, which are in order; the earliest of equals."""
    held = max(1, round(len(days) * SHARE))
    return min(zip(days, days[held - 1 :], strict=False), key=lambda ends: ends[1] - ends[0])


def month_start(day: date) -> date:
    """The first day of the month of `day`."""
    return day.replace(day=1)


def next_month(day: date) -> date:
    """The first day of the month after that of `day`; of the last month that there is, its last day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) if (day.year, day.month) < (9999, 12) else date.max
