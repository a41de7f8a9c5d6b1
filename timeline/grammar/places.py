"""Where the rules of a language match in a text: one place after another, from left to right.

google-re2 finds the places of a whole text in C and in linear time (`timeline.grammar.automaton`); where that library is not installed,
the rules are told apart by the characters that they begin with and tried by `re` (`timeline.grammar.buckets`). Both find the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple, TypeAlias

from timeline.grammar.compile import Compiled, Engine

# The lengths of the rules' matches at a place: the longest first, of two as long the weak one last, else the earlier rule first.
Matches: TypeAlias = list[tuple[int, Compiled]]


class Place(NamedTuple):
    """A place where rules match, and the place where the search goes on if the surroundings allow none of them."""

    start: int
    onwards: int
    matches: Matches


# From a place on: the next one where rules match.
Search: TypeAlias = Callable[[int], Place | None]


@cache
def searcher(engine: Engine) -> Callable[[str], Search]:
    """What searches a text for the places where rules of an engine match; built once."""
    try:
        from timeline.grammar.automaton import automaton
    except ImportError:
        return by_characters(engine)
    return automaton(engine)


@cache
def by_characters(engine: Engine) -> Callable[[str], Search]:
    """The same without google-re2. It also tells apart what is turned down, as a person asks why."""
    from timeline.grammar.buckets import searching

    return searching(engine)


def ordered(matches: Matches) -> Matches:
    """Matches in the order in which they are tried."""
    if len(matches) > 1:
        matches.sort(key=lambda one: (-one[0], one[1].rule.weak))
    return matches
