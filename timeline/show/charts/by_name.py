"""A lane for each of the names told most: in which months it stands in events."""

from __future__ import annotations

from collections import Counter

from timeline.model import Event
from timeline.show.charts.chart import Chart, Dot, Lane
from timeline.show.charts.spans import month_start, next_month
from timeline.show.view.addresses import month_page, name_page
from timeline.show.view.site import COARSE, Site
from timeline.show.wording import phrases

MOST_LANES = 12


def describe(site: Site) -> Chart:
    """A lane for each of the names told most, a mark a month, which leads to that month; the lane leads to the name's page."""
    words = site.words
    head = (words("site.names"), words("chart.events"))
    told = {
        name: [e for e in events if not e.context and e.when.precision not in COARSE]
        for name, events in site.by_name.items()
    }
    held = dict(sorted(((n, e) for n, e in told.items() if e), key=lambda item: (-len(item[1]), item[0]))[:MOST_LANES])
    if not held:
        return Chart("names", words("chart.names"), words("chart.empty"), head, ())
    days = [event.when.since.date() for events in held.values() for event in events]
    lanes = tuple(_lane(site, name, events) for name, events in held.items())
    rows = tuple((name, len(site.by_name[name])) for name in held)
    first = next(iter(held))
    summary = f"{words.count('names', len(site.by_name))} · {first}{words('date.colon')}{words.count('events', len(site.by_name[first]))}"
    return Chart(
        "names", words("chart.names"), summary, head, rows, month_start(min(days)), next_month(max(days)), lanes=lanes
    )


def _lane(site: Site, name: str, events: list[Event]) -> Lane:
    counted = Counter(month_start(event.when.since.date()) for event in events)
    dots = tuple(
        Dot(
            first.replace(day=15),
            number,
            f"{name}, {phrases.month(first.year, first.month, site.words)}: {site.words.count('events', number)}",
            month_page(first.year, first.month),
        )
        for first, number in sorted(counted.items())
    )
    return Lane(name, dots, "firm", name_page(name) if len(site.by_name[name]) > 1 else "")
