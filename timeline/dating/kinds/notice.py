"""The year of a printed copyright: © 2021 AFP. It only bounds: what bears it is of that year or the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dating.evidence.witness import Open
from timeline.model import Document, Expression, Span
from timeline.packs import beside

COPYRIGHT = re.compile(
    rf"(?:{beside().copyright})[^\d\n]{{0,20}}(?:(?:19|20)\d\d\s?[-–—]\s?)?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
TAIL = 12  # blocks at the end, where a notice is the document's own


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Open]:
    """The last year of the last copyright that the page prints beside its story."""
    for block in reversed(document.blocks[-TAIL:]):
        start, end = block.span.start, block.span.end
        if block.furniture and (found := COPYRIGHT.search(document.text, start, min(end, start + 200))):
            yield Open("copyright", found[0], "notice", Span(found.start(), found.end()), year=int(found["year"]))
            return
