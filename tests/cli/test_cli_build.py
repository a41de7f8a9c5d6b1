"""`timeline build`, from documents to a folder: the seeds' own site, and what happens when things go wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[2]
# The one file that the build takes from the installed plotly package, and that is not committed.
PLOTLY = "assets/plotly"


def timeline(*arguments, cwd=ROOT, store, **environment):
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(store), "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def tree(folder):
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    listing = files.pop("SHA256SUMS").decode()
    pages = {name: data for name, data in files.items() if not name.startswith(PLOTLY)}
    return pages, [line for line in listing.splitlines() if PLOTLY not in line]


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A working folder for builds in this process, with a store of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site of the seeds, as the command builds it with no arguments."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    done = timeline("build", cwd=folder, store=folder / "cache")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    return folder


def test_a_site_among_its_articles_is_not_read_again(here, capfd):
    (here / "a.md").write_text(
        "---\ndate: 2023-07-12\n---\n2023年7月11日，北约峰会在维尔纽斯开幕。\n", encoding="utf-8"
    )
    for _ in range(2):
        assert main(["build", ".", "--no-store", "--jobs", "1"]) == 0
    second = capfd.readouterr().err.splitlines()[-1]
    assert second.startswith("1 document,") and " 0 pages written" in second


def test_the_committed_site_is_what_the_seeds_give(built):
    """If it is not, a change has changed the site: remove site/, run `timeline build`, look at it, and commit it."""
    assert tree(built / "site") == tree(ROOT / "site")


def test_nothing_but_the_input_decides_the_bytes(built, tmp_path):
    """Another time zone, locale, hash seed, number of processes, store, and folder to write."""
    done = timeline(
        "build", "--jobs", 1, "--no-store", "--out", tmp_path / "other", cwd=built, store=tmp_path,
        TZ="America/Los_Angeles", PYTHONHASHSEED="77", LC_ALL="C",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "other") == tree(built / "site")


def test_a_second_build_writes_nothing(built):
    done = timeline("build", cwd=built, store=built / "cache")
    assert done.returncode == 0
    assert "; 0 pages written," in done.stderr


def test_a_pipe_sees_no_colours_and_no_progress(built):
    done = timeline("explain", "seeds", cwd=built, store=built / "cache")
    assert "\x1b" not in done.stdout + done.stderr


def test_what_is_left_out_is_listed_and_in_the_site(here, capfd):
    (here / "in").mkdir()
    shutil.copy(next((ROOT / "seeds").glob("000*")), here / "in" / "good.txt")
    (here / "in" / "list.jsonl").write_text('{"id": "no text"}\n', encoding="utf-8")
    assert main(["build", "in", "--out", "site", "--jobs", "1"]) == 1
    assert "left out: in/list.jsonl:1" in capfd.readouterr().err
    assert "in/list.jsonl:1" in (here / "site" / "about.html").read_text(encoding="utf-8")


def test_a_folder_of_nothing_that_can_be_read_leaves_the_old_site(built, tmp_path):
    shutil.copytree(built / "site", tmp_path / "site")
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans/page.pdf").write_bytes(b"%PDF-1.7")
    done = timeline("build", "scans", "--lang", "en", cwd=tmp_path, store=tmp_path / "cache")
    assert done.returncode == 2
    assert "scans: holds nothing to read." in done.stderr
    assert "scans: holds files of kinds that are not read: .pdf 1." in done.stderr
    assert tree(tmp_path / "site") == tree(built / "site")


def test_identical_documents_and_equal_titles_each_have_a_page(here):
    (here / "in").mkdir()
    for name in ("a", "b", "c"):
        shutil.copy(next((ROOT / "seeds").glob("000*")), here / "in" / f"{name}.txt")
    assert main(["build", "in", "--out", "site", "--jobs", "1"]) == 0
    assert len(list((here / "site" / "documents").glob("*.html"))) == 3


def test_a_folder_of_somebody_else_is_refused(built, tmp_path):
    (tmp_path / "thesis.tex").write_text("years of work", encoding="utf-8")
    done = timeline("build", built / "seeds", "--out", tmp_path, store=tmp_path.parent / "cache")
    assert done.returncode == 2
    assert "did not write" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]
