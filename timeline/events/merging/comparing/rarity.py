"""How rare each word of a collection is, and for which words that has changed since the last merge.

A word weighs the logarithm of how few documents have it, counted among the documents of the language that has it most: few English
articles do not make English words rare. Counts are taken in steps, so that a document more or less leaves nearly all weights as they were.

A small collection is mostly of one subject, whose words would be its commonest though they say what happened: it weighs them as if it were
one part of a larger one. Names less so: who is in all of it is in all that happened.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeAlias

import msgspec

from timeline.events.merging.remembering.memory import Memory
from timeline.events.words.names import is_name
from timeline.model import Digest

FLATTEN = 0.8  # exponent on rarity: a collection's great stories make their own words common
LARGE = 1500  # documents: a smaller collection weighs words as if it were this large …
LARGE_FOR_NAMES = 200  # … and names as if it were this
FEWEST = 50  # documents that a language is taken to have at least
STEPS = 2  # steps of a count to its double
# Where more than one document in so many has come or gone, counting all anew costs less.
FEW = 4

Weight: TypeAlias = Callable[[str], float | None]
Contents: TypeAlias = Iterable[tuple[str, Iterable[Iterable[str]]]]


class Counts(msgspec.Struct, array_like=True, gc=False):
    """How many documents there are of each language, and how many of them have each word."""

    sizes: dict[str, int]
    seen: dict[str, dict[str, int]]


class _Last(msgspec.Struct, array_like=True, gc=False):
    """What the last merge counted, and in which documents."""

    counts: Counts
    documents: list[bytes]


_LAST = msgspec.msgpack.Decoder(_Last)
_NAME = b"rarity"


class Rarities(NamedTuple):
    """What gives the weight of each word, None for others; the words whose weight is not that of the last merge, None where there was none;
    and what was counted."""

    weight: Weight
    changed: frozenset[str] | None
    counts: Counts


def rarities(digests: Sequence[Digest], memory: Memory | None) -> Rarities:
    """How rare the words of `digests` are; what `memory` knows is not counted again."""
    if memory is None:
        counted = _counted(map(_content, digests))
        return Rarities(_weights(counted).get, None, counted)
    here = {memory.behind.stamp(digest): digest for digest in digests}
    last = memory.recall(_NAME, _LAST)
    weight: Weight | None = None
    changed: frozenset[str] | None = None
    counts = last.counts if last else None
    if last and counts:
        before = set(last.documents)
        came = [digest for stamp, digest in here.items() if stamp not in before]
        gone = [memory.behind.earlier(stamp) for stamp in last.documents if stamp not in here]
        left = [digest for digest in gone if digest is not None]
        if len(left) == len(gone) and (len(came) + len(gone)) * FEW < len(here):
            changed = _moved(counts, [*map(_content, came)], [*map(_content, left)])
            weight = _Lazy(counts).__getitem__
    if weight is None or counts is None:
        old = _weights(counts) if counts else None
        counts = _counted(map(_content, digests))
        now = _weights(counts)
        weight = now.get
        if old is not None:
            changed = frozenset(word for word in old.keys() | now.keys() if old.get(word) != now.get(word))
    memory.keep(_NAME, (counts, list(here)))
    return Rarities(weight, changed, counts)


def _content(digest: Digest) -> tuple[str, list[Sequence[str]]]:
    return digest.document.language.split("-")[0], [digest.heading, *[mention.words for mention in digest.mentions]]


def _counted(contents: Contents) -> Counts:
    sizes: Counter[str] = Counter()
    seen: dict[str, Counter[str]] = {}
    for language, lists in contents:
        if words := set(chain.from_iterable(lists)):  # what says nothing is no document of a language
            sizes[language] += 1
            seen.setdefault(language, Counter()).update(words)
    return Counts(dict(sizes), dict(seen))


def _weights(counts: Counts) -> dict[str, float]:
    weights: dict[str, float] = {}
    shares: dict[str, float] = {}
    largest = max(counts.sizes.values(), default=1)
    for language, size in sorted(counts.sizes.items()):
        common, named = _sizes(size, largest)
        for word, number in counts.seen[language].items():
            share = number / size
            if share > shares.get(word, 0.0):
                shares[word] = share
                weights[word] = _weight(named if named != common and is_name(word) else common, _step(number))
    return weights


class _Lazy(dict[str, float | None]):
    """The weights of those words that are asked for."""

    def __init__(self, counts: Counts) -> None:
        super().__init__()
        largest = max(counts.sizes.values(), default=1)
        self._seen = [
            (size, *_sizes(size, largest), counts.seen[language]) for language, size in sorted(counts.sizes.items())
        ]

    def __missing__(self, word: str) -> float | None:
        """The weight of one word, as `_weights` gives it."""
        most, weight = 0.0, None
        for size, common, named, seen in self._seen:
            number = seen.get(word, 0)
            if number / size > most:
                most = number / size
                weight = _weight(named if named != common and is_name(word) else common, _step(number))
        self[word] = weight
        return weight


def _sizes(size: int, largest: int) -> tuple[float, float]:
    """How many documents a language with `size` is taken to have beside the `largest`, in steps: for its words, and for names."""
    return (
        _step(max(size * max(LARGE / largest, 1.0), FEWEST)),
        _step(max(size * max(LARGE_FOR_NAMES / largest, 1.0), FEWEST)),
    )


@cache
def _weight(size: float, number: float) -> float:
    """The weight of a word that `number` of `size` documents have."""
    weight: float = math.log(1 + size / number) ** FLATTEN
    return weight


@cache
def _step(count: float) -> float:
    """`count` to the nearest of 1, 2^(1/STEPS), 2^(2/STEPS) …"""
    step: float = 2.0 ** (round(STEPS * math.log2(count)) / STEPS)
    return step


def _moved(counts: Counts, came: Contents, gone: Contents) -> frozenset[str]:
    """Count those documents in that `came`, and out that are `gone`; the words whose weights that changes."""
    moves = [(language, 1, set(chain.from_iterable(lists))) for language, lists in came]
    moves += [(language, -1, set(chain.from_iterable(lists))) for language, lists in gone]
    doubtful = set().union(*[words for _, _, words in moves])
    sizes = Counter(counts.sizes)
    for language, by, words in moves:
        sizes[language] += by if words else 0
    for language in sizes:
        doubtful.update(_resized(language, sizes, counts))
    weight = _Lazy(counts)
    before = {word: weight[word] for word in doubtful}
    for language, by, words in moves:  # first those that came: no count is less than nothing
        seen = counts.seen.setdefault(language, {})
        for word in words:
            number = seen.get(word, 0) + by
            if number:
                seen[word] = number
            else:
                del seen[word]
    counts.sizes = {language: size for language, size in sizes.items() if size}
    counts.seen = {language: counts.seen[language] for language in counts.sizes}
    now = _Lazy(counts)
    return frozenset(word for word, weight in before.items() if now[word] != weight)


def _resized(language: str, sizes: Counter[str], counts: Counts) -> Iterable[str]:
    """The words of a language whose weights may change where there are as many documents of each as `sizes` says: all, or those that others
    have as well."""
    before, size, own = counts.sizes.get(language, 0), sizes[language], counts.seen.get(language, {})
    was, largest = max(counts.sizes.values(), default=1), max(sizes.values())
    if not before or not size or _sizes(before, was) != _sizes(size, largest):
        return own.keys()
    if before == size:
        return ()
    others = [seen for other, seen in counts.seen.items() if other != language]
    return set().union(*[own.keys() & seen.keys() for seen in others])
