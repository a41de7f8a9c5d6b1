"""Work that a copy of this process does while this one goes on with other work: for what can be sent back, and is soon read."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec


def beside(work: Callable[[], Any], shape: Any) -> Callable[[], Any]:
    """Begin `work` in a copy of this process, which must have no other thread: what waits for its result, which has the `shape` of a type.

    That is None where no copy could be made, or the copy failed: the work is then still to be done.
    """
    if not hasattr(os, "fork"):
        return _nothing
    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # no process more is allowed
        os.close(reading)
        os.close(writing)
        return _nothing
    if not copy:
        _send(work, writing)
    os.close(writing)

    def result() -> Any:
        with os.fdopen(reading, "rb") as pipe:
            data = pipe.read()
        os.waitpid(copy, 0)
        with suppress(msgspec.DecodeError):  # it was killed on the way
            return msgspec.msgpack.decode(data, type=shape)
        return None

    return result


def _nothing() -> None:
    return None


def _send(work: Callable[[], Any], writing: int) -> None:
    """In the copy: do the work and end, without what a process does at its end, which is the other's."""
    try:
        data = msgspec.msgpack.encode(work())
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
    finally:
        os._exit(0)
