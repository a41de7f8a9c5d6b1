"""JSON: the events of a page or of everything, and the documents that tell them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from timeline.model import Digest, Event
from timeline.show.exports.entry import document_entry, event_entry, list_entry
from timeline.show.strings.json_text import spaced
from timeline.show.view.page import Piece, joined, plain
from timeline.show.view.site import Site


def line(event: Event, site: Site) -> str:
    """One event of a list as JSON; its month, names and sources each list it, so it is kept."""
    made: str | None = site.kept.get(("json", event.id))
    if made is None:
        made = site.kept["json", event.id] = spaced(list_entry(event, site)).decode()
    return made


def of_events(events: Iterable[Event], site: Site) -> bytes:
    """``{"events": [...]}``, an event a line."""
    lines = (line(event, site) for event in events)
    return ('{"events": [\n' + ",\n".join(lines) + "\n]}\n").encode()


def export(site: Site) -> bytes:
    """``{"since", "until", "documents", "events"}`` of the whole timeline."""
    return b"".join(piece.make() for piece in pieces(site, lambda digest: b"", lambda event: b""))


def pieces(site: Site, of_document: Callable[[Digest], bytes], of_event: Callable[[Event], bytes]) -> Iterator[Piece]:
    """The same, a document or an event a piece, with the stamps that the two functions give."""
    whole = site.timeline
    head = {
        "since": whole.since.isoformat() if whole.since else None,
        "until": whole.until.isoformat() if whole.until else None,
    }
    yield plain(f'{json.dumps(head)[:-1]}, "documents": [\n'.encode())
    yield from joined(((partial(_document, digest, site), of_document(digest)) for digest in whole.digests), b",\n")
    yield plain(b'\n], "events": [\n')
    yield from joined(((partial(_event, event, site), of_event(event)) for event in whole.events), b",\n")
    yield plain(b"\n]}\n")


def _document(digest: Digest, site: Site) -> bytes:
    return spaced(document_entry(digest, site))


def _event(event: Event, site: Site) -> bytes:
    return spaced(event_entry(site.shelf.event(event), site))
