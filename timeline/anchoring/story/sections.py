"""Dated sections: in a chronicle the headings are days or months (## 6月10日), and each says of which what stands under it tells; in a
live report each entry opens with its hour (17:00 全国投票结束)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from timeline.model import Block, Document, Span
from timeline.packs import beside

FEWEST = 2  # headings that are dates; a single one may be the page's own date
LONGEST = 60  # characters of a heading
TELLS = 5  # characters of what tells of it
BETWEEN = 9  # characters between two dates of one heading: from … to
EDGE = " \t\u3000\n:：，,、.。·•-–—－~～()（）[]【】|｜/"
ENTRIES = 3  # blocks that open with an hour, from which a text is a live report
_CLOCK = re.compile(r"[:：]|\d ?[ap]\.?m\b", re.IGNORECASE)
_STOP = re.compile(r"\.\s+(?=\S)")
_OPENS = re.compile(r"[\s【\[（(|｜·•-]{0,3}")
_SET_OFF = re.compile(r"(?:[】\]）)|｜]|\s?[-–—:：|]|[ \u3000])[\s|｜:：–—-]{0,3}")
_LINE = re.compile(r"[^\n]+")


class Section(Struct, frozen=True, gc=False):
    """What stands between `start` and `end` tells of what is named at `dates`, which stand in the heading above it."""

    dates: tuple[Span, ...]
    start: int
    end: int


class Entry(Struct, frozen=True, gc=False):
    """What begins at `start`, in the block that begins at `block`, happened at the `hour`, or on the day, that opens it."""

    hour: Span
    block: int
    start: int


def sections(document: Document, days: Sequence[Span]) -> tuple[Section, ...]:
    """The sections of `document` under its `days`, or its months: expressions, in order. None where it has no two of them."""
    if len(days) < FEWEST:
        return ()
    blocks, starts = _blocks(document)
    held: dict[int, list[Span]] = {}
    for day in days:
        held.setdefault(bisect_right(starts, day.start) - 1, []).append(day)
    dated = {at: found for at, found in held.items() if at >= 0 and _is_heading(document.text, blocks[at], found)}
    if len({document.text[day.start : day.end] for found in dated.values() for day in found}) < FEWEST:
        return ()  # one day that is named again and again heads no chronicle
    ends = [at for at, block in enumerate(blocks) if at in dated or block.kind == "heading"]
    after = dict(zip(ends, [*ends[1:], len(blocks)], strict=True))
    return tuple(
        Section(tuple(found), blocks[at].span.end, starts[after[at]] if after[at] < len(blocks) else len(document.text))
        for at, found in sorted(dated.items())
    )


def eve(found: Sequence[tuple[Span, int]], now: int) -> frozenset[Span]:
    """The hours of a live report that went on over midnight which are of the day before its publication; each in minutes, as is `now`."""
    for told in (list(found), list(found)[::-1]):
        turns = [at for at, (one, after) in enumerate(pairwise(told), 1) if after[1] < one[1]]
        if len(turns) == 1:
            before, after = told[: turns[0]], told[turns[0] :]
            if all(minutes > now for _, minutes in before) and all(minutes <= now for _, minutes in after):
                return frozenset(span for span, _ in before)
    return frozenset()


def stopped(document: Document, days: Sequence[Span]) -> tuple[Entry, ...]:
    """The entries of a chronicle whose days stand before a full stop (March 8, 2023. The bank is closed.); none where there are no two."""
    if len(days) < FEWEST:
        return ()
    blocks, starts = _blocks(document)
    found = []
    for day, at in _opening(document.text, starts, days):
        if mark := _STOP.match(document.text, day.end, blocks[at].span.end):
            found.append(Entry(day, starts[at], mark.end()))
    return tuple(found) if len(found) >= FEWEST else ()


def covered(document: Document, dates: Sequence[Span]) -> dict[Span, tuple[int, int]]:
    """From where to where a text stands under each of those `dates` that are a heading and nothing else, or one of several paragraphs that
    are nothing else."""
    if not dates:
        return {}
    text = document.text
    blocks, starts = _blocks(document)
    alone: dict[int, Span] = {}
    for date in dates:
        at = bisect_right(starts, date.start) - 1
        span = blocks[at].span if at >= 0 else date
        if date.end <= span.end and not (text[span.start : date.start] + text[date.end : span.end]).strip(EDGE):
            alone[at] = date
    heads = {at for at, block in enumerate(blocks) if block.kind == "heading"}
    if len(alone.keys() - heads) >= FEWEST and all(_is_told_of(blocks, at, alone) for at in alone):
        heads |= alone.keys()
    order = sorted(heads)
    ends = dict(zip(order, [*(starts[at] for at in order), len(text)][1:], strict=True))
    return {date: (blocks[at].span.end, ends[at]) for at, date in sorted(alone.items()) if at in ends}


def _is_told_of(blocks: Sequence[Block], at: int, alone: Collection[int]) -> bool:
    """Whether a block stands above one that is long enough to tell of it, not above a figure of a table."""
    after = blocks[at + 1].span if at + 1 < len(blocks) and at + 1 not in alone else None
    return after is not None and after.end - after.start >= TELLS


def entries(document: Document, hours: Sequence[Span]) -> tuple[Entry, ...]:
    """The entries of a live report; `hours` are its expressions of an hour without a day, in order. None where it is no live report."""
    text = document.text
    hours = [one for one in hours if _CLOCK.search(text, one.start, one.end)]
    if len(hours) < ENTRIES:
        return ()
    blocks, starts = _blocks(document)
    found = []
    for hour, at in _opening(text, starts, hours):
        if at + 1 < len(blocks) and not text[hour.end : blocks[at].span.end].strip(EDGE):  # alone, above its entry
            found.append(Entry(hour, starts[at + 1], starts[at + 1]))
            continue
        mark = _SET_OFF.match(text, hour.end, blocks[at].span.end)
        if mark and mark.end() < blocks[at].span.end:
            found.append(Entry(hour, starts[at], mark.end()))
    return tuple(found) if len(found) >= ENTRIES else ()


def _blocks(document: Document) -> tuple[list[Block], list[int]]:
    """The blocks of the story, and where each begins; a text without blocks is one a line."""
    if document.blocks:
        blocks = [block for block in document.blocks if not block.furniture]
    else:
        lines = _LINE.finditer(document.text)
        blocks = [Block(Span(match.start(), match.end()), "paragraph") for match in lines]
    return blocks, [block.span.start for block in blocks]


def _opening(text: str, starts: Sequence[int], spans: Iterable[Span]) -> Iterator[tuple[Span, int]]:
    """Those of `spans` that open a block, each with the number of that block; `starts` is where each block begins."""
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and _OPENS.fullmatch(text, starts[at], span.start):
            yield span, at


def _is_heading(text: str, block: Block, days: Sequence[Span]) -> bool:
    """Whether a block is a day, or two from … to, and nothing else; a heading may say behind it what happened."""
    span, first, last = block.span, days[0], days[-1]
    if span.end - span.start > LONGEST or last.end > span.end:
        return False
    opening = text[span.start : first.start].strip(EDGE)
    if opening and not beside().counted.fullmatch(opening):
        return False
    if any(after.start - one.end > BETWEEN for one, after in pairwise(days)):
        return False
    return block.kind == "heading" or not text[last.end : span.end].strip(EDGE)
