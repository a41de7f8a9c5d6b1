"""Packs → an engine: each rule compiled, and all of them behind one look at the first character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import product
from types import MappingProxyType
from typing import Literal

from timeline.calendar import eras, feasts, lunar, zones
from timeline.errors import PackError
from timeline.grammar import pack as packing
from timeline.grammar import pattern
from timeline.grammar.conditions import Beside, Condition, Edge, beside, is_letter, never
from timeline.grammar.matching import Matcher, flags
from timeline.grammar.numerals import Numerals
from timeline.grammar.pack import Glue, Pack, Rule, Slot
from timeline.grammar.shape import ANY, END, RUNS, shape
from timeline.grammar.words import alternation

SIDES = ("not_before", "not_after", "needs_before", "needs_after")
LONGEST_RUN = 24  # characters of a number
APOSTROPHES = str.maketrans("’`", "''")
UNNAMED = "unit"  # the unit of a number that takes it from the other end of its range: 三至五年


@dataclass(frozen=True)
class Reader:
    """Reads what filled a slot."""

    slot: Slot
    numerals: Numerals
    fold: bool

    def read(self, text: str) -> object:
        """The slot's value: a number (None where it is vague), a word's meaning or the text. Raises ValueError where out of bounds."""
        if self.slot.words:
            key = text.lower().translate(APOSTROPHES).replace(" '", "'") if self.fold and not self.slot.cased else text
            if key in self.slot.words:
                return self.slot.words[key]
        if self.slot.read == "text":
            return text
        number = self.numerals.read(text)
        if number is None:
            return None
        number = number * self.slot.times + self.slot.plus
        if (self.slot.least is not None and number < self.slot.least) or (
            self.slot.most is not None and number > self.slot.most
        ):
            raise ValueError(text)
        return int(number) if number == int(number) else number


@dataclass(frozen=True, eq=False)
class Compiled:
    """A rule ready to run. The `matcher` has a group for each slot; `slots` says which field and reader each is for.

    What costs time is worked out when it is first asked for: a text needs few of the rules.
    """

    rule: Rule
    language: str
    plain: str
    grouped: str
    slots: tuple[tuple[str, Reader], ...]
    around: dict[str, str]
    fold: bool
    numerals: frozenset[str]

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.grouped, self.fold)

    @cached_property
    def not_before(self) -> Condition | None:
        return self._side("not_before")

    @cached_property
    def not_after(self) -> Condition | None:
        return self._side("not_after")

    @cached_property
    def needs_before(self) -> Condition | None:
        return self._side("needs_before")

    @cached_property
    def needs_after(self) -> Condition | None:
        return self._side("needs_after")

    @cached_property
    def before(self) -> tuple[Beside, Beside]:
        """What the character before a match tells of it, where it does not and where it does begin as a number or word may."""
        numeral = frozenset((*self.numerals, *".,:/-．"))
        return (
            beside(self.needs_before, self.not_before, never),
            beside(self.needs_before, self.not_before, lambda char: char in numeral or is_letter(char)),
        )

    @cached_property
    def after(self) -> tuple[Beside, Beside]:
        """The same of that after a match, where it does not and where it does end as a number or word may."""
        return (
            beside(self.needs_after, self.not_after, never),
            beside(self.needs_after, self.not_after, lambda char: char.isdigit() or is_letter(char)),
        )

    @cached_property
    def begins(self) -> frozenset[str]:
        """How a match and what it needs after it can begin, in both cases where case is folded.

        Raises PackError on what rules may not use.
        """
        try:
            found = shape(self.plain, self.numerals)
        except ValueError as error:
            raise _refused(error, self.language, self.rule) from None
        if found.empty or any(begin[0] == ANY for begin in found.begins):
            raise _refused("a match could be empty, or begin with any character", self.language, self.rule)
        if "needs_after" in self.around:
            with suppress(ValueError):  # a condition may use what rules may not: then it does not narrow the beginnings
                found = found.then(shape(self.around["needs_after"], self.numerals, around=True))
        if not self.fold:
            return found.begins
        return frozenset(
            "".join(chars) for begin in found.begins for chars in product(*((c.lower(), c.upper()) for c in begin))
        )

    def check(self) -> None:
        """Work out everything. Raises PackError where the rule uses what rules may not."""
        try:
            _ = self.begins, self.matcher.regex, [one.regex for side in SIDES if (one := self._side(side))]
        except re.error as error:
            raise _refused(error, self.language, self.rule) from None

    def _side(self, side: str) -> Condition | None:
        if side not in self.around:
            return None
        edge: Edge = "last" if "before" in side else "first"
        return Condition(self.around[side], flags(self.fold), edge)


class Patterns(Mapping[str, re.Pattern[str]]):
    """A pack's patterns by name, each compiled when it is first asked for: a text needs few of them.

    Raises PackError, when asked for it, where one cannot be compiled.
    """

    def __init__(
        self,
        sources: Mapping[str, str],
        language: str,
        pieces: Mapping[str, str] = MappingProxyType({}),
        flags: re.RegexFlag = re.NOFLAG,
    ) -> None:
        self._sources, self._language, self._pieces, self._flags = sources, language, pieces, flags
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        found = self._compiled.get(name)
        if found is None:
            found = self._compiled[name] = self._compile(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def _compile(self, name: str) -> re.Pattern[str]:
        source = self._sources[name]
        try:
            return re.compile(pattern.expand(source, self._pieces), self._flags)
        except (ValueError, re.error) as error:
            raise PackError(str(error), path=f"packs/{self._language}", place=name, text=source) from None


@dataclass(frozen=True, eq=False)
class Tails:
    """Tails that begin with one character, and the characters that can follow it; None where any can."""

    rules: tuple[Compiled, ...]
    seconds: frozenset[str] | None

    def can_begin(self, second: str) -> bool:
        """Whether one of them can begin so; an empty string is the end of the text."""
        return self.seconds is None or second in self.seconds


@dataclass(frozen=True, eq=False)
class Engine:
    """All rules of a language, with what may join their matches; `weak` names those that do not stand alone."""

    language: str
    glue: Mapping[str, re.Pattern[str]]
    cues: Mapping[str, re.Pattern[str]]
    numeral: str
    fold: bool
    rules: tuple[Compiled, ...] = field(repr=False)

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
        named = {compiled.rule.name for compiled in self.rules if UNNAMED not in dict(compiled.rule.amount)}
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
def engine(language: str) -> Engine:
    """The engine of a language's pack and the packs that it includes; built once. Raises PackError."""
    main = packing.read(language)
    packs = [main, *(packing.read(name) for name in main.includes)]
    rules = [compiled for pack in packs for compiled in _rules(pack, frozenset(main.numeral))]
    names = [compiled.rule.name for compiled in rules]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PackError("two rules have this name", path=f"packs/{language}", place=f"rule {twice[0]}")
    return Engine(
        language,
        Patterns({name: source for name in Glue.model_fields if (source := getattr(main.glue, name))}, language),
        Patterns(main.cues, language, main.pieces, flags(main.ignore_case)),
        main.numeral,
        main.ignore_case,
        tuple(rules),
    )


def _rules(pack: Pack, numerals_of_all: frozenset[str]) -> Iterator[Compiled]:
    words = pack.numerals
    numerals = Numerals(words.digits, words.multipliers, frozenset(words.vague))
    slots = {name: _named(slot, pack.language) for name, slot in pack.slots.items()}
    readers = {name: Reader(slot, numerals, pack.ignore_case) for name, slot in slots.items()}
    sources = {name: pattern.expand(_slot_pattern(slot), pack.pieces) for name, slot in slots.items()}
    for rule in pack.rules:
        try:
            plain, grouped, groups = pattern.sources(pattern.expand(rule.pattern, pack.pieces), sources)
            around = {
                side: f"(?:{pattern.expand(source, pack.pieces)})" + (r"\Z" if "before" in side else "")
                for side in SIDES
                if (source := getattr(rule, side))
            }
        except ValueError as error:
            raise _refused(error, pack.language, rule) from None
        read = tuple((name, readers[slot]) for name, slot in groups)
        yield Compiled(rule, pack.language, plain, grouped, read, around, pack.ignore_case, numerals_of_all)


def _refused(error: Exception | str, language: str, rule: Rule) -> PackError:
    return PackError(str(error), path=f"packs/{language}", place=f"rule {rule.name}", text=rule.pattern)


def _named(slot: Slot, language: str) -> Slot:
    """The slot with the names that the calendar knows among its words."""
    if not slot.names:
        return slot
    own: Literal["zh", "en"] = "en" if language == "en" else "zh"
    known: dict[str, Callable[[], Iterable[str]]] = {
        "feasts": lambda: feasts.names(own),
        "weak_feasts": lambda: feasts.names(own, weak=True),
        "eras": eras.names,
        "zones": lambda: (name for name in zones.names() if name.isascii() == (language == "en")),
        "cycle": lambda: (
            stem + branch for stem in lunar.STEMS for branch in lunar.BRANCHES if lunar.cycle(stem + branch) is not None
        ),
    }
    names = {name.lower() if language == "en" else name: zones.of_name(name) or name for name in known[slot.names]()}
    return slot.model_copy(update={"words": {**names, **slot.words}})


def _slot_pattern(slot: Slot) -> str:
    whole = "|".join(part for part in (alternation(slot.words), slot.pattern) if part)
    return f"(?-i:{whole})" if slot.cased else whole
