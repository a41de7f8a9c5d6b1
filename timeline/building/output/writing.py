"""Files → a folder, all at once: written beside it, then swapped; a build that is killed leaves the old folder whole.

Beside ``site`` the work is done in ``.site.building``, which is locked while a build runs (the system lets go of the lock when the
process ends, however it ends) and removed at the end; what a killed build left there is cleared away by the next.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from timeline.building.entries.own import SUMS, is_site
from timeline.building.output.hands import Hands
from timeline.building.output.placing import Pieces, Place, linked
from timeline.building.output.swap import exchange, lock
from timeline.building.store.sealed import sum_of
from timeline.errors import OutputError
from timeline.show.view.page import Page


@dataclass(frozen=True, slots=True)
class Stamped:
    """What files were made from: the stamps of those that have one, and of the pieces of those that are made of pieces."""

    pages: Mapping[str, bytes] = field(default_factory=dict)
    pieces: Mapping[str, Pieces] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a build wrote, found unchanged and took away, what they were made from, and a digest of the list of them."""

    written: int
    unchanged: int
    removed: int
    stamped: Stamped = field(default_factory=Stamped, compare=False, repr=False)
    site: bytes = field(default=b"", compare=False)


@dataclass(frozen=True, slots=True)
class _Put:
    """What became of a file that was made: its SHA-256, what it is made of, and whether the old one is no other."""

    sum: str
    pieces: Pieces
    same: bool


def write(files: Iterable[Page], out: Path, last: Stamped | None = None, hands: Hands | None = None) -> Written:
    """Make `out` hold exactly `files` and whatever in it no build has written.

    A file that has not changed is not written again; one whose stamp is that in `last`, which the last build into the untouched
    folder gave, is not even made; the others are made by `hands`. ``SHA256SUMS`` lists every file, as ``sha256sum --check`` reads it;
    by it a folder is known to be ours.

    Raises:
        OutputError: the folder is another build's, or somebody else's, or cannot be written.
    """
    check(out)
    out = out.resolve() if out.is_symlink() else out
    try:
        with _workshop(out) as shop:
            return _write(files, out, shop, last or Stamped(), hands or Hands())
    except OSError as error:
        if error.errno in (errno.EBUSY, errno.EXDEV):  # a mount that looks like a folder of the same device
            raise _mounted(out) from error
        raise _unwritable(error, out) from error


def check(out: Path) -> None:
    """Refuse at once, before anything is read, a folder that `write` would refuse at the end.

    Raises:
        OutputError: it is no folder, somebody else's, a mount point, the working folder, or cannot be written.
    """
    try:
        _check(out)
    except OSError as error:
        raise _unwritable(error, out) from error


def _check(out: Path) -> None:
    _is_ours(out)
    beside = next(folder for folder in out.absolute().parents if os.path.lexists(folder))
    if not beside.is_dir():
        raise _no_folder(beside)
    if not os.access(beside, os.W_OK | os.X_OK):
        code = errno.EROFS if os.statvfs(beside).f_flag & os.ST_RDONLY else errno.EACCES
        raise OSError(code, os.strerror(code), str(beside))
    if out.resolve().is_mount():
        raise _mounted(out)
    if out.exists() and out.samefile(Path.cwd()):
        raise OutputError(
            "is the working folder, which cannot be swapped for the new site under your feet",
            path=str(out),
            advice="Go to the folder above, and name it with --out from there.",
        )


def _unwritable(error: OSError, out: Path) -> OutputError:
    """What is amiss with `out`; of the folder that we work in, which nobody knows, that which is to hold it."""
    place = Path(os.fsdecode(error.filename or out))
    return OutputError(
        error.strerror or str(error),
        path=str(out.parent if _shop(out) in (place, *place.parents) else place),
        advice="The folder is as it was before. Free space, mend the permissions or name another folder with --out.",
    )


def _no_folder(path: Path) -> OutputError:
    return OutputError("is not a folder", path=str(path), advice="Name another with --out.")


def _mounted(out: Path) -> OutputError:
    return OutputError(
        "is where a device or volume is mounted, so that the new site cannot be swapped for the old in one step",
        path=str(out),
        advice=f"Name a folder in it: --out {out / 'site'}.",
    )


def _write(files: Iterable[Page], out: Path, shop: Path, last: Stamped, hands: Hands) -> Written:
    fresh = shop / "new"
    fresh.mkdir()
    making = _Making(_manifest(out), last, Place(str(out), str(fresh)))
    for page, made in hands.map(making.put, making.put_again, making.wanting(files)):
        making.done(page, made)
    listing = making.listing()
    written, removed = making.written, len(making.before.keys() - making.after.keys())
    stamped = Stamped(making.stamps, making.pieces)
    done = Written(written, len(making.after) - written, removed, stamped, sum_of(listing))
    if out.is_dir() and not written and not removed:
        return done
    _keep_foreign(out, fresh, making.before)
    (fresh / SUMS).write_bytes(listing)
    if out.exists():
        exchange(fresh, out, spare=shop / "old")
    else:
        fresh.rename(out)
    return done


@dataclass(slots=True)
class _Making:
    """The files of one site as they are made: `before` and `after` hold the digest of each, by its name."""

    before: Mapping[str, str]
    last: Stamped
    place: Place
    after: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, bytes] = field(default_factory=dict)
    pieces: dict[str, Pieces] = field(default_factory=dict)
    written: int = 0
    _names: set[str] = field(default_factory=set)

    def wanting(self, files: Iterable[Page]) -> Iterator[Page]:
        """Those of `files` that must be made; the others are linked from the last build."""
        for page in files:
            name = page.path
            if name in self._names:
                raise OutputError(
                    "two pages have the same name", path=name, advice="This is a defect: please report it."
                )
            self._names.add(name)
            if page.stamp:
                self.stamps[name] = page.stamp
                if self.last.pages.get(name) == page.stamp and name in self.before and self.place.link(name):
                    self.after[name] = self.before[name]
                    if name in self.last.pieces:
                        self.pieces[name] = self.last.pieces[name]
                    continue
            yield page

    def put(self, page: Page) -> _Put:
        """Make a file; this is what other processes do, whose copies of all else are lost."""
        name = page.path
        if page.pieces:
            total, made = self.place.join(name, page.pieces(), self.last.pieces.get(name, ()))
        else:
            total, made = self.place.write(name, page.make()), ()
        return _Put(total, made, self.before.get(name) == total and self.place.keep(name))

    def put_again(self, page: Page) -> _Put:
        """Make a file that another process may have begun."""
        self.place.forget(page.path)  # it may have become the old file, which is not to be touched
        return self.put(page)

    def done(self, page: Page, made: _Put) -> None:
        """Take note of a file that is made."""
        self.after[page.path] = made.sum
        if made.pieces:
            self.pieces[page.path] = made.pieces
        self.written += not made.same

    def listing(self) -> bytes:
        """Every file with its digest, in order of their names."""
        return "".join(f"{digest}  {name}\n" for name, digest in sorted(self.after.items())).encode()


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """The locked, empty folder beside `out`; removed at the end."""
    out.parent.mkdir(parents=True, exist_ok=True)
    shop = _shop(out)
    with lock(shop):
        if (shop / "old").is_dir() and not out.exists():
            (shop / "old").rename(out)
        _empty(shop)
        try:
            yield shop
        finally:
            _empty(shop)
            shop.rmdir()


def _shop(out: Path) -> Path:
    return out.parent / f".{out.name}.building"


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _is_ours(out: Path) -> bool:
    """Whether `out` holds what a build has written; not where there is nothing in it.

    Raises:
        OutputError: `out` holds files, but no build wrote them.
    """
    if not out.exists():
        return False
    if not out.is_dir():
        raise _no_folder(out)
    if is_site(out):
        return True
    if any(not path.name.startswith(".") for path in out.iterdir()):
        raise OutputError(
            "holds files that timeline did not write", path=str(out), advice="Name an empty or a new folder with --out."
        )
    return False


def _manifest(out: Path) -> dict[str, str]:
    """What the last build wrote, path → digest.

    Raises:
        OutputError: `out` holds files, but no build wrote them.
    """
    if not _is_ours(out):
        return {}
    listing = (out / SUMS).read_text(encoding="utf-8")
    pairs = (line.split("  ", 1) for line in listing.splitlines() if "  " in line)
    return {name: digest for digest, name in pairs}


def _keep_foreign(out: Path, fresh: Path, ours: Mapping[str, str]) -> None:
    """Carry over what others put into the folder (a CNAME, a .git), empty folders and links to folders as well."""
    if not out.is_dir():
        return
    above = {""}
    for name in ours:
        parent = name
        while (parent := parent.rpartition("/")[0]) not in above:
            above.add(parent)
    for folder, folders, names in os.walk(out):
        inside = f"{Path(folder).relative_to(out).as_posix()}/".removeprefix("./")
        for name in [name for name in folders if inside + name not in above]:
            if (out / inside / name).is_symlink():
                names.append(name)
            else:
                (fresh / inside / name).mkdir(parents=True, exist_ok=True)
        for name in names:
            relative = inside + name
            if relative in ours or relative == SUMS:
                continue
            target = fresh / relative
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                linked(os.path.join(folder, name), str(target))  # noqa: PTH118 (as linked takes it)
