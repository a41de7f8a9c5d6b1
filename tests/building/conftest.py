"""A folder that nobody may look into, also where the tests run as a user to whom nothing is refused."""

import errno
import os
from pathlib import Path

import pytest


@pytest.fixture
def locked(monkeypatch):
    """Locks a folder, which is made where there is none: it cannot be listed, and nobody learns what is in it."""
    shut = set()
    listed, scanned, stat, access = os.listdir, os.scandir, os.stat, os.access

    def refused(path):
        return PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    def list_it(path="."):
        if Path(path) in shut:
            raise refused(path)
        return listed(path)

    def scan_it(path="."):
        if not isinstance(path, int) and Path(path) in shut:
            raise refused(path)
        return scanned(path)

    def ask(path, **named):
        if isinstance(path, str | Path) and shut.intersection(Path(path).parents):
            raise refused(path)
        return stat(path, **named)

    def lock(folder):
        folder.mkdir(parents=True, exist_ok=True)
        shut.add(folder)
        monkeypatch.setattr("os.listdir", list_it)
        monkeypatch.setattr("os.scandir", scan_it)  # by which Path.iterdir lists from Python 3.13 on
        monkeypatch.setattr("os.stat", ask)
        monkeypatch.setattr("os.access", lambda path, mode: Path(path) not in shut and access(path, mode))

    return lock
