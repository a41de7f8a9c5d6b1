"""Charts, the build's report, strictness and the doctor."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def store(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(ROOT)


def test_a_dash_is_standard_output(capfd, tmp_path, monkeypatch):
    monkeypatch.setenv("TIMELINE_LANG", "en")
    assert main(["export", "--format", "csv", "-o", "-"]) == 0
    assert "id,when" in capfd.readouterr().out
    assert not (ROOT / "-").exists()


def test_embed_prints_a_fragment_that_stands_alone(capfd):
    assert main(["embed", "--chart", "overview", "--script", "none"]) == 0
    fragment = capfd.readouterr().out
    assert fragment.startswith("<figure")
    assert "<svg" in fragment
    assert "<script" not in fragment
    assert "http://" not in fragment.replace("http://www.w3.org/2000/svg", "")


def test_embed_carries_its_own_script(capfd):
    assert main(["embed", "--lang", "en"]) == 0
    fragment = capfd.readouterr().out
    assert "Plotly.react" in fragment
    assert "<script src" not in fragment


def test_chart_writes_a_picture(tmp_path, capfd):
    assert main(["chart", "overview", "-o", str(tmp_path / "a.svg")]) == 0
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert main(["chart", "overview", "-o", str(tmp_path / "a.bmp")]) == 2
    assert ".svg" in capfd.readouterr().err


def test_the_report_lists_what_is_in_doubt(tmp_path):
    for path in (ROOT / "seeds").iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / "bad.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    (tmp_path / "off.txt").write_text("周三（2023年7月11日），北约峰会开幕。", encoding="utf-8")
    (tmp_path / "hour.txt").write_text("2023-07-11 25:70，货轮在码头卸粮。", encoding="utf-8")
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "site")]) == 1
    report = json.loads((tmp_path / "site" / "report.json").read_text(encoding="utf-8"))
    assert (report["documents"], [one["path"] for one in report["left_out"]]) == (7, [f"{tmp_path}/bad.jsonl:1"])
    kinds = {(one["kind"], Path(one["path"]).name[:3]) for one in report["doubts"]}
    assert ("inferred", "001") in kinds
    assert ("weekday", "off") in kinds
    assert ("contradiction", "hou") in kinds and ("weekday", "hou") not in kinds
    assert all(one["reason"] for one in report["doubts"] if one["kind"] != "undated")


def test_the_report_speaks_the_sites_language(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"\xff\xfe\x00\x00\x81")
    said = {}
    for language in ("en", "zh", "zh-Hant"):
        main(["--lang", language, "build", str(tmp_path), "--out", str(tmp_path.with_name("site"))])
        held = json.loads((tmp_path.with_name("site") / "report.json").read_text(encoding="utf-8"))
        said[language] = held["left_out"][0]["message"], held["doubts"][0]["kind"], held["doubts"][0]["reason"]
    assert said["en"][0].startswith("there is no text here") and said["zh"][0].endswith("读不出文字")
    assert {kind for _, kind, _ in said.values()} == {"undated"}
    assert len({reason for _, _, reason in said.values()}) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--format", "csv", "-o"],
        ["chart", "overview", "-o"],
        ["embed", "-o"],
        ["check", "none.toml", "--junit"],
    ],
)
@pytest.mark.parametrize("name", ["missing/a.svg", "folder.svg"])
def test_what_cannot_be_written_is_told_before_anything_is_read(tmp_path, capfd, monkeypatch, arguments, name):
    (tmp_path / "folder.svg").mkdir()
    for module in ("export", "chart", "embed"):
        monkeypatch.setattr(f"timeline.cli.commands.{module}.timeline", None)
    assert main(["--lang", "en", *arguments, str(tmp_path / name)]) == 2
    told = capfd.readouterr().err
    assert name in told and ("Make the folder" in told or "Name a file that can be written" in told)


def test_one_is_no_plural(tmp_path, capfd):
    (tmp_path / "a.txt").write_text("2021-05-03\nOn 3 May 2021 the Severn Bridge was opened.", encoding="utf-8")
    assert main(["--lang", "en", "build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "site")]) == 0
    assert capfd.readouterr().err.startswith("1 document, 1 event. 1 new, ")


def test_a_document_of_a_day_to_come_is_told_again_and_again(tmp_path, capfd):
    day = datetime.now(UTC).date() + timedelta(days=9)
    text = f"---\ndate: {day}\n---\nOn 3 May 2021 the Severn Bridge was opened."
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    for _ in range(2):  # the second build does nothing
        assert main(["--lang", "en", "build", str(tmp_path / "a.md"), "--out", str(tmp_path / "site")]) == 0
        told = capfd.readouterr().err
        assert f"a.md is dated to {day}, which has not come" in told and "--now" in told
    assert "has not come" not in (tmp_path / "site" / "report.json").read_text(encoding="utf-8")


def test_a_document_of_today_is_nothing_to_tell(tmp_path, capfd):
    text = f"---\ndate: {datetime.now(UTC).date()}\n---\nOn 3 May 2021 the Severn Bridge was opened."
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert main(["--lang", "en", "build", str(tmp_path / "a.md"), "--out", str(tmp_path / "site")]) == 0
    assert "has not come" not in capfd.readouterr().err


def test_a_day_that_something_else_states_as_well_is_a_doubt(tmp_path, capfd):
    for name, printed in (("two", "2024-05-31 19:12"), ("one", "2024-06-02 19:12")):
        folder = tmp_path / name
        folder.mkdir()
        text = f"---\ndate: 2024-06-02\n---\n{printed} 来源：渡口网\n\n渡口集团昨天公告收到告知书。\n"
        (folder / "a.md").write_text(text, encoding="utf-8")
        for again in range(2):  # what is kept of a digest tells it as well
            site = tmp_path / f"site-{name}"
            assert main(["build", str(folder), "--strict", "--lang", "en", "--out", str(site)]) == (name == "two")
            doubts = json.loads((site / "report.json").read_text(encoding="utf-8"))["doubts"]
            assert [(one["kind"], one["text"]) for one in doubts] == [("published", "date: 2024-06-02")] * (
                name == "two"
            )
            assert ("names 2 June 2024" in (site / "about.html").read_text(encoding="utf-8")) == (name == "two")
            (folder / f"{again}.md").write_text("---\ndate: 2024-06-02\n---\n渡口。\n", encoding="utf-8")


def test_strict_turns_doubts_into_a_status(tmp_path, capfd):
    dated = [str(path) for path in sorted((ROOT / "seeds").iterdir()) if not path.name.startswith("001")]
    assert main(["build", "--strict", *dated, "--out", str(tmp_path / "sure")]) == 0
    for _ in range(2):  # the second build does nothing, and says so all the same
        assert main(["build", "--strict", "--out", str(tmp_path / "site")]) == 1
        assert "in doubt" in capfd.readouterr().err


def test_the_doctor_finds_what_is_wrong(tmp_path, capfd):
    assert main(["doctor"]) == 0
    assert "pack zh" in capfd.readouterr().out
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE mail (text)")
    connection.close()
    assert main(["doctor", "--store", str(tmp_path / "other.db")]) == 1
    assert "ILL     store" in capfd.readouterr().out


def test_explain_tells_what_was_turned_down(tmp_path, capfd):
    (tmp_path / "a.txt").write_text("2023年7月11日，比分是3点建议，（2020）豫71执45号。", encoding="utf-8")
    assert main(["explain", "--why-not", str(tmp_path / "a.txt")]) == 0
    shown = capfd.readouterr().out
    assert "no expression" in shown


def test_explain_says_in_words_why_an_event_weighs(tmp_path, capsys):
    text = "中国外交部发言人汪文斌7月12日在北京表示，中方坚决反对北约东进亚太。"
    (tmp_path / "a.md").write_text(f"---\ndate: 2023-07-13\n---\n\n{text}\n", encoding="utf-8")
    assert main(["explain", "--lang", "en", str(tmp_path / "a.md")]) == 0
    said = capsys.readouterr().out
    assert "2023-07-12" in said and "told by one article" in said and "voices=" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["tag"], ["explain"], ["export", "--format", "json"], ["tag", "--help"]])
def test_standard_output_that_is_full_is_told(tmp_path, arguments):
    document = tmp_path / "one.md"
    document.write_text("The NATO summit ended in Vilnius on 12 July 2023.\n", encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "--lang", "en", *arguments, "--no-store", str(document)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("stdout: No space left on device. Make room there, or send the output elsewhere.\n")
    assert "Traceback" not in done.stderr


def test_standard_output_that_is_closed_is_no_mistake(tmp_path):
    document = tmp_path / "one.md"
    document.write_text("2023年7月12日，北约峰会在维尔纽斯闭幕。\n", encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "tag", "--no-store", str(document)]
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "gbk"])
def test_lines_are_utf8_and_people_are_told_whatever_the_terminal_can_show(tmp_path, encoding):
    document = tmp_path / "one.md"
    document.write_text("2023年7月12日😀\n", encoding="utf-8")  # no event: its words would have to be looked up
    environment = {**os.environ, "PYTHONIOENCODING": encoding}

    def told(command):
        arguments = [sys.executable, "-m", "timeline", "--lang", "zh", command, "--no-store", str(document)]
        done = subprocess.run(arguments, env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout

    assert json.loads(told("tag").decode("utf-8"))["timex"][0]["text"] == "2023年7月12日"
    assert b"2023-07-12" in told("explain")
