"""Whether a feast or a lunar day is of a year that its paragraph has told of: 2018年10月 … 国庆."""

from __future__ import annotations

from timeline.anchoring.story.state import Layout, Point, State, is_over
from timeline.anchoring.tense.clause import is_to_come
from timeline.calendar import feasts
from timeline.calendar.partial import said
from timeline.model import Expression


def is_of_year(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast or a lunar day is of the year of a date that its sentence told: a bare year, or one that is over."""
    if not last.own_year or not layout.same_paragraph(last.span, one.span):
        return False
    if layout.same_sentence(last.span, one.span) and said(last.known) == ("year",):
        return True
    if not is_over(last, state) or is_to_come(layout.text, one):
        return False
    return layout.same_sentence(last.span, one.span) or _falls_near(one, last)


def _falls_near(one: Expression, last: Point) -> bool:
    """Whether a feast falls within weeks of the month that its paragraph told last: 2018年10月 … 国庆."""
    told, year = last.known, last.known.year
    day = feasts.day(one.feast, year) if one.feast and year and told.month else None
    return day is not None and told.month is not None and abs(day.month - told.month) <= 1
