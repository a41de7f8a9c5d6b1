"""Parts of speech of Chinese words, from jieba's dictionary.

Only the dictionary is used, by longest match: enough to ask what a clause begins with, whether it has a verb and which names it holds, at a
fraction of the cost of jieba's own segmenter (2 ms per 1,000 characters) and import (a second).
"""

from __future__ import annotations

import re
from functools import cache

from timeline.events.lent import lines

LONGEST = 7  # characters of a dictionary word that is looked for

_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z.’'-]*|\d[\d.,%]*|[^\s]")


def tagged(folded: str) -> list[tuple[str, str]]:
    """The words of `folded` (simplified) with jieba's tags; ``eng``, ``m`` and ``x`` for Latin words, numbers and what is not known."""
    tags, reach = _tags(), _reach()
    found: list[tuple[str, str]] = []
    for piece in _PIECE.findall(folded):
        if piece[0] < "\u3400" or piece[0] > "\u9fff":
            found.append((piece, "eng" if piece[0].isalpha() else "m" if piece[0].isdigit() else "x"))
            continue
        at = 0
        while at < len(piece):
            for length in range(min(reach.get(piece[at : at + 2], 1), len(piece) - at), 0, -1):
                tag = tags.get(piece[at : at + length])
                if tag is not None or length == 1:
                    found.append((piece[at : at + length], tag or "x"))
                    at += length
                    break
    return found


def first_word(folded: str) -> tuple[str, str]:
    """The first word of `folded` and its tag; ``x`` where it is not known, two empty strings where there is none."""
    tags = _tags()
    for length in range(min(_reach().get(folded[:2], 1), len(folded)), 0, -1):
        tag = tags.get(folded[:length])
        if tag is not None:
            return folded[:length], tag
    return folded[:1], "m" if folded[:1].isdigit() else "x" if folded else ""


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
def _reach() -> dict[str, int]:
    """The length of the longest word that begins with each two characters."""
    reach: dict[str, int] = {}
    for word in _tags():
        if len(word) > reach.get(word[:2], 1):
            reach[word[:2]] = len(word)
    return reach
