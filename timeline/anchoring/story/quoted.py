"""Quoted speech: its today is the day on which it was said, where the sentence that quotes it tells that day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from timeline.anchoring.story.state import QUOTED, QUOTES, Layout, State
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span

LATELY = 31  # days before publication in which it was said
REACH = 48  # characters between the day and the quotation


def said_on(
    layout: Layout,
    expressions: Sequence[Expression],
    place: int,
    state: State,
    day_named: Callable[[Expression], date | None],
) -> date | None:
    """The day before publication on which the words were said in which an expression counts days from its today; None where that is the
    day of publication or not told."""
    one = expressions[place]
    cues = cues_of(one.language)
    if "says_before" not in cues or one.hang != "publication" or not one.shift or one.shift[-1].unit != "day":
        return None
    quotation = _quotation(layout, one.span)
    if quotation is None or state.today is None:
        return None
    day = _day_before(layout, quotation, one, state)
    if day is None and (after := _told_after(layout, expressions, place, quotation)) is not None:
        day = day_named(after)
    return day if day and 0 < (state.today - day).days <= LATELY else None


def _quotation(layout: Layout, span: Span) -> Span | None:
    """The quotation that is open where an expression stands: from its opening mark to behind its closing one."""
    since = max(layout.start(span.start), span.start - QUOTED)
    for opens, ends in QUOTES:
        start = layout.text.rfind(opens, since, span.start)
        if start < 0 or layout.text.rfind(ends, start, span.start) >= 0:
            continue
        end = layout.text.find(ends, span.end, span.end + QUOTED)
        if end >= 0:
            return Span(start, end + len(ends))
    return None


def _day_before(layout: Layout, quotation: Span, one: Expression, state: State) -> date | None:
    """The day that the words before a quotation give of when it was said: 他周二在电视上说：“…"""
    before = (point for point in state.points if point.span.end <= quotation.start)
    point = next(before, None)
    if point is None or point.day is None or not layout.same_sentence(point.span, quotation):
        return None
    between = layout.text[point.span.end : quotation.start]
    cue = cues_of(one.language)["says_before"]
    return point.day if len(between) <= REACH and cue.fullmatch(between) else None


def _told_after(layout: Layout, expressions: Sequence[Expression], place: int, quotation: Span) -> Expression | None:
    """The expression right behind a quotation that tells when it was said: …”，总统周五在声明中说."""
    one = next((one for one in expressions[place + 1 :] if one.span.start >= quotation.end), None)
    if one is None or one.type not in ("DATE", "TIME") or one.span.start - quotation.end > REACH:
        return None
    cues = cues_of(one.language)
    between = cues["says_who"].fullmatch(layout.text, quotation.end, one.span.start)
    return one if between and cues["says_after"].match(layout.text, one.span.end) else None
