"""The programme of the coming year, a calendar of holidays or of races: its days carry weekdays, which fit that year and not this one."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from timeline.anchoring.story.agree import apposed
from timeline.anchoring.story.state import Layout, Point, day_of
from timeline.anchoring.tense.clause import tense
from timeline.calendar.partial import said
from timeline.model import Expression, Partial

FEWEST = 2  # days whose weekdays fit the year
NEWS = timedelta(days=14)  # before publication: what then happened is the news of the programme, not a part of it


def programme(text: str, expressions: tuple[Expression, ...], today: date | None) -> Point | None:
    """The year whose programme a text gives: the next, where the text states it and the weekdays of all of its days fit it."""
    if today is None:
        return None
    year = today.year + 1
    stated = next((one for one in expressions if one.known.year == year and one.type == "DATE" and not one.shift), None)
    if stated is None:
        return None
    days = {
        (dated.known.month, dated.known.day): weekday.known.weekday
        for first, second in pairwise(expressions)
        for dated, weekday in ((first, second), (second, first))
        if _is_day(dated) and _is_weekday(weekday) and apposed(text, first, second)
    }
    whole = (one.known for one in expressions if said(one.known) == ("month", "day", "weekday") and not one.shift)
    days |= {(known.month, known.day): known.weekday for known in whole}
    on = ((day_of(Partial(year=year, month=month, day=day)), weekday) for (month, day), weekday in days.items())
    fits = len(days) >= FEWEST and all(day is not None and day.isoweekday() == weekday for day, weekday in on)
    return Point(Partial(year=year), stated.span, own_year=True) if fits else None


def is_part(layout: Layout, one: Expression, today: date | None) -> bool:
    """Whether a bare month, day or feast is one of the page's programme: told behind its year, and neither as past nor as its news."""
    point, known = layout.programme, one.known
    if point is None or one.span.start < point.span.end or today is None or one.shift or known.year is not None:
        return False
    if known.month is None and not one.feast:
        return False
    day = day_of(Partial(year=today.year, month=known.month, day=known.day or 1))
    return not (day and today - NEWS <= day <= today) and tense(layout.text, one) != "past"


def _is_day(one: Expression) -> bool:
    return said(one.known) == ("month", "day") and not one.shift


def _is_weekday(one: Expression) -> bool:
    return said(one.known) == ("weekday",) and not one.shift
