"""google-re2 without the generator, the objects and the calls that its module puts around each search: these take as long as the search.

Raises ImportError, when it is imported, where the library is not installed or a release of it searches in another way.
"""

from __future__ import annotations

from typing import Any

import re2

Spans = list[tuple[int, int]]  # of the match and of its groups, in bytes; (-1, -1) where there is none


def compiled(source: str, *, fold: bool, longest: bool = False, memory: int = 0) -> Any:
    """A pattern. `longest` is whether it prefers the longest match, without groups, `memory` how many bytes it may grow to."""
    options = settings(fold=fold, memory=memory)
    options.never_capture = options.longest_match = longest
    return re2._re2.RE2(source.encode(), options)


def settings(*, fold: bool, memory: int = 0) -> Any:
    """How patterns are read."""
    options = re2.Options()
    options.case_sensitive, options.log_errors = not fold, False
    if memory:
        options.max_mem = memory
    return options


def spans(pattern: Any, anchor: Any, data: bytes, start: int = 0, end: int | None = None) -> Spans:
    """Where a pattern matches in `data` from `start` to `end`."""
    found: Spans = pattern.Match(anchor, data, start, len(data) if end is None else end)
    return found


try:
    _anchor = re2._re2.RE2.Anchor
    ANYWHERE, FROM_HERE, WHOLE = _anchor.UNANCHORED, _anchor.ANCHOR_START, _anchor.ANCHOR_BOTH
    spans(compiled("", fold=False), ANYWHERE, b"")[0][0]
except (AttributeError, TypeError, LookupError) as error:
    raise ImportError("this release of google-re2 searches in another way") from error
