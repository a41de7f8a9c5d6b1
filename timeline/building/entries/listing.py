"""Files → entries: a document each, or as many as an archive, a feed or JSON Lines hold."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from timeline.building.entries import archives, feeds, warc
from timeline.building.entries.entry import BUNDLES, PACKED_RECORDS, RECORDS, Entry, lost, records, shown, unreadable
from timeline.building.entries.paths import Located, named
from timeline.building.entries.remote import fetched, is_remote
from timeline.errors import InputError
from timeline.model import Problem
from timeline.settings import Settings


def entries(paths: Iterable[str | os.PathLike[str]], settings: Settings) -> Iterator[Entry | Problem]:
    """Everything in `paths`, with a Problem for whatever cannot be listed.

    Raises:
        InputError: a path does not exist.
    """
    given = list(paths)
    for one in named(path for path in given if not is_remote(path)):
        if isinstance(one, Problem):
            yield one
        else:
            yield from _opened(one, settings)
    for address in sorted({os.fspath(path) for path in given if is_remote(path)}):
        yield from _remote(address, settings)


def _remote(address: str, settings: Settings) -> Iterator[Entry | Problem]:
    """What `address` holds, read from the local cache and named as it is there."""
    for one in fetched(address, settings):
        if isinstance(one, Problem):
            yield one
            continue
        at, path = one
        for held in _opened(Located(path, at.name), settings):
            yield replace(held, path=at.address + held.path.removeprefix(shown(path)))


def _opened(file: Located, settings: Settings) -> Iterator[Entry | Problem]:
    """What `file` holds, or a Problem."""
    try:
        yield from _entries(file, settings)
    except OSError as error:
        yield unreadable(file.path, error)
    except InputError as error:
        yield lost(error)


def _entries(file: Located, settings: Settings) -> Iterator[Entry | Problem]:
    path, name = file.path, file.path.name.lower()
    if name.endswith(RECORDS):
        yield from _lines(path, settings)
    elif not name.endswith(BUNDLES):
        yield _file(file)
    elif name.endswith(".zip"):
        yield from archives.zipped(file, settings)
    elif name.endswith((".warc", ".warc.gz")):
        yield from warc.warc(path, settings)
    elif name.endswith((".rss", ".atom")):
        yield from feeds.feed(path, settings)
    elif name.endswith(PACKED_RECORDS):
        with archives.unpacked(path) as lines:
            yield from records(archives.limited(lines, shown(path), settings), shown(path))
    else:
        yield from archives.tarred(file, settings)


def _file(file: Located) -> Entry:
    path = file.path
    try:
        status = path.stat()
    except OSError:  # told when it is read
        return Entry(shown(path), "file", str(path), name=file.name)
    return Entry(shown(path), "file", str(path), size=status.st_size, changed=status.st_mtime_ns, name=file.name)


def _lines(path: Path, settings: Settings) -> Iterator[Entry]:
    """The lines of a file as places in it, so that neither a long list nor a long line is held in memory."""
    with path.open("rb") as lines:
        changed = os.fstat(lines.fileno()).st_mtime_ns
        number = offset = size = 0
        blank = True
        while (part := lines.readline(settings.max_bytes + 1)) or size:
            size += len(part)
            blank = blank and not part.strip()
            if len(part) > settings.max_bytes and not part.endswith(b"\n"):
                continue  # the line goes on, or the file ends
            number += 1
            if not blank:
                yield Entry(f"{shown(path)}:{number}", "record", str(path), size=size, changed=changed, offset=offset)
            offset, size, blank = offset + size, 0, True
