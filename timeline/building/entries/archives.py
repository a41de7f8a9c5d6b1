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
from typing import IO, Self, cast

from timeline.building.entries.companion import companions, folders, passed_over
from timeline.building.entries.entry import BUNDLES, DOCUMENTS, RECORDS, Entry, lost, records, shown, unknown, unread
from timeline.building.entries.limits import HEADER, damaged, taken, too_much
from timeline.building.entries.paths import Located, under
from timeline.errors import EXTRA, InputError, LimitError, UnreadableError
from timeline.model import Problem
from timeline.settings import Settings


def zipped(file: Located, settings: Settings) -> Iterator[Entry | Problem]:
    """The documents of a zip file; each is unpacked when it is read."""
    path = file.path
    changed = path.stat().st_mtime_ns
    total = 0
    endings: Counter[str] = Counter()
    members = _zip(str(path), changed).infolist()
    saved = companions(frozenset(info.filename for info in members))
    for info in members:
        if saved and not saved.isdisjoint(folders(info.filename)):
            continue
        label = shown(info.filename)
        name = f"{shown(path)}/{label}"
        total += info.file_size  # which may lie, but no more than that is unpacked
        if total > settings.max_unpacked:
            yield too_much(shown(path), settings)
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
    if saved:
        yield passed_over(shown(path), sorted(map(shown, saved)))


def member(file: str, name: str, changed: int, settings: Settings, path: str) -> bytes:
    """The bytes of one member of a zip file.

    Raises:
        LimitError: it unpacks to more than the settings allow.
        UnreadableError: it is damaged or encrypted.
    """
    try:
        with _zip(file, changed).open(name) as packed:
            return taken(packed, path, settings)
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

    def _proc_member(self, archive: tarfile.TarFile) -> Self:
        """The member, with what is said of it before it, which is read here: `frombuf` is not asked by every release of Python.

        Raises:
            tarfile.ReadError: it is longer than a header, or of a file with holes, whose map may be as long.
        """
        if self.type in self.LONG and self.size > HEADER:
            raise tarfile.ReadError(f"a header in it is longer than {HEADER} bytes")
        if self.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError("a file in it has holes")
        return cast("Self", super()._proc_member(archive))  # type: ignore[misc]

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
                    yield too_much(shown(path), settings)
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
        yield damaged(shown(path), error)


def _held(
    packed: IO[bytes], size: int, name: str, known: str, kind: str, settings: Settings
) -> Iterator[Entry | Problem]:
    try:
        data = taken(packed, name, settings, size)
    except LimitError as error:
        yield lost(error)
        return
    if kind == "file":
        yield Entry(name, "file", data=data, name=known)
    else:
        yield from records(io.BytesIO(data), name)


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
                problem = too_much(path, settings)
                raise LimitError(problem.message, path=path, advice=problem.advice)
            yield line
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableError(
            f"is damaged; what came before is read: {error}", path=path, advice="Look for a whole copy."
        ) from None


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
