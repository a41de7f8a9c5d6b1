"""The home page: the span, the overview, and the timeline, or its leading events where it is long. It does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from timeline.model import Event
from timeline.show.charts import by_time
from timeline.show.charts.chart import Bar, Chart
from timeline.show.charts.svg import draw
from timeline.show.parts.grouping import grouped, leading
from timeline.show.parts.press import Press, json_block
from timeline.show.parts.rows import Rows
from timeline.show.view.addresses import link, month_page, year_page
from timeline.show.view.page import Page
from timeline.show.view.site import COARSE, Site
from timeline.show.wording import phrases

# A timeline of up to so many events stands on the home page whole; of a longer one the leading ones do. The same for background.
WHOLE, MOST = 40, 12
WHOLE_BACKGROUND, MOST_BACKGROUND = 10, 3
# Where the caller says how many lead, up to so many others are folded under their days; of more, the months lead to them.
FOLDED = 600
# Years: a wider stretch before or after the documents is named by its near end alone.
WIDE = 60


def years_of(events: Sequence[Event], site: Site, *, before: bool) -> tuple[str, str]:
    """The years that background events span, and how many there are: ``1989–2021``, ``3件事``; a far end is left open."""
    years = [event.when.since.year for event in events]
    first, last = min(years), max(years)
    said = str(first) if first == last else f"{first}–{last}"
    if last - first > WIDE:
        said = site.words("home.and_earlier", year=last) if before else site.words("home.and_later", year=first)
    return said, site.words.count("events", len(events))


def pages(press: Press) -> Iterator[Page]:
    """The home page."""
    site, words = press.site, press.site.words
    rows = Rows(press, by_source=False)
    stamps = rows.stamps
    chart = by_time.overview(site)
    before, after = _outside(site, chart)
    top = site.options.top
    shown = leading(site.main, top or MOST) if top or len(site.main) > WHOLE else list(site.main)
    leads = {event.id for event in shown}
    rest = [event for event in site.main if event.id not in leads] if top and len(site.main) - top <= FOLDED else []
    short = len(shown) + len(rest) < len(site.main)
    few = len(site.background) <= WHOLE_BACKGROUND
    aside = list(site.background) if few else leading(site.background, MOST_BACKGROUND)
    counts = {"documents": len(site.timeline.digests), "events": len(site.timeline.events)}
    deck = words("site.deck", **{key: words.count(key, number) for key, number in counts.items()})
    given = {
        "description": deck,
        "span": _span(site),
        "deck": deck,
        "tallies": _tallies(site),
        "overview": chart,
        "ends": [_bar_name(site, chart, bar) for bar in (chart.bars[0], chart.bars[-1])] if chart.bars else (),
        "context_before": _apart(before, site, chart.since, before=True),
        "context_after": _apart(after, site, chart.until, before=False),
        "outside": _beyond([*before, *after], short=short),
        "shortened": _shortened(site, len(shown), short) if short or rest else "",
        "calendar": _calendar(site) if short else None,
        "background_more": words.count("all", len(site.background)) if len(aside) < len(site.background) else "",
    }
    months = [(*month, len(held)) for month, held in site.by_month.items()] if short else ()
    in_order = (sorted(events, key=lambda event: site.order[event.id]) for events in (shown, rest, aside))
    stamp = stamps.of(given, months, *map(stamps.rows, in_order))
    yield Page("index.html", partial(_page, press, rows, given, shown, rest, aside, totals=short), stamp)


def _page(
    press: Press,
    rows: Rows,
    given: dict[str, Any],
    shown: list[Event],
    rest: list[Event],
    aside: list[Event],
    *,
    totals: bool,
) -> bytes:
    site, chart = press.site, given["overview"]
    return press.page(
        "home.html",
        "index.html",
        title=site.title,
        current="home",
        **given,
        drawing=draw(chart, site.words),
        bars_json=json_block(_brush(site, chart)),
        years=grouped(rows, shown, "", totals=totals, folded=rest),
        background=grouped(rows, aside, ""),
        data=(("JSON", "timeline.json"), ("CSV", "timeline.csv")),
        alternates=(("application/json", "timeline.json"), ("text/csv", "timeline.csv")),
    )[1]


def _shortened(site: Site, shown: int, short: bool) -> str:
    """What is told of a list that shows the leading events: where the others are."""
    note = "home.leading_note" if short else "home.folded_note"
    return site.words(note, events=site.words.count("events", len(site.main)), n=shown)


def _span(site: Site) -> str:
    """The documents' span, month to month."""
    since, until, words = site.timeline.since, site.timeline.until, site.words
    if since is None or until is None:
        return ""
    first, last = phrases.month(since.year, since.month, words), phrases.month(until.year, until.month, words)
    return first if first == last else words("home.span", since=first, until=last)


def _outside(site: Site, chart: Chart) -> tuple[list[Event], list[Event]]:
    """Events before the axis and after it; what is background inside its first or last bar goes to the nearer side."""
    since, until = chart.since, chart.until
    if since is None or until is None:
        return [], []
    middle = since + (until - since) / 2
    fine = (e for e in site.timeline.events if e.context or e.when.precision not in COARSE)
    out = [e for e in fine if e.context or not since <= e.when.since.date() < until]
    return (
        [event for event in out if event.when.since.date() < middle],
        [event for event in out if event.when.since.date() >= middle],
    )


def _beyond(events: Sequence[Event], *, short: bool) -> str:
    """Where on the page the events outside the axis are; of a list that is cut `short` only the months lead to all."""
    if all(event.context for event in events):
        return "#context"
    return "#months-heading" if short else "#events"


def _apart(events: Sequence[Event], site: Site, edge: date | None, *, before: bool) -> tuple[str, str] | None:
    """What stands beside the axis: the years of background, or the day from which on there is more of the documents' own span."""
    if not events or edge is None or all(event.context for event in events):
        return years_of(events, site, before=before) if events else None
    said = phrases.day(edge - timedelta(days=1) if before else edge, site.words)
    said = site.words("home.and_earlier", year=said) if before else site.words("home.and_later", year=said)
    return said, site.words.count("events", len(events))


def _bar_name(site: Site, chart: Chart, bar: Bar) -> str:
    """What the brush calls a bar: its year, its month, or its first day."""
    if chart.unit == "year":
        return phrases.year(bar.since.year, site.words)
    if chart.unit == "month":
        return phrases.month(bar.since.year, bar.since.month, site.words)
    return phrases.day(bar.since, site.words)


def _brush(site: Site, chart: Chart) -> dict[str, Any]:
    """What the brush needs to name its bars: where the first begins, their number, the unit, and how it is called."""
    if not chart.bars:
        return {}
    form = {"year": "date.year", "month": "date.month"}.get(chart.unit, "date.day")
    return {
        "first": chart.bars[0].since.isoformat(),
        "bars": len(chart.bars),
        "unit": chart.unit,
        "form": site.words(form),
        "months": site.words.list("date.months"),
    }


def _tallies(site: Site) -> list[tuple[str, str, str]]:
    """The counts under the heading: number, what, where to."""
    made = [
        ("events", len(site.timeline.events), "#events"),
        ("documents", len(site.timeline.digests), "sources/index.html"),
        ("sources", len([name for name in site.sources if name]), "sources/index.html"),
    ]
    if site.undated:
        made.append(("undated", len(site.undated), "undated.html"))
    return [
        (f"{number:,}", site.words.count(key, number).replace(f"{number:,}", "").strip(), address)
        for key, number, address in made
    ]


def _calendar(site: Site) -> list[dict[str, Any]]:
    """Every year and month of the documents' span that has events, each with its count."""
    inside = {(event.when.since.year, event.when.since.month) for event in site.main}
    names = site.words.list("date.months")
    years = sorted({year for year, _ in inside})
    return [
        {
            "label": phrases.year(year, site.words),
            "address": link(year_page(year)),
            "months": [
                (names[month - 1], link(month_page(year, month)), len(events))
                for (y, month), events in site.by_month.items()
                if y == year and (y, month) in inside
            ],
        }
        for year in years
    ]
