"""Parts of what was told before: 年底 of the year that the story tells of, the same part of another year."""

from __future__ import annotations

from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.model import Expression


def part_of_told(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """年底 of the year that its sentence, or its paragraph where it said a year, has told of; 月初 of the month likewise."""
    if not state.points or tense == "future" or sentence_tense(layout.text, one) == "future":
        return None
    point = state.points[0]
    if point.known.year is None or (state.today is not None and point.known.year > state.today.year):
        return None
    if one.shift[0].unit == "month":
        return (
            point
            if point.known.month is not None
            and not is_ahead(point, state)
            and layout.same_paragraph(point.span, one.span)
            else None
        )
    near = layout.same_sentence(point.span, one.span)
    return point if near or (point.own_year and layout.same_paragraph(point.span, one.span)) else None


def part_of_year(state: State) -> Point | None:
    """The part of a year that the text has told of last, a year before or after which the same part is: the year-earlier quarter."""
    last = state.points[0] if state.points else None
    if last is None or last.known.year is None:
        return None
    return last if last.known.month or last.known.quarter or last.known.half or last.known.season else None
