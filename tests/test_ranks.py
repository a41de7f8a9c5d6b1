"""Data flows one way: a room may import from rooms before it, never from one after it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "timeline"
RANKS = {
    "errors": 0,
    "late": 0,
    "tables": 0,
    "model": 0,
    "settings": 1,
    "packs": 2,
    "calendar": 3,
    "reading": 4,
    "grammar": 5,
    "dating": 6,
    "anchoring": 7,
    "events": 8,
    "show": 9,
    "building": 10,
    "library": 11,
    "__init__": 12,
    "expectations": 13,
    "testing": 14,
    "cli": 15,
    "__main__": 16,
}
# Within a room: what stands in none of these may import from all of them.
WITHIN = {
    "reading": ("envelope", "blocks", "markup"),
    "grammar": ("patterns", "rules", "search", "refining"),
    "dating": ("evidence", "kinds", "weighing", "neighbours"),
    "anchoring": ("tense", "story", "hanging", "values"),
    "events": ("words", "sentences", "titles", "mentions", "merging", "ranking"),
    "events/merging": ("groups", "remembering", "comparing", "joining", "telling"),
    "show": ("wording", "strings", "view", "charts", "exports", "parts", "pages", "elsewhere"),
    "building": ("entries", "store", "work", "output", "preview"),
    "cli": ("speech", "asked", "output", "commands"),
}


def modules_imported(path: Path):
    """The names of our modules that a file imports, in parts, wherever in it: ``from timeline.a import b`` may import ``timeline.a.b``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if is_module(name) else node.module or "" for name in whole]
        elif isinstance(node, ast.ImportFrom):
            raise AssertionError(f"{path}: imports are absolute, so that the ranks can be read")
        else:
            continue
        yield from (name.split(".") for name in names if name.split(".")[0] == "timeline")


def is_module(name: str) -> bool:
    place = ROOT.parent.joinpath(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def rooms_imported(path: Path):
    for parts in modules_imported(path):
        part = parts[1] if len(parts) > 1 else "__init__"
        yield part if part in RANKS else "__init__"


def room_of(path: Path) -> str:
    part = path.relative_to(ROOT).parts[0]
    return part.removesuffix(".py")


def test_imports_point_one_way():
    for path in ROOT.rglob("*.py"):
        own = room_of(path)
        later = [room for room in rooms_imported(path) if room != own and RANKS[room] >= RANKS[own]]
        assert not later, f"{path.relative_to(ROOT)} imports from {later}, which come after it"


@pytest.mark.parametrize("room", WITHIN)
def test_within_a_room_imports_point_one_way_too(room):
    order, where = WITHIN[room], room.split("/")
    at = len(where) + 1
    for own in order:
        for path in (ROOT / room / own).rglob("*.py"):
            imported = [parts[at] for parts in modules_imported(path) if parts[1:at] == where and len(parts) > at]
            later = [part for part in imported if part not in order or order.index(part) > order.index(own)]
            assert not later, f"{path.relative_to(ROOT)} imports from {later}, which come after it"


def test_every_part_of_a_room_has_its_place():
    guide = (ROOT.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for room, parts in WITHIN.items():
        table = guide.split(f"| `{room}/` | |", 1)[1].split("\n\n", 1)[0]
        assert re.findall(r"^\| `(\w+)/` \|", table, re.MULTILINE) == list(parts), room
        assert {path.name for path in (ROOT / room).iterdir() if path.is_dir() and path.name != "__pycache__"} == set(
            parts
        )


def test_no_files_import_each_other():
    """Not even by way of others, or late: whoever reads one of them would have to have read it already."""
    named = {".".join(("timeline", *path.relative_to(ROOT).with_suffix("").parts)): path for path in ROOT.rglob("*.py")}
    imports = {
        name: {".".join(parts) for parts in modules_imported(path)} & named.keys() - {name}
        for name, path in named.items()
        if not name.endswith("__init__")  # a package gathers what stands in it
    }
    while leaves := [name for name, held in imports.items() if not held & imports.keys()]:
        for name in leaves:
            del imports[name]
    assert not imports, f"in or above a circle: {sorted(imports)}"
