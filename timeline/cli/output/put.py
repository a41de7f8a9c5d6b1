"""Bytes → a file, or standard output."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from timeline.errors import OutputError

STANDARD = "-"  # the name by which commands call standard output


def ready(output: str | None) -> None:
    """See whether `put` will be able to write there, before what it is to write is worked out, which may take minutes.

    Raises:
        OutputError: it will not.
    """
    if not output or output == STANDARD:
        return
    path = Path(output)
    found = 0
    if path.is_dir():
        found = errno.EISDIR
    elif not path.parent.exists():
        found = errno.ENOENT
    elif not os.access(path if path.exists() else path.parent, os.W_OK):
        found = errno.EACCES
    if found:
        raise _unwritable(OSError(found, os.strerror(found)), output)


def put(data: bytes, output: str | None) -> None:
    """Write `data` to the file `output`, or to standard output.

    Raises:
        OutputError: the file cannot be written.
    """
    if not output or output == STANDARD:
        sys.stdout.buffer.write(data)
        return
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise _unwritable(error, output) from None


def _unwritable(error: OSError, output: str) -> OutputError:
    advice = "Name a file that can be written."
    if error.errno == errno.ENOENT:
        advice = f"Make the folder {Path(output).parent} first, or name another file."
    return OutputError(error.strerror or str(error), path=output, advice=advice)
