"""The unit of a chart's bars, a day, a week, a month or a year, and which of them the length of an axis asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from timeline.show.charts.spans import month_start, next_month
from timeline.show.view.site import COARSE
from timeline.show.wording import phrases
from timeline.show.wording.words import Words

MONTHLY = COARSE | {"month"}


@dataclass(frozen=True, slots=True)
class Unit:
    """`vague` are the precisions that do not say the unit: an event of such a date would stand in one that nobody gave.

    Up to `most` days an axis has bars of this unit.
    """

    name: Literal["day", "week", "month", "year"]
    vague: frozenset[str]
    most: int

    def start(self, day: date) -> date:
        """The first day of the unit that holds `day`; weeks begin on Monday."""
        if self.name == "week":
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        return {"day": day, "month": month_start(day), "year": date(day.year, 1, 1)}[self.name]

    def after(self, first: date) -> date:
        """The first day of the next unit."""
        if self.name in ("day", "week"):
            days = 1 if self.name == "day" else 7
            return first + timedelta(days=min(days, (date.max - first).days))
        return next_month(first) if self.name == "month" else date(min(first.year + 1, 9999), 1, 1)

    def stretches(self, since: date, until: date) -> Iterator[tuple[date, date]]:
        """Each unit that ``[since, until]`` touches, half open."""
        at = self.start(since)
        while at <= until and at != date.max:
            after = self.after(at)
            yield at, after
            if after == at:
                return
            at = after

    def say(self, first: date, words: Words) -> str:
        """How the unit that begins on `first` is called."""
        if self.name == "year":
            return phrases.year(first.year, words)
        if self.name == "month":
            return phrases.month(first.year, first.month, words)
        said = phrases.day(first, words)
        return said if self.name == "day" else words("chart.week_of", day=said)


DAY = Unit("day", MONTHLY | {"week", "weekend"}, 62)
WEEK = Unit("week", MONTHLY, 126)
MONTH = Unit("month", COARSE, 7305)
YEAR = Unit("year", frozenset({"century", "decade"}), date.max.toordinal())


def unit_of(since: date, until: date) -> Unit:
    """The unit in which ``[since, until]`` is best seen: narrower bars could not be told apart, wider ones would be few."""
    return next(unit for unit in (DAY, WEEK, MONTH, YEAR) if (until - since).days < unit.most)
