"""Front matter and the keys of JSON lines: ``date``, ``published``, ``updated`` and their common spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dating.evidence import evidence
from timeline.dating.written import whole
from timeline.model import Document, Evidence, Expression
from timeline.packs import roles

FORM = re.compile(r"[\W_]+")


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The dates that the document's fields give, in their order."""
    for field in document.fields:
        role = roles("field").get(FORM.sub("", field.name).lower())
        if role and (moment := whole(field.value)):
            yield evidence("field", moment, f"{field.name}: {field.value}", field.where, role)
