"""What must hold for any bytes: each target is a function of bytes that returns, or fails where a promise is broken.

No exception but our own may leave a room. The tests run them over the seeds and the hostile patterns, hypothesis over what it makes
up, and ``python -m benchmarks.fuzz`` over what guided mutation finds.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import json
import re
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from laws import Page, consistent, parsed, placed, sound, weighed

from timeline import dating, expectations
from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.entries.loading import loaded
from timeline.building.store.codec import Parts, decode, encode
from timeline.building.store.database import Store, opened
from timeline.building.work.digest import digest, digest_data
from timeline.errors import InputError, SettingsError, StoreError, TimelineError
from timeline.grammar import find
from timeline.grammar.patterns.pattern import expand, sources
from timeline.grammar.patterns.shape import shape
from timeline.grammar.rules.pack import Pack
from timeline.model import Block, Digest, Document, Field, Mark, Problem, Span, Timeline
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings
from timeline.settings import load as load_settings
from timeline.show import Options, render

Target = Callable[[bytes], None]
SETTINGS = Settings(max_characters=100_000, max_seconds=0)


def reading(data: bytes, name: str) -> None:
    """Reading gives a document whose blocks lie in its text, in order, or one of our errors."""
    with contextlib.suppress(InputError):
        sound(read_bytes(data, name, SETTINGS), SETTINGS.max_characters)


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


def dated(data: bytes) -> None:
    """Lines as the evidence of a document, one kind each, and as its text: a dating within its bounds, the same a second time."""
    lines = data.decode("utf-8", "replace").split("\n")
    given = iter([*lines[:12], *[""] * 12])
    text = "\n".join(lines[8:]) or "文"
    fields = tuple(Field(name, next(given), "front matter") for name in ("date", "published", "updated", "file"))
    marks = (
        Mark("comment", "milliseconds", "".join(filter(str.isdecimal, next(given)))[:16]),
        Mark("meta", "article:published_time", next(given)),
        Mark("jsonld", "", next(given)),
        Mark("time", "datetime", next(given), next(given), inside=""),
    )
    document = Document(
        "x", next(given) or "x.md", text, next(given), next(given), author=next(given), fields=fields, marks=marks,
        blocks=(Block(Span(0, len(text)), "paragraph"),),
    )  # fmt: skip
    expressions = find(text, document.language)
    found = dating.date(document, expressions, SETTINGS)
    weighed(found, document)
    assert dating.date(document, expressions, SETTINGS) == found


def whole(data: bytes) -> None:
    """A document through all stages: a digest, or a Problem that is not our defect; the same a second time."""
    entry = Entry("2022-02-04.md", "file", data=data)
    result = digest_data(entry, data, SETTINGS)
    if isinstance(result, Problem):
        assert "defect" not in result.advice, result
        return
    consistent(result)
    assert digest_data(entry, data, SETTINGS) == result


def merged(data: bytes) -> None:
    """Stretches between empty lines as documents, one without a date: the same timeline from either end."""
    parts = data.split(b"\n\n", 4)
    names = [f"2022-02-0{number}.md" if number < 4 else "x.md" for number in range(1, len(parts) + 1)]
    held = [Entry(name, "file", data=part) for name, part in zip(names, parts, strict=True)]
    results = [digest_data(entry, entry.data, SETTINGS) for entry in held]
    timeline = assemble(results, SETTINGS)
    placed(timeline)
    assert assemble(results[::-1], SETTINGS) == timeline


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
        plain, _, _ = sources(expand(text, {"sp": " ?"}), {"n": r"\d"})
        shape(plain, frozenset("0123456789"))


def archived(data: bytes) -> None:
    """Bytes as archives and as a member of good ones."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("../x.md", data)
    same = dict.fromkeys(("x.zip", "x.tar", "x.tar.gz", "x.jsonl.gz"), data)
    bundled({**same, "good.zip": packed.getvalue(), "good.jsonl.gz": gzip.compress(data)})


def captured(data: bytes) -> None:
    """Bytes as web archives, and as the body of a good record."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + data
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nWARC-Date: 2022-02-04T00:00:00Z\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    bundled({"x.warc": data, "x.warc.gz": data, "good.warc": head.encode() + http + b"\r\n\r\n"})


def feeds(data: bytes) -> None:
    """Bytes as feeds, and as an item of a good one."""
    good = b"<rss version='2.0'><channel><title>x</title><item><title>x</title>" + data + b"</item></channel></rss>"
    bundled({"x.rss": data, "x.atom": data, "good.rss": good})


def bundled(held: dict[str, bytes]) -> None:
    """Bundles by name: entries and problems, each of which can be digested, and nothing written beside them."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in held.items():
            path = Path(folder) / name
            path.write_bytes(content)
            for entry in entries([path], SETTINGS):
                if isinstance(entry, Entry) and isinstance(inner := loaded(entry, SETTINGS), bytes):
                    result = digest_data(entry, inner, SETTINGS)
                    assert isinstance(result, Digest) or "defect" not in result.advice, result
        assert {path.name for path in Path(folder).iterdir()} == set(held)


def stored(data: bytes) -> None:
    """Bytes as a stored digest, and as the file of a store: read, refused or made anew, and never run."""
    good = whole_digest()
    damaged = (
        good._replace(brief=data),
        good._replace(brief=b"D" + data),
        good._replace(told=data),
        good._replace(rest=data),
    )
    for parts in (*damaged, Parts(data)):
        with contextlib.suppress(StoreError):
            assert isinstance(decode(parts), Digest | Problem)
    with scratch(data) as path:
        store = opened(path, lambda error: None, ours=True)
        assert store is not None
        with store, contextlib.suppress(StoreError):
            store.get(b"k")
    with contextlib.suppress(StoreError), scratch(b"SQLite format 3\0" + data) as path:
        Store(path).close()


@functools.cache
def whole_digest() -> Parts:
    """A digest as the store keeps it."""
    text = "北约峰会周二（2023年7月11日）在维尔纽斯开幕。".encode()
    return encode(digest_data(Entry("x.txt", "file", data=text), text, SETTINGS))


def shown(data: bytes) -> None:
    """A document as a site: pages whose tags match and that hold no script of its own, named so that any system can hold them."""
    for path, content in render(built(data), Options(base="https://example.org/", plotly=False, images=True)):
        assert re.fullmatch(r"[a-z0-9\u3400-\u9fff_-]+([./][a-z0-9\u3400-\u9fff_-]+)*", path, re.IGNORECASE), path
        assert all(len(part.encode()) < 200 for part in path.split("/")), path
        if path.endswith(".html"):
            Page(content.decode("utf-8"))


def exported(data: bytes) -> None:
    """A document in every format."""
    parsed(built(data))


def built(data: bytes) -> Timeline:
    """The timeline of `data` as Markdown and as text."""
    return assemble(
        [digest_data(Entry(name, "file", data=data), data, SETTINGS) for name in ("x.md", "x.txt")], SETTINGS
    )


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
        markdown, page, plain, front, record, values, grammar, dated, whole, merged, settings, expected, packs, archived, captured,
        feeds, stored, shown, exported,
    )
}  # fmt: skip
