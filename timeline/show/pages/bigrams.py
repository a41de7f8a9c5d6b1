"""The index of a large timeline: where in all that is searched each pair of characters stands, in files fetched when a query needs them.

All texts stand one after the other, each in STRIDE places, so that a place names its event, and a word of any
length is found by asking which of its pairs follow one another. Single characters have lists of the events that hold them.
Chinese is searched without being cut into words, and no word is missed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from timeline.show.strings.json_text import compact
from timeline.show.strings.markup import encode

SHARDS, BLOCK = 256, 64
# So many characters of an event are searched: its quotations and names come first, then who tells it.
LONGEST = 1000
STRIDE = 1024  # places for each text
# Five bits a character, the lowest first; the sixth says that more follow.
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
Facts = tuple[int, int, str, tuple[int, ...]]


def number(value: int) -> str:
    """A whole number, not below 0, in as few digits as it needs."""
    digits = ""
    while value > 31:
        digits += DIGITS[32 | value & 31]
        value >>= 5
    return digits + DIGITS[value]


@cache
def _small() -> list[str]:
    """The numbers that most are, written once."""
    return [number(value) for value in range(1 << 15)]


def numbers(values: Iterable[int]) -> str:
    """Numbers one after the other."""
    small = _small()
    return "".join([small[value] if value < len(small) else number(value) for value in values])


def rising(values: Iterable[int], last: int = 0) -> str:
    """Numbers in ascending order, as the steps from one to the next, the first from `last`."""
    steps = []
    for value in values:
        steps.append(value - last)
        last = value
    return numbers(steps)


def shard_of(gram: str) -> int:
    """The number of the file that holds a pair of characters (or a single one), below SHARDS; search-index.js computes the same."""
    return (ord(gram[0]) * 31 + (ord(gram[1]) if len(gram) > 1 else 0)) % SHARDS


def postings(texts: Sequence[str], first: int) -> dict[str, array[int]]:
    """Each pair of characters with the places of its first, and each character with the numbers of its events, in order.

    The first of `texts` is that of the event `first`.
    """
    size = "I" if (first + len(texts)) * STRIDE < 1 << 32 else "Q"
    held: defaultdict[str, array[int]] = defaultdict(lambda: array(size))
    for event, whole in enumerate(texts, first):
        text, place = whole[:LONGEST], event * STRIDE
        for at in range(len(text) - 1):
            held[text[at : at + 2]].append(place + at)
        for character in dict.fromkeys(text):
            held[character].append(event)
    return held


class Index:
    """The index as it grows, range of events by range, in order of time: of what has been added no more is held than will be written."""

    def __init__(self) -> None:
        self._events = 0
        self._written: dict[str, bytearray] = {}
        self._last: dict[str, int] = {}
        self._first, self._more = array("l"), array("l")
        self._marks: dict[str, int] = {}
        self._sources: dict[tuple[int, ...], int] = {}
        self._marked, self._told = array("l"), array("l")

    def add(self, shown: Sequence[object], texts: Sequence[str], facts: Sequence[Facts]) -> Iterator[tuple[str, bytes]]:
        """Take in the next events, and write what rows show of them in files of BLOCK; of all ranges but the last BLOCK divides the number.

        A fact is an event's first day (counted from the first of all), how many days it has more, its marks, and its sources' numbers.
        """
        for gram, places in postings(texts, self._events).items():
            self._written.setdefault(gram, bytearray()).extend(rising(places, self._last.get(gram, 0)).encode())
            self._last[gram] = places[-1]
        for place in range(0, len(shown), BLOCK):
            number_of = (self._events + place) // BLOCK
            yield f"search/b{number_of}.js", _script("timelineBlock", number_of, shown[place : place + BLOCK])
        for first, more, marks, sources in facts:
            self._first.append(first)
            self._more.append(more)
            self._marked.append(self._marks.setdefault(marks, len(self._marks)))
            self._told.append(self._sources.setdefault(sources, len(self._sources)))
        self._events += len(texts)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The rest of it: SHARDS files of places, and one of what filters ask."""
        shards: list[list[str]] = [[] for _ in range(SHARDS)]
        for gram in sorted(self._written):
            shards[shard_of(gram)].append(gram)
        for place, grams in enumerate(shards):
            held = {gram: self._written.pop(gram).decode() for gram in grams}
            yield f"search/i{place}.js", _script("timelineIndex", place, held)
        table = {
            "first": rising(self._first),
            "more": numbers(self._more),
            "marks": list(self._marks),
            "marked": numbers(self._marked),
            "sources": list(self._sources),
            "told": numbers(self._told),
        }
        yield "search/facts.js", _script("timelineFacts", 0, table)


def _script(function: str, key: int, value: object) -> bytes:
    return encode(f"{function}({key},{compact(value)});\n")
