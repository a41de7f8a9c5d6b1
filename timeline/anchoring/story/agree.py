"""Two names of one day, side by side, check each other: 周二（7月11日）, 今天（14日）, 2020年1月24日大年夜."""

from __future__ import annotations

import re
from datetime import date

from timeline.anchoring.story.disagreements import DAY, WEEKDAY
from timeline.anchoring.story.state import Point, day_of
from timeline.anchoring.tense.reach import just_before
from timeline.calendar import feasts, lunar, turns
from timeline.calendar.partial import add_days, add_months, days_in, interval, merge, of_day, said
from timeline.grammar.rules.cues import cues_of, glue_of
from timeline.late import late
from timeline.model import Expression, Partial

BETWEEN = late(
    "[ \u00a0\u3000]?[（(,，[【]?[ \u00a0\u3000]?|[ \u00a0\u3000]?[）)\\]】][ \u00a0\u3000]?"
)  # a word that may stand there is the pack's
BRACKET = re.compile("[（(【[]")
BRACKETED = re.compile("[ \u00a0\u3000]?[（(【[]")
CLOSING = tuple("）)】]")
REACH = 6  # characters between the two
LONGEST = 12  # the same, with words that say that the second tells the first: ", that is, in "
LOOSE = {"day": 1, "week": 10, "month": 45, "year": 400}  # days by which what was counted may miss the date beside it


def apposed(text: str, first: Expression, second: Expression) -> bool:
    """Whether two expressions name one day: a weekday or 今天 beside a date."""
    if second.span.start - first.span.end > REACH or first.ranges or is_of_several(text, second):
        return False
    pair = {_kind(first), _kind(second)}
    if pair == {"weekday", "feast"}:
        return _is_feast_day(text, first, second)
    if pair == {"relative", "weekday"}:
        return _tells_weekday(text, first, second)
    if "date" not in pair or len(pair) != 2 or "" in pair:
        return False
    relative = next((one for one in (first, second) if _kind(one) == "relative"), None)
    if second.ranges and first is relative and first.shift[-1].unit != "day":
        return False  # 上周（10月23日至29日） is the week, not the day on which it begins
    between = text[first.span.end : second.span.start]
    cues = cues_of(first.language)
    if _is(cues.get("beside_of"), between):
        counted = first is relative and first.hang != "publication" and first.shift[-1].unit != "year"
        return counted and second.known.month is not None  # 一周前的10月25日
    named = second if _kind(second) == "weekday" else None  # 4 May (a Monday); not on Monday, a 4 May vote
    told_so = _is(cues.get("beside_is"), between) or (named is not None and _is(cues.get("beside_a"), between))
    if BETWEEN.fullmatch(between) is None and not told_so:
        return False
    if relative is None or (relative.hang == "publication" and relative.shift[-1].unit == "day"):
        return True
    same = relative.hang == "story" and not relative.shift[-1].amount  # the same day, January 4th
    told = cues.get("beside_told")
    is_told = relative.hang != "publication" and told is not None and bool(told.search(between))
    bracketed = BRACKET.search(between) is not None
    if second is relative:
        return bracketed and text[second.span.end : second.span.end + 1] in CLOSING
    return same or is_told or bracketed


def _is_feast_day(text: str, first: Expression, second: Expression) -> bool:
    """Whether a weekday and a feast are one day: 周四感恩节, 感恩节（周四）."""
    bare = not any(one.shift or one.then for one in (first, second))
    beside = first.span.end == second.span.start or BETWEEN.fullmatch(text, first.span.end, second.span.start)
    return bare and bool(beside) and "，" not in text[first.span.end : second.span.start]


def _tells_weekday(text: str, first: Expression, second: Expression) -> bool:
    """Whether a weekday is said of a day of the story: 当天是周日."""
    of_story = first.hang == "story" and len(first.shift) == 1 and first.shift[0].unit == "day"
    between = text[first.span.end : second.span.start]
    return of_story and not second.shift and _is(cues_of(first.language).get("beside_is"), between)


def _is(cue: re.Pattern[str] | None, between: str) -> bool:
    return cue is not None and cue.fullmatch(between) is not None


def is_of_several(text: str, one: Expression) -> bool:
    """Whether a weekday is one of those that some days are said to be: 9日、10日分别是周六和周日."""
    cues = cues_of(one.language)
    if _kind(one) != "weekday" or one.shift or "weekdays_of" not in cues:
        return False
    before = just_before(text, one.span, LONGEST)
    if not cues["weekdays_of"].search(before):
        return False
    last = glue_of(one.language)["list"].fullmatch(before[-1:]) is not None
    return last or cues["weekday_goes_on"].match(text, one.span.end) is not None


def is_dated(one: Expression) -> bool:
    """Whether an expression says its day of the month, on the calendar in use."""
    return _kind(one) == "date"


def tells_day(one: Expression, other: Expression) -> bool:
    """Whether of two names of one day the first is the one by which the second is checked."""
    return is_dated(one) or (_kind(one) in ("feast", "relative") and _kind(other) == "weekday")


def told_number(points: tuple[Point, ...], counted: Expression, dated: Expression) -> date | None:
    """The day that lies so far from one told and has the number beside it: 12月23日 … 隔天（24日）."""
    if counted.hang != "story" or not counted.shift or counted.shift[-1].unit != "day" or dated.known.month is not None:
        return None
    steps = int(counted.shift[-1].amount or 0)
    moved = (add_days(point.day, steps) for point in points if point.day and point.span != counted.span)
    return next((day for day in moved if day and day.day == dated.known.day), None)


def stated(text: str, counted: Expression, dated: Expression) -> Partial | None:
    """The year, month or day that lies so long from another, as the date just behind it says: three years later, in 1954."""
    known = dated.known
    if known.year is None or dated.shift or dated.feast or dated.lunar or counted.ranges:
        return None
    if not counted.direction:
        return Partial(year=known.year) if _names_year(text, counted, dated) else None
    if counted.type != "DATE" or not counted.shift or counted.known != Partial() or counted.then:
        return None
    says = cues_of(counted.language).get("states")
    if not _is(says, text[counted.span.end : dated.span.start][:LONGEST]):
        return None
    match counted.shift[-1].unit:
        case "year":
            return Partial(year=known.year)
        case "month":
            return Partial(year=known.year, month=known.month) if known.month else None
        case "week":
            day = day_of(known)
            return turns.week_of(day) if day else None
        case "day":
            return Partial(year=known.year, month=known.month, day=known.day) if known.day else None
        case _:
            return None


def _names_year(text: str, counted: Expression, dated: Expression) -> bool:
    """Whether a year in brackets says which year is this or last year, for who speaks: 今年（2020年）."""
    if counted.hang != "publication" or len(counted.shift) != 1 or counted.shift[0].unit != "year":
        return False
    if counted.known != Partial() or counted.mod or said(dated.known) != ("year",):
        return False
    between = text[counted.span.end : dated.span.start]
    return BRACKETED.fullmatch(between) is not None and text[dated.span.end : dated.span.end + 1] in CLOSING


def _kind(one: Expression) -> str:
    if one.type not in ("DATE", "TIME"):
        return ""
    if one.lunar:
        return "lunar" if one.known.day is not None else ""
    if one.known.day is not None:
        return "date"
    if one.known.weekday is not None:
        return "weekday"
    if one.feast:
        return "feast"
    return "relative" if one.shift and one.shift[-1].unit in LOOSE and not one.then else ""


def agree(weekday: Expression, named: Partial, dated: Expression, found: Partial) -> tuple[Partial, Partial, str]:
    """The weekday's (or 今天's) date, the date, and how they disagree; the date as printed is kept, its year is set by the weekday."""
    day = day_of(found)
    if dated.feast:
        said = day_of(named)
        fits = day is not None and said is not None and abs((day - said).days) <= LOOSE["week"]
        same = fits and day is not None and day.isoweekday() == weekday.known.weekday
        return (merge(named, of_day(day)) if same and day else named), found, ""
    counted = weekday.hang in ("story", "either") or weekday.direction == "future" or named.day is None
    if day is not None and _kind(weekday) == "relative" and counted:
        return _exact(weekday, named, day, found)
    other = day_of(named)
    if day is None or other is None or day == other:
        return named, found, ""
    if weekday.feast or weekday.lunar:
        if dated.known.month is None and (fallen := _of_number(weekday, other, dated.known.day)):
            return merge(named, of_day(fallen)), merge(found, of_day(fallen)), ""
        off = _days_off(weekday)  # 10月1日国庆节前夕 is the day before both
        if dated.known.year is None and (turned := _other_year(weekday, day)):
            return merge(named, of_day(add_days(turned, off) or turned)), merge(found, of_day(turned)), ""
        feast = feasts.day(weekday.feast, day.year)  # of the date's own year, or another land's day of that name
        near = feast is not None and abs((feast - day).days) <= LOOSE["month"]
        meant = add_days(feast, off) if feast and near else None
        return merge(named, of_day(meant or day)), found, ""
    number = weekday.known.weekday
    if number is None:
        if abs((day - other).days) <= LOOSE.get(weekday.shift[-1].unit if weekday.shift else "day", 1):
            return merge(named, of_day(day)), found, ""
        return named, found, DAY(text=weekday.text, day=other)
    if day.isoweekday() == number:
        return merge(named, of_day(day)), found, ""
    if not is_dated(dated):  # 当天是周二, of a day that the story has told
        return merge(named, of_day(day)), found, WEEKDAY(day=day, weekday=day.isoweekday(), said=number)
    if dated.known.year is None and abs((day - other).days) > 60:
        for year in (day.year - 1, day.year + 1):
            try:
                moved = day.replace(year=year)
            except ValueError:
                continue
            if moved.isoweekday() == number:
                return merge(named, of_day(moved)), merge(found, of_day(moved)), ""
    if dated.known.month is None and other.day == dated.known.day:
        return named, merge(found, of_day(other)), ""
    if dated.known.month is None and (turned := _other_month(day, number)):
        return merge(named, of_day(turned)), merge(found, of_day(turned)), ""
    return merge(named, of_day(day)), found, WEEKDAY(day=day, weekday=day.isoweekday(), said=number)


def _of_number(named: Expression, other: date, number: int | None) -> date | None:
    """The day of a feast that has the bare number beside it, in the year in which it was found or the one beside that: 元宵节（26日）."""
    if other.day == number:
        return other
    beside = (feasts.day(named.feast, year) for year in (other.year - 1, other.year + 1) if named.feast)
    fallen = (add_days(day, _days_off(named)) for day in beside if day)
    return next((day for day in fallen if day and day.day == number), None)


def _days_off(one: Expression) -> int:
    """By how many days an expression is off the day that it names: the eve of a feast by one back."""
    return sum(int(shift.amount or 0) for shift in one.shift if shift.unit == "day")


def _exact(said: Expression, named: Partial, day: date, found: Partial) -> tuple[Partial, Partial, str]:
    """What was counted in weeks, months or from the story takes the date beside it: 当天（4月8日）, 一周前（10月25日）."""
    counted = interval(named)
    fits = counted is None or abs((day - counted[0].date()).days) <= LOOSE[said.shift[-1].unit]
    exact = merge(of_day(day), Partial(part=named.part, hour=named.hour, minute=named.minute))
    trouble = "" if fits or counted is None or said.hang == "story" else DAY(text=said.text, day=counted[0].date())
    return exact, found, trouble


def _other_year(named: Expression, day: date) -> date | None:
    """The date in the year before or after in which a feast or a lunar day falls on it: 2月12日是大年初一."""
    known = named.known
    for year in (day.year, day.year + 1, day.year - 1):
        for lunar_year in (year, year - 1):
            fallen = (
                feasts.day(named.feast, year)
                if named.feast
                else lunar.to_gregorian(lunar_year, known.month or 1, known.day or 1, named.leap)
            )
            if fallen is not None and (fallen.month, fallen.day) == (day.month, day.day):
                return fallen
    return None


def _other_month(day: date, number: int) -> date | None:
    """The same day of the month before or after where that has the weekday: 周一（31日） read on the 3rd, 30日是周六 read on the 8th."""
    first = day.replace(day=1)
    for beside in (add_months(first, -1), add_months(first, 1)):
        if beside is not None and day.day <= days_in(beside.year, beside.month):
            moved = beside.replace(day=day.day)
            if moved.isoweekday() == number:
                return moved
    return None
