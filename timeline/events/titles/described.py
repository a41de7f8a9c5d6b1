"""Whether a subject is named behind what only describes it, in Chinese: 正在访华的|卢卡申科, 负责看守码头的|港务警察."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVAL_ADVERB,
    ADJECTIVAL_NOUN,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    BODY,
    CLASSIFIER,
    CONJUNCTION,
    LATIN,
    MIXED,
    MOOD,
    NAME,
    NOUN,
    NUMBER,
    PARTICLE,
    PERSON,
    PLACE,
    PREPOSITION,
    SIDE,
    SPELT,
    STATE,
    TIME,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, first_word, tagged

NAMED = frozenset((BODY, PLACE))
NAMES = NAMED | {PERSON, SPELT, NAME}
PEOPLE = frozenset((PERSON, SPELT))
NOMINAL = (NOUN, UNKNOWN, LATIN, ABBREVIATION, VERBAL_NOUN, ADJECTIVAL_NOUN, CLASSIFIER)
# Tags behind which what opened so is no subject any more.
BREAKS = (VERB, PREPOSITION, CONJUNCTION, ADVERB, PARTICLE, MOOD, TIME, ADJECTIVAL_ADVERB, STATE)
HEAD = 16  # characters of a clause that are looked at for its subject
FAR = 48  # characters in which who is described may be named
SPELT_OUT = 3  # characters, each a word by itself, by which a name shows that no dictionary has

_SPELT = (PERSON, SPELT, MIXED, UNKNOWN)  # tags of characters that foreign names are spelt with
_NAMING = (NOUN, ABBREVIATION, UNKNOWN, LATIN, ATTRIBUTE, MIXED, ADJECTIVE)  # tags that a noun with its name has
_STOPS = frozenset("，；：。,;:")


def is_described(folded: str, lexicon: Lexicon) -> bool:
    """Whether `folded` words open with what describes the subject that they name."""
    return _described(folded, lexicon) or _described_long(folded, lexicon)


def _described(folded: str, lexicon: Lexicon) -> bool:
    """Whether a person is named behind what only describes: 正在访华的卢卡申科, 要求加薪的护士, or who tabled it: 由立委提案的草案; or
    a thing behind how long something has been so with it: 停摆半年的渔港.

    Not in 在中国的北京."""
    match = lexicon.forms.described.match(folded)
    if match is None:
        return False
    word, tag = first_word(folded[match.end() :])
    if tag == ATTRIBUTE and len(word) == 1:  # 副|总统
        word, tag = first_word(folded[match.end() + 1 :])
    tabled = match["how"].startswith(lexicon.agent) and tag.startswith(NOUN)
    opening, its = first_word(folded)
    leads = (
        opening in lexicon.reasons | lexicon.joining | lexicon.there
        or opening in lexicon.scene
        or its.startswith((TIME, NUMBER, SIDE))
    )
    somebody = (
        tag.startswith(NOUN)
        and word.endswith(lexicon.persons)
        and not leads
        and not folded.startswith(lexicon.passive, len(opening))
    )
    named = opening in lexicon.stands_by and (
        tag.startswith((NOUN, ABBREVIATION, UNKNOWN, ATTRIBUTE, LATIN, VERBAL_NOUN, NUMBER)) or tag in NAMES
    )
    lasted = not leads and tag.startswith(NOMINAL) and lexicon.forms.lasted.search(match["how"]) is not None
    if not (
        tag in PEOPLE
        or tabled
        or somebody
        or named
        or lasted
        or (not leads and _unknown(folded[match.end("how") :], lexicon))
    ):
        return False
    return any(tag.startswith(VERB) for _, tag in tagged(match["how"]))


def _described_long(folded: str, lexicon: Lexicon) -> bool:
    """Whether who does what follows is named behind a long description: 负责看守码头的港务警察|未能阻止…, 最近撰文要求改革的委员陈明|表示….

    Not where what opens so is itself done to whom it names: 逮捕参与集会的议员, 要求被停职的官员|辞职."""
    words = tagged(folded[:FAR])
    opening, its = words[0]
    if _acts_upon(opening, lexicon) and not folded.startswith(lexicon.offices):
        return False
    if (its.startswith((NUMBER, CONJUNCTION, ADVERB, PREPOSITION)) and opening not in lexicon.agent) or (
        len(opening) == 1 and its in (VERB, SIDE)
    ):
        return False
    for of, (word, _) in enumerate(words):
        if word in _STOPS:
            return False
        if word in lexicon.attributive and any(tag == VERB for _, tag in words[:of]):
            begins = of + 1 + (words[of + 1 : of + 2] != () and words[of + 1][1] == SIDE)  # 的|前|主任
            noun = list(takewhile(lambda one: one[1].startswith(_NAMING), words[begins:]))
            does = words[begins + len(noun) :][:1]
            acts = noun and does and does[0][1].startswith((VERB, ADVERB, PREPOSITION))
            if acts and (opening in lexicon.stands_by or _is_somebody(noun, lexicon)):
                return True
    return False


def _acts_upon(word: str, lexicon: Lexicon) -> bool:
    """Whether a clause that opens with a word goes on with upon whom, or with what is so on what condition."""
    opens = lexicon.reasons | lexicon.joining | lexicon.there | lexicon.pivots | lexicon.transitive
    says = (*lexicon.said, *lexicon.telling, *lexicon.propose, *lexicon.plan, *lexicon.condition, *lexicon.scene)
    acts = (*lexicon.happening, *lexicon.wording.happening, *lexicon.wording.deeds, *lexicon.wording.deeds_named)
    upon = word in acts and word not in lexicon.of_himself
    return word in opens or word in says or upon or word in lexicon.needs_verb


def _is_somebody(noun: Words, lexicon: Lexicon) -> bool:
    """Whether a noun, as tagged words, is of people, or of a body of theirs, or has a name in Latin letters."""
    word, tag = noun[-1]
    named = tag == BODY or any(its in PEOPLE or its == LATIN for _, its in noun)
    return named or (len(word) > 1 and word.endswith((*lexicon.persons, *lexicon.body_kinds, *lexicon.staffs)))


def _unknown(folded: str, lexicon: Lexicon) -> bool:
    """Whether `folded` begins with a name that no dictionary has, and that is cut into characters: 贝|卢|斯|科|尼."""
    words = tagged(folded[:HEAD])[:SPELT_OUT]
    alone = all(len(word) == 1 and word not in lexicon.function for word, _ in words)
    spelt = [tag in _SPELT or not tag.startswith(BREAKS) for _, tag in words]
    return alone and all(spelt) and sum(tag in _SPELT for _, tag in words) >= SPELT_OUT - 1
