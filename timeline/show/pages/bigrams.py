"""The index of a large timeline: where in all that is searched each pair of characters stands, in files fetched when a query needs them.

All texts stand one after the other, each in as many places as `stride` says, so that a place names its event, and a word of any
length is found by asking which of its pairs follow one another. Single characters have lists of the events that hold them.
Chinese is searched without being cut into words, and no word is missed.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from timeline.show.markup import encode

SHARDS, BLOCK = 256, 64
# So many characters of an event are searched: its quotations and names come first, then who tells it.
LONGEST = 1000
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


def rising(values: Iterable[int]) -> str:
    """Numbers in ascending order, as the steps from one to the next."""
    steps, last = [], 0
    for value in values:
        steps.append(value - last)
        last = value
    return numbers(steps)


def shard_of(gram: str) -> int:
    """The number of the file that holds a pair of characters (or a single one), below SHARDS; search-index.js computes the same."""
    return (ord(gram[0]) * 31 + (ord(gram[1]) if len(gram) > 1 else 0)) % SHARDS


def stride_of(texts: Iterable[str]) -> int:
    """Places for each text: a power of two above the longest."""
    return 1 << max((min(len(text), LONGEST) for text in texts), default=0).bit_length()


def postings(texts: Sequence[str], stride: int) -> dict[str, array[int]]:
    """Each pair of characters with the places of its first, and each character with the numbers of its events, in order."""
    size = "I" if stride * len(texts) < 1 << 32 else "Q"
    held: defaultdict[str, array[int]] = defaultdict(lambda: array(size))
    for event, whole in enumerate(texts):
        text, place = whole[:LONGEST], event * stride
        for at in range(len(text) - 1):
            held[text[at : at + 2]].append(place + at)
        for character in dict.fromkeys(text):
            held[character].append(event)
    return held


def files(
    shown: Sequence[object], texts: Sequence[str], facts: Sequence[Facts], stride: int
) -> Iterator[tuple[str, bytes]]:
    """The index in SHARDS files, what rows show in files of BLOCK events, and one of what filters ask. All in one order, that of time.

    A fact is an event's first day (counted from the first of all), how many days it has more, its marks, and its sources' numbers.
    """
    shards: list[dict[str, str]] = [{} for _ in range(SHARDS)]
    for gram, places in sorted(postings(texts, stride).items()):
        shards[shard_of(gram)][gram] = rising(places)
    for place, shard in enumerate(shards):
        yield f"search/i{place}.js", _script("timelineIndex", place, shard)
    for place in range(0, len(shown), BLOCK):
        yield f"search/b{place // BLOCK}.js", _script("timelineBlock", place // BLOCK, shown[place : place + BLOCK])
    marks = list(dict.fromkeys(fact[2] for fact in facts))
    sources = list(dict.fromkeys(fact[3] for fact in facts))
    of_marks, of_sources = ({value: place for place, value in enumerate(held)} for held in (marks, sources))
    table = {
        "first": rising(fact[0] for fact in facts),
        "more": numbers(fact[1] for fact in facts),
        "marks": marks,
        "marked": numbers(of_marks[fact[2]] for fact in facts),
        "sources": sources,
        "told": numbers(of_sources[fact[3]] for fact in facts),
    }
    yield "search/facts.js", _script("timelineFacts", 0, table)


def _script(function: str, key: int, value: object) -> bytes:
    return encode(f"{function}({key},{json.dumps(value, ensure_ascii=False, separators=(',', ':'))});\n")
