"""Paths → entries: what there is to digest, each to be read later, by whichever process digests it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path
from typing import Literal

from msgspec import Struct

from timeline.errors import InputError
from timeline.model import Problem

DOCUMENTS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
RECORDS = (".jsonl", ".ndjson")
# What holds several documents; how each is opened stands in `archives`.
PACKED_RECORDS = (".jsonl.gz", ".jsonl.zst", ".ndjson.gz", ".ndjson.zst")
TARS = (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")
BUNDLES = (".zip", *TARS, *PACKED_RECORDS, ".warc", ".warc.gz", ".rss", ".atom")


class Entry(Struct, frozen=True, gc=False):
    """One document that has not been read.

    `path` is how it is named to people, always encodable. Its bytes are in `data`, or else in `file`: all of it, or `size` bytes from
    `offset`, or the `member` of a zip file. A ``record`` is one line of JSON Lines, a ``file`` a document of its own. `changed` is when
    the file was last changed, in nanoseconds, zero where that could not be asked.
    """

    path: str
    form: Literal["file", "record"]
    file: str = ""
    data: bytes = b""
    size: int = 0
    changed: int = 0
    offset: int = -1
    member: str = ""


def found(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path | Problem]:
    """The files of `paths`, folders in order of name, each once, with a Problem for whatever cannot be listed.

    In a folder only documents, JSON Lines and archives are taken, hidden names are not; a file that is named itself is always taken.
    A path that is not there is tried as a pattern (``2023-*/**/*.md``).

    Raises:
        InputError: a path does not exist, and no file meets it as a pattern.
    """
    taken: set[Path] = set()
    for given in paths:
        for path in _given(os.fspath(given)):
            for one in _folder(path, frozenset()) if path.is_dir() else (path,):
                if isinstance(one, Problem):
                    yield one
                elif one not in taken:
                    taken.add(one)
                    yield one


def _given(name: str) -> list[Path]:
    if os.path.lexists(name):
        return [Path(name)]
    matches = sorted(iglob(name, recursive=True), key=os.fsencode) if has_magic(name) else []  # noqa: PTH207
    if not matches:
        raise InputError("there is no such file or folder", path=shown(name), advice="Check the spelling.")
    return [Path(match) for match in matches]


def shown(path: str | os.PathLike[str]) -> str:
    """`path` for people and for JSON: bytes of a name that are not UTF-8 are written ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _folder(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Problem]:
    try:
        status = folder.stat()
        here = (status.st_dev, status.st_ino)
        if here in above:
            yield Problem(shown(folder), "a link leads back to a folder above it", advice="It was not entered again.")
            return
        members = sorted(folder.iterdir(), key=os.fsencode)
    except OSError as error:
        yield unreadable(folder, error)
        return
    for path in members:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _folder(path, above | {here})
        elif not path.name.lower().endswith(DOCUMENTS + RECORDS + BUNDLES):
            continue
        elif path.exists() and not path.is_file():
            advice = "Pipes and devices are read only where they are named themselves."
            yield Problem(shown(path), "is not a file", advice=advice, left_out=True)
        else:
            yield path


def records(lines: Iterable[bytes], path: str) -> Iterator[Entry]:
    """The records of JSON Lines, named ``path:line``; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield Entry(f"{path}:{number}", "record", data=line)


def unreadable(path: str | os.PathLike[str], error: OSError) -> Problem:
    """What to tell of a file that the system does not let us read."""
    return Problem(
        shown(path), error.strerror or "cannot be read", advice="Check that it exists and may be read.", left_out=True
    )


def lost(error: InputError, path: str = "", text: str = "") -> Problem:
    """One document is left out because of `error`, which may not say its `path` and `text`; those beside it are not."""
    return Problem(error.path or path, error.message, error.place, error.text or text, error.advice, left_out=True)
