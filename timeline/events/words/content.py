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

from timeline.events.words.forms import forms
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.names import Found, known
from timeline.events.words.tagger import borders
from timeline.packs.characters import HAN, is_han

_VALUE = r"\d+(?:[.,]\d+)*(?:%|[万亿](?:\d+(?:\.\d+)?[千百]?(?=[^\d万亿%]|$))?|[千百])?"
_TOKEN = re.compile(_VALUE + rf"[人名例宗架起岁]?|[{HAN}]+|[a-z][a-z0-9'’-]+")
_COUNT = re.compile(
    r"(?<![a-z0-9第/-])(?<!\d[.,])(?!(?:19|20)\d\d(?![\d.,万亿人名例宗]))"
    + _VALUE
    + r"(?![\d年月日号时点分秒周天岁小届]|[-/:.,]\d| ?[ap]\.?m\b)"
)
_NUMBER = re.compile(r"(?P<head>[\d.,]+)(?P<times>[万亿千百])?(?P<rest>[\d.]+)?(?P<again>[千百])?(?P<unit>.*)")
_TIMES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
LARGE = 100  # a number from here on says what it counts by itself


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
    for token in _TOKEN.findall("|".join(rest)):
        if is_han(token[0]):
            found.update(dict.fromkeys(_pairs(token, lexicon)))
        elif token[0].isdigit():
            if len(token) > 1:
                found[number(token)] = None
        elif token not in lexicon.stop:
            found[stem(token)] = None
    return tuple(found)


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


def number(token: str) -> str:
    """A number's value, with what it counts where it is small: 1万7668例 is 17668, 1万5千 15000, 53人 itself."""
    found = _NUMBER.fullmatch(token)
    if found is None:
        return token
    try:
        value = float(found["head"].replace(",", "")) * _TIMES.get(found["times"] or "", 1)
        value += float(found["rest"] or 0) * _TIMES.get(found["again"] or "", 1)
    except ValueError:  # 1.2.3
        return token
    return f"{value:g}{found['unit']}" if value < LARGE or "%" in found["unit"] else f"{value:.0f}"


def figures(folded: str, lexicon: Lexicon) -> frozenset[str]:
    """The numbers in `folded` that count something, by their value (53人 and 53名 are 53): not those of dates and of names (COVID-19)."""
    undated = forms(lexicon.language).day_of_month.sub("", folded)
    return frozenset(number(found) for found in _COUNT.findall(undated))


def is_figure(word: str) -> bool:
    """Whether a word of `words` is a count that can tell two happenings apart: 17668, 53人, 7.5%; not the 24 of 24 hours."""
    return word[0].isdigit() and (len(word) > 2 or not word.isdigit())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """An English word without its endings, by which arrests and arrested, stop and stopped, release and released are one."""
    return str(_english().stemWord(word.replace("’", "'").strip("'-")))


@cache
def _english() -> Any:
    from snowballstemmer import stemmer  # only for texts that hold English

    return stemmer("english")
