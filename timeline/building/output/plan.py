"""What a build has to do: nothing, where nothing has changed since the last one into the same folder.

A build leaves a record in the store: the key of every entry, what its file looked like, what the site was made with and what it came
to. If all that is the same again, and nobody has touched the site, the site is right as it stands.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import msgspec

from timeline.building.entries.entry import Entry, shown
from timeline.building.entries.loading import loaded
from timeline.building.entries.own import SUMS
from timeline.building.output.writing import Stamped
from timeline.building.store import fingerprint
from timeline.building.store.database import Store
from timeline.building.store.fingerprint import key
from timeline.building.store.sealed import sealed, sum_of, unsealed
from timeline.errors import StoreError
from timeline.model import Problem
from timeline.settings import Settings
from timeline.show.view.options import Options
from timeline.show.view.templates import built_in

SHOWING = ("jinja2", "markupsafe", "plotly")
# A file changed so shortly before it was listed may change again without a new time stamp: it is read again next time.
SETTLED = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry as a build saw it, the name that it had, and whether the timeline holds it: not what was left out or not asked for."""

    key: bytes
    size: int = 0
    changed: int = 0
    name: str = ""
    held: bool = True


@dataclass(frozen=True, slots=True)
class Left:
    """What spares the next build work: the stamps of the pages, for as long as nobody touches them, and what was found out in merging."""

    stamped: Stamped = field(default_factory=Stamped)
    memory: dict[bytes, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """What the next build asks first: `made` is a digest of everything but the documents, `site` one of the manifest.

    `newest` is the path of the document that was published last, and its day; None where none is dated.
    """

    made: bytes
    site: bytes
    seen: dict[str, Seen]
    problems: tuple[Problem, ...]
    documents: int
    events: int
    doubts: int
    newest: tuple[str, date] | None


@dataclass(frozen=True, slots=True)
class Changes:
    """How the documents of a timeline differ from those of the last build."""

    new: int
    changed: int
    unchanged: int
    removed: int


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Record)
_LEFT = msgspec.msgpack.Decoder(Left)


def recall(store: Store | None, out: Path) -> Record | None:
    """What the last build into `out` left, if it can be read."""
    with suppress(StoreError, msgspec.DecodeError, msgspec.ValidationError):
        data = store.build(str(out.resolve())) if store else None
        return _DECODER.decode(data) if data else None
    return None


def remember(store: Store | None, out: Path, record: Record, left: Left) -> None:
    """Leave both for the next build into `out`; without a store nothing is left."""
    with suppress(StoreError):
        if store:
            store.remember(str(out.resolve()), _ENCODER.encode(record), sealed(_ENCODER.encode(left)))


def _same(before: Seen, now: Seen) -> bool:
    """Whether a document is as it was; under other settings its key is another, its file's looks are not."""
    looks = bool(now.changed) and (before.size, before.changed) == (now.size, now.changed)
    return looks or before.key == now.key


def usable(store: Store | None, out: Path, alike: Record | None, untouched: bool) -> Left:
    """What the last build into `out` left that still holds: nothing if it was not made `alike`, no stamps if the site was touched."""
    with suppress(StoreError, msgspec.DecodeError, msgspec.ValidationError):
        data = store.left(str(out.resolve())) if store and alike else None
        whole = unsealed(data) if data else None
        left = _LEFT.decode(whole) if whole is not None else Left()
        return left if untouched else replace(left, stamped=Stamped())
    return Left()


def see(entries: Iterable[Entry], settings: Settings, before: Record | None, now: int) -> dict[Entry, Seen]:
    """The key of every entry; a file that looks as it did `before`, in a build with the same code and settings, is not read.

    `now` is the time in nanoseconds.
    """
    seen: dict[Entry, Seen] = {}
    for entry in entries:
        last = before.seen.get(known_by(entry)) if before else None
        looks = (entry.size, entry.changed, entry.name)
        if entry.file and last and entry.changed and (last.size, last.changed, last.name) == looks:
            seen[entry] = last
            continue
        data = loaded(entry, settings)
        own = b"" if isinstance(data, Problem) else key(entry, data, settings)
        settled = entry.changed + SETTLED < now
        seen[entry] = Seen(own, entry.size if settled else 0, entry.changed if settled else 0, entry.name)
    return seen


def known_by(entry: Entry) -> str:
    """What tells an entry from all others from one build to the next: two paths may be shown alike, if one is not UTF-8."""
    return f"{entry.path}\0{shown(entry.file)}" if shown(entry.file) != entry.file else entry.path


def unchanged(before: Record, seen: Mapping[Entry, Seen]) -> bool:
    """Whether `seen` is what the last build saw."""
    own = {known_by(entry): one for entry, one in seen.items()}
    return own.keys() == before.seen.keys() and all(_same(before.seen[path], one) for path, one in own.items())


def compare(before: Record | None, after: Record) -> Changes:
    """How the documents that the timeline holds `after` a build differ from those that it held `before`."""
    old = {path: one for path, one in before.seen.items() if one.held} if before else {}
    own = {path: one for path, one in after.seen.items() if one.held}
    new = sum(path not in old for path in own)
    changed = sum(path in old and not _same(old[path], one) for path, one in own.items())
    return Changes(new, changed, len(own) - new - changed, sum(path not in own for path in old))


def made(settings: Settings, options: Options, choice: Sequence[object]) -> bytes:
    """A digest of everything but the documents that decides the bytes of a site: code, templates, settings, options."""
    total = hashlib.blake2b(_everything(), digest_size=16)
    total.update(repr((settings.fingerprint(), options, tuple(choice))).encode())
    for name, path in _files(options.templates):
        total.update(fingerprint.framed(name.encode(), path.read_bytes()))
    if options.plotlyjs:
        total.update(options.plotlyjs.read_bytes())
    return total.digest()


@cache
def _everything() -> bytes:
    ours = chain(_files(fingerprint.PACKAGE), _files(built_in()))
    return fingerprint.of(ours, (*fingerprint.LIBRARIES, *SHOWING))


def _files(folder: Path | None) -> Iterator[tuple[str, Path]]:
    return fingerprint.named(sorted(folder.rglob("*")), folder) if folder else iter(())


def site(out: Path) -> bytes:
    """A digest of the site in `out`; empty if there is none, or somebody has changed or removed a file of it since it was written."""
    try:
        manifest = out / SUMS
        written, listing = manifest.stat().st_mtime_ns, manifest.read_bytes()
        names = (line.split("  ", 1)[1] for line in listing.decode().splitlines())
        whole = all(os.stat(f"{out}/{name}").st_mtime_ns <= written for name in names)  # noqa: PTH116 (of ten thousand, paths take twice as long)
    except (OSError, ValueError, IndexError):
        return b""
    return sum_of(listing) if whole else b""
