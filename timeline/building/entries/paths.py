"""Paths → files, and what the documents in them are known by: where each stands below the path that was named.

So an article keeps its name, and with it the addresses of its pages, when it is corrected, when others are added, and when the folder is
moved or named in another way (``articles``, ``./articles/``, its whole path).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path, PurePath, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from timeline.building.entries.companion import is_companion, passed_over
from timeline.building.entries.entry import KINDS, shown, unknown, unread, unreadable
from timeline.building.entries.own import is_site
from timeline.errors import InputError
from timeline.model import Problem


class Located(Struct, frozen=True, gc=False):
    """A file, and what it is known by: always encodable, with slashes."""

    path: Path
    name: str


def named(paths: Iterable[str | os.PathLike[str]]) -> list[Located | Problem]:
    """What `found` gives, with no name twice: files of several folders that would share one are known by their whole path as it was given.

    Raises:
        InputError: see `found`.
    """
    files = list(found(paths))
    names = Counter(one.name for one in files if isinstance(one, Located))
    return [
        replace(one, name=called(one.path)) if isinstance(one, Located) and names[one.name] > 1 else one
        for one in files
    ]


def found(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Located | Problem]:
    """The files of `paths`, folders in order of name, each once, with a Problem for whatever cannot be listed.

    In a folder only documents, JSON Lines and archives are taken; hidden names, sites of ours and what browsers saved beside pages are not,
    and all else that may be an article is told of. A file that is named itself is always taken.
    A path that is not there is tried as a pattern (``2023-*/**/*.md``).

    Raises:
        InputError: a path does not exist, and no file meets it as a pattern.
    """
    taken: set[Path] = set()
    for given in paths:
        for held in _given(os.fspath(given)):
            endings: Counter[str] = Counter()
            saved: list[str] = []
            for one in _folder(held, frozenset(), endings, saved) if held.path.is_dir() else (held,):
                if isinstance(one, Problem):
                    yield one
                elif one.path not in taken:
                    taken.add(one.path)
                    yield one
            if endings:
                yield unread(shown(held.path), endings)
            if saved:
                yield passed_over(shown(held.path), saved)


def _given(given: str) -> list[Located]:
    """What was named: a folder's own name is empty, a file's is what it is called, a pattern's begin where it is no plain name."""
    path = Path(given)
    if os.path.lexists(given):
        return [Located(path, "" if path.is_dir() else called(path.name))]
    matches = sorted(iglob(given, recursive=True), key=os.fsencode) if has_magic(given) else []  # noqa: PTH207
    if not matches:
        raise InputError("there is no such file or folder", path=shown(given), advice="Check the spelling.")
    plain = _plain(path)
    return [Located(one, called(one.relative_to(plain))) for one in map(Path, matches)]


def _plain(pattern: PurePath) -> PurePath:
    """The folder from which on a pattern is no plain name; the path itself where it is one."""
    return next(one for one in (pattern, *pattern.parents) if not has_magic(str(one)))


def called(path: str | os.PathLike[str]) -> str:
    """A path as a name: with slashes, and with a mark that no path has where it is not UTF-8, since another may be shown alike."""
    name = shown(path)
    return name.replace(os.sep, "/") + ("" if name == os.fspath(path) else "\0")


def _folder(
    folder: Located, above: frozenset[tuple[int, int]], endings: Counter[str], saved: list[str]
) -> Iterator[Located | Problem]:
    """The files of `folder` that are read; `endings` counts how those are called that are not, `saved` takes the folders of saved pages."""
    try:
        status = folder.path.stat()
        here = (status.st_dev, status.st_ino)
        if here in above:
            advice = "It was not entered again."
            yield Problem(shown(folder.path), "a link leads back to a folder above it", advice=advice)
            return
        with os.scandir(folder.path) as listed:
            members = sorted(listed, key=lambda member: os.fsencode(member.name))
    except OSError as error:
        yield unreadable(folder.path, error)
        return
    names = frozenset(member.name for member in members)
    for member in members:
        if member.name.startswith("."):
            continue
        path = folder.path / member.name
        own = Located(path, under(folder.name, called(member.name)))
        plain = _is_plain(member)
        if not plain and os.path.isdir(path):  # noqa: PTH112 (not an error where nobody may look)
            if is_companion(member.name, names):
                saved.append(shown(own.name))
            elif not is_site(path):  # else a second build would read what the first one wrote
                yield from _folder(own, above | {here}, endings, saved)
        elif not member.name.lower().endswith(KINDS):
            endings.update(unknown(member.name))
        elif not plain and os.path.exists(path) and not path.is_file():  # noqa: PTH110 (nor is this)
            advice = "Pipes and devices are read only where they are named themselves."
            yield Problem(shown(path), "is not a file", advice=advice, left_out=True)
        else:
            yield own


def _is_plain(member: os.DirEntry[str]) -> bool:
    """Whether the listing itself says that it is a file and no link, so that nobody need look at it."""
    try:
        return member.is_file(follow_symlinks=False)
    except OSError:
        return False


def under(name: str, label: str) -> str:
    """The name of what is called `label` in a folder or an archive of that name."""
    return f"{name}/{label}".strip("/")


def name_below(path: str, root: str) -> str:
    """The name of what stands at `path` in another machine's file system, of which `root`, an object, a folder or a pattern, was named."""
    return path.removeprefix(str(_plain(PurePosixPath(root)))).strip("/") or PurePosixPath(path).name
