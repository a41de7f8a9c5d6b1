"""Whether a clause of a Chinese title has a verb that tells what somebody does."""

from __future__ import annotations

from timeline.events.titles.opening import NO_SUBJECT, is_time
from timeline.events.titles.relative import describing, does, is_amount
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ADVERB,
    CLASSIFIER,
    COUNT,
    DONE,
    IDIOM,
    NOUN,
    NUMBER,
    OF,
    PERSON,
    PHRASE,
    TIME,
    VERB,
    VERB_ROOT,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words

COUNTED = frozenset((NUMBER, COUNT))  # 一名…的记者: a verb before 的 only describes


def predicates_at_once(words: Words) -> bool:
    """Whether a clause opens with what somebody does, of whom the one before it tells: 法院以非法经营罪，|判处…."""
    return words[0][1].startswith((VERB, ADVERB))


def carries_on(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause opens with a verb for him who was named before it, though what it has for object is described by another:
    (他签署行政令，)|禁止与这家公司有关的交易; not 参加集会的学生, 涉嫌抢劫的男子."""
    (word, tag), after = words[0], words[1:2]
    if tag != VERB or len(word) < 2 or not after or word in lexicon.describes or 0 in describing(words, lexicon):
        return False
    if after[0][1] == DONE or after[0][1].startswith(NUMBER):
        return True
    return after[0][1] != OF and not words[-1][0].endswith(lexicon.persons + lexicon.human)


def predicates(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause has a verb that is not part of an attribute (被捕的, 一名住在北京的)."""
    start = _counted(words, lexicon)
    if not start and words[0][1] in NO_SUBJECT:
        ends = (place for place, (word, _) in enumerate(words) if word in lexicon.attributive)
        start = max((place + 1 for place in ends if not is_amount(words, place, lexicon)), default=0)
    described = describing(words, lexicon)
    acting = [place for place in range(start, len(words)) if place not in described and _acts(words, place, lexicon)]
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=len(words))
    only_named = words[-1][1].startswith(NOUN) and all(
        place > of and words[place][1] == VERBAL_NOUN and not does(words, place, lexicon) for place in acting
    )
    return bool(acting) and not only_named


def _counted(words: Words, lexicon: Lexicon) -> int:
    """Where what a number counts may do something: behind what describes it (一名住在北京的|记者), or at once (大批支持者|包围…)."""
    if words[0][1] not in COUNTED:
        return 0
    of = [place for place, (word, _) in enumerate(words) if word in lexicon.attributive]
    noun = next((place for place, (_, tag) in enumerate(words) if tag not in (*COUNTED, CLASSIFIER)), 0)
    if not of or (words[noun][1].startswith(NOUN) and words[noun][0] not in lexicon.human):
        return 0
    return (of[0] if noun == of[0] else of[-1]) + 1


def _acts(words: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether the word at `place` is a verb that is no part of an attribute.

    The dictionary has some verbs as nouns (报告了, 共报告) or times (前往)."""
    word, tag = words[place]
    after = words[place + 1] if place + 1 < len(words) else ("", "")
    before = words[place - 1] if place else ("", "")
    verb = (tag.startswith(VERB) and not (tag == VERB_ROOT and after[1].startswith(PERSON))) or after[1] == DONE
    family = len(before[0]) == 1 and before[0] in lexicon.surnames and (place < 2 or len(words[place - 2][0]) > 1)
    named = family and len(word) == len(after[0]) == 1  # 刘|术|玲
    ordered = len(word) == 1 and before[0].startswith(lexicon.ordinal)  # 第四|任|队长
    verb = (verb and not ordered and not (named and word not in lexicon.said)) or (before[1] == ADVERB and tag == NOUN)
    verb = verb or (tag == TIME and not is_time(word, tag, lexicon) and word in lexicon.wording.happening)
    verb = verb or (before[0] in lexicon.passive and tag in (IDIOM, PHRASE, NOUN))
    verb = verb or (
        word in lexicon.passes and not any(tag.startswith(VERB) for _, tag in words[place + 1 :])
    )  # 通过法案; not 通过电视宣布
    return verb and after[0] not in lexicon.attributive and (len(word) > 1 or bool(after[0]))
