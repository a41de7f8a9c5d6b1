"""What the story's own time expressions say of the day on which it was told: 今天（22日）, 周二（7月11日）, 7月12日, 2021年."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dating.evidence.witness import Open
from timeline.model import Document, Expression, Shift
from timeline.packs import beside

APPOSED = ("（", "(", "", "，", " (", " （", ", ")
LOOK = 32  # characters before an expression that are looked at
MOST = 40  # expressions that are read: what a long text says late says little of its date


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Open]:
    """Hints from the story's expressions, each once; furniture is left to its own kinds."""
    told: set[tuple[object, ...]] = set()
    said = [
        one
        for one in in_story(document, expressions)
        if one.type in ("DATE", "TIME") and not one.every and not one.lunar
    ]
    used: set[int] = set()
    for at, first in enumerate(said[:MOST]):
        hint = None
        if at + 1 < len(said) and apposed(document.text, first, said[at + 1]):
            hint = together(first, said[at + 1])
        if hint:
            used.update((at, at + 1))
        elif at not in used:
            hint = alone(first)
            if hint and hint.kind in ("year", "month-of-year") and ahead(document.text, first):
                hint = None
        if hint:
            key = (hint.kind, hint.year, hint.month, hint.of_month, hint.weekday, hint.shift)
            if key not in told:
                told.add(key)
                yield hint


def in_story(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Expression]:
    """The expressions that stand in the story's blocks, or all where nothing is known of blocks."""
    blocks = iter(document.blocks)
    block = next(blocks, None)
    for one in expressions:
        while block is not None and block.span.end <= one.span.start:
            block = next(blocks, None)
        if block is None or block.span.start > one.span.start or not block.furniture:
            yield one


def ahead(text: str, one: Expression) -> bool:
    """Whether the words before a year or month look ahead to it: 到2030年, 将于2022年, 计划在2024年."""
    return bool(beside().ahead.search(text, max(0, one.span.start - LOOK), one.span.start))


def apposed(text: str, first: Expression, second: Expression) -> bool:
    """Whether two expressions stand side by side, with nothing between them but an opening bracket, a comma or a space."""
    return second.span.start - first.span.end <= 2 and text[first.span.end : second.span.start] in APPOSED


def together(first: Expression, second: Expression) -> Open | None:
    """今天（22日） and 周二（7月11日）, in either order."""
    dated, other = (first, second) if first.known.day else (second, first)
    if not dated.known.day or dated.shift or other.known.day or other.known.month or _is_before_christ(dated):
        return None
    text, known = f"{first.text}（{second.text}）", dated.known
    if known.month is not None and known.year is None and other.known.weekday is None and not other.shift:
        return None
    if shift := of_days(other):
        if other.known.weekday is None:
            return Open(
                "today", text, "text", dated.span, known.year, known.month, known.day, shift=int(shift.amount or 0)
            )
        return None
    if other.known.weekday:
        if known.year and known.month:
            return alone(dated)  # the weekday of a full date tells nothing more
        return Open("pair", text, "text", dated.span, known.year, known.month, known.day, other.known.weekday)
    return None


def of_days(expression: Expression) -> Shift | None:
    """The shift of 今天, 昨天, 前天, 明天."""
    if len(expression.shift) == 1 and expression.shift[0].unit == "day" and expression.hang == "publication":
        amount = expression.shift[0].amount
        return expression.shift[0] if amount is not None and -3 <= amount <= 2 else None
    return None


def alone(one: Expression) -> Open | None:
    """7月12日, 12日, 2021年1月8日, 2021年1月, 2021年, 周二."""
    known = one.known
    if one.shift or one.mod or one.direction or _is_before_christ(one):
        return None
    if known.day:
        kind = "date" if known.year else "month-day" if known.month else "day"
        if known.year and not known.month:
            return None
        return Open(kind, one.text, "text", one.span, known.year, known.month, known.day)
    if known.weekday and known.month is None and known.year is None:
        return Open("weekday", one.text, "text", one.span, weekday=known.weekday)
    if known.year and 1990 <= known.year <= 2100:
        if known.month:
            return Open("month-of-year", one.text, "text", one.span, known.year, known.month)
        if known.season is None and known.quarter is None and known.half is None:
            return Open("year", one.text, "text", one.span, known.year)
    return None


def _is_before_christ(one: Expression) -> bool:
    """Whether an expression names a year before the calendar's first, which tells nothing of when its document was published."""
    return one.known.year is not None and one.known.year < 1
