"""Stamps: digests of what a page is made from, so that a page is only made again where that has changed.

A stamp covers everything but what holds for the whole site (templates, options, words), which the caller compares once. Events and
documents are stamped by all that lists and pages show of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property

import msgspec
from msgspec.structs import replace

from timeline.model import Digest, Event
from timeline.show.view.site import Site


class Stamps:
    """The stamps of one site; all are empty where its shelf knows none. `row` gives all that decides what a list shows of an event."""

    def __init__(self, site: Site, row: Callable[[Event], object]) -> None:
        self._site = site
        self._row = row
        self._events: dict[str, bytes] = {}
        self._rows: dict[str, bytes] = {}
        self._heads: dict[str, bytes] = {}

    @cached_property
    def known(self) -> bool:
        """Whether the shelf knows stamps; where not, all are empty."""
        digests = self._site.timeline.digests
        return bool(digests and self._site.shelf.stamp(digests[0]))

    def of(self, *parts: object) -> bytes:
        """The stamp of `parts`: stamps, or plain values."""
        return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=16).digest() if self.known else b""

    def document(self, digest: Digest) -> bytes:
        """Of all that a document's digest holds."""
        return self._site.shelf.stamp(digest)

    def row(self, event: Event) -> bytes:
        """Of what a list shows of `event`."""
        if event.id not in self._rows:
            self._rows[event.id] = self.of(self._row(event)) if self.known else b""
        return self._rows[event.id]

    def rows(self, events: Iterable[Event]) -> list[bytes]:
        """Of what lists show of `events`, in their order."""
        return [self.row(event) for event in events] if self.known else []

    def head(self, event: Event) -> bytes:
        """Of `event` itself, as lists and the charts above them show it: not of the sentences and documents that tell it."""
        if event.id not in self._heads:
            self._heads[event.id] = self.of(replace(event, mentions=()), self.row(event)) if self.known else b""
        return self._heads[event.id]

    def heads(self, events: Iterable[Event]) -> list[bytes]:
        """Of `events` themselves, in their order."""
        return [self.head(event) for event in events] if self.known else []

    def event(self, event: Event) -> bytes:
        """Of all that is known of `event`, and of the documents that tell it."""
        if event.id not in self._events:
            self._events[event.id] = self._event(event) if self.known else b""
        return self._events[event.id]

    def events(self, events: Iterable[Event]) -> list[bytes]:
        """Of all that is known of `events`, in their order."""
        return [self.event(event) for event in events] if self.known else []

    def _event(self, event: Event) -> bytes:
        digests = self._site.digests
        told = [self.document(digests[one]) for one in event.documents if one in digests]
        return self.of(self.head(event), [(mention.document, mention.order) for mention in event.mentions], told)
