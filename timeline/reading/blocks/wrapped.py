"""Lines that were broken at a width, as letters and old files are: where their text runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.late import late
from timeline.packs.characters import WIDE

WIDTH = 60  # columns: nobody breaks running lines earlier
WIDEST = 100  # … or later: longer lines are paragraphs
IS_WIDE = late(f"[{WIDE}]")
WORD = re.compile(r"\S+")
PARAGRAPH = re.compile(r"[^\n\S]*\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
MARKED = re.compile(r"[-*+•>|#=_~]|\d{1,3}[.)]\s")  # what begins so is an item, a reply or a row


def wraps(text: str) -> Iterator[int]:
    """The places of the ends of lines at which the text runs on: those between a paragraph's lines that are all as full as they can be.

    A paragraph of two lines is broken by chance as often as not: it counts where empty lines part the paragraphs.
    """
    lines = text.split("\n")
    if len(lines) == 1 or len(max(lines, key=len)) > WIDEST:
        return
    least = 2 if "\n\n" in text else 3
    for paragraph in PARAGRAPH.finditer(text):
        lines = paragraph[0].split("\n")
        if len(lines) < least or any(MARKED.match(line) for line in lines):
            continue
        width = width_of(lines)
        if not any(_has_room(line, following, width) for line, following in pairwise(lines)):
            end = paragraph.start() - 1
            for line in lines[:-1]:
                end += len(line) + 1
                yield end


def broken(lines: Sequence[str], at: int) -> bool:
    """Whether a line was ended before its width was full: the first word of the next would have had room."""
    return _has_room(lines[at], lines[at + 1], width_of(lines))


def width_of(lines: Sequence[str]) -> int:
    """The width, in columns, at which lines may have been broken."""
    return max(WIDTH, *map(columns, lines))


def _has_room(line: str, following: str, width: int) -> bool:
    word = WORD.match(following)
    needed = columns(word[0]) if word else 0
    if word and IS_WIDE.match(word[0]):
        needed = min(needed, 4)
    return columns(line) + 1 + needed <= width


def columns(line: str) -> int:
    """The width of a line on a screen: Chinese characters are two columns wide."""
    return len(line) + len(IS_WIDE.findall(line))
