"""What is installed and handed out: pins hashed, the bill complete, the same bytes from every build, no code read from data."""

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]
# Modules that make code of data, and jieba, which reads a cache of that kind from the folder for temporary files.
UNSAFE = {
    "pickle",
    "cPickle",
    "dill",
    "cloudpickle",
    "marshal",
    "shelve",
    "joblib",
    "jieba",
    "opencc",
    "code",
    "codeop",
}
CALLS = {"eval", "exec", "compile", "__import__"}


def tool(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "requirements" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("name", "least"), [("run.txt", 20), ("test.txt", 20), ("fuzz.txt", 1)])
def test_every_pin_is_exact_and_hashed(name, least):
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pins = tool("sbom").pins(text)
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pins) == len(lines) >= least
    assert all(hashes for _, _, hashes in pins)
    assert not re.search(r"https?://|git\+|--index|--find-links", text)


def test_the_bill_is_of_the_pins():
    """After a change of the pins: ``python requirements/sbom.py > requirements/sbom.json``."""
    sbom = tool("sbom")
    written = (ROOT / "requirements" / "sbom.json").read_text(encoding="utf-8")
    assert written == sbom.main()
    bill = json.loads(written)
    pins = sbom.pins((ROOT / "requirements" / "run.txt").read_text(encoding="utf-8"))
    told = {(part["name"], part["version"]) for part in bill["components"]}
    assert told == {(name, version) for name, version, _ in pins}
    assert all(part["hashes"] and part["purl"].startswith("pkg:pypi/") for part in bill["components"])


@pytest.mark.parametrize(("builder", "kind"), [(WheelBuilder, "wheel"), (SdistBuilder, "sdist")])
def test_built_twice_the_bytes_are_the_same(builder, kind, tmp_path):
    """In two folders, with other times, rights and order of the files."""
    made = []
    for number, name in enumerate(("one", "another")):
        folder = tmp_path / name / "timeline"
        folder.mkdir(parents=True)
        for part in ("pyproject.toml", "README.md", "LICENSE", "timeline", "templates", ".ci"):
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, folder / part)
        for path in folder.rglob("*"):
            os.utime(path, (1_000_000_000 + number * 86_400,) * 2)
            if number and path.is_file():
                path.chmod(0o600)
        [target] = builder(str(folder)).build(directory=str(tmp_path / name / "out"))
        made.append(Path(target))
    assert made[0].read_bytes() == made[1].read_bytes()
    with zipfile.ZipFile(made[0]) if kind == "wheel" else tarfile.open(made[0]) as opened:
        names = opened.namelist() if kind == "wheel" else opened.getnames()
    assert any(name.endswith("base.html") for name in names)
    assert not any(part in name for name in names for part in ("..", "plotly", ".pyc", ".ci"))


def test_no_code_is_made_of_data():
    unsafe = {
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "timeline").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if makes_code(node)
    }
    assert unsafe == set()


def makes_code(node):
    if isinstance(node, ast.Import):
        return bool(UNSAFE & {alias.name.split(".")[0] for alias in node.names})
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in UNSAFE
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in CALLS
    return isinstance(node, ast.keyword) and node.arg == "shell" and getattr(node.value, "value", None) is True


def test_what_cannot_be_looked_up_is_skipped_with_a_word(monkeypatch, capsys):
    audit = tool("audit")
    monkeypatch.setattr(audit.importlib.util, "find_spec", lambda *_, **__: None)
    monkeypatch.setattr(audit.shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(audit.sys, "argv", ["audit.py"])
    assert audit.main() == 0
    assert (
        capsys.readouterr().out
        == "vulnerabilities: skipped, pip-audit is not installed\noutdated: skipped, uv is not installed\n"
    )


def test_pins_that_are_behind_are_told(monkeypatch, capsys, tmp_path):
    audit = tool("audit")
    (tmp_path / "test.txt").write_text(
        "a==1.0 ; python_version < '3.12'\na==1.1 ; python_version >= '3.12'\nb==1.0\nc==3.0\n"
    )

    def compiled(command):
        Path(command[command.index("--output-file") + 1]).write_text("a==1.0\na==1.1\nb==2.0\n")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(audit.shutil, "which", lambda *_, **__: "uv")
    monkeypatch.setattr(audit, "ran", compiled)
    assert audit.behind(tmp_path / "test.txt") == 0
    assert capsys.readouterr().out == "outdated: b 1.0, there is 2.0\noutdated: 1 of 2 pins; 1 not looked up\n"


def test_a_known_vulnerability_fails(monkeypatch, capsys):
    audit = tool("audit")
    vulns = [{"id": "PYSEC-1", "fix_versions": ["2.0"]}]
    rows = {"dependencies": [{"name": "a", "version": "1.0", "vulns": vulns}, {"name": "b", "skip_reason": "unknown"}]}
    answer = audit.subprocess.CompletedProcess([], 1, json.dumps(rows), "")
    monkeypatch.setattr(audit.importlib.util, "find_spec", lambda name: True)
    monkeypatch.setattr(audit, "ran", lambda command: answer)
    assert audit.vulnerable(Path("run.txt")) == 1
    said = capsys.readouterr().out
    assert "vulnerable: a 1.0: PYSEC-1 (mended in 2.0)" in said and "1 of 1 pins; 1 not looked up" in said
