"""Parts of speech of Chinese words, from jieba's dictionary.

Only the dictionary is used, by the likeliest cut: enough to ask what a clause begins with, whether it has a verb and which names it holds,
at a fraction of the cost of jieba's own segmenter and import (a second).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add

from timeline.events.words.dictionary import entries, lengths, singles, tag_of
from timeline.events.words.parts import LATIN, NUMBER, UNKNOWN
from timeline.packs.characters import HAN, is_han

# Words with their tags.
Words = Sequence[tuple[str, str]]

FIRST = 12  # characters in which a first word is told from the next
UNLISTED = -18.0  # the weight of a character that the dictionary does not have

_PIECE = re.compile(rf"[{HAN}]+|[A-Za-z][A-Za-z.’'-]*|\d[\d.,%]*|[^\s]")


@lru_cache(maxsize=1024)  # of the same words several questions are asked
def tagged(folded: str) -> tuple[tuple[str, str], ...]:
    """The words of `folded` (simplified) with their tags (see `parts`); LATIN, NUMBER and UNKNOWN for what is not written in Chinese."""
    known, absent = entries(), (UNKNOWN, UNLISTED)
    found: list[tuple[str, str]] = []
    for piece in _PIECE.findall(folded):
        if not is_han(piece[0]):
            found.append((piece, _unread(piece)))
        else:
            at = 0
            for length in _cut(piece):
                word = piece[at : at + length]
                found.append((word, known.get(word, absent)[0]))
                at += length
    return tuple(found)


def _unread(piece: str) -> str:
    """The tag of what is not written in Chinese characters."""
    return LATIN if piece[0].isalpha() else NUMBER if piece[0].isdigit() else UNKNOWN


@lru_cache(maxsize=4096)
def first_word(folded: str) -> tuple[str, str]:
    """The first word of `folded` and its tag; ``x`` where it is not known, two empty strings where there is none."""
    found = _PIECE.search(folded, 0, FIRST)
    if found is None:
        return "", ""
    piece = found.group()
    if not is_han(piece[0]):
        return piece, _unread(piece)
    word = piece[: _cut(_head(piece))[0]]
    return word, tag_of(word, UNKNOWN)


def _head(run: str) -> str:
    """The beginning of a `run` of Chinese characters, up to where no word can go on: it is cut as it is in the whole."""
    end = 1
    for at, several in enumerate(map(lengths().get, map(add, run, run[1:]))):
        if at == end:
            break
        if several is not None and at + several[0] > end:
            end = at + several[0]
    return run[:end]


class Edges:
    """Where words of `folded` begin and end; what stands between two marks is cut when it is first asked for."""

    def __init__(self, folded: str) -> None:
        self._rest = _PIECE.finditer(folded)
        self._pieces: list[re.Match[str]] = []
        self._starts: list[int] = []
        self._edges: dict[int, set[int]] = {}

    def __contains__(self, at: int) -> bool:
        while not self._starts or self._starts[-1] <= at:
            further = next(self._rest, None)
            if further is None:
                break
            self._pieces.append(further)
            self._starts.append(further.start())
        held = bisect_right(self._starts, at) - 1
        if held < 0:
            return False
        if held not in self._edges:
            piece, words = self._starts[held], self._pieces[held].group()
            cut = _cut(words) if is_han(words[0]) else (len(words),)
            self._edges[held] = set(accumulate(cut, initial=piece))
        return at in self._edges[held]


def borders(run: str) -> set[int]:
    """Where in a `run` of Chinese characters two words of two characters or more meet."""
    if len(run) < 4:
        return set()
    cut = _cut(run)
    ends = accumulate(cut)
    return {end for end, before, behind in zip(ends, cut, cut[1:], strict=False) if before > 1 and behind > 1}


@lru_cache(maxsize=4096)
def _cut(run: str) -> tuple[int, ...]:
    """The lengths of the likeliest words of a `run` of Chinese characters: those whose counts have the greatest product."""
    size = len(run)
    if size == 1:
        return (1,)
    lengths_of, entry_of, single = lengths().get, entries().get, singles().get
    best = [0.0] * (size + 1)
    chosen = [1] * size
    after, behind = 0.0, ""
    for at in range(size - 1, -1, -1):
        opening = run[at]
        after += single(opening, UNLISTED)
        several = lengths_of(opening + behind)
        if several is not None:
            for length in several:
                end = at + length
                if end <= size:
                    entry = entry_of(run[at:end])
                    if entry is not None and entry[1] + best[end] > after:
                        after, chosen[at] = entry[1] + best[end], length
        best[at] = after
        behind = opening
    found = []
    at = 0
    while at < size:
        length = chosen[at]
        found.append(length)
        at += length
    return tuple(found)
