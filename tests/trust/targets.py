"""What must hold for any bytes: each target is a function of bytes that returns, or fails where a promise is broken.

No exception but our own may leave a room. The tests run them over the seeds and the hostile patterns, hypothesis over what it makes
up, and ``python -m benchmarks.fuzz`` over what guided mutation finds.
"""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import json
import re
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import icalendar

from timeline import expectations
from timeline.building.assemble import assemble
from timeline.building.codec import decode, encode
from timeline.building.digest import digest, digest_data, loaded
from timeline.building.inputs import Entry
from timeline.building.listing import entries
from timeline.building.store import Store, opened
from timeline.errors import InputError, SettingsError, StoreError, TimelineError
from timeline.grammar import find
from timeline.grammar.pack import Pack
from timeline.grammar.pattern import expand, sources
from timeline.model import Digest, Document, Problem, Timeline
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings
from timeline.settings import load as load_settings
from timeline.show import Options, render
from timeline.show.exports import FORMATS, export

# The endings of bundles: what each is, its first bytes do not say.
BUNDLED = ("x.zip", "x.tar", "x.tar.gz", "x.warc", "x.warc.gz", "x.rss", "x.atom", "x.jsonl.gz")
Target = Callable[[bytes], None]
SETTINGS = Settings(max_characters=100_000, max_seconds=0)


def reading(data: bytes, name: str) -> None:
    """Reading gives a document whose blocks lie in its text, in order, or one of our errors."""
    with contextlib.suppress(InputError):
        sound(read_bytes(data, name, SETTINGS))


def sound(document: Document) -> None:
    """What holds for every document."""
    text = document.text
    for said in (text, document.title, document.url, document.author, *(field.value for field in document.fields)):
        said.encode()
    at = 0
    for block in document.blocks:
        assert at <= block.span.start <= block.span.end <= len(text), block
        at = block.span.end
    for mark in document.marks:
        assert mark.span is None or text[mark.span.start : mark.span.end] == mark.text
    assert len(text) <= SETTINGS.max_characters
    assert all(problem.message and problem.path == document.path for problem in document.problems)


def markdown(data: bytes) -> None:
    """Bytes that are called Markdown."""
    reading(data, "x.md")


def page(data: bytes) -> None:
    """Bytes that are called HTML."""
    reading(b"<!doctype html>" + data, "x.html")


def plain(data: bytes) -> None:
    """Bytes that are called text."""
    reading(data, "x.txt")


def front(data: bytes) -> None:
    """Bytes as front matter, YAML and TOML."""
    reading(b"---\n" + data + b"\n---\n\xe6\x96\x87\n", "x.md")
    reading(b"+++\n" + data + b"\n+++\n\xe6\x96\x87\n", "x.md")


def record(data: bytes) -> None:
    """Bytes as a JSON line: its text is exactly the one given, but for surrogates."""
    entry = Entry("x.jsonl:1", "record", data=data)
    result = digest_data(entry, data, SETTINGS)
    if isinstance(result, Problem):
        assert "defect" not in result.advice, result
        return
    given = json.loads(data)["text"]
    assert len(result.document.text) == len(given)
    consistent(result)


def values(data: bytes) -> None:
    """Bytes as the values of a record that a program gives."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    parts = [*text.split("\n"), *[""] * 6][:6]
    made = dict(zip(("text", "title", "published", "url", "source", "zone"), parts, strict=True))
    with contextlib.suppress(InputError, SettingsError):
        consistent(digest(read_record({"id": "x", **made}, "x", SETTINGS), SETTINGS))


def grammar(data: bytes) -> None:
    """Every expression is a stretch of the text, in order, whatever the language is called."""
    text = data.decode("utf-8", "replace")
    for language in ("zh-Hans", "en", "ja", "feasts"):
        at = 0
        for one in find(text, language):
            assert at <= one.span.start < one.span.end
            assert text[one.span.start : one.span.end] == one.text
            at = one.span.end


def whole(data: bytes) -> None:
    """A document through all stages: a digest, or a Problem that is not our defect; the same a second time."""
    entry = Entry("2022-02-04.md", "file", data=data)
    result = digest_data(entry, data, SETTINGS)
    if isinstance(result, Problem):
        assert "defect" not in result.advice, result
        return
    consistent(result)
    assert digest_data(entry, data, SETTINGS) == result


def consistent(result: Digest) -> None:
    """What holds for every digest; one that is stored comes back as it was."""
    text = result.document.text
    for one in (*result.expressions, *result.timexes):
        assert text[one.span.start : one.span.end] == one.text
    for timex in result.timexes:
        assert timex.since is None or timex.until is None or timex.since < timex.until, timex
    for mention in result.mentions:
        assert text[mention.span.start : mention.span.end] == mention.quote
        assert mention.when.since < mention.when.until
    assert decode(encode(result)) == result


def settings(data: bytes) -> None:
    """Bytes as a settings file."""
    with scratch(data) as path, contextlib.suppress(SettingsError):
        load_settings(path)


def expected(data: bytes) -> None:
    """Bytes as a file of expected dates."""
    with scratch(data) as path, contextlib.suppress(TimelineError):
        expectations.load(path)


def packs(data: bytes) -> None:
    """Bytes as a pack, and as the pattern of a rule: it is sound, or a ValueError says why not."""
    text = data.decode("utf-8", "replace")
    with contextlib.suppress(ValueError, RecursionError):
        Pack.model_validate(tomllib.loads(f'language = "zh"\nreference = 2022-02-04\n{text}'))
    with contextlib.suppress(ValueError):
        sources(expand(text, {"sp": " ?"}), {"n": r"\d"})


def archived(data: bytes) -> None:
    """Bytes as every kind of bundle: entries and problems, each of which can be digested."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../x.md", data)
    with tempfile.TemporaryDirectory() as folder:
        for name, held in (
            *((name, data) for name in BUNDLED),
            ("good.zip", packed.getvalue()),
            ("x.jsonl.gz", gzip.compress(data)),
        ):
            path = Path(folder) / name
            path.write_bytes(held)
            for entry in entries([path], SETTINGS):
                if isinstance(entry, Entry) and isinstance(content := loaded(entry, SETTINGS), bytes):
                    result = digest_data(entry, content, SETTINGS)
                    assert isinstance(result, Digest) or "defect" not in result.advice, result


def stored(data: bytes) -> None:
    """Bytes as a stored digest, and as the file of a store: read, refused or made anew, and never run."""
    with contextlib.suppress(StoreError):
        assert isinstance(decode(data), Digest | Problem)
    with contextlib.suppress(StoreError):
        decode(b"D" + data)
    with scratch(data) as path:
        store = opened(path, lambda error: None, ours=True)
        assert store is not None
        with store, contextlib.suppress(StoreError):
            store.get(b"k")
    with contextlib.suppress(StoreError), scratch(b"SQLite format 3\0" + data) as path:
        Store(path).close()


def shown(data: bytes) -> None:
    """A document as a site and in every format: pages whose tags match and that hold no script of its own, files that parse."""
    entry = Entry("x.md", "file", data=data)
    results = [digest_data(entry, data, SETTINGS), digest_data(Entry("x.txt", "file", data=data), data, SETTINGS)]
    timeline = assemble(results, SETTINGS)
    for path, content in render(timeline, Options(base="https://example.org/", plotly=False)):
        assert re.fullmatch(r"[a-z0-9\u3400-\u9fff_-]+([./][a-z0-9\u3400-\u9fff_-]+)*", path, re.IGNORECASE), path
        assert all(len(part.encode()) < 200 for part in path.split("/")), path
        if path.endswith(".html"):
            Page(content.decode("utf-8"))
    parsed(timeline)


def parsed(timeline: Timeline) -> None:
    """Each format is read back by another's reader."""
    made = {name: export(timeline, name, Options(base="https://example.org/")) for name in FORMATS}
    for name in ("json", "timelinejs", "jsonld"):
        json.loads(made[name])
    for name in ("atom", "timeml"):
        ElementTree.fromstring(made[name])  # noqa: S314 - our own output
    calendar = icalendar.Calendar.from_ical(made["ics"])
    assert len(calendar.walk("VEVENT")) == len(timeline.events)
    for row in csv.reader(io.StringIO(made["csv"].decode("utf-8-sig"), newline="")):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row), row


class Page(HTMLParser):
    """Fails where a tag does not match, an attribute is a handler, or an address is no page's."""

    VOID = frozenset({"meta", "link", "br", "input", "img", "hr", "wbr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.feed(page)
        self.close()
        assert not self.opened

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.held(attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.held(attrs)
        if tag not in self.VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened and self.opened.pop() == tag, tag

    def held(self, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            assert not name.startswith("on"), name
            if name in ("href", "src", "action"):
                assert (value or "").split(":")[0] in ("http", "https") or ":" not in (value or "").split("/")[0], value


@contextlib.contextmanager
def scratch(data: bytes) -> Iterator[Path]:
    """A file that holds `data`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.toml"
        path.write_bytes(data)
        yield path


TARGETS: dict[str, Target] = {
    one.__name__: one
    for one in (
        markdown, page, plain, front, record, values, grammar, whole, settings, expected, packs, archived, stored, shown,
    )
}  # fmt: skip
