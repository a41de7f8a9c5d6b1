"""Which of several fitting dates is meant: the year of a month, the month of a day, the week of a weekday, the half of a clock hour."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from msgspec.structs import replace

from timeline.calendar import feasts, lunar
from timeline.calendar.partial import CACHED, SEASONS, add_days, add_months, days_in, into_year, merge, of_day
from timeline.model import Expression, Partial

JUST_PAST = 5  # days
AFTERNOON = 6  # hours from noon to the evening
MIDDLE = 15  # the day by which a whole month is near
NOT_BEGUN, HALF_A_YEAR = 2, 5  # months ahead at which a season, or a quarter or half, is that of the year before
HALF_YEAR = 183  # days
WEDNESDAY, SATURDAY = 3, 6
NEAR_HOURS = 4  # between what is told at one hour and at the next
PAST_FAVOURED = 1.5  # times as far back as ahead a day of no month may lie


def same_half(known: Partial, base: Partial) -> Partial:
    """An hour in the half of the day that was told just before, which it tells the next in its turn: 傍晚5时55分 … 提早在5时25分,
    当天下午，三点左右."""
    hour, told = known.hour, base.hour
    if hour is None or known.part is not None or not 0 < hour < 12:
        return known
    if base.part == "MO" and told is not None:
        if told <= hour <= told + NEAR_HOURS:
            return replace(known, part="MO")
        return replace(known, hour=hour + 12, part="AF") if hour < told <= hour + 12 <= told + NEAR_HOURS else known
    if base.part not in ("AF", "EV"):
        return known
    later = replace(known, hour=hour + 12, part=base.part)
    if told is None:
        return later if (hour < AFTERNOON) == (base.part == "AF") else known
    return later if abs(hour + 12 - told) <= NEAR_HOURS else known


def next_clock(known: Partial, now: datetime, *, of_24: bool = False) -> Partial | None:
    """The next such time: later today, in the afternoon where the half of the day was not said, else tomorrow.

    08:35, `of_24` hours, says it."""
    hour, minute = known.hour or 0, known.minute or 0
    if (hour, minute) >= (now.hour, now.minute):
        return merge(of_day(now.date()), known)
    if not of_24 and known.part is None and 0 < hour < 12 and (hour + 12, minute) >= (now.hour, now.minute):
        return merge(of_day(now.date()), replace(known, hour=hour + 12))
    moved = add_days(now.date(), 1)
    return None if moved is None else merge(of_day(moved), known)


def story_year(known: Partial, base: Partial) -> int:
    """The story's year, or the next one where the months have turned over."""
    year = base.year or 0
    told = base.month or (base.quarter * 3 - 2 if base.quarter else None) or (12 if base.season == "WI" else None)
    turned = told is not None and known.month is not None and told - known.month >= 6
    return year + 1 if turned else year


def year_of(known: Partial, day: date, prefer: str, *, strict: bool = False) -> int:
    """The year of a month or day: the same, unless that lies more than half a year off on the side not meant."""
    if prefer == "current":
        return day.year
    month = known.month or 1
    here = (month, known.day or 31) >= (day.month, day.day)
    if known.month == 2 and known.day == 29:
        return _leap_year(day, prefer)
    if prefer == "future":
        if not strict and _just_past(known, day):
            return day.year - ((known.month or 1) > day.month)
        return day.year if here else day.year + 1
    if prefer == "nearest":
        ahead = into_year(month, known.day or MIDDLE) - into_year(day.month, day.day)
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
    behind = into_year((day.month - (known.month or 1)) % 12, day.day) - (known.day or 30)
    return 0 <= behind <= 45


@lru_cache(CACHED)
def year_by_tense(known: Partial, day: date, tense: str, *, sure: bool) -> int:
    """The year that puts a month or day near, where a date on the side that the tense does not mean counts as four times as far,
    one of which the other tense is used that is `sure` as twenty times."""

    def far(year: int) -> tuple[float, int]:
        away = (year - day.year) * 365.25 + ((known.month or 1) - day.month) * 30.4 + (known.day or day.day) - day.day
        doubt = 20 if sure else 4
        return abs(away) * (doubt if (away < 0) == (tense == "future") and away else 1), year

    return min((day.year - 1, day.year, day.year + 1), key=far)


def story_month(number: int, base: Partial) -> Partial:
    """The story's month, or the next one where the days have turned over."""
    year, month = base.year or 0, base.month or 1
    turned = base.day is not None and base.day - number >= 15
    if turned or number > days_in(year, month):
        ahead = add_months(date(year, month, 1), 1)
        if ahead is not None:
            return Partial(year=ahead.year, month=ahead.month)
    return Partial(year=year, month=month)


def month_of(number: int, day: date, prefer: str, *, come: bool = False, strict: bool = False) -> Partial:
    """The month of a bare day: this one; the one before where that is much nearer, or the day has `come`; the next where the future is
    meant, of a day just past only where that is `strict`."""
    step = 0
    before = add_months(day.replace(day=1), -1) or day
    if prefer == "future":
        step = 1 if number < day.day - (0 if strict else JUST_PAST) else 0
    elif number > day.day and prefer != "current":
        ahead, back = number - day.day, day.day + days_in(before.year, before.month) - number
        over = come and ahead > 1  # a day, which zones may make
        step = -1 if over or back <= ahead * (1 if prefer == "nearest" else PAST_FAVOURED) else 0
    elif prefer == "nearest" and day.day - number > number + days_in(day.year, day.month) - day.day:
        step = 1
    chosen = add_months(day.replace(day=1), step) or day
    if number > days_in(chosen.year, chosen.month):
        chosen = add_months(chosen, -1 if step <= 0 else 1) or chosen
    return Partial(year=chosen.year, month=chosen.month)


def weekday(number: int, day: date, prefer: str) -> date:
    """The last such day up to a date, the next from it, the nearer of both, or that of its own week."""
    if prefer == "current":
        return add_days(day, number - day.isoweekday()) or day
    back = (day.isoweekday() - number) % 7
    ahead = (7 - back) % 7
    if prefer == "future" or (prefer == "nearest" and ahead < back):
        return add_days(day, ahead) or day
    return add_days(day, -back) or day


def weekend(day: date, prefer: str) -> Partial:
    """The week whose weekend is meant on a day: the last that has begun, the nearer one, or that of its own week."""
    if day.isoweekday() < {"past": SATURDAY, "nearest": WEDNESDAY}.get(prefer, 0):
        day = add_days(day, -7) or day
    year, week, _ = day.isocalendar()
    return Partial(year=year, week=week)


def year_of_part(known: Partial, day: date, prefer: str, *, over: bool = False) -> int:
    """The year of a quarter, half or season: this one, unless it has not begun and most of a year lies before it.

    What is said to be `over` has begun, and not in the first days of a year.
    """
    first = (known.half or 1) * 6 - 5
    if prefer == "current":
        return day.year
    if known.season is not None:
        first = SEASONS[known.season]
    elif known.quarter is not None:
        first = known.quarter * 3 - 2
    only_begun = first == day.month == 1 and day.day <= MIDDLE and known.season is None
    if prefer == "past" and over and only_begun:
        return day.year - 1
    if known.season == "WI" and prefer == "future" and day.month == 1:
        return day.year - 1  # this winter, of which most is to come
    if prefer == "past" and first - day.month > (0 if over else NOT_BEGUN if known.season else HALF_A_YEAR):
        return day.year - 1
    if prefer == "future" and first + (5 if known.half else 2) < day.month:
        return day.year + 1
    return day.year


def year_of_report(quarter: int, day: date) -> int:
    """The year of the quarter that is nearest: of which something is reported, or will be."""
    away = quarter * 3 - 2 - day.month
    return day.year + (1 if away < -HALF_A_YEAR - 1 else -1 if away > HALF_A_YEAR else 0)


def feast_year(
    one: Expression, day: date, prefer: str, from_story: bool, *, strict_future: bool, sure: bool = False
) -> Partial | None:
    """What an expression with a feast says, in the year that is meant on a day: where it is `from_story` that of the day itself, or the
    next if the feast was more than half a year before (11月入境，新年狂欢); else the nearest, of which the side that is not preferred
    counts as farther; with `strict_future` none that is over, if it can be.

    None where no year near has the feast."""
    if prefer == "current":
        return merge(Partial(year=day.year + feasts.closes_year(one.feast)), one.known)
    if one.known.year is not None:
        return one.known
    if from_story:
        here = feasts.day(one.feast, day.year)
        over = here is not None and (day - here).days > HALF_YEAR
        return merge(Partial(year=day.year + over), one.known)
    found = [(year, feast) for year in (day.year - 1, day.year, day.year + 1) if (feast := feasts.day(one.feast, year))]
    if not found:
        return None
    if strict_future:
        found = [(year, feast) for year, feast in found if feast >= day] or found
    scale = {"past": (1, 20 if sure else 2), "future": (9, 1)}.get(prefer, (1, 1))
    far = [(abs((feast - day).days) * scale[feast > day], year) for year, feast in found]
    return merge(Partial(year=min(far)[1]), one.known)


def lunar_year(one: Expression, day: date, prefer: str) -> int:
    """The lunar year of a month or day: the nearest, one to come counted as twice as far where the past is meant."""
    if prefer == "current":
        return day.year
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        start = lunar.to_gregorian(year, one.known.month or 1, one.known.day or 1, one.leap)
        if start is not None and (prefer != "future" or start >= day):
            found.append((abs((start - day).days) * (2 if start > day and prefer == "past" else 1), year))
    return min(found)[1] if found else day.year
