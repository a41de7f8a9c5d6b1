"""How alike documents are: by the rare runs of four characters that they share, weighted by rarity (the cosine of tf–idf vectors).

Only what the documents asked about contain is counted, so a collection in which everything is dated costs nothing. Sums are of whole
numbers: neither the order of the documents nor the hash seed changes a result.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.model import Document

RUN = 4  # characters
READ = 1000  # letters and digits of a story that are compared: what news is about stands first
SHARE = 0.02  # runs that stand in a larger share of the documents than this say nothing
FEWEST, MOST = 5, 60  # bounds of the number of documents that this share is
NEAREST = 20  # neighbours of a document that are kept
SCALE = 1000  # weights are whole thousandths

_UNSAID = re.compile(r"[\W_]+")  # all but letters and digits


# Which of the runs asked for stand in a document, known by its place in the collection.
Share = Callable[[int, set[str]], set[str]]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A similar document: its place in the collection, and how alike it is, in [0, 1]."""

    index: int
    likeness: float


def runs(document: Document) -> set[str]:
    """The runs of the story's first letters and digits, title first."""
    parts, length = [document.title], len(document.title)
    for block in document.blocks:
        if not block.furniture:
            parts.append(document.text[block.span.start : block.span.end])
            length += block.span.end - block.span.start
            if length > READ:
                break
    text = _UNSAID.sub("", "".join(parts)[: READ + READ // 4].lower())[:READ]
    return {text[at : at + RUN] for at in range(len(text) - RUN + 1)}


def nearest(
    documents: Sequence[Document], asked: Sequence[int], known: Sequence[int], share: Share | None = None
) -> dict[int, list[Neighbour]]:
    """For each index in `asked` its neighbours among `known`, the most alike first; `share` may spare their reading."""
    questions = {index: runs(documents[index]) for index in asked}
    wanted = set().union(*questions.values())
    shared = [(index, share(index, wanted) if share else wanted & runs(documents[index])) for index in known]
    frequency = Counter(run for _, found in shared for run in found)
    limit = min(max(FEWEST, int(SHARE * len(known))), MOST)
    weights = {run: weight(len(known), count) for run, count in frequency.items() if count <= limit}
    unseen = weight(len(known), 1)
    postings: dict[str, list[int]] = defaultdict(list)
    lengths: dict[int, float] = {}
    for index, found in shared:
        rare = [run for run in found if run in weights]
        lengths[index] = math.sqrt(sum(weights[run] for run in rare))
        for run in rare:
            postings[run].append(index)
    return {
        index: ranked(
            found, weights, postings, lengths, math.sqrt(sum(weights.get(run, unseen) for run in found)), unseen
        )
        for index, found in questions.items()
    }


def weight(documents: int, count: int) -> int:
    """The square of the inverse document frequency, in thousandths."""
    return round(SCALE * math.log1p(documents / count) ** 2)


def ranked(
    found: set[str],
    weights: dict[str, int],
    postings: dict[str, list[int]],
    lengths: dict[int, float],
    length: float,
    unseen: int,
) -> list[Neighbour]:
    """The documents that share most with the runs `found`, the likeliest first and at most ``NEAREST``; equal ones in their order.

    `postings` names the documents (by index) that hold a run, `lengths` the norm of each, `length` that of the document asked about,
    `unseen` the weight of a run that no other document holds.
    """
    sums: dict[int, int] = defaultdict(int)
    for run in found:
        if run in weights:
            for index in postings[run]:
                sums[index] += weights[run]
    # A document that shares little because it holds little must not seem alike: each length counts a few runs more.
    more = math.sqrt(unseen)
    near = [Neighbour(index, total / ((lengths[index] + more) * (length + more))) for index, total in sums.items()]
    return sorted(near, key=lambda one: (-one.likeness, one.index))[:NEAREST]
