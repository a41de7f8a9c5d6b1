"""What is imported is declared, so that a fresh install has it."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def plain(name):
    return re.split(r"[\[<>=!~; ]", name)[0].lower().replace("_", "-")


def imported(folder):
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.split(".")[0]


# Imported where an extra has been installed, or where the importer says what is missing.
EXTRAS = {plain(name) for names in PROJECT["project"].get("optional-dependencies", {}).values() for name in names}
RUN = {plain(name) for name in PROJECT["project"]["dependencies"]} | EXTRAS
DEV = RUN | {plain(name) for name in PROJECT["dependency-groups"]["dev"]}


@pytest.mark.parametrize(
    ("folder", "declared"), [("timeline", RUN), ("tests", DEV), ("docs", DEV), ("benchmarks", DEV)]
)
def test_every_import_is_declared(folder, declared):
    own = {"timeline", *(path.stem for path in (ROOT / folder).rglob("*.py"))}
    homes = packages_distributions()
    missing = {
        name
        for name in set(imported(folder)) - own - sys.stdlib_module_names
        if not {plain(home) for home in homes.get(name, [name])} & declared
    }
    # The plugin is only ever loaded by pytest.
    assert missing - ({"pytest"} if folder == "timeline" else set()) == set()


PROSE = [
    path
    for pattern in (
        "*.md",
        "docs/**/*.md",
        "timeline/**/*.py",
        "timeline/**/*.toml",
        "tests/**/*.py",
        "benchmarks/**/*.py",
    )
    for path in sorted(ROOT.glob(pattern))
]


def test_extras_are_installed_from_the_clone():
    """No message or page sends anybody to an index for a package that may be another's; and each extra named is there."""
    told = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PROSE}
    extras = PROJECT["project"]["optional-dependencies"]
    assert [name for name, text in told.items() if re.search(r"\btimeline\[[a-z]+\]", text)] == []
    named = {extra for text in told.values() for extra in re.findall(r"pip install -e [\"']\.\[([a-z]+)\]", text)}
    assert named <= set(extras)
    assert {"archives", "remote", "dask", "pictures"} <= named
