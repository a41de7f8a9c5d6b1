"""google-re2 without the generator, the objects and the calls that its module puts around each search: these take as long as the search.

Raises ImportError, when it is imported, where the library is not installed or a release of it searches in another way.
"""

from __future__ import annotations

from typing import Any

import re2

Spans = list[tuple[int, int]]  # of the match, in bytes; (-1, -1) where there is none


def compiled(source: str, *, fold: bool, memory: int) -> Any:
    """A pattern that finds the first of all matches and of these the longest, without groups; `memory` is how many bytes it may grow to."""
    options = settings(fold=fold, memory=memory)
    options.never_capture = options.longest_match = True
    return re2._re2.RE2(source.encode(), options)


def settings(*, fold: bool, memory: int) -> Any:
    """How patterns are read."""
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = not fold, False, memory
    return options


def spans(pattern: Any, anchor: Any, data: bytes, start: int, end: int) -> Spans:
    """Where a pattern matches in `data` from `start` to `end`."""
    found: Spans = pattern.Match(anchor, data, start, end)
    return found


try:
    ANYWHERE = re2._re2.RE2.Anchor.UNANCHORED
    spans(compiled("", fold=False, memory=1 << 20), ANYWHERE, b"", 0, 0)[0][0]
except (AttributeError, TypeError, LookupError) as error:
    raise ImportError("this release of google-re2 searches in another way") from error
