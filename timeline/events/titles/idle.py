"""What a Chinese title tells where it tells no act: it asks, instructs, comments, passes on, says how something is, or only names it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.titles.described import PEOPLE
from timeline.events.titles.predicates import COUNTED, predicates
from timeline.events.titles.relative import describing, only_describes, only_named
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    DONE,
    IDIOM,
    INTRANSITIVE,
    NOUN,
    NUMBER,
    PHRASE,
    PREPOSITION,
    TIME,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words


def tells_no_act(folded: str, parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a title does nothing but that."""
    asked = (part for at, part in enumerate(parts) if not at or parts[at - 1][-1][0] not in lexicon.weighs)
    if any(_asks(part, lexicon) for part in asked) or _instructs(parts, lexicon) or _comments(parts, lexicon):
        return True
    if is_state(parts, lexicon) or _relays(parts, lexicon):
        return True
    if _is_asked(parts[-1], lexicon):
        return True
    if len(parts) == 1 and only_describes(parts[0], lexicon):
        return True
    return (len(parts) == 1 or "——" in folded) and only_named(parts[-1], lexicon)


def says_nothing(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only says that something was issued, or that people met: 发布了一篇文章, 召开疫情防控新闻发布会."""
    text = "".join(word for word, _ in words)
    bare = text
    while last := next((word for word in lexicon.empty if bare.endswith(word)), ""):
        bare = bare[: -len(last)]
    at, held = len(words), len(text)
    while held > len(bare):
        at -= 1
        held -= len(words[at][0])
    if held < len(bare) or at == len(words):
        return False
    while (
        text.endswith(lexicon.conferences)
        and at
        and words[at - 1][1].startswith((NOUN, VERBAL_NOUN, ADJECTIVE, ATTRIBUTE, *COUNTED))
    ):
        at -= 1
    while at and (
        words[at - 1][1] in (*COUNTED, CLASSIFIER, DONE, ADJECTIVE, ATTRIBUTE) or words[at - 1][0] in lexicon.several_of
    ):
        at -= 1
    issued = at > 0 and words[at - 1][0] in lexicon.issues
    return issued and not any(word in lexicon.also_told for word, _ in words[: at - 1])


def enacts(words: Words, lexicon: Lexicon) -> bool:
    """Whether somebody who is named puts in force what has no name: 拜登签署了法案; not 双方签署了协议, nor 拜登发表声明."""
    named = next((place for place, (_, tag) in enumerate(words) if tag in PEOPLE), len(words))
    ends = "".join(word for word, _ in words).endswith(lexicon.wording.laws)  # 行政|令
    return ends and any(word in lexicon.wording.enacts for word, _ in words[named + 1 :])


def is_state(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a title says what somebody is or has, not what happened: 死亡数是第二高纪录; not 他是周四被捕的, 有居民确诊."""
    words = parts[0]
    if len(parts) == 1 and any(word.startswith(lexicon.moves) for word, _ in words):
        return True
    if parts[-1][-1][0] in lexicon.states or (len(parts) == 1 and words[-1][0] in lexicon.one_of):
        return True
    if len(parts) > 1 and parts[1][0][0] in lexicon.copula and not predicates(words, lexicon):
        return True
    describes = describing(words, lexicon)
    verbs = (
        place
        for place, (word, tag) in enumerate(words)
        if tag in (VERB, INTRANSITIVE, PHRASE, IDIOM) or word in lexicon.be
    )
    place = next((place for place in verbs if place not in describes), -1)
    if place < 0:
        return False
    word, rest = words[place][0], words[place + 1 :]
    if word in lexicon.be:
        dated = len(rest) > 1 and rest[0][1] == NUMBER and rest[1][0].startswith(lexicon.date_units)
        described = any(word in lexicon.attributive for word, _ in rest[:-1]) and rest[-1][1].startswith(
            (NOUN, VERBAL_NOUN)
        )
        return (
            not rest
            or described
            or not (dated or rest[0][1] in (TIME, PREPOSITION, VERB, ADVERB) or rest[-1][0] in lexicon.attributive)
        )
    return word in lexicon.idle or (
        word in lexicon.states and not any(tag in (VERB, VERBAL_NOUN, DONE) for _, tag in rest)
    )


def _relays(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a title only says that somebody passes on what others tell: 中央社引述官媒的报导."""
    return parts[-1][-1][0] in lexicon.papers and any(word in lexicon.relays for word, _ in parts[-1])


def _comments(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether somebody without a name comments (交易员称, 分析人士认为), or something is told of a thing or of more without its name."""
    words = parts[0]
    if words[0][0].endswith(lexicon.session) and not any(
        tag.startswith((NOUN, ABBREVIATION, VERBAL_NOUN)) for _, tag in words[1:3]
    ):
        return True  # 第四届将由…
    if any(word in lexicon.attributive and after in lexicon.lists for (word, _), (after, _) in pairwise(words)):
        return True
    opens = next((place for place, (word, _) in enumerate(words[:3], 1) if word in lexicon.commentators), 0)
    opens = opens or 2 * ("".join(word for word, _ in words[:2]) in lexicon.commentators)
    named = any(tag not in (NOUN, NUMBER, VERB, ADVERB) for _, tag in words[:opens])
    return opens > 0 and not named and len(words) > opens and words[opens][0] in lexicon.said


def _is_asked(words: Words, lexicon: Lexicon) -> bool:
    """Whether it only tells of what somebody is asked: 王军被记者问到相关议题."""
    place = next((place for place, (word, _) in enumerate(words) if word in lexicon.passive), len(words))
    return any(word in "".join(word for word, _ in words[place:]) for word in lexicon.asked)


def _instructs(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether it tells people what they may or must do: 民众可至网页预约."""
    if not any(word in lexicon.public for word, _ in parts[0][:2]):
        return False
    return any(word in lexicon.may for part in parts[:2] for word, _ in part[:6])


def _asks(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause asks: 民众如何看待冲击事件; not 讨论如何应对."""
    place = next((place for place, (word, _) in enumerate(words) if word in lexicon.asks), None)
    return place is not None and not any(tag.startswith(VERB) for _, tag in words[:place])
