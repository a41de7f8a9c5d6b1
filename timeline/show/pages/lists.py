"""Pages that list events by time: years, months, days where a month is too large, and the background."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from timeline.model import Event
from timeline.show.charts.spans import next_month
from timeline.show.parts.frames import Trail, data_files, data_links, frame, strip, strip_file
from timeline.show.parts.grouping import grouped, leading
from timeline.show.parts.narrowing import filters, names_told
from timeline.show.parts.press import Press
from timeline.show.parts.rows import Rows
from timeline.show.view.addresses import day_page, link, month_page, year_page
from timeline.show.view.page import Page
from timeline.show.view.site import COARSE, MOST_IN_MONTH, Site
from timeline.show.wording import phrases

# A year with more events than this shows the leading ones of each month, a large month those of each day.
MOST_IN_YEAR = 300
LEADING = 6
# A month with more events than this begins with links to its days.
MANY = 60


def years(press: Press, rows: Rows) -> Iterator[Page]:
    """A page a year, with the leading events of each month where they are many, and its strip as a picture."""
    site, words = press.site, press.site.words
    order = list(site.by_year)
    for place, year in enumerate(order):
        events = site.by_year[year]
        given: dict[str, Any] = {
            "title": phrases.year(year, words),
            "before": _neighbour(order, place - 1, lambda y: (phrases.year(y, words), link(year_page(y), "../"))),
            "after": _neighbour(order, place + 1, lambda y: (phrases.year(y, words), link(year_page(y), "../"))),
        }
        months = [(*key, len(held)) for key, held in site.by_month.items() if key[0] == year]
        stamps = rows.stamps.heads(events)
        yield Page(year_page(year), partial(_year, press, rows, year, given), rows.stamps.of(stamps, months, given))
        yield from strip_file(site, events, year_page(year), given["title"], rows.stamps.of(stamps))


def _year(press: Press, rows: Rows, year: int, given: dict[str, Any]) -> bytes:
    site, path = press.site, year_page(year)
    events: Sequence[Event] = site.by_year[year]
    shown: Sequence[Event] = _sample(events) if len(events) > MOST_IN_YEAR else events
    return press.page(
        "list.html",
        path,
        **frame(site.words("site.home"), [], _deck(site, events, shown)) | strip(site, events, shown, path),
        years=grouped(rows, shown, years=False, totals=True),
        **filters(rows, shown, sources=False),
        **given,
    )[1]


def _deck(site: Site, events: Sequence[Event], shown: Sequence[Event]) -> str:
    """How many events there are, and where the others are if only the leading ones are shown."""
    said = site.words.count("events", len(events))
    return said if len(shown) == len(events) else site.words("home.leading_note", events=said, n=len(shown))


def _sample(events: Sequence[Event]) -> list[Event]:
    """The leading events of each month, and of those without one."""
    made: list[Event] = []
    for _, group in groupby(events, key=lambda event: (event.when.precision in COARSE, event.when.since.month)):
        made += leading(list(group), LEADING)
    return made


def months(press: Press, rows: Rows) -> Iterator[Page]:
    """A page a month; the days of a large month have pages of their own."""
    site, words = press.site, press.site.words
    order = list(site.by_month)

    def turn(key: tuple[int, int]) -> tuple[str, str]:
        return phrases.month(*key, words), link(month_page(*key), "../")

    for place, (year, month) in enumerate(order):
        events, first = site.by_month[year, month], date(year, month, 1)
        path = month_page(year, month)
        days = {day: list(group) for day, group in groupby(events, key=lambda event: event.when.since.date())}
        large = (year, month) in site.large
        shown = [event for group in days.values() for event in leading(group, LEADING)] if large else events
        trail = [(phrases.year(year, words), link(year_page(year), "../"))]
        deck = words.count("events", len(events))
        if large:
            deck = words("home.leading_days", events=deck, n=LEADING)
        given = frame(words("site.home"), trail, deck, days=days if large else {})
        given["names"] = names_told(site, events, f"{year:04d}-{month:02d}")
        if len(events) > MANY and not large:
            given["day_links"] = _jumps(events)
        page = partial(
            _list,
            press,
            rows,
            path,
            shown,
            title=phrases.month(year, month, words),
            **given,
            stretch=(first, next_month(first) - timedelta(days=1)),
            counts={day: len(held) for day, held in days.items()},
            before=_neighbour(order, place - 1, turn),
            after=_neighbour(order, place + 1, turn),
            **data_links(path),
        )
        yield Page(path, page, rows.stamps.of(rows.stamps.heads(events), page.keywords))
        yield from data_files(path, events, site, rows.stamps.of(rows.stamps.events(events)))
        if large:
            yield from _days(press, rows, days, [*trail, turn((year, month))])


def _list(
    press: Press,
    rows: Rows,
    path: str,
    events: Sequence[Event],
    stretch: tuple[date, date],
    counts: dict[date, int] | None = None,
    **given: Any,
) -> bytes:
    """The page of a month or a day, from the first to the last day of `stretch`; `counts` are the events of its days."""
    listed = grouped(rows, events, years=False, months=False, days=counts)
    return press.page("list.html", path, years=listed, **filters(rows, events, stretch=stretch), **given)[1]


def _days(press: Press, rows: Rows, days: dict[date, list[Event]], trail: Trail) -> Iterator[Page]:
    words = press.site.words
    order = list(days)

    def turn(day: date) -> tuple[str, str]:
        return phrases.day(day, words), link(day_page(day.year, day.month, day.day), "../")

    for place, day in enumerate(order):
        path = day_page(day.year, day.month, day.day)
        page = partial(
            _list,
            press,
            rows,
            path,
            days[day],
            title=phrases.day(day, words, weekday=True),
            **frame(words("site.home"), trail, words.count("events", len(days[day]))),
            stretch=(day, day),
            before=_neighbour(order, place - 1, turn),
            after=_neighbour(order, place + 1, turn),
        )
        stamps = rows.stamps.heads(days[day])
        yield Page(path, page, rows.stamps.of(stamps, page.keywords))


def background(press: Press, rows: Rows) -> Iterator[Page]:
    """All events outside the documents' span; the leading ones of each year where there are many."""
    site = press.site
    events: Sequence[Event] = site.background
    if len(events) > MOST_IN_MONTH:
        by_year = groupby(events, key=lambda event: event.when.since.year)
        events = [event for _, group in by_year for event in leading(list(group), LEADING)]
    if events:
        yield Page("context.html", partial(_background, press, rows, events), rows.stamps.of(rows.stamps.rows(events)))


def _background(press: Press, rows: Rows, events: Sequence[Event]) -> bytes:
    words = press.site.words
    return press.page(
        "list.html",
        "context.html",
        title=words("site.context"),
        **frame(words("site.home"), [], words("home.context_note"), root=""),
        years=grouped(rows, events, ""),
        **filters(rows, events),
        before=None,
        after=None,
    )[1]


def _jumps(events: Sequence[Event]) -> list[tuple[str, str, int]]:
    """Links to the days of a month on its own page."""
    days = Counter(event.when.since.date() for event in events if event.when.precision != "month")
    return [(str(day.day), f"#d{day.isoformat()}", number) for day, number in sorted(days.items())]


def _neighbour(order: list[Any], place: int, named: Any) -> tuple[str, str] | None:
    return named(order[place]) if 0 <= place < len(order) else None
