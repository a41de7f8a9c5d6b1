"""A text as rules are written for it: with plain figures and spaces, its lines not broken, its figures not set apart.

２０２３年 and 2023 年 7 月 are read as 2023年 and 2023年7月, and so is what surrounds them; what is found is told where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from timeline.grammar.rules.cues import grammar_for
from timeline.model import Document, Span, Timex
from timeline.reading.blocks.wrapped import wraps

_WIDE = re.compile("[０-９]")
_PLAIN = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain: before each of `gaps`, places in it in ascending order, stood the character that was left out of the text as
    given, there at the same of `places`."""

    text: str
    gaps: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def given(self, span: Span) -> Span:
        """Where a span of the plain text stands in the text as given."""
        return Span(span.start + bisect_right(self.gaps, span.start), span.end + bisect_left(self.gaps, span.end))

    def own(self, span: Span) -> Span:
        """Where a span of the text as given stands in the plain one."""
        return Span(*(place - bisect_left(self.places, place) for place in (span.start, span.end)))

    def of(self, document: Document) -> Document:
        """The document with the plain text in place of its own."""
        blocks = tuple(replace(block, span=self.own(block.span)) for block in document.blocks)
        return replace(document, text=self.text, blocks=blocks)


def plain(text: str, language: str) -> Plain | None:
    """What is read instead of a text of a language; None where that is the text itself."""
    writing = grammar_for(language).writing
    same = writing.plain(text.translate(_PLAIN) if _WIDE.search(text) else text)
    if writing.spaced and (ends := list(wraps(same))):
        same = _joined(same, ends, " ")
    if places := writing.gaps(same):
        return Plain(
            _joined(same, places, ""), tuple(place - before for before, place in enumerate(places)), tuple(places)
        )
    return None if same == text else Plain(same)


def _joined(text: str, places: Sequence[int], by: str) -> str:
    """A text with other characters at some places."""
    starts, ends = [0, *(place + 1 for place in places)], [*places, len(text)]
    return by.join(text[start:end] for start, end in zip(starts, ends, strict=True))


def moved(one: Timex, where: Callable[[Span], Span], text: str) -> Timex:
    """A timex of one text in the other, `text`, in which its places are `where` says."""
    span = where(one.span)
    stands = where(one.anchor_span) if one.anchor_span else None
    return replace(one, span=span, text=text[span.start : span.end], anchor_span=stands)
