"""What each expression hangs on: a fold over the expressions of a document, in the order of its text."""

from __future__ import annotations

from dataclasses import replace

from timeline.anchoring.resolve import Resolved, resolve
from timeline.anchoring.state import Point, State, start
from timeline.calendar.partial import interval, precision
from timeline.calendar.timex import period, value
from timeline.model import Dating, Document, Expression, Timex
from timeline.settings import Settings


def anchor(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings
) -> tuple[Timex, ...]:
    """Each expression with its value and the interval that it covers on the local calendar.

    Where the publication is not known, what hangs on it keeps its unknown units (``XXXX-07-11``) and has no interval.
    """
    state = start(dating)
    found: list[Timex] = []
    for one in expressions:
        resolved = resolve(document, one, state, settings)
        found.append(_timex(one, resolved))
        state = _after(state, one, resolved, document)
    return tuple(found)


def _timex(one: Expression, resolved: Resolved) -> Timex:
    if one.type == "REF" or resolved.ref:
        return Timex(
            one.span, one.text, one.type, resolved.ref or one.ref, one.rule, range=one.ranges, anchor=resolved.anchor
        )
    if one.type == "DURATION" or (one.type == "SET" and one.amount):
        return Timex(one.span, one.text, one.type, period(one.amount), one.rule, mod=one.mod, range=one.ranges)
    covered = interval(resolved.known)
    return Timex(
        span=one.span,
        text=one.text,
        type=one.type,
        value=value(resolved.known),
        rule=one.rule,
        since=covered[0] if covered else None,
        until=covered[1] if covered else None,
        precision=precision(resolved.known),
        mod=one.mod,
        range=one.ranges,
        anchor=resolved.anchor,
        anchor_span=resolved.anchor_span,
        implied=resolved.implied,
        inferred=resolved.inferred,
        disagreement=resolved.disagreement,
    )


def _after(state: State, one: Expression, resolved: Resolved, document: Document) -> State:
    if one.type not in ("DATE", "TIME") or resolved.ref or resolved.known.year is None:
        return replace(state, opener=None)
    point = Point(resolved.known, one.span, one.text)
    furniture = any(
        block.furniture and block.span.start <= one.span.start < block.span.end for block in document.blocks
    )
    return replace(state, last=state.last if furniture else point, opener=point if one.ranges else None)
