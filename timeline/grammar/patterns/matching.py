"""A rule's pattern at the beginning of a string, by google-re2, which compiles it in an eighth of the time that `re` takes; by `re` where
that library is not installed or would say something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.grammar.patterns.shape import LONGEST

try:
    from timeline.grammar.patterns import swift
except ImportError:  # google-re2 is not installed, or a release of it that we do not know
    swift = None  # type: ignore[assignment]

FOLDED = (
    "\u017f",
    "\u212a",
)  # ſ and the sign of kelvin: an s and a k for google-re2 where case is ignored, not for rules


def flags(fold: bool) -> re.RegexFlag:
    """How rules' patterns are compiled: where case is ignored, an i is no dotless ı and a k no sign of kelvin."""
    return re.IGNORECASE | re.ASCII if fold else re.NOFLAG


@dataclass(frozen=True, eq=False)
class Matcher:
    """A pattern without look-around and repetition without a bound, compiled when it is first asked."""

    source: str
    fold: bool

    def length(self, text: str, at: int = 0) -> int:
        """How many characters from a place on it matches; 0 where it does not match."""
        data = self._encoded(text[at : at + LONGEST])
        if data is None:
            match = self.regex.match(text, at)
            return len(match[0]) if match else 0
        end: int = swift.spans(self._swift, swift.FROM_HERE, data)[0][1]
        return len(data[:end].decode()) if end > 0 else 0

    def groups(self, text: str) -> tuple[str | None, ...] | None:
        """What each of its groups holds where it matches the whole of a text, in the order of the pattern; None where it does not."""
        data = self._encoded(text)
        if data is None:
            match = self.regex.fullmatch(text)
            return match.groups() if match else None
        (start, _), *spans = swift.spans(self._swift, swift.WHOLE, data)
        if start < 0:
            return None
        return tuple(data[begin:end].decode() if begin >= 0 else None for begin, end in spans)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern compiled by `re`."""
        return re.compile(self.source, flags(self.fold))

    @cached_property
    def _swift(self) -> Any:
        return swift.compiled(self.source, fold=self.fold)

    def _encoded(self, text: str) -> bytes | None:
        """A text as google-re2 takes it; None where `re` is to be asked."""
        if swift is None or (self.fold and not text.isascii() and any(char in text for char in FOLDED)):
            return None
        try:
            return text.encode()
        except UnicodeEncodeError:  # halves of surrogate pairs are characters for `re` alone
            return None
