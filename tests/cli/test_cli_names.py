"""No document is lost for its name, nor for what lies beside it: each has a page of its own, or a line that says why not."""

import json
import os
from pathlib import Path

import pytest

from timeline.building.entries import loading
from timeline.cli import main

TEXT = "# 北约峰会\n\n2023年7月11日，北约峰会在立陶宛首都维尔纽斯开幕。第{}次。\n"
NAMES = (
    b"line\nbreak.md",
    b"\"quoted\" 'twice'.md",
    b"<script>.md",
    b"x" * 230 + b".md",
    "字".encode() * 76 + b".txt",  # 233 bytes
    b"not \xff UTF-8.md",
    b"not \\xff UTF-8.md",  # as the one before is shown
    b"same name.md",
    b"same-name.md",
    b"SAME NAME.md",
    b"same.name.md",
    b"con.md",
    b"%2e%2e%2f.md",
    b"a..md",
    b" .md",
    b"$(id).md",
    b"a#b?c.md",
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    inside = os.fsencode(tmp_path / "in")
    Path(os.fsdecode(inside)).mkdir()
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(inside + b"/" + name)).write_text(TEXT.format(number), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_name_has_its_page(folder, jobs):
    (folder / "in" / "loop").symlink_to(folder / "in")
    (folder / "in" / "deep").mkdir()
    (folder / "in" / "deep" / "up").symlink_to("..")
    (folder / "in" / "self.md").symlink_to("self.md")
    (folder / "in" / "gone.md").symlink_to("nowhere.md")
    os.mkfifo(folder / "in" / "pipe.md")
    assert main(["build", "in", "--jobs", jobs, "--store", "store"]) == 1
    documents = json.loads((folder / "site" / "timeline.json").read_text(encoding="utf-8"))["documents"]
    assert len(documents) == len(NAMES)
    pages = {one["page"] for one in documents}
    assert len(pages) == len(NAMES)
    assert len(list((folder / "site" / "documents").glob("*.html"))) == len(NAMES)
    left_out = {Path(one["path"]).name for one in json.loads((folder / "site" / "report.json").read_text())["left_out"]}
    assert left_out == {"self.md", "gone.md", "pipe.md"}


def test_names_that_are_shown_alike_are_told_apart_in_the_next_build(folder, capfd):
    assert main(["build", "in", "--jobs", "1", "--store", "store"]) == 0
    for path in (folder / "in").iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    assert main(["build", "in", "--jobs", "1", "--store", "store"]) == 0
    (folder / "in" / os.fsdecode(b"not \xff UTF-8.md")).unlink()
    capfd.readouterr()
    assert main(["build", "in", "--jobs", "1", "--store", "store"]) == 0
    assert f"0 new, 0 changed, {len(NAMES) - 1} unchanged, 1 gone" in capfd.readouterr().err
    documents = json.loads((folder / "site" / "timeline.json").read_text(encoding="utf-8"))["documents"]
    assert len(documents) == len(NAMES) - 1


def test_what_may_not_be_read_is_listed(folder, monkeypatch):
    whole = loading.load

    def refused(entry, settings):
        if entry.path.endswith("break.md"):
            raise PermissionError(13, "Permission denied", entry.file)
        return whole(entry, settings)

    monkeypatch.setattr(loading, "load", refused)  # the superuser may read everything
    assert main(["build", "in", "--jobs", "1", "--store", "store"]) == 1
    documents = json.loads((folder / "site" / "timeline.json").read_text(encoding="utf-8"))["documents"]
    assert len(documents) == len(NAMES) - 1
    (lost,) = json.loads((folder / "site" / "report.json").read_text(encoding="utf-8"))["left_out"]
    assert (lost["path"], lost["message"]) == ("in/line\nbreak.md", "没有权限")
