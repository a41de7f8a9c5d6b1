"""A story that has moved on to a time that no date tells so finely: 爆炸发生两个月后，他辞职。两天后，…, Two weeks later …. The next day ….

The year is still the one told where it moved by months.
"""

from __future__ import annotations

from timeline.anchoring.story.state import Layout, Point, State
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

REACH = 300  # characters back in which that is said
UNITS = ("day", "week", "month", "year")  # the groups of the cue, from the finest on


def has_moved_on(layout: Layout, one: Expression, state: State) -> bool:
    """Whether what is counted on from the story would be counted from a date that the story has left: it is then of no known time.

    From one paragraph to the next only in a language that tells its tenses: elsewhere 两周后 may be what is still to come.
    """
    cues = cues_of(one.language)
    cue = cues.get("untold_time")
    if cue is None or not one.shift or one.direction == "past" or one.hang == "publication":
        return False
    unit, steps = one.shift[0].unit, one.shift[0].amount or 0
    last = next((point for point in state.points if _tells(point, unit)), None)
    if unit not in UNITS or last is None or steps < 0:
        return False
    if not layout.same_paragraph(last.span, one.span) and not (steps and "tense" in cues):
        return False
    moves = cue.finditer(layout.text, max(last.span.end, one.span.start - REACH), one.span.start)
    return any(UNITS.index(unit) <= UNITS.index(move.lastgroup or unit) for move in moves)


def _tells(point: Point, unit: str) -> bool:
    known = point.known
    return {"day": known.day, "week": known.day or known.week, "month": known.month}.get(unit, known.year) is not None
