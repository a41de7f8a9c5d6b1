"""What will be a block: its text, and what the markup around it says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one block. `shares` says how much of it, in [0, 1], lies in what: ``link``, ``time``, ``caption`` …

    `tag` is the innermost element that holds it, `kind` the block kind that its elements imply; `picture` is
    ``alt`` where the text repeats a picture's description, ``same`` where a picture stands before it in the same element,
    ``before`` where one stands right before its element.
    """

    text: str
    tag: str
    kind: str
    shares: dict[str, float]
    picture: str = ""
