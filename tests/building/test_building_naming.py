"""What documents are known by: stable when they are corrected, joined by others, moved or named in another way."""

import os
import tarfile
import zipfile

import pytest

import timeline
from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.cli import main
from timeline.settings import Settings


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two years of articles with the same names in each, and one above them."""
    for path in ("news/2022/01.md", "news/2022/02.md", "news/2023/01.md", "news/top.md"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"2023年7月11日，{path}开幕。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*given):
    return [one.name for one in entries(given, Settings())]


ALL = ["2022/01.md", "2022/02.md", "2023/01.md", "top.md"]


@pytest.mark.parametrize("given", ["news", "./news/", "news/../news", "news/**/*.md", "{whole}/news"])
def test_a_folder_gives_the_same_names_however_it_is_named(folder, given):
    assert names(given.format(whole=folder)) == ALL


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["news/2022"], ["01.md", "02.md"]),
        (["news/2022/01.md"], ["01.md"]),
        (["news/top.md", "news/2022"], ["top.md", "01.md", "02.md"]),
        (["news/*/02.md"], ["2022/02.md"]),
        (["news/*/0*.md"], ["2022/01.md", "2022/02.md", "2023/01.md"]),
        (["news/202?"], ["2022/01.md", "2022/02.md", "2023/01.md"]),
    ],
)
def test_a_document_is_named_below_the_path_that_was_named(folder, given, expected):
    assert names(*given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["news/2022", "news/2023"], ["news/2022/01.md", "02.md", "news/2023/01.md"]),
        (["news/2022/01.md", "news/2023/01.md"], ["news/2022/01.md", "news/2023/01.md"]),
    ],
)
def test_names_that_would_be_shared_are_whole_paths(folder, given, expected):
    assert names(*given) == expected


def test_names_do_not_depend_on_the_folder_one_stands_in(folder, monkeypatch):
    monkeypatch.chdir(folder / "news")
    assert names(".") == ALL
    assert names("../news") == ALL


def test_members_of_archives_are_named_below_the_archive(folder):
    with zipfile.ZipFile("news.zip", "w") as packed, tarfile.open("news.tar.gz", "w:gz") as bound:
        for name in ALL:
            packed.write(f"news/{name}", name)
            bound.add(f"news/{name}", name)
    for archive in ("news.zip", "news.tar.gz"):
        assert names(archive) == [f"{archive}/{name}" for name in ALL]


def test_what_has_only_a_place_in_a_list_has_no_name_and_is_known_by_what_it_says(folder):
    lines = '{"text": "2023年7月11日开幕。"}\n{"id": "own", "text": "2023年7月12日闭幕。"}\n'
    (folder / "a.jsonl").write_text(lines, encoding="utf-8")
    (folder / "b.jsonl").write_text("\n" + lines, encoding="utf-8")
    listed = list(entries(["a.jsonl"], Settings()))
    assert [one.name for one in listed] == ["", ""]
    told, moved = (
        [one.document.id for one in run(entries([name], Settings()), Settings())] for name in ("a.jsonl", "b.jsonl")
    )
    assert told == moved
    assert told[1] == "own"


def test_a_name_that_is_not_utf_8_is_still_one_of_its_own(folder):
    for name in (b"\xff.md", b"\xfe.md"):
        (folder / "news" / os.fsdecode(name)).write_text("2023年7月11日开幕。", encoding="utf-8")
    assert len(set(names("news"))) == 6


def test_a_corrected_article_keeps_its_addresses(folder, capfd):
    def pages():
        assert main(["build", "news", "--out", "site", "--store", "store"]) == 0
        return {path.relative_to(folder) for path in (folder / "site").rglob("*.html")}

    before = pages()
    article = folder / "news/2022/01.md"
    article.write_text(article.read_text(encoding="utf-8") + "峰会讨论了乌克兰。", encoding="utf-8")
    assert pages() == before
    assert "1 changed" in capfd.readouterr().err


def test_files_that_look_the_same_under_other_names_are_not_taken_for_the_same(folder, capfd):
    """The first article is known as 01.md in one build and by its whole path in the next."""
    assert main(["build", "news/2022", "--out", "site", "--store", "store"]) == 0
    assert main(["build", "news/2022", "news/2023", "--out", "site", "--store", "store"]) == 0
    assert main(["build", "news/2022", "news/2023", "--out", "other", "--no-store"]) == 0
    kept, fresh = (
        {path.relative_to(at): path.read_bytes() for path in at.rglob("*.html")}
        for at in map(folder.joinpath, ("site", "other"))
    )
    assert {path: kept[path] for path in fresh} == fresh


def test_a_file_read_alone_has_the_id_that_it_has_in_its_folder(folder):
    (one,) = (one for one in run(entries(["news"], Settings()), Settings()) if one.document.path.endswith("top.md"))
    assert timeline.read("news/top.md").id == one.document.id
    assert timeline.read(b"x").id != one.document.id
