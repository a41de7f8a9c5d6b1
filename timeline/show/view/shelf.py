"""Where pages find what a brief leaves out: texts, quotations, evidence.

A Timeline may hold briefs of its digests (see ``building.store.brief``), so that a large one stays small in memory; what only one page
shows is then taken down while that page is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline.model import Digest, Event, Span


class Shelf(Protocol):
    """What stands behind the digests and events of a Timeline."""

    def digest(self, digest: Digest) -> Digest:
        """The whole digest."""
        ...

    def event(self, event: Event) -> Event:
        """The event with all that its mentions quote."""
        ...

    def spans(self, digest: Digest) -> Sequence[Span]:
        """Where each time expression of the document stands, in the order of its digest."""
        ...

    def stamp(self, digest: Digest) -> bytes:
        """What stands for the digest's content: equal stamps, equal digests. Empty where that is not known."""
        ...


class Held:
    """The shelf of a Timeline that holds everything itself."""

    def digest(self, digest: Digest) -> Digest:
        """The digest itself: it is whole."""
        return digest

    def event(self, event: Event) -> Event:
        """The event itself: it is whole."""
        return event

    def spans(self, digest: Digest) -> Sequence[Span]:
        """The spans of the digest's expressions."""
        return [timex.span for timex in digest.timexes]

    def stamp(self, digest: Digest) -> bytes:
        """Nothing: what is held in memory is not compared with an earlier build."""
        return b""
