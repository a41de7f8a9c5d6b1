"""A page that need not be made: where what it is made from is the same as last time, the file of last time will do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site. Equal `stamp`s at one `path` mean equal bytes; an empty one means nothing."""

    path: str
    make: Callable[[], bytes]
    stamp: bytes = b""


def made(files: Iterable[tuple[str, bytes]]) -> Iterator[Page]:
    """Files that are made already, as pages without stamps."""
    for path, data in files:
        yield Page(path, lambda data=data: data)  # type: ignore[misc]
