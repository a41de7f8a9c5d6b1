"""README, docs, `.ci/run` and the command agree."""

import json
import re
import tomllib
import types
from pathlib import Path
from typing import get_args

import pytest

from timeline.building.work.digest import OPTIONS
from timeline.calendar.feasts import RULES
from timeline.cli.main import COMMANDS
from timeline.cli.speech.say import ENVIRONMENT
from timeline.grammar.rules.pack import Rule, Slot
from timeline.model import Hang, Mod
from timeline.settings import Settings
from timeline.testing import assert_dates

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh.md")
DOCS = sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))
PAGES = [*READMES, "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", *DOCS]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_command_and_no_other(name):
    rows = [row for row in read(name).splitlines() if row.startswith("| `timeline ")]
    named = {word for row in rows for word in re.findall(r"`(?:timeline )?([a-z]+)", row.split("|")[1])}
    assert named == set(COMMANDS)


def test_both_readmes_give_the_same_commands():
    one, other = (read(name) for name in READMES)
    assert blocks(one, "sh") == blocks(other, "sh")
    assert len(blocks(one, "sh")) == 2


def test_ci_runs_the_readmes_tests():
    setup, tests = blocks(read("README.md"), "sh")[1].strip().rsplit(" && ", 1)
    assert f"\n{setup}\n" in read(".ci/run")
    assert f"\n{tests}\n" in read(".ci/run")


@pytest.mark.parametrize("name", READMES)
def test_the_ten_lines_run(name, capsys, monkeypatch, tmp_path):
    (example,) = [block for block in blocks(read(name), "python") if "timeline.render" in block]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    exec(example, types.ModuleType("example").__dict__)  # noqa: S102
    shown = capsys.readouterr().out
    assert "周二 2023-07-11" in shown
    assert "2024-05-16" in shown
    assert (tmp_path / "build-output" / "index.html").is_file()


def test_the_plugin_example_runs():
    (example,) = [block for block in blocks(read("README.md"), "python") if "def test_" in block]
    names = {}
    exec(example, names)  # noqa: S102
    names["test_the_lead"](assert_dates)


def shown(default):
    if default is None:
        return "unset"
    return f"`{json.dumps(list(default) if isinstance(default, tuple) else default)}`"


def test_every_setting_is_documented_as_it_is():
    rows = [row for row in read("docs/settings.md").splitlines() if row.startswith("| `")]
    fields = Settings.model_fields.items()
    assert rows == [f"| `{name}` | {shown(field.default)} | {field.description} |" for name, field in fields]


def test_the_options_of_a_record_are_documented():
    said = next(line for line in read("docs/settings.md").splitlines() if line.startswith("A JSON line may say"))
    assert set(re.findall(r"`(\w+)`", said)) == set(OPTIONS)


@pytest.mark.parametrize("name", PAGES)
def test_links_inside_the_repository_lead_somewhere(name):
    prose = re.sub(r"```.*?```|`[^`]*`", "", read(name), flags=re.S)
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", prose):
        assert ((ROOT / name).parent / target).exists(), target


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_every_pin_has_hashes_and_names_no_host(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.split(r"\n(?=\S)", text.strip())
    assert pins
    assert all(re.match(r"[A-Za-z0-9_.\[\],-]+==\S+", pin) and "--hash=sha256:" in pin for pin in pins)


def test_every_dependency_is_pinned():
    project = tomllib.loads(read("pyproject.toml"))
    pinned = {
        name.lower().replace("_", "-")
        for name in re.findall(r"^([\w.-]+)(?:\[.*\])?==", read("requirements/test.txt"), re.M)
    }
    wanted = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    assert {re.split(r"[\[<>=]", name)[0].lower().replace("_", "-") for name in wanted} <= pinned


def test_where_the_language_of_messages_comes_from_is_documented():
    assert [name for name in ENVIRONMENT if f"`{name}`" not in read("docs/settings.md")] == []


def test_the_keys_of_a_rule_are_explained():
    rows = [row.split("|")[1] for row in read("docs/packs.md").splitlines() if row.startswith("| `")]
    keys = [key for row in rows for key in re.findall(r"`([a-z_]+)`", row)]
    assert sorted(keys) == sorted({*Rule.model_fields})


@pytest.mark.parametrize("words", [get_args(Hang), [*Slot.model_fields], RULES, get_args(Mod)])
def test_what_keys_may_say_is_explained(words):
    assert [word for word in words if f"`{word}`" not in read("docs/packs.md")] == []
