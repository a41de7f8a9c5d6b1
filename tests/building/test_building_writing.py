"""The folder that is written: whole or untouched, never somebody else's, nothing written twice."""

import fcntl
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from folders import tree

from timeline.building.entries.own import REPORT, SUMS
from timeline.building.output.swap import exchange
from timeline.building.output.writing import Written, check
from timeline.building.output.writing import write as write_pages
from timeline.errors import OutputError
from timeline.show.view.page import Page, Piece, made

PAGES = [(REPORT, b"<p>one"), ("events/a.html", b"<p>a"), ("events/b.html", b"<p>b")]


def write(files, out):
    return write_pages(made(files), out)


def test_what_is_given_is_what_stands_there(tmp_path):
    out = tmp_path / "deep" / "site"
    assert write(PAGES, out) == Written(3, 0, 0)
    assert {name: data for name, data in tree(out).items() if name != SUMS} == dict(PAGES)
    subprocess.run(["sha256sum", "--check", "--quiet", SUMS], cwd=out, check=True)
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_only_what_changed_is_written(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    kept = (out / "events/a.html").stat()
    assert write(PAGES, out) == Written(0, 3, 0)
    assert write([PAGES[0], PAGES[1], ("events/c.html", b"<p>c")], out) == Written(1, 2, 1)
    assert not (out / "events/b.html").exists()
    now = (out / "events/a.html").stat()
    assert (now.st_ino, now.st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)


def test_a_page_whose_stamp_is_known_is_not_even_made(tmp_path):
    out = tmp_path / "site"
    pages = [Page(REPORT, lambda: b"a", b"1"), Page("b.html", lambda: b"b", b"2"), Page("c.html", lambda: b"c")]
    first = write_pages(pages, out)
    assert first.stamped.pages == {REPORT: b"1", "b.html": b"2"}
    again = [Page(REPORT, None, b"1"), Page("b.html", lambda: b"B", b"3"), Page("c.html", lambda: b"c")]
    assert write_pages(again, out, first.stamped) == Written(1, 2, 0)
    assert (out / "b.html").read_bytes() == b"B"
    (out / REPORT).unlink()
    assert write_pages([pages[0], *again[1:]], out, first.stamped) == Written(1, 2, 0)
    assert (out / REPORT).read_bytes() == b"a"


def test_a_page_changed_by_hand_is_mended(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    (out / REPORT).write_bytes(b"tampered")
    assert write(PAGES, out) == Written(1, 2, 0)
    assert (out / REPORT).read_bytes() == b"<p>one"


def test_what_others_put_there_stays(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    (out / "CNAME").write_text("example.org")
    (out / ".git" / "refs").mkdir(parents=True)
    (out / ".git" / "HEAD").write_text("ref")
    (out / "pictures").symlink_to("../pictures")
    (out / "events" / "drafts").mkdir()
    write(PAGES[:1], out)
    assert (out / "CNAME").read_text() == "example.org"
    assert (out / ".git" / "HEAD").read_text() == "ref"
    assert (out / ".git" / "refs").is_dir()  # without which git knows no repository
    assert (out / "pictures").readlink() == Path("../pictures")
    assert [path.name for path in (out / "events").iterdir()] == ["drafts"]


def test_a_folder_that_nothing_is_left_in_goes(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    write(PAGES[:1], out)
    assert not (out / "events").exists()


def test_a_folder_of_somebody_else_is_refused(tmp_path):
    out = tmp_path / "home"
    out.mkdir()
    (out / "thesis.tex").write_text("years of work")
    with pytest.raises(OutputError, match="did not write"):
        write(PAGES, out)
    assert tree(out) == {"thesis.tex": b"years of work"}


@pytest.mark.parametrize("listed", ["disk.iso", "notes/report.json"])
def test_digests_alone_do_not_make_a_folder_ours(tmp_path, listed):
    out = tmp_path / "release"
    out.mkdir()
    (out / "disk.iso").write_text("image")
    (out / SUMS).write_text(f"{'0' * 64}  {listed}\n")
    (out / REPORT).write_text("another's")
    before = tree(out)
    with pytest.raises(OutputError, match="did not write"):
        write(PAGES, out)
    assert tree(out) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "site").write_text("a file")
    with pytest.raises(OutputError, match="not a folder"):
        write(PAGES, tmp_path / "site")


@pytest.mark.parametrize("name", ["../outside.html", "/etc/passwd", "a/../../b.html"])
def test_no_page_lands_outside(tmp_path, name):
    with pytest.raises(OutputError, match="outside"):
        write([(name, b"x")], tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_two_pages_of_one_name_are_not_lost_silently(tmp_path):
    with pytest.raises(OutputError, match="same name"):
        write([("a.html", b"1"), ("a.html", b"2")], tmp_path / "site")


def test_a_build_that_fails_midway_leaves_the_old_site(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    before = tree(out)

    def failing():
        yield "index.html", b"new"
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        write(failing(), out)
    assert tree(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_link_to_the_folder_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    write(PAGES, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / REPORT).read_bytes() == b"<p>one"


def test_another_build_of_the_same_folder_is_told_so(tmp_path):
    shop = tmp_path / ".site.building"
    shop.mkdir()
    handle = os.open(shop, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(OutputError, match="another build"):
            write(PAGES, tmp_path / "site")
    finally:
        os.close(handle)
    assert write(PAGES, tmp_path / "site").written == 3


SLOW = """
import sys, time
from functools import partial
from pathlib import Path
from timeline.building.output.writing import write
from timeline.show.view.page import Page
def pages():
    for number in range(10_000):
        yield Page(f"{number}.html", lambda: b"new")
        print(number, flush=True)
        time.sleep(0.001)
write(pages(), Path(sys.argv[1]))
"""


def test_a_killed_build_leaves_the_old_site_and_its_leftovers_go(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    before = tree(out)
    with subprocess.Popen([sys.executable, "-c", SLOW, str(out)], stdout=subprocess.PIPE) as build:
        for _ in range(5):
            build.stdout.readline()
        build.send_signal(signal.SIGKILL)
    assert tree(out) == before
    assert (tmp_path / ".site.building").exists()
    assert write([*PAGES, ("c.html", b"c")], out) == Written(1, 3, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_pieces_that_are_the_same_are_cut_from_the_old_file(tmp_path):
    def page(*said):
        return Page(REPORT, bytes, pieces=lambda: (Piece(partial(asking, data), stamp) for data, stamp in said))

    def asking(data):
        asked.append(data)
        return data

    asked, out = [], tmp_path / "site"
    first = write_pages([page((b"head ", b""), (b"one ", b"1"), (b"two", b"2"))], out)
    assert first.stamped.pieces == {REPORT: [(b"", 5), (b"1", 4), (b"2", 3)]}
    asked.clear()
    second = write_pages([page((b"head ", b""), (b"two", b"2"), (b"one ", b"1"), (b"three", b"3"))], out, first.stamped)
    assert (asked, second) == ([b"head ", b"three"], Written(1, 0, 0))
    assert (out / REPORT).read_bytes() == b"head twoone three"
    (out / REPORT).write_bytes(b"shorter")
    asked.clear()
    write_pages([page((b"two", b"2"))], out, second.stamped)
    assert (asked, (out / REPORT).read_bytes()) == ([b"two"], b"two")


def test_an_old_folder_that_was_put_aside_comes_back(tmp_path):
    out = tmp_path / "site"
    write(PAGES, out)
    shop = tmp_path / ".site.building"
    shop.mkdir()
    out.rename(shop / "old")
    assert write(PAGES, out) == Written(0, 3, 0)


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch):
    def full(path, mode):
        raise OSError(28, "No space left on device", path)

    monkeypatch.setattr("timeline.building.output.placing.open", full, raising=False)
    with pytest.raises(OutputError, match="No space left") as caught:
        write(PAGES, tmp_path / "site")
    assert "as it was" in caught.value.advice


def test_what_cannot_become_a_site_is_refused_before_anything_is_read(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="not a folder") as caught:
        check(tmp_path / "file" / "deep" / "site")
    assert caught.value.path == str(tmp_path / "file")
    check(tmp_path / "new" / "deep" / "site")
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != tmp_path)
    with pytest.raises(OutputError, match="Permission denied") as caught:
        check(tmp_path / "new" / "site")
    assert (caught.value.path, "--out" in caught.value.advice) == (str(tmp_path), True)


def test_the_folder_that_is_worked_in_is_nobodys_business(tmp_path, monkeypatch):
    def refused(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("timeline.building.output.writing.lock", refused)
    with pytest.raises(OutputError, match="Permission denied") as caught:
        write(PAGES, tmp_path / "site")
    assert caught.value.path == str(tmp_path)


def _look(folder: Path, ready, stop, missing) -> None:
    ready.set()
    while not stop.is_set():
        if not (folder / "index.html").exists():
            missing.value += 1


def test_no_moment_sees_no_site(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name)
    context = multiprocessing.get_context("spawn")
    ready, stop, missing = context.Event(), context.Event(), context.Value("i", 0)
    looker = context.Process(target=_look, args=(other, ready, stop, missing))
    looker.start()
    ready.wait(20)
    until = time.monotonic() + 0.2
    while time.monotonic() < until:
        exchange(one, other, spare=tmp_path / "spare")
    stop.set()
    looker.join(20)
    assert missing.value == 0
