"""Pieces → the document's text and blocks: a block a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Block, BlockKind, Span
from timeline.reading.classify import classify
from timeline.reading.markup import Piece

EMPTY = re.compile(r"\S[ \t]*\n[ \t\u3000]*\n")
LINE = re.compile(r"\S[^\n]*")
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t\u3000]*[^\s\u3000][^\n]*)*")


def compose(pieces: Sequence[Piece], kinds: Sequence[tuple[BlockKind, bool]]) -> tuple[str, tuple[Block, ...]]:
    """The text, one block a line, and the blocks over it."""
    at = 0
    blocks = []
    for piece, (kind, furniture) in zip(pieces, kinds, strict=True):
        end = at + len(piece.text)
        blocks.append(Block(Span(at, end), kind, furniture))
        at = end + 1
    return "\n".join(piece.text for piece in pieces), tuple(blocks)


def over_lines(text: str) -> tuple[Block, ...]:
    """Blocks over a plain text: a paragraph between empty lines where there are such, else a line."""
    pattern = PARAGRAPH if EMPTY.search(text) else LINE
    found = []
    pieces = []
    for match in pattern.finditer(text):
        line = match[0].rstrip()
        start = match.start()
        found.append(Span(start, start + len(line)))
        pieces.append(Piece(line, "p", "paragraph", {}))
    return tuple(Block(span, kind, furniture) for span, (kind, furniture) in zip(found, classify(pieces), strict=True))
