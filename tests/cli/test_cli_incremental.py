"""The second build: what has changed is read, the site is brought up to date, and nothing is taken for unchanged that is not."""

import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from timeline.building.preview.reloading import Changes
from timeline.cli import main
from timeline.cli.commands.serve import Watched
from timeline.cli.speech.say import Say
from timeline.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with three articles, whose time stamps are long past."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    for path in sorted((ROOT / "seeds").iterdir())[:3]:
        shutil.copy(path, tmp_path / "seeds")
    age(tmp_path / "seeds")
    return tmp_path


def age(folder):
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))


@pytest.fixture
def build(capfd):
    """Build, and give the exit status and the numbers: new, changed, unchanged, gone, pages written."""

    def run(*arguments):
        status = main(["build", "--jobs", "1", *arguments])
        said = capfd.readouterr().err
        found = re.search(r"(\d+) new, (\d+) changed, (\d+) unchanged, (\d+) gone; (\d+) pages? written", said)
        return status, *map(int, found.groups())

    return run


def first(folder):
    return sorted((folder / "seeds").iterdir())[0]


def test_nothing_changed_nothing_done(folder, build, monkeypatch):
    status, new, *_, written = build()
    assert (status, new) == (0, 3)
    assert written > 10
    monkeypatch.setattr("timeline.building.site.make", None)  # not even a digest is looked up
    monkeypatch.setattr("timeline.building.output.plan.loaded", None)  # nor a document read
    assert build() == (0, 0, 0, 3, 0, 0)


def test_a_file_that_was_only_touched_is_read_and_found_the_same(folder, build, monkeypatch):
    build()
    first(folder).touch()
    monkeypatch.setattr("timeline.building.site.make", None)
    assert build() == (0, 0, 0, 3, 0, 0)


def test_changed_new_and_removed_documents_are_told_apart(folder, build):
    build()
    paths = sorted((folder / "seeds").iterdir())
    paths[0].write_text(paths[0].read_text(encoding="utf-8") + "\n2023年7月10日，双方会谈。\n", encoding="utf-8")
    paths[1].unlink()
    shutil.copy(sorted((ROOT / "seeds").iterdir())[3], folder / "seeds")
    status, *counts, written = build()
    assert (status, counts) == (0, [1, 1, 1, 1])
    assert written > 0


def test_a_change_that_leaves_size_and_time_is_found_if_the_file_was_fresh(folder, build):
    path = first(folder)
    text = path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    stamp = path.stat().st_mtime_ns
    build()
    path.write_text(text.replace("维尔纽斯", "维尔纽司"), encoding="utf-8")
    os.utime(path, ns=(stamp, stamp))
    assert build()[1:4] == (0, 1, 2)


def changed(site):
    (site / "index.html").write_text("other")


def removed(site):
    (site / "index.html").unlink()


@pytest.mark.parametrize("meddle", [changed, removed, shutil.rmtree])
def test_a_site_that_somebody_touched_is_mended(folder, build, meddle):
    build()
    whole = (folder / "site" / "index.html").read_bytes()
    meddle(folder / "site")
    assert build()[-1] > 0
    assert (folder / "site" / "index.html").read_bytes() == whole


def test_a_site_without_its_manifest_is_not_known_to_be_ours(folder, build):
    build()
    (folder / "site" / "SHA256SUMS").unlink()
    assert main(["build", "--jobs", "1"]) == 2


@pytest.mark.parametrize(
    "arguments",
    [("--lang", "en"), ("--prefer", "future"), ("--source", "BBC"), ("--out-of-context",), ("seeds", "more")],
)
def test_other_options_are_another_site(folder, build, arguments):
    (folder / "more").mkdir()
    shutil.copy(first(folder), folder / "more")
    build()
    assert build(*arguments)[-1] > 0


def test_what_was_left_out_is_told_again(folder, build):
    (folder / "seeds" / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    assert build()[0] == 1
    assert build() == (1, 0, 0, 3, 0, 0)


def test_without_a_store_everything_is_done_again(folder, build):
    build("--no-store")
    assert build("--no-store")[1:] == (3, 0, 0, 0, 0)


def look(times, settings, paths, changes):
    watched = Watched(settings, paths, changes, Say("en"))
    for _ in range(times):
        watched.look()


def test_watching_builds_when_a_document_changes(folder, monkeypatch, capfd):
    changes, settings = Changes(patience=0), Settings(jobs=1)
    look(2, settings, (), changes)
    assert capfd.readouterr().err.count("pages written") == 1
    assert changes.answer("/-/changed.js?0") == b"location.reload()"
    path = first(folder)
    path.write_text(path.read_text(encoding="utf-8") + "\n2023年7月10日，双方会谈。\n", encoding="utf-8")
    look(1, settings, (), changes)
    assert "1 changed" in capfd.readouterr().err
    assert changes.answer("/-/changed.js?1") == b"location.reload()"
    path.unlink()
    (folder / "seeds" / "bad.jsonl").write_text("{}", encoding="utf-8")
    look(3, settings, ("absent",), changes)
    assert capfd.readouterr().err.count("absent") == 1


def test_watching_opens_nothing_that_looks_as_before(folder, monkeypatch):
    """Archives are not unpacked to see whether they have changed, and other machines are asked less often."""
    asked = []
    monkeypatch.setattr("timeline.cli.commands.serve.SELDOM", 3)
    monkeypatch.setattr("timeline.building.preview.watching.far", lambda paths: asked.append(paths) or ())
    monkeypatch.setattr("timeline.cli.commands.serve._rebuilt", lambda *_: asked.append("built") or True)
    with zipfile.ZipFile(folder / "seeds" / "more.zip", "w") as archive:
        archive.write(first(folder), "a.txt")
    monkeypatch.setattr("zipfile.ZipFile", None)
    monkeypatch.setattr("timeline.building.entries.listing.entries", None)
    look(6, Settings(jobs=1), (), Changes(patience=0))
    assert asked == [("seeds",), "built", ("seeds",)]
