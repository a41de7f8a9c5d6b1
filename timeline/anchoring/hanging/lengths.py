"""From which day a length counts: that of publication (the past three days), or one told before it (此后三天, the following week)."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.story.state import Layout, Point, State
from timeline.anchoring.tense.clause import tense
from timeline.grammar.rules.cues import cues_of
from timeline.model import CLOCK_UNITS, Expression

FAR = 400  # characters from a date to what counts from it


def counting(layout: Layout, one: Expression, state: State) -> State:
    """`state` with the day from which a length counts as its today, and with none where that is told but not known to the day."""
    if one.hang != "publication" or not one.direction:
        return state
    cues = cues_of(one.language)
    joined, told = cues.get("length_joined"), cues.get("length_from_told")
    if told is not None and told.match(one.text):
        if joined is not None and joined.search(layout.text, max(0, one.span.start - 4), one.span.start):
            return replace(state, today=None, now=None)  # 选举之后三个月: from what the text does not date
        return _from(_last(layout, one, state), one, state)
    either = cues.get("length_from_either")
    if either is None or not either.match(one.text):
        return state
    point = _last(layout, one, state)
    return state if point is None or not _is_told(layout, one, point, state) else _from(point, one, state)


def _last(layout: Layout, one: Expression, state: State) -> Point | None:
    """The date that the paragraph told last, not far before."""
    point = state.points[0] if state.points else None
    if point is None or one.span.start - point.span.end > FAR:
        return None
    return point if layout.same_paragraph(point.span, one.span) else None


def _is_told(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a length that may be still to come is of what is told: in the past tense, or with its date in one sentence that has none."""
    way = tense(layout.text, replace(one, direction=""), state.today)
    if "tense" in cues_of(one.language):
        return way == "past"
    owns = cues_of(one.language)["year_owns"]
    between = layout.text[point.span.end : one.span.start]
    return way != "future" and layout.same_sentence(point.span, one.span) and owns.search(between) is None


def _from(point: Point | None, one: Expression, state: State) -> State:
    """`state` as on the day of `point`; what is told of no day counts from none, but back from publication if nothing at all is told."""
    if point is None and one.direction == "past":
        return state
    timed = any(unit in CLOCK_UNITS for unit, _ in one.amount)
    if point is None or point.day is None or timed:
        return replace(state, today=None, now=None)
    return state if point.day == state.today else replace(state, today=point.day, now=None, spoken=point)
