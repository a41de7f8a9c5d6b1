"""Embedded time stamps: ``<!--1689235984000-->``, the feed's time in milliseconds or seconds."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dating.evidence.made import evidence
from timeline.dating.kinds.written import unix
from timeline.model import Document, Evidence, Expression


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The stamps in the comments before the body."""
    for mark in document.marks:
        if mark.kind == "comment" and len(mark.value) != 8 and (moment := unix(mark.value)):
            yield evidence("milliseconds", moment, f"<!--{mark.value}-->", "comment before the text")
