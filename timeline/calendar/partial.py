"""Partial dates: precision, merging, arithmetic and the interval that they cover. No clock, no zone, no locale."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import get_args

from timeline.model import WITHIN_DAY, Partial, Precision

# Coarse to fine. A part may be joined to a finer one only downwards.
GRAINS: tuple[Precision, ...] = get_args(Precision)
RANK: dict[str, int] = {grain: rank for rank, grain in enumerate(GRAINS)}
UNITS = Partial.__struct_fields__
_values = attrgetter(*UNITS)
_FINE_FIRST = tuple(reversed(GRAINS))
_values_fine_first = attrgetter(*_FINE_FIRST)

# The hours of the parts of a day. NI is the whole day: 凌晨 is its beginning and 深夜 its end.
PARTS = {"MO": (5, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 24), "NI": (0, 24), "DT": (6, 18)}
# Meteorological seasons of the northern hemisphere; winter begins in December of its year.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
FIRST_YEAR, LAST_YEAR = 1, 9999
MONTH_OF_DAYS, YEAR_OF_DAYS = 30, 360  # where it only matters whether dates lie near each other
CACHED = 1 << 14  # results of each function; news names the same few days


def into_year(month: int, day: int) -> int:
    """How many days into a year a month and day lie, all months counted as of 30: dates without a year are so told near from far."""
    return month * MONTH_OF_DAYS + day


@lru_cache(CACHED)
def said(partial: Partial) -> tuple[str, ...]:
    """The names of the units that are known, in the order of `Partial`."""
    return tuple([name for name, value in zip(UNITS, _values(partial), strict=True) if value is not None])


@lru_cache(CACHED)
def precision(partial: Partial) -> Precision | None:
    """The finest unit known; a weekday counts as a day, the nights of a weekend as the weekend. None where nothing is known."""
    if partial.weekday is not None and partial.day is None and _finest(partial) not in WITHIN_DAY:
        return "day"
    finest = _finest(partial)
    return "weekend" if finest == "part" and partial.weekend and partial.day is None else finest


def _finest(partial: Partial) -> Precision | None:
    for grain, value in zip(_FINE_FIRST, _values_fine_first(partial), strict=True):
        if value is not None:
            return grain
    return None


@lru_cache(CACHED)
def merge(coarse: Partial, fine: Partial) -> Partial:
    """Both together; where both know a unit the second one wins."""
    both = zip(_values(coarse), _values(fine), strict=True)
    return Partial(*[one if other is None else other for one, other in both])


@lru_cache(CACHED)
def added(known: Partial, own: Partial) -> tuple[str, ...]:
    """The names of the units that the first one knows and the second one does not."""
    return tuple([unit for unit in said(known) if getattr(own, unit) is None])


@lru_cache(CACHED)
def of_day(day: date) -> Partial:
    """That day."""
    return Partial(year=day.year, month=day.month, day=day.day)


@lru_cache(CACHED)
def valid(partial: Partial) -> bool:
    """Whether such a date exists: no 30 February, no 25 o'clock. A year that is not known may be a leap year."""
    if partial.month is not None and not 1 <= partial.month <= 12:
        return False
    if partial.day is not None:
        if not 1 <= partial.day <= 31:
            return False
        if partial.month is not None and partial.day > days_in(
            partial.year if partial.year is not None else 2000, partial.month
        ):
            return False
    clock = ((partial.hour, 24), (partial.minute, 59), (partial.second, 60))
    return all(value is None or 0 <= value <= most for value, most in clock)


def days_in(year: int, month: int) -> int:
    """The number of days of a month, in the proleptic Gregorian calendar with astronomical years."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, at most its last; None outside the years that Python can hold."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def add_days(day: date, days: int) -> date | None:
    """A day so many days later; None outside the years that Python can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


@lru_cache(CACHED)
def interval(partial: Partial) -> tuple[datetime, datetime] | None:
    """The half-open interval that a date covers on the local calendar; None where it is not fixed or Python cannot hold it."""
    try:
        return _interval(partial)
    except (ValueError, OverflowError):
        return None


def _interval(partial: Partial) -> tuple[datetime, datetime] | None:
    if partial.century is not None and partial.decade is None and partial.year is None:
        return datetime(max(partial.century * 100, 1), 1, 1), datetime(partial.century * 100 + 100, 1, 1)
    if partial.decade is not None and partial.year is None:
        return datetime(max(partial.decade * 10, 1), 1, 1), datetime(partial.decade * 10 + 10, 1, 1)
    if partial.year is None:
        return None
    year = partial.year
    if partial.week is not None:
        monday = datetime.fromisocalendar(year, partial.week, 1)
        return (monday + timedelta(days=5) if partial.weekend else monday), monday + timedelta(days=7)
    if partial.month is None:
        if partial.day is not None or partial.weekday is not None or _finest(partial) in WITHIN_DAY:
            return None
        if partial.season is not None:
            return _months(year, SEASONS[partial.season], 3)
        if partial.quarter is not None:
            return _months(year, partial.quarter * 3 - 2, 3)
        if partial.half is not None:
            return _months(year, partial.half * 6 - 5, 6)
        return _months(year, 1, 12)
    if partial.day is None:
        return None if _finest(partial) in WITHIN_DAY else _months(year, partial.month, 1)
    midnight = datetime(year, partial.month, partial.day)
    if partial.hour is None:
        first, last = PARTS.get(partial.part or "", (0, 24))
        return midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    since = midnight + timedelta(hours=partial.hour, minutes=partial.minute or 0, seconds=min(partial.second or 0, 59))
    width = {"hour": 3600, "minute": 60, "second": 1}[_finest(partial) or "hour"]
    return since, since + timedelta(seconds=width)


def _months(year: int, month: int, count: int) -> tuple[datetime, datetime]:
    end = year * 12 + month - 1 + count
    return datetime(year, month, 1), datetime(end // 12, end % 12 + 1, 1)
