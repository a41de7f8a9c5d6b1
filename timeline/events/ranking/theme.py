"""What a collection is about, and how near an event is to it: a blizzard told by three of the articles on an uprising leads nobody there.

Of a collection on one subject one or two words stand in nearly every document; an event that tells of it has such a word in what its
mentions have in common. A collection on everything has no such words, and no event of it is aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from heapq import nlargest

from timeline.events.merging.comparing.rarity import Counts
from timeline.model import Mention

WORDS = 2  # commonest words by which a collection, or an event, is known
CANDIDATES = 20  # commonest words of each language among which those of all documents are looked for
# Shares of the documents that have them: in a collection on everything, and in one on one subject.
MIXED, OF_ONE = 0.45, 0.65
NEAR = 0.5  # share of the collection's own from which an event is wholly of its subject
ASIDE = 0.4  # share of its weight that is left to one that has nothing to do with it
COMMON = 3  # a word is what an event's mentions have in common where one in so many of them has it


class Theme:
    """The words that a collection has most, as `counts` count them; `strong` tells from 0 to 1 how much it is of one subject."""

    def __init__(self, counts: Counts) -> None:
        self._total = max(sum(counts.sizes.values()), 1)
        self._seen = tuple(counts.seen.values())
        likely = {word for seen in self._seen for word in nlargest(CANDIDATES, sorted(seen), key=partial(_count, seen))}
        self._level = _mean(map(self._share, likely))
        self.strong = min(max((self._level - MIXED) / (OF_ONE - MIXED), 0.0), 1.0)

    def keeps(self, mentions: tuple[Mention, ...]) -> float:
        """The share of its weight that an event told by `mentions` keeps."""
        if not self.strong:
            return 1.0
        held = Counter(word for mention in mentions for word in {*mention.words, *mention.names})
        common = (word for word, count in held.items() if count * COMMON >= len(mentions))
        near = min(_mean(map(self._share, common)) / (NEAR * self._level), 1.0)
        return 1.0 - self.strong * (1.0 - ASIDE) * (1.0 - near)

    def _share(self, word: str) -> float:
        """The share of the documents that have a word."""
        return sum(seen.get(word, 0) for seen in self._seen) / self._total


def _count(seen: dict[str, int], word: str) -> int:
    return seen[word]


def _mean(shares: Iterable[float]) -> float:
    """The mean of the greatest."""
    return sum(nlargest(WORDS, shares)) / WORDS
