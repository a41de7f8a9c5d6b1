"""Lines that stand beside a story with no empty line between: a title, a byline, a stamp; and a signature under the last paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.reading.blocks.stamped import SHORT, beside, whole
from timeline.reading.blocks.worded import kind_of
from timeline.reading.blocks.wrapped import broken

HEAD, TAIL = 3, 2  # paragraphs at the beginning and at the end whose lines are looked at
LINES = 8  # lines of such a paragraph
FINAL = re.compile(r"[.!?:;,。！？：；，…][\"'”’」』）)]?$")
MARKED = "*_ \t\u3000"  # Markdown's emphasis around a line
BESIDE = ("stamp", "byline", "notice")


def parted(paragraphs: Sequence[Sequence[str]]) -> list[list[list[str]]]:
    """For each paragraph, a sequence of lines, the groups of its lines: what stands beside the story is a group of its own."""
    last = len(paragraphs) - TAIL
    return [
        groups(lines, at == 0, at >= last) if len(lines) > 1 and (at < HEAD or at >= last) else [list(lines)]
        for at, lines in enumerate(paragraphs)
    ]


def groups(lines: Sequence[str], first: bool, last: bool) -> list[list[str]]:
    """The lines of one paragraph; `first` and `last` tell where it stands. Lines that were wrapped at a width stay together."""
    told = [line.replace("**", "").strip(MARKED) for line in lines]
    alone: set[int] = set()
    for at, line in enumerate(told):
        if at >= LINES and at < len(told) - 1:
            continue
        sure = whole(line) or (at < LINES and stamps(line))
        ends = at == len(told) - 1 or broken(told, at)
        begins = at == 0 or broken(told, at - 1) or bool(FINAL.search(told[at - 1]))
        if (sure and (ends or begins)) or (
            at < LINES and not (last and not first) and names(told, at, alone, begins, ends)
        ):
            alone.add(at)
    if not alone:
        return [list(lines)]
    found: list[list[str]] = []
    for at, line in enumerate(lines):
        if at and at not in alone and at - 1 not in alone:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def stamps(line: str) -> bool:
    """Whether a line's words label a stamp: Posted: Sunday, June 9, 2024, 6:42 p.m."""
    return len(line) <= SHORT and kind_of(line) == "stamp"


def names(lines: Sequence[str], at: int, alone: set[int], begins: bool, ends: bool) -> bool:
    """Whether a line below a title is a byline, or a date beside a name."""
    line = lines[at]
    if at == 0 or len(line) > SHORT:
        return False
    if not (at - 1 in alone or begins or ends or not FINAL.search(lines[at - 1])):
        return False
    return beside(line) or kind_of(line) in BESIDE
