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
