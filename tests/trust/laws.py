"""The laws that every value of a room keeps, whatever bytes it came from: each fails where one is broken."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from xml.etree import ElementTree

import icalendar

from timeline.building.store.codec import decode, encode
from timeline.model import Dating, Digest, Document, Timeline
from timeline.show import Options
from timeline.show.exports import FORMATS, export


def sound(document: Document, most: int) -> None:
    """What holds for every document of at most `most` characters."""
    text = document.text
    for said in (
        text,
        document.title,
        document.url,
        document.author,
        *(field.value for field in document.fields),
        *(one.address for one in document.pictures),
    ):
        said.encode()
    at = 0
    for block in document.blocks:
        assert at <= block.span.start <= block.span.end <= len(text), block
        at = block.span.end
    for mark in document.marks:
        assert mark.span is None or text[mark.span.start : mark.span.end] == mark.text
    assert len(text) <= most
    assert all(problem.message and problem.path == document.path for problem in document.problems)


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
    weighed(result.dating, result.document)
    assert decode(encode(result)) == result


def weighed(dating: Dating, document: Document) -> None:
    """What holds for every dating: it is bounded, and each piece of its evidence can be pointed at."""
    assert 0 <= dating.confidence <= 1
    assert dating.not_before is None or dating.not_after is None or dating.not_before <= dating.not_after
    for one in filter(None, (dating.chosen, *dating.agreeing, *dating.rejected)):
        assert one.text and 0 <= one.weight <= 1, one
        assert one.span is None or 0 <= one.span.start < one.span.end <= len(document.text), one


def placed(timeline: Timeline) -> None:
    """What holds for every timeline: documents and events have ids of their own, and each event a title and its documents."""
    known = {digest.document.id for digest in timeline.digests}
    assert len(known) == len(timeline.digests)
    assert len({event.id for event in timeline.events}) == len(timeline.events)
    for event in timeline.events:
        assert event.title.strip() and event.when.since < event.when.until, event
        assert event.documents and set(event.documents) <= known
        assert 0 <= event.importance <= 1


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
