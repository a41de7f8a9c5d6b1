"""What the system must do for an atomic build: a lock that dies with its holder, and two folders exchanged in one step."""

from __future__ import annotations

import ctypes
import ctypes.util
import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline.errors import OutputError

AT_FDCWD = -100  # fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Create `folder` and hold it alone.

    Raises:
        OutputError: another process holds it.
    """
    handle = _held(folder)
    try:
        yield
    finally:
        os.close(handle)


def exchange(one: Path, other: Path, spare: Path) -> None:
    """Swap two folders, so that no moment sees neither; by way of `spare` where the system cannot do it in one step."""
    with suppress(AttributeError, OSError):
        if _exchanged(os.fsencode(one), os.fsencode(other)):
            return
    other.rename(spare)
    one.rename(other)


def _exchanged(one: bytes, other: bytes) -> bool:
    system = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    if sys.platform == "linux":
        return bool(system.renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin":
        return bool(system.renamex_np(one, other, RENAME_SWAP) == 0)
    return False


def _held(folder: Path) -> int:
    while True:
        folder.mkdir(exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise _busy(folder) from None
        with suppress(FileNotFoundError):
            if os.fstat(handle).st_ino == folder.stat().st_ino:
                return handle
        os.close(handle)  # its last holder removed it between our opening and our locking


def _busy(folder: Path) -> OutputError:
    return OutputError(
        "another build is writing this folder",
        path=str(folder),
        advice="Wait until it has ended, or name another with --out.",
    )
