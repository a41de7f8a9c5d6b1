"""Independent voices: near-duplicate articles (a wire in three outlets) speak with one voice.

Each article is a set of shingles; MinHash signatures (rensa) and locality-sensitive hashing find the pairs alike.
"""

from __future__ import annotations

from collections.abc import Iterable

from rensa import RMinHash, RMinHashLSH

from timeline.events.folding import fold
from timeline.model import Document

SHINGLE = 8  # characters
STEP = 3  # every third shingle: enough for whole articles, a third of the cost
PERMUTATIONS, BANDS = 64, 16
ALIKE = 0.6  # share of shingles in common
SHORTEST = 80  # characters: a shorter text is too little to be a copy


def voices(documents: Iterable[Document]) -> dict[str, str]:
    """Each document's voice: the least id among its near-duplicates (itself, where it has none)."""
    voice: dict[str, str] = {}
    index = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    signatures: list[RMinHash] = []
    ordered = sorted(documents, key=lambda document: document.id)
    for number, document in enumerate(ordered):
        voice[document.id] = document.id
        signature = _signature(document.text)
        signatures.append(signature)
        if len(document.text) < SHORTEST:
            continue
        alike = [other for other in index.query(signature) if signatures[other].jaccard(signature) >= ALIKE]
        if alike:
            voice[document.id] = min(voice[ordered[other].id] for other in alike)
        index.insert(number, signature)
    return voice


def _signature(text: str) -> RMinHash:
    folded = "".join(character for character in fold(text) if character.isalnum())
    signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
    signature.update([folded[at : at + SHINGLE] for at in range(0, max(len(folded) - SHINGLE, 1), STEP)])
    return signature
