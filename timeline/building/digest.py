"""One document → its Digest: the one function that workers run."""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec.structs import replace

from timeline.anchoring import anchor
from timeline.building.deadline import within
from timeline.building.inputs import Entry
from timeline.building.loading import lost
from timeline.dating import date
from timeline.errors import FormatError, InputError, SettingsError
from timeline.events import accounted
from timeline.events.voices import sketch
from timeline.events.weighing import heading
from timeline.grammar import find
from timeline.model import Dating, Digest, Document, Expression, Field, Problem, Timex
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings

# What a record may say for itself alone.
OPTIONS = (
    "prefer",
    "genre",
    "first_weekday",
    "weeks",
    "seasons",
    "parts",
    "night_until",
    "from_sunset",
    "lunar_years",
    "open_ended",
    "zone",
)
OWN = "JSON line, option"


def digest(document: Document, settings: Settings, *, told: bool = True) -> Digest:
    """All that `document` gives when read alone; without what is told in it, more than half of the work, where that is not asked for."""
    own = settings_of(document, settings)
    expressions = _found(document, own)
    if len(expressions) >= own.max_expressions:
        document = _cut(document, own)
    dating = date(document, expressions, own)
    return anchored(document, expressions, dating, own, told=told)


def dating_of(document: Document, settings: Settings) -> Dating:
    """The dating of its digest, without what follows from it."""
    own = settings_of(document, settings)
    return date(document, _found(document, own), own)


def timexes_of(document: Document, settings: Settings) -> tuple[Timex, ...]:
    """The timexes of its digest, without what is told by them: a tenth of the work."""
    own = settings_of(document, settings)
    expressions = _found(document, own)
    return anchor(document, expressions, date(document, expressions, own), own)


def _found(document: Document, settings: Settings) -> tuple[Expression, ...]:
    return find(document.text, document.language, blocks=document.blocks, most=settings.max_expressions)


def _cut(document: Document, settings: Settings) -> Document:
    problem = Problem(
        document.path,
        f"only the first {settings.max_expressions} time expressions were read",
        place="max_expressions",
        advice="Raise max_expressions, or split it.",
    )
    return replace(document, problems=(*document.problems, problem))


def anchored(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings, *, told: bool = True
) -> Digest:
    """The digest that follows from `expressions` and `dating`, with the settings that hold for `document`."""
    timexes = anchor(document, expressions, dating, settings)
    if not told:
        return Digest(document, expressions, dating, timexes, ())
    account = accounted(document, timexes, dating)
    content = (account.mentions, sketch(document.text), heading(document), account.left, account.names)
    return Digest(document, expressions, dating, timexes, *content)


def again(digest: Digest, dating: Dating, settings: Settings, *, told: bool = True) -> Digest:
    """The second pass over a document: its expressions stay, its neighbours have given it a day."""
    own = settings_of(digest.document, settings)
    return anchored(digest.document, digest.expressions, dating, own, told=told)


def settings_of(document: Document, settings: Settings) -> Settings:
    """The settings that hold for `document`: a record may say some for itself."""
    return settings.changed(
        **{field.name: field.value for field in document.fields if field.name in OPTIONS and field.where == OWN}
    )


def digest_data(entry: Entry, data: bytes, settings: Settings, *, told: bool = True) -> Digest | Problem:
    """Digest `entry`, whose bytes are `data`, as `digest` does; a Problem where nothing can be read."""
    try:
        with within(settings.max_seconds, entry.path):
            return digest(document_of(entry, data, settings), settings, told=told)
    except InputError as error:
        return lost(error, entry)
    except MemoryError:
        return Problem(
            entry.path,
            "needs more memory than there is",
            advice="Lower max_bytes and max_characters, or --jobs.",
            left_out=True,
        )
    except Exception as error:
        # A defect of ours must cost this document, not the build; it is listed like any other loss.
        return Problem(
            entry.path,
            f"could not be digested ({type(error).__name__}: {error})",
            advice="This is a defect: please report it with the document.",
            left_out=True,
        )


def document_of(entry: Entry, data: bytes, settings: Settings) -> Document:
    """The document in `data`.

    Raises:
        InputError: it holds nothing that can be read as a document.
    """
    if entry.form == "file":
        return read_bytes(data, entry.path, settings)
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"is not JSON: {error}", path=entry.path, advice="One JSON object a line.") from None
    if not isinstance(record, dict):
        raise FormatError("is not a JSON object", path=entry.path, advice="One JSON object a line.")
    document = document_of_record(record, entry.path, settings)
    return replace(document, path=document.id if record.get("id") else entry.path)


def document_of_record(record: Mapping[str, object], path: str, settings: Settings) -> Document:
    """The document in `record`, with the options that it gives for itself among its fields.

    Raises:
        FormatError: it lacks a text, or an option cannot be used.
    """
    options = {name: record[name] for name in OPTIONS if record.get(name) not in (None, "")}
    try:
        own = settings.changed(**options)
    except SettingsError as error:
        raise FormatError(error.message, path=path, place=error.place, text=error.text) from None
    document = read_record(record, path, own)
    fields = tuple(Field(name, str(value), OWN) for name, value in options.items())
    return replace(document, fields=document.fields + fields)
