"""Events over time, with publications as marks below: the documents' span alone, so that 1989 does not flatten 2023."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.model import Event
from timeline.show.charts import publications
from timeline.show.charts.chart import Bar, Chart, Dot, Lane, Style, marks_of
from timeline.show.charts.publications import mark
from timeline.show.charts.spans import core, extent, published_days
from timeline.show.charts.units import DAY, MONTHLY, WEEK, Unit, unit_of
from timeline.show.view.addresses import day_page, month_page, year_page
from timeline.show.view.site import Site, unsure
from timeline.show.wording import phrases
from timeline.show.wording.words import Words

STYLES: tuple[Style, ...] = ("firm", "soft", "planned")
NAMES = {"firm": "mark.exact", "soft": "chart.soft", "planned": "mark.planned"}
# Beyond this many days with publications there is one mark a bar.
MOST_MARKS = 60


def style_of(event: Event) -> Style:
    """How an event's mark is drawn."""
    if event.planned:
        return "planned"
    return "soft" if unsure(event) else "firm"


def overview(site: Site) -> Chart:
    """Bars by day, week, month or year, whichever the stretch asks for; each leads to its page."""
    words, ends = site.words, core(site)
    if ends is None:
        return Chart("overview", words("chart.overview_month"), words("chart.empty"), _head("month", words), ())
    unit, printed = unit_of(*ends), published_days(site)
    made, pages = bars(site, "overview", unit, *ends), pages_of(site, unit)
    counted = Counter(map(unit.start, printed))
    held = tuple(
        replace(
            bar,
            label=words(
                "chart.bar_label",
                when=unit.say(bar.since, words),
                events=words.count("events", sum(bar.counts)),
                documents=words.count("documents", counted[bar.since]),
            ),
            page=pages.get(bar.since, ""),
        )
        for bar in made.bars
    )
    inside = Counter(day for day in printed if held[0].since <= day < held[-1].until)
    summary = [made.summary]
    if ends != extent(site):
        share = 100 * sum(inside.values()) // len(printed)
        summary.append(words("chart.core", p=share))
    rows = tuple(
        (unit.say(bar.since, words), sum(bar.counts), counted[bar.since])
        for bar in held
        if sum(bar.counts) or counted[bar.since]
    )
    lanes = (Lane(words("chart.publications"), _publications(site, inside, held, counted, unit), "paper"),)
    return replace(
        made,
        summary=("" if words.chinese else " ").join(summary),
        head=_head(unit.name, words),
        rows=rows,
        bars=held,
        lanes=lanes,
        marks=marks_of(lanes, publications.styles(words)),
    )


def _publications(
    site: Site, days: Counter[date], bars: Sequence[Bar], counted: Counter[date], unit: Unit
) -> tuple[Dot, ...]:
    """A mark for each of the `days` on which documents were published; where these are too many for that, one under each bar."""
    words, stated = site.words, publications.stated(site)
    if len(days) > MOST_MARKS:
        used = (bar for bar in bars if counted[bar.since])
        units = frozenset(map(unit.start, stated))
        return tuple(
            mark(
                bar.since + (bar.until - bar.since) / 2,
                counted[bar.since],
                bar.label,
                words,
                inferred=bar.since not in units,
            )
            for bar in used
        )
    # Of a day its bar says how many documents there are.
    return tuple(
        mark(day, n, "" if unit is DAY else phrases.day(day, words), words, inferred=day not in stated)
        for day, n in sorted(days.items())
    )


def density(site: Site) -> Chart:
    """Events by week, over the whole extent."""
    words, ends = site.words, extent(site)
    made = bars(site, "density", WEEK, *ends) if ends else None
    if made is None or not any(sum(bar.counts) for bar in made.bars):
        return Chart("density", words("chart.density"), words("chart.empty"), _head("week", words)[:2], ())
    return made


def bars(site: Site, name: str, unit: Unit, since: date, until: date, events: Sequence[Event] | None = None) -> Chart:
    """The events (by default all inside the documents' span) that are dated to the unit and begin in ``[since, until]``, a bar a unit."""
    words = site.words
    stretches = list(unit.stretches(since, until))
    first, last = stretches[0][0], stretches[-1][1]
    inside = [event for event in (site.main if events is None else events) if first <= event.when.since.date() < last]
    drawn = [event for event in inside if event.when.precision not in unit.vague]
    counted = Counter((unit.start(event.when.since.date()), style_of(event)) for event in drawn)
    used = [style for style in STYLES if any(held == style for _, held in counted)] or ["firm"]
    held = []
    for start, after in stretches:
        counts = tuple(counted[start, style] for style in used)
        label = f"{unit.say(start, words)}{words('date.colon')}{words.count('events', sum(counts))}"
        held.append(Bar(start, after, counts, label))
    summary = _summary(held, len(drawn), until, unit, words)
    if vague := len(inside) - len(drawn):
        summary += ("" if words.chinese else " ") + words("chart.beyond", events=words.count("events", vague))
    return Chart(
        name,
        words(f"chart.overview_{unit.name}" if name == "overview" else f"chart.{name}"),
        summary,
        _head(unit.name, words)[:2],
        tuple((unit.say(bar.since, words), sum(bar.counts)) for bar in held if sum(bar.counts)),
        first,
        last,
        tuple((words(NAMES[style]), style) for style in used),
        tuple(held),
        unit=unit.name,
    )


def _summary(bars: Sequence[Bar], drawn: int, until: date, unit: Unit, words: Words) -> str:
    """From when to when so many events are `drawn`, and where most of them are, unless it is one day, month or year."""
    first, last = bars[0].since, bars[-1].since
    ends = {
        "since": unit.say(first, words) if unit.name != "week" else phrases.day(first, words),
        "until": unit.say(last, words) if unit.name != "week" else phrases.day(until, words),
    }
    if not drawn:
        return words("chart.summary_none", **ends)
    if ends["since"] == ends["until"]:
        return words("chart.summary_one", when=ends["since"], events=words.count("events", drawn))
    peak = max(bars, key=lambda bar: (sum(bar.counts), -bar.since.toordinal()))
    return words(
        f"chart.summary_{unit.name}",
        **ends,
        events=words.count("events", drawn),
        count=drawn,
        peak=unit.say(peak.since, words),
        n=f"{sum(peak.counts):,}",
    )


def _head(unit: str, words: Words) -> tuple[str, ...]:
    return words(f"chart.{unit}"), words("chart.events"), words("chart.publications")


def pages_of(site: Site, unit: Unit) -> dict[date, str]:
    """Where the bars lead: to the page of their year, month or day, or to their first day on the month's page."""
    if unit.name == "year":
        return {date(year, 1, 1): year_page(year) for year in site.by_year}
    if unit.name == "month":
        return {date(*month, 1): month_page(*month) for month in site.by_month}
    pages: dict[date, str] = {}
    for day in sorted({event.when.since.date() for event in site.main if event.when.precision not in MONTHLY}):
        whole = unit.name == "day" and (day.year, day.month) in site.large
        page = day_page(day.year, day.month, day.day) if whole else f"{month_page(day.year, day.month)}#d{day}"
        pages.setdefault(unit.start(day), page)
    return pages
