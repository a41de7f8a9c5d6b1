"""Days told as to come, which are no 当天 of what has happened: 众议院周四通过法案，避免政府周五停摆。参议院当天也通过了."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.hanging.announced import reports
from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.reach import clause
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.anchoring.tense.yearless import is_deadline
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression


def come(layout: Layout, one: Expression, fits: list[Point], state: State, tense: str) -> list[Point]:
    """Those of the days told which that day may be: where its paragraph has told of another, none by which something is to be done or on
    which it is to be averted; nor, if what is told of it has come, one of which was told what is to come."""
    has_come = one.mod == "START" or reports(layout, one)
    if has_come:
        # Earlier in the day, which has come; 周三将到访 … 政府当天宣布. A day ahead may be today's on another calendar.
        fits = [point for point in fits if not is_ahead(point, state) or _is_tomorrow(point, state)]
    over = has_come or tense == "past" or sentence_tense(layout.text, one) == "past"
    here = [point for point in fits if layout.same_paragraph(point.span, one.span)]
    due = [point for point in here if _is_due(layout, one, point, over=over)]
    return fits if len(due) == len(here) else [point for point in fits if point not in due]


def _is_tomorrow(point: Point, state: State) -> bool:
    return point.day is not None and state.today is not None and (point.day - state.today).days == 1


def _is_due(layout: Layout, one: Expression, point: Point, *, over: bool) -> bool:
    """Whether a date told is a deadline, that of what is to be averted, or, where it is `over`, that of what is told as to come."""
    text = layout.text
    averts = cues_of(one.language).get("averts_before")
    if averts is not None and averts.search(clause(text, point.span)[0]):
        return True
    told = replace(one, span=point.span, text=text[point.span.start : point.span.end], known=point.known)
    told = replace(told, shift=(), direction="", mod=None)
    return is_deadline(text, told) or (over and clause_tense(text, told) == "future")
