"""Text from documents on its way into a page: escaped, and marked at its spans. Nothing of theirs passes as markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from timeline.model import Span

# Not allowed in HTML or XML: control characters but tab, line feed and return; surrogates; non-characters.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """`text` with each character that no page or feed may hold replaced by U+FFFD."""
    return text if text.isprintable() else FORBIDDEN.sub("\ufffd", text)


def escaped(value: object) -> str:
    """What a template writes for `value`: the same characters as `markupsafe.escape`, as plain text, which is joined at once."""
    if type(value) is str:
        return _escaped(value)
    return value if type(value) is Markup else str(escape(value))


@lru_cache(maxsize=8192)  # pages say the same of one document and event after the other
def _escaped(text: str) -> str:
    return str(escape(text))


def encode(page: str) -> bytes:
    """A finished page as UTF-8."""
    # What is printable holds nothing forbidden: quicker asked, and true of nearly all.
    printable = page.replace("\n", "").isprintable()
    return (page if printable else clean(page)).encode()


def marked(
    text: str, spans: Iterable[Span], *, offset: int = 0, wrap: Callable[[int, Markup], str] | None = None
) -> Markup:
    """`text` escaped, with ``<mark>`` around each of `spans` (offsets less `offset`); overlapping or outside ones are left out.

    `wrap` gives other markup than ``<mark>``, from a span's place in the order given and its escaped text.
    """
    pieces: list[str] = []
    at = 0
    for number, span in sorted(enumerate(spans), key=lambda pair: (pair[1].start, -pair[1].end)):
        start, end = span.start - offset, span.end - offset
        if start < at or end > len(text) or start >= end:
            continue
        pieces.append(escape(text[at:start]))
        inner = escape(text[start:end])
        pieces.append(wrap(number, inner) if wrap else f"<mark>{inner}</mark>")
        at = end
    pieces.append(escape(text[at:]))
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped above
