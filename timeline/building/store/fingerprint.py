"""What a stored digest depends on besides the document: our code, our packs, the libraries and the settings."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from timeline.building.entries.entry import Entry
from timeline.model import Dating
from timeline.settings import Settings

# Where the code stands that a document's digest, its brief and their bytes can depend on, and the libraries that it imports or whose data
# it reads: `tests/building/test_building_fingerprint.py` follows the imports.
OWN = (
    "errors.py",
    "late.py",
    "settings.py",
    "tables.py",
    *(f"building/{name}.py" for name in ("entries/entry", "store/brief", "store/codec")),
    *(f"building/{name}.py" for name in ("work/days", "work/deadline", "work/digest", "work/spared")),
)
ROOMS = ("model", "calendar", "packs", "reading", "grammar", "dating", "anchoring", "events")
LIBRARIES = (
    "beautifulsoup4",
    "charset-normalizer",
    "dateparser",
    "google-re2",
    "hijridate",
    "jieba",
    "lunar_python",
    "lxml",
    "markdown-it-py",
    "msgspec",
    "opencc-python-reimplemented",
    "pydantic",
    "pyluach",
    "python-dateutil",
    "pyyaml",
    "rensa",
    "selectolax",
    "snowballstemmer",
    "tomli",
    "tzdata",
)
PACKAGE = Path(__file__).parents[2]
KEY = 16  # bytes of a digest's key


@cache
def code() -> bytes:
    """A digest of every file and library that a document's digest can depend on."""
    return of(named(files(), PACKAGE), LIBRARIES)


def named(files: Iterable[Path], root: Path) -> Iterator[tuple[str, Path]]:
    """Those of `files` that are no compiled code, each with its path below `root`."""
    return ((path.relative_to(root).as_posix(), path) for path in files if path.is_file() and path.suffix != ".pyc")


def files() -> list[Path]:
    """The files of ours that a document's digest can depend on."""
    own = [(PACKAGE / name).resolve(strict=True) for name in OWN]
    return own + [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*"))]


def of(files: Iterable[tuple[str, Path]], libraries: Iterable[str]) -> bytes:
    """A digest of the Python, of the names and contents of `files` in their order, and of the versions of `libraries`."""
    total = hashlib.blake2b(repr(sys.version_info[:3]).encode(), digest_size=16)
    for name, path in files:
        total.update(framed(name.encode(), path.read_bytes()))
    for name in libraries:
        total.update(f"{name} {version_of(name)}\0".encode())
    return total.digest()


def version_of(name: str) -> str:
    """The version of an installed library; empty if it is not."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def key(entry: Entry, data: bytes, settings: Settings) -> bytes:
    """Where the digest of `entry` with the content `data` is stored: 16 bytes.

    The path is part of it, since a date in a file's name is evidence, and so is the name, since the document's id is made of it.
    """
    total = hashlib.blake2b(code(), digest_size=KEY)
    own = (settings.fingerprint().encode(), entry.form.encode(), entry.path.encode(), entry.name.encode())
    total.update(framed(*own, data))
    return total.digest()


def framed(*parts: bytes) -> bytes:
    """`parts`, each behind its length, so that no two lists of them are the same bytes."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def second(key: bytes, dating: Dating) -> bytes:
    """Where the digest is stored that follows when its neighbours have given the document of `key` another dating: 16 bytes."""
    return hashlib.blake2b(key + msgspec.msgpack.encode(dating), digest_size=KEY).digest()
