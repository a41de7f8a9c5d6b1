"""The places where rules match, by `re` alone: one look at two characters tells most places at which no rule can begin.

A rule is kept under the first two symbols of its matches (see `timeline.grammar.patterns.shape`), so that few are tried at a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.grammar.patterns.pattern import flags
from timeline.grammar.patterns.shape import ANY, DIGITS, END, RUNS, WORDS
from timeline.grammar.rules.compiled import Compiled
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.search.places import Match, Matches, Place, Search, ordered, past


@dataclass(frozen=True, eq=False)
class Choice:
    """Rules that can begin alike."""

    rules: tuple[Compiled, ...]

    def matches(self, text: str, start: int) -> Matches:
        """What the rules match at a place."""
        found = ((rule, rule.regex.match(text, start)) for rule in self.rules)
        return ordered([Match(rule, match[0]) for rule, match in found if match])


@dataclass(frozen=True)
class Bucket:
    """The rules that can begin with a symbol: those for each symbol after it, and those for any."""

    after: dict[str, Choice]
    always: Choice


def searching(grammar: Grammar) -> Callable[[str], Search]:
    """What searches a text for the places where rules of `grammar` match."""
    buckets = _buckets(grammar)
    symbols = {char: _symbol(char, grammar.numeral) for char in grammar.numeral}
    search = _candidates(buckets, grammar).search

    def over(text: str) -> Search:
        def following(at: int) -> Place | None:
            while hit := search(text, at):
                start = hit.start()
                first, at = text[start], past(grammar, text, start)
                bucket = buckets.get(symbols.get(first, first))
                if bucket is not None:
                    second = text[at : at + 1] or END
                    choice = bucket.after.get(symbols.get(second, second), bucket.always)
                    if choice.rules and (matches := choice.matches(text, start)):
                        return start, matches
            return None

        return following

    return over


def _buckets(grammar: Grammar) -> dict[str, Bucket]:
    """The rules by the first two symbols that a match of them can begin with."""
    rules = grammar.heads
    found: dict[str, dict[str, set[int]]] = {}
    for number, compiled in enumerate(rules):
        for begin in compiled.begins:
            second = begin[1] if len(begin) == 2 and begin[1] != ANY else ANY
            found.setdefault(begin[0], {}).setdefault(second, set()).add(number)
    choices: dict[tuple[int, ...], Choice] = {}

    def choice(numbers: set[int]) -> Choice:
        key = tuple(sorted(numbers))
        return choices.setdefault(key, Choice(tuple(rules[number] for number in key)))

    buckets = {}
    for first, after in sorted(found.items()):
        always = after.pop(ANY, set())
        buckets[first] = Bucket(
            {second: choice(some | always) for second, some in sorted(after.items())}, choice(always)
        )
    return buckets


def _candidates(buckets: dict[str, Bucket], grammar: Grammar) -> re.Pattern[str]:
    """Where a rule can begin: a first character, before one of the second characters where it needs one."""
    numeral = grammar.numeral
    firsts = {char: _symbol(char, numeral) for char in {*buckets, *numeral} if len(char) == 1 and char not in RUNS}
    loose = sorted(char for char, symbol in firsts.items() if symbol in buckets and buckets[symbol].always.rules)
    tight = sorted(char for char, symbol in firsts.items() if symbol in buckets and not buckets[symbol].always.rules)
    seconds = {second for bucket in buckets.values() for second in bucket.after if second not in (*RUNS, END)}
    before = f"(?=[{re.escape(''.join(sorted(seconds)) + numeral)}]|\\Z)"
    parts = [part for chars, ahead in ((tight, before), (loose, "")) for part in _starts(chars, ahead)]
    return re.compile("|".join(parts), flags(grammar.fold))


def _starts(chars: list[str], ahead: str) -> Iterator[str]:
    """Patterns of the places where one of some characters stands: a Latin letter only where a word begins."""
    letters = re.escape("".join(char for char in chars if char.isascii() and char.isalpha()))
    others = re.escape("".join(char for char in chars if not (char.isascii() and char.isalpha())))
    if others:
        yield f"[{others}]{ahead}"
    if letters:
        yield f"(?<![A-Za-z])[{letters}]{ahead}"


def _symbol(char: str, numeral: str) -> str:
    if char in numeral:
        return DIGITS if char.isdigit() else WORDS
    return char
