"""What the folder of an earlier build says of itself."""

from __future__ import annotations

from pathlib import Path

from timeline.show.manifest import FILE


def manifest(out: Path) -> bytes:
    """The manifest of the site in `out`; empty where there is none that can be read."""
    try:
        return (out / FILE).read_bytes()
    except OSError:
        return b""
