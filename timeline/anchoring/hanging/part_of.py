"""Parts of what was told before: 年底 of the year that the story tells of, the same part of another year."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.story.state import SENTENCE_END, Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import just_after
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

MONTHS = 12
REPORTED = 6  # the last month of a year in which the one before is reported on
BEGUN = 0.6  # share of a half or a quarter that must be over for what is told of it to be of this year
REACH = 16  # characters behind one that say that it is to come
SINCE = 6  # characters that say that something goes on since


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


def is_of_year_over(layout: Layout, one: Expression, last: Point, state: State, tense: str) -> bool:
    """Whether a half or quarter that has hardly begun is that of last year, of which its paragraph tells: 2023年净利5亿元。上半年3亿元,
    read in March 2024. In a language that need not tell its tenses."""
    today, known, cues = state.today, one.known, cues_of(one.language)
    if today is None or "told" not in cues or tense == "future" or sentence_tense(layout.text, one) == "future":
        return False
    if last.known.year != today.year - 1 or today.month > REPORTED or not layout.same_paragraph(last.span, one.span):
        return False
    if cues["compared_after"].match(just_after(layout.text, one.span, SINCE)):
        return False
    if cues["report_to_come"].search(SENTENCE_END.split(just_after(layout.text, one.span, REACH))[0]):
        return False
    number, parts = (known.half, 2) if known.half else (known.quarter or 1, 4)
    return _share_over(number, parts, today) < BEGUN


def _share_over(number: int, parts: int, today: date) -> float:
    """How much of a part of the year, by its number, is over."""
    return (today.month - 1 + today.day / 31) * parts / MONTHS - (number - 1)
