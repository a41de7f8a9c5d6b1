"""JSON: the events of a page or of everything, and the documents that tell them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.model import Event
from timeline.show.exports.entry import document_entry, event_entry, list_entry
from timeline.show.site import Site


def line(event: Event, site: Site) -> str:
    """One event of a list as JSON; its month, names and sources each list it, so it is kept."""
    made: str | None = site.kept.get(("json", event.id))
    if made is None:
        made = site.kept["json", event.id] = json.dumps(list_entry(event, site), ensure_ascii=False)
    return made


def of_events(events: Iterable[Event], site: Site) -> bytes:
    """``{"events": [...]}``, an event a line."""
    lines = (line(event, site) for event in events)
    return ('{"events": [\n' + ",\n".join(lines) + "\n]}\n").encode()


def export(site: Site) -> bytes:
    """``{"since", "until", "documents", "events"}`` of the whole timeline."""
    whole = site.timeline
    head = {
        "since": whole.since.isoformat() if whole.since else None,
        "until": whole.until.isoformat() if whole.until else None,
    }
    documents = ",\n".join(json.dumps(document_entry(digest), ensure_ascii=False) for digest in whole.digests)
    events = ",\n".join(
        json.dumps(event_entry(site.shelf.event(event), site), ensure_ascii=False) for event in whole.events
    )
    start = json.dumps(head)[:-1]
    return f'{start}, "documents": [\n{documents}\n], "events": [\n{events}\n]}}\n'.encode()
