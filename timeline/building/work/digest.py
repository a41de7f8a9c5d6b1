"""Documents → their Digests: what workers run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from timeline.anchoring import anchor
from timeline.building.entries.entry import Entry
from timeline.building.work.days import told, unambiguous
from timeline.building.work.spared import Spared
from timeline.dating import date
from timeline.errors import FormatError, SettingsError
from timeline.events import accounted
from timeline.events.merging.comparing.compared import prepared
from timeline.events.ranking.voices import sketch
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
Stage: TypeAlias = Callable[[Digest, Settings], Digest]


def digest(document: Document, settings: Settings, *, told: bool = True) -> Digest:
    """All that `document` gives when read alone; without what is told in it, more than half of the work, where that is not asked for."""
    return _through(_stages(told=told), unread(document), settings)


def unread(document: Document) -> Digest:
    """The digest of a document of which nothing is known yet."""
    return Digest(document, (), Dating(), (), ())


def _stages(*, told: bool) -> tuple[Stage, ...]:
    return (find_in, date_of, *_later(told=told))


def _later(*, told: bool) -> tuple[Stage, ...]:
    """The stages that follow when a document is dated."""
    return (anchor_in, tell) if told else (anchor_in,)


def _through(stages: Iterable[Stage], made: Digest, settings: Settings) -> Digest:
    for stage in stages:
        made = stage(made, settings)
    return made


def find_in(made: Digest, settings: Settings) -> Digest:
    """The digest with the time expressions of its document, no more than are allowed."""
    own = settings_of(made.document, settings)
    expressions = _found(made.document, own)
    document = _cut(made.document, own) if len(expressions) >= own.max_expressions else made.document
    return replace(made, document=document, expressions=expressions)


def date_of(made: Digest, settings: Settings) -> Digest:
    """The digest with the dating of its document."""
    own = settings_of(made.document, settings)
    return replace(made, dating=date(made.document, made.expressions, own))


def anchor_in(made: Digest, settings: Settings) -> Digest:
    """The digest with the time expressions anchored."""
    own = settings_of(made.document, settings)
    return replace(made, timexes=anchor(made.document, made.expressions, made.dating, own))


def tell(made: Digest, settings: Settings) -> Digest:
    """The digest with what its document tells."""
    document = made.document
    account = accounted(document, made.timexes, made.dating)
    content = (account.mentions, sketch(document.text), (), account.left, account.names)
    return prepared(Digest(document, made.expressions, made.dating, made.timexes, *content))


def dating_of(document: Document, settings: Settings) -> Dating:
    """The dating of its digest, without what follows from it."""
    own = settings_of(document, settings)
    return date(document, _found(document, own), own)


def timexes_of(document: Document, settings: Settings, dating: Dating | None = None) -> tuple[Timex, ...]:
    """The timexes of its digest, without what is told by them: a tenth of the work; by `dating` where one is given."""
    own = settings_of(document, settings)
    expressions = _found(document, own)
    return anchor(document, expressions, dating or date(document, expressions, own), own)


def _found(document: Document, settings: Settings) -> tuple[Expression, ...]:
    return find(document.text, document.language, most=settings.max_expressions)


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
    """The digest that follows from `expressions` and `dating`."""
    made = Digest(document, expressions, dating, (), ())
    return _through(_later(told=told), made, settings)


def again(digest: Digest, dating: Dating, settings: Settings, *, told: bool = True) -> Digest:
    """The second pass over a document: its expressions stay, its neighbours have given it a day."""
    return anchored(digest.document, digest.expressions, dating, settings, told=told)


def settings_of(document: Document, settings: Settings) -> Settings:
    """The settings that hold for `document`: a record may say some for itself."""
    return settings.changed(
        **{field.name: field.value for field in document.fields if field.name in OPTIONS and field.where == OWN}
    )


def digest_data(entry: Entry, data: bytes, settings: Settings, *, told: bool = True) -> Digest | Problem:
    """Digest `entry`, whose bytes are `data`, as `digest` does; a Problem where nothing can be read."""
    return digest_all([(entry, data)], settings, told=told)[0]


def digest_all(
    given: Sequence[tuple[Entry, bytes]], settings: Settings, *, told: bool = True
) -> list[Digest | Problem]:
    """Digest many entries, each with its bytes: a Problem for each of which nothing can be read.

    All of them go through one stage before any goes through the next. What a stage uses (code, automata, dictionaries) is far more than
    what a document brings: so it stays in the processor's cache, and a fifth of the time is saved.
    """
    return _all([(entry, partial(_opened, entry, data, settings)) for entry, data in given], settings, told=told)


def digest_read(document: Document, settings: Settings) -> Digest | Problem:
    """Digest a document that has been read already, as `digest_all` does."""
    return _all([(Entry(document.path, "file"), partial(unread, document))], settings, told=True)[0]


def _all(
    given: Sequence[tuple[Entry, Callable[[], Digest]]], settings: Settings, *, told: bool
) -> list[Digest | Problem]:
    """Digest what each of those `given` opens."""
    spared = [Spared(entry, settings.max_seconds) for entry, _ in given]
    made = [spare(opened) for spare, (_, opened) in zip(spared, given, strict=True)]
    for stage in _stages(told=told):
        for place, one in enumerate(made):
            if isinstance(one, Digest):
                made[place] = spared[place](partial(stage, one, settings))
    return made


def _opened(entry: Entry, data: bytes, settings: Settings) -> Digest:
    return unread(document_of(entry, data, settings))


def document_of(entry: Entry, data: bytes, settings: Settings) -> Document:
    """The document in `data`.

    Raises:
        InputError: it holds nothing that can be read as a document.
    """
    if entry.form == "file":
        document = told(read_bytes(data, entry.path, settings))
        return replace(document, id=identity(entry.name)) if entry.name else document
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _no_json(error, entry.path) from None
    if not isinstance(record, dict):
        raise FormatError("is not a JSON object", path=entry.path, advice="One JSON object a line.")
    document = document_of_record(record, entry.path, settings)
    return replace(document, path=document.id if record.get("id") else entry.path)


def _no_json(error: ValueError | RecursionError, path: str) -> FormatError:
    """What the parser says of a record, whose one line is the path's."""
    message, place, text = str(error), "", ""
    if isinstance(error, json.JSONDecodeError):
        message, place, text = error.msg, f"character {error.pos + 1}", error.doc[error.pos :].strip()
    return FormatError(f"is not JSON: {message}", path=path, place=place, text=text, advice="One JSON object a line.")


def identity(name: str) -> str:
    """The id of the document that is known by `name`: sixteen hexadecimal digits, so that it can stand in any list or address."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def document_of_record(record: Mapping[str, object], path: str, settings: Settings) -> Document:
    """The document in `record`, with the options that it gives for itself among its fields.

    Raises:
        FormatError: it lacks a text, or an option cannot be used.
    """
    options = {name: record[name] for name in OPTIONS if record.get(name) not in (None, "")}
    try:
        own = settings.changed(**options)
    except SettingsError as error:
        raise FormatError(error.message, path=path, place=error.place, text=error.text, advice=error.advice) from None
    document = unambiguous(read_record(record, path, own))
    fields = tuple(Field(name, str(value), OWN) for name, value in options.items())
    return replace(document, fields=document.fields + fields)
