"""The files of a new folder, one by one: written, or linked to those of the old folder that are the same."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from timeline.errors import OutputError
from timeline.show.view.page import Piece

# The stamps of a file's pieces, one after the other, each with its length in bytes.
Pieces = Sequence[tuple[bytes, int]]
AT_ONCE = 1 << 20  # bytes that are copied at a time


class Place:
    """The folder `new`, which takes from the folder `old` what has not changed."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._folders = {""}

    def link(self, name: str) -> bool:
        """Whether the old file `name` could be had as the new one."""
        return linked(f"{self._old}/{name}", self._inside(name))

    def write(self, name: str, data: bytes) -> str:
        """Write a file; its SHA-256."""
        with open(self._inside(name), "wb") as file:  # noqa: PTH123 (of ten thousand files paths cost more than the system's calls)
            file.write(data)
        return hashlib.sha256(data).hexdigest()

    def join(self, name: str, pieces: Iterable[Piece], last: Pieces) -> tuple[str, Pieces]:
        """Write a file of `pieces`, those with stamps in `last` cut from the old file; its SHA-256, and what it is made of.

        The latter is empty where no piece has a stamp.
        """
        total = hashlib.sha256()
        made: list[tuple[bytes, int]] = []
        stamped = False
        with _Cut(f"{self._old}/{name}", last) as cut, open(self._inside(name), "wb") as file:  # noqa: PTH123 (as above)

            def put(data: bytes) -> None:
                total.update(data)
                file.write(data)

            since = until = 0  # what is next to be cut: pieces that follow one another in both files are taken as one
            for piece in pieces:
                start, length = cut.span(piece.stamp)
                if not length or start != until:
                    cut.give(since, until, put)
                    since = start
                until = start + length
                if not length:
                    data = piece.make()
                    put(data)
                    length = len(data)
                stamped = stamped or bool(piece.stamp)
                if made and not (piece.stamp or made[-1][0]):
                    made[-1] = b"", made[-1][1] + length
                else:
                    made.append((piece.stamp, length))
            cut.give(since, until, put)
        return total.hexdigest(), made if stamped else ()

    def keep(self, name: str) -> bool:
        """Whether the old file `name` is, byte for byte, the new one, and could be had in its place."""
        old, new = f"{self._old}/{name}", f"{self._new}/{name}"
        with suppress(OSError), open(old, "rb") as one, open(new, "rb") as other:  # noqa: PTH123 (as above)
            if one.read() == other.read():
                os.unlink(new)  # noqa: PTH108 (as above)
                return linked(old, new)
        return False

    def forget(self, name: str) -> None:
        """Take away the new file `name`, if there is one."""
        with suppress(FileNotFoundError):
            os.unlink(f"{self._new}/{name}")  # noqa: PTH108 (as above)

    def _inside(self, name: str) -> str:
        """Where the file `name` goes, in a folder that is there."""
        if name.startswith("/") or ".." in name.split("/"):
            raise _outside(name)
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._new}/{folder}", exist_ok=True)  # noqa: PTH103 (as above)
            self._folders.add(folder)
        return f"{self._new}/{name}"


class _Cut:
    """A file from which pieces are cut; none, where it is not of the length of its pieces."""

    def __init__(self, path: str, pieces: Pieces) -> None:
        self._spans: dict[bytes, tuple[int, int]] = {}
        self._file = None
        end = 0
        for stamp, length in pieces:
            if stamp:
                self._spans[stamp] = end, length
            end += length
        with suppress(OSError):
            if self._spans and os.stat(path).st_size == end:  # noqa: PTH116 (as above)
                self._file = open(path, "rb")  # noqa: PTH123, SIM115 (closed on leaving)

    def span(self, stamp: bytes) -> tuple[int, int]:
        """Where the piece with this stamp begins, and its length; 0 where there is none."""
        return self._spans.get(stamp, (0, 0)) if self._file else (0, 0)

    def give(self, since: int, until: int, put: Callable[[bytes], None]) -> None:
        """Give what stands between two places."""
        if self._file is None or since == until:
            return
        self._file.seek(since)
        while since < until:
            data = self._file.read(min(until - since, AT_ONCE))
            if not data:
                raise OSError(errno.EIO, "was cut short while it was read", self._file.name)
            put(data)
            since += len(data)

    def __enter__(self) -> _Cut:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def linked(path: str, target: str) -> bool:
    """Whether `path` could be had as `target` as well: the same file, or a copy on a file system without hard links."""
    try:
        os.link(path, target, follow_symlinks=False)
    except FileNotFoundError:
        return False
    except OSError:
        shutil.copy2(path, target, follow_symlinks=False)
    return True


def _outside(name: str) -> OutputError:
    return OutputError("a page would lie outside the folder", path=name, advice="This is a defect: please report it.")
