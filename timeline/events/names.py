"""Names of people, places and organisations in a sentence."""

from __future__ import annotations

import re

from timeline.model import Document, Span

_LATIN = re.compile(r"\b[A-Z][A-Za-z.’'-]+(?: (?:of |the |de |van |bin |al-)?[A-Z][A-Za-z.’'-]+)*")


def names(document: Document, folded: str, span: Span) -> tuple[str, ...]:
    """The names in ``document.text[span.start:span.end]``, each once, in order."""
    return tuple(dict.fromkeys(match.group() for match in _LATIN.finditer(document.text, span.start, span.end)))
