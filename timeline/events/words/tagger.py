"""Parts of speech of Chinese words, from jieba's dictionary.

Only the dictionary is used, by the likeliest cut: enough to ask what a clause begins with, whether it has a verb and which names it holds,
at a fraction of the cost of jieba's own segmenter and import (a second).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache, partial
from itertools import accumulate, chain, compress, repeat
from operator import add

from timeline.events.words.folding import fold
from timeline.events.words.lent import text
from timeline.events.words.tables import table
from timeline.events.words.wording import wording
from timeline.packs import files

LONGEST = 7  # characters of a dictionary word that is looked for
PHRASE = 4  # characters that a phrase has at most which the dictionary has for a word
FIRST = 12  # characters in which a first word is told from the next
UNKNOWN = -18.0  # the weight of a character that the dictionary does not have
NAMES = {"people": "nr", "places": "ns", "organisations": "nt"}
COMMON = "2000"  # how often a pack's name counts as seen

_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z.’'-]*|\d[\d.,%]*|[^\s]")


@lru_cache(maxsize=1024)  # of the same words several questions are asked
def tagged(folded: str) -> tuple[tuple[str, str], ...]:
    """The words of `folded` (simplified) with jieba's tags; ``eng``, ``m`` and ``x`` for Latin words, numbers and what is not known."""
    tags = _tags()
    found: list[tuple[str, str]] = []
    for piece in _PIECE.findall(folded):
        if piece[0] < "\u3400" or piece[0] > "\u9fff":
            found.append((piece, _unread(piece)))
        else:
            at = 0
            for length in _cut(piece):
                word = piece[at : at + length]
                found.append((word, tags.get(word, "x")))
                at += length
    return tuple(found)


def _unread(piece: str) -> str:
    """The tag of what is not written in Chinese characters."""
    return "eng" if piece[0].isalpha() else "m" if piece[0].isdigit() else "x"


@lru_cache(maxsize=4096)
def first_word(folded: str) -> tuple[str, str]:
    """The first word of `folded` and its tag; ``x`` where it is not known, two empty strings where there is none."""
    found = _PIECE.search(folded, 0, FIRST)
    if found is None:
        return "", ""
    piece = found.group()
    if piece[0] < "\u3400" or piece[0] > "\u9fff":
        return piece, _unread(piece)
    word = piece[: _cut(_head(piece))[0]]
    return word, _tags().get(word, "x")


def _head(run: str) -> str:
    """The beginning of a `run` of Chinese characters, up to where no word can go on: it is cut as it is in the whole."""
    end = 1
    for at, lengths in enumerate(map(_lengths().get, map(add, run, run[1:]))):
        if at == end:
            break
        if lengths is not None and at + lengths[0] > end:
            end = at + lengths[0]
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
            lengths = _cut(words) if "\u3400" <= words[0] <= "\u9fff" else (len(words),)
            self._edges[held] = set(accumulate(lengths, initial=piece))
        return at in self._edges[held]


def borders(run: str) -> set[int]:
    """Where in a `run` of Chinese characters two words of two characters or more meet."""
    if len(run) < 4:
        return set()
    lengths = _cut(run)
    ends = accumulate(lengths)
    return {end for end, before, behind in zip(ends, lengths, lengths[1:], strict=False) if before > 1 and behind > 1}


@lru_cache(maxsize=4096)
def _cut(run: str) -> tuple[int, ...]:
    """The lengths of the likeliest words of a `run` of Chinese characters: those whose counts have the greatest product."""
    size = len(run)
    if size == 1:
        return (1,)
    weight_of = _weights().get
    best = [0.0] * (size + 1)
    chosen = [1] * size
    after, at = 0.0, size
    singles = map(_single().get, reversed(run), repeat(UNKNOWN))
    starts = chain((None,), map(_lengths().get, map(add, run[-2::-1], run[:0:-1])))  # from the end, as `singles`
    for single, lengths in zip(singles, starts, strict=True):
        at -= 1
        after += single
        if lengths is not None:
            for length in lengths:
                end = at + length
                if end <= size:
                    weight = weight_of(run[at:end])
                    if weight is not None and weight + best[end] > after:
                        after, chosen[at] = weight + best[end], length
        best[at] = after
    found = []
    at = 0
    while at < size:
        length = chosen[at]
        found.append(length)
        at += length
    return tuple(found)


def has_word(word: str) -> bool:
    """Whether the dictionary has `word`."""
    return word in _tags()


def is_time_word(word: str) -> bool:
    """Whether the dictionary has `word`, of two characters or more, as a time (周四, 上午, 本周)."""
    return len(word) > 1 and _tags().get(word) == "t"


def borders_time(word: str) -> bool:
    """Whether a time stands at either end of a dictionary word: 今天上午, 上周四, 于本周."""
    begins, ends = _borders()
    if word[:2] not in begins and word[-2:] not in ends:
        return False
    return any(is_time_word(word[at:]) or is_time_word(word[: len(word) - at]) for at in range(len(word) - 1))


@cache
def _borders() -> tuple[frozenset[str], frozenset[str]]:
    """The two characters with which words for times begin, and those with which they end."""
    times = named(("t",), 2)
    return frozenset(word[:2] for word in times), frozenset(word[-2:] for word in times)


def named(wanted: tuple[str, ...], shortest: int) -> list[str]:
    """The dictionary's words of the `wanted` tags, of at least `shortest` characters."""
    return list(_named(wanted, shortest))


def is_named(word: str, wanted: tuple[str, ...], shortest: int) -> bool:
    """Whether a word is one of those that `named` gives, of which no more is unpacked than that takes."""
    return word in _named(wanted, shortest)


@cache
def _named(wanted: tuple[str, ...], shortest: int) -> Mapping[str, str]:
    return table(f"{shortest} {' '.join(wanted)}", partial(_read_named, wanted, shortest))


def _read_named(wanted: tuple[str, ...], shortest: int) -> dict[str, str]:
    return {word: tag for word, tag in _tags().items() if tag in wanted and len(word) >= shortest}


@cache
def _tags() -> Mapping[str, str]:
    return table("tags", _read_tags)


def _read_tags() -> dict[str, str]:
    words, _, tags = _entries()
    known = dict(zip(words, tags, strict=True))
    for phrase in _phrases():
        known.pop(phrase, None)
    return known


@cache
def _phrases() -> list[str]:
    """What the dictionary has for words, and seldom counts, and is phrases: 举行会谈, 如期举行. Such hide their verb."""
    words = wording("zh")
    opens, ends = "|".join(words.opens_phrase), "|".join(words.ends_phrase)
    rest = rf"[\u4e00-\u9fff]{{1,{PHRASE - 2}}}"
    found: list[str] = re.findall(
        rf"^((?:{opens}){rest}|{rest}(?:{ends})) \d ", text("jieba", "dict.txt"), re.MULTILINE
    )
    return found


@cache
def _weights() -> Mapping[str, float]:
    """The logarithm of each word's share of the dictionary's counts."""
    return table("weights", _read_weights)


def _read_weights() -> dict[str, float]:
    words, said, _ = _entries()
    seen = {count: max(int(count), 1) for count in set(said)}
    counts = dict(zip(words, map(seen.__getitem__, said), strict=True))
    total = math.log(sum(counts.values()))
    known = {count: math.log(count) - total for count in seen.values()}
    weights = dict(zip(counts, map(known.__getitem__, counts.values()), strict=True))
    for phrase in _phrases():
        weights.pop(phrase, None)
    return weights


@cache
def _single() -> Mapping[str, float]:
    return table("characters", _read_single)


def _read_single() -> dict[str, float]:
    return {word: weight for word, weight in _weights().items() if len(word) == 1}


@cache
def _entries() -> tuple[list[str], list[str], list[str]]:
    """The words of the dictionary, their counts and their tags, then the packs' names and verbs, of which it has few.

    They are taken in columns: line by line takes a third longer, in each process."""
    columns = text("jieba", "dict.txt").split()
    fits = [length <= LONGEST for length in map(len, columns[::3])]
    words, counts, tags = (list(compress(columns[at::3], fits)) for at in range(3))
    pack = files.load("names")
    for kind, tag in NAMES.items():
        own = [fold(variant) for variants in pack[kind] for variant in variants]
        own = [word for word in own if 2 <= len(word) <= LONGEST and word[0] >= "\u3400"]
        words += own
        counts += [COMMON] * len(own)
        tags += [tag] * len(own)
    deeds = wording("zh")
    for verbs, tag in ((deeds.deeds, "v"), (deeds.deeds_named, "vn")):
        words += verbs
        counts += [COMMON] * len(verbs)
        tags += [tag] * len(verbs)
    return words, counts, tags


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """For each two characters with which words begin: the lengths of these words, longest first."""
    return table("lengths", _read_lengths)


def _read_lengths() -> dict[str, tuple[int, ...]]:
    known: dict[int, tuple[int, ...]] = {}
    bits: dict[str, int] = {}
    for word in _tags():
        if len(word) > 1:
            bits[word[:2]] = bits.get(word[:2], 0) | 1 << len(word)
    for several in set(bits.values()):
        known[several] = tuple(length for length in range(LONGEST, 1, -1) if several >> length & 1)
    return {start: known[several] for start, several in bits.items()}
