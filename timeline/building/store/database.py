"""Digests kept from one build to the next: a SQLite file, an ordinary rowid table, no code in it.

It is a cache and nothing else: whatever is wrong with it, it is made anew, and the build is as right as without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from timeline.building.store.codec import Parts, Told, decode, decode_brief, decode_document, decode_told, decode_whole
from timeline.errors import StoreError
from timeline.model import Digest, Document, Mention, Problem

APPLICATION = 0x746C6E65  # "tlne", by which a SQLite file is known to be ours
VERSION = 6
AT_ONCE = 500  # keys that are asked for in one statement
_SCHEMA = f"""
CREATE TABLE digest (key BLOB PRIMARY KEY, brief BLOB NOT NULL, told BLOB NOT NULL, rest BLOB NOT NULL);
CREATE TABLE dictionary (name TEXT PRIMARY KEY, key BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE build (out TEXT PRIMARY KEY, data BLOB NOT NULL, left BLOB NOT NULL);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""


class Store:
    """An open store. Several processes may read it and write to it at once."""

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        """Open `path`, or make it; `alone` where nobody else will: then it is one file, also on a disk that machines share.

        Raises:
            StoreError: it is no store of ours, of another version, damaged, or cannot be opened.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
            try:
                self._prepare(alone)
            except BaseException:
                self.close()
                raise
        except (sqlite3.Error, OSError) as error:
            raise _broken(path, str(error)) from None

    def _connect(self) -> None:
        self._connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)

    def again(self) -> None:
        """Open the file once more, in a copy of the process that opened it: one connection serves one (sqlite.org/howtocorrupt.html, 2.6).

        Raises:
            StoreError: it cannot be opened.
        """
        self._other = self._connection  # kept, since closing it would be using it
        try:
            self._connect()
        except sqlite3.Error as error:
            raise _broken(self.path, str(error)) from None

    def _prepare(self, alone: bool) -> None:
        run = self._connection.execute
        own, version = (run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        made = (own, version) == (APPLICATION, VERSION)
        if not made and (own or version or run("SELECT count(*) FROM sqlite_schema").fetchone()[0]):
            raise _broken(self.path, "it is another program's or another version's")
        run(f"PRAGMA journal_mode = {'MEMORY' if alone else 'WAL'}")
        run("PRAGMA synchronous = OFF")  # a power cut may cost the cache; it is then made anew
        if not made:
            with suppress(sqlite3.OperationalError):  # another process made it meanwhile
                self._connection.executescript(f"BEGIN EXCLUSIVE; {_SCHEMA} COMMIT;")

    def missing(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of `keys` that are not stored."""
        wanted = list(keys)
        have: set[bytes] = set()
        for start in range(0, len(wanted), AT_ONCE):
            have.update(row[0] for row in self._among("key", wanted[start : start + AT_ONCE]))
        return set(wanted) - have

    def get(self, key: bytes) -> Digest | Problem | None:
        """What is stored under `key`, or None.

        Raises:
            StoreError: it is damaged.
        """
        rows = self._all("SELECT brief, told, rest FROM digest WHERE key = ?", [key])
        return decode(Parts(*rows[0])) if rows else None

    def brief(self, key: bytes) -> Digest | Problem | None:
        """The brief of what is stored under `key`, or None.

        Raises:
            StoreError: it is damaged.
        """
        rows = self._all("SELECT brief FROM digest WHERE key = ?", [key])
        return decode_brief(rows[0][0]) if rows else None

    def briefs(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The encoded briefs of what is stored under some of `keys`, of which there are no more than AT_ONCE.

        Raises:
            StoreError: the store is damaged.
        """
        return {row[0]: row[1] for row in self._among("key, brief", keys)}

    def problems(self, keys: Sequence[bytes]) -> dict[bytes, Problem]:
        """Those of `keys` under which a problem is stored, with it.

        Raises:
            StoreError: the store is damaged.
        """
        found: dict[bytes, Problem] = {}
        for start in range(0, len(keys), AT_ONCE):
            lost = self._among("key, brief", keys[start : start + AT_ONCE], "AND length(rest) = 0")
            found |= {key: one for key, data in lost if isinstance(one := decode_brief(data), Problem)}
        return found

    def whole(self, key: bytes, mentions: Sequence[Mention]) -> Digest | None:
        """What is stored under `key`, of which the brief `mentions` are known, or None.

        Raises:
            StoreError: it is damaged.
        """
        rows = self._all("SELECT told, rest FROM digest WHERE key = ? AND length(rest) > 0", [key])
        return decode_whole(rows[0][0], rows[0][1], mentions) if rows else None

    def document(self, key: bytes) -> Document | None:
        """The document of the digest under `key`, or None.

        Raises:
            StoreError: it is damaged.
        """
        rows = self._all("SELECT rest FROM digest WHERE key = ? AND length(rest) > 0", [key])
        return decode_document(rows[0][0]) if rows else None

    def told(self, key: bytes) -> Told | None:
        """What the mentions of the digest under `key` quote, or None.

        Raises:
            StoreError: it is damaged.
        """
        rows = self._all("SELECT told FROM digest WHERE key = ?", [key])
        return decode_told(rows[0][0]) if rows else None

    def put(self, rows: Mapping[bytes, Parts]) -> None:
        """Store encoded digests by key, all or none.

        Raises:
            StoreError: the disk is full, or the file is damaged.
        """
        self._write("INSERT OR REPLACE INTO digest VALUES (?, ?, ?, ?)", ((key, *parts) for key, parts in rows.items()))

    def take(self, shard: Path) -> None:
        """Copy the digests of another store into this one.

        Raises:
            StoreError: it is no store of this version; one of the two, which is named, is damaged; or this one's disk is full.
        """
        with Store(shard, alone=True) as taken:  # refuses what is not ours, and takes in what its journal still holds
            for rows in taken._rows():
                self._write("INSERT OR IGNORE INTO digest VALUES (?, ?, ?, ?)", rows)

    def _rows(self) -> Iterator[list[tuple[bytes, ...]]]:
        """All digests, AT_ONCE and fewer at a time."""
        try:
            rows = self._connection.execute("SELECT key, brief, told, rest FROM digest")
            while found := rows.fetchmany(AT_ONCE):
                yield found
        except sqlite3.Error as error:
            raise _broken(self.path, str(error)) from None

    def _write(self, statement: str, rows: Iterable[tuple[bytes, ...]]) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise _broken(self.path, str(error)) from None

    def build(self, out: str) -> bytes | None:
        """The record of the last build into the folder `out`, or None."""
        rows = self._all("SELECT data FROM build WHERE out = ?", [out])
        return rows[0][0] if rows else None

    def left(self, out: str) -> bytes | None:
        """What the last build into the folder `out` left to spare the next one work, or None."""
        rows = self._all("SELECT left FROM build WHERE out = ?", [out])
        return rows[0][0] if rows else None

    def remember(self, out: str, data: bytes, left: bytes) -> None:
        """Keep both for the next build into `out`.

        Raises:
            StoreError: the disk is full, or the file is damaged.
        """
        self._all("INSERT OR REPLACE INTO build VALUES (?, ?, ?)", [out, data, left])

    def dictionary(self, name: str, key: bytes) -> bytes | None:
        """The dictionary of this name that was kept under `key`, or None."""
        rows = self._all("SELECT data FROM dictionary WHERE name = ? AND key = ?", [name, key])
        return rows[0][0] if rows else None

    def keep(self, name: str, key: bytes, data: bytes) -> None:
        """Keep a dictionary, in place of the one of this name under another key.

        Raises:
            StoreError: the disk is full, or the file is damaged.
        """
        self._all("INSERT OR REPLACE INTO dictionary VALUES (?, ?, ?)", [name, key, data])

    def count(self) -> int:
        """How many digests there are.

        Raises:
            StoreError: the file is damaged.
        """
        ((count,),) = self._all("SELECT count(*) FROM digest", [])
        return int(count)

    def health(self) -> str:
        """``ok``, or what SQLite finds wrong with the file."""
        ((state,), *_) = self._connection.execute("PRAGMA quick_check(1)")
        return str(state)

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _among(self, columns: str, keys: Sequence[bytes], also: str = "") -> list[tuple[bytes, ...]]:
        marks = ",".join("?" * len(keys))
        return self._all(f"SELECT {columns} FROM digest WHERE key IN ({marks}) {also}", keys)  # noqa: S608 (ours)

    def _all(self, statement: str, values: Sequence[bytes | str]) -> list[tuple[bytes, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise _broken(self.path, str(error)) from None


def opened(path: Path, tell: Callable[[StoreError], None], *, ours: bool = False) -> Store | None:
    """Open the store at `path`; made anew if it is damaged, None if it cannot be used: then the build does without.

    A file that is not a store is left alone, unless it lies where only we write (`ours`). `tell` is given what was wrong.
    """
    try:
        return Store(path)
    except StoreError as error:
        tell(error)
    if not (ours or _is_store(path)):
        return None
    try:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        return Store(path)
    except (StoreError, OSError):
        return None


def _is_store(path: Path) -> bool:
    """Whether the file's header is that of a store of ours, of whichever version (sqlite.org/fileformat2.html, 1.3)."""
    with suppress(OSError), path.open("rb") as file:
        header = file.read(100)
        return header.startswith(b"SQLite format 3\0") and header[68:72] == APPLICATION.to_bytes(4, "big")
    return False


def _broken(path: Path, why: str) -> StoreError:
    return StoreError(why, path=str(path), advice="Nothing is lost but time: remove it, or name another with --store.")
