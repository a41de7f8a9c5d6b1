"""WARC files → entries: the pages that an archive of the web holds."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.building.entries.entry import Entry, lost, shown
from timeline.building.entries.limits import HEADER, damaged, taken, too_much, within
from timeline.errors import EXTRA, FormatError, LimitError, UnreadableError
from timeline.model import Problem
from timeline.reading.envelope.front import fronted
from timeline.settings import Settings

PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def warc(path: Path, settings: Settings) -> Iterator[Entry | Problem]:
    """The pages of a WARC file (ISO 28500), each with its address and the instant of its capture."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UnreadableError("a WARC file needs warcio", path=shown(path), advice=EXTRA.format("archives")) from None
    total = 0
    with path.open("rb") as file:
        found = ArchiveIterator(file)
        found.reader = _Headers(found.reader)
        for number, record in enumerate(_untildamaged(found, path, ArchiveLoadFailed), start=1):
            if isinstance(record, Problem):
                yield record
                continue
            if not _is_page(record):
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            name = f"{shown(path)}/{number}"
            try:
                within(
                    getattr(record.raw_stream, "limit", 0), name, settings
                )  # warcio unpacks what comes in chunks chunk by chunk
                data = taken(record.content_stream(), name, settings)
            except LimitError as error:
                yield lost(error, text=address)
                continue
            except (EOFError, ValueError, OSError, zlib.error) as error:
                yield damaged(shown(path), error)
                return
            if getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1):
                yield damaged(name, FormatError("the file ends before the record does"))
                continue
            total += len(data)
            if total > settings.max_unpacked:
                yield too_much(shown(path), settings)
                return
            captured = record.rec_headers.get_header("WARC-Date") or ""
            yield Entry(name, "file", data=fronted({"from": address, "warc-date": captured}, data))
        if found.err_count:
            said = f"{found.err_count} records are not as long as they say"
            yield Problem(shown(path), said, advice="Look for a whole copy.")


class _Headers:
    """The bytes of a WARC file, unpacked, of which warcio reads headers to their end, however long they are."""

    def __init__(self, reader: Any) -> None:
        self._reader, self._left = reader, HEADER

    def readline(self, length: int | None = None) -> bytes:
        """A line of a record's headers, of `length` bytes at most.

        Raises:
            ValueError: they are longer than headers are.
        """
        line: bytes = self._reader.readline(min(length or HEADER, HEADER))
        self._left = (HEADER if line.startswith(b"WARC/") else self._left) - len(line)
        if self._left < 0:
            raise ValueError(f"a header in it is longer than {HEADER} bytes")
        return line

    def read(self, length: int | None = None) -> bytes:
        """What a record holds."""
        self._left = HEADER
        data: bytes = self._reader.read(length)
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)


def _untildamaged(found: Iterable[Any], path: Path, failed: type[Exception]) -> Iterator[Any]:
    """The records of a WARC file, and where it is damaged a Problem as the last."""
    try:
        yield from found
    except AttributeError:  # warcio asks what a record without an address begins with
        yield damaged(shown(path), FormatError("a record has no address"))
    except (failed, EOFError, ValueError, OSError, zlib.error) as error:
        yield damaged(shown(path), error)


def _is_page(record: Any) -> bool:
    """Whether a record holds a page: what a server answered, or a resource, which has no server's headers (ISO 28500, 6.3 and 6.4)."""
    headers = record.rec_headers if record.rec_type == "resource" else record.http_headers
    if record.rec_type not in ("response", "resource") or not headers:
        return False
    said = record.rec_type == "resource" or headers.get_statuscode() in ("200", "")
    return said and (headers.get_header("Content-Type") or "").lower().startswith(PAGES)
