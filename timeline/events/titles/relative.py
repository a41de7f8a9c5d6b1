"""Relative clauses in Chinese words: which verbs only describe a noun, and whether a clause is no more than a noun."""

from __future__ import annotations

from timeline.events.titles.described import NAMES
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    BODY,
    CLASSIFIER,
    CONJUNCTION,
    COUNT,
    DONE,
    IDIOM,
    LATIN,
    MIXED,
    NOUN,
    NOUN_ROOT,
    NUMBER,
    OF,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    SIDE,
    SITE,
    STATE,
    SUFFIX,
    TIME,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words

PERCENT = frozenset("%％")
QUOTED = frozenset('“”「」『』"')
# Tags that a noun with its attributes has.
_NOUNS = (
    NOUN,
    PRONOUN,
    ABBREVIATION,
    UNKNOWN,
    VERBAL_NOUN,
    SUFFIX,
    LATIN,
    ATTRIBUTE,
    ADJECTIVE,
    SIDE,
    SITE,
    NUMBER,
    CLASSIFIER,
)
_MANNER = (ADJECTIVE, ADVERB, STATE, IDIOM, PHRASE)  # tags of what only says how …
_QUALIFYING = (ADJECTIVE, NUMBER, CLASSIFIER)  # … and of how the noun behind it is
_HOW = (ADJECTIVE, STATE, IDIOM)  # … and of that with which no clause that tells something begins
_UPON = NAMES | {NUMBER}  # tags of that upon which somebody acts
_SETTING = frozenset((PREPOSITION, CONJUNCTION))


def describing(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """The places of verbs that stand in what describes a noun: 发布|的数据, 一封|代替贺年卡|的信, 逮捕|涉嫌抢劫|的男子."""
    if not any(word in lexicon.attributive and tag == OF for word, tag in words):
        return frozenset()
    found: set[int] = set()
    begins = 0
    for of, (word, _) in enumerate(words):
        if word not in lexicon.attributive or is_amount(words, of, lexicon):
            continue
        verbs = [
            place
            for place in range(begins, of)
            if words[place][1].startswith(VERB) and words[place][0] not in lexicon.copula
        ]
        verbs = [place for place in verbs if words[place][1] != VERBAL_NOUN] or verbs
        if verbs and (verbs[-1] == of - 1 or _attributes(words, verbs[-1], of, found, lexicon)):
            found.update(place for place in range(verbs[-1], of) if words[place][1].startswith(VERB))
            counted = _one_of(words, begins, verbs[0], lexicon)  # 一个|准备前往中国调查|的小组
            found.update(place for place in verbs[:-1] if counted or _named(words, place, lexicon))
            if verbs[-2:] == [of - 2, of - 1] and any(tag == VERB for _, tag in words[of:]):
                found.add(of - 2)  # 集中|关注|的话题依然是…
        begins = of + 1
    return frozenset(found)


def _attributes(words: Words, place: int, of: int, found: set[int], lexicon: Lexicon) -> bool:
    """Whether the verb at `place`, with its object, can only be an attribute of what follows the 的 at `of`."""
    word, _ = words[place]
    qualifies = all(tag.startswith(_QUALIFYING) for _, tag in words[place + 1 : of])  # 发生|一起严重的事故
    before = words[place - 1] if place else ("", "")
    if words[place + 1][1] == DONE:
        return False  # 转贴|了
    if (word in lexicon.describes and not qualifies) or _counts(before, lexicon) or before[0] in lexicon.every:
        return True
    earlier = (at for at in range(place) if words[at][1].startswith(VERB) and at not in found)
    return any(not _named(words, at, lexicon) for at in earlier)


def _counts(word: tuple[str, str], lexicon: Lexicon) -> bool:
    """Whether a word counts what follows, so that a verb behind it begins an attribute: 一封|代替贺年卡|的信."""
    return word[1] in (NUMBER, COUNT, CLASSIFIER) and word[0].endswith(lexicon.classifiers)


def _one_of(words: Words, begins: int, place: int, lexicon: Lexicon) -> bool:
    """Whether what stands right before `place` counts what follows: 一个, 3名; not 张, which may be a name."""
    if place == begins or not _counts(words[place - 1], lexicon):
        return False
    return words[place - 1][1] != CLASSIFIER or (place - 1 > begins and words[place - 2][1] == NUMBER)


def _named(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a verb is part of a name: 国家|统计|和经济研究所, 驻|美大使馆, 知|乎."""
    word, after = words[place][0], words[place + 1]
    return (
        after[1] == CONJUNCTION
        or word in lexicon.openings
        or (len(word) == len(after[0]) == 1 and after[1] in (MIXED, NOUN_ROOT))
    )


def only_named(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause is a noun with what describes it: 中国因应疫情而推出的政策, 从这里出发去上班的人, 曾隶属政党者."""
    if words[-1][0] in lexicon.nominalizer and not words[0][1].startswith((NOUN, ABBREVIATION, UNKNOWN)):
        return True
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=-1)
    rest = words[of + 1 :]
    if any(does(words, place, lexicon) for place in range(of + 1, len(words))):
        return False
    if of <= 0 or not all(_nominal(rest, place, lexicon) for place in range(len(rest))):
        return False
    said_of = words[-1][1] == ADJECTIVE and words[-2][0] not in lexicon.pairs
    if words[-1][0] in QUOTED or said_of or any(tag == DONE for _, tag in words[: of - 1]):
        return False
    if is_amount(words, of, lexicon):
        return False
    if of > 1 and words[of - 2][0] in lexicon.relativizer:  # 他在事件中所|扮演的角色; not 总结自己所|做的工作
        opens = max((place for place, (word, _) in enumerate(words[:of]) if word in lexicon.places), default=of - 2)
        return not any(tag.startswith(VERB) for _, tag in words[:opens])
    if any(word == "、" for word, _ in words[:of]) and any(word in lexicon.and_others for word, _ in words[:of]):
        return not any(tag in (ADVERB, DONE) for _, tag in words)  # 网络购物、交通出行等领域的|企业
    described = describing(words, lexicon)
    verbs = [place for place in range(of) if words[place][1].startswith(VERB) or words[place][0] in lexicon.stative]
    verbs = [place for place in verbs if not (place and words[place - 1][1] == BODY and _named(words, place, lexicon))]
    if all(place in described for place in verbs):
        return True
    if any(len(words[place][0]) > 1 and words[place][0].endswith(lexicon.copula) for place in verbs):
        return False  # 并|不是|总统的支持者
    if verbs and all(tag.startswith(_MANNER) for _, tag in words[: verbs[0]]) and words[0][1].startswith(_HOW):
        return True  # 勇敢|调查真相|的公民记者: nobody stands before the verb
    if words[0][1] not in _SETTING or any(tag == ADVERB for _, tag in words):
        return False
    return words[0][0] in lexicon.places or verbs[-1] >= of - 2


def is_amount(words: Words, of: int, lexicon: Lexicon) -> bool:
    """Whether what stands before the 的 at `of` is how much somebody levies, or pays, of what follows: 对汽车加征|25%|的关税."""
    start = of
    while start > 0 and (words[start - 1][1].startswith(NUMBER) or words[start - 1][0] in PERCENT):
        start -= 1
    return 0 < start < of and words[start - 1][0] in lexicon.wording.levies


def only_describes(words: Words, lexicon: Lexicon) -> bool:
    """Whether nothing is told of whom a clause describes with what he does: 正在码头视察的市长陈明."""
    found = [place for place, (word, _) in enumerate(words) if word in lexicon.attributive]
    if len(found) != 1 or words[0][1] not in (VERB, ADVERB, TIME):
        return False
    of = found[0]
    rest = words[of + 1 :]
    named = bool(rest) and rest[-1][0] not in QUOTED and all(_nominal(rest, at, lexicon) for at in range(len(rest)))
    acts = any(does(words, place, lexicon) for place in range(of + 1, len(words)))
    return named and not acts and any(tag == VERB for _, tag in words[:of])


def does(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a verb that the dictionary has for a noun is what people do: 支持者|冲击|国会大厦; 与议员陈明|通话."""
    if words[place][1] != VERBAL_NOUN or not place:
        return False
    (before, its), after = words[place - 1], words[place + 1 : place + 2]
    if after:
        return its.startswith(NOUN) and before.endswith(lexicon.persons) and after[0][1] in _UPON
    together = any(word in lexicon.pairs and tag == PREPOSITION for word, tag in words[1 : place - 1])
    return together and its in NAMES and words[place][0] in lexicon.wording.deeds_named


def _nominal(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a word can be part of a noun: 创立|人, 一张|就业|成绩单, the characters of a name (张|展, 泛|民)."""
    word, tag = words[place]
    if tag.startswith(_NOUNS) or word in lexicon.pairs:
        return True
    before, after = words[place - 1] if place else ("", ""), words[place + 1] if place + 1 < len(words) else ("", "")
    spelt = len(after[0]) == 1 and place + 2 < len(words) and len(words[place + 2][0]) == 1  # 运抵|雾|港: a name
    if len(word) == 1 and ((len(before[0]) == 1 and before[1] != VERB) or (not place and len(after[0]) == 1)):
        return True
    if tag == ADVERB and not place and len(word) > 1:
        return after[1] == NOUN  # 的|正常权利
    if tag == VERB and place and len(after[0]) == 1 and after[1] == NOUN and not spelt:
        return True  # 上市|量
    if tag == VERB and not place and len(words) == 2 and after[1] == NOUN:
        return True  # 的|生产厂家
    return tag == VERB and (
        after[0] in lexicon.human + lexicon.nominalizer or (_counts(before, lexicon) and after[1] in (NOUN, ""))
    )
