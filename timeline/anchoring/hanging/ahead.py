"""Months of this year that are still to come though nothing says so: read in January, 9月 is sooner that of a past year told of."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.hanging.bound import runs_on_from
from timeline.anchoring.hanging.far import told
from timeline.anchoring.story.state import Layout, Point, State, is_over
from timeline.anchoring.tense.clause import is_to_come
from timeline.calendar.partial import into_year, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial

NEXT_MONTHS = 2  # months by which this year is told on
NEAR_AHEAD = 45  # days within which a date without a year is one to come


def is_far(known: Partial, state: State, tense: str) -> bool:
    """Whether a month or day of this year is far ahead, though nothing says that it is to come."""
    if tense == "future" or state.today is None:
        return False
    ahead = into_year(known.month or 0, known.day or 1) - into_year(state.today.month, state.today.day)
    return ahead > NEAR_AHEAD


def of_past_year(layout: Layout, one: Expression, state: State) -> Point | None:
    """The date of a past year that gives such a month its year; in a paragraph that tells of this year, the one told last, if the month
    goes on from that."""
    last = state.points[0] if state.points else None
    if last is not None and not last.own_year and _is_named_year(layout, one, last, state):
        return last
    if last is not None and is_over(last, state) and last.known.month and layout.same_sentence(last.span, one.span):
        return last  # 去年8月上市，12月3日停售, whatever year was told before
    if last is not None and last.own_year and not is_over(last, state) and layout.same_paragraph(last.span, one.span):
        gap = (one.known.month or 0) - (last.known.month or 0)
        goes_on = last.known.month and 0 <= gap <= NEXT_MONTHS and layout.same_sentence(last.span, one.span)
        return last if goes_on else None
    near = layout.paragraph(one.span.start) - (not is_to_come(layout.text, one))
    years = (point for point in state.points if point.own_year and layout.paragraph(point.span.start) >= near)
    if "tense" in cues_of(one.language):  # last December, told as past, is not that of a bare 1990
        years = (
            point
            for point in years
            if point.known.month
            or layout.same_sentence(point.span, one.span)
            or (layout.same_paragraph(point.span, one.span) and runs_on_from(layout, one, point, state))
        )
    past = (point for point in years if (point.known.year or 0) < (state.today or date.max).year)
    return next((point for point in past if told(layout, one, point, state)), None)


def is_sooner(one: Expression, point: Point, today: date | None) -> bool:
    """Whether a day comes soon, before all of a part of next year that was told: 明年第一季度上市，首批12月20日发运, read in November."""
    known, part = one.known, point.known.quarter or point.known.half
    if today is None or not part or point.known.year != today.year + 1 or "told" not in cues_of(one.language):
        return False
    if not known.month or known.day is None or known.year is not None or one.shift or one.feast:
        return False
    return 0 <= into_year(known.month, known.day) - into_year(today.month, today.day) <= NEAR_AHEAD


def _is_named_year(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether the sentence of a date has just named the year of publication itself: 2019年大会在10月召开，今年9月的大会."""
    return said(last.known) == ("year",) and not is_over(last, state) and layout.same_sentence(last.span, one.span)
