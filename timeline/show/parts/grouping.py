"""Rows of events grouped by year, month and day, and the events that lead where not all are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from timeline.model import Event
from timeline.show.parts.rows import Rows
from timeline.show.view.addresses import day_page, link, month_page, year_page
from timeline.show.view.site import COARSE
from timeline.show.wording import phrases

# A month that cannot be had alone.
PLAIN = {"cross": None, "alone": ""}


def grouped(
    rows: Rows,
    events: Iterable[Event],
    root: str = "../",
    *,
    months: bool = True,
    years: bool = True,
    totals: bool = False,
    days: Mapping[date, int] | None = None,
    folded: Iterable[Event] = (),
) -> list[dict[str, Any]]:
    """Rows by year, month and day. Without `years` or `months` the level has no heading; `totals` adds each month's own count.

    `days` have pages of their own, which hold so many events: a day that shows fewer here leads there. Events that are `folded` stand
    under their day, closed.
    """
    closed = list(folded)
    levels = _Levels(rows, root, months, totals, days or {}, frozenset(event.id for event in closed))
    ordered = sorted([*events, *closed], key=lambda event: rows.site.order[event.id])
    return [
        {
            "key": f"{year:04d}",
            "label": phrases.year(year, rows.words) if years else "",
            "address": link(year_page(year), root),
            "months": levels.months(list(of_year)),
        }
        for year, of_year in groupby(ordered, key=lambda event: event.when.since.year)
    ]


@dataclass(frozen=True, slots=True)
class _Levels:
    """How a list is grouped: `headed` months, with their `totals`; days that stand `whole` on pages of their own; what is `hidden`."""

    rows: Rows
    root: str
    headed: bool
    totals: bool
    whole: Mapping[date, int]
    hidden: frozenset[str]

    def months(self, events: list[Event]) -> list[dict[str, Any]]:
        """The months of a year, before them what is dated no finer than to it."""
        words = self.rows.words
        coarse = [event for event in events if event.when.precision in COARSE]
        fine = [event for event in events if event.when.precision not in COARSE]
        made: list[dict[str, Any]] = []
        if coarse:
            day = {"key": "", "label": words("date.within_year"), "more": None, **self.apart(coarse)}
            made.append({"key": f"{coarse[0].when.since.year:04d}-00", "label": "", "days": [day], **PLAIN})
        for (year, month), of_month in groupby(fine, key=lambda event: (event.when.since.year, event.when.since.month)):
            number = len(self.rows.site.by_month[year, month])
            held = list(of_month)
            made.append(
                {
                    "key": f"{year:04d}-{month:02d}",
                    "label": words.list("date.months")[month - 1] if self.headed else "",
                    "address": link(month_page(year, month), self.root),
                    "more": words.count("all", number) if self.totals and number > len(held) else "",
                    "days": self.days(held),
                    **PLAIN,
                }
            )
        return made

    def days(self, events: list[Event]) -> list[dict[str, Any]]:
        """The days of a month, before them what is dated no finer than to it."""
        words = self.rows.words
        made: list[dict[str, Any]] = []
        vague = [event for event in events if event.when.precision == "month"]
        if vague:
            made.append({"key": "", "label": words("date.within_month"), "more": None, **self.apart(vague)})
        exact = (event for event in events if event.when.precision != "month")
        for day, of_day in groupby(exact, key=lambda event: event.when.since.date()):
            held = list(of_day)
            page = link(day_page(day.year, day.month, day.day), self.root)
            made.append(
                {
                    "key": day.isoformat(),
                    "number": day.day,
                    "weekday": words.list("date.weekdays")[day.weekday()],
                    **self.apart(held),
                    "more": (page, words.count("all", self.whole[day])) if self.whole.get(day, 0) > len(held) else None,
                }
            )
        return made

    def apart(self, events: list[Event]) -> dict[str, Any]:
        """The rows of one day: those that stand open, those that are folded, and what the fold is called."""
        folded = [self.rows.row(event, self.root) for event in events if event.id in self.hidden]
        return {
            "rows": [self.rows.row(event, self.root) for event in events if event.id not in self.hidden],
            "folded": folded,
            "fold": self.rows.words.count("others", len(folded)) if folded else "",
        }


def leading(events: Sequence[Event], most: int) -> list[Event]:
    """The `most` most important events, earlier ones first among equals."""
    return sorted(events, key=lambda event: (-event.importance, event.when.since, event.id))[:most]
