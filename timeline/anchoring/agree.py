"""Two names of one day, side by side, check each other: 周二（7月11日）, 今天（14日）, 2020年1月24日大年夜."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.anchoring.state import day_of
from timeline.calendar import feasts
from timeline.calendar.partial import interval, merge, of_day
from timeline.model import Expression, Partial

BRACKET = re.compile("[（(【[]")
BETWEEN = re.compile("[  　]?[（(,，[【]?[  　]?|[  　]?[）)\\]】][  　]?|，?(?:正?是|[为為]|正值|[恰适適]逢)")


LOOSE = {"day": 1, "week": 10, "month": 45, "year": 400}  # days by which what was counted may miss the date beside it


def apposed(text: str, first: Expression, second: Expression) -> bool:
    """Whether two expressions name one day: a weekday or 今天 beside a date."""
    if second.span.start - first.span.end > 3 or first.ranges:
        return False
    pair = {_kind(first), _kind(second)}
    between = BETWEEN.fullmatch(text, first.span.end, second.span.start)
    if "date" not in pair or len(pair) != 2 or "" in pair or between is None:
        return False
    relative = next((one for one in (first, second) if _kind(one) == "relative"), None)
    if relative is None or (relative.hang == "publication" and relative.shift[-1].unit == "day"):
        return True
    same = relative.hang == "story" and not relative.shift[-1].amount  # the same day, January 4th
    return second is not relative and (same or bool(BRACKET.search(between[0])))


def _kind(one: Expression) -> str:
    if one.type not in ("DATE", "TIME"):
        return ""
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
    if day is not None and _kind(weekday) == "relative" and (weekday.hang == "story" or named.day is None):
        return _exact(weekday, named, day, found)
    other = day_of(named)
    if day is None or other is None or day == other:
        return named, found, ""
    if weekday.feast:
        feast = feasts.day(weekday.feast, day.year)  # of the date's own year, or another land's day of that name
        near = feast is not None and abs((feast - day).days) <= LOOSE["month"]
        return merge(named, of_day(feast if feast and near else day)), found, ""
    number = weekday.known.weekday
    if number is None:
        if abs((day - other).days) <= LOOSE.get(weekday.shift[-1].unit if weekday.shift else "day", 1):
            return merge(named, of_day(day)), found, ""
        return named, found, f"{weekday.text} is {other.isoformat()}"
    if day.isoweekday() == number:
        return merge(named, of_day(day)), found, ""
    if dated.known.year is None and abs((day - other).days) > 60:
        for year in (day.year - 1, day.year + 1):
            try:
                moved = day.replace(year=year)
            except ValueError:
                continue
            if moved.isoweekday() == number:
                return merge(named, of_day(moved)), merge(found, of_day(moved)), ""
    if dated.known.month is None and (turned := _other_month(day, number)):
        return merge(named, of_day(turned)), merge(found, of_day(turned)), ""
    return merge(named, of_day(day)), found, f"{day.isoformat()} is weekday {day.isoweekday()}, the text says {number}"


def _exact(said: Expression, named: Partial, day: date, found: Partial) -> tuple[Partial, Partial, str]:
    """What was counted in weeks, months or from the story takes the date beside it: 当天（4月8日）, 一周前（10月25日）."""
    counted = interval(named)
    fits = counted is None or abs((day - counted[0].date()).days) <= LOOSE[said.shift[-1].unit]
    exact = merge(of_day(day), Partial(part=named.part, hour=named.hour, minute=named.minute))
    trouble = (
        "" if fits or counted is None or said.hang == "story" else f"{said.text} is {counted[0].date().isoformat()}"
    )
    return exact, found, trouble


def _other_month(day: date, number: int) -> date | None:
    """The same day of the month before where that has the weekday: 周一（31日） read on the 3rd."""
    before = day.replace(day=1) - timedelta(days=1)
    if day.day > before.day:
        return None
    moved = before.replace(day=day.day)
    return moved if moved.isoweekday() == number else None
