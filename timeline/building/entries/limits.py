"""What is taken of an archive at most, and what is said of one that is more or is damaged."""

from __future__ import annotations

from typing import Any

from timeline.errors import LimitError
from timeline.model import Problem
from timeline.settings import Settings

# Bytes of what a member or a record says of itself: a long name, what POSIX.1-2001 lets a tar file say, HTTP's headers.
HEADER = 1 << 20


def taken(packed: Any, path: str, settings: Settings, size: int | None = None) -> bytes:
    """What is packed, of which it is said that it is of this `size`: room is made for no more.

    Raises:
        LimitError: it is more than the settings allow.
    """
    most = settings.max_bytes if size is None else min(size, settings.max_bytes)
    data: bytes = packed.read(most + 1)
    within(len(data), path, settings)
    return data


def within(size: int, path: str, settings: Settings) -> None:
    """Nothing, where a document of this `size` is one that the settings allow.

    Raises:
        LimitError: it is none.
    """
    if size > settings.max_bytes:
        raise LimitError(
            f"unpacks to more than {settings.max_bytes} bytes",
            path=path,
            advice="Raise the setting max_bytes if it is meant to be.",
        )


def damaged(path: str, error: Exception) -> Problem:
    return Problem(
        path, f"is damaged; what came before is read: {error}", advice="Look for a whole copy.", left_out=True
    )


def too_much(path: str, settings: Settings) -> Problem:
    return Problem(
        path,
        f"unpacks to more than {settings.max_unpacked} bytes, or one document in it to more than {settings.max_bytes}",
        advice="Raise max_unpacked or max_bytes if it is meant to be.",
        left_out=True,
    )
