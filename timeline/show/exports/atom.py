"""An Atom feed (RFC 4287) of the events told last. Its times come from the documents, never from the clock."""

from __future__ import annotations

from datetime import UTC, datetime, time
from xml.etree import ElementTree

from timeline.model import Event
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import event_page, link
from timeline.show.view.site import Site, published_day
from timeline.show.wording import phrases

ATOM = "http://www.w3.org/2005/Atom"
MOST = 100
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def told(event: Event, site: Site) -> datetime:
    """When the last of its documents was published: what a feed calls updated."""
    moments = []
    for identity in event.documents:
        digest = site.digests.get(identity)
        if digest is None:
            continue
        moment, day = digest.dating.published, published_day(digest)
        if moment and moment.at.tzinfo:
            moments.append(moment.at.astimezone(UTC))
        elif day:
            moments.append(datetime.combine(day, time(), UTC))
    return max(moments, default=EPOCH)


def latest(site: Site) -> list[Event]:
    """The events of the feed, the latest first."""
    dated = [(-told(event, site).timestamp(), event.id) for event in site.timeline.events]
    return [site.events[identity] for _, identity in sorted(dated)[:MOST]]


def export(site: Site) -> bytes:
    """An Atom feed (RFC 4287), an entry an event, the latest first."""
    base = site.base
    dated = [(told(event, site), event) for event in latest(site)]
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": site.words.language})
    _add(feed, "title", site.title)
    _add(feed, "id", base or "urn:timeline:feed")
    _add(feed, "updated", _stamp(dated[0][0] if dated else EPOCH))
    _add(_add(feed, "author"), "name", site.title)
    _add(feed, "generator", "timeline")
    if base:
        _add(feed, "link", rel="self", href=f"{base}feed.xml")
        _add(feed, "link", rel="alternate", href=base)
    for updated, brief in dated:
        event = site.shelf.event(brief)
        entry = _add(feed, "entry")
        _add(entry, "title", event.title)
        _add(entry, "id", f"urn:timeline:event:{event.id}")
        _add(entry, "updated", _stamp(updated))
        _add(entry, "link", rel="alternate", href=base + link(event_page(event)))
        _add(entry, "summary", f"{phrases.dated(event, site.words)}: {event.title}")
        if event.mentions:
            _add(entry, "content", "\n\n".join(mention.quote for mention in event.mentions[:5]), type="text")
    ElementTree.indent(feed, "")
    text: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    made.text = clean(text) or None
    return made


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
