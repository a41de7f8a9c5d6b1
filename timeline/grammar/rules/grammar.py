"""Packs → a grammar: all rules of a language, and what may join their matches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from timeline.errors import PackError
from timeline.grammar.patterns.by_name import Patterns
from timeline.grammar.patterns.pattern import flags
from timeline.grammar.patterns.shape import ANY, END, RUNS
from timeline.grammar.rules import pack as packing
from timeline.grammar.rules.compiled import Compiled, compiled_rules
from timeline.grammar.rules.pack import Glue
from timeline.grammar.rules.writing import Writing

LONGEST_RUN = 24  # characters of a number
UNNAMED = "unit"  # the unit of a number that takes it from the other end of its range: 三至五年
WEEKDAY = "weekday"  # the unit of a weekday that is counted from the date behind it: the Friday after Thanksgiving
HELD = (UNNAMED, WEEKDAY)  # what means nothing alone


@dataclass(frozen=True, eq=False)
class Tails:
    """Tails that begin with one character, and the characters that can follow it; None where any can."""

    rules: tuple[Compiled, ...]
    seconds: frozenset[str] | None

    def can_begin(self, second: str) -> bool:
        """Whether one of them can begin so; an empty string is the end of the text."""
        return self.seconds is None or second in self.seconds


@dataclass(frozen=True, eq=False)
class Grammar:
    """All rules of a language, with what may join their matches; `weak` names those that do not stand alone."""

    language: str
    glue: Mapping[str, re.Pattern[str]]
    cues: Mapping[str, re.Pattern[str]]
    numeral: str
    fold: bool
    weeks_by: int
    rules: tuple[Compiled, ...] = field(repr=False)
    writing: Writing = field(default_factory=Writing)

    def check(self) -> None:
        """Work out everything. Raises PackError where a rule or a pattern cannot be used."""
        for rule in self.rules:
            rule.check()
        _ = dict(self.glue), dict(self.cues)

    @cached_property
    def heads(self) -> tuple[Compiled, ...]:
        """The rules whose matches stand by themselves: those that are no tails."""
        return tuple(compiled for compiled in self.rules if not compiled.rule.follows)

    @cached_property
    def tails(self) -> dict[str, Tails]:
        """The tails by the first character of their matches."""
        begins = sorted(
            (begin, place) for place, rule in enumerate(self.rules) if rule.rule.follows for begin in rule.begins
        )
        return {first: self._beginning(begins, first) for first in sorted({begin[0] for begin, _ in begins})}

    def _beginning(self, begins: list[tuple[str, int]], first: str) -> Tails:
        """The tails that begin with a character, of all tails' beginnings and their places."""
        rules = tuple(self.rules[place] for place in sorted({place for begin, place in begins if begin[0] == first}))
        seconds = {begin[1:] for begin, _ in begins if begin[0] == first}
        if not seconds.isdisjoint(("", ANY)):
            return Tails(rules, None)
        chars = {"" if second == END else second for second in seconds.difference(RUNS)}
        return Tails(rules, self.numerals.union(chars))

    @cached_property
    def weak(self) -> frozenset[str]:
        return frozenset(compiled.rule.name for compiled in self.rules if compiled.rule.follows or compiled.rule.weak)

    @cached_property
    def sure(self) -> frozenset[str]:
        """The rules whose matches stand without a neighbour: they are not weak, and say the unit of what they count."""
        named = {compiled.rule.name for compiled in self.rules if not dict(compiled.rule.amount).keys() & set(HELD)}
        return frozenset(named) - self.weak

    @cached_property
    def numerals(self) -> frozenset[str]:
        return frozenset(self.numeral)

    @cached_property
    def run(self) -> re.Pattern[str]:
        """A number as it runs on: digits and then words, or words alone, for 晋三3月 is not 33."""
        digits = re.escape("".join(char for char in self.numeral if char.isdigit()))
        words = re.escape("".join(char for char in self.numeral if not char.isdigit()))
        many = f"{{1,{LONGEST_RUN}}}"
        return re.compile(
            f"[{digits}]{many}[{words}]{{0,{LONGEST_RUN}}}|[{words}]{many}" if words else f"[{digits}]{many}"
        )


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language's pack and the packs that it includes; built once. Raises PackError."""
    main = packing.read(language)
    packs = [main, *(packing.read(name) for name in main.includes)]
    rules = [compiled for pack in packs for compiled in compiled_rules(pack, frozenset(main.numeral))]
    names = [compiled.rule.name for compiled in rules]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PackError("two rules have this name", path=f"packs/{language}", place=f"rule {twice[0]}")
    glue = {name: source for name in Glue.model_fields if (source := getattr(main.glue, name))}
    return Grammar(
        language,
        Patterns(glue, language, flags=flags(main.ignore_case)),
        Patterns(main.cues, language, main.pieces, flags(main.ignore_case)),
        main.numeral,
        main.ignore_case,
        main.weeks_by,
        tuple(rules),
        Writing(main.same_as, main.stops, main.quotes, main.gap, main.lead, main.spaced),
    )
