"""What docs/ says of pages and charts is so: blocks, variables, commands and examples."""

import json
import re
import types
from pathlib import Path

from timeline.cli.main import main
from timeline.show.charts import CHARTS

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


COMMON = {"title", "head", "main", "scripts"}


def test_every_documented_block_and_variable_exists():
    text = read("docs/pages.md").split("## Your own")[1]
    lines = re.findall(r"^\| `(\w+\.html)`[^|]*\| (.*) \|$", text, re.M)
    blocks = {
        path.name: re.findall(r"\{% block (\w+)", path.read_text(encoding="utf-8")) for path in TEMPLATES.glob("*.html")
    }
    assert {name for name, _ in lines} == {name for name, held in blocks.items() if set(held) - COMMON}
    for name, blocks in lines:
        held = set(re.findall(r"\{% block (\w+)", (TEMPLATES / name).read_text(encoding="utf-8")))
        assert set(re.findall(r"`(\w+)`", blocks)) == (held if name == "base.html" else held - COMMON), name
    style = (TEMPLATES / "assets" / "style.css").read_text(encoding="utf-8")
    assert set(re.findall(r"`(--[a-z]+)`", text)) == set(re.findall(r"[{;\s](--[a-z]+):", style))


def test_the_charts_are_those_there_are():
    named = re.findall(r"`(\w+)`", read("docs/charts.md").split("Each has")[0])
    assert named == list(CHARTS)


def test_the_notebook_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    notebook = json.loads(read("docs/examples/timeline.ipynb"))
    names = types.ModuleType("notebook").__dict__
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)  # noqa: S102
    assert names["line"]._repr_html_().startswith("<div")


def test_the_quarto_reports_code_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    names = types.ModuleType("report").__dict__
    for block in re.findall(r"```\{python\}\n(.*?)```", read("docs/examples/report.qmd"), re.S):
        exec(block, names)  # noqa: S102
    assert "- **2024-05-16** " in capsys.readouterr().out


def test_the_latex_reports_picture_is_drawn(tmp_path, monkeypatch):
    command = re.search(r"% timeline (.*)", read("docs/examples/report.tex"))[1]
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    arguments = command.replace("fig.pdf", str(tmp_path / "fig.svg")).split()
    assert main(arguments) == 0
    assert (tmp_path / "fig.svg").stat().st_size > 1000
