"""What was built from what: every page with the documents and passages behind it, and where pages of merged events have gone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.model import Event, Mention, Timeline
from timeline.show.addresses import document_page, event_page
from timeline.show.markup import clean
from timeline.show.site import Site

FILE = "manifest.json"


def passage(mention: Mention) -> str:
    """A mention's place: its document and the characters that it spans."""
    return f"{clean(mention.document)}:{mention.span.start}-{mention.span.end}"


def manifest(site: Site) -> bytes:
    """``{"documents": {page: {…}}, "events": {page: {"id", "passages"}}, "moved": {page: event}}``, an entry a line, sorted."""
    documents = {
        document_page(digest.document): {"id": clean(digest.document.id), "path": clean(digest.document.path)}
        for digest in site.timeline.digests
    }
    events = {
        event_page(event): {"id": event.id, "passages": sorted(map(passage, event.mentions))}
        for event in site.timeline.events
    }
    tables: dict[str, dict[str, Any]] = {"documents": documents, "events": events, "moved": dict(site.options.moved)}
    parts = []
    for name, table in tables.items():
        lines = ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in sorted(table.items()))
        parts.append(f'"{name}": {{\n{lines}\n}}' if lines else f'"{name}": {{}}')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def moved(before: bytes, timeline: Timeline) -> tuple[tuple[str, str], ...]:
    """Where the event pages of an earlier build have gone: (old page, identifier of the event that tells most of its passages).

    `before` is that build's manifest; one that cannot be read moves nothing. Pages that still stand, and events that nothing tells
    any more, are left out. Pages that had moved before are followed on.
    """
    try:
        old: dict[str, Any] = json.loads(before)
        events: dict[str, dict[str, Any]] = dict(old["events"])
        earlier: dict[str, str] = dict(old["moved"])
    except (ValueError, KeyError, TypeError):
        return ()
    pages = {event_page(event) for event in timeline.events}
    holders: dict[str, Event] = {}
    for event in timeline.events:
        for mention in event.mentions:
            holders.setdefault(passage(mention), event)
    went = dict(_heirs(events, pages, holders))
    standing = {event.id for event in timeline.events}
    by_id = {entry.get("id"): went[page] for page, entry in events.items() if page in went and isinstance(entry, dict)}
    for page, identity in earlier.items():
        target = identity if identity in standing else by_id.get(identity)
        if target and page not in pages:
            went.setdefault(page, target)
    return tuple(sorted(went.items()))


def _heirs(events: dict[str, dict[str, Any]], pages: set[str], holders: dict[str, Event]) -> Iterator[tuple[str, str]]:
    for page, entry in events.items():
        if page in pages or not page.startswith("events/") or ".." in page or not isinstance(entry, dict):
            continue
        votes: dict[str, int] = {}
        for place in entry.get("passages", ()):
            if place in holders:
                votes[holders[place].id] = votes.get(holders[place].id, 0) + 1
        if votes:
            yield page, min(votes, key=lambda identity: (-votes[identity], identity))
