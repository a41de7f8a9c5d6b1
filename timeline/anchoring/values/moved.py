"""So many units from a date: three weeks from a day, two years from a year, five hours from a moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from timeline.calendar import turns
from timeline.calendar.partial import CACHED, SEASONS, add_days, add_months, merge, of_day
from timeline.model import CLOCK_UNITS, Partial, Shift

MONTHS = {"year": 12, "decade": 120, "century": 1200, "month": 1, "quarter": 3, "half": 6}
DAYS = {"day": 1, "week": 7, "weekend": 7}
SECONDS = {"hour": 3600, "minute": 60, "second": 1}


@lru_cache(CACHED)
def moved(base: Partial, moves: tuple[Shift, ...], now: datetime | None, exact: bool) -> Partial | None:
    """The unit that the last move names, so many steps from a date; `exact` counts to the day (两星期前, in three months)."""
    grain = moves[-1].unit
    if grain in CLOCK_UNITS:
        return clock_moved(base, moves, now, exact=exact)
    if (base.year or 1) < 1 and all(move.unit == "year" for move in moves):  # before Christ, where there are no days
        return Partial(year=(base.year or 0) + int(sum(move.amount or 0 for move in moves)))
    day = first_day(base)
    still = all(move.amount == 0 for move in moves)  # 月底 is of the month, however exactly is counted
    if exact and not still and day is not None and grain in ("week", "month", "quarter"):
        counted = turns.counted(day, moves)
        return of_day(counted) if counted else None
    for move in moves:
        amount = move.amount or 0
        if day is None:
            return None
        if move.unit == "month" and amount != int(amount):
            day = turns.counted(day, (move,))  # half a month before the 8th is in the month before
        elif move.unit == "workday":
            day = turns.workdays(day, int(amount))
        elif move.unit in MONTHS:
            months = int(amount * MONTHS[move.unit])
            whole = move.unit != "year" and grain != "day"  # a month on from 31 January is of February
            day = add_months(day.replace(day=1) if whole else day, months)
            if move.unit == "year" and amount != int(amount):
                grain = "month"
        else:
            day = add_days(day, int(amount * DAYS.get(move.unit, 1)))
    if day is None:
        return None
    return _unit_around(day, grain)


def clock_moved(base: Partial, moves: tuple[Shift, ...], now: datetime | None, *, exact: bool) -> Partial | None:
    """So many hours, minutes or seconds from the moment of publication, to the minute; None where only its day is known.

    `exact` keeps the moment's own seconds.
    """
    start = now
    if base.hour is not None and base.year and base.month and base.day:
        start = datetime(base.year, base.month, base.day, base.hour % 24, base.minute or 0)
    if start is None:
        return None
    try:
        day = turns.counted(start.date(), tuple(move for move in moves if move.unit not in SECONDS))
        away = sum((move.amount or 0) * SECONDS[move.unit] for move in moves if move.unit in SECONDS)
        moment = datetime.combine(day, start.time()) + timedelta(seconds=away) if day else None
    except OverflowError:
        return None
    if moment is None:
        return None
    second = moment.second if moves[-1].unit == "second" or (exact and moment.second) else None
    return merge(of_day(moment.date()), Partial(hour=moment.hour, minute=moment.minute, second=second))


def first_day(known: Partial) -> date | None:
    """The day with which a date begins, in a year that stands for any where it has none; None where there is no such day."""
    try:
        if known.week is not None and known.month is None:
            return date.fromisocalendar(known.year or 2000, known.week, 1)
        season = SEASONS.get(known.season or "", 1)
        return date(
            known.year or 2000, known.month or (known.quarter * 3 - 2 if known.quarter else season), known.day or 1
        )
    except ValueError:
        return None


def _unit_around(day: date, unit: str) -> Partial:
    """The unit in which a day lies; the day itself where it is none that is longer."""
    match unit:
        case "century":
            return Partial(century=day.year // 100)
        case "decade":
            return Partial(decade=day.year // 10)
        case "year":
            return Partial(year=day.year)
        case "half":
            return Partial(year=day.year, half=1 if day.month < 7 else 2)
        case "quarter":
            return Partial(year=day.year, quarter=(day.month + 2) // 3)
        case "month":
            return Partial(year=day.year, month=day.month)
        case "week":
            year, week, _ = day.isocalendar()
            return Partial(year=year, week=week)
        case "weekend":
            year, week, _ = day.isocalendar()
            return Partial(year=year, week=week, weekend=True)
        case _:
            return of_day(day)
