"""Parts of speech of Chinese words, from jieba's dictionary.

Only the dictionary is used, by longest match: enough to ask what a clause begins with, whether it has a verb and which names it holds, at a
fraction of the cost of jieba's own segmenter (2 ms per 1,000 characters) and import (a second).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.events.lent import lines

LONGEST = 7  # characters of a dictionary word that is looked for

_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z.’'-]*|\d[\d.,%]*|[^\s]")


@lru_cache(maxsize=1024)  # of the same words several questions are asked
def tagged(folded: str) -> tuple[tuple[str, str], ...]:
    """The words of `folded` (simplified) with jieba's tags; ``eng``, ``m`` and ``x`` for Latin words, numbers and what is not known."""
    tags, lengths = _tags(), _lengths()
    found: list[tuple[str, str]] = []
    for piece in _PIECE.findall(folded):
        if piece[0] < "\u3400" or piece[0] > "\u9fff":
            found.append((piece, "eng" if piece[0].isalpha() else "m" if piece[0].isdigit() else "x"))
            continue
        at = 0
        while at < len(piece):
            word = _longest(piece, at, tags, lengths)
            found.append((word, tags.get(word, "x")))
            at += len(word)
    return tuple(found)


def _longest(piece: str, at: int, tags: dict[str, str], lengths: dict[str, tuple[int, ...]]) -> str:
    """The longest word of the dictionary that stands at a place, else the character there."""
    for length in lengths.get(piece[at : at + 2], ()):
        word = piece[at : at + length]
        if word in tags:
            return word
    return piece[at]


@lru_cache(maxsize=1024)
def first_word(folded: str) -> tuple[str, str]:
    """The first word of `folded` and its tag; ``x`` where it is not known, two empty strings where there is none."""
    if not folded:
        return "", ""
    tags = _tags()
    word = _longest(folded, 0, tags, _lengths())
    return word, tags.get(word) or ("m" if word.isdigit() else "x")


def is_time_word(word: str) -> bool:
    """Whether the dictionary has `word`, of two characters or more, as a time (周四, 上午, 本周)."""
    return len(word) > 1 and _tags().get(word) == "t"


def named(wanted: tuple[str, ...], shortest: int) -> list[str]:
    """The dictionary's words of the `wanted` tags, of at least `shortest` characters."""
    return [word for word, tag in _tags().items() if tag in wanted and len(word) >= shortest]


@cache
def _tags() -> dict[str, str]:
    entries = (line.split(" ") for line in lines("jieba", "dict.txt"))
    return {word: tag for word, _, tag in entries if len(word) <= LONGEST}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """For each two characters with which words begin: the lengths of these words, longest first."""
    known: dict[int, tuple[int, ...]] = {}
    bits: dict[str, int] = {}
    for word in _tags():
        if len(word) > 1:
            bits[word[:2]] = bits.get(word[:2], 0) | 1 << len(word)
    for several in set(bits.values()):
        known[several] = tuple(length for length in range(LONGEST, 1, -1) if several >> length & 1)
    return {start: known[several] for start, several in bits.items()}
