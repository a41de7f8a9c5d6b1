"""Inputs on other machines (``s3://…``, ``gs://…``, ``https://…``), by fsspec: each object is fetched once into a local cache.

What an object is known by is its ETag, size and time: the cached file's name holds them, so that listing is all that an unchanged bucket
costs. One object a document costs far more than reading it: packed archives are the better way.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from posixpath import basename
from typing import Any
from uuid import uuid4

from platformdirs import user_cache_path

from timeline.building.entries.entry import BUNDLES, KINDS, RECORDS
from timeline.building.entries.paths import name_below
from timeline.errors import EXTRA, InputError
from timeline.model import Problem
from timeline.settings import Settings

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
# Where different file systems put what tells one state of an object from another.
MARKS = ("ETag", "etag", "md5Hash", "content_md5", "checksum")
TIMES = ("LastModified", "last_modified", "mtime", "updated", "created")
AT_ONCE = 64  # objects that are fetched in one call
PART = ".part"  # how the name of a file ends that is being fetched
PARTED = RECORDS + BUNDLES  # what is read line by line or a member at a time, and may be larger than a document


@dataclass(frozen=True, slots=True)
class Object:
    """A remote file: its full address, its path in its file system, what it is known by, its size, and a digest of its state."""

    address: str
    path: str
    name: str
    size: int
    state: bytes
    seconds: int

    @property
    def local(self) -> Path:
        """Where this state of it is kept; it ends as the object's own name does."""
        own = hashlib.blake2b(self.address.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        ending = "".join(re.findall(r"\.[A-Za-z0-9]{1,8}(?=\.|$)", basename(self.path))[-2:])
        return cache() / own / f"{self.state.hex()}{ending}"


def is_remote(path: str | os.PathLike[str]) -> bool:
    """Whether `path` is an address, not a file of this machine."""
    return ADDRESS.match(os.fspath(path)) is not None


def cache() -> Path:
    """Where fetched objects are kept; the folder can be removed at any time."""
    return user_cache_path("timeline") / "remote"


def fetched(address: str, settings: Settings) -> Iterator[tuple[Object, Path] | Problem]:
    """The documents, lists and archives under `address` (an object, a folder or a pattern), each with its local file, in order of name.

    Raises:
        InputError: fsspec or the file system's package is not installed, or nothing can be listed.
    """
    files, objects = listed(address)
    stream = iter(objects)
    while some := list(islice(stream, AT_ONCE)):
        large = [one for one in some if one.size > settings.max_bytes and not one.path.lower().endswith(PARTED)]
        wanted = [one for one in some if one not in large and not one.local.is_file()]
        lost = _fetch(files, wanted)
        for one in some:
            if one in large:
                yield Problem(
                    one.address,
                    f"is larger than {settings.max_bytes} bytes",
                    advice="Raise the setting max_bytes if it is meant to be.",
                    left_out=True,
                )
            elif one in lost:
                yield Problem(
                    one.address, f"could not be fetched: {lost[one]}", advice="Check address and access.", left_out=True
                )
            else:
                yield one, one.local


def listed(address: str) -> tuple[Any, list[Object]]:
    """The file system of `address`, and what there is to read there, in order of name.

    Raises:
        InputError: fsspec or the file system's package is not installed, or nothing can be listed.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise InputError("is on another machine", path=address, advice=EXTRA.format("remote")) from None
    try:
        files, root = url_to_fs(address)
        found = files.glob(root, detail=True) if "*" in root else files.find(root, detail=True)
    except ImportError as error:
        raise InputError(str(error), path=address, advice=EXTRA.format("remote")) from None
    except Exception as error:  # each file system has errors of its own
        raise InputError(f"cannot be listed: {error}", path=address, advice="Check address and access.") from None
    objects = [
        _object(files, path, name_below(path, root), told)
        for path, told in sorted(found.items())
        if told.get("type") == "file" and (path == root or path.lower().endswith(KINDS))
    ]
    if not objects:
        raise InputError("there is nothing to read here", path=address, advice="Check the spelling.")
    return files, objects


def _object(files: Any, path: str, name: str, told: dict[str, Any]) -> Object:
    moment = next((told[key] for key in TIMES if told.get(key)), 0)
    seconds = int(moment.timestamp() if isinstance(moment, datetime) else float(moment))
    size = int(told.get("size") or 0)
    state = repr((size, str(moment), [str(told[key]) for key in MARKS if told.get(key)]))
    own = hashlib.blake2b(state.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return Object(files.unstrip_protocol(path), path, name, size, own, seconds)


def _fetch(files: Any, wanted: list[Object]) -> dict[Object, str]:
    """Fetch what is `wanted`; those that could not be had, with why."""
    if not wanted:
        return {}
    passing = {one: one.local.with_name(f"{uuid4().hex}{PART}") for one in wanted}
    for part in passing.values():
        part.parent.mkdir(parents=True, exist_ok=True)
    try:
        files.get([one.path for one in wanted], [str(part) for part in passing.values()])
    except Exception:  # one of them: find out which
        for one, part in passing.items():
            if not (part.is_file() and part.stat().st_size == one.size):
                part.unlink(missing_ok=True)
    return {one: why for one, part in passing.items() if (why := _kept(files, one, part))}


def _kept(files: Any, one: Object, part: Path) -> str:
    """Put a fetched object in its place, alone; why that failed, or nothing."""
    try:
        if not part.is_file():
            files.get_file(one.path, str(part))
        # Two states within one second differ in their nanoseconds: that is how a later build sees that the file is another.
        changed = one.seconds * 10**9 + int.from_bytes(one.state, "big") % 10**9
        os.utime(part, ns=(changed, changed))
        for other in part.parent.iterdir():
            if other.suffix != PART:  # those are being fetched, this one or another process's
                other.unlink(missing_ok=True)
        part.replace(one.local)
    except Exception as error:
        part.unlink(missing_ok=True)
        return str(error) or type(error).__name__
    return ""
