"""The people whom a title names, those too that no dictionary has: by a family name where a name can stand, by the dot in a foreign name,
by capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from timeline.events.words.catalogue import pack_forms
from timeline.events.words.dictionary import weight_of
from timeline.events.words.folding import DOT, fold
from timeline.events.words.lexicon import Lexicon, lexicon_of
from timeline.events.words.namelike import is_spelt
from timeline.events.words.names import are_people, capitals, is_packs, known
from timeline.events.words.parts import (
    ADVERB,
    CONJUNCTION,
    IDIOM,
    NAME,
    NUMBER,
    PARTICLE,
    PERSON,
    PHRASE,
    PLACE,
    PREPOSITION,
    SIDE,
    TIME,
    UNKNOWN,
    VERB,
)
from timeline.events.words.tagger import Words, tagged
from timeline.model import Span
from timeline.packs import called
from timeline.packs.characters import is_han
from timeline.packs.parties import parties

Placed = tuple[str, Span]

COMMON = -13.5  # weight of a word from which on it is more than a part of a name: 峰会 in 高峰会
LONGEST = 3  # characters of a Chinese name with a family name of one
LONGEST_SPELT = 6  # … and of a foreign one without a dot
LISTS = "、，“"
STANDS_BEHIND = (
    VERB,
    PREPOSITION,
    CONJUNCTION,
    PARTICLE,
)  # tags of words behind which a name may stand, nouns for callings aside
STANDS_BEFORE = (
    *STANDS_BEHIND,
    ADVERB,
    IDIOM,
    PHRASE,
    NUMBER,
    TIME,
    UNKNOWN,
    SIDE,
)  # … and of words before which it may end


def persons(title: str, lexicon: Lexicon) -> list[Placed]:
    """The people in `title`, in order, by the forms under which they are compared, and where in it."""
    folded = fold(title)
    words = () if lexicon.spaced else placed(folded)
    dotted = list(_dotted(folded, words))
    found = [
        (form, span)
        for form, span in known(folded, title)
        if are_people(frozenset((form,)))
        and (is_packs(form) or not (form[-1] in lexicon.place_kinds or meets(span, dotted)))
    ]
    found += [(name, span) for name, span in dotted if not meets(span, found)]
    found += _in_capitals(title, found, lexicon) if lexicon.spaced else _in_chinese(folded, words, found, lexicon)
    return sorted(found, key=lambda one: one[1].start)


def placed(folded: str) -> list[tuple[str, str, Span]]:
    """The words of `folded` with their tags and where they stand."""
    found, at = [], 0
    for word, tag in tagged(folded):
        at = folded.index(word, at)
        found.append((word, tag, Span(at, at + len(word))))
        at += len(word)
    return found


def _in_capitals(title: str, held: Sequence[Placed], lexicon: Lexicon) -> Iterator[Placed]:
    """Several words with capitals, none of which says that they name something else."""
    none = parties(lexicon.language).no_person
    for name, span in capitals(title):
        own = re.sub(r"['’]s?$", "", fold(name))
        place = Span(span.start, span.start + len(own))
        if none.isdisjoint(re.findall(r"[a-z]+", own)) and not known(own) and not meets(place, held):
            yield own, place


def _in_chinese(
    folded: str, words: Sequence[tuple[str, str, Span]], held: Sequence[Placed], lexicon: Lexicon
) -> Iterator[Placed]:
    """The people whom a family name or what they are shows."""
    ours = [(form, span) for form, span in known(folded) if folded[span.start : span.end] in pack_forms()]
    long = (*lexicon.long_surnames, *parties(lexicon.language).families)
    end = 0
    for at, (word, _, span) in enumerate(words):
        if span.start < end:
            continue
        found: Iterable[Placed] = ()
        if word[0] in lexicon.surnames or folded.startswith(long, span.start):
            found = _native(folded, words, at, lexicon)
        for name, place in (*found, *_spelt(folded, words, at, lexicon)):
            if not meets(place, [*held, *ours]):
                end = place.end
                yield name, place
                break


def _dotted(folded: str, words: Sequence[tuple[str, str, Span]]) -> Iterator[Placed]:
    """The foreign names with a dot: 安德烈·科罗廖夫."""
    start = end = -1
    for at, (word, _, span) in enumerate(words):
        if word != DOT or span.start < end:
            continue
        start, end = span.start, span.end
        for before, tag, place in reversed(words[:at]):
            if place.end != start or not _spells(before, tag):
                break
            start = place.start
        for behind, tag, place in words[at + 1 :]:
            if place.start != end or not (behind == DOT or _spells(behind, tag)):
                break
            end = place.end
        if start < span.start and end > span.end:
            yield folded[start:end], Span(start, end)


def _spells(word: str, tag: str) -> bool:
    """Whether a word may be a part of a foreign name."""
    return tag.startswith(PERSON) or (
        is_spelt(word) and not tag.startswith((VERB, PREPOSITION, CONJUNCTION, ADVERB, PARTICLE))
    )


def _native(folded: str, words: Sequence[tuple[str, str, Span]], at: int, lexicon: Lexicon) -> Iterator[Placed]:
    """The Chinese names that may open with the word at this place, the longest first."""
    start = words[at][2].start
    called_so = at > 0 and _calls(words[at - 1], lexicon)
    if at and not (called_so or words[at - 1][1].startswith(STANDS_BEHIND) or words[at - 1][0] in LISTS):
        return
    abroad = folded.startswith(parties(lexicon.language).families, start)
    longest = LONGEST + 2 * abroad + (folded[start : start + 2] in lexicon.long_surnames)
    for place in range(min(len(words), at + longest) - 1, at - 1, -1):
        name = folded[start : words[place][2].end]
        held = [(word, tag) for word, tag, _ in words[at : place + 1]]
        after = words[place + 1] if place + 1 < len(words) else None
        whole = len(name) == longest
        if (
            2 + abroad <= len(name) <= longest
            and _is_named(name, held, called_so, lexicon)
            and _ends(after, whole, lexicon)
        ):
            yield name, Span(start, start + len(name))


def _spelt(folded: str, words: Sequence[tuple[str, str, Span]], at: int, lexicon: Lexicon) -> Iterator[Placed]:
    """The foreign name that opens with the word at this place, behind what somebody is: 教育部长|德沃斯."""
    if not at or not _calls(words[at - 1], lexicon):
        return
    start = end = words[at][2].start
    for place, (word, tag, span) in enumerate(words[at:], at):
        if not is_spelt(word) or tag.startswith((VERB, PREPOSITION, CONJUNCTION, ADVERB)):
            break
        end = span.end
        if end - start > LONGEST_SPELT:
            return
        at = place
    after = words[at + 1] if at + 1 < len(words) else None
    if end - start >= LONGEST and _ends(after, False, lexicon):
        yield folded[start:end], Span(start, end)


def _is_named(name: str, words: Words, called_so: bool, lexicon: Lexicon) -> bool:
    """Whether it may be a name, and is no common word or two, unless behind what somebody is (市长|朱建平)."""
    own = parties(lexicon.language)
    if name in called().never or name.endswith(own.no_ends):
        return False
    if len(words) == 1:
        return words[0][1].startswith(PERSON)
    if (
        not all(map(is_han, name))
        or name[1:] in lexicon.countries
        or any(character in lexicon.function for character in name[1:])
    ):
        return False
    if any(mask in name[1:] for mask in own.masks):
        return True
    return all(
        len(word) == 1
        or tag.startswith((PERSON, NAME, PLACE))
        or weight_of(word, COMMON) <= COMMON
        or (called_so and not tag.startswith((VERB, NUMBER, TIME)))
        for word, tag in words
    )


def _calls(before: tuple[str, str, Span], lexicon: Lexicon) -> bool:
    """Whether a word says what somebody is: 市长, 画家, 嫌犯."""
    word, tag, _ = before
    return not tag.startswith(VERB) and word.endswith(_callings(lexicon.language))


@cache
def _callings(language: str) -> tuple[str, ...]:
    """The ends of words for what somebody is."""
    lexicon = lexicon_of(language)
    return (*lexicon.offices, *lexicon.persons, *parties(lexicon.language).callings)


def _ends(after: tuple[str, str, Span] | None, whole: bool, lexicon: Lexicon) -> bool:
    """Whether a name may end before this word; one of fewer characters than it may have, before no character that may be its own."""
    if after is None:
        return True
    word, tag, _ = after
    if not whole and len(word) == 1 and word not in lexicon.said and tag.startswith((VERB, IDIOM, PHRASE, TIME, SIDE)):
        return False
    return tag.startswith(STANDS_BEFORE) or word.startswith(lexicon.offices)


def meets(span: Span, held: Sequence[Placed]) -> bool:
    """Whether a place overlaps one of those named."""
    return any(span.start < other.end and other.start < span.end for _, other in held)
