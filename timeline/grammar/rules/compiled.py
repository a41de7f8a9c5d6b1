"""A pack → its rules, each ready to run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from timeline.calendar import eras, feasts, lunar, zones
from timeline.errors import PackError
from timeline.grammar.patterns import pattern
from timeline.grammar.patterns.conditions import FARTHEST, Beside, Condition, Edge, beside, is_letter, never
from timeline.grammar.patterns.pattern import flags
from timeline.grammar.patterns.shape import ANY, shape
from timeline.grammar.patterns.words import alternation
from timeline.grammar.rules.numerals import Numerals
from timeline.grammar.rules.pack import Pack, Rule, Slot

SIDES = ("not_before", "not_after", "needs_before", "needs_after")
APOSTROPHES = str.maketrans("’`", "''")


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
        if self.slot.read == "zone":
            if (zone := zones.of_name(text)) is None:
                raise ValueError(text)
            return zone
        number = self.numerals.read(text, name=bool(self.slot.plus))
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
    """A rule ready to run. The `regex` has a group for each slot; `slots` says which field and reader each is for.

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
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.grouped, flags(self.fold))

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
            _ = self.begins, self.regex
            conditions = [(one.regex, one.reach) for side in SIDES if (one := self._side(side))]
        except re.error as error:
            raise _refused(error, self.language, self.rule) from None
        if (reach := max((reach for _, reach in conditions), default=0)) > FARTHEST:
            why = f"a condition could look at {reach} characters, more than {FARTHEST}"
            raise _refused(why, self.language, self.rule)

    def _side(self, side: str) -> Condition | None:
        if side not in self.around:
            return None
        edge: Edge = "last" if "before" in side else "first"
        return Condition(self.around[side], flags(self.fold), edge)


def compiled_rules(pack: Pack, numerals_of_all: frozenset[str]) -> Iterator[Compiled]:
    words = pack.numerals
    numerals = Numerals(words.digits, words.multipliers, frozenset(words.vague))
    slots = {name: _named(slot, pack) for name, slot in pack.slots.items()}
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


def _named(slot: Slot, pack: Pack) -> Slot:
    """The slot with the names that the calendar knows among its words."""
    if not slot.names:
        return slot
    fold = pack.ignore_case  # as languages in Latin letters do
    known: dict[str, Callable[[], Iterable[str]]] = {
        "feasts": lambda: feasts.names(pack.language),
        "weak_feasts": lambda: feasts.names(pack.language, weak=True),
        "eras": eras.names,
        "zones": lambda: (name for name in zones.names() if name.isascii() == fold),
        "cycle": lambda: (
            stem + branch for stem in lunar.STEMS for branch in lunar.BRANCHES if lunar.cycle(stem + branch) is not None
        ),
    }
    names = {name.lower() if fold else name: zones.of_name(name) or name for name in known[slot.names]()}
    if not names:
        why, advice = (
            f"the calendar has no {slot.names} in this language",
            "Write the words with their values in the slot.",
        )
        raise PackError(why, path=f"packs/{pack.language}", advice=advice)
    return slot.model_copy(update={"words": {**names, **slot.words}})


def _slot_pattern(slot: Slot) -> str:
    whole = "|".join(part for part in (alternation(slot.words), slot.pattern) if part)
    return f"(?-i:{whole})" if slot.cased else whole
