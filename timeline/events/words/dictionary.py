"""jieba's dictionary of Chinese words, with the packs' names and verbs: their tags, weights and lengths."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache, partial
from itertools import compress
from sys import intern

from timeline.events.words.folding import fold
from timeline.events.words.lent import text
from timeline.events.words.parts import BODY, NOUN, PERSON, PLACE, TIME, VERB, VERBAL_NOUN
from timeline.events.words.phrases import phrases
from timeline.events.words.wording import wording
from timeline.packs import called
from timeline.packs.characters import is_han
from timeline.tables import table

LONGEST = 7  # characters of a dictionary word that is looked for
COMMON = "2000"  # how often a pack's name counts as seen


# A word's tag, and its weight: the logarithm of its share of the dictionary's counts.
Entry = tuple[str, float]


@cache
def entries() -> Mapping[str, Entry]:
    """The entry of each word. Tags and weights are not two dictionaries: a process holds all words, and each such takes 8 MB."""
    return table("entries", _read)


@cache
def singles() -> Mapping[str, float]:
    """The weights of the words of one character."""
    return table("characters", _read_single)


@cache
def lengths() -> Mapping[str, tuple[int, ...]]:
    """For each two characters with which words begin: the lengths of these words, longest first."""
    return table("lengths", _read_lengths)


def has_word(word: str) -> bool:
    """Whether the dictionary has `word`."""
    return word in entries()


def tag_of(word: str, default: str) -> str:
    """The tag of `word`, or `default` where the dictionary does not have it."""
    entry = entries().get(word)
    return entry[0] if entry is not None else default


def weight_of(word: str, default: float) -> float:
    """The weight of `word`, or `default` where the dictionary does not have it."""
    entry = entries().get(word)
    return entry[1] if entry is not None else default


def is_time_word(word: str) -> bool:
    """Whether the dictionary has `word`, of two characters or more, as a time (周四, 上午, 本周)."""
    return len(word) > 1 and tag_of(word, "") == TIME


def borders_time(word: str) -> bool:
    """Whether a time stands at either end of a dictionary word: 今天上午, 上周四, 于本周."""
    begins, ends = _borders()
    if word[:2] not in begins and word[-2:] not in ends:
        return False
    return any(is_time_word(word[at:]) or is_time_word(word[: len(word) - at]) for at in range(len(word) - 1))


def named(wanted: tuple[str, ...], shortest: int) -> list[str]:
    """The dictionary's words of the `wanted` tags, of at least `shortest` characters."""
    return list(_read_named(wanted, shortest))


def is_named(word: str, wanted: tuple[str, ...], shortest: int) -> bool:
    """Whether a word is one of those that `named` gives, of which no more is unpacked than that takes."""
    return word in _named(wanted, shortest)


@cache
def _borders() -> tuple[frozenset[str], frozenset[str]]:
    """The two characters with which words for times begin, and those with which they end."""
    times = _named((TIME,), 2)
    return frozenset(word[:2] for word in times), frozenset(word[-2:] for word in times)


@cache
def _named(wanted: tuple[str, ...], shortest: int) -> Mapping[str, str]:
    return table(f"{shortest} {' '.join(wanted)}", partial(_read_named, wanted, shortest))


def _read_named(wanted: tuple[str, ...], shortest: int) -> dict[str, str]:
    return {word: tag for word, (tag, _) in entries().items() if tag in wanted and len(word) >= shortest}


def _read() -> dict[str, Entry]:
    words, said, tags = _columns()
    seen = {count: max(int(count), 1) for count in set(said)}
    pairs = dict(zip(words, zip(tags, said, strict=True), strict=True))
    total = math.log(sum(seen[count] for _, count in pairs.values()))
    known = {(tag, count): (tag, math.log(seen[count]) - total) for tag, count in set(pairs.values())}
    return {word: known[pair] for word, pair in pairs.items()}


def _read_single() -> dict[str, float]:
    return {word: weight for word, (_, weight) in entries().items() if len(word) == 1}


def _read_lengths() -> dict[str, tuple[int, ...]]:
    return lengths_of([word for word in entries() if len(word) > 1])


def lengths_of(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For the first two characters of each of `words`: the lengths of those that begin so, longest first."""
    bits: dict[str, int] = {}  # a bit for each length: sets of them take three times as long
    for word in words:
        opening = word[:2]
        bits[opening] = bits.get(opening, 0) | 1 << len(word)
    told = {several: _told_by(several) for several in set(bits.values())}
    return {opening: told[several] for opening, several in bits.items()}


def _told_by(bits: int) -> tuple[int, ...]:
    """The lengths that `bits` tell, longest first."""
    return tuple(length for length in range(bits.bit_length() - 1, 0, -1) if bits >> length & 1)


def _columns() -> tuple[list[str], list[str], list[str]]:
    """The words of the dictionary without its phrases, their counts and their tags, then the packs' names and verbs, of which it has few.

    They are taken in columns: line by line takes a third longer, in each process."""
    columns = text("jieba", "dict.txt").split()
    fits = [length <= LONGEST for length in map(len, columns[::3])]
    words = list(compress(columns[::3], fits))
    counts, tags = (list(map(intern, compress(columns[at::3], fits))) for at in (1, 2))  # of few kinds: 20 MB less
    own = _packs_words()
    dropped = frozenset(phrases(words, counts, tags, own))
    kept = [word not in dropped for word in words]
    words, counts, tags = (list(compress(column, kept)) for column in (words, counts, tags))
    words += own
    counts += [COMMON] * len(own)
    tags += own.values()
    return words, counts, tags


def _packs_words() -> dict[str, str]:
    """The packs' names, nouns and verbs, of the lengths that are looked for, with their tags."""
    pack, deeds = called(), wording("zh")
    found: dict[str, str] = {}
    for names, tag in ((pack.people, PERSON), (pack.places, PLACE), (pack.organisations, BODY)):
        folded = (fold(variant) for variants in names for variant in variants)
        found.update((word, tag) for word in folded if 2 <= len(word) <= LONGEST and is_han(word[0]))
    found.update((noun, NOUN) for noun in deeds.nouns)
    found.update((verb, VERB) for verb in deeds.deeds)
    found.update((verb, VERBAL_NOUN) for verb in deeds.deeds_named)
    return found
