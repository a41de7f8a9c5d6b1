"""Entries → bytes: from a file, a place in one, or an archive. It loads nothing that reads documents, so that looking is quick."""

from __future__ import annotations

from pathlib import Path

from timeline.building.entries.archives import member
from timeline.building.entries.entry import Entry, lost, unreadable
from timeline.errors import InputError, LimitError
from timeline.model import Problem
from timeline.settings import Settings


def load(entry: Entry, settings: Settings) -> bytes:
    """The bytes of `entry`.

    Raises:
        OSError: its file cannot be read.
        InputError: they are more than the settings allow, or cannot be unpacked.
    """
    data = entry.data
    if entry.member:
        data = member(entry.file, entry.member, entry.changed, settings, entry.path)
    elif entry.file:
        with Path(entry.file).open("rb") as file:
            if entry.offset >= 0:
                file.seek(entry.offset)
            data = file.read(min(entry.size, settings.max_bytes + 1) if entry.offset >= 0 else settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        raise LimitError(
            f"is larger than {settings.max_bytes} bytes",
            path=entry.path,
            advice="Raise the setting max_bytes if it is meant to be.",
        )
    return data


def loaded(entry: Entry, settings: Settings) -> bytes | Problem:
    """The bytes of `entry`, or why there are none."""
    try:
        return load(entry, settings)
    except OSError as error:
        return unreadable(entry.file, error)
    except InputError as error:
        return lost(error, entry.path)
