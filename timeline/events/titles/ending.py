"""Whether the last clause of a Chinese title is told to its end: no bare name, no reason without what follows."""

from __future__ import annotations

from timeline.events.titles.relative import QUOTED, describing, does, only_named
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVAL_NOUN,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    CONJUNCTION,
    COUNT,
    DONE,
    IDIOM,
    MIXED,
    NOUN,
    NUMBER,
    OF,
    PERSON,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    SIDE,
    STATE,
    TIME,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words

_NAME = (0, 2, 3, 4)  # characters of a name behind an office
_STILL = (ADVERB, MIXED)  # tags of 仍, 正, 还
_TELLS = (VERB, PHRASE, IDIOM, STATE, ADJECTIVE, DONE)  # tags that can be a predicate, or follow one
_DOES = (DONE, PREPOSITION, ADVERB, NUMBER, PHRASE, IDIOM)  # tags that go with what somebody does
# Tags that what only says when can have.
_WHEN = (NUMBER, TIME, PREPOSITION, UNKNOWN, ADVERB, CONJUNCTION, SIDE, PRONOUN)


def finished(words: Words, goes_on: bool, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, can end a title; `goes_on` where the sentence goes on behind it."""
    if _timed(words, lexicon) or _wants(words, lexicon):
        return False
    if not goes_on:
        return True
    if words[-1][0] in lexicon.within and not any(tag in (VERB, *_STILL) for _, tag in words):
        return False  # 汇率变动中
    if words[-1][0] in lexicon.days_after or _counts_days(words, lexicon) or _only_people(words, lexicon):
        return False
    if _only_lists(words, lexicon):
        return False
    if words[-1][0] in lexicon.starting and any(word in lexicon.from_when for word, _ in words):
        return False  # from when on, not yet what
    if not (_tells(words, lexicon) or words[-1][0] in QUOTED) or _placed(words, lexicon):
        return False
    if _undergoes(words, lexicon):
        return False
    if words[0][0] in lexicon.about and not any(tag == VERB for _, tag in words):
        return False  # 有关紧急事态宣言
    if words[0][0] in lexicon.at and not any(tag == VERB for _, tag in words):
        return False  # 在各国央行持续量宽
    if _listed(words, lexicon) or _as(words, lexicon) or waits(words, lexicon) or only_named(words, lexicon):
        return False
    return not (
        _gives_reason(words, lexicon)
        or _one_of_two(words, lexicon)
        or opened(words, lexicon)
        or _introduces(words, lexicon)
    )


def _counts_days(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a day that is only counted: 总统在任期结束前的|第8天; not 抗议进入第8天."""
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=len(words))
    rest = words[of + 1 :]
    return len(rest) > 1 and rest[0][0].startswith(lexicon.ordinal) and rest[-1][0].endswith(lexicon.date_units)


def _only_people(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only names people, the last of them with an office: 部长王军、议长陈明和律师大卫·马克; not 总统会见议员王军、陈明.

    The characters of a name may each be a verb in the dictionary."""
    joined = max((place for place, (word, _) in enumerate(words) if word == "、" or word in lexicon.pairs), default=-1)
    if joined < 0 or not any(word == "、" for word, _ in words):
        return False
    last = "".join(word for word, _ in words[joined + 1 :])
    if not any(last[: len(last) - name].endswith(lexicon.persons) for name in _NAME) and "·" not in last:
        return False
    return not any(tag == DONE or word in lexicon.copula or (tag == VERB and len(word) > 1) for word, tag in words)


def _only_lists(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only lists names, of whose characters one may be a verb in the dictionary: 党团总|召|邱某委员、副总|召|陈某委员."""
    if not any(word == "、" for word, _ in words) or not words[-1][1].startswith(NOUN):
        return False
    return not any(
        tag.startswith(_DOES) or (tag.startswith(VERB) and len(word) > 1) or word in lexicon.copula
        for word, tag in words
    )


def _undergoes(words: Words, lexicon: Lexicon) -> bool:
    """Whether it is only told by whom something is done: 他在家中被警察王军、李明等5人; not 被警察王军、李明带走."""
    place = max((place for place, (word, _) in enumerate(words) if word in lexicon.passive), default=len(words))
    rest = words[place + 1 :]
    if not any(word == "、" for word, _ in rest):
        return False
    described = describing(words, lexicon)
    tells = (at for at in range(place + 1, len(words)) if words[at][1].startswith(_TELLS) and len(words[at][0]) > 1)
    return all(at in described for at in tells)


def opened(words: Words, lexicon: Lexicon) -> bool:
    """Whether what is done by something, or for an end, is still to come: 法院以非法经营罪, 政府昨天为防止疫情扩散; not 以三比零获胜."""
    by = lexicon.by_means + lexicon.for_aim
    place = next((place for place, (word, tag) in enumerate(words) if tag.startswith(VERB) or word in by), len(words))
    if place == len(words) or words[place][0] not in by:
        return False
    if words[place][0] in lexicon.by_means:
        rest = words[place + 1 :]
        described = describing(rest, lexicon)
        deed = next((at for at, (_, tag) in enumerate(rest) if not tag.startswith(VERB)), len(rest))  # 以|涉嫌违反…
        deed *= place > 0
        of = max((at for at, (word, _) in enumerate(rest) if word in lexicon.attributive), default=-1) if deed else -1
        begins = max(deed, of + 1)
        return not any(
            word in lexicon.in_way or (tag.startswith(VERB) and at >= begins and not (deed and at in described))
            for at, (word, tag) in enumerate(rest)
        )
    before = all(tag.startswith((NOUN, TIME, ABBREVIATION, PRONOUN, UNKNOWN)) for _, tag in words[:place])
    aim = words[place + 1 : place + 2] and words[place + 1][1] == VERB
    return bool(place and before and aim) and not any(word in lexicon.to_end for word, _ in words[place:])


def _introduces(words: Words, lexicon: Lexicon) -> bool:
    """Whether somebody is only said to be there, of whom what follows tells: 但有一个医生."""
    place = max((place for place, (word, _) in enumerate(words) if word in lexicon.exists), default=len(words))
    rest = words[place + 1 :]
    counted = len(rest) > 1 and rest[0][0].startswith(lexicon.indefinite)
    return counted and all(tag.startswith((NUMBER, CLASSIFIER, NOUN)) for _, tag in rest)


def _tells(words: Words, lexicon: Lexicon) -> bool:
    """Whether something is said at all: a verb that describes no noun, an adjective at the end, a figure."""
    if words[-1][1] in (NUMBER, COUNT, CLASSIFIER) or words[-1][0] == "%":
        return True
    acts = lexicon.wording.happening
    for place, (word, tag) in enumerate(words):
        before = words[place - 1][1] if place else ""
        after = words[place + 1][1] if place + 1 < len(words) else ""
        if tag in (VERBAL_NOUN, ADJECTIVE, ADJECTIVAL_NOUN) and (
            after == OF
            or (after.startswith(NOUN) and before.startswith((NOUN, OF, ADJECTIVE)) and not does(words, place, lexicon))
        ):
            continue
        if tag == NUMBER and after.startswith(NOUN) and place + 2 == len(words):
            return True
        adverb = before == ADVERB and tag == NOUN  # 共|报告; not 的|互动|交流
        adverb = adverb and words[place - 2][0] not in lexicon.attributive
        if tag.startswith(_TELLS) or word in lexicon.copula or word in lexicon.stative or word in acts or adverb:
            return True
    return False


def receives(words: Words, lexicon: Lexicon) -> bool:
    """Whether somebody has only got what is to be read: 收到司法厅的通知."""
    return words[-1][0] in lexicon.received and any(word in lexicon.receives for word, _ in words)


def _timed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause says nothing but when: 11月10日, 2021年开始, 从4月19日至20日, 此后不久."""
    return all(tag in _WHEN or word in lexicon.whens for word, tag in words) and any(
        word.endswith(lexicon.time_ends) or word in lexicon.whens for word, _ in words
    )


def _placed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a place where something is still to come: 家族成员发现在办公室一个保险箱内."""
    if words[-1][1] != SIDE and words[-1][0] not in lexicon.inside:
        return False
    opened = max((place for place, (word, _) in enumerate(words[:-1]) if word in lexicon.places), default=-1)
    if opened > 0 and opened + 3 == len(words) and words[-2][1].startswith(VERB) and words[opened - 1][1] in _STILL:
        return False  # 仍|在|筹备|中
    before = words[opened - 1] if opened > 0 else ("", "")
    return opened >= 0 and (not before[1].startswith(VERB) or before[0] in lexicon.said)  # 建立在原则之上 is whole


def _listed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only goes on with a list."""
    return words[0][0] in lexicon.lists and not any(tag == VERB and len(word) > 1 for word, tag in words[1:])


def _as(words: Words, lexicon: Lexicon) -> bool:
    """Whether it is only told as what somebody does what is still to come: 企业作为…的商标."""
    place = next((place for place, (word, _) in enumerate(words) if word in lexicon.in_role), None)
    if place is None:
        return False
    begins = place + 1 + (words[place + 1 : place + 2] != () and words[place + 1][1] == VERB)  # 作为|加班|重灾区
    return not any(tag == VERB for _, tag in (*words[:place], *words[begins:]))


def waits(words: Words, lexicon: Lexicon) -> bool:
    """Whether somebody is only spoken to: 分析师警告投资者, 她已指示委员会."""
    last = max((place for place, (word, _) in enumerate(words) if word in lexicon.pivots), default=-1)
    rest = words[last + 1 :]
    named = words[last][1] == VERBAL_NOUN and last and words[last - 1][1] == NUMBER  # 两份命令文件
    named = named or (last > 0 and words[last - 1][0] in lexicon.transitive)  # 取得授权|进场
    if last < 0 or not rest or named:
        return False
    return not any(_is_told(rest, place, lexicon) for place in range(len(rest)))


def _is_told(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a word behind somebody who is spoken to begins what he is told; not the 检验 of 检验师, the 有线电视 of 有线电视新闻网."""
    word, tag = words[place]
    after = words[place + 1][1] if place + 1 < len(words) else ""
    if tag in (VERBAL_NOUN, PHRASE, ATTRIBUTE) and (after.startswith(NOUN) or word.endswith(lexicon.human)):
        return False
    if len(word) == 1 and ((place and words[place - 1][1] == PERSON) or (tag == ADJECTIVE and after)):
        return False  # 胡|明, 全|体
    return tag.startswith((VERB, PHRASE, IDIOM, UNKNOWN, ADJECTIVE, ADVERB, PREPOSITION)) and word not in lexicon.beside


def reasoned(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause has come to a reason, behind whom it moves, and to nothing that followed from it: 记者王某因揭露官员受贿."""
    place = max((place for place, (word, _) in enumerate(words) if word in lexicon.gives_reason), default=0)
    return place > 0 and not any(word in lexicon.results for word, _ in words[place + 1 :])


def _gives_reason(words: Words, lexicon: Lexicon) -> bool:
    """Whether a reason, an aim or a concession waits for what it is one of: 他因为不堪工作压力, 为改善供水; not 他因病逝世."""
    if words[0][0] in lexicon.for_aim:
        return words[1:2] == () or words[1][1].startswith(VERB) or not any(tag == VERB for _, tag in words[1:])
    first = next((word for word, tag in words if tag != TIME), "")
    if first in lexicon.suffers:
        return True
    places = (place for place, (word, _) in enumerate(words) if word in lexicon.reasons)
    opens = (place for place in places if place == 0 or words[place][0] in lexicon.gives_reason)
    place = max(opens, default=-1)
    if place < 0:
        return False
    rest = words[place + 1 :]
    if words[place][0] in lexicon.concedes:
        return not any(word in lexicon.but for word, _ in rest)
    if any(word in lexicon.results for word, _ in rest):
        return False
    if place == 0 and len(words[0][0]) > 1:
        return True  # 鉴于疫情升温
    before = words[place - 1] if place else ("", CONJUNCTION)
    told = before[1] != CONJUNCTION and before[0] not in lexicon.said  # 但是|随着政策推出, 称|因用电急升
    return not told or not rest or not (rest[-1][1] == VERB or any(tag == DONE for _, tag in rest))


def _wants(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a verb without its object (公司预告), or only names with whom something is done (带领教育处)."""
    if words[-1][0] in lexicon.transitive:
        return not any(word in lexicon.taken for word, _ in words)
    if words[-1][0] in lexicon.passes and len(words) > 1 and words[-2][0].endswith(lexicon.assemblies):
        return not any(word in lexicon.passed for word, _ in words)  # what did it pass?
    joins = max((place for place, (word, _) in enumerate(words) if word in lexicon.joining), default=-1)
    return joins >= 0 and not any(tag.startswith(VERB) and len(word) > 1 for word, tag in words[joins + 1 :])


def _one_of_two(words: Words, lexicon: Lexicon) -> bool:
    """Whether the first of two things is told, and the second is still to come: 他不但没有去世."""
    place = next((place for place, (word, _) in enumerate(words) if word in lexicon.not_only), None)
    return place is not None and not any(word in lexicon.but_also for word, _ in words[place + 1 :])
