"""Dated sections: in a chronicle the headings are days (## 6月10日), and each says of which day what stands under it tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from timeline.model import Block, Document, Span

FEWEST = 2  # headings that are days; a single one may be the page's own date
LONGEST = 60  # characters of a heading
BETWEEN = 9  # characters between two dates of one heading: from … to
EDGE = " \t\u3000\n:：，,、.。·•-–—－~～()（）[]【】|｜/"
_LINE = re.compile(r"[^\n]+")


class Section(Struct, frozen=True, gc=False):
    """What stands between `start` and `end` tells of the day or days at `dates`, which stand in the heading above it."""

    dates: tuple[Span, ...]
    start: int
    end: int


def sections(document: Document, days: Sequence[Span]) -> tuple[Section, ...]:
    """The dated sections of `document`; `days` are its expressions of days, in order. None where it has no two of them."""
    if len(days) < FEWEST:
        return ()
    blocks = _blocks(document)
    starts = [block.span.start for block in blocks]
    held: dict[int, list[Span]] = {}
    for day in days:
        held.setdefault(bisect_right(starts, day.start) - 1, []).append(day)
    dated = {at: found for at, found in held.items() if at >= 0 and _is_heading(document.text, blocks[at], found)}
    if len(dated) < FEWEST:
        return ()
    ends = [at for at, block in enumerate(blocks) if at in dated or block.kind == "heading"]
    after = dict(zip(ends, [*ends[1:], len(blocks)], strict=True))
    return tuple(
        Section(tuple(found), blocks[at].span.end, starts[after[at]] if after[at] < len(blocks) else len(document.text))
        for at, found in sorted(dated.items())
    )


def _blocks(document: Document) -> list[Block]:
    """The blocks of the story; a text without blocks is one a line."""
    if document.blocks:
        return [block for block in document.blocks if not block.furniture]
    lines = _LINE.finditer(document.text)
    return [Block(Span(match.start(), match.end()), "paragraph") for match in lines]


def _is_heading(text: str, block: Block, days: Sequence[Span]) -> bool:
    """Whether a block is a day, or two from … to, and nothing else; a heading may say behind it what happened."""
    span, first, last = block.span, days[0], days[-1]
    if span.end - span.start > LONGEST or last.end > span.end:
        return False
    if text[span.start : first.start].strip(EDGE):
        return False
    if any(after.start - one.end > BETWEEN for one, after in pairwise(days)):
        return False
    return block.kind == "heading" or not text[last.end : span.end].strip(EDGE)
