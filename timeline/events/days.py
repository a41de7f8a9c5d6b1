"""Days ranked by weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar.edtf import COARSENESS
from timeline.model import Digest, Event


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its weight in [0, 1] and its events, the weightiest first."""

    date: date
    importance: float
    events: tuple[Event, ...]


def days(digests: Sequence[Digest], events: Sequence[Event]) -> tuple[Day, ...]:
    """The days on which something happened, the weightiest first."""
    held: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        if COARSENESS[event.when.precision] == 0:
            held[event.when.since.date()].append(event)
    weights = {day: sum(event.importance for event in found) for day, found in held.items()}
    most = max(weights.values(), default=1.0) or 1.0
    ranked = sorted(held, key=lambda day: (-weights[day], day))
    return tuple(
        Day(day, round(weights[day] / most, 4), tuple(sorted(held[day], key=lambda e: (-e.importance, e.id))))
        for day in ranked
    )
