"""What only says once more how far the date just before it lies from another: The shop was raided on 9 October. … on 28 September, eleven
days earlier."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.hanging.back import reached
from timeline.anchoring.story.state import Layout, Point, State
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

AROUND = {"week": 3}  # days by which so many weeks may differ
COMMA = ", "  # between the two
ENDS = (",", ".", ";", ":", ")", "\n", "")  # what stands behind it


def is_apposed(layout: Layout, one: Expression, state: State) -> bool:
    """Whether so many days later or earlier stands between commas right behind the day that it explains."""
    if not one.direction or not one.shift or one.shift[-1].unit not in ("day", "week") or not state.points:
        return False
    last = state.points[0]
    if "tense" not in cues_of(one.language) or last.day is None:
        return False
    behind = layout.text[one.span.end : one.span.end + 1]
    right_behind = one.span.start - last.span.end == len(COMMA) and layout.text.startswith(COMMA, last.span.end)
    return right_behind and behind in ENDS and _is_said(layout, last)


def _is_said(layout: Layout, last: Point) -> bool:
    """Whether a date says its day in figures or by its weekday, and is not itself counted from another."""
    return last.near or any(mark.isdigit() for mark in layout.text[last.span.start : last.span.end])


def explained_by(one: Expression, state: State) -> Point | None:
    """The date told from which it is as far as it says to the day that it explains."""
    last = state.points[0].day or date.max
    room = AROUND.get(one.shift[-1].unit, 0)
    for point in state.points[1:]:
        day = reached(point, one) if point.day is not None else None
        if day is not None and abs((day - last).days) <= room:
            return point
    return None
