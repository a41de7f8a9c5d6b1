"""The interval of the local calendar that a value covers, where its value alone does not say it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from timeline.anchoring.story.state import State, day_of
from timeline.anchoring.tense.reach import just_after, just_before
from timeline.anchoring.values.moved import DAYS, MONTHS
from timeline.calendar import feasts, lunar, turns
from timeline.calendar.partial import add_days, add_months, interval, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import CLOCK_UNITS, Expression, Mod, Partial
from timeline.settings import Settings

Interval = tuple[datetime, datetime]
Open = tuple[datetime | None, datetime | None]
THIRDS: dict[Mod | None, int] = {"START": 0, "MID": 1, "END": 2}  # months of a quarter
REACH = 16  # characters on each side of a date that say whether it is an end
TERMS = {"SP": ("立春", "立夏"), "SU": ("立夏", "立秋"), "FA": ("立秋", "立冬"), "WI": ("立冬", "立春")}

SECONDS, DAY = {"hour": 3600, "minute": 60, "second": 1}, 86400


def extent(one: Expression, known: Partial, settings: Settings) -> Interval | None:
    """The half-open interval of a resolved date; None where it has none."""
    if known.hour == 24 and not known.minute and settings.genre == "news" and (day := day_of(known)) and day < date.max:
        midnight = datetime.combine(day, time()) + timedelta(days=1)
        return midnight - timedelta(
            minutes=1
        ), midnight  # 10日24时 is the end of the 10th: nothing of it is of the 11th
    if one.lunar and one.known.month is not None and one.known.day is None and known.day is None:
        return _lunar_month(one, known) or interval(known)
    if known.part is not None and known.hour is None and (hours := settings.hours(known.part)):
        return interval(known) if known.weekend else _hours(known, hours)
    if known.season is not None and settings.seasons == "terms":
        return _season(known) or interval(known)
    covered = _first(interval(known), one)
    return _long_weekend(one.feast, covered) if covered and one.feast and one.grain == "weekend" else covered


def opened(text: str, one: Expression, covered: Interval) -> tuple[Open, Mod | None]:
    """The interval without an end that the words around a date make of it, and whether all BEFORE or all AFTER is meant.

    明年6月之前 and until June cover June, before June does not; since June begins with it, after June behind it.
    """
    cues = cues_of(one.language)
    before, after = just_before(text, one.span, REACH), just_after(text, one.span, REACH)
    since, until = covered
    clock = until - since < timedelta(days=1)  # after 2 o'clock begins at its first minute
    kinds: tuple[tuple[str, Open, Mod], ...] = (
        ("ends", (None, until), "BEFORE"),
        ("precedes", (None, until if _is_end(one) else since), "BEFORE"),
        ("begins", (since, None), "AFTER"),
        ("follows", (since if clock else until, None), "AFTER"),
    )
    for kind, interval_, mod in kinds:
        for side, where in (("before", before), ("after", after)):
            cue = cues.get(f"{kind}_{side}")
            if cue and cue.search(where) and not (side == "before" and one.ranges):
                return interval_, mod
    if one.mod == "BEFORE" and clock:  # Thursday before 5 p.m.
        return (None, since), one.mod
    return ((since, None), one.mod) if one.mod == "AFTER" and clock else (covered, None)


def _is_end(one: Expression) -> bool:
    """Whether an expression names the very end of a time: before the end of May is not before May."""
    cue = cues_of(one.language).get("very_end")
    return one.mod == "END" and cue is not None and cue.search(one.text) is not None


def rough(text: str, one: Expression) -> Mod | None:
    """APPROX where the words beside a date or an hour say that it is not exact: 约1850年, around March 2025, about 2 a.m.; or that a feast
    is all the days around its own: 春节期间, during Ramadan."""
    before = just_before(text, one.span, REACH)
    names = ("about_before", "about_hour_before") if one.known.hour is not None else ("about_before",)
    cues = cues_of(one.language)
    if any(name in cues and cues[name].search(before) for name in names) or _lasts(text, one, before):
        return "APPROX"
    return None


def _lasts(text: str, one: Expression, before: str) -> bool:
    """Whether a feast is said to be a time, not a day."""
    if not one.feast or one.type != "DATE":
        return False
    cues, after = cues_of(one.language), just_after(text, one.span, REACH)
    sides = (("feast_lasts_before", before), ("feast_lasts_after", after))
    return any(name in cues and cues[name].search(where) for name, where in sides)


def cut(one: Expression, known: Partial, covered: Interval, state: State) -> Interval:
    """Earlier this week as the days of it before today, later this week as those from today on; 四季度初 as the quarter's first month,
    early this evening as its first half, early May as its first third, this working week without its weekend."""
    cues = cues_of(one.language)
    if (known.part or known.day) and known.hour is None and not one.amount and one.mod in ("START", "END"):
        return _half(covered, last=one.mod == "END")
    if one.mod in THIRDS and "by_thirds" in cues and cues["by_thirds"].search(one.text):
        if said(known) == ("year",):
            return _months(covered, THIRDS[one.mod] * 4, 4)
        if said(known) == ("year", "month"):
            return _ten_days(covered, THIRDS[one.mod])
    if known.week is not None and "working_week" in cues and cues["working_week"].search(one.text):
        return covered[0], covered[1] - timedelta(days=2)
    if known.quarter is not None and known.month is None and one.mod in THIRDS:
        return _months(covered, THIRDS[one.mod], 1)
    if state.today is None:
        return covered
    today = datetime.combine(state.today, time())
    for name, interval_ in (("so_far", (covered[0], today)), ("to_come_yet", (today, covered[1]))):
        cue = cues.get(name)
        if cue and cue.search(one.text) and interval_[0] < interval_[1] and covered[0] <= today < covered[1]:
            return interval_
    return covered


def _half(covered: Interval, *, last: bool) -> Interval:
    """The first or the last half of a part of a day."""
    middle = covered[0] + (covered[1] - covered[0]) / 2
    return (middle, covered[1]) if last else (covered[0], middle)


def _ten_days(covered: Interval, place: int) -> Interval:
    """The third of a month at a place from 0: its first ten days, the next ten, the rest."""
    first = covered[0] + timedelta(days=10 * place)
    return first, covered[1] if place == 2 else first + timedelta(days=10)


def _months(covered: Interval, place: int, count: int) -> Interval:
    """So many months of a quarter or a year from a place, counted from 0."""
    first = add_months(covered[0].date(), place)
    last = add_months(covered[0].date(), place + count)
    return (datetime.combine(first, time()), datetime.combine(last, time())) if first and last else covered


def passed(text: str, one: Expression, state: State, *, whole: bool) -> Interval | None:
    """The interval of 过去三年 or 未来两周, from or to the day of publication; 三天内 to the end of the third day where `whole`."""
    if not one.direction or state.today is None or any(number is None for _, number in one.amount):
        return None
    sign = 1 if one.direction == "future" else -1
    start = state.today
    if [unit for unit, _ in one.amount] == ["quarter"]:  # the past three quarters are those that are over
        begun = add_months(start.replace(day=1), -((start.month - 1) % 3))
        start = (add_months(begun, 3) if begun and sign > 0 else begun) or start
    midnight = datetime.combine(start, datetime.min.time())
    if whole and sign > 0 and _is_after_today(text, one) and (tomorrow := add_days(start, 1)):
        midnight, whole = datetime.combine(tomorrow, time()), False
    if state.now is None and _is_within_a_day(one):
        return None  # the next hour, of which nobody knows when it begins
    near = far = (state.now or midnight) if any(unit in CLOCK_UNITS for unit, _ in one.amount) else midnight
    try:
        for unit, number in one.amount:
            if unit in MONTHS:
                moved = add_months(far.date(), sign * int((number or 0) * MONTHS[unit]))
                if moved is None:
                    return None
                far = datetime.combine(moved, far.time())
            elif unit == "workday":
                worked = turns.workdays(far.date(), sign * int(number or 0))
                if worked is None:
                    return None
                far = datetime.combine(worked, far.time())
            else:
                seconds = SECONDS.get(unit, DAY * DAYS.get(unit, 1))
                far += timedelta(seconds=sign * (number or 0) * seconds)
        if whole and sign > 0 and {unit for unit, _ in one.amount} <= {"day", "workday"}:
            return state.now or midnight, datetime.combine(far.date(), time()) + timedelta(days=1)
    except OverflowError:
        return None
    return (near, far) if sign > 0 else (far, near)


def _is_within_a_day(one: Expression) -> bool:
    """Whether a length is of hours, minutes and seconds that make no day."""
    return sum(SECONDS.get(unit, DAY) * (number or 0) for unit, number in one.amount) < DAY


def _is_after_today(text: str, one: Expression) -> bool:
    """Whether days or more are counted from tomorrow: the next three days."""
    cue = cues_of(one.language).get("after_today")
    counted = {unit for unit, _ in one.amount} <= {"day", "workday", "week", "month", "year"}
    return counted and cue is not None and cue.search(text[max(0, one.span.start - REACH) : one.span.end]) is not None


def _first(covered: Interval | None, one: Expression) -> Interval | None:
    """The first (or last) months or days of an interval where the expression counts them: 2020年前9个月."""
    if covered is None or not one.amount or one.amount[0][1] is None:
        return covered
    unit, number = one.amount[0][0], int(one.amount[0][1] or 0)
    sign = -1 if one.mod == "END" else 1
    edge = covered[1] if one.mod == "END" else covered[0]
    if unit in MONTHS:
        moved = add_months(edge.date(), sign * number * MONTHS[unit])
    else:
        moved = add_days(edge.date(), sign * number * DAYS.get(unit, 1))
    if moved is None or not covered[0].date() <= moved <= covered[1].date():
        return covered
    inner = datetime.combine(moved, datetime.min.time())
    return (covered[0], inner) if sign > 0 else (inner, covered[1])


def _lunar_month(one: Expression, known: Partial) -> Interval | None:
    """A lunar month from new moon to new moon: its value is the month of the calendar in which it begins."""
    month = one.known.month or 1
    for year in ((known.year or 0) - 1, known.year or 0):
        first = lunar.to_gregorian(year, month, 1, one.leap)
        if first is not None and (first.year, first.month) == (known.year, known.month):
            days = 30 if lunar.to_gregorian(year, month, 30, one.leap) else 29
            since = datetime.combine(first, time())
            return since, since + timedelta(days=days)
    return None


def _long_weekend(feast: str, covered: Interval) -> Interval:
    """A weekend with the holiday just before or behind it: Labor Day weekend lasts until Monday."""
    day = feasts.day(feast, covered[0].year)
    if day is None:
        return covered
    since, until = datetime.combine(day, time()), datetime.combine(day, time()) + timedelta(days=1)
    if until == covered[0] or since == covered[1]:
        return min(since, covered[0]), max(until, covered[1])
    return covered


def _hours(known: Partial, hours: tuple[int, int]) -> Interval | None:
    day = day_of(replace(known, part=None))
    if day is None or day >= date.max - timedelta(days=2):
        return None
    midnight = datetime.combine(day, time())
    until = hours[1] if hours[1] > hours[0] else hours[1] + 24
    return midnight + timedelta(hours=hours[0]), midnight + timedelta(hours=until)


def _season(known: Partial) -> Interval | None:
    """A season by the solar terms; winter ends in the next year."""
    opens, closes = TERMS[known.season or "SP"]
    year = known.year or 0
    first, last = lunar.term(opens, year), lunar.term(closes, year + (known.season == "WI"))
    return (datetime.combine(first, time()), datetime.combine(last, time())) if first and last else None
