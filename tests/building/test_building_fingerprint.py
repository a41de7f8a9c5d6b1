"""What a stored digest depends on is all in its key: code, packs and libraries."""

import ast
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from timeline.building.store import fingerprint
from timeline.building.store.fingerprint import LIBRARIES, PACKAGE, files, named, of

# What makes a digest, makes it brief and makes it bytes.
MAKERS = tuple(f"building/{name}.py" for name in ("work/digest", "store/brief", "store/codec"))
# Libraries whose data are read without an import, or that another library imports where it is there.
LENT = {"jieba", "opencc-python-reimplemented", "tzdata", "lxml"}


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


def imported(path: Path) -> set[str]:
    """The full names of all that a file imports, the modules and what is taken from them."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def file_of(name: str) -> Path | None:
    """The file of a module of ours; the package itself, which names all that there is for users, is nothing that a room uses."""
    parts = name.split(".")[1:]
    found = (PACKAGE.joinpath(*parts).with_suffix(".py"), PACKAGE.joinpath(*parts, "__init__.py")) if parts else ()
    return next((path for path in found if path.is_file()), None)


def reached() -> tuple[set[Path], set[str]]:
    """The files of ours that the makers import, these and so on, and the top names of all others."""
    known: set[Path] = set()
    foreign: set[str] = set()
    waiting = [PACKAGE / name for name in MAKERS]
    while waiting:
        path = waiting.pop()
        if path in known:
            continue
        known.add(path)
        names = imported(path)
        waiting += [found for name in names if name.startswith("timeline.") and (found := file_of(name))]
        foreign |= {name.split(".")[0] for name in names} - {"timeline"}
    return known, foreign - sys.stdlib_module_names


def test_all_code_that_a_digest_is_made_by_is_hashed():
    known, _ = reached()
    assert len(known) > 100
    assert sorted(str(path.relative_to(PACKAGE)) for path in known - set(files())) == []


def test_all_libraries_that_a_digest_is_made_by_are_hashed():
    homes = packages_distributions()
    imported = {plain(home) for name in reached()[1] for home in homes[name]}
    assert imported | LENT == {plain(name) for name in LIBRARIES}
    assert not any(fingerprint.version_of(name) == "" for name in LIBRARIES)


@pytest.mark.parametrize("changed", ["name", "folder", "content", "version"])
def test_the_digest_tells_one_state_from_another(tmp_path, monkeypatch, changed):
    path = tmp_path / "a.toml"
    path.write_text("a = 1")
    before = of(named([path], tmp_path), ["bs4"])
    if changed == "name":
        path = path.rename(tmp_path / "b.toml")
    elif changed == "folder":
        (tmp_path / "b").mkdir()
        path = path.rename(tmp_path / "b" / "a.toml")
    elif changed == "content":
        path.write_text("a = 2")
    else:
        monkeypatch.setattr(fingerprint, "version_of", lambda name: "0")
    assert of(named([path], tmp_path), ["bs4"]) != before
