"""Paths → entries: everything found, nothing lost, odd names kept."""

import os
import shutil
from pathlib import Path

import pytest

import timeline
from timeline.building.entries.entry import Entry, records
from timeline.building.entries.listing import entries
from timeline.errors import InputError, UnreadableError
from timeline.model import Problem
from timeline.settings import Settings


def listed(*paths):
    return [entry.path if isinstance(entry, Entry) else entry for entry in entries(paths, Settings())]


def test_a_folder_gives_its_documents_in_order_of_name(tmp_path):
    for name in ("b.txt", "a.md", "c/d.HTML", "c/e.markdown", "picture.png", ".hidden.txt", ".git/x.txt", "z.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    names = [os.path.relpath(path, tmp_path) for path in listed(tmp_path)]
    assert names == ["a.md", "b.txt", "c/d.HTML", "c/e.markdown", "z.htm"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path):
    path = tmp_path / ".notes.rst"
    path.write_text("text")
    assert listed(path) == [str(path)]


def test_a_path_that_is_not_there_is_wrong_use(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        listed(tmp_path / "absent")


def test_json_lines_give_a_record_a_line(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_bytes(b'{"text": "a"}\n\n{"text": "b"}')
    assert listed(path) == [f"{path}:1", f"{path}:3"]
    assert [entry.data.strip() for entry in records([b'{"id": 1}\n', b"  \n"], "stdin")] == [b'{"id": 1}']


@pytest.mark.parametrize("name", ["a\nb.txt", "quo\"te's.txt", "长" * 76 + ".txt", "-rf.txt", "%s{0}.txt"])
def test_odd_names_are_kept(tmp_path, name):
    (tmp_path / name).write_text("text")
    assert listed(tmp_path) == [str(tmp_path / name)]


def test_a_name_that_is_no_utf8_can_be_shown_and_read(tmp_path):
    raw = os.fsencode(tmp_path) + b"/bad\xff.txt"
    Path(os.fsdecode(raw)).write_bytes(b"text")
    (entry,) = entries([tmp_path], Settings())
    assert entry.path.endswith("bad\\xff.txt")
    assert Path(entry.file).read_bytes() == b"text"


def test_a_link_back_to_a_folder_above_is_told_and_not_followed(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("text")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    first, second = listed(tmp_path)
    assert first.endswith("a.txt")
    assert isinstance(second, Problem)
    assert not second.left_out


def test_a_broken_link_is_left_to_the_reader(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert listed(tmp_path) == [str(tmp_path / "gone.txt")]


def test_a_file_named_twice_is_taken_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("text")
    assert listed(tmp_path, path, tmp_path) == [str(path)]


@pytest.mark.parametrize("where", ["folder", "zip", "tar"])
def test_files_of_kinds_that_are_not_read_are_told_and_what_surrounds_articles_is_not(tmp_path, where):
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.md", "b.pdf", "deep/c.pdf", "deep/d.docx", "e", "f.png", "g.css", "h.toml", ".hidden.pdf"):
        (folder / name).write_text("2023年7月11日开幕。", encoding="utf-8")
    given = folder
    if where != "folder":
        given = Path(shutil.make_archive(str(tmp_path / "packed"), where, folder))
    found = list(entries([given], Settings()))
    (told,) = (one for one in found if isinstance(one, Problem))
    assert told.path == str(given)
    assert told.message == "holds files of kinds that are not read: .pdf 2, * 1, .docx 1"
    assert not told.left_out
    assert len(found) == 2


def test_a_folder_that_nobody_may_look_into_is_told_and_those_beside_it_are_read(tmp_path, locked):
    for name in ("a.md", "shut/b.md", "z.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    locked(tmp_path / "shut")
    first, told, last = entries([tmp_path], Settings())
    assert [Path(first.path).name, Path(last.path).name] == ["a.md", "z.md"]
    assert (told.path, told.message, told.left_out) == (str(tmp_path / "shut"), "Permission denied", True)


def test_a_site_of_ours_below_a_folder_is_no_source(tmp_path):
    for name in ("a.md", "site/index.html", "site/SHA256SUMS", "site/report.json", "report/b.md", "report/SHA256SUMS"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("0  report.json\n" if name == "site/SHA256SUMS" else "text")
    assert [os.path.relpath(path, tmp_path) for path in listed(tmp_path) if isinstance(path, str)] == [
        "a.md",
        "report/b.md",
    ]
    named = [Path(path).name for path in listed(tmp_path / "site") if isinstance(path, str)]
    assert named == ["index.html"], "one that is named itself is"


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.pdf", b"%PDF-1.7", "Leave it out, or save what it says as text (UTF-8), Markdown or HTML."),
        ("a.mhtml", b"MIME-Version: 1.0\n\n", "Save it again, or take it away."),
        ("a.jsonl.gz", b"\x1f\x8b\x08nothing", "Look for a whole copy."),
        ("a.rss", b"no feed", "Look for a whole copy."),
        ("a.jsonl", b'{"id": "x"}', "Give it one, or take the line away."),
        ("a.jsonl", b'{"text": "x", "url": ["y"]}', "Put it between quotation marks."),
        ("a.jsonl", b'{"text": "x", "zone": "Mars/Base"}', "Write it as Asia/Shanghai."),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path, name, data, advice):
    path = tmp_path / name
    path.write_bytes(data)
    assert [one.advice for one in timeline.build(path).problems] == [advice]


def test_a_folder_is_no_document(tmp_path):
    with pytest.raises(
        UnreadableError, match=r"Is a directory\. Name one of its files; timeline\.build reads folders\."
    ):
        timeline.read(tmp_path)
