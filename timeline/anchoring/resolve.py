"""An expression and the date that it hangs on → the date that it means: arithmetic alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from msgspec.structs import replace

from timeline.anchoring.counted import compared
from timeline.anchoring.hang import Base
from timeline.anchoring.named import named
from timeline.anchoring.nearest import (
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
)
from timeline.calendar import turns
from timeline.calendar.partial import CACHED, RANK, add_days, add_months, merge, of_day, said, valid
from timeline.calendar.timex import CLOCK_UNITS
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

MONTHS = {"year": 12, "decade": 120, "century": 1200, "month": 1, "quarter": 3, "half": 6}
DAYS = {"day": 1, "week": 7}
EARLY = 3  # months
TURNED = 9  # months back from one of a list to the next that are a turn of the year
SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def resolve(
    one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str, *, sure: bool = True
) -> Partial | None:
    """The date meant, or None where there is no such date (30 February, past the year 9999).

    `sure` where the tense is that of its own verb."""
    if one.shift and one.shift[0].unit == "turn":
        day = _day(base.known)
        turned = turns.turn(one.known, one.feast, day, int(one.shift[0].amount or 0)) if day else None
        return finished(one, turned) if turned and one.then else turned
    known: Partial | None
    if base.why in ("range", "list") and one.feast:
        known = _feast_following(one, base)
    elif base.why == "range" and one.lunar and one.known.year is None and (day := _day(base.known)):
        known = merge(Partial(year=lunar_year(one, day, "future")), one.known)
    elif base.why in ("range", "list"):
        known = following(one.known, base.known, ordered=base.why == "range")
    elif one.feast and len(one.shift) > 1 and one.shift[-1].unit == "day":
        known = _within(_moved(base.known, one.shift[:-1], now, exact=False), one, settings)
    elif one.shift and not (one.feast and one.shift[-1].unit == "day"):
        exact = settings.genre == "plain" and (one.direction != "" or (one.hang == "either" and not compared(one)))
        exact = exact and one.known.weekday is None and one.known.day is None
        known = _within(_moved(base.known, one.shift, now, exact), one, settings)
    else:
        known = _filled(one, base, now, settings, tense, sure=sure)
    if known is None:
        return None
    if tense == "past" and base.why == "publication" and _closed_before(one, base.known):
        known = replace(known, year=(known.year or 0) - 1)
    known = finished(one, known)
    return known if known is not None and valid(known) else None


def _closed_before(one: Expression, today: Partial) -> bool:
    """Whether the end of the year of which something past is told, early in a year, is that of the year before."""
    return (
        one.hang == "either"
        and one.mod == "END"
        and one.shift == (Shift("year", 0),)
        and one.known == Partial()
        and (today.month or 12) <= EARLY
    )


def finished(one: Expression, known: Partial) -> Partial | None:
    """A date whose year is known, with its feast, lunar day or nth weekday placed, what is counted from it, and the week around it."""
    placed = named(one, known)
    if placed is not None and one.then:
        placed = _counted(placed, one.then)
    if placed is not None and one.grain and placed.day is not None and (day := _day(placed)):
        placed = turns.week_of(day) if one.grain == "week" else turns.weekend_of(day)
    return placed


def _counted(placed: Partial, moves: tuple[Shift, ...]) -> Partial | None:
    """What lies so far from a day, or from a month or year in units as long: a minute where hours are counted, or a day, month or year."""
    if placed.day is None:
        return _moved(placed, moves, None, exact=False)
    start = _day(placed)
    if start is None:
        return None
    if any(move.unit in SECONDS for move in moves):
        return _clock_moved(placed, moves, datetime.combine(start, datetime.min.time()), exact=False)
    counted = turns.counted(start, moves)
    return of_day(counted) if counted else None


def _feast_following(one: Expression, base: Base) -> Partial:
    """A feast's year where it ends a range or goes on with a list: that of the first one, or in a range the next where it would lie before
    it (from Christmas to New Year's Day)."""
    known = merge(Partial(year=base.known.year), one.known)
    first, last = _day(base.known), _day(finished(replace(one, then=()), known) or base.known)
    if base.why != "range" or known.year is None or first is None or last is None or last >= first:
        return known
    return replace(known, year=known.year + 1)


def following(known: Partial, base: Partial, *, ordered: bool = True) -> Partial | None:
    """The second end of a range or list: what it does not say is the first one's, or in a range the next that comes after it."""
    day = _day(base)
    if known.weekday is not None and known.day is None:
        if day is None:
            return None
        ahead = day + timedelta((known.weekday - day.isoweekday()) % 7)
        return merge(of_day(ahead), replace(known, weekday=None))
    if known.hour is not None and known.day is None and base.hour is not None and day is not None:
        return _later_hour(known, base, day)
    units = [RANK[unit] for unit in said(known) if unit in RANK]
    coarser = {unit: getattr(base, unit) for unit in said(base) if unit in RANK and RANK[unit] < min(units, default=0)}
    whole = merge(Partial(**coarser), known)
    if known.year is not None or whole.year is None:
        return whole
    if known.month is not None:
        earlier = ordered and base.month is not None and (known.month, known.day or 31) < (base.month, base.day or 1)
        turned = base.month is not None and base.month - known.month >= TURNED  # December and January
        return replace(whole, year=whole.year + 1) if earlier or turned else whole
    over = base.day is not None and known.day is not None and known.day < base.day - (0 if ordered else 15)
    if over and whole.month is not None:
        ahead_month = add_months(date(whole.year, whole.month, 1), 1)
        return merge(whole, Partial(year=ahead_month.year, month=ahead_month.month)) if ahead_month else None
    return whole


def _later_hour(known: Partial, base: Partial, day: date) -> Partial | None:
    """An hour after another one: in the afternoon where that one is (下午2点到4点), else on the day after (晚上11点至早上6点)."""
    hour, from_hour = known.hour or 0, base.hour or 0
    if known.part is None and hour < from_hour < hour + 12 < 24:
        hour += 12
    moved = add_days(day, 1) if (hour, known.minute or 0) < (from_hour, base.minute or 0) else day
    return None if moved is None else merge(merge(of_day(moved), known), Partial(hour=hour))


def _day(known: Partial) -> date | None:
    try:
        if known.week is not None and known.month is None:
            return date.fromisocalendar(known.year or 2000, known.week, 1)
        return date(known.year or 2000, known.month or (known.quarter or 1) * 3 - 2, known.day or 1)
    except ValueError:
        return None


@lru_cache(CACHED)
def _moved(base: Partial, moves: tuple[Shift, ...], now: datetime | None, exact: bool) -> Partial | None:
    """The unit that the last move names, so many steps from a date; `exact` counts to the day (两星期前, in three months)."""
    grain = moves[-1].unit
    if grain in CLOCK_UNITS:
        return _clock_moved(base, moves, now, exact=exact)
    day = _day(base)
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
        case _:
            return of_day(day)


def _clock_moved(base: Partial, moves: tuple[Shift, ...], now: datetime | None, *, exact: bool) -> Partial | None:
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


def _within(base: Partial | None, one: Expression, settings: Settings) -> Partial | None:
    """The said units inside a moved one: the Tuesday of that week, 24 May of that year."""
    known = one.known
    if base is None:
        return None
    if base.week is not None and base.year is not None and known.weekday is not None:
        monday = date.fromisocalendar(base.year, base.week, 1)
        day = monday + timedelta(days=(known.weekday - settings.first_weekday) % 7 + settings.first_weekday - 1)
        if settings.first_weekday != 1:
            day -= timedelta(days=7)
        return merge(of_day(day), replace(known, weekday=None))
    if base.century is not None and known.decade is not None and known.decade < 10:
        return Partial(decade=base.century * 10 + known.decade)
    return merge(base, known)


def _filled(
    one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str, *, sure: bool
) -> Partial | None:
    """The coarser units that an expression does not say, from the date that it hangs on."""
    known, from_story = one.known, base.why == "story"
    day = _day(base.known)
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
        if from_story:
            year = story_year(known, base.known)
        elif tense and not strict:
            year = year_by_tense(known, day, tense, sure=sure)
        else:
            year = year_of(known, day, prefer, strict=strict)
        return merge(Partial(year=year), known)
    if known.day is not None and known.weekday is not None:
        return turns.weekday_day(known, day, prefer)
    if known.day is not None:
        return merge(story_month(known.day, base.known) if from_story else month_of(known.day, day, prefer), known)
    if known.weekday is not None:
        return merge(of_day(weekday(known.weekday, day, prefer)), replace(known, weekday=None))
    if known.weekend:
        return merge(weekend(day, prefer), known)
    if known.quarter is not None or known.half is not None or known.season is not None:
        over = tense == "past"
        return merge(Partial(year=day.year if from_story else year_of_part(known, day, prefer, over=over)), known)
    if known.hour is not None and settings.prefer == "future" and base.why == "publication" and now is not None:
        return next_clock(known, now)
    if one.amount and known == Partial():  # 前三季度: of this year once they are over
        months = sum(int(number or 0) * MONTHS.get(unit, 0) for unit, number in one.amount)
        return Partial(year=day.year - (months > day.month and prefer == "past" and not from_story))
    if known.part is not None or known.hour is not None:
        return merge(of_day(day), same_half(known, base.known) if from_story else known)
    return merge(Partial(year=day.year), known)
