"""How certain the events' dates are, and how precise."""

from __future__ import annotations

from collections import Counter

from timeline.model import Event
from timeline.show.charts.chart import Chart, Slice, Style
from timeline.show.view.site import COARSE, Site

CLASSES: tuple[tuple[str, Style], ...] = (
    ("to_day", "firm"),
    ("to_month", "firm"),
    ("to_year", "firm"),
    ("approximate", "soft"),
    ("inferred", "soft"),
    ("planned", "planned"),
)


def class_of(event: Event) -> str:
    """The first of these that holds: planned, inferred, approximate or uncertain, else its precision."""
    if event.planned:
        return "planned"
    if event.inferred:
        return "inferred"
    if event.when.approximate or event.when.uncertain:
        return "approximate"
    if event.when.precision in COARSE:
        return "to_year"
    return "to_month" if event.when.precision in ("month", "week", "weekend") else "to_day"


def describe(site: Site) -> Chart:
    """Events by how exact their dates are: a class each, the most exact first."""
    words = site.words
    head = (words("search.certainty"), words("chart.events"))
    counted = Counter(map(class_of, site.timeline.events))
    if not counted:
        return Chart("certainty", words("chart.certainty"), words("chart.empty"), head, ())
    held = [(words(f"chart.{key}"), counted[key], style) for key, style in CLASSES if counted[key]]
    slices = tuple(Slice(label, count, style) for label, count, style in held)
    share = round(100 * sum(counted[key] for key, style in CLASSES if style == "firm") / sum(counted.values()))
    rows = tuple((label, count) for label, count, _ in held)
    return Chart(
        "certainty", words("chart.certainty"), words("chart.certainty_summary", p=share), head, rows, slices=slices
    )
