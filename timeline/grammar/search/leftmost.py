"""The first place in a text where any of many rules matches, and how long the longest match there is, by google-re2.

At first one automaton does it. It takes up, at every character, all rules that could begin there, and so has a new state for nearly every
character of a new text. Once there is enough of a text, a second, small one, of the openings of rules alone, finds where to ask the first.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.grammar.patterns import swift
from timeline.grammar.patterns.openings import opening

MEMORY = 128 << 20  # bytes that an automaton may grow to; all of a corpus of news took a tenth of that
FEW = 300  # matches that are found before it pays to work out how they begin: some ten documents' worth
OPENING, OF_LETTERS = 3, 5  # characters of an opening, and of one of Latin letters


def searching(pattern: str, *, fold: bool) -> Callable[[bytes, int, int], tuple[int, int]]:
    """What finds the first, longest match of a pattern in bytes from a place to another: where it begins and ends, or -1 and -1."""
    whole, spans = swift.compiled(pattern, fold=fold, longest=True, memory=MEMORY), swift.spans
    anywhere, from_here = swift.ANYWHERE, swift.FROM_HERE
    opens, found = None, 0

    def search(data: bytes, start: int, end: int) -> tuple[int, int]:
        nonlocal opens, found
        if opens is None:
            found += 1
            if found <= FEW:
                return spans(whole, anywhere, data, start, end)[0]
            opens = swift.compiled(opening(pattern, OF_LETTERS if fold else OPENING), fold=fold, memory=MEMORY)
        while True:
            at = spans(opens, anywhere, data, start, end)[0][0]
            if at < 0:
                return -1, -1
            hit = spans(whole, from_here, data, at, end)[0]
            if hit[0] >= 0:
                return hit
            start = at + 1  # the bytes after the first of a character begin nothing

    return search
