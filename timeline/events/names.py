"""Names of people, places and organisations in a sentence, one form for each: 川普, 特朗普 and Trump are one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.events.folding import fold
from timeline.model import Document, Span
from timeline.packs import files

KINDS = ("people", "places", "organisations")


def names(document: Document, folded: str, span: Span) -> tuple[str, ...]:
    """The names in ``document.text[span.start:span.end]``, each once, in order."""
    return tuple(dict.fromkeys(name for name, _ in known(folded[span.start : span.end])))


def known(folded: str) -> Iterator[tuple[str, Span]]:
    """The names of the pack in `folded` text, by the form under which they are compared, with where they stand."""
    forms = _forms()
    for match in _pattern().finditer(folded):
        yield forms[match.group()], Span(match.start(), match.end())


@cache
def _forms() -> dict[str, str]:
    pack = files.load("names")
    return {fold(variant): variants[0] for kind in KINDS for variants in pack[kind] for variant in variants}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_forms(), key=lambda form: (-len(form), form))
    first = "".join(sorted({re.escape(form[0]) for form in forms}))
    wide = "|".join(re.escape(form) for form in forms if ord(form[0]) > 0x2E80)
    spaced = "|".join(re.escape(form) for form in forms if ord(form[0]) <= 0x2E80)
    return re.compile(rf"(?=[{first}])(?:{wide}|(?<![\w-])(?:{spaced})(?![\w-]))")
