"""The coarser units that an expression does not say, from the date that it hangs on: the year of a month, the month of a day."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from timeline.anchoring.hanging.hang import Base
from timeline.anchoring.story.state import day_of
from timeline.anchoring.values.moved import MONTHS, first_day
from timeline.anchoring.values.nearest import (
    feast_year,
    lunar_year,
    month_of,
    next_clock,
    same_half,
    story_month,
    story_year,
    weekday,
    weekend,
    year_by_tense,
    year_of,
    year_of_part,
    year_of_report,
)
from timeline.calendar import turns
from timeline.calendar.partial import merge, of_day
from timeline.model import Expression, Partial
from timeline.settings import Settings


def filled(
    one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str, *, sure: bool
) -> Partial | None:
    """The coarser units that an expression does not say, from the date that it hangs on."""
    known, from_story = one.known, base.why == "story"
    day = first_day(base.known)
    if day is None:
        return None
    prefer = tense or settings.prefer
    strict = settings.prefer == "future"
    if one.feast and known.day is None:
        return feast_year(one, day, prefer, from_story, strict_future=strict, sure=sure and tense == "past")
    if known.century is not None or (known.decade or 0) >= 10:
        return known
    if known.decade is not None:
        decade = day.year // 100 * 10 + known.decade
        least = 10 if one.ranges else 0  # the next one has begun too: 二三十年代
        begins = decade * 10 + {"MID": 4, "END": 8}.get(one.mod or "", least)
        return replace(known, decade=decade if begins <= day.year else decade - 10)
    if one.lunar and known.month is not None and known.year is None and not (from_story and base.known.month is None):
        return merge(Partial(year=lunar_year(one, day, "nearest" if from_story else prefer)), known)
    if known.month is not None:
        year = story_year(known, base.known) if from_story else _year(known, day, tense, settings, sure=sure)
        if settings.genre != "plain" and not from_story:
            year = _of_weekday(known, day, year)
        return merge(Partial(year=year), known)
    if known.day is not None and known.weekday is not None:
        return turns.weekday_day(known, day, prefer)
    if known.day is not None:
        come = sure and tense == "past"
        if from_story:
            return merge(story_month(known.day, base.known), known)
        return merge(month_of(known.day, day, prefer, come=come, strict=strict and not come), known)
    if known.weekday is not None and known.week is not None:
        return merge(Partial(year=day.year), known)
    if known.weekday is not None:
        return merge(of_day(weekday(known.weekday, day, prefer)), replace(known, weekday=None))
    if known.weekend:
        return merge(weekend(day, prefer), known)
    if known.quarter is not None or known.half is not None or known.season is not None:
        over = tense == "past"
        if known.quarter is not None and not sure and not from_story:
            return merge(Partial(year=year_of_report(known.quarter, day)), known)
        return merge(Partial(year=day.year if from_story else year_of_part(known, day, prefer, over=over)), known)
    if known.hour is not None and settings.prefer == "future" and base.why == "publication" and now is not None:
        return next_clock(known, now, of_24=one.text.startswith("0"))
    if one.amount and known == Partial():  # 前三季度: of this year once they are over
        months = sum(int(number or 0) * MONTHS.get(unit, 0) for unit, number in one.amount)
        return Partial(year=day.year - (months > day.month and prefer == "past" and not from_story))
    if known.part is not None or known.hour is not None:
        return merge(of_day(day), same_half(known, base.known) if from_story else known)
    return merge(Partial(year=day.year), known)


def _of_weekday(known: Partial, day: date, year: int) -> int:
    """The year, or another in which a day is nearer and of the weekday that is said with it, where in this it is not: Wed 3 Jan."""
    if known.weekday is None or known.month is None or known.day is None:
        return year
    away = {}
    for other in (day.year - 1, day.year, day.year + 1):
        found = day_of(Partial(year=other, month=known.month, day=known.day))
        if found is not None and (other == year or found.isoweekday() == known.weekday):
            away[other] = (abs((found - day).days), found.isoweekday() == known.weekday)
    if year not in away or away[year][1]:
        return year
    return min(away, key=away.__getitem__)


def _year(known: Partial, day: date, tense: str, settings: Settings, *, sure: bool) -> int:
    """The year of a month or day, by the tense of what is told of it where that counts for more than what is preferred."""
    strict = settings.prefer == "future"
    if tense in ("past", "future") and not strict:
        return year_by_tense(known, day, tense, sure=sure)
    return year_of(known, day, tense or settings.prefer, strict=strict)
