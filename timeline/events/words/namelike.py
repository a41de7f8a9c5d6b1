"""Which of the people that the dictionary has are named like people, and which of its names are parts of longer ones.

jieba's dictionary was counted over novels, and has for people what stood where people stand: 严肃性, 保持沉默. Made like a name is what
opens with a family name (吴钊燮), is written in the characters that foreign names are spelt with (卢卡申科), or ends as places do (千叶县),
of which it has some for people; unless a common word opens or ends it (王先生, 公开赛).
"""

from __future__ import annotations

from functools import cache
from math import log

from timeline.events.words.dictionary import entries, named, singles, tag_of, weight_of
from timeline.events.words.lexicon import Lexicon, lexicon_of
from timeline.events.words.parts import NAMED, PERSON
from timeline.events.words.tagger import Edges
from timeline.packs import called

SHORTEST = 3
# Logarithms of a word's share of the dictionary's sixty million: …
COMMON = -14.0  # from here on it is common (fifty) …
SELDOM = -13.3  # up to here it is seldom (a hundred) …
WORD = -8.0  # and from here on a character is a word of its own (twenty thousand)
OFTENER = log(3)  # how much commoner a word that opens a name must be than the name


def unlike() -> frozenset[str]:
    """The dictionary's people that are made like none."""
    return frozenset(name for name in named((PERSON,), SHORTEST) if not _is_like(name))


def is_part(folded: str, start: int, end: int, edges: Edges) -> bool:
    """Whether the dictionary's name at ``folded[start:end]`` is a part of one that it does not have: a character beside it that is no word
    goes on spelling it (加斯 in 欧塔加斯), or is the family name before a seldom place (江安 in 欧江安). `edges` are those of words."""
    name, before, after = folded[start:end], folded[start - 1 : start], folded[end : end + 1]
    leads = bool(before) and start - 1 in edges and _is_no_word(before)
    follows = bool(after) and end + 1 in edges and _is_no_word(after)
    if is_spelt(name) and ((leads and before in _spelling()) or (follows and after in _spelling())):
        return True
    return leads and before in _chinese().surnames and end - start == 2 and weight_of(name, 0.0) < SELDOM


def _is_no_word(character: str) -> bool:
    return singles().get(character, SELDOM) < WORD


def _is_like(name: str) -> bool:
    if name[-1] in _chinese().place_kinds and not _is_word(name[:-1], _least(name) + OFTENER):
        return True
    return (_has_family(name) or is_spelt(name)) and not _has_word(name)


def _has_word(name: str) -> bool:
    """Whether a common word opens or ends it, commoner than it is itself."""
    least, cuts = _least(name), range(1, len(name))
    return any(_is_word(name[at:], least) or _is_word(name[:at], least + OFTENER) for at in cuts)


def _least(name: str) -> float:
    return max(entries()[name][1], COMMON)


def _is_word(part: str, least: float) -> bool:
    if len(part) == 1 or weight_of(part, least - 1.0) < least:  # which nearly all are, or weigh
        return False
    return tag_of(part, NAMED[0]) not in NAMED or part in called().never


def _has_family(name: str) -> bool:
    """Whether it is a family name of one character and a name of two, or opens with a family name of two."""
    single = len(name) == SHORTEST and name[0] in _chinese().surnames
    return single or (len(name) > SHORTEST and name.startswith(_chinese().long_surnames))


def is_spelt(name: str) -> bool:
    """Whether it is written in the characters that foreign names are spelt with."""
    return _spelling().issuperset(name)


@cache
def _spelling() -> frozenset[str]:
    return frozenset(_chinese().spelling)


@cache
def _chinese() -> Lexicon:
    return lexicon_of("zh")
