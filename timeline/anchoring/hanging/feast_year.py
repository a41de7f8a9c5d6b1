"""Whether a feast or a lunar day is of a year that its paragraph has told of: 2018年10月 … 国庆."""

from __future__ import annotations

from timeline.anchoring.hanging.far import REACH, is_old
from timeline.anchoring.story.state import Layout, Point, State, is_over
from timeline.anchoring.tense.clause import is_to_come
from timeline.anchoring.tense.reach import just_after, says_before
from timeline.calendar import feasts
from timeline.calendar.partial import interval, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

FAR = 60  # days ahead at which a feast is soon


def is_of_year(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast or a lunar day is of the year of a date that its sentence told: a bare year, or one that is over."""
    if not last.own_year or not layout.same_paragraph(last.span, one.span):
        return False
    if layout.same_sentence(last.span, one.span) and said(last.known) == ("year",):
        return True
    if not is_over(last, state) or is_to_come(layout.text, one):
        return False
    return (
        layout.same_sentence(last.span, one.span)
        or _falls_near(one, last)
        or _in_old_story(layout, one, last, state)
        or _goes_on(layout, one, last, state)
    )


def _in_old_story(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast or lunar day stands at the head of its clause in a text of nothing but years long past, behind one of their days,
    months or seasons, or a year that opens its sentence: 1985年，他在海南。春节没有回家."""
    cues = cues_of(one.language)
    if "told" not in cues or not is_old(layout, state):
        return False
    dated = (
        said(last.known) != ("year",) or cues["year_sets"].match(just_after(layout.text, last.span, REACH)) is not None
    )
    return dated and says_before(cues["year_opens"], layout.text, one.span, REACH)


def _falls_near(one: Expression, last: Point) -> bool:
    """Whether a feast falls within weeks of the month that its paragraph told last: 2018年10月 … 国庆."""
    told, year = last.known, last.known.year
    day = feasts.day(one.feast, year) if one.feast and year and told.month else None
    return day is not None and told.month is not None and abs(day.month - told.month) <= 1


def _goes_on(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast that is far ahead of publication stands as the time of its clause behind a date that it follows in its year:
    去年春天全城封锁。复活节时，人们待在家里, read in January."""
    cues = cues_of(one.language)
    covered = interval(last.known)
    if (
        "feast_when" not in cues
        or not one.feast
        or covered is None
        or state.today is None
        or said(last.known) == ("year",)
    ):
        return False
    day, next_one = feasts.day(one.feast, covered[0].year), feasts.day(one.feast, state.today.year)
    if day is None or day < covered[0].date() or next_one is None or (next_one - state.today).days < FAR:
        return False
    opens = cues["year_opens"].search(layout.text[max(0, one.span.start - REACH) : one.span.start]) is not None
    return opens and cues["feast_when"].match(layout.text, one.span.end) is not None
