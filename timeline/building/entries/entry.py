"""An entry: what there is to digest, to be read later, by whichever process digests it; and how what is amiss with one is told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct

from timeline.errors import InputError
from timeline.model import Problem

DOCUMENTS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".eml")
RECORDS = (".jsonl", ".ndjson")
# What holds several documents; how each is opened stands in `archives`.
PACKED_RECORDS = (".jsonl.gz", ".jsonl.zst", ".ndjson.gz", ".ndjson.zst")
TARS = (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")
BUNDLES = (".zip", *TARS, *PACKED_RECORDS, ".warc", ".warc.gz", ".rss", ".atom")
KINDS = (*DOCUMENTS, *RECORDS, *BUNDLES)  # what is read of a folder
# What surrounds articles and is none: pictures, sounds, films, fonts, and what pages are made with.
ASSETS = frozenset(
    {
        *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic"),
        *(".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".webm", ".mov", ".avi", ".mkv"),
        *(".woff", ".woff2", ".ttf", ".otf", ".eot", ".css", ".js", ".mjs", ".map"),
        ".toml",  # settings
    }
)
NO_ENDING = "*"
MOST_KINDS = 12  # endings that are named, first those of what is written to be read
ARTICLES = (".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".webarchive", ".enex")


class Entry(Struct, frozen=True, gc=False):
    """One document that has not been read.

    `path` is how it is named to people, always encodable; `name` what it is known by from one build to the next (see `paths`), empty where
    it has only a place in a list. Its bytes are in `data`, or else in `file`: all of it, or `size` bytes from
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
    name: str = ""


def shown(path: str | os.PathLike[str]) -> str:
    """`path` for people and for JSON: bytes of a name that are not UTF-8 are written ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def records(lines: Iterable[bytes], path: str) -> Iterator[Entry]:
    """The records of JSON Lines, named ``path:line``; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield Entry(f"{path}:{number}", "record", data=line)


def unread(path: str, endings: Counter[str]) -> Problem:
    """What to tell of the files in the folder or archive at `path` that are not read, whose names end in `endings`."""
    kinds = sorted(endings, key=lambda ending: (-endings[ending], ending))
    named = sorted(kinds, key=lambda ending: ending not in ARTICLES)[
        : MOST_KINDS if len(kinds) > MOST_KINDS + 1 else None
    ]
    told = ", ".join(f"{ending} {endings[ending]}" for ending in kinds if ending in named)
    more = f", and {len(kinds) - len(named)} more kinds" if len(named) < len(kinds) else ""
    said = f"holds files of kinds that are not read: {told}{more}"
    return Problem(path, said, advice="If there are articles among them, save these as text, Markdown or HTML.")


def unknown(name: str) -> list[str]:
    """How the name of a file ends that is not read, if an article could be in it: one ending, or none."""
    path = PurePosixPath(name)
    ending = path.suffix.lower()
    return [] if ending in ASSETS or path.name.startswith(".") else [ending or NO_ENDING]


def unreadable(path: str | os.PathLike[str], error: OSError) -> Problem:
    """What to tell of a file that the system does not let us read."""
    advice = "Check that it exists and may be read."
    if isinstance(error, IsADirectoryError):
        advice = "Name one of its files; timeline.build reads folders."
    return Problem(shown(path), error.strerror or "cannot be read", advice=advice, left_out=True)


def lost(error: InputError, path: str = "", text: str = "") -> Problem:
    """One document is left out because of `error`, which may not say its `path` and `text`; those beside it are not."""
    return Problem(error.path or path, error.message, error.place, error.text or text, error.advice, left_out=True)
