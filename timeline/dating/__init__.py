"""Document + Expressions → Dating: one kind of evidence a file, then weighed.

Each file of a kind has ``find(document, expressions)``; `KINDS` is their order. What a kind is worth stands in ``packs/evidence.toml``,
the reasons that a Dating gives (and that an interface translates) in ``reasons.py``.
"""

from __future__ import annotations

from timeline.dating import address, byline, field, markup, phrase, stamp
from timeline.dating.weigh import weigh
from timeline.model import Dating, Document, Expression
from timeline.settings import Settings

KINDS = (field, stamp, markup, byline, address, phrase)

__all__ = ["KINDS", "date"]


def date(document: Document, expressions: tuple[Expression, ...], settings: Settings) -> Dating:
    """When the document was published, by all evidence in itself."""
    found = [one for kind in KINDS for one in kind.find(document, expressions)]
    return weigh(document, found, settings)
