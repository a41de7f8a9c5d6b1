"""How the documents look from outside, so that a change is seen at once and nothing is opened to see it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TypeAlias

from timeline.building.entries.entry import shown
from timeline.building.entries.paths import Located, found
from timeline.building.entries.remote import is_remote, listed
from timeline.model import Problem

# What a file is called, its size, and when it was changed (nanoseconds) or, on another machine, what tells its state.
Look: TypeAlias = tuple[str, int, int | bytes]


def near(paths: Iterable[str | os.PathLike[str]]) -> tuple[Look, ...]:
    """The files of this machine in `paths`, and whatever cannot be listed.

    Raises:
        InputError: a path does not exist.
    """
    return tuple(_look(one) for one in found(path for path in paths if not is_remote(path)))


def far(paths: Iterable[str | os.PathLike[str]]) -> tuple[Look, ...]:
    """The objects of other machines in `paths`; each address is asked for its list alone.

    Raises:
        InputError: an address cannot be listed.
    """
    addresses = sorted({os.fspath(path) for path in paths if is_remote(path)})
    return tuple((one.address, one.size, one.state) for address in addresses for one in listed(address)[1])


def _look(one: Located | Problem) -> Look:
    if isinstance(one, Problem):
        return (one.path, -1, 0)
    try:
        status = one.path.stat()
    except OSError:  # told when it is read
        return (shown(one.path), -1, 0)
    return (shown(one.path), status.st_size, status.st_mtime_ns)
