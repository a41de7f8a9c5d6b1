"""google-re2 without the generator, the objects and the calls that its module puts around each search: these take as long as the search.

Raises ImportError, when it is imported, where the library is not installed or a release of it searches in another way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import re2

# Where a pattern matches in bytes from a place to another: where the match begins and ends, or -1 and -1.
Search = Callable[[bytes, int, int], tuple[int, int]]


def searching(source: str, *, fold: bool, memory: int) -> Search:
    """What finds the first of all matches of a pattern and of these the longest; `memory` is how many bytes it may grow to."""
    options = settings(fold=fold, memory=memory)
    options.never_capture = options.longest_match = True
    match, anywhere = re2._re2.RE2(source.encode(), options).Match, re2._re2.RE2.Anchor.UNANCHORED

    def search(data: bytes, start: int, end: int) -> tuple[int, int]:
        found: tuple[int, int] = match(anywhere, data, start, end)[0]
        return found

    return search


def settings(*, fold: bool, memory: int) -> Any:
    """How patterns are read."""
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = not fold, False, memory
    return options


try:
    searching("", fold=False, memory=1 << 20)(b"", 0, 0)
except (AttributeError, TypeError, LookupError) as error:
    raise ImportError("this release of google-re2 searches in another way") from error
