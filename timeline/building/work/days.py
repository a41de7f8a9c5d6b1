"""Days that the fields of a document give and that cannot be relied on: they are told, and in a record left out."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.dating.kinds.field import EITHER, unread
from timeline.dating.kinds.written import doubt_of, two_ways
from timeline.errors import INSTANT
from timeline.model import Document, Problem

# What a record says of when its document was made.
DAYS = ("published", "updated", "captured")


def told(document: Document) -> Document:
    """The document of a file, with a problem for each date of publication in its fields that cannot be read."""
    problems = [
        Problem(
            document.path,
            "its day is none that can be read, and was not read",
            f"{one.where}, {one.name}",
            one.value,
            INSTANT,
        )
        for one in unread(document)
    ]
    return replace(document, problems=(*document.problems, *problems)) if problems else document


def unambiguous(document: Document) -> Document:
    """The document of a record without the days in it that are none, or that are written so that day and month could be exchanged: of these
    the two that a publication can mean are kept, between which nothing in the record chooses."""
    doubtful = {field: doubt for field in document.fields if field.name in DAYS and (doubt := doubt_of(field.value))}
    if not doubtful:
        return document
    problems = (
        Problem(document.path, f"its day {doubt}, and was not read", place=field.name, text=field.value, advice=INSTANT)
        for field, doubt in doubtful.items()
    )
    kept = tuple(field for field in document.fields if field not in doubtful)
    open_ones = (field for field in doubtful if field.name == "published" and two_ways(field.value))
    either = tuple(replace(field, name=EITHER) for field in open_ones)
    return replace(document, fields=kept + either, problems=(*document.problems, *problems))
