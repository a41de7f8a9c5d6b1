"""Events by month, with publications as marks below: the documents' span alone, so that 1989 does not flatten 2023."""

from __future__ import annotations

from collections import Counter
from datetime import date

from timeline.model import Event
from timeline.show import phrases
from timeline.show.addresses import month_page, year_page
from timeline.show.charts.chart import Bar, Chart, Dot, Lane, Style
from timeline.show.charts.spans import extent, month_start, months, next_month
from timeline.show.site import COARSE, Site, published_day

STYLES: tuple[Style, ...] = ("firm", "soft", "planned")
# Beyond this many months bars are years: narrower ones could not be told apart.
MOST_MONTHS = 240
# Beyond this many days with publications there is one mark a bar.
MOST_MARKS = 60


def style_of(event: Event) -> Style:
    """How an event's mark is drawn."""
    if event.planned:
        return "planned"
    return "soft" if event.when.approximate or event.when.uncertain or event.inferred else "firm"


def describe(site: Site) -> Chart:
    words = site.words
    ends = extent(site)
    inside = [event for event in site.main if event.when.precision not in COARSE]
    head = (words("chart.month"), words("chart.events"), words("chart.publications"))
    if ends is None:
        return Chart("overview", words("chart.overview"), words("chart.empty"), head, ())
    since, until = ends
    last_day = next_month(until)
    events = [event for event in inside if month_start(since) <= event.when.since.date() < last_day]
    stretches = list(months(since, until))
    yearly = len(stretches) > MOST_MONTHS
    if yearly:
        stretches = [(date(y, 1, 1), date(min(y + 1, 9999), 1, 1)) for y in range(since.year, until.year + 1)]
    counted = Counter((_bin(event.when.since.date(), yearly), style_of(event)) for event in events)
    printed = Counter(_bin(day, yearly) for day in map(published_day, site.timeline.digests) if day)
    bars = tuple(_bar(site, first, after, counted, printed, yearly) for first, after in stretches)
    used = [style for style in STYLES if any(counted[bar.since, style] for bar in bars)] or ["firm"]
    bars = tuple(
        Bar(bar.since, bar.until, tuple(counted[bar.since, style] for style in used), bar.label, bar.page)
        for bar in bars
    )
    names = {"firm": "mark.exact", "soft": "chart.soft", "planned": "mark.planned"}
    days = Counter(day for day in map(published_day, site.timeline.digests) if day)
    rug = (
        tuple(Dot(day, n, phrases.day(day, words)) for day, n in sorted(days.items()))
        if len(days) <= MOST_MARKS
        else _rug(bars, printed)
    )
    peak = max(bars, key=lambda bar: (sum(bar.counts), -bar.since.toordinal()))
    summary = words(
        "chart.summary",
        since=phrases.month(since.year, since.month, words),
        until=phrases.month(until.year, until.month, words),
        events=words.count("events", len(events)),
        peak=phrases.year(peak.since.year, words)
        if yearly
        else phrases.month(peak.since.year, peak.since.month, words),
        n=sum(peak.counts),
    )
    if vague := len(site.main) - len(events):
        summary += ("" if words.chinese else " ") + words("chart.beyond", events=words.count("events", vague))
    rows = tuple(
        (_name(site, bar.since, yearly), sum(bar.counts), printed[bar.since])
        for bar in bars
        if sum(bar.counts) or printed[bar.since]
    )
    series = tuple((words(names[style]), style) for style in used)
    lanes = (Lane(words("chart.publications"), rug, "paper"),)
    last = stretches[-1][1]
    return Chart("overview", words("chart.overview"), summary, head, rows, stretches[0][0], last, series, bars, lanes)


def _bin(day: date, yearly: bool) -> date:
    return date(day.year, 1, 1) if yearly else day.replace(day=1)


def _name(site: Site, first: date, yearly: bool) -> str:
    return phrases.year(first.year, site.words) if yearly else phrases.month(first.year, first.month, site.words)


def _bar(site: Site, first: date, after: date, counted: Counter, printed: Counter, yearly: bool) -> Bar:  # type: ignore[type-arg]
    words = site.words
    number = sum(counted[first, style] for style in STYLES)
    label = words(
        "chart.month_label",
        month=_name(site, first, yearly),
        events=words.count("events", number),
        documents=words.count("documents", printed[first]),
    )
    page = ""
    if yearly and first.year in site.by_year:
        page = year_page(first.year)
    elif not yearly and (first.year, first.month) in site.by_month:
        page = month_page(first.year, first.month)
    return Bar(first, after, (number,), label, page)


def _rug(bars: tuple[Bar, ...], printed: Counter[date]) -> tuple[Dot, ...]:
    """One mark a bar where days would be too many to tell apart."""
    return tuple(
        Dot(bar.since + (bar.until - bar.since) / 2, printed[bar.since], bar.label)
        for bar in bars
        if printed[bar.since]
    )
