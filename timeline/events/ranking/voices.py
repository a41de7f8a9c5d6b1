"""Independent voices: near-duplicate articles (a wire in three outlets) speak with one voice.

Each article is a set of shingles, kept as a MinHash signature (rensa), its sketch. Locality-sensitive hashing finds the pairs that may be
alike: those whose sketches have one band in common. Only bands that two articles share are kept in memory.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from operator import eq
from struct import Struct

from rensa import RMinHash

from timeline.events.words.folding import fold
from timeline.model import Digest

SHINGLE = 8  # characters
STEP = 3  # every third shingle: enough for whole articles, a third of the cost
PERMUTATIONS, BANDS = 64, 16
BAND = 4 * PERMUTATIONS // BANDS  # bytes
ALIKE = 0.6  # share of shingles in common
SHORTEST = 80  # characters: a shorter text is too little to be a copy

_UNSAID = re.compile(r"[\W_]+")  # all but letters and digits
_SIGNATURE = Struct(f"<{PERMUTATIONS}I")


def sketch(text: str) -> bytes:
    """The signature of a text, 64 unsigned integers of four bytes; empty for one that is too short to be a copy."""
    if len(text) < SHORTEST:
        return b""
    folded = _UNSAID.sub("", fold(text))
    signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
    signature.update([folded[at : at + SHINGLE] for at in range(0, max(len(folded) - SHINGLE, 1), STEP)])
    return _SIGNATURE.pack(*signature.digest())


def voices(digests: Iterable[Digest]) -> dict[str, str]:
    """Each document's voice: the least id among its near-duplicates (itself, where it has none)."""
    ordered = sorted((one.document.id, one.sketch or sketch(one.document.text)) for one in digests)
    sketches = [array("I", signature) for _, signature in ordered]
    voice: dict[str, str] = {}
    before: dict[int, list[int]] = defaultdict(list)
    for number, ((name, _), bands) in enumerate(zip(ordered, _shared(ordered), strict=True)):
        candidates = sorted({other for band in bands for other in before[band]})
        alike = [other for other in candidates if _jaccard(sketches[other], sketches[number]) >= ALIKE]
        voice[name] = min((voice[ordered[other][0]] for other in alike), default=name)
        for band in bands:
            before[band].append(number)
    return voice


def _shared(ordered: Sequence[tuple[str, bytes]]) -> list[array[int]]:
    """For each sketch those of its bands that another has as well, each known by a number."""
    found = [array("I") for _ in ordered]
    signed = [(number, sketch) for number, (_, sketch) in enumerate(ordered) if sketch]
    known = 0
    for band in range(BANDS):
        own = slice(band * BAND, (band + 1) * BAND)
        column = [sketch[own] for _, sketch in signed]
        several = (held for held, count in Counter(column).items() if count > 1)
        numbers = {held: number for number, held in enumerate(several, known)}
        known += len(numbers)
        for (number, _), held in zip(signed, column, strict=True) if numbers else ():
            if held in numbers:
                found[number].append(numbers[held])
    return found


def _jaccard(one: array[int], other: array[int]) -> float:
    same: int = sum(map(eq, one, other))
    return same / PERMUTATIONS
