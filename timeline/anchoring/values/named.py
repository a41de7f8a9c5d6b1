"""Days that have a name in a year that is known: feasts, lunar dates, sexagenary years, the nth weekday or week of a month, its ends."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from timeline.calendar import feasts, lunar, turns
from timeline.calendar.partial import add_days, days_in, merge, of_day
from timeline.grammar.rules.cues import weeks_by
from timeline.model import Expression, Partial

ONE_DAY = (("day", 1.0),)
SOON = 4  # years ahead up to which a year of the sixty-year cycle is one to come


def named(one: Expression, known: Partial) -> Partial | None:
    """The day of a feast or a lunar date once its year is known, and the nth weekday or week of a month, or its first or last day."""
    if one.cycle is not None and known.year is not None:
        behind = (lunar.cycle_of(known.year) + 1 - one.cycle) % lunar.CYCLE
        known = replace(known, year=known.year - (behind if lunar.CYCLE - behind > SOON else behind - lunar.CYCLE))
    if one.feast and known.year is not None and one.known.day is None:  # 11月3日大选日 is the day that it says
        day = feasts.day(one.feast, known.year)
        if day is not None and one.shift and one.shift[-1].unit == "day":
            day = add_days(day, int(one.shift[-1].amount or 0))
        return None if day is None else merge(of_day(day), replace(known, year=None, month=None, day=None))
    if one.lunar and known.year is not None and known.month is not None:
        return _lunar(one, known)
    if known.year is not None and known.week is not None and known.weekday is not None:
        return _of_week(known, known.year, known.week, known.weekday)
    if is_edge(one) and known.year is not None and known.month is not None and known.day is None:
        return replace(known, day=1 if one.mod == "START" else days_in(known.year, known.month))
    if one.nth is not None:
        return _nth(one.nth, known, weeks_by(one.language))
    return known


def is_edge(one: Expression) -> bool:
    """Whether one day is meant, the first or the last of a month: 2月最后一天."""
    return one.type == "DATE" and one.mod in ("START", "END") and one.amount == ONE_DAY


def _of_week(known: Partial, year: int, week: int, weekday: int) -> Partial | None:
    """The weekday of a week that has a number: Friday of week 9."""
    with suppress(ValueError):  # a year may have no week 53
        return merge(of_day(date.fromisocalendar(year, week, weekday)), replace(known, week=None, weekday=None))
    return None


def _lunar(one: Expression, known: Partial) -> Partial | None:
    year, month = known.year or 0, known.month or 1
    if known.day is not None:
        day = lunar.to_gregorian(year, month, known.day, one.leap)
        return None if day is None else merge(known, of_day(day))
    first = lunar.to_gregorian(year, month, 1, one.leap)
    return None if first is None else merge(known, Partial(year=first.year, month=first.month))


def _nth(nth: int, known: Partial, by: int) -> Partial | None:
    """5月第二个星期日; the last Friday of May; the third week of a month, counted by the weeks whose day `by` is in it."""
    if known.year is not None and known.month is None and known.weekday is None and nth > 0:
        return merge(known, Partial(week=nth))
    if known.year is None:
        return known
    if known.month is None:
        return turns.nth(known, nth)
    days = [date(known.year, known.month, number + 1) for number in range(days_in(known.year, known.month))]
    weekday = known.weekday or by
    fitting = [day for day in days if day.isoweekday() == weekday]
    place = nth - 1 if nth > 0 else nth
    if not -len(fitting) <= place < len(fitting):
        return None
    day = fitting[place]
    if known.weekday is None:
        year, week, _ = day.isocalendar()
        return Partial(year=year, week=week)
    return merge(of_day(day), replace(known, year=None, month=None, weekday=None))
