"""What a story has said so far: the values that an expression can hang on. Frozen; each expression gives the next state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.model import Dating, Partial, Span


@dataclass(frozen=True, slots=True)
class Point:
    """A date that the text gave, and where."""

    known: Partial
    span: Span
    text: str

    @property
    def day(self) -> date | None:
        """The day, or None where the date is coarser."""
        one = self.known
        if one.year is None or one.month is None or one.day is None:
            return None
        try:
            return date(one.year, one.month, one.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class State:
    """`last` is the last date given, `opener` the first end of a range that waits for its other end."""

    published: date | None
    inferred: bool
    last: Point | None = None
    opener: Point | None = None


def start(dating: Dating) -> State:
    """The state before the first expression."""
    day = dating.local_date or (dating.published.day if dating.published else None)
    return State(day, dating.inferred)
