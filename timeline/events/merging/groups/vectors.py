"""Vectors of words: what a mention or a group says, each word with its weight, the heaviest first."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import islice

Vector = dict[str, float]

KEPT = 80  # words of a sum that are kept, the heaviest


def dot(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """The sum of the products, rounded once: the order of the words changes nothing."""
    common = first.keys() & second.keys()
    return math.fsum([first[word] * second[word] for word in common]) if common else 0.0


def summed(vectors: Sequence[tuple[Mapping[str, float], int]]) -> Vector:
    """The unit vector of the sum of `vectors`, each as many times as is said beside it; only the KEPT heaviest words of it."""
    total: Vector = {}
    for words, count in vectors:
        for word, weight in words.items():
            total[word] = total.get(word, 0.0) + weight * count
    return unit(dict(islice(_sorted(total).items(), KEPT)) if len(total) > KEPT else total)


def unit(words: Vector) -> Vector:
    """`words` with weights whose squares add up to 1, the heaviest first; empty where nothing weighs."""
    length = math.sqrt(math.fsum([weight * weight for weight in words.values()]))
    return _sorted({word: weight / length for word, weight in words.items()}) if length else {}


def _sorted(words: Vector) -> Vector:
    """The heaviest first, and of equals the first by the alphabet."""
    return {word: words[word] for word in sorted(sorted(words), key=words.__getitem__, reverse=True)}
