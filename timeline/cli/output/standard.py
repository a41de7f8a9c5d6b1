"""Standard output whose failures are told like those of any other file."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

from timeline.errors import OutputError


class _Standard(io.FileIO):
    """The process's standard output, which stays open."""

    def write(self, data: Any, /) -> int:
        """See io. A reader that has gone is no failure of ours: that stays what it is."""
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            advice = "Make room there, or send the output elsewhere."
            raise OutputError(error.strerror or str(error), path="stdout", advice=advice) from None


def told() -> io.TextIOWrapper:
    """Standard output as it is, but that what cannot be written there is raised as an OutputError; nowhere, if that is closed.

    A character that its encoding does not have is written as a number, as it is on standard error.
    """
    plain = sys.stdout
    if plain is None:
        return io.TextIOWrapper(io.BufferedWriter(io.FileIO(os.devnull, "w")), encoding="utf-8")
    standard: io.FileIO = _Standard(plain.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(standard),
        encoding=plain.encoding,
        errors="backslashreplace",
        line_buffering=bool(plain.line_buffering),
    )
