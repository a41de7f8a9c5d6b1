"""What finds the places where the rules of a language match.

google-re2 finds those of a whole text in C and in linear time (`automaton`); where that library is not installed,
the rules are told apart by the characters that they begin with and tried by `re` (`buckets`). Both find the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.search.buckets import searching
from timeline.grammar.search.places import Search


@cache
def searcher(grammar: Grammar) -> Callable[[str], Search]:
    """What searches a text for the places where rules of a grammar match; built once."""
    try:
        from timeline.grammar.search.automaton import automaton  # needs the library
    except ImportError:
        return by_characters(grammar)
    return automaton(grammar)


@cache
def by_characters(grammar: Grammar) -> Callable[[str], Search]:
    """The same without google-re2. It also tells apart what is turned down, as a person asks why."""
    return searching(grammar)
