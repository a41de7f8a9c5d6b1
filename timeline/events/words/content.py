"""A sentence's content, folded for comparing: pairs of Chinese characters, stemmed words, numbers.

Pairs of characters stand for Chinese words: they break nothing at a name that no dictionary has, and compare 國會大廈 with 国会大厦 and
国会山 by what they share. A pair across the border of two of the dictionary's words (行|集 in 进行|集中) says nothing and is left out.
Numbers stand for their value: 1万7668例 and 17,668 are one; a small one keeps what it counts (53人, 3天).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import add
from typing import Any

from timeline.events.words.figures import number, token
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.names import Found, known
from timeline.events.words.tagger import borders
from timeline.packs.characters import HAN, is_han


def words(folded: str, lexicon: Lexicon, names: Found | None = None) -> tuple[str, ...]:
    """The content of `folded`, each word once, in order; a known name (`names`, found here if not given) is one word in every language."""
    found: dict[str, None] = {}
    rest = []
    at = 0
    for name, span in known(folded) if names is None else names:
        found[name] = None
        rest.append(folded[at : span.start])
        at = span.end
    rest.append(folded[at:])
    for said in _token().findall("|".join(rest)):
        if is_han(said[0]):
            found.update(dict.fromkeys(_pairs(said, lexicon)))
        elif said[0].isdigit():
            if len(said) > 1:
                found[number(said)] = None
        elif said not in lexicon.stop:
            found[stem(said)] = None
    return tuple(found)


@cache
def _token() -> re.Pattern[str]:
    """A number, a run of Chinese characters, or a word of Latin letters."""
    return re.compile(rf"{token()}|[{HAN}]+|[a-z][a-z0-9'’-]+")


def _pairs(run: str, lexicon: Lexicon) -> list[str]:
    """The pairs of characters in a run of Chinese, without those that hold grammar, or straddle two words."""
    apart, stop = borders(run), lexicon.stop
    return [
        pair
        for part in _said(lexicon.function).finditer(run)
        for at, pair in enumerate(map(add, part[0], part[0][1:]), part.start() + 1)
        if at not in apart and pair not in stop
    ]


@cache
def _said(function: str) -> re.Pattern[str]:
    """What stands between characters that hold grammar."""
    return re.compile(f"[^{re.escape(function)}\\s]{{2,}}")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """An English word without its endings, by which arrests and arrested, stop and stopped, release and released are one."""
    return str(_english().stemWord(word.replace("’", "'").strip("'-")))


@cache
def _english() -> Any:
    from snowballstemmer import stemmer  # only for texts that hold English

    return stemmer("english")
