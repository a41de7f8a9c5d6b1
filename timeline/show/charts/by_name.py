"""A lane for each of the names told most: in which months, or on which days of a short stretch, it stands in events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from timeline.model import Event
from timeline.show.charts.by_time import NAMES, STYLES, pages_of, style_of
from timeline.show.charts.chart import Chart, Dot, Lane, marks_of
from timeline.show.charts.units import DAY, MONTH, Unit
from timeline.show.view.addresses import name_page
from timeline.show.view.site import Site

MOST_LANES = 12


def describe(site: Site) -> Chart:
    """A lane for each of the names told most, a mark a month, or a day where events are dated to the day within two months; each leads to
    its page, and the lane to the name's."""
    words = site.words
    head = (words("site.names"), words("chart.events"))
    unit = _unit([event for events in site.by_name.values() for event in events if not event.context])
    told = {
        name: [event for event in events if not event.context and event.when.precision not in unit.vague]
        for name, events in site.by_name.items()
    }
    held = dict(sorted(((n, e) for n, e in told.items() if e), key=lambda item: (-len(item[1]), item[0]))[:MOST_LANES])
    if not held:
        return Chart("names", words("chart.names"), words("chart.empty"), head, ())
    days = [event.when.since.date() for events in held.values() for event in events]
    pages = pages_of(site, unit)
    lanes = tuple(_lane(site, name, events, unit, pages) for name, events in held.items())
    rows = tuple((name, len(site.by_name[name])) for name in held)
    first = next(iter(held))
    summary = f"{words.count('names', len(site.by_name))} · {first}{words('date.colon')}{words.count('events', len(site.by_name[first]))}"
    since, until = unit.start(min(days)), unit.after(unit.start(max(days)))
    marks = marks_of(lanes, {style: words(NAMES[style]) for style in STYLES})
    return Chart("names", words("chart.names"), summary, head, rows, since, until, lanes=lanes, marks=marks)


def _unit(events: Sequence[Event]) -> Unit:
    """What a mark stands for."""
    days = [event.when.since.date() for event in events if event.when.precision not in DAY.vague]
    return DAY if days and (max(days) - min(days)).days < DAY.most else MONTH


def _lane(site: Site, name: str, events: Sequence[Event], unit: Unit, pages: Mapping[date, str]) -> Lane:
    told: dict[date, list[Event]] = {}
    for event in events:
        told.setdefault(unit.start(event.when.since.date()), []).append(event)
    dots = tuple(
        _dot(
            site,
            f"{name}, {unit.say(first, site.words)}",
            first if unit is DAY else first.replace(day=15),
            held,
            pages.get(first, ""),
        )
        for first, held in sorted(told.items())
    )
    return Lane(name, dots, "firm", name_page(name) if len(site.by_name[name]) > 1 else "")


def _dot(site: Site, when: str, at: date, events: Sequence[Event], page: str) -> Dot:
    """A mark is as firm as the firmest of its events; one that is not says so."""
    styles = set(map(style_of, events))
    style = next(style for style in STYLES if style in styles)
    label = f"{when}: {site.words.count('events', len(events))}"
    if style == "firm":
        return Dot(at, len(events), label, page)
    return Dot(at, len(events), f"{label} · {site.words(NAMES[style])}", page, style)
