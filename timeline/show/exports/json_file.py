"""JSON: the events of a page or of everything, and the documents that tell them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.model import Event
from timeline.show.exports.entry import document_entry, event_entry
from timeline.show.site import Site


def of_events(events: Iterable[Event], site: Site) -> bytes:
    """``{"events": [...]}``, an event a line."""
    lines = (json.dumps(event_entry(event, site), ensure_ascii=False) for event in events)
    return ('{"events": [\n' + ",\n".join(lines) + "\n]}\n").encode()


def export(site: Site) -> bytes:
    """``{"since", "until", "documents", "events"}`` of the whole timeline."""
    line = site.timeline
    head = {
        "since": line.since.isoformat() if line.since else None,
        "until": line.until.isoformat() if line.until else None,
    }
    documents = ",\n".join(json.dumps(document_entry(digest), ensure_ascii=False) for digest in line.digests)
    events = ",\n".join(json.dumps(event_entry(event, site), ensure_ascii=False) for event in line.events)
    start = json.dumps(head)[:-1]
    return f'{start}, "documents": [\n{documents}\n], "events": [\n{events}\n]}}\n'.encode()
