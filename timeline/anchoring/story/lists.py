"""Lists: the day or year that their head says is that of their items (明日易壅塞路段如下：, 2018年大事记)."""

from __future__ import annotations

from timeline.anchoring.story.state import Layout, Point, State
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span

LEAD = 2  # characters that may stand before the date at the head of an item
MARKS = " 　:：|｜—–-"  # what stands behind it there


def of_list(layout: Layout, one: Expression, state: State) -> Point | None:
    """The day or year told last, where an expression stands in an item of the list that it heads, or in the next item."""
    last = state.points[0] if state.points else None
    if last is None or "list_item" not in cues_of(one.language):
        return None
    if layout.paragraph(one.span.start) - layout.paragraph(last.span.start) != 1:
        return None
    if one.known.month is None and one.known.day is None:
        return last if last.day is not None and _is_under_day(layout, one, last) else None
    if one.known.month is None or last.known.year is None or not _heads_item(layout, one, one.span):
        return None
    if last.known.month is None:
        return last if _is_under_year(layout, one, last) else None
    over = state.today is not None and last.known.year < state.today.year
    return last if over and last.known.month <= one.known.month and _heads_item(layout, one, last.span) else None


def _is_under_day(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether an hour stands in an item under a day, or in the item after one that told of that."""
    cues = cues_of(one.language)
    start = layout.start(one.span.start)
    if not cues["list_item"].match(layout.text, start):
        return False
    head = layout.text[last.span.end : start].rstrip()
    return bool(cues["list_head"].search(head) or cues["list_item"].match(layout.text, layout.start(last.span.start)))


def _is_under_year(layout: Layout, one: Expression, last: Point) -> bool:
    head = layout.text[last.span.end : layout.start(one.span.start)].strip()
    return cues_of(one.language)["year_list"].search(head) is not None


def _heads_item(layout: Layout, one: Expression, span: Span) -> bool:
    """Whether a date stands at the head of an item, with nothing but a mark behind it."""
    start = layout.start(span.start)
    item = cues_of(one.language)["list_item"].match(layout.text, start)
    heads = span.start - (item.end() if item else start) <= LEAD
    return heads and layout.text[span.end : span.end + 1] in MARKS
