"""Patterns that are compiled when they are first used.

A class of Chinese characters takes Python up to a millisecond to compile, and no command uses all patterns that modules name: a build that
digests one document leaves two fifths of them unused.
"""

from __future__ import annotations

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but not yet: for patterns of modules. Compiling raises re.error at their first use."""
    return cast(re.Pattern[str], _Late(pattern, flags))


class _Late:
    """Has all that a compiled pattern has, and keeps what was asked for: asked again, it is found at once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found
