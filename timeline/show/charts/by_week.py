"""Events by week."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from timeline.show import phrases
from timeline.show.charts.by_month import STYLES, style_of
from timeline.show.charts.chart import Bar, Chart
from timeline.show.charts.spans import extent, weeks
from timeline.show.site import COARSE, Site

# Precisions that say the week: a month's event would stand in a week that nobody gave.
VAGUE = COARSE | {"month"}


def describe(site: Site) -> Chart:
    words = site.words
    head = (words("chart.week"), words("chart.events"))
    ends = extent(site)
    held = (event for event in site.main if event.when.precision not in VAGUE)
    events = [event for event in held if ends and ends[0] <= event.when.since.date() <= ends[1]]
    if not events or ends is None:
        return Chart("density", words("chart.density"), words("chart.empty"), head, ())
    firsts = [event.when.since.date() for event in events]
    stretches = list(weeks(*ends))
    start = stretches[0][0]
    counted = Counter(
        (start + timedelta(days=(day - start).days // 7 * 7), style_of(e))
        for e, day in zip(events, firsts, strict=True)
    )
    used = [style for style in STYLES if any(held == style for _, held in counted)]
    bars = []
    for first, after in stretches:
        counts = tuple(counted[first, style] for style in used)
        label = f"{phrases.day(first, words)}: {words.count('events', sum(counts))}"
        bars.append(Bar(first, after, counts, label))
    peak = max(bars, key=lambda bar: (sum(bar.counts), -bar.since.toordinal()))
    summary = words(
        "chart.summary_week",
        since=phrases.day(stretches[0][0], words),
        until=phrases.day(ends[1], words),
        events=words.count("events", len(events)),
        peak=phrases.day(peak.since, words),
        n=sum(peak.counts),
    )
    names = {"firm": "mark.exact", "soft": "chart.soft", "planned": "mark.planned"}
    series = tuple((words(names[style]), style) for style in used)
    rows = tuple((bar.since.isoformat(), sum(bar.counts)) for bar in bars if sum(bar.counts))
    return Chart("density", words("chart.density"), summary, head, rows, start, stretches[-1][1], series, tuple(bars))
