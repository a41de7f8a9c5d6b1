"""What a folder holds beside articles: what a browser saved with a page, and kinds of files that are not read."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from timeline.building.entries.entry import Entry, unread
from timeline.building.entries.listing import entries
from timeline.model import Problem
from timeline.packs.problems import problem
from timeline.settings import Settings


def made(folder, names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("2023年7月11日开幕。", encoding="utf-8")


@pytest.mark.parametrize("where", ["folder", "zip"])
def test_what_a_browser_saved_beside_a_page_is_passed_over_and_told(tmp_path, where):
    folder = tmp_path / "in"
    kept = [
        "Page A.html",
        "b/Seite.htm",
        "c/files/x.html",
        "d_files/x.html",
        "e/X_archivos/x.html",
        "f/_files/x.html",
        "f/.html",
    ]
    gone = [
        "Page A_files/frame.html",
        "Page A_files/deep/ad.html",
        "b/Seite-Dateien/frame.html",
        "b/Seite.files/frame.html",
    ]
    made(folder, [*kept, *gone])
    given = folder
    if where == "zip":
        given = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", folder))
    found = list(entries([given], Settings()))
    names = {one.name.removeprefix("packed.zip/") for one in found if isinstance(one, Entry)}
    assert names == {name for name in kept if not name.endswith("/.html")}
    (told,) = (one for one in found if isinstance(one, Problem))
    assert (told.path, told.left_out) == (str(given), False)
    said = "what browsers saved beside pages was passed over: Page A_files, b/Seite-Dateien, b/Seite.files"
    assert told.message == said
    assert problem(told, "zh-Hans").message != said


def test_many_such_folders_are_counted(tmp_path):
    made(tmp_path, [f"{n}{end}" for n in range(10) for end in (".html", "_files/x.html")])
    (told,) = (one for one in entries([tmp_path], Settings()) if isinstance(one, Problem))
    assert told.message.endswith("4_files, 5_files, and 4 more folders")


def test_the_folder_that_is_named_itself_is_read(tmp_path):
    made(tmp_path, ["a.html", "a_files/x.html"])
    (found,) = entries([tmp_path / "a_files"], Settings())
    assert isinstance(found, Entry)


def kinds(letters, count=1):
    return Counter({f".{letter}x": count for letter in letters})


@pytest.mark.parametrize(
    ("letters", "ends"),
    [("abc", ".bx 1, .cx 1"), ("abcdefghijklm", ".lx 1, .mx 1"), ("abcdefghijklmn", ".lx 1, and 2 more kinds")],
)
def test_all_kinds_that_are_not_read_are_named_or_counted(letters, ends):
    assert unread("x", kinds(letters)).message.endswith(ends)


def test_what_is_written_to_be_read_is_always_named():
    told = unread("x", kinds("abcdefghijklmnopqrst", 2) + Counter([".pdf", ".rtf"]))
    assert told.message.endswith(".jx 2, .pdf 1, .rtf 1, and 10 more kinds")
    assert "还有另外10种" in problem(told, "zh-Hans").message
