"""A date inside what a Chinese clause only names: the cause of what it tells, somebody described by what he did that day."""

from __future__ import annotations

import re

from timeline.events.words.lexicon import Lexicon
from timeline.events.words.tagger import tagged

REACH = 12  # characters before a date in which the word stands that opens such a phrase

DESCRIBED = re.compile(r"([^，,。；;：:、“]{2,18}?)的\w")


def only_names(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a date between the words `before` and `after` of its clause dates a cause or what describes a noun, not what is told."""
    led = before[-REACH:].rstrip(" （(")
    return bool(led) and (_causes(led, lexicon) or _describes(led, after, lexicon))


def _causes(led: str, lexicon: Lexicon) -> bool:
    """Whether a cause begins with the date: 因|前年6月21日包围警察总部一案被判刑; not 因病于6月21日去世."""
    words = tagged(led)
    at = len(words) - 1
    while at > 0 and words[at][0] in lexicon.places:
        at -= 1
    return words[at][0] in lexicon.causes


def _describes(led: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a number and a noun stand around what happened at the date: 53名|周三遭逮捕的民主人士, 一位曾在|10日乘坐地铁的市民."""
    found = DESCRIBED.match(after)
    if found is None:
        return False
    words = tagged(led)
    at = len(words) - 1
    while at > 0 and words[at][1] in ("p", "d"):
        at -= 1
    word, tag = words[at]
    counts = tag in ("m", "mq", "q") and word.endswith(lexicon.classifiers)
    return counts and any(its.startswith("v") for _, its in tagged(found[1]))
