"""The functions of the library: what the command does, for programs. ``timeline/__init__.py`` names them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date as day
from datetime import datetime
from itertools import chain
from pathlib import Path

from timeline.building.assemble import assemble
from timeline.building.entries.entry import BUNDLES, RECORDS, Entry, shown, unreadable
from timeline.building.entries.listing import entries
from timeline.building.entries.loading import load
from timeline.building.entries.own import REPORT
from timeline.building.output.earlier import manifest
from timeline.building.output.report import report
from timeline.building.output.writing import Written, write
from timeline.building.work.days import told
from timeline.building.work.digest import dating_of, digest_read, document_of, document_of_record, timexes_of
from timeline.building.work.runners import run
from timeline.dating.given import given
from timeline.errors import FormatError, InputError, UnreadableError
from timeline.model import Dating, Digest, Document, Problem, Timeline, Timex
from timeline.reading import read_bytes
from timeline.settings import Settings
from timeline.show import Options, moved
from timeline.show import render as pages
from timeline.show.view.page import made

Readable = str | os.PathLike[str] | bytes | Mapping[str, object]


def read(source: Readable, *, path: str = "", settings: Settings | None = None) -> Document:
    """Read one document.

    Args:
        source: the path of a file, the bytes of one, or a record ``{"id", "text", "title"?, "published"?, "url"?, "source"?, "zone"?}``
            whose text is taken exactly as given.
        path: what to call it, for bytes and records; a date in a file's name is evidence.
        settings: the defaults if not given.

    Raises:
        UnreadableError: the file cannot be opened, or its bytes cannot be read.
        FormatError: it breaks its own format, or holds several documents (an archive, a feed, a list of records).
        LimitError: it is larger than ``settings.max_bytes``.
        InputError: `source` is none of these.
    """
    if not isinstance(source, (str, os.PathLike, bytes, Mapping)):
        raise _wrong("is no path, no bytes and no record", "source", source)
    settings = settings or Settings()
    if isinstance(source, bytes):
        return told(read_bytes(source, path, settings))
    if isinstance(source, Mapping):
        return document_of_record(source, path or str(source.get("id", "")), settings)
    if shown(source).lower().endswith((*RECORDS, *BUNDLES)):
        raise FormatError("holds several documents", path=shown(source), advice="Read them all with timeline.build.")
    try:
        entry = Entry(path or shown(source), "file", os.fspath(source), name=shown(Path(source).name))
        return document_of(entry, load(entry, settings), settings)
    except OSError as error:
        problem = unreadable(source, error)
        raise UnreadableError(problem.message, path=problem.path, advice=problem.advice) from None


def date(document: Document, *, settings: Settings | None = None) -> Dating:
    """When `document` was published, judged by itself alone: the instant or day, how sure, from what, and what was turned down.

    ``published`` is None where its own evidence does not suffice; `build` asks the neighbours as well.

    Raises:
        InputError: `document` is none that was read.
    """
    if not isinstance(document, Document):
        raise _wrong("is no document that was read", "document", document, "Read it first, with timeline.read.")
    return dating_of(document, settings or Settings())


def tag(
    text: str | Document,
    *,
    on: str | day | datetime | None = None,
    zone: str = "",
    settings: Settings | None = None,
) -> tuple[Timex, ...]:
    """Find the time expressions of `text` and resolve them.

    Args:
        text: a text, taken exactly as given, or a document that has been read.
        on: when it was published: an ISO 8601 day (``2023-07-13``) or instant, with or without a zone, or the object. It is believed,
            whatever the text says of that; where it is None, the text's own evidence decides.
        zone: the IANA zone that it was written in; empty if not known.
        settings: the defaults if not given.

    Returns:
        TIMEX3 values in order of position; offsets count characters of the text.

    Raises:
        SettingsError: `on` is no such day, or there is no such zone.
        InputError: `text` is neither a text nor a document.
    """
    if not isinstance(text, (str, Document)):
        raise _wrong("is neither a text nor a document that was read", "text", text)
    settings = (settings or Settings()).changed(zone=zone)
    dating = None if on is None else given(on, settings.zone)
    record = {"id": "text", "text": text, "zone": zone}
    document = text if isinstance(text, Document) else document_of_record(record, "text", settings)
    return timexes_of(document, settings, dating)


def build(
    paths: str | os.PathLike[str] | Document | Iterable[str | os.PathLike[str] | Document],
    *,
    settings: Settings | None = None,
    context: bool = True,
    watch: Callable[[Digest | Problem], None] | None = None,
) -> Timeline:
    """Digest everything in `paths` (files, folders, documents already read) and merge it into a timeline.

    Args:
        paths: one or several; folders are searched for documents and JSON Lines.
        settings: the defaults if not given.
        context: whether the documents are each other's context: one that nothing dates takes its day from the others.
        watch: called with each result as it comes, for a display of progress.

    Returns:
        The timeline; ``problems`` lists every document that was left out or mended.

    Raises:
        InputError: a path does not exist, or is none.
    """
    settings = settings or Settings()
    given = tuple(paths) if isinstance(paths, Iterable) and not isinstance(paths, (str, bytes)) else (paths,)
    for path in given:
        if not isinstance(path, (str, os.PathLike, Document)):
            raise _wrong("is no path and no document that was read", "paths", path)
    read_already = [path for path in given if isinstance(path, Document)]
    listed = entries((path for path in given if not isinstance(path, Document)), settings)

    def results() -> Iterable[Digest | Problem]:
        from_memory = (digest_read(document, settings) for document in read_already)
        for result in chain(from_memory, run(listed, settings)):
            if watch:
                watch(result)
            yield result

    return assemble(results(), settings, context=context)


def render(timeline: Timeline, out: str | os.PathLike[str], *, options: Options | None = None) -> Written:
    """Write the site of `timeline` into the folder `out`, all at once: the old site stands until the new one is whole.

    Addresses of events that the site in `out` had, and that have been merged into others, lead to these. ``report.json`` lists what
    was left out or mended, and every date that is in doubt.

    Raises:
        OutputError: the folder holds what timeline did not write, is being written by another build, or cannot be written.
        InputError: `timeline` is none.
    """
    if not isinstance(timeline, Timeline):
        raise _wrong("is no timeline", "timeline", timeline, "Build it first, with timeline.build.")
    options = options or Options()
    if not options.moved:
        options = replace(options, moved=moved(manifest(Path(out)), timeline))
    return write(made(chain(pages(timeline, options), [(REPORT, report(timeline, options.language))])), Path(out))


def _wrong(message: str, name: str, given: object, advice: str = "") -> InputError:
    return InputError(message, place=name, text=repr(given), advice=advice)
