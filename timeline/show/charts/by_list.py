"""The events of one page over time: a strip above its list, each bar of which leads to its place there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.model import Event
from timeline.show.charts.by_time import bars
from timeline.show.charts.chart import Chart
from timeline.show.charts.spans import around_most
from timeline.show.charts.units import Unit, unit_of
from timeline.show.view.site import COARSE, Site

# Fewer events are seen at a glance, and fewer bars tell nothing.
FEWEST, FEWEST_BARS = 20, 3
EMPTY = Chart("strip", "", "", (), ())


def strip(site: Site, events: Sequence[Event], listed: Sequence[Event], path: str) -> Chart:
    """Bars of `events` by day, week, month or year, over the stretch in which most of them lie; EMPTY where they are few.

    A bar leads to the day or month of the first of its events that the page at `path` has `listed`.
    """
    if not (extent := _extent(events)):
        return EMPTY
    unit, since, until = extent
    made = bars(site, "strip", unit, since, until, _fine(events))
    places = _places(listed, unit, path)
    return replace(made, bars=tuple(replace(bar, page=places.get(bar.since, "")) for bar in made.bars))


def has_strip(events: Sequence[Event]) -> bool:
    """Whether `strip` draws `events`; to know that takes a tenth of drawing them."""
    return _extent(events) is not None


def _extent(events: Sequence[Event]) -> tuple[Unit, date, date] | None:
    """The unit of the bars, the first day and the last; None where there is nothing to see."""
    fine = _fine(events)
    if len(fine) < FEWEST:
        return None
    days = sorted(event.when.since.date() for event in fine)
    since, until = around_most(days, (days[0], days[-1]))
    unit = unit_of(since, until)
    first, last = unit.start(since), unit.after(unit.start(until))
    drawn = (event.when.since.date() for event in fine if event.when.precision not in unit.vague)
    told = {unit.start(day) for day in drawn if first <= day < last}
    return (unit, since, until) if len(told) >= FEWEST_BARS else None


def _fine(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if not event.context and event.when.precision not in COARSE]


def _places(listed: Sequence[Event], unit: Unit, path: str) -> Mapping[date, str]:
    places: dict[date, str] = {}
    for event in listed:
        day = event.when.since.date()
        if event.when.precision not in COARSE:
            mark = f"#m{day:%Y-%m}" if event.when.precision == "month" else f"#d{day}"
            places.setdefault(unit.start(day), path + mark)
    return places
