"""Data with their own sum: damage is known that SQLite does not see, and that leaves numbers numbers."""

from __future__ import annotations

import hashlib

SUM = 16  # bytes


def sum_of(data: bytes | memoryview) -> bytes:
    """By which two data are known to be the same."""
    return hashlib.blake2b(data, digest_size=SUM).digest()


def sealed(data: bytes) -> bytes:
    """`data` behind their sum."""
    return sum_of(data) + data


def unsealed(kept: bytes) -> memoryview | None:
    """What was `sealed`, or None where it is damaged."""
    data = memoryview(kept)[SUM:]
    return data if sum_of(data) == kept[:SUM] else None
