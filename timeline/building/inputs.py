"""Paths → entries: what there is to digest, each to be read later, by whichever process digests it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from timeline.errors import InputError
from timeline.model import Problem

DOCUMENTS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
RECORDS = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document that has not been read.

    `path` is how it is named to people, always encodable; `file` is where its bytes are, or empty where they are in `data` already.
    A ``record`` is one line of JSON Lines, a ``file`` a document of its own. `size` and `changed` (nanoseconds) are the file's when it
    was listed, zero where it could not be asked.
    """

    path: str
    form: Literal["file", "record"]
    file: str = ""
    data: bytes = b""
    size: int = 0
    changed: int = 0


def entries(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Entry | Problem]:
    """Everything in `paths`, folders in order of name, with a Problem for whatever cannot be listed.

    In a folder only documents and JSON Lines are taken, hidden names are not; a file that is named itself is always taken.
    A file that is named twice is taken once.

    Raises:
        InputError: a path does not exist.
    """
    taken: set[Path] = set()
    for given in paths:
        path = Path(given)
        if not path.exists():
            raise InputError("there is no such file or folder", path=shown(path), advice="Check the spelling.")
        for found in _folder(path, frozenset()) if path.is_dir() else (path,):
            if isinstance(found, Problem):
                yield found
            elif found not in taken:
                taken.add(found)
                yield from _file(found)


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
        elif path.suffix.lower() in DOCUMENTS + RECORDS:
            yield path


def _file(path: Path) -> Iterator[Entry | Problem]:
    if path.suffix.lower() not in RECORDS:
        try:
            status = path.stat()
        except OSError:  # told when it is read
            yield Entry(shown(path), "file", str(path))
            return
        yield Entry(shown(path), "file", str(path), size=status.st_size, changed=status.st_mtime_ns)
        return
    try:
        with path.open("rb") as lines:
            yield from records(lines, shown(path))
    except OSError as error:
        yield unreadable(path, error)


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
