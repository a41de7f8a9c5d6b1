"""The names that a document offers to its collection: with their Latin spelling in brackets, with an office before and a verb of saying
behind, as the text of a link, before the colon of its title, in 《》.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.words.folding import fold
from timeline.events.words.introduced import is_name, is_person
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.names import kinds
from timeline.model import Document
from timeline.packs.characters import HAN

Offer = tuple[str, str]

LONGEST = 12  # characters of a name
SHORTEST = 3  # … of one without a Latin spelling
MOST = 24  # names that one document can offer

_WORK = re.compile(rf"《([{HAN}]{{3,12}})》")
_HEADED = re.compile(rf"([{HAN}]{{3,12}})[：:]")
_CHINESE = re.compile(rf"[{HAN}]+")


def offered(document: Document, folded: str, introduced: Mapping[str, str], lexicon: Lexicon) -> tuple[Offer, ...]:
    """The names that a document offers: each with its Latin spelling (folded), or nothing.

    `folded` is its text, `introduced` what `words.introduced` finds there."""
    if lexicon.spaced:
        return ()
    bodies, papers = kinds()
    found = {(form, name) for name, form in introduced.items() if name[0] < "\u2e80"}
    said = {name for name, form in introduced.items() if name == form and len(name) >= SHORTEST}
    said.update(name for name in _WORK.findall(folded) if name.endswith(papers))
    others = [fold(link.text.strip()) for link in document.links if SHORTEST <= len(link.text.strip()) <= LONGEST]
    if headed := _HEADED.match(fold(document.title)):
        others.append(headed[1])
    said.update(name for name in others if _CHINESE.fullmatch(name) and _names(name, bodies, lexicon))
    given = {form for form, _ in found}
    return tuple(sorted((*found, *((name, "") for name in said - given)))[:MOST])


def _names(name: str, bodies: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a link's text, which may be anything, names a person or a body."""
    if not is_name(name, lexicon):
        return False
    return name.endswith(bodies) or (len(name) <= 4 and name[0] in lexicon.surnames and is_person(name))
