"""Every name and term that is known beforehand, and the one form under which it is compared: 川普, 特朗普 and Trump.

Two sources: the packs' names and terms with their variants, and the places, organisations and people of jieba's dictionary.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain, permutations

from timeline import packs
from timeline.events.words.dictionary import borders_time, lengths_of, named, tag_of
from timeline.events.words.folding import fold
from timeline.events.words.namelike import unlike
from timeline.events.words.parts import BODY, NOUN, PERSON, PLACE, SITE, SPELT, STORIED
from timeline.packs import called
from timeline.packs.characters import has_han
from timeline.tables import table

PLACES = (PLACE, BODY)
PEOPLE = (PERSON, SPELT, STORIED)
SHORTEST_PERSON = 3  # characters: shorter ones are too often common words
OTHERS = (NOUN, SITE, SPELT)  # tags that the dictionary gives to what is another word than two countries
BOTH = "|"  # between the forms of what names two


@cache
def terms() -> frozenset[str]:
    """The words of the news that have one form for several, and are no names."""
    return frozenset(variants[0] for variants in packs.terms())


@cache
def known_forms() -> Mapping[str, str]:
    """Every known name and term, folded, and the form under which it is compared; the packs' word goes before the dictionary's."""
    return table("forms", _read_forms)


def _read_forms() -> dict[str, str]:
    forms = {name: name for name in (*named(PLACES, 2), *named(PEOPLE, SHORTEST_PERSON))}
    vague = called().never | _several(forms) | unlike()
    forms = {name: _stem(name, forms) for name in forms if name not in vague and not borders_time(name)}
    forms.update(_pairs())
    forms.update(own_forms())
    return forms


def _pairs() -> dict[str, str]:
    """Two countries by one character each, and their forms; not what the dictionary has for another word (台中, 朝日)."""
    short = called().short
    pairs = {first + second: BOTH.join((short[first], short[second])) for first, second in permutations(short, 2)}
    return {
        pair: both for pair, both in pairs.items() if tag_of(pair, PLACE) not in OTHERS and pair not in called().never
    }


def _several(forms: Mapping[str, str]) -> frozenset[str]:
    """The dictionary's organisations that it has of two places or more, so that alone they name none: 财政部, 统计局."""
    places, bodies = set(named((PLACE,), 2)), set(named((BODY,), 2))
    of: dict[str, set[str]] = {}
    for name in forms:
        for at in range(2, len(name) - 1):
            if name[:at] in places and name[at:] in bodies:
                of.setdefault(name[at:], set()).add(name[:at])
    return frozenset(body for body, held in of.items() if len(held) > 1)


def _ours() -> tuple[tuple[str, ...], ...]:
    """The packs' terms and names, each with its variants."""
    return (*packs.terms(), *called().all)


@cache
def own_forms() -> Mapping[str, str]:
    """The packs' names and terms alone, as `known_forms` has them."""
    own = {fold(variant): variants[0] for variants in _ours() for variant in variants}
    return {fold(other): form for other, form in called().spellings.items()} | own


@cache
def _spelt_otherwise() -> frozenset[str]:
    """The forms of the places of which the packs have other spellings alone."""
    return frozenset(called().spellings.values())


@cache
def in_capitals() -> frozenset[str]:
    """The packs' names that are written in capitals, folded."""
    return frozenset(fold(variant) for variants in _ours() for variant in variants if _is_capitals(variant))


def _is_capitals(variant: str) -> bool:
    return variant.isascii() and variant.isalpha() and variant.isupper()


def _stem(name: str, forms: Mapping[str, str]) -> str:
    """A place for what only names its people or authorities (北京市民, 香港政府), and without its rank."""
    general = called().general
    stem = next(name.removesuffix(word) for word in general if name.endswith(word)) if name.endswith(general) else ""
    return _without_rank(stem if stem in forms else name, forms)


def _without_rank(name: str, forms: Mapping[str, str]) -> str:
    """河北省 → 河北, 石家庄市 → 石家庄; not where a province and a city share the name (吉林省, 吉林市)."""
    stem, rank = name[:-1], name[-1]
    other = called().ranks.get(rank)
    return stem if other and stem in forms and stem + other not in forms else name


@cache
def pack_forms() -> frozenset[str]:
    return frozenset(fold(name) for name in (*chain.from_iterable(called().all), *called().spellings))


@cache
def form_lengths() -> Mapping[str, tuple[int, ...]]:
    """For the first two characters of every known name: the lengths of the names that begin so, longest first."""
    return table("name lengths", _read_lengths)


def _read_lengths() -> dict[str, tuple[int, ...]]:
    return lengths_of(known_forms())


@cache
def own_lengths() -> Mapping[str, tuple[int, ...]]:
    """The same of the packs' names alone."""
    return lengths_of(own_forms())


def form_of(name: str) -> str | None:
    """The form under which a folded `name` is compared, if it is known."""
    own = own_forms().get(name) or (name if name in _spelt_otherwise() else None)
    return own or (known_forms().get(name) if has_han(name) else None)


def forms_in(folded: str) -> tuple[Mapping[str, str], Mapping[str, tuple[int, ...]]]:
    """The names that `folded` text may hold, and their lengths. Without a Chinese character these are the packs' alone: no dictionary is
    read for English."""
    return (known_forms(), form_lengths()) if has_han(folded) else (own_forms(), own_lengths())
