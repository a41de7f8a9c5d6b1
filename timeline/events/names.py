"""Names of people, places and organisations, one form for each: 川普, 特朗普 and Trump are one name.

Three sources: the pack's variants; jieba's dictionary (places, organisations, transliterated names); and the document itself, which
introduces a name with its spelling in brackets (普赖斯（Ned Price）) or with an office (外交部发言人汪文斌表示).
"""

from __future__ import annotations

import re
from functools import cache

from timeline.events.folding import fold
from timeline.events.lexicon import Lexicon, pattern
from timeline.events.tagger import named
from timeline.model import Span
from timeline.packs import files

KINDS = ("people", "places", "organisations")
PLACES = ("ns", "nt")  # jieba's tags of places and organisations
PEOPLE = ("nr", "nrt", "nrfg")  # … of people; short ones are too often common words
SHORTEST_PERSON = 3

_GLOSSED = re.compile(r"([\u3400-\u9fff·‧・]{2,16})\s?[（(]\s?([A-Z][A-Za-z.’'-]*(?: [A-Za-z.’'-]+){0,4})\s?[）)]")
_LATIN = re.compile(r"(?<![.\w] )\b[A-Z][a-z’'-]+(?:(?: (?:of|the|de|van|von|bin|al) | )[A-Z][A-Za-z’'-]+)+")


Found = list[tuple[str, Span]]


def names(text: str, folded: str, span: Span, found: Found, own: frozenset[str]) -> tuple[str, ...]:
    """The names in ``text[span.start:span.end]``, each once: those `found` there by `known`, then the `own` that the document introduces,
    then what Latin capitals show."""
    said = dict.fromkeys(name for name, _ in found if name not in terms())
    said.update(dict.fromkeys(name for name in sorted(own) if folded.find(name, span.start, span.end) >= 0))
    for match in _LATIN.finditer(text, span.start, span.end):
        name = match.group()
        if not known(fold(name)):
            said[name] = None
    return tuple(said)


def introduced(folded: str, text: str, lexicon: Lexicon) -> frozenset[str]:
    """The names that a document introduces with a spelling in brackets or an office before them and a verb of saying after."""
    if lexicon.spaced:
        return frozenset()
    found = set()
    for match in _GLOSSED.finditer(text):
        name = _after_office(folded[match.start(1) : match.end(1)], lexicon)
        if 2 <= len(name) <= 12:
            found.add(name)
    found.update(match[1] for match in _spoken(lexicon).finditer(folded))
    return frozenset(found)


def known(folded: str) -> Found:
    """The names and terms in `folded` text that the packs or the dictionary have, by the form under which they are compared, and where."""
    forms, lengths = _forms(), _lengths()
    found: Found = []
    end = 0
    for at in [at for at in range(len(folded) - 1) if folded[at : at + 2] in lengths]:
        if at < end:
            continue
        for length in lengths[folded[at : at + 2]]:
            form = forms.get(folded[at : at + length])
            if form is not None and _stands_alone(folded, at, at + length):
                end = at + length
                found.append((form, Span(at, end)))
                break
    return found


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether a name written with Latin letters is no part of a longer word."""
    if folded[start] > "\u2e80":
        return True
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())


def _after_office(name: str, lexicon: Lexicon) -> str:
    offices = list(pattern(lexicon.offices, False).finditer(name, 0, max(len(name) - 1, 0)))
    return name[offices[-1].end() :] if offices else name


@cache
def _spoken(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = tuple(verb for verb in lexicon.said if len(verb) > 1)
    offices = pattern(lexicon.offices, False).pattern
    return re.compile(rf"{offices}([\u3400-\u9fff]{{2,4}}?)(?={pattern(verbs, False).pattern})")


@cache
def terms() -> frozenset[str]:
    """The words of the news that have one form for several, and are no names."""
    return frozenset(variants[0] for variants in files.load("terms")["terms"])


@cache
def _forms() -> dict[str, str]:
    """Every known name and term, folded, and the form under which it is compared; the packs' word goes before the dictionary's."""
    pack = files.load("names")
    never = frozenset(pack["never"])
    forms = {name: name for name in (*named(PLACES, 2), *named(PEOPLE, SHORTEST_PERSON)) if name not in never}
    said = [*files.load("terms")["terms"], *(variants for kind in KINDS for variants in pack[kind])]
    forms.update({fold(variant): variants[0] for variants in said for variant in variants})
    return forms


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """For the first two characters of every known name: the lengths of the names that begin so, longest first."""
    found: dict[str, set[int]] = {}
    for form in _forms():
        found.setdefault(form[:2], set()).add(len(form))
    return {start: tuple(sorted(lengths, reverse=True)) for start, lengths in found.items()}
