"""A witness that spreads its weight over many days: what similar documents or running numbers say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from msgspec.structs import replace

from timeline.dating.evidence import reasons
from timeline.dating.evidence.made import evidence
from timeline.model import Evidence, Moment

SPAN = 2000  # days over which the rest is spread where the collection tells nothing of it
NEVER = 0.1  # least share of the rest that lies on days of which the collection has nothing
MOSTLY = 0.9  # and the most
WIDE = 400  # days of a collection up to which all are weighed, not only those that neighbours speak for
LEAST = 0.02  # share of a day from which it is worth weighing


@dataclass(frozen=True, slots=True)
class Spread:
    """`shares` are those of single days, less than 1 in all; `where` says for people whence they come."""

    kind: str
    shares: dict[date, float]
    text: str
    rest: float  # what the shares leave over
    where: str = "the collection"
    count: int = 0  # similar documents that were published around its likeliest day
    usual: Mapping[date, float] | None = None  # day → share of the whole collection: where the rest lies
    never: float = NEVER  # share of the rest on other days than these

    def candidates(self) -> Iterable[date]:
        near = [day for day, share in self.shares.items() if share >= LEAST]
        return {*near, *self.usual} if self.usual and len(self.usual) <= WIDE else near

    def likelihood(self, day: date) -> float:
        elsewhere = (1 - self.never) * self.usual.get(day, 0.0) + self.never / SPAN if self.usual else 1 / SPAN
        return self.shares.get(day, 0.0) + self.rest * elsewhere

    def best(self) -> float:
        return max(self.shares.values())

    def told(self, day: date) -> Evidence:
        likely = max(self.shares, key=lambda one: (self.shares[one], one))
        moment = Moment(datetime(likely.year, likely.month, likely.day), "day")
        told = evidence(self.kind, moment, self.text, self.where)
        return (
            replace(told, reason=reasons.NEIGHBOURS(count=self.count, day=likely.isoformat())) if self.count else told
        )


def unseen(days: Iterable[date]) -> float:
    """The share of documents to come that lie on days of which a collection, with its documents on `days`, has none.

    It is that of the documents which are alone on their day (Good and Turing), within bounds.
    """
    counts = Counter(days)
    alone = sum(count == 1 for count in counts.values())
    return min(max(alone / max(counts.total(), 1), NEVER), MOSTLY)
