"""Hostile strings as titles, authors, sources, addresses, file names and texts: nothing runs, nothing is asked for, all can be read."""

import json
import sys
from pathlib import Path

import pytest

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.work.digest import digest_data
from timeline.model import Digest
from timeline.settings import Settings
from timeline.show import Options, render
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import document_page, event_page

sys.path.insert(0, str(Path(__file__).parents[1] / "trust"))
from strings import STRINGS

TOGETHER = 32  # pages that are opened at once
STORY = "2022年2月4日，外交部发言人在北京表示，{0}已经抵达东京。\n{0}\n2月5日，{0}与日本首相举行会谈。"


def entries():
    """Each string in every field of a record of its own, and as a Markdown file that is called so."""
    for number, string in enumerate(STRINGS):
        said = string.replace("\n", " ")
        fields = {
            "title": said,
            "author": said,
            "source": said,
            "url": said if ":" in said else f"https://example.org/{said}",
        }
        record = {"id": f"{said} {number}", "published": "2022-02-05", "text": STORY.format(string), **fields}
        yield Entry(f"x.jsonl:{number}", "record", data=json.dumps(record).encode())
    for number, string in enumerate(STRINGS):
        front = "".join(f"{key}: {json.dumps(string)}\n" for key in ("title", "author", "source", "url"))
        page = f"---\n{front}date: 2022-02-06\n---\n\n<p>{STORY.format(string)}</p>\n\n<p title='{string}'>[{string}]({string})</p>\n"
        yield Entry(f"{string}/{number}.md", "file", data=page.encode())


@pytest.fixture(scope="module")
def hostile():
    settings = Settings()
    results = [digest_data(entry, entry.data, settings) for entry in entries()]
    assert all(isinstance(result, Digest) for result in results), [
        one for one in results if not isinstance(one, Digest)
    ]
    return assemble(results, settings)


@pytest.fixture(scope="module")
def site(hostile, tmp_path_factory):
    out = tmp_path_factory.mktemp("hostile")
    for path, data in render(hostile, Options(plotly=False)):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
    return out


def plain(text):
    return "".join(clean(text).split())


def test_every_string_is_read_as_text_and_no_link_leads_elsewhere(visit, hostile, site):
    """On the page of each record: title and author word for word, links to http alone, no dialog, message or request."""
    seen = visit(site.as_uri() + "/")
    records = [digest.document for digest in hostile.digests if not digest.document.path.endswith(".md")]
    assert len(records) == len(STRINGS)
    for first in range(0, len(records), TOGETHER):
        documents = records[first : first + TOGETHER]
        sources = [f'<iframe src="{document_page(document)}"></iframe>' for document in documents]
        (site / "frames.html").write_text("<!doctype html>" + "".join(sources), encoding="utf-8")
        frames = seen.go("frames.html").main_frame.child_frames
        for document, frame in zip(documents, frames, strict=True):
            said, links = frame.evaluate("[document.body.textContent, [...document.links].map(a => [a.href, a.rel])]")
            assert plain(document.title) in plain(said), document.title
            assert plain(document.author) in plain(said), document.author
            for address, rel in links:
                assert address.startswith(("http://", "https://", site.as_uri())), address
                assert address.startswith("file:") or {"noopener", "noreferrer"} <= set(rel.split()), address
    seen.quiet()


def test_every_kind_of_page_is_quiet(visit, hostile, site):
    seen = visit(site.as_uri() + "/")
    paths = [
        "index.html",
        "search.html#q=script",
        "sources/index.html",
        "names/index.html",
        "about.html",
        "undated.html",
    ]
    paths += [
        path.relative_to(site).as_posix()
        for folder in ("months", "years")
        for path in sorted((site / folder).glob("*.html"))
    ]
    for folder in ("sources", "names"):
        paths += [path.relative_to(site).as_posix() for path in sorted((site / folder).glob("*.html"))[::8]]
    paths += [event_page(event) for event in hostile.events[::8]]
    paths += [document_page(one.document) for one in hostile.digests[::8] if one.document.path.endswith(".md")]
    for path in paths:
        assert (site / path.split("#")[0]).exists(), path
        seen.go(path)
        seen.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    seen.quiet()
