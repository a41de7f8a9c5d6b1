"""Pieces → the document's text and blocks: a block a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Block, BlockKind, Span
from timeline.packs import furniture as furniture_pack
from timeline.reading.blocks.classify import classify
from timeline.reading.blocks.lines import parted as grouped
from timeline.reading.blocks.piece import Piece

LONGEST_TAIL = 240  # characters of a paragraph's end in which a tail is looked for
EMPTY = re.compile(r"\S[ \t]*\n[ \t\u3000]*\n")
LINE = re.compile(r"\S[^\n]*")
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t\u3000]*[^\s\u3000][^\n]*)*")


def compose(pieces: Sequence[Piece], kinds: Sequence[tuple[BlockKind, bool]]) -> tuple[str, tuple[Block, ...]]:
    """The text, one block a line, and the blocks over it.

    What a paragraph begins and ends with that is the agency's (a dateline, an editor's name) is a block of its own on the same line.
    """
    at = 0
    blocks: list[Block] = []
    for piece, (kind, furniture) in zip(pieces, kinds, strict=True):
        blocks.extend(parted(piece.text, at, kind, furniture))
        at += len(piece.text) + 1
    return "\n".join(piece.text for piece in pieces), tuple(blocks)


def parted(text: str, at: int, kind: BlockKind, furniture: bool) -> list[Block]:
    """The blocks of one line that begins at `at`."""
    end = at + len(text)
    if furniture or kind != "paragraph":
        return [Block(Span(at, end), kind, furniture)]
    pack = furniture_pack()
    blocks = []
    start, stop = at, end
    if (found := pack.lead.match(text)) and found.end() < len(text):
        start += found.end()
        blocks.append(Block(Span(at, at + len(found[0].rstrip())), "byline", True))
    if (found := pack.tail.search(text, max(0, len(text) - LONGEST_TAIL))) and at + found.start() > start:
        stop = at + found.start()
    blocks.append(Block(Span(start, start + len(text[start - at : stop - at].rstrip())), kind, False))
    if stop < end:
        blocks.append(Block(Span(stop, end), "notice", True))
    return blocks


def over_lines(text: str) -> tuple[Block, ...]:
    """Blocks over a plain text: a paragraph between empty lines where there are such, else a line."""
    found = list(paragraphs(text)) if EMPTY.search(text) else [(m.start(), m[0].rstrip()) for m in LINE.finditer(text)]
    kinds = classify([Piece(line, "p", "paragraph", {}) for _, line in found])
    return tuple(
        block
        for (start, line), (kind, furniture) in zip(found, kinds, strict=True)
        for block in parted(line, start, kind, furniture)
    )


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Where each paragraph between empty lines begins, and what it says; lines beside the story are paragraphs of their own."""
    found = [(match.start(), match[0].rstrip()) for match in PARAGRAPH.finditer(text)]
    for (start, _), several in zip(found, grouped([whole.split("\n") for _, whole in found]), strict=True):
        at = start
        for lines in several:
            said = "\n".join(lines)
            blank = len(said) - len(said.lstrip())
            yield at + blank, said.strip()
            at += len(said) + 1
