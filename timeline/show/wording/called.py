"""What people, places, organisations and outlets are called in the language of the interface.

Events hold the names by which they are compared: in simplified characters, and Chinese where a name is known in several languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from timeline.late import late
from timeline.packs import called as known
from timeline.packs import sources
from timeline.show.wording.traditional import traditional
from timeline.show.wording.words import Words

_LATIN = late(r"[^\W\d_][^⺀-鿿]*")


def called(name: str, words: Words) -> str:
    """A name as the interface says it: 特朗普 is Donald Trump in English, 美国 is 美國 in traditional Chinese; one that has no other form
    stays as it is."""
    if words.traditional:
        return traditional(name)
    return name if words.chinese else _names().get(name, name)


def outlet(name: str, words: Words) -> str:
    """An outlet's name as the interface says it: 经济学人 is The Economist in English; what only its documents call it stays as it is."""
    if words.traditional:
        return traditional(name) if name in _known_outlets() else name
    return name if words.chinese else _outlets().get(name, name)


@cache
def _known_outlets() -> frozenset[str]:
    return frozenset(forms[0] for forms in sources().spellings)


@cache
def _names() -> dict[str, str]:
    return _in_latin((*known().all, *known().spelt))


@cache
def _outlets() -> dict[str, str]:
    return _in_latin(sources().spellings)


def _in_latin(entries: Iterable[Sequence[str]]) -> dict[str, str]:
    """The first spelling in Latin letters of each name that has one; the first of its spellings is the name."""
    return {forms[0]: latin for forms in entries for latin in [*filter(_LATIN.fullmatch, forms)][:1]}
