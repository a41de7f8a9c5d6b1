"""iCalendar (RFC 5545): an all-day entry for each event dated to the day, month or year. Written without the clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial

from timeline.model import Event
from timeline.show.exports.atom import told
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import event_page, link
from timeline.show.view.page import Piece, plain
from timeline.show.view.site import Site, unsure
from timeline.show.wording import phrases

STATUS = {"planned": "TENTATIVE", "proposed": "TENTATIVE", "hypothetical": "TENTATIVE", "denied": "CANCELLED"}
_MARKS = re.compile(r"[\\;,]")
_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029]")


def export(site: Site) -> bytes:
    """An iCalendar file (RFC 5545), an all-day VEVENT an event."""
    return b"".join(piece.make() for piece in pieces(site, lambda event: b""))


def pieces(site: Site, of_event: Callable[[Event], bytes]) -> Iterator[Piece]:
    """The same, an event a piece, with the stamp that the function gives."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline//timeline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(site.title)}",
    ]
    yield plain(_written(lines))
    for event in site.timeline.events:
        yield Piece(partial(_entry, event, site), of_event(event))
    yield plain(_written(["END:VCALENDAR"]))


def _written(lines: Iterable[str]) -> bytes:
    return b"".join(folded + b"\r\n" for line in lines for folded in _folded(line.encode()))


def _entry(event: Event, site: Site) -> bytes:
    return _written(_event(site.shelf.event(event), site))


def _event(event: Event, site: Site) -> Iterator[str]:
    first, after = event.when.since.date(), _ceiling(event)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@timeline"
    yield f"DTSTAMP:{told(event, site):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    yield f"SUMMARY:{_text(event.title)}"
    said = phrases.dated(event, site.words)
    quotes = "\n".join(mention.quote for mention in event.mentions[:3])
    yield "DESCRIPTION:" + _text(f"{said} ({event.when.edtf})\n{quotes}")
    yield f"STATUS:{STATUS.get(event.status, 'TENTATIVE' if unsure(event) else 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    if names := site.names_in(event):
        yield "CATEGORIES:" + ",".join(map(_text, names[:10]))
    if site.base:
        yield f"URL:{site.base}{link(event_page(event))}"
    yield "END:VEVENT"


def _ceiling(event: Event) -> date:
    """The first day after the event; ends within a day count that day."""
    until = event.when.until
    last = (until - timedelta(microseconds=1)).date()
    return last + timedelta(days=1) if last < date.max else last


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(value: str) -> str:
    """TEXT (3.3.11): backslash, semicolon, comma and line ends escaped."""
    return _ENDS.sub(r"\\n", _MARKS.sub(r"\\\g<0>", clean(value)))


def _folded(data: bytes) -> Iterator[bytes]:
    """Lines of at most 75 octets (3.1), never cut inside a character."""
    start, limit = 0, 75
    while len(data) - start > limit:
        end = start + limit
        while data[end] & 0xC0 == 0x80:
            end -= 1
        yield (b" " if start else b"") + data[start:end]
        start, limit = end, 74
    yield (b" " if start else b"") + data[start:]
