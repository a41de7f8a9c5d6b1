"""From rules' matches to expressions: small steps in a fixed order, each from a list to a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.calendar.partial import RANK, merge, precision, said, valid
from timeline.grammar.compile import Engine
from timeline.grammar.meaning import clock
from timeline.model import Expression, Span

Step = Callable[[str, Engine, list[Expression]], list[Expression]]
LONGEST_GLUE = 8


def join(text: str, engine: Engine, found: list[Expression]) -> list[Expression]:
    """Parts of one expression become one: 去年 + 10月23日, 周二 + 晚上, 3日 + 凌晨12点, 3 p.m. + on + Tuesday."""
    joined: list[Expression] = []
    for one in found:
        whole = one
        while joined and (longer := _joined(text, engine, joined[-1], whole)):
            joined.pop()
            whole = longer
        joined.append(whole)
    return joined


def _joined(text: str, engine: Engine, left: Expression, right: Expression) -> Expression | None:
    if right.span.start - left.span.end > LONGEST_GLUE or left.language != right.language:
        return None
    between = text[left.span.end : right.span.start]
    for name, coarse, fine in (("coarse_first", left, right), ("fine_first", right, left)):
        glue = engine.glue.get(name)
        if glue and glue.fullmatch(between) and _fits(coarse, fine):
            known = clock(merge(coarse.known, fine.known))
            if not valid(known):
                return None
            span = Span(left.span.start, right.span.end)
            return replace(
                fine,
                span=span,
                text=text[span.start : span.end],
                rule=f"{left.rule}+{right.rule}",
                type="TIME" if known.hour is not None or known.part is not None else "DATE",
                known=known,
                shift=coarse.shift + fine.shift,
                hang=coarse.hang,
                mod=fine.mod or coarse.mod,
                lunar=fine.lunar or coarse.lunar,
                cycle=coarse.cycle or fine.cycle,
                direction=fine.direction or coarse.direction,
            )
    return None


def _fits(coarse: Expression, fine: Expression) -> bool:
    """Whether the second one says, in finer units and without a start of its own, when within the first one."""
    if not all(one.type in ("DATE", "TIME") and not one.ref and not one.ranges for one in (coarse, fine)):
        return False
    if coarse.mod or (coarse.feast and not (fine.known.part or fine.known.hour is not None)):
        return False
    if any(move.amount is None for move in coarse.shift) or fine.shift:
        return False
    last = finest(coarse)
    first = coarsest(fine)
    return last is not None and first is not None and RANK[last] < RANK[first]  # type: ignore[index]


def finest(one: Expression) -> str | None:
    """The finest unit that an expression fixes, said or by its last move."""
    if one.feast:
        return precision(one.known) if one.known.part or one.known.hour is not None else "day"
    return precision(one.known) or (one.shift[-1].unit if one.shift else None)


def coarsest(one: Expression) -> str | None:
    """The coarsest unit that an expression says."""
    if one.feast:
        return "day"
    units = [unit for unit in said(one.known) if unit in RANK]
    if one.known.weekday is not None:
        units.append("day")
    return min(units, key=lambda unit: RANK[unit], default=None)


def ranges(text: str, engine: Engine, found: list[Expression]) -> list[Expression]:
    """The first of two expressions that a range word joins is marked: 7月11日 至 12日."""
    glue = engine.glue.get("range")
    if glue is None:
        return found
    marked = []
    for place, one in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        opens = (
            after is not None
            and _same_kind(one, after)
            and after.span.start - one.span.end <= LONGEST_GLUE
            and glue.fullmatch(text, one.span.end, after.span.start)
        )
        marked.append(replace(one, ranges=True) if opens else one)
    return marked


def _same_kind(one: Expression, other: Expression) -> bool:
    points = ("DATE", "TIME")
    return (
        one.type == other.type
        or (one.type in points and other.type in points)
        or (one.type in points and other.ref == "PRESENT_REF")
    )


STEPS: tuple[Step, ...] = (join, ranges)
