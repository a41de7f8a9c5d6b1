"""Whether a Chinese clause only opens what the next one tells: a concession, what is asked next, a noun of which something is told next."""

from __future__ import annotations

from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADVERB,
    DONE,
    NOUN,
    PREPOSITION,
    PRONOUN,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, first_word, tagged

_WHO = (NOUN, PRONOUN, ABBREVIATION, UNKNOWN)  # tags of who does something
_LONGEST = 4  # words of a noun behind the 的 of what describes it


def only_opens(clause: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a folded `clause` is not told without what comes `after` it."""
    if not clause or not after:
        return False
    words = tagged(clause)
    if after.startswith(lexicon.asks) and words[-1][0] in lexicon.weighs:
        return True  # 议员评估，|是否弹劾市长
    if words[0][0] in lexicon.whatever and not any(word in lexicon.all_the_same for word, _ in words):
        return True  # 不管谁当选，|…
    if words[0][0] in lexicon.concedes and first_word(after)[0] in lexicon.but:
        return True
    follows = first_word(after)[0] in lexicon.of_topic or after.startswith(lexicon.never_so)
    return follows and _is_topic(words, lexicon)


def _is_topic(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, is a noun with what describes it: 发生在温州的|爆炸, 香港警方的|行动; not 市长批准他的|申请."""
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=-1)
    rest = words[of + 1 :]
    if of <= 0 or not 0 < len(rest) <= _LONGEST or not _named(rest) or any(tag == DONE for _, tag in words[:of]):
        return False
    passed = max((place + 1 for place in range(of) if words[place][0] in lexicon.afterwards), default=0)
    who = next((place for place in range(passed, of) if words[place][1].startswith(_WHO)), of)
    return not any(_is_verb(words, place) for place in range(who, of - 1))


def _named(rest: Words) -> bool:
    """Whether words can be a noun: none of grammar, and one verb at most, that ends it (舆论|攻击) or belongs to the noun (上市|企业)."""
    if any(tag.startswith((ADVERB, PREPOSITION, DONE)) for _, tag in rest):
        return False
    verbs = [place for place in range(len(rest)) if _is_verb(rest, place)]
    return not verbs or (len(verbs) == 1 and (verbs[0] == len(rest) - 1 or verbs[0] == 0))


def _is_verb(words: Words, place: int) -> bool:
    return words[place][1].startswith(VERB) and words[place][1] != VERBAL_NOUN
