"""A lane for each source: when its documents were published."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from timeline.show.charts.chart import Chart, Lane, marks_of
from timeline.show.charts.publications import mark, styles
from timeline.show.charts.spans import extent, month_start, next_month
from timeline.show.view.addresses import source_page
from timeline.show.view.site import Site, published_day
from timeline.show.wording import phrases

MOST_LANES = 15
MOST_DAYS = 120


def describe(site: Site) -> Chart:
    """A lane for each source, a mark a day of publication, or a week where they are many; the lane leads to the source's page."""
    words = site.words
    head = (words("search.source"), words("site.documents"), words("chart.from"), words("chart.to"))
    days = {
        name: [(day, digest.dating.inferred) for digest in digests if (day := published_day(digest))]
        for name, digests in site.sources.items()
    }
    held = {name: sorted(listed) for name, listed in days.items() if listed}
    ends = extent(site)
    if not held or ends is None:
        return Chart("sources", words("chart.sources"), words("chart.empty"), head, ())
    since, until = month_start(min(map(min, held.values()))[0]), next_month(max(map(max, held.values()))[0])
    lanes = tuple(_lane(site, name, listed) for name, listed in list(held.items())[:MOST_LANES])
    rows = tuple(
        (name or words("site.unknown_source"), len(listed), listed[0][0].isoformat(), listed[-1][0].isoformat())
        for name, listed in held.items()
    )
    dated = sum(map(len, held.values()))
    summary = f"{words.count('sources', sum(map(bool, held)))} · {words.count('documents', dated)}"
    return Chart(
        "sources",
        words("chart.sources"),
        summary,
        head,
        rows,
        since,
        until,
        lanes=lanes,
        marks=marks_of(lanes, styles(words)),
    )


def _lane(site: Site, name: str, days: list[tuple[date, bool]]) -> Lane:
    """A mark a day, or a week where days are too many; pale where all that it counts is inferred."""
    words = site.words
    counted = Counter(day for day, _ in days)
    stated = {day for day, inferred in days if not inferred}
    if len(counted) > MOST_DAYS:
        counted = Counter(day - timedelta(days=day.weekday()) for day, _ in days)
        stated = {day - timedelta(days=day.weekday()) for day in stated}
    dots = tuple(
        mark(day, n, f"{phrases.day(day, words)}: {words.count('documents', n)}", words, inferred=day not in stated)
        for day, n in sorted(counted.items())
    )
    return Lane(name or words("site.unknown_source"), dots, "paper", source_page(name))
