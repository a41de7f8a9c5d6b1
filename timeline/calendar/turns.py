"""Units that come round: the last November, the next Thanksgiving, the second Tuesday in March, the week of 6 March."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as nth_weekday
from msgspec.structs import replace

from timeline.calendar import feasts
from timeline.calendar.partial import SEASONS
from timeline.model import Partial, Shift

MONTHS = {"century": 1200, "decade": 120, "year": 12, "half": 6, "quarter": 3, "month": 1}
DAYS = {"week": 7, "day": 1}
SATURDAY = 6
HALF_A_WEEK = 3  # days
PAST_FAVOURED = 1.5  # times as far as one past counts a day to come, where the past is preferred
# A winter is of the year in which it begins, and this winter until March that of the year before.
WINTER, _SPRING = "WI", SEASONS["SP"]


def turn(known: Partial, feast: str, base: date, steps: int) -> Partial | None:
    """The `steps`-th time that a named unit comes round strictly after a day (before it where negative); 0 is that of its own year or
    week, or of the next week where that is nearer.

    `known` is a weekday, a month with or without a day, a season or a quarter; or `feast` names a day. None where Python's years end.

    >>> turn(Partial(month=11), "", date(2000, 1, 28), -1)
    Partial(century=None, decade=None, year=1999, half=None, season=None, quarter=None, month=11, ...)
    """
    if steps == 0:
        return _own(known, feast, base)
    if known.weekday is not None and known.day is None and not feast:
        if steps > 0:
            return _add(base, ((known.weekday - base.isoweekday()) % 7 or 7) + 7 * (steps - 1), known)
        return _add(base, -((base.isoweekday() - known.weekday) % 7 or 7) + 7 * (steps + 1), known)
    found = [
        one for one in _years(known, feast, base, abs(steps) + 1) if (one[0] > base if steps > 0 else one[1] < base)
    ]
    if len(found) < abs(steps):
        return None
    return found[steps - 1 if steps > 0 else steps][2]


def _add(base: date, days: int, known: Partial) -> Partial | None:
    try:
        day = base + timedelta(days=days)
    except OverflowError:
        return None
    return replace(known, year=day.year, month=day.month, day=day.day, weekday=None)


def _own(known: Partial, feast: str, base: date) -> Partial | None:
    if known.weekday is not None and not feast:
        days = known.weekday - base.isoweekday()
        return _add(base, days + 7 if days < -HALF_A_WEEK else days, known)
    if known.season == WINTER and base.month <= _SPRING:
        return next((one[2] for one in _years(known, feast, base, 1)), None)
    return next((one[2] for one in _years(known, feast, base, 0)), None)


def _years(known: Partial, feast: str, base: date, around: int) -> Iterator[tuple[date, date, Partial]]:
    """First day, last day and value of each such unit in the years around a day, in order."""
    for year in range(max(base.year - around, 1), min(base.year + around, 9998) + 1):
        if feast:
            day = feasts.day(feast, year)
            if day is not None:
                yield day, day, replace(known, year=day.year, month=day.month, day=day.day)
            continue
        month, months = known.month or 1, 1
        if known.season is not None:
            month, months = SEASONS[known.season], 3
        elif known.quarter is not None:
            month, months = known.quarter * 3 - 2, 3
        try:
            first = date(year, month, known.day or 1)
        except ValueError:
            continue
        last = first if known.day else first + relativedelta(months=months, days=-1)
        yield first, last, replace(known, year=year)


def nth(known: Partial, number: int) -> Partial | None:
    """The nth (−1: last) weekday or ISO week inside a known month or year; None where it has not so many.

    The first week of a month or year is the one in which its first Thursday falls, as ISO 8601 has it for years.
    """
    if known.year is None:
        return None
    first = date(known.year, known.month or 1, 1)
    last = first + (relativedelta(months=1) if known.month else relativedelta(years=1)) - timedelta(days=1)
    weekday = nth_weekday((known.weekday or 4) - 1)(number)
    day = (first if number > 0 else last) + relativedelta(weekday=weekday)
    if not first <= day <= last:
        return None
    return Partial(year=day.year, month=day.month, day=day.day) if known.weekday else week_of(day)


def week_of(day: date) -> Partial:
    """The ISO week of a day."""
    year, week, _ = day.isocalendar()
    return Partial(year=year, week=week)


def weekend_of(day: date) -> Partial:
    """The weekend that a holiday makes long: of a Monday or Tuesday the one before, of any other day that of its week."""
    return replace(week_of(day - timedelta(days=7) if day.isoweekday() < 3 else day), weekend=True)


def weekday_day(known: Partial, base: date, prefer: str) -> Partial:
    """Friday the 13th without a month: the nearest month in which that day has that weekday, none before the base day where the future
    is preferred; where the past is, one to come counts as half as far again.

    Where no month within two years has, the weekday alone is believed: the nearest such weekday up to the base day.
    """
    found = []
    for step in range(-24, 25):
        try:
            day = (base.replace(day=1) + relativedelta(months=step)).replace(day=known.day or 1)
        except ValueError:
            continue
        if day.isoweekday() == known.weekday and (prefer != "future" or day >= base):
            found.append((abs((day - base).days) * (PAST_FAVOURED if prefer == "past" and day > base else 1), day))
    back = (base.isoweekday() - (known.weekday or 1)) % 7
    _, day = min(found, default=(0, base - timedelta(days=back)))
    return replace(known, year=day.year, month=day.month, day=day.day, weekday=None)


def workdays(day: date, count: int) -> date | None:
    """So many days from Monday to Friday away; which of them are free is not known. None where Python's years end."""
    step, left = timedelta(days=1 if count > 0 else -1), abs(count)
    try:
        while left:
            day += step
            left -= day.isoweekday() < SATURDAY
    except OverflowError:
        return None
    return day


def nth_weekday_from(start: date, number: int) -> date | None:
    """The weekday that comes round so many times after a day, or before it where `number` is negative: 1 to 7 the first Monday to Sunday,
    8 to 14 the second.

    >>> nth_weekday_from(date(2020, 11, 26), 5)
    datetime.date(2020, 11, 27)
    >>> nth_weekday_from(date(2020, 12, 25), -14)
    datetime.date(2020, 12, 13)
    """
    rounds, weekday = divmod(abs(number) - 1, 7)
    weekday += 1
    days = (weekday - start.isoweekday()) % 7 or 7 if number > 0 else -((start.isoweekday() - weekday) % 7 or 7)
    try:
        return start + timedelta(days + 7 * (rounds if number > 0 else -rounds))
    except OverflowError:
        return None


def counted(start: date, moves: tuple[Shift, ...]) -> date | None:
    """The day that lies so many years, months, weeks and days from a day; None where Python's years end.

    Halves of months and years are counted as days; a day that a month does not have becomes its last.
    """
    months = sum((move.amount or 0) * MONTHS[move.unit] for move in moves if move.unit in MONTHS)
    days = sum((move.amount or 0) * DAYS[move.unit] for move in moves if move.unit in DAYS)
    try:
        return start + relativedelta(months=int(months), days=int(days + (months - int(months)) * 30))
    except (OverflowError, ValueError):
        return None
