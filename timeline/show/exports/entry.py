"""An event and a document as plain values: what JSON says of them. A documented, stable contract."""

from __future__ import annotations

from typing import Any

from timeline.model import Digest, Event, Mention
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import document_page, event_page, link, outside
from timeline.show.view.called import title_of
from timeline.show.view.site import Site


def list_entry(event: Event, site: Site) -> dict[str, Any]:
    """An event without its quotations: `when` is EDTF, `from` and `to` the half-open interval, `documents` their paths."""
    when = event.when
    return {
        "id": event.id,
        "when": when.edtf,
        "from": when.since.isoformat(),
        "to": when.until.isoformat(),
        "precision": when.precision,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "inferred": event.inferred,
        "title": clean(event.title),
        "language": event.language,
        "status": event.status,
        "planned": event.planned,
        "context": event.context,
        "importance": round(event.importance, 4),
        "names": [clean(name) for name in site.names_in(event)],
        "page": link(event_page(event)),
        "documents": [_path(identity, site) for identity in event.documents],
    }


def event_entry(event: Event, site: Site) -> dict[str, Any]:
    """The same with its documents and quotations in full; `quotes` carry offsets into the document's text."""
    return list_entry(event, site) | {
        "documents": [document_entry(site.digests[i], site) for i in event.documents if i in site.digests],
        "quotes": [_quote(mention, site) for mention in event.mentions],
        "disagreements": [
            {
                "when": line.when.edtf,
                "documents": [_path(i, site) for i in line.documents],
                "reason": clean(line.reason),
            }
            for line in event.disagreements
        ],
    }


def document_entry(digest: Digest, site: Site) -> dict[str, Any]:
    """`published` is ISO 8601, as precise as it is known, or None; `url` only where it is http or https."""
    document, dating = digest.document, digest.dating
    return {
        "id": document.id,
        "path": clean(document.path),
        "title": clean(title_of(site, digest)),
        "language": document.language,
        "source": clean(site.source_of(digest)),
        "url": outside(document.url) or None,
        "published": published(digest),
        "precision": dating.published.precision if dating.published else None,
        "inferred": dating.inferred,
        "page": link(document_page(document)),
    }


def published(digest: Digest) -> str | None:
    """A document's publication in ISO 8601, with a time of day only where one is known; None where nothing is."""
    moment = digest.dating.published
    if moment is None:
        return digest.dating.local_date.isoformat() if digest.dating.local_date else None
    return moment.at.isoformat() if moment.has_hour else moment.day.isoformat()


def _quote(mention: Mention, site: Site) -> dict[str, Any]:
    return {
        "path": _path(mention.document, site),
        "text": clean(mention.quote),
        "start": mention.span.start,
        "end": mention.span.end,
        "dates": [
            {"start": t.span.start, "end": t.span.end, "text": clean(t.text), "value": t.value} for t in mention.timexes
        ],
    }


def _path(identity: str, site: Site) -> str:
    digest = site.digests.get(identity)
    return clean(digest.document.path if digest else identity)
