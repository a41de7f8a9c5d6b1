"""Archives → entries. Nothing is ever unpacked to disk; a member's name is a label, never a path that is opened or written."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, Self

from timeline.building.entries.entry import BUNDLES, DOCUMENTS, RECORDS, Entry, lost, records, shown, unknown, unread
from timeline.building.entries.paths import Located, under
from timeline.errors import EXTRA, FormatError, InputError, LimitError, UnreadableError
from timeline.model import Problem
from timeline.reading.envelope.front import fronted
from timeline.settings import Settings

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
HEADER = (
    1 << 20
)  # bytes of a tar file's header that is more than a block: a long name, or what POSIX.1-2001 lets a member say of itself


def zipped(file: Located, settings: Settings) -> Iterator[Entry | Problem]:
    """The documents of a zip file; each is unpacked when it is read."""
    path = file.path
    changed = path.stat().st_mtime_ns
    total = 0
    endings: Counter[str] = Counter()
    for info in _zip(str(path), changed).infolist():
        label = shown(info.filename)
        name = f"{shown(path)}/{label}"
        total += info.file_size  # which may lie, but no more than that is unpacked
        if total > settings.max_unpacked:
            yield _too_much(shown(path), settings)
            return
        kind = "folder" if info.is_dir() else _kind(info.filename)
        if kind == "file":
            own = under(file.name, label)
            yield Entry(name, "file", str(path), size=info.file_size, changed=changed, member=info.filename, name=own)
        elif kind == "records":
            try:
                data = member(str(path), info.filename, changed, settings, name)
            except InputError as error:
                yield lost(error)
                continue
            yield from records(io.BytesIO(data), name)
        elif kind == "bundle":
            yield _nested(name)
        elif not kind:
            endings.update(unknown(info.filename))
    if endings:
        yield unread(shown(path), endings)


def member(file: str, name: str, changed: int, settings: Settings, path: str) -> bytes:
    """The bytes of one member of a zip file.

    Raises:
        LimitError: it unpacks to more than the settings allow.
        UnreadableError: it is damaged or encrypted.
    """
    try:
        with _zip(file, changed).open(name) as packed:
            return _read(packed, path, settings)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, KeyError, zlib.error) as error:
        raise UnreadableError(
            f"the archive's member cannot be unpacked: {error}", path=path, advice="Look for a whole copy."
        ) from None


@lru_cache(maxsize=4)
def _zip(file: str, changed: int) -> zipfile.ZipFile:
    """An open zip file: its directory is read once a process, and again when the file has `changed`."""
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, struct.error) as error:
        message = f"is no zip file that can be read: {error}"
        raise UnreadableError(message, path=shown(file), advice="Look for a whole copy.") from None


class _Bounded(tarfile.TarInfo):
    """A member of a tar file whose headers are not long: `tarfile` reads them whole, whatever they unpack to."""

    LONG = (
        tarfile.GNUTYPE_LONGNAME,
        tarfile.GNUTYPE_LONGLINK,
        tarfile.XHDTYPE,
        tarfile.XGLTYPE,
        tarfile.SOLARIS_XHDTYPE,
    )

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """The member, or what is said of the next one.

        Raises:
            tarfile.ReadError: it is longer than a header, or of a file with holes, whose map may be as long.
        """
        info = super().frombuf(buf, encoding, errors)
        if info.type in cls.LONG and info.size > HEADER:
            raise tarfile.ReadError(f"a header in it is longer than {HEADER} bytes")
        if info.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError("a file in it has holes")
        return info

    def _proc_gnusparse_10(self, *_: object) -> None:
        raise tarfile.ReadError("a file in it has holes")


def tarred(file: Located, settings: Settings) -> Iterator[Entry | Problem]:
    """The documents of a tar file, packed or not; links and devices in it are passed over."""
    path, total = file.path, 0
    endings: Counter[str] = Counter()
    try:
        with tarfile.open(path, "r|*", tarinfo=_Bounded) as archive:
            for info in archive:
                label = shown(info.name)
                name = f"{shown(path)}/{label}"
                total += info.size
                if total > settings.max_unpacked:
                    yield _too_much(shown(path), settings)
                    return
                kind = _kind(info.name) if info.isfile() else ""
                packed = archive.extractfile(info) if kind in ("file", "records") else None
                if packed is not None:
                    yield from _held(packed, info.size, name, under(file.name, label), kind, settings)
                elif kind == "bundle":
                    yield _nested(name)
                elif info.isfile():
                    endings.update(unknown(info.name))
            if endings:
                yield unread(shown(path), endings)
    except (tarfile.TarError, EOFError, ValueError, OSError, zlib.error) as error:
        yield _damaged(shown(path), error)


def _held(
    packed: IO[bytes], size: int, name: str, known: str, kind: str, settings: Settings
) -> Iterator[Entry | Problem]:
    try:
        data = _read(packed, name, settings, size)
    except LimitError as error:
        yield lost(error)
        return
    if kind == "file":
        yield Entry(name, "file", data=data, name=known)
    else:
        yield from records(io.BytesIO(data), name)


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
        for number, record in enumerate(_until_damaged(found, path, ArchiveLoadFailed), start=1):
            if isinstance(record, Problem):
                yield record
                continue
            if not _is_page(record):
                continue
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            name = f"{shown(path)}/{number}"
            try:
                data = _read(record.content_stream(), name, settings)
            except LimitError as error:
                yield lost(error, text=address)
                continue
            except (EOFError, ValueError, OSError, zlib.error) as error:
                yield _damaged(shown(path), error)
                return
            if getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1):
                yield _damaged(name, FormatError("the file ends before the record does"))
                continue
            total += len(data)
            if total > settings.max_unpacked:
                yield _too_much(shown(path), settings)
                return
            captured = record.rec_headers.get_header("WARC-Date") or ""
            yield Entry(name, "file", data=fronted({"from": address, "warc-date": captured}, data))
        if found.err_count:
            said = f"{found.err_count} records are not as long as they say"
            yield Problem(shown(path), said, advice="Look for a whole copy.")


def _until_damaged(found: Iterable[Any], path: Path, failed: type[Exception]) -> Iterator[Any]:
    """The records of a WARC file, and where it is damaged a Problem as the last."""
    try:
        yield from found
    except AttributeError:  # warcio asks what a record without an address begins with
        yield _damaged(shown(path), FormatError("a record has no address"))
    except (failed, EOFError, ValueError, OSError, zlib.error) as error:
        yield _damaged(shown(path), error)


def _is_page(record: Any) -> bool:
    """Whether a record holds a page: what a server answered, or a resource, which has no server's headers (ISO 28500, 6.3 and 6.4)."""
    headers = record.rec_headers if record.rec_type == "resource" else record.http_headers
    if record.rec_type not in ("response", "resource") or not headers:
        return False
    said = record.rec_type == "resource" or headers.get_statuscode() in ("200", "")
    return said and (headers.get_header("Content-Type") or "").lower().startswith(PAGES)


@contextmanager
def unpacked(path: Path) -> Iterator[io.BufferedIOBase]:
    """A gzip or Zstandard file as it is unpacked."""
    if path.suffix.lower() == ".gz":
        with gzip.open(path) as lines:
            yield lines
        return
    try:
        import zstandard
    except ImportError:
        raise UnreadableError(
            "a .zst file needs zstandard", path=shown(path), advice=EXTRA.format("archives")
        ) from None
    try:
        with path.open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as lines:
            yield io.BufferedReader(lines)
    except zstandard.ZstdError as error:
        raise UnreadableError(
            f"is damaged; what came before is read: {error}", path=shown(path), advice="Look for a whole copy."
        ) from None


def limited(lines: io.BufferedIOBase, path: str, settings: Settings) -> Iterable[bytes]:
    """The lines of a packed file, as long as neither one of them nor all together are more than the settings allow.

    Raises:
        LimitError: they are.
        UnreadableError: the file is damaged.
    """
    total = 0
    try:
        while line := lines.readline(settings.max_bytes + 1):
            total += len(line)
            if len(line) > settings.max_bytes or total > settings.max_unpacked:
                problem = _too_much(path, settings)
                raise LimitError(problem.message, path=path, advice=problem.advice)
            yield line
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableError(
            f"is damaged; what came before is read: {error}", path=path, advice="Look for a whole copy."
        ) from None


def _read(packed: Any, path: str, settings: Settings, size: int | None = None) -> bytes:
    """What is packed, of which it is said that it is of this `size`: room is made for no more."""
    most = settings.max_bytes if size is None else min(size, settings.max_bytes)
    data: bytes = packed.read(most + 1)
    if len(data) > settings.max_bytes:
        raise LimitError(
            f"unpacks to more than {settings.max_bytes} bytes",
            path=path,
            advice="Raise the setting max_bytes if it is meant to be.",
        )
    return data


def _kind(name: str) -> str:
    base = name.rsplit("/", 1)[-1].lower()
    if base.startswith("."):
        return ""
    kinds = (("file", DOCUMENTS), ("records", RECORDS), ("bundle", BUNDLES))
    return next((kind for kind, endings in kinds if base.endswith(endings)), "")


def _nested(path: str) -> Problem:
    return Problem(
        path, "an archive inside an archive is not opened", advice="Unpack it, and name it itself.", left_out=True
    )


def _damaged(path: str, error: Exception) -> Problem:
    return Problem(
        path, f"is damaged; what came before is read: {error}", advice="Look for a whole copy.", left_out=True
    )


def _too_much(path: str, settings: Settings) -> Problem:
    return Problem(
        path,
        f"unpacks to more than {settings.max_unpacked} bytes, or one document in it to more than {settings.max_bytes}",
        advice="Raise max_unpacked or max_bytes if it is meant to be.",
        left_out=True,
    )
