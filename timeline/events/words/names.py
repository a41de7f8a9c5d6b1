"""Names of people, places and organisations, one form for each: 川普, 特朗普 and Trump are one name.

Two sources: the pack's variants, and jieba's dictionary (places, organisations, transliterated names). What a document itself introduces is
found by `introduced`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, compress
from operator import add

from timeline.events.words.catalogue import (
    BOTH,
    PEOPLE,
    SHORTEST_PERSON,
    form_of,
    forms_in,
    in_capitals,
    known_forms,
    own_forms,
    own_lengths,
    pack_forms,
    terms,
)
from timeline.events.words.dictionary import has_word, is_named, named
from timeline.events.words.folding import DOT, fold
from timeline.events.words.namelike import is_part
from timeline.events.words.own import Own
from timeline.events.words.parts import BODY
from timeline.events.words.tagger import Edges
from timeline.model import Span
from timeline.packs import called
from timeline.packs.characters import has_han
from timeline.tables import table

ALIKE = 2  # letters by which first names are told apart
_LETTER = re.compile("[a-z]")


Found = tuple[tuple[str, Span], ...]


def names(text: str, folded: str, span: Span, found: Found, own: Own, dates: Sequence[Span] = ()) -> tuple[str, ...]:
    """The names in ``text[span.start:span.end]``, each once: those `found` there by `known`, then the `own` that the document introduces,
    then what Latin capitals show outside the `dates`: on Friday | Ann Lee."""
    common = terms()
    said = dict.fromkeys(own.forms.get(name, name) for name, _ in found if name not in common)
    said.update((form, None) for form, _ in own.inside(folded, span))
    for match in _latin().finditer(text, span.start, span.end):
        name = _opened(_beside(text, Span(*match.span()), dates))
        if " " in name and not known(fold(name)) and fold(name) not in own.forms:
            said[name] = None
    return tuple(said)


def _beside(text: str, span: Span, dates: Sequence[Span]) -> str:
    """What of ``text[span.start:span.end]`` stands before the first of the `dates` in it, or behind those that open it: On Friday."""
    start, end = span.start, span.end
    for date in dates:
        if date.start >= end or date.end <= start:
            continue
        if _opened(text[start : date.start].strip()):
            end = date.start
        else:
            start = date.end
    return text[start:end].strip()


def capitals(title: str) -> Iterator[tuple[str, Span]]:
    """What is written with capitals in several words of a title, and where."""
    for match in _latin().finditer(title):
        name = _opened(match.group())
        if " " in name:
            yield name, Span(match.end() - len(name), match.end())


@cache
def _latin() -> re.Pattern[str]:
    """Several words with capitals, of which the first opens no sentence behind another."""
    within = "|".join(called().within)
    return re.compile(rf"(?<!\. )\b[A-Z][a-z’'-]+(?:(?: (?:{within}) | )[A-Z][A-Za-z’'-]+)+")


def _opened(name: str) -> str:
    """What is written with capitals without the words with which only a sentence opens: On January, When Joseph Chamberlain."""
    first, _, rest = name.partition(" ")
    return _opened(rest) if first.lower() in called().no_openings else name


def in_pack(name: str, latin: str) -> str:
    """The pack's form for a name that it has, unless its Latin spelling shows another's first name; else nothing."""
    if name not in pack_forms():
        return ""
    form = own_forms()[name]
    first = _first_names().get(form, ())
    return form if not first or " " not in latin or latin[:ALIKE] in first else ""


@cache
def _first_names() -> dict[str, tuple[str, ...]]:
    """How the first names of the pack's people begin, by their form: Joe and Joseph are one; von der Leyen has none."""
    return {
        variants[0]: tuple(fold(name)[:ALIKE] for name in variants if " " in name and name[0].isupper())
        for variants in called().people
    }


def known(folded: str, text: str = "") -> Found:
    """The names and terms in `folded` text that the packs or the dictionary have, by the form under which they are compared, and where.

    A name of the dictionary's counts where it begins and ends as words do: not the 长葛 in 幕僚长葛里向. What is written in capitals
    counts where the `text`, if that is given, has them: WHO and US, not who and us."""
    return _known(folded, text if _LETTER.search(folded) else "")


@lru_cache(maxsize=64)  # a sentence is asked as often as it has dates
def _known(folded: str, text: str) -> Found:
    """What `known` finds; the text of what has no Latin letter tells nothing."""
    (forms, lengths), ours = forms_in(folded), own_forms()
    capitals = in_capitals() if text else frozenset[str]()
    found: list[tuple[str, Span]] = []
    end = 0
    between: Edges | None = None  # made for the first name that asks for it: few sentences have one
    for at in compress(range(len(folded)), map(lengths.__contains__, map(add, folded, folded[1:]))):
        if at < end:
            continue
        for length in lengths[folded[at : at + 2]]:
            name = folded[at : at + length]
            form = forms.get(name)
            if form is None or len(name) < length or not _stands_alone(folded, at, at + length):
                continue
            if BOTH in form and folded[at - 1 : at].isnumeric():
                continue  # the day before a country: 8日中美会谈
            if name in capitals and not text[at : at + length].isupper():
                continue
            if name not in ours:
                if folded[at + length : at + length + 1] == DOT:
                    continue  # the first name of a longer one
                between = between or Edges(folded)
                if at not in between or at + length not in between or is_part(folded, at, at + length, between):
                    continue
            end = at + length
            found += [(one, Span(at, end)) for one in form.split(BOTH)]
            break
    return tuple(found)


def uncut(found: Found, folded: str, span: Span, own: Own) -> Found:
    """Those `found` by `known` in ``folded[span.start:span.end]`` in which no name of the document's `own` begins that goes on behind them:
    not the 长沙 in 市长沙迪克汗."""
    if not found:
        return found
    places = [(place.start - span.start, place.end - span.start) for _, place in own.inside(folded, span)]
    return tuple((form, at) for form, at in found if not any(at.start < start < at.end < end for start, end in places))


def is_name(form: str) -> bool:
    """Whether `form` is that under which a known name is compared."""
    return form_of(fold(form)) == form and form not in terms()


def is_packs(name: str) -> bool:
    """Whether the pack has `name`."""
    return name in pack_forms()


def spelling(name: str) -> str:
    """How the pack writes a folded `name` in Latin letters: NATO, Trump; nothing for one that it does not have."""
    return _spelt().get(name, "")


@cache
def _spelt() -> dict[str, str]:
    spelt = (*chain.from_iterable(called().all), *called().spellings)
    return {fold(name): name for name in spelt if name.isascii()}


def is_dictionarys(name: str) -> bool:
    """Whether a dictionary or a pack knows `name`, as a name or as another word."""
    return form_of(name) is not None or name in called().never or has_word(name)


@lru_cache(maxsize=4096)
def are_people(forms: frozenset[str]) -> frozenset[str]:
    """Those of `forms` that are people's."""
    return frozenset(filter(_is_person, forms))


def is_body(form: str) -> bool:
    """Whether a form is that of an organisation, not of a person or a place."""
    return form in _our_bodies() or (form not in own_forms() and has_han(form) and form in _bodies())


@cache
def _our_bodies() -> frozenset[str]:
    return frozenset(variants[0] for variants in called().organisations)


@cache
def _bodies() -> Mapping[str, str]:
    return table("bodies", _read_bodies)


def _read_bodies() -> dict[str, str]:
    forms = known_forms()
    return {forms[name]: forms[name] for name in named((BODY,), 2) if name in forms}


def kinds() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the names of bodies end in, and those of papers."""
    return called().bodies, called().papers


def people(folded: str, span: Span, own: Own) -> list[tuple[str, Span]]:
    """The people named in ``folded[span.start:span.end]``, by the form under which they are compared, and where in `folded`."""
    found = [
        (form, Span(span.start + place.start, span.start + place.end))
        for form, place in known(folded[span.start : span.end])
        if _is_person(form)
    ]
    found += [(form, place) for form, place in own.inside(folded, span) if form not in terms()]
    return found


def _is_person(form: str) -> bool:
    """Whether a form is that of a person: one of the pack's, or of the dictionary's."""
    return form in _our_people() or (
        form not in own_forms() and has_han(form) and is_named(form, PEOPLE, SHORTEST_PERSON)
    )


@cache
def _our_people() -> frozenset[str]:
    return frozenset(variants[0] for variants in called().people)


def opens_with_name(folded: str) -> bool:
    """Whether `folded` begins with a name of the packs."""
    lengths, names = own_lengths().get(folded[:2], ()), pack_forms()
    return any(folded[:length] in names and _stands_alone(folded, 0, length) for length in lengths)


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether a name written with Latin letters is no part of a longer word."""
    if folded[start] > "\u2e80":
        return True
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())
