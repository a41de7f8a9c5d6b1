"""Pages of events that have been merged into others: their old addresses still lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import basename

from timeline.show.parts.press import Press
from timeline.show.view.addresses import event_page
from timeline.show.view.page import Page
from timeline.show.view.stamps import Stamps


def pages(press: Press, stamps: Stamps) -> Iterator[Page]:
    """A redirect for each page of an event that now belongs to another, which ``Options.moved`` names."""
    standing = {event_page(event) for event in press.site.timeline.events}
    for path, identity in press.site.options.moved:
        event = press.site.events.get(identity)
        if event is None or path in standing or not path.startswith("events/") or basename(path) != path[7:]:
            continue
        given = {"title": event.title, "target": basename(event_page(event))}
        yield press.later("redirect.html", path, stamps.of(given), **given)
