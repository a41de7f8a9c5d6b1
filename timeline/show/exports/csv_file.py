"""CSV (RFC 4180) with a byte order mark, as spreadsheets expect; no cell can be a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from timeline.model import Event
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import event_page, link
from timeline.show.view.page import Piece, plain
from timeline.show.view.site import Site

HEAD = (
    "id",
    "when",
    "from",
    "to",
    "precision",
    "title",
    "status",
    "certainty",
    "context",
    "sources",
    "documents",
    "names",
    "page",
)


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs (OWASP, CSV injection): an apostrophe before what would start a formula."""
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def of_events(events: Iterable[Event], site: Site) -> bytes:
    """A line an event, a heading first."""
    lines = [_written(HEAD)]
    for event in events:
        if ("csv", event.id) not in site.kept:
            site.kept["csv", event.id] = _line(event, site)
        lines.append(site.kept["csv", event.id])
    return b"\xef\xbb\xbf" + "".join(lines).encode()


def pieces(site: Site, of_event: Callable[[Event], bytes]) -> Iterator[Piece]:
    """The same of the whole timeline, an event a piece, with the stamp that the function gives."""
    yield plain(of_events((), site))
    for event in site.timeline.events:
        yield Piece(partial(_piece, event, site), of_event(event))


def _piece(event: Event, site: Site) -> bytes:
    return _line(event, site).encode()


def _line(event: Event, site: Site) -> str:
    when = event.when
    doubts = (("approximate", when.approximate), ("uncertain", when.uncertain), ("inferred", event.inferred))
    cells = (
        event.id,
        when.edtf,
        when.since.isoformat(),
        when.until.isoformat(),
        when.precision,
        event.title,
        event.status,
        " ".join(key for key, holds in doubts if holds) or "exact",
        "yes" if event.context else "",
        "; ".join(name for name in site.event_sources(event) if name),
        "; ".join(site.digests[i].document.path for i in event.documents if i in site.digests),
        "; ".join(site.names_in(event)),
        link(event_page(event)),
    )
    return _written([safe(clean(cell)) for cell in cells])


def _written(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def export(site: Site) -> bytes:
    """A line an event, as spreadsheets read it (RFC 4180, UTF-8 with a mark); no cell begins like a formula."""
    return of_events(site.timeline.events, site)
