"""Front matter and the keys of JSON lines: ``date``, ``published``, ``updated`` and their common spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from timeline.dating.evidence.made import evidence
from timeline.dating.kinds.written import each, period, two_ways
from timeline.model import Document, Evidence, Expression, Field, Moment, Role
from timeline.packs import is_given, role_of

FIGURE = re.compile(r"\d")
BOUNDS: tuple[Role, Role] = ("not_before", "not_after")
EITHER = "published, day or month first"  # what a record gives for its publication where that can mean two days
SOURCE = "source"  # a field that says where a note was taken from, if only by name


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The dates that the document's fields give, in their order; last an update of the note after it was made: the page was saved then.

    A month or a year of publication only bounds the day.
    """
    named = [(field, role_of(field.name)) for field in document.fields]
    taken = (
        bool(document.url)
        or any(role == "published" for _, role in named)
        or any(field.name.lower() == SOURCE and field.value for field in document.fields)
    )
    made = [moment for field, said in named if said == "not_after" and taken for moment in each(field.value, document)]
    late: list[Evidence] = []
    for field, said in named:
        role: Role | None = said if said != "not_after" else "captured" if taken else "published"
        read = each(field.value, document) if role else ()
        if role:
            for moment in read:
                kind = "given" if is_given(field.name) else "field"
                told = evidence(kind, moment, f"{field.name}: {field.value}", field.where, role)
                if role == "updated" and any(after(moment, one) for one in made):
                    late.append(replace(told, role="captured"))
                else:
                    yield told
        days = two_ways(field.value) if field.name == EITHER else ()
        if days or (role == "published" and not read and (days := period(field.value) or ())):
            for bound, moment in zip(BOUNDS, days, strict=True):
                yield evidence("field", moment, f"{field.name}: {field.value}", field.where, bound)
    yield from late


def either(document: Document) -> frozenset[date]:
    """The two days of which one is that of a record's publication; empty where it gives one, or none."""
    return frozenset(one.day for field in document.fields if field.name == EITHER for one in two_ways(field.value))


def unread(document: Document) -> Iterator[Field]:
    """The fields that are named for a date of publication and hold figures, but none that can be read."""
    for field in document.fields:
        named = role_of(field.name) == "published"
        if named and FIGURE.search(field.value) and not each(field.value, document) and not period(field.value):
            yield field


def after(one: Moment, other: Moment) -> bool:
    """Whether a moment is no earlier than another, the zone of neither being certain."""
    return one.at.replace(tzinfo=None) >= other.at.replace(tzinfo=None)
