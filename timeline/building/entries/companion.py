"""The folder that a browser saves beside a page (``Page_files`` beside ``Page.html``): what is in it is the page's, and no article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from timeline.model import Problem
from timeline.packs.shapes import shaped

PAGES = (".html", ".htm", ".xhtml")
MOST = 6  # folders that are named
DEEPEST = 50  # folders in folders of an archive that are looked at


@cache
def _endings() -> tuple[str, ...]:
    return tuple(ending.lower() for ending in shaped("saved", dict[str, tuple[str, ...]])["companions"])


def is_companion(folder: str, beside: Collection[str]) -> bool:
    """Whether a folder is that of a page among the names `beside` it."""
    name = folder.lower()
    stems = (folder[: -len(ending)] for ending in _endings() if name.endswith(ending))
    return any(f"{stem}{page}" in beside for stem in stems if stem and not stem.endswith("/") for page in PAGES)


def companions(names: Collection[str]) -> frozenset[str]:
    """Those folders among the paths of an archive's members."""
    above = {folder for name in names for folder in folders(name)}
    return frozenset(folder for folder in above if is_companion(folder, names))


def folders(name: str) -> Iterator[str]:
    """The folders in which an archive's member stands, the outermost first."""
    at = -1
    for _ in range(DEEPEST):
        at = name.find("/", at + 1)
        if at < 0:
            return
        yield name[:at]


def passed_over(path: str, saved: Sequence[str]) -> Problem:
    """What to tell of such folders below the folder, or in the archive, at `path`."""
    named = saved if len(saved) <= MOST + 1 else saved[:MOST]
    more = f", and {len(saved) - MOST} more folders" if len(named) < len(saved) else ""
    return Problem(path, f"what browsers saved beside pages was passed over: {', '.join(named)}{more}")
