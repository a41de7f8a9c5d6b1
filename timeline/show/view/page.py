"""A page that need not be made: where what it is made from is the same as last time, the file of last time will do.

A page that lists everything is made of pieces, of which those that are the same as last time are cut from the file of last time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec import Struct


class Page(Struct, frozen=True, gc=False):
    """One file of the site. Equal `stamp`s at one `path` mean equal bytes; an empty one means nothing.

    A file that is made of `pieces` can be written piece by piece, so that no more than one of them is held in memory.
    """

    path: str
    make: Callable[[], bytes]
    stamp: bytes = b""
    pieces: Callable[[], Iterable[Piece]] | None = None


class Piece(Struct, frozen=True, gc=False):
    """A part of a file. Equal `stamp`s in one file mean equal bytes; an empty one means nothing."""

    make: Callable[[], bytes]
    stamp: bytes = b""


# The stamp of what is made from nothing that differs from one build to the next: the caller compares code, options and templates.
ALWAYS = b"always"


def made(files: Iterable[tuple[str, bytes]]) -> Iterator[Page]:
    """Files that are made already, as pages without stamps."""
    for path, data in files:
        yield Page(path, lambda data=data: data)  # type: ignore[misc]


def plain(data: bytes) -> Piece:
    """A piece that is made already."""
    return Piece(lambda: data)


def joined(parts: Iterable[tuple[Callable[[], bytes], bytes]], between: bytes) -> Iterator[Piece]:
    """A piece for each of `parts` (what makes it, its stamp), `between` two of them what goes there."""
    for place, (make, stamp) in enumerate(parts):
        yield Piece(partial(_after, between, make), stamp) if place else Piece(make, stamp and b"first" + stamp)


def _after(between: bytes, make: Callable[[], bytes]) -> bytes:
    return between + make()


def pieced(path: str, pieces: Callable[[], Iterable[Piece]], stamp: bytes = b"") -> Page:
    """The page of these pieces, one after the other."""
    return Page(path, lambda: b"".join([piece.make() for piece in pieces()]), stamp, pieces)
