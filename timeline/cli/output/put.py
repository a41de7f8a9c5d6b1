"""Bytes → a file, or standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from timeline.errors import OutputError


def put(data: bytes, output: str | None) -> None:
    """Write `data` to the file `output`, or to standard output.

    Raises:
        OutputError: the file cannot be written.
    """
    if not output:
        sys.stdout.buffer.write(data)
        return
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        advice = "Name a file that can be written."
        if isinstance(error, FileNotFoundError):
            advice = f"Make the folder {Path(output).parent} first, or name another file."
        raise OutputError(error.strerror or str(error), path=output, advice=advice) from None
