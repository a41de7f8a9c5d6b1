"""Places in a text where rules of a language match, one after another from left to right, and what they match there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from timeline.grammar.patterns.conditions import is_letter
from timeline.grammar.rules.compiled import Compiled
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.rules.meaning import Reading, read
from timeline.model import Expression

KNOWN = Expression.__struct_fields__.index("known") - 1  # in what is read, that has no span


class Match:
    """What a rule matches at a place. `before` and `after` tell of the characters beside it whether they leave it alone; what a trap
    matches is nothing."""

    __slots__ = ("_reading", "after", "before", "is_trap", "length", "rule", "said")  # tens of thousands are remembered

    def __init__(self, rule: Compiled, said: str) -> None:
        self.rule, self.said, self.length = rule, said, len(said)
        self.is_trap = rule.rule.type == "none"
        self.before = rule.before[said[0] in rule.numerals or is_letter(said[0])]
        self.after = rule.after[said[-1].isdigit() or is_letter(said[-1])]
        self._reading: Reading | str | None = None

    @property
    def reading(self) -> Reading | str:
        """The expression that it means, but for its place, or why it means none."""
        if self._reading is None:
            self._reading = read(self.rule, self.said)
        return self._reading

    @property
    def is_calendar_date(self) -> bool:
        """Whether it means a month with its day or its year."""
        if isinstance(self.reading, str):
            return False
        known = self.reading[KNOWN]
        return known.month is not None and (known.day is not None or known.year is not None)


# The rules' matches at a place: the longest first, of two as long the weak one last, else the earlier rule first.
Matches: TypeAlias = list[Match]

# A place where rules match, and the matches there.
Place: TypeAlias = tuple[int, Matches]

# From a place on: the next one where rules match.
Search: TypeAlias = Callable[[int], Place | None]


def ordered(matches: Matches) -> Matches:
    """Matches in the order in which they are tried."""
    if len(matches) > 1:
        matches.sort(key=lambda one: (-len(one.said), one.rule.rule.weak))
    return matches


def past(grammar: Grammar, text: str, at: int) -> int:
    """Where to look on from a place at which nothing was found: nothing begins inside a number."""
    number = grammar.run.match(text, at) if text[at] in grammar.numerals else None
    return number.end() if number else at + 1


def begins_inside_word(text: str, at: int) -> bool:
    """Whether a Latin letter has another one before it."""
    return is_letter(text[at - 1 : at])
