"""Ten documents that no newsroom sent, each of which must be in the report and change nothing for the others."""

from __future__ import annotations

import os
from pathlib import Path

from hostile import PATTERNS

DOCUMENTS: dict[str, bytes] = {
    "nothing.md": b"\x00" * 1000,
    "empty.html": b"",
    "bytes.txt": b"2022\xe5\xb9\xb4 \xff\xfe\x81\x8d\x8f\x90\x9d " + bytes(range(128, 256)) * 20,
    "laughs.md": PATTERNS["aliases"](2000).encode(),
    "front.md": b'---\ntitle: "</title><script>alert(1)</script>\nkey: [a, {b: *c\n: : :\n---\n<script>alert(2)</script> x\n',
    "toml.md": b"+++\na = " + b"9" * 5000 + b"\n+++\nx\n",
    "nested.html": PATTERNS["divs never closed"](100_000).encode(),
    "tags.html": b"<p>x</p>" * 120_000,
    "records.jsonl": b'{"id": "a", "text": 5}\n[[[[\n' + b"[" * 100_000 + b"\n",
}
LARGE = "large.md"  # 100 MB, without taking the space


def write(folder: Path) -> list[Path]:
    """Write the ten into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in DOCUMENTS.items():
        (folder / name).write_bytes(data)
    (folder / LARGE).touch()
    os.truncate(folder / LARGE, 100_000_000)
    return [folder / name for name in (*DOCUMENTS, LARGE)]
