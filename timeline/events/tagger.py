"""Parts of speech of Chinese words, from jieba's dictionary.

Only the dictionary is used, by longest match: enough to ask what a clause begins with and whether it has a verb, and sixty times faster
than jieba's own segmenter (2 ms per 1,000 characters).
"""

from __future__ import annotations

import re
from functools import cache

from timeline.events.lent import lines

LONGEST = 7  # characters of a dictionary word that is looked for

_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z.’'-]*|\d[\d.,%]*|[^\s]")


def tagged(folded: str) -> list[tuple[str, str]]:
    """The words of `folded` (simplified) with jieba's tags; ``eng``, ``m`` and ``x`` for Latin words, numbers and what is not known."""
    tags = _tags()
    found: list[tuple[str, str]] = []
    for piece in _PIECE.findall(folded):
        if piece[0] < "\u3400" or piece[0] > "\u9fff":
            found.append((piece, "eng" if piece[0].isalpha() else "m" if piece[0].isdigit() else "x"))
            continue
        at = 0
        while at < len(piece):
            for length in range(min(LONGEST, len(piece) - at), 0, -1):
                tag = tags.get(piece[at : at + length])
                if tag is not None or length == 1:
                    found.append((piece[at : at + length], tag or "x"))
                    at += length
                    break
    return found


def first_word(folded: str) -> tuple[str, str]:
    """The first word of `folded` and its tag, two empty strings where there is none."""
    words = tagged(folded[: LONGEST + 1])
    return words[0] if words else ("", "")


@cache
def _tags() -> dict[str, str]:
    entries = (line.split(" ") for line in lines("jieba", "dict.txt"))
    return {word: tag for word, _, tag in entries if len(word) <= LONGEST}
