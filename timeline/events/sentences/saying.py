"""What was said: whether a clause ends in a verb of saying, and who speaks."""

from __future__ import annotations

from functools import cache

from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    LATIN,
    NOUN,
    NUMBER,
    PARTICLE,
    PRONOUN,
    SIDE,
    SITE,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import first_word, tagged

_WHO = (NOUN, ABBREVIATION, ATTRIBUTE, LATIN, NUMBER, CLASSIFIER, SIDE, SITE, UNKNOWN)  # tags of who acts
_GIVEN = (NOUN, VERBAL_NOUN, ATTRIBUTE, ADJECTIVE)  # tags of what says of what kind something is that is given


def says(words: str, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a verb of saying or finding, so that what was said or found must follow."""
    if lexicon.spaced:
        return any(words.lower().endswith(" " + verb) for verb in lexicon.said)
    bare = next((words.removesuffix(end) for end in lexicon.perfective if words.endswith(end)), words)
    if bare.endswith(lexicon.said):
        form = lexicon.forms
        given = form.strongly.sub("", bare).endswith(_given(lexicon.gives, lexicon.said))
        done = given and any(word in bare for word in lexicon.to_whom)
        return not (done or form.taken.search(bare) or form.no_saying.search(bare))
    if not bare.endswith(lexicon.telling):
        return False
    longest = max((word for word in lexicon.telling if bare.endswith(word)), key=len)
    return not (_ends_in_noun(bare, longest) or _is_given(bare, longest, lexicon))


@cache
def _given(gives: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """What ends in a verb of saying, and nothing follows: 予以谴责, 遭到批评."""
    return tuple(f"{verb}{what}" for verb in gives for what in said if len(what) > 1)


def _ends_in_noun(words: str, last: str) -> bool:
    """Whether the `last` word is what is done (提出要求, 有关规定, 这一决定), not what somebody does (法院裁定, 从居民处了解到)."""
    told = tagged(words)
    before = told[-2:-1] if told and len(told[-1][0]) >= len(last) else tagged(words[: -len(last)])[-1:]
    return bool(before) and before[0][1].startswith((VERB, PARTICLE, NUMBER, CLASSIFIER, PRONOUN, ADJECTIVE))


def _is_given(words: str, last: str, lexicon: Lexicon) -> bool:
    """Whether the `last` word is what somebody gives or gets, whatever it is of: 对银行作出行政处罚|决定; not 作出声明，警方|决定."""
    verbs = tuple(verb for verb in lexicon.gives if verb not in lexicon.said)
    told = tagged(words)
    at = next((place for place, (word, _) in enumerate(told) if word in verbs), len(told))
    between = told[at + 1 : -1]
    ends = bool(told) and told[-1][0].endswith(last)
    return ends and bool(between) and all(tag.startswith(_GIVEN) for _, tag in between)


@cache
def of_several(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `words` that have several characters: one alone is as often a part of another word."""
    return tuple(word for word in words if len(word) > 1)


def speaker(title: str, lexicon: Lexicon) -> str:
    """Who speaks in a (folded) title of something said; "" in any other, and where saying it is doing it (宣布取消限制)."""
    head, comma, _ = title.partition("，")
    if comma and says(head, lexicon):
        return "" if head.endswith(lexicon.performs) else head
    if lexicon.spaced and lexicon.forms.teller.fullmatch(title.rpartition(", ")[2]):
        return ""  # two wards are closed, | the ministry said: what is told is that they are
    long = lexicon.said if lexicon.spaced else of_several(lexicon.said)
    match = lexicon.any_of(long).search(title)
    return title[: match.start()] if match and match.group().lower() not in lexicon.performs else ""


def set_in(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether, by the words `before` and `after` a date, somebody says or does something in what it is of, and so on that date.

    外长在8日的记者会上指出, 自民党在8日的选举中获胜; not what is said or felt of it: 对他在8日的选举中获胜."""
    setting = lexicon.forms.set_in.match(after) if before.rstrip().endswith(lexicon.at) else None
    if setting is None:
        return False
    rest = after[setting.end() :]
    return first_word(rest)[0] in lexicon.said or _does(before.rstrip()[:-1], rest, lexicon)


def _does(who: str, what: str, lexicon: Lexicon) -> bool:
    """Whether nothing but a noun goes before, and an act with no relative clause follows: 三名士兵|在…中|丧生."""
    acts = tagged(what) if not any(word in what for word in lexicon.attributive) else ()
    verb = next((word for word in acts if word[1] != ADVERB), ("", ""))
    named = tagged(who)
    return (
        bool(named)
        and all(tag.startswith(_WHO) for _, tag in named)
        and (verb[1] == VERB or verb[0] in lexicon.passive)
    )
