"""The address of what a note was taken from, in the note's own head; and addresses that are of something else."""

from datetime import date

import pytest

from timeline import dating
from timeline.grammar import find
from timeline.reading import read_bytes
from timeline.settings import Settings

URL = "https://mag.example/2023/11/30/canal/"
TEXT = "The authority of the canal said that it would cut daily crossings to 25 within a week, and by more in spring.\n"


def read(text, path="note.md"):
    return read_bytes(text.encode(), path, Settings())


@pytest.mark.parametrize(
    "head",
    [
        f"URL: {URL}",
        f"- URL: {URL}",
        f"* **URL:** {URL}",
        f"**Source**: <{URL}>",
        f"Source URL: {URL}",
        f"Link: [The canal]({URL})",
        f"[Source]({URL})",
        f"[Read original]({URL})",
        f"> [Original]({URL})",
        f"链接：{URL}",
        f"原文链接：{URL}",
        f"- 来源：{URL}",
        f"[原文]({URL})",
        "![cover](https://x.example/2020/01/02/y.png)\n\n## Metadata\n- Author: [[Ann Lee]]\n- Category: #articles\n"
        f"- URL: {URL}\n\n## Highlights",
    ],
)
@pytest.mark.parametrize("path", ["note.md", "note.txt"])
def test_a_notes_head_gives_the_address(head, path):
    document = read(f"# The canal\n\n{head}\n\n{TEXT}", path)
    assert document.url == URL
    found = dating.date(document, find(document.text, document.language), Settings())
    assert (found.local_date, found.chosen.kind) == (date(2023, 11, 30), "address")


@pytest.mark.parametrize(
    "text",
    [
        f"# The canal\n\n{TEXT}\nSource: {URL}\n",
        f"# The canal\n\nSource: The Herald, {URL}\n\n{TEXT}",
        f"# The canal\n\nLink: {URL}\n\nLink: https://mag.example/2022/01/02/locks/\n\n{TEXT}",
        f"# The canal\n\nSee also: {URL}\n\n{TEXT}",
        f"# The canal\n\n[The canal]({URL})\n\n{TEXT}",
        f"# The canal\n\n![Source]({URL}a.png)\n\n{TEXT}",
        f"# The canal\n\nSource: Reuters\n\n{TEXT}",
        f"# The canal\n\n{URL}\n\n{TEXT}",
        "URL: " * 200_000,
        f"[Source]({'(' * 200_000}",
    ],
)
def test_what_is_no_address_of_the_note(text):
    assert read(text).url == ""


def test_front_matter_and_the_page_itself_win():
    assert read(f"---\nurl: https://a.example/b\n---\nURL: {URL}\n\n{TEXT}").url == "https://a.example/b"
    page = f"<html><head></head><body>\nURL: {URL}\n<p>{TEXT}</p></body></html>"
    assert read(page, "x.html").url == ""
