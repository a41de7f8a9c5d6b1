"""A Chinese title without the word that only joins what somebody does to what was told before: 石家庄机场|也|发布公告."""

from __future__ import annotations

from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ATTRIBUTE,
    CLASSIFIER,
    LATIN,
    NOUN,
    NUMBER,
    OF,
    SIDE,
    SUFFIX,
    TIME,
    UNKNOWN,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import tagged

_SUBJECT = (NOUN, ABBREVIATION, UNKNOWN, LATIN, VERBAL_NOUN, SUFFIX)  # tags of what somebody is named with …
_BESIDE = (OF, NUMBER, CLASSIFIER, TIME, ATTRIBUTE, ADJECTIVE, SIDE)  # … and of what may stand beside it


def unlinked(title: str, lexicon: Lexicon, early: bool = False) -> str:
    """`title` without such a word behind its subject; where its day was told to be `early`, without what takes that up:
    早在5日，警方|就|逮捕."""
    folded, link = fold(title), lexicon.forms.linked_early if early else lexicon.forms.linked
    at, named, last = 0, False, ""
    for word, tag in tagged(folded.partition("，")[0]):
        at = folded.index(word, at)
        found = link.match(folded, at) if named else None
        if named and found is None and last != VERBAL_NOUN:  # not 辞职|并|指出
            found = lexicon.forms.linked_and.match(folded, at)
        if found and found.end() - at == len(word):
            return title[:at] + title[found.end() :]
        if not tag.startswith(_SUBJECT + _BESIDE) and word not in lexicon.pairs and word not in lexicon.offices:
            break
        named, last = named or tag.startswith(_SUBJECT), tag
        at += len(word)
    return title
