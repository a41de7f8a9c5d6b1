"""Front matter and the keys of JSON lines: ``date``, ``published``, ``updated`` and their common spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dating.evidence.made import evidence
from timeline.dating.kinds.written import each
from timeline.model import Document, Evidence, Expression, Role
from timeline.packs import roles

FORM = re.compile(r"[\W_]+")
SOURCE = "source"  # a field that says where a note was taken from, if only by name


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The dates that the document's fields give, in their order."""
    named = [(field, roles("field").get(FORM.sub("", field.name).lower())) for field in document.fields]
    taken = (
        bool(document.url)
        or any(role == "published" for _, role in named)
        or any(field.name.lower() == SOURCE and field.value for field in document.fields)
    )
    for field, said in named:
        role: Role | None = said if said != "not_after" else "captured" if taken else "published"
        if role:
            for moment in each(field.value, document):
                yield evidence("field", moment, f"{field.name}: {field.value}", field.where, role)
