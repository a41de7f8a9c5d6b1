"""Hours in a list: those of the day that its head says (明日易壅塞路段如下：), whatever number of items lies between."""

from __future__ import annotations

from timeline.anchoring.state import Page, Point, State
from timeline.grammar.compile import engine
from timeline.model import Expression


def of_list(page: Page, one: Expression, state: State) -> Point | None:
    """The day told last, where a bare hour stands in an item of a list under it and that day in its head or in the item before."""
    cues = engine(one.language or "zh").cues
    last = state.points[0] if state.points else None
    if last is None or last.day is None or one.known.month or one.known.day or "list_item" not in cues:
        return None
    here, there = page.paragraph(one.span.start), page.paragraph(last.span.start)
    if here - there != 1 or not cues["list_item"].match(page.text, page.start(one.span.start)):
        return None
    head = page.text[last.span.end : page.start(one.span.start)].rstrip()
    if cues["list_head"].search(head) or cues["list_item"].match(page.text, page.start(last.span.start)):
        return last
    return None
