"""google-re2 without the generator, the objects and the calls that its module puts around each search: these take as long as the search.

Raises ImportError, when it is imported, where the library is not installed or a release of it searches in another way.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import re2

# What a pattern matches in bytes from a place to another: where the first match begins, or where the one ends that begins at the first
# place; else -1.
Place = Callable[[bytes, int, int], int]


def beginning(source: str, *, fold: bool, memory: int) -> Place:
    """What finds where the first match of a pattern begins; `memory` is how many bytes it may grow to."""
    options = settings(fold=fold, memory=memory)
    options.never_capture = True
    match, anywhere = re2._re2.RE2(source.encode(), options).Match, re2._re2.RE2.Anchor.UNANCHORED

    def begin_from(data: bytes, start: int, end: int) -> int:
        found: int = match(anywhere, data, start, end)[0][0]
        return found

    return begin_from


def ending(source: str, *, fold: bool, memory: int) -> Place:
    """What finds where the longest match of a pattern at a place ends; `memory` is how many bytes it may grow to."""
    options = settings(fold=fold, memory=memory)
    options.never_capture = options.longest_match = True
    match, here = re2._re2.RE2(source.encode(), options).Match, re2._re2.RE2.Anchor.ANCHOR_START

    def end_at(data: bytes, start: int, end: int) -> int:
        found: int = match(here, data, start, end)[0][1]
        return found

    return end_at


def tidied() -> None:
    """Give back what compiling took: in the pieces in which it leaves that little else finds room, and a process would keep them."""
    with suppress(OSError, AttributeError, TypeError):  # where the C library is another one
        ctypes.CDLL(None).malloc_trim(0)


def settings(*, fold: bool, memory: int) -> Any:
    """How patterns are read."""
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = not fold, False, memory
    return options


try:
    ending("", fold=False, memory=1 << 20)(b"", 0, 0)
except (AttributeError, TypeError, LookupError) as error:
    raise ImportError("this release of google-re2 searches in another way") from error
