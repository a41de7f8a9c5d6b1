"""What was built from what: every page with the documents and passages behind it, and where pages of merged events have gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

import msgspec

from timeline.model import Digest, Event, Mention, Timeline
from timeline.show.strings.json_text import spaced
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import event_page
from timeline.show.view.page import Piece, joined, plain
from timeline.show.view.site import Site, page_of

FILE = "manifest.json"
T = TypeVar("T")


class _Entry(msgspec.Struct):
    """What a manifest says of an event's page."""

    id: str = ""
    passages: tuple[str, ...] = ()


class _Earlier(msgspec.Struct):
    """A manifest of which each entry is read only where it is asked for."""

    events: dict[str, msgspec.Raw]
    moved: dict[str, str]


_FORM = msgspec.json.Decoder(_Earlier)
_ENTRY = msgspec.json.Decoder(_Entry)


def passage(mention: Mention) -> str:
    """A mention's place: its document and the characters that it spans."""
    return f"{clean(mention.document)}:{mention.span.start}-{mention.span.end}"


def manifest(site: Site, of_document: Callable[[Digest], bytes], of_event: Callable[[Event], bytes]) -> Iterator[Piece]:
    """``{"documents": {page: {…}}, "events": {page: {"id", "passages"}}, "moved": {page: event}}``, an entry a line, sorted.

    A line is a piece, with the stamp that one of the two functions gives.
    """
    documents = {page_of(site, one): one for one in site.timeline.digests}
    yield plain(b"{\n")
    yield from _table("documents", documents, _document, of_document)
    yield plain(b",\n")
    yield from _table("events", {event_page(event): event for event in site.timeline.events}, _event, of_event)
    yield plain(b",\n")
    yield from _table("moved", dict(site.options.moved), str, lambda _: b"")
    yield plain(b"\n}\n")


def _document(digest: Digest) -> dict[str, str]:
    return {"id": clean(digest.document.id), "path": clean(digest.document.path)}


def _event(event: Event) -> dict[str, Any]:
    return {"id": event.id, "passages": sorted(map(passage, event.mentions))}


def _table(
    name: str, entries: dict[str, T], said: Callable[[T], object], stamped: Callable[[T], bytes]
) -> Iterator[Piece]:
    """A part of the manifest, whose lines are made one by one: together they are larger than all else that is held."""
    yield plain(f'"{name}": {{'.encode() + (b"\n" if entries else b""))
    lines = ((partial(_line, page, entries[page], said), stamped(entries[page])) for page in sorted(entries))
    yield from joined(lines, b",\n")
    yield plain(b"\n}" if entries else b"}")


def _line(page: str, entry: T, said: Callable[[T], object]) -> bytes:
    return b"  %b: %b" % (spaced(page), spaced(said(entry), ordered=True))


def moved(before: bytes, timeline: Timeline) -> tuple[tuple[str, str], ...]:
    """Where the event pages of an earlier build have gone: (old page, identifier of the event that tells most of its passages).

    `before` is that build's manifest; one that cannot be read moves nothing. Pages that still stand, and events that nothing tells
    any more, are left out. Pages that had moved before are followed on.
    """
    try:
        old = _FORM.decode(before)
    except (msgspec.DecodeError, ValueError):
        return ()
    pages = {event_page(event) for event in timeline.events}
    gone = dict(_gone(old, pages))
    wanted = {place for entry in gone.values() for place in entry.passages}
    holders: dict[str, Event] = {}
    for event in timeline.events if wanted else ():
        for place in map(passage, event.mentions):
            if place in wanted:
                holders.setdefault(place, event)
    went = dict(_heirs(gone, holders))
    standing = {event.id for event in timeline.events}
    by_id = {entry.id: went[page] for page, entry in gone.items() if page in went}
    for page, identity in old.moved.items():
        target = identity if identity in standing else by_id.get(identity)
        if target and page not in pages:
            went.setdefault(page, target)
    return tuple(sorted(went.items()))


def _gone(old: _Earlier, pages: set[str]) -> Iterator[tuple[str, _Entry]]:
    """The event pages of an earlier build that stand no more."""
    for page, data in old.events.items():
        if page in pages or not page.startswith("events/") or ".." in page:
            continue
        with suppress(msgspec.DecodeError, ValueError):
            yield page, _ENTRY.decode(data)


def _heirs(gone: dict[str, _Entry], holders: dict[str, Event]) -> Iterator[tuple[str, str]]:
    """For each page that is gone the event that tells most of its passages."""
    for page, entry in gone.items():
        votes = Counter(holders[place].id for place in entry.passages if place in holders)
        if votes:
            yield page, min(votes, key=lambda identity: (-votes[identity], identity))
