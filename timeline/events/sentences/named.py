"""A date inside what a Chinese clause only names: the cause of what it tells, somebody described by what he did that day, a thing."""

from __future__ import annotations

import re

from timeline.events.sentences.saying import of_several
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    CONJUNCTION,
    COUNT,
    DONE,
    LATIN,
    MIXED,
    NOUN,
    NUMBER,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    SIDE,
    SITE,
    SUFFIX,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, tagged

FAR = 36  # … the verb of which such a phrase is the object
REACH = 12  # characters before a date in which the word stands that opens such a phrase

_WORK = re.compile("《[^》]*》")
_OWNERS = (NOUN, ABBREVIATION, UNKNOWN)  # tags of who has done what describes an object
_NAMING = (
    NOUN,
    PRONOUN,
    UNKNOWN,
    ABBREVIATION,
    LATIN,
    ATTRIBUTE,
    ADJECTIVE,
    NUMBER,
    CLASSIFIER,
    PARTICLE,
    CONJUNCTION,
    SITE,
    MIXED,
    SIDE,
    SUFFIX,
)  # tags of what only names a thing


def only_names(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a date between the words `before` and `after` of its clause dates a cause or what describes a noun, not what is told."""
    led = before[-REACH:].rstrip(" （(")
    after = after.lstrip("）) ").rstrip("，,；;：:。 ")
    words = tagged(led) if led else ()
    return bool(words) and (
        _causes(words, lexicon)
        or _describes(words, after, lexicon)
        or _describes_upon(words, after, lexicon)
        or after.startswith(lexicon.this)
        or any(word in lexicon.recalls for word, _ in tagged(before[-FAR:]))
        or _is_of_object(words, before.rstrip(" （("), after, lexicon)
        or _is_felt_about(words, after, lexicon)
    )


def _causes(words: Words, lexicon: Lexicon) -> bool:
    """Whether a cause begins with the date: 因|前年6月21日包围警察总部一案被判刑; not 因病于6月21日去世."""
    at = len(words) - 1
    while at > 0 and words[at][0] in lexicon.places:
        at -= 1
    return words[at][0] in lexicon.causes


def _describes(words: Words, after: str, lexicon: Lexicon) -> bool:
    """Whether a number and a noun stand around what happened at the date: 53名|周三遭逮捕的民主人士, 一位曾在|10日乘坐地铁的市民."""
    found = lexicon.forms.described_soon.match(after)
    if found is None:
        return False
    at = len(words) - 1
    while at > 0 and words[at][1] in (PREPOSITION, ADVERB):
        at -= 1
    word, tag = words[at]
    counts = tag in (NUMBER, COUNT, CLASSIFIER) and word.endswith(lexicon.classifiers)
    return counts and any(its.startswith(VERB) for _, its in tagged(found[1]))


def _describes_upon(words: Words, after: str, lexicon: Lexicon) -> bool:
    """Whether what stands around the date describes what something is done about, with who did it: 各国对美国|6日|发起的空袭表示不满."""
    found = lexicon.forms.described_soon.match(after)
    inside = tagged(found[1]) if found else ()
    at = len(words) - 1
    while at > 0 and words[at][1].startswith(_OWNERS):
        at -= 1
    word, tag = words[at]
    upon = at < len(words) - 1 and tag == PREPOSITION and word in lexicon.done_to
    return upon and bool(inside) and inside[-1][1] == VERB


def _is_felt_about(words: Words, after: str, lexicon: Lexicon) -> bool:
    """Whether what was done on the date is what somebody feels about: 外交部对外国军舰|3日闯入领海表示愤怒; not 对此|3日表示愤怒."""
    at = len(words) - (words[-1][0] in lexicon.places)
    while at > 1 and words[at - 1][1].startswith(_NAMING):
        at -= 1
    if not 1 < at < len(words) or words[at - 1][1] != PREPOSITION or words[at - 1][0] not in lexicon.upon_whom:
        return False
    acts = tagged(after)
    felt = next((place for place, (word, _) in enumerate(acts) if word in lexicon.feels), 0)
    return 0 < felt < len(acts) - 1 and any(tag == VERB for _, tag in acts[:felt])


def _is_of_object(led: Words, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the date belongs to what something is done to: 推迟|6日选票的计票时间, 加入美国于|4日退出的协定."""
    last, tag = led[-1]
    if last in lexicon.done_to:
        return True
    if tag == VERB and len(last) > 1 and not last.endswith(of_several(lexicon.said) + lexicon.telling + lexicon.plan):
        words = tagged(after)
        return bool(words) and words[0][1].startswith(NOUN) and _names(words)
    if tag == DONE and len(led) > 1 and led[-2][1] == VERB and after.startswith(lexicon.upon_whom):
        return True  # 参加了|星期五对国会的攻击
    described = lexicon.forms.described_late.match(after)
    if described is None or not _names(tagged(_WORK.sub("《》", after[described.end() :]))):
        return False
    led = tagged(before[-FAR:])
    at = len(led) - (last in lexicon.places)
    whose = led[at - 1] if at else ("", "")
    acts = any(its.startswith((VERB, ADVERB)) for _, its in led[: at - 1])
    return acts and whose[1].startswith((NOUN, ABBREVIATION)) and tagged(described[1])[-1][1] == VERB


def _names(words: Words) -> bool:
    """Whether words only name a thing, and nothing is done."""
    return bool(words) and all(tag.startswith(_NAMING) or tag == VERBAL_NOUN for _, tag in words)
