"""The names that a document introduces: with their spelling in brackets (普赖斯（Ned Price）), or with an office
(外交部发言人汪文斌表示)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from timeline.events.words.dictionary import borders_time, has_word
from timeline.events.words.folding import DOT, DOTS, fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.namelike import is_spelt
from timeline.events.words.names import in_pack
from timeline.events.words.parts import (
    ADVERB,
    CONJUNCTION,
    NOUN,
    NUMBER,
    OF,
    PARTICLE,
    PERSON,
    PREPOSITION,
    SIDE,
    TIME,
    VERB,
)
from timeline.events.words.tagger import tagged
from timeline.late import late
from timeline.packs import called
from timeline.packs.characters import HAN

_LONGEST_CHINESE = 4  # characters of a Chinese name
_LEADS = (PREPOSITION, ADVERB)  # tags of what leads to a place or an act, so that it stands in no name: 古柏就曾在推特
_PARTICLES = (*_LEADS, CONJUNCTION, PARTICLE)
_NO_OPENING = frozenset((NUMBER, PREPOSITION, CONJUNCTION, PARTICLE, OF, TIME, SIDE))  # tags that begin no name

_GLOSSED = late(rf"([{HAN}{DOT}{DOTS}]{{2,16}})\s?[（(]\s?([A-Z][A-Za-z.’'-]*(?: [A-Za-z.’'-]+){{0,4}})\s?[）)]")
_GLOSS_OPENS = re.compile(r"[（(]\s?[A-Z]")
_ENDS_NAME = late(rf"[{HAN}{DOT}{DOTS}]{{2}}\s?\Z")
_LONGEST_GLOSSED = 17  # characters that such a name and the blank behind it have at most


def introduced(folded: str, text: str, lexicon: Lexicon) -> dict[str, str]:
    """The names that a document introduces with a spelling in brackets or an office before them and a verb of saying after.

    Each is given as it is written, folded, with the form under which it is compared: 朱丽安·史密斯 for itself, for Julianne Smith and,
    where it is the only one of that family in the document, for 史密斯."""
    if lexicon.spaced:
        return {}
    found: dict[str, str] = {}
    for match in _glossed(text):
        name = _after_noun(_after_office(folded[match.start(1) : match.end(1)], lexicon)).strip(DOT)
        if 2 <= len(name) <= 12 and is_name(name, lexicon):
            found[name] = found[fold(match[2])] = _of_pack(name, fold(match[2]))
    spoken = (_without_particle(match[1], lexicon) for match in _spoken(lexicon.offices, lexicon.said).finditer(folded))
    found.update((name, name) for name in spoken if is_name(name, lexicon) and is_person(name))
    return {**_families(found), **found}


def _glossed(text: str) -> Iterator[re.Match[str]]:
    """The names with their spelling in brackets. The brackets are looked for first: there are few."""
    end = 0
    for bracket in _GLOSS_OPENS.finditer(text):
        if not _ENDS_NAME.search(text, max(bracket.start() - 3, 0), bracket.start()):
            continue
        match = _GLOSSED.search(text, max(end, bracket.start() - _LONGEST_GLOSSED))
        if match and match.end(1) <= bracket.start() < match.end():
            yield match
            end = match.end()


def _of_pack(name: str, latin: str) -> str:
    """The pack's form for a full name whose family name it has: 延斯·斯托尔滕贝格 is 斯托尔滕贝格; 梅拉尼娅 (Melania) is no Donald."""
    family = name.split(DOT)[-1]
    return in_pack(family, latin) or name


def _families(found: Mapping[str, str]) -> dict[str, str]:
    """The family names of the full names in `found`, those that several share left out."""
    whole: dict[str, set[str]] = {}
    for form in found.values():
        if DOT in form:
            whole.setdefault(form.split(DOT)[-1], set()).add(form)
    return {family: min(forms) for family, forms in sorted(whole.items()) if len(forms) == 1 and len(family) > 1}


def is_name(name: str, lexicon: Lexicon) -> bool:
    """Whether it begins and ends like a name and no time, verb or particle stands in it: not 的美国存托凭证, 王军周五."""
    words = tagged(name)
    if words[0][0] in lexicon.function or words[0][1] in _NO_OPENING or name.startswith(lexicon.pronouns):
        return False
    if len(name) > _LONGEST_CHINESE and any(word in lexicon.function and tag in _LEADS for word, tag in words):
        return False
    return not any(word in lexicon.attributive or _is_word(word, tag) for word, tag in words)


def _is_word(word: str, tag: str) -> bool:
    return len(word) > 1 and (tag.startswith((TIME, VERB, ADVERB, PREPOSITION, PARTICLE, NUMBER)) or borders_time(word))


def is_person(name: str) -> bool:
    """Whether no part of it is a common word: 汪文斌, not 小圈子 or 哥哥."""
    return name not in called().never and all(len(word) == 1 or tag.startswith(PERSON) for word, tag in tagged(name))


def _after_office(name: str, lexicon: Lexicon) -> str:
    offices = list(pattern(lexicon.offices, False).finditer(name, 0, max(len(name) - 1, 0)))
    return name[offices[-1].end() :] if offices else name


def _after_noun(name: str) -> str:
    """A foreign name without what its bearer is called before it: 传奇人物拉索达 is 拉索达."""
    at = cut = 0
    for word, tag in tagged(name):
        at += len(word)
        rest = name[at:].replace(DOT, "")
        if (
            len(word) > 1
            and tag == NOUN
            and len(rest) > 1
            and is_spelt(rest)
            and not (is_spelt(word) or has_word(rest))
        ):
            cut = at
    return name[cut:]


def _without_particle(name: str, lexicon: Lexicon) -> str:
    """A Chinese name without the particle that leads to what is said: 华春莹在, 王有鑫亦."""
    if len(name) < _LONGEST_CHINESE or name[0] not in lexicon.surnames or name.startswith(lexicon.long_surnames):
        return name
    return name[:-1] if tagged(name)[-1] in {(name[-1], tag) for tag in _PARTICLES} else name


@cache
def _spoken(offices: tuple[str, ...], said: tuple[str, ...]) -> re.Pattern[str]:
    verbs = tuple(verb for verb in said if len(verb) > 1)
    office = pattern(offices, False).pattern
    return re.compile(rf"{office}([{HAN}]{{2,4}}?)(?={pattern(verbs, False).pattern})")
