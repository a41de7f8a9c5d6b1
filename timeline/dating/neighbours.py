"""Days for the documents that nothing dates, from the rest of the collection: similar stories and running numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.dating import reasons
from timeline.dating.evidence import evidence
from timeline.dating.likeness import Neighbour, nearest
from timeline.dating.sequence import place, series, shares
from timeline.model import Dating, Digest, Evidence, Moment

# How many days before or after its neighbour a document is published; measured on neighbours of 632 documents.
AROUND = {-3: 0.03, -2: 0.06, -1: 0.16, 0: 0.42, 1: 0.20, 2: 0.08, 3: 0.03}
BESIDE = {-1: 0.06, 0: 0.86, 1: 0.06}  # the same for running numbers
SPAN = 2000  # days over which the rest is spread
LEAST = 0.02  # share of a day from which it is worth weighing
TOLD = 3  # neighbours that are named


@dataclass(frozen=True, slots=True)
class Spread:
    """A witness that spreads its weight over many days: `shares` add up to less than 1."""

    kind: str
    shares: dict[date, float]
    text: str
    count: int = 0  # similar documents that were published around its likeliest day

    def candidates(self) -> Iterable[date]:
        return [day for day, share in self.shares.items() if share >= LEAST]

    def likelihood(self, day: date) -> float:
        return self.shares.get(day, 0.0) + (1 - sum(self.shares.values())) / SPAN

    def best(self) -> float:
        return max(self.shares.values())

    def told(self, day: date) -> Evidence:
        likely = max(self.shares, key=lambda one: (self.shares[one], one))
        moment = Moment(datetime(likely.year, likely.month, likely.day), "day")
        told = evidence(self.kind, moment, self.text, "the collection")
        return (
            replace(told, reason=reasons.NEIGHBOURS(count=self.count, day=likely.isoformat())) if self.count else told
        )


def undated(dating: Dating) -> bool:
    """Whether a document waits for its neighbours: nothing states its date."""
    return dating.published is None or dating.inferred


def witnesses(digests: Sequence[Digest]) -> dict[int, list[Spread]]:
    """For each undated digest what the dated ones say of its day."""
    asked = [index for index, digest in enumerate(digests) if undated(digest.dating)]
    known = [index for index, digest in enumerate(digests) if not undated(digest.dating)]
    if not asked or not known:
        return {}
    documents = [digest.document for digest in digests]
    days = {index: day for index in known if (day := digests[index].dating.local_date)}
    found: dict[int, list[Spread]] = defaultdict(list)
    for index, near in nearest(documents, asked, sorted(days)).items():
        if spread := alike(near, days, [document.title or document.path for document in documents]):
            found[index].append(spread)
    numbers = series((documents[index], day) for index, day in days.items())
    for index in asked:
        placed = place(documents[index])
        known_series = numbers.get(placed[0]) if placed else None
        if placed and known_series and (between := smoothed(shares(placed[1], known_series), BESIDE, 0.97)):
            found[index].append(Spread("number", between, str(placed[1])))
    return dict(found)


def alike(near: Sequence[Neighbour], days: dict[int, date], names: Sequence[str]) -> Spread | None:
    """What similar documents say together: each counts by the square of its likeness."""
    if not near:
        return None
    total = sum(one.likeness**2 for one in near)
    voices: dict[date, float] = defaultdict(float)
    for one in near:
        voices[days[one.index]] += one.likeness**2 / total
    trust = near[0].likeness / (near[0].likeness + 0.05)
    text = "; ".join(names[one.index] for one in near[:TOLD])
    found = smoothed(voices, AROUND, trust)
    likely = max(found, key=lambda day: (found[day], day))
    count = sum(abs((days[one.index] - likely).days) <= 1 for one in near)
    return Spread("neighbours", found, text, count)


def smoothed(voices: dict[date, float], around: dict[int, float], trust: float) -> dict[date, float]:
    """The voices spread over the days around them, `trust` in all."""
    found: dict[date, float] = defaultdict(float)
    for day, voice in voices.items():
        for days, share in around.items():
            found[day + timedelta(days=days)] += trust * voice * share
    return dict(sorted(found.items()))
