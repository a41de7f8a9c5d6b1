"""What is of no day, month or year that is told: what is done again and again, and what happened some time or other."""

from __future__ import annotations

from timeline.anchoring.story.state import SENTENCE_END, Layout, Point
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

REACH = 60  # characters before an expression in which its sentence says so


def is_done_again(layout: Layout, one: Expression, points: tuple[Point, ...]) -> bool:
    """Whether the day after is that of what is done again and again, of which its sentence tells: 每天忙到深夜，第二天还要早起; not what
    happened on it: 每天工作20小时，第二天就救出三人."""
    cue = cues_of(one.language).get("again_but_after")
    if cue is not None and cue.match(layout.text, one.span.end):
        return False
    days = (point for point in points if point.day is not None and point.known.hour is None)
    return _says("again_before", layout, one, next(days, None))


def is_some_time(layout: Layout, one: Expression, points: tuple[Point, ...]) -> bool:
    """Whether a date without its year is of a time that is not said, of which its sentence tells: 有一年国庆节，我去南京."""
    return (not one.shift or bool(one.feast)) and _says("some_time_before", layout, one, next(iter(points), None))


def _says(name: str, layout: Layout, one: Expression, last: Point | None) -> bool:
    """Whether a cue stands before an expression in its sentence, which has told no date yet."""
    cue = cues_of(one.language).get(name)
    if cue is None or (last is not None and layout.same_sentence(last.span, one.span)):
        return False
    start = max(layout.start(one.span.start), one.span.start - REACH)
    return cue.search(SENTENCE_END.split(layout.text[start : one.span.start])[-1]) is not None
