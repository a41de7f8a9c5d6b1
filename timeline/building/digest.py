"""One document → its Digest: the one function that workers run."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from timeline.anchoring import anchor
from timeline.building.inputs import Entry, unreadable
from timeline.dating import date
from timeline.errors import FormatError, InputError, LimitError, SettingsError
from timeline.events import mentions
from timeline.grammar import find
from timeline.model import Dating, Digest, Document, Expression, Problem
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings

# What a record may say for itself alone.
OPTIONS = ("prefer", "genre", "first_weekday", "zone")


def digest(document: Document, settings: Settings) -> Digest:
    """All that `document` gives when read alone."""
    expressions = find(document.text, document.language, blocks=document.blocks)
    return anchored(document, expressions, date(document, expressions, settings), settings)


def anchored(document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings) -> Digest:
    """The digest that follows from `expressions` and `dating`; also the second pass, when neighbours have given the day."""
    timexes = anchor(document, expressions, dating, settings)
    return Digest(document, expressions, dating, timexes, mentions(document, timexes, dating))


def load(entry: Entry, settings: Settings) -> bytes:
    """The bytes of `entry`.

    Raises:
        OSError: its file cannot be read.
        LimitError: they are more than the settings allow.
    """
    data = entry.data
    if entry.file:
        with Path(entry.file).open("rb") as file:
            data = file.read(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        raise LimitError(
            f"is larger than {settings.max_bytes} bytes",
            path=entry.path,
            advice="Raise the setting max_bytes if it is meant to be.",
        )
    return data


def loaded(entry: Entry, settings: Settings) -> bytes | Problem:
    """The bytes of `entry`, or why there are none."""
    try:
        return load(entry, settings)
    except OSError as error:
        return unreadable(entry.file, error)
    except InputError as error:
        return lost(error, entry)


def digest_data(entry: Entry, data: bytes, settings: Settings) -> Digest | Problem:
    """Digest `entry`, whose bytes are `data`; a Problem where nothing can be read."""
    try:
        document, own = document_of(entry, data, settings)
        return digest(document, own)
    except InputError as error:
        return lost(error, entry)
    except Exception as error:
        # A defect of ours must cost this document, not the build; it is listed like any other loss.
        return Problem(
            entry.path,
            f"could not be digested ({type(error).__name__}: {error})",
            advice="This is a defect: please report it with the document.",
            left_out=True,
        )


def lost(error: InputError, entry: Entry) -> Problem:
    """The document of `entry` is left out because of `error`."""
    return Problem(error.path or entry.path, error.message, error.place, error.text, error.advice, left_out=True)


def document_of(entry: Entry, data: bytes, settings: Settings) -> tuple[Document, Settings]:
    """The document in `data`, and the settings that hold for it.

    Raises:
        InputError: it holds nothing that can be read as a document.
    """
    if entry.form == "record":
        return _record(entry.path, data, settings)
    return read_bytes(data, entry.path, settings), settings


def _record(path: str, data: bytes, settings: Settings) -> tuple[Document, Settings]:
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"is not JSON: {error}", path=path, advice="One JSON object a line.") from None
    if not isinstance(record, dict):
        raise FormatError("is not a JSON object", path=path, advice="One JSON object a line.")
    try:
        own = settings.changed(**{name: record[name] for name in OPTIONS if name in record})
    except SettingsError as error:
        raise FormatError(error.message, path=path, place=error.place, text=error.text) from None
    document = read_record(record, path, own)
    return dataclasses.replace(document, path=str(record.get("id") or path)), own
