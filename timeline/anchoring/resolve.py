"""An expression and the date that it hangs on → the date that it means: arithmetic alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.anchoring.hang import Base
from timeline.calendar import feasts, lunar, turns
from timeline.calendar.partial import RANK, SEASONS, add_days, add_months, days_in, merge, of_day, said, valid
from timeline.calendar.timex import CLOCK_UNITS
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

MONTHS = {"year": 12, "decade": 120, "century": 1200, "month": 1, "quarter": 3, "half": 6}
DAYS = {"day": 1, "week": 7}
JUST_PAST = 5  # days
SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def resolve(one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str) -> Partial | None:
    """The date meant, or None where there is no such date (30 February, past the year 9999)."""
    if one.shift and one.shift[0].unit == "turn":
        day = _day(base.known)
        return turns.turn(one.known, one.feast, day, int(one.shift[0].amount or 0)) if day else None
    known: Partial | None
    if base.why in ("range", "list") and one.feast:
        known = merge(Partial(year=base.known.year), one.known)
    elif base.why in ("range", "list"):
        known = following(one.known, base.known, ordered=base.why == "range")
    elif one.shift and not (one.feast and one.shift[-1].unit == "day"):
        exact = settings.genre == "plain" and (one.hang == "either" or one.direction != "")
        known = _within(_moved(base.known, one.shift, now, exact=exact), one, settings)
    else:
        known = _filled(one, base, now, settings, tense)
    if known is None:
        return None
    known = finished(one, known)
    return known if known is not None and valid(known) else None


def finished(one: Expression, known: Partial) -> Partial | None:
    """A date whose year is known, with its feast, lunar day or nth weekday placed, what is counted from it, and the week around it."""
    placed = named(one, known)
    if placed is not None and one.then:
        start = _day(placed) if placed.day is not None else None
        counted = turns.counted(start, one.then) if start else None
        placed = of_day(counted) if counted else None
    if placed is not None and one.grain and placed.day is not None and (day := _day(placed)):
        placed = turns.week_of(day) if one.grain == "week" else turns.weekend_of(day)
    return placed


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
        return replace(whole, year=whole.year + 1) if earlier else whole
    turned = base.day is not None and known.day is not None and known.day < base.day - (0 if ordered else 15)
    if turned and whole.month is not None:
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
        return date(known.year or 2000, known.month or 1, known.day or 1)
    except ValueError:
        return None


def _moved(base: Partial, moves: tuple[Shift, ...], now: datetime | None, *, exact: bool) -> Partial | None:
    """The unit that the last move names, so many steps from a date; `exact` counts to the day (两星期前, in three months)."""
    grain = moves[-1].unit
    if grain in CLOCK_UNITS:
        return _clock_moved(base, moves, now, exact=exact)
    day = _day(base)
    if exact and day is not None and grain in ("week", "month", "quarter"):
        counted = turns.counted(day, moves)
        return of_day(counted) if counted else None
    for move in moves:
        amount = move.amount or 0
        if day is None:
            return None
        if move.unit in MONTHS:
            months = int(amount * MONTHS[move.unit])
            day = add_months(day if move.unit == "year" else day.replace(day=1), months)
            if move.unit == "year" and amount != int(amount):
                grain = "month"
        else:
            day = add_days(day, int(amount * DAYS.get(move.unit, 1)))
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    return {
        "century": Partial(century=day.year // 100),
        "decade": Partial(decade=day.year // 10),
        "year": Partial(year=day.year),
        "half": Partial(year=day.year, half=1 if day.month < 7 else 2),
        "quarter": Partial(year=day.year, quarter=(day.month + 2) // 3),
        "month": Partial(year=day.year, month=day.month),
        "week": Partial(year=year, week=week),
    }.get(grain, of_day(day))


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


def _filled(one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str) -> Partial | None:
    """The coarser units that an expression does not say, from the date that it hangs on."""
    known, from_story = one.known, base.why == "story"
    day = _day(base.known)
    if day is None:
        return None
    prefer = tense or settings.prefer
    strict = settings.prefer == "future"
    if one.feast:
        return _feast_year(one, day, prefer, from_story, strict_future=strict)
    if known.century is not None or (known.decade or 0) >= 10:
        return known
    if known.decade is not None:
        decade = day.year // 100 * 10 + known.decade
        return replace(known, decade=decade if decade * 10 <= day.year else decade - 10)
    if one.lunar and known.month is not None and known.year is None and not from_story:
        return merge(Partial(year=_lunar_year(one, day, prefer)), known)
    if known.month is not None:
        if from_story:
            year = _story_year(known, base.known)
        elif tense and not strict:
            year = _year_by_tense(known, day, tense)
        else:
            year = _year_of(known, day, prefer, strict=strict)
        return merge(Partial(year=year), known)
    if known.day is not None and known.weekday is not None:
        return turns.weekday_day(known, day, prefer)
    if known.day is not None:
        return merge(_story_month(known.day, base.known) if from_story else _month_of(known.day, day, prefer), known)
    if known.weekday is not None:
        return merge(of_day(_weekday(known.weekday, day, prefer)), replace(known, weekday=None))
    if known.weekend:
        return merge(_weekend(day, prefer), known)
    if known.quarter is not None or known.half is not None or known.season is not None:
        return merge(Partial(year=day.year if from_story else _year_of_part(known, day, prefer)), known)
    if known.hour is not None and settings.prefer == "future" and base.why == "publication" and now is not None:
        return _next_clock(known, now)
    if known.part is not None or known.hour is not None:
        return merge(of_day(day), _same_half(known, base.known) if from_story else known)
    return merge(Partial(year=day.year), known)


def _same_half(known: Partial, base: Partial) -> Partial:
    """An hour in the half of the day that was told just before: 傍晚5时55分 … 提早在5时25分."""
    hour, told = known.hour, base.hour
    if hour is None or told is None or known.part is not None or not 0 < hour < 12 or base.part not in ("AF", "EV"):
        return known
    return replace(known, hour=hour + 12) if abs(hour + 12 - told) <= 4 else known


def _next_clock(known: Partial, now: datetime) -> Partial | None:
    """The next such time: later today, in the afternoon where the half of the day was not said, else tomorrow."""
    hour, minute = known.hour or 0, known.minute or 0
    if (hour, minute) >= (now.hour, now.minute):
        return merge(of_day(now.date()), known)
    if known.part is None and 0 < hour < 12 and (hour + 12, minute) >= (now.hour, now.minute):
        return merge(of_day(now.date()), replace(known, hour=hour + 12))
    moved = add_days(now.date(), 1)
    return None if moved is None else merge(of_day(moved), known)


def _story_year(known: Partial, base: Partial) -> int:
    """The story's year, or the next one where the months have turned over."""
    year = base.year or 0
    turned = base.month is not None and known.month is not None and base.month - known.month >= 6
    return year + 1 if turned else year


def _year_of(known: Partial, day: date, prefer: str, *, strict: bool = False) -> int:
    """The year of a month or day: the same, unless that lies more than half a year off on the side not meant."""
    month = known.month or 1
    here = (month, known.day or 31) >= (day.month, day.day)
    if known.month == 2 and known.day == 29:
        return _leap_year(day, prefer)
    if prefer == "future":
        if not strict and _just_past(known, day):
            return day.year - ((known.month or 1) > day.month)
        return day.year if here else day.year + 1
    if prefer == "nearest":
        ahead = (month - day.month) * 30 + ((known.day or day.day) - day.day)
        return day.year + (1 if ahead < -182 else -1 if ahead > 182 else 0)
    ahead = month - day.month
    if ahead == -11 and known.day is not None and known.day <= 15 and day.day > 15:
        return day.year + 1
    return day.year - 1 if ahead > 6 else day.year


def _leap_year(day: date, prefer: str) -> int:
    years = [year for year in range(day.year - 8, day.year + 9) if days_in(year, 2) == 29]
    if prefer == "future":
        return min(year for year in years if (year, 2, 29) >= (day.year, day.month, day.day))
    return max(year for year in years if (year, 2, 29) <= (day.year, day.month, day.day) or year == day.year)


def _just_past(known: Partial, day: date) -> bool:
    """Whether a month and day lie so little before a date that they were still to come when 将 was said of them."""
    behind = (day.month - (known.month or 1)) % 12 * 30 + day.day - (known.day or 30)
    return 0 <= behind <= 45


def _year_by_tense(known: Partial, day: date, tense: str) -> int:
    """The year that puts a month or day near, where a date on the side that the tense does not mean counts as four times as far,
    one to come of which the past tense is used as twenty times."""

    def far(year: int) -> tuple[float, int]:
        away = (year - day.year) * 365.25 + ((known.month or 1) - day.month) * 30.4 + (known.day or day.day) - day.day
        doubt = 20 if tense == "past" else 4
        return abs(away) * (doubt if (away < 0) == (tense == "future") and away else 1), year

    return min((day.year - 1, day.year, day.year + 1), key=far)


def _story_month(number: int, base: Partial) -> Partial:
    """The story's month, or the next one where the days have turned over."""
    year, month = base.year or 0, base.month or 1
    turned = base.day is not None and base.day - number >= 15
    if turned or number > days_in(year, month):
        ahead = add_months(date(year, month, 1), 1)
        if ahead is not None:
            return Partial(year=ahead.year, month=ahead.month)
    return Partial(year=year, month=month)


def _month_of(number: int, day: date, prefer: str) -> Partial:
    """The month of a bare day: this one; the one before where that is much nearer; the next where the future is meant."""
    step = 0
    before = add_months(day.replace(day=1), -1) or day
    if prefer == "future":
        step = 1 if number < day.day - JUST_PAST else 0
    elif number > day.day:
        ahead, back = number - day.day, day.day + days_in(before.year, before.month) - number
        step = -1 if back <= ahead * (1 if prefer == "nearest" else 2) else 0
    elif prefer == "nearest" and day.day - number > number + days_in(day.year, day.month) - day.day:
        step = 1
    chosen = add_months(day.replace(day=1), step) or day
    if number > days_in(chosen.year, chosen.month):
        chosen = add_months(chosen, -1 if step <= 0 else 1) or chosen
    return Partial(year=chosen.year, month=chosen.month)


def _weekday(number: int, day: date, prefer: str) -> date:
    """The last such day up to a date, the next from it, or the nearer of both."""
    back = (day.isoweekday() - number) % 7
    ahead = (7 - back) % 7
    if prefer == "future" or (prefer == "nearest" and ahead < back):
        return add_days(day, ahead) or day
    return add_days(day, -back) or day


def _weekend(day: date, prefer: str) -> Partial:
    if prefer == "past" and day.isoweekday() < 6:
        day = add_days(day, -7) or day
    year, week, _ = day.isocalendar()
    return Partial(year=year, week=week)


def _year_of_part(known: Partial, day: date, prefer: str) -> int:
    """The year of a quarter, half or season: this one, unless it has not begun and most of a year lies before it."""
    first = (known.half or 1) * 6 - 5
    if known.season is not None:
        first = SEASONS[known.season]
    elif known.quarter is not None:
        first = known.quarter * 3 - 2
    if prefer == "past" and first - day.month > 5:
        return day.year - 1
    if prefer == "future" and first + (5 if known.half else 2) < day.month:
        return day.year + 1
    return day.year


def _feast_year(one: Expression, day: date, prefer: str, from_story: bool, *, strict_future: bool) -> Partial | None:
    if one.known.year is not None or from_story:
        return merge(Partial(year=day.year), one.known)
    found = [(year, feast) for year in (day.year - 1, day.year, day.year + 1) if (feast := feasts.day(one.feast, year))]
    if not found:
        return None
    if strict_future:
        found = [(year, feast) for year, feast in found if feast >= day] or found
    scale = {"past": (1, 2), "future": (9, 1)}.get(prefer, (1, 1))
    far = [(abs((feast - day).days) * scale[feast > day], year) for year, feast in found]
    return merge(Partial(year=min(far)[1]), one.known)


def named(one: Expression, known: Partial) -> Partial | None:
    """The day of a feast or a lunar date once its year is known, and the nth weekday or week of a month."""
    if one.feast and known.year is not None:
        day = feasts.day(one.feast, known.year)
        if day is not None and one.shift and one.shift[-1].unit == "day":
            day = add_days(day, int(one.shift[-1].amount or 0))
        return None if day is None else merge(of_day(day), replace(known, year=None, month=None, day=None))
    if one.lunar and known.year is not None and known.month is not None:
        return _lunar(one, known)
    if one.nth is not None:
        return _nth(one.nth, known)
    if one.cycle is not None and known.year is not None:
        behind = (known.year - 3 - one.cycle) % 60
        return replace(known, year=known.year - behind if behind <= 30 else known.year + 60 - behind)
    return known


def _lunar_year(one: Expression, day: date, prefer: str) -> int:
    """The lunar year of a month or day: the nearest, one to come counted as twice as far where the past is meant."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        start = lunar.to_gregorian(year, one.known.month or 1, one.known.day or 1, one.leap)
        if start is not None and (prefer != "future" or start >= day):
            found.append((abs((start - day).days) * (2 if start > day and prefer == "past" else 1), year))
    return min(found)[1] if found else day.year


def _lunar(one: Expression, known: Partial) -> Partial | None:
    year, month = known.year or 0, known.month or 1
    if known.day is not None:
        day = lunar.to_gregorian(year, month, known.day, one.leap)
        return None if day is None else merge(known, of_day(day))
    first = lunar.to_gregorian(year, month, 1, one.leap)
    return None if first is None else merge(known, Partial(year=first.year, month=first.month))


def _nth(nth: int, known: Partial) -> Partial | None:
    """5月第二个星期日; the last Friday of May; the third week of a month, counted by the weeks that begin in it."""
    if known.year is not None and known.month is None and known.weekday is None and nth > 0:
        return merge(known, Partial(week=nth))
    if known.year is None:
        return known
    if known.month is None:
        return turns.nth(known, nth)
    days = [date(known.year, known.month, number + 1) for number in range(days_in(known.year, known.month))]
    weekday = known.weekday or 1
    fitting = [day for day in days if day.isoweekday() == weekday]
    place = nth - 1 if nth > 0 else nth
    if not -len(fitting) <= place < len(fitting):
        return None
    day = fitting[place]
    if known.weekday is None:
        year, week, _ = day.isocalendar()
        return Partial(year=year, week=week)
    return merge(of_day(day), replace(known, year=None, month=None, weekday=None))
