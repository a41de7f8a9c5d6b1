"""Days for the documents that nothing dates, from the rest of the collection: similar stories and running numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from timeline.dating.evidence.spread import NEVER, Spread, unseen
from timeline.dating.neighbours.likeness import Neighbour, Share, nearest
from timeline.dating.neighbours.sequence import place, series, shares
from timeline.model import Dating, Digest, Document
from timeline.packs import profiles
from timeline.packs.sources import host_of

# How many days before or after its neighbour a document is published; measured on neighbours of 632 documents.
AROUND = {-3: 0.03, -2: 0.06, -1: 0.16, 0: 0.42, 1: 0.20, 2: 0.08, 3: 0.03}
TRUST = 0.97  # share of running numbers that are where their neighbours are
BESIDE = {-1: 0.06, 0: 0.86, 1: 0.06}  # the same for running numbers
TOLD = 3  # neighbours that are named


def undated(dating: Dating) -> bool:
    """Whether a document waits for its neighbours: nothing states its date, or only what a hand typed into the text."""
    if dating.published is None or dating.inferred:
        return True
    heard = [profiles()[one.kind] for one in (dating.chosen, *dating.agreeing) if one]
    return all(worth.typed for worth in heard if worth.states)


def witnesses(
    digests: Sequence[Digest], whole: Callable[[Digest], Digest] | None = None, share: Share | None = None
) -> dict[int, list[Spread]]:
    """For each undated digest what the dated ones say of its day.

    `whole` gives the whole of a digest that is a brief; for `share` see `likeness`.
    """
    asked = [index for index, digest in enumerate(digests) if undated(digest.dating)]
    known = [index for index, digest in enumerate(digests) if not undated(digest.dating)]
    if not asked or not known:
        return {}
    documents = [digest.document for digest in digests]
    names = [document.title or document.path for document in documents]
    days = {index: day for index in known if (day := digests[index].dating.local_date)}
    usual, never = density(days.values()), unseen(days.values())
    found: dict[int, list[Spread]] = defaultdict(list)
    texts = _Texts(digests, whole) if whole else documents
    for index, near in nearest(texts, asked, sorted(days), share).items():
        if spread := alike(near, days, names, usual, never):
            found[index].append(spread)
    numbered = {index: at for index in asked if (at := place(documents[index]))}
    hosts = frozenset(host_of(documents[index].url) for index in numbered)
    beside = [index for index in days if hosts and host_of(documents[index].url) in hosts]
    numbers = series((documents[index], days[index]) for index in beside)
    for index, placed in numbered.items():
        known_series = numbers.get(placed[0])
        if known_series and (between := smoothed(shares(placed[1], known_series), BESIDE, TRUST)):
            found[index].append(Spread("number", between, str(placed[1]), 1 - TRUST))
    return dict(found)


class _Texts(Sequence[Document]):
    """The whole documents behind briefs, each in memory only while it is looked at."""

    def __init__(self, digests: Sequence[Digest], whole: Callable[[Digest], Digest]) -> None:
        self._digests = digests
        self._whole = whole

    def __len__(self) -> int:
        return len(self._digests)

    def __getitem__(self, index: Any) -> Any:
        return self._whole(self._digests[index]).document


def density(days: Iterable[date]) -> dict[date, float]:
    """Day → share of the dated documents, spread a little over the days around."""
    counts = Counter(days)
    total = counts.total()
    return smoothed({day: count / total for day, count in counts.items()}, AROUND, 1.0)


def alike(
    near: Sequence[Neighbour],
    days: dict[int, date],
    names: Sequence[str],
    usual: Mapping[date, float],
    never: float = NEVER,
) -> Spread | None:
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
    return Spread("neighbours", found, text, 1 - trust, count=count, usual=usual, never=never)


def smoothed(voices: dict[date, float], around: dict[int, float], trust: float) -> dict[date, float]:
    """The voices spread over the days around them, `trust` in all."""
    found: dict[date, float] = defaultdict(float)
    for day, voice in voices.items():
        for days, share in around.items():
            found[day + timedelta(days=days)] += trust * voice * share
    return dict(sorted(found.items()))
