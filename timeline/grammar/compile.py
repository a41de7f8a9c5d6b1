"""Packs → an engine: each rule compiled, and all of them behind one look at the first character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from timeline.calendar import eras, feasts, lunar, zones
from timeline.errors import PackError
from timeline.grammar import pack as packing
from timeline.grammar import pattern
from timeline.grammar.numerals import Numerals
from timeline.grammar.pack import Glue, Pack, Rule, Slot

APOSTROPHES = str.maketrans("’`", "''")
BEFORE = 24  # characters that a rule's condition on the text before it may look back


@dataclass(frozen=True)
class Reader:
    """Reads what filled a slot."""

    slot: Slot
    numerals: Numerals
    fold: bool

    def read(self, text: str) -> object:
        """The slot's value: a number (None where it is vague), a word's meaning or the text. Raises ValueError where out of bounds."""
        if self.slot.words:
            key = text.lower().translate(APOSTROPHES) if self.fold and not self.slot.cased else text
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


@dataclass(frozen=True)
class Compiled:
    """A rule ready to run. `regex` has a named group for each slot; `groups` says which field and reader each belongs to."""

    rule: Rule
    language: str
    plain: str
    first: frozenset[str]
    regex: re.Pattern[str]
    groups: tuple[tuple[str, str, Reader], ...]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    needs_before: re.Pattern[str] | None
    needs_after: re.Pattern[str] | None


@dataclass(frozen=True)
class Engine:
    """All rules of a language. `candidates` finds the characters with which a rule can begin; `dispatch` gives for each of them one
    alternation of the rules that can, and these rules; `weak` names the rules that do not stand alone."""

    language: str
    glue: dict[str, re.Pattern[str]]
    cues: dict[str, re.Pattern[str]]
    numeral: frozenset[str]
    candidates: re.Pattern[str]
    dispatch: dict[str, tuple[re.Pattern[str], tuple[Compiled, ...]]]
    tails: tuple[Compiled, ...]
    weak: frozenset[str]
    rules: tuple[Compiled, ...] = field(repr=False)


@cache
def engine(language: str) -> Engine:
    """The engine of a language's pack and the packs that it includes; built once. Raises PackError."""
    main = packing.read(language)
    packs = [main, *(packing.read(name) for name in main.includes)]
    rules = [compiled for pack in packs for compiled in _rules(pack)]
    names = [compiled.rule.name for compiled in rules]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PackError("two rules have this name", path=f"packs/{language}", place=f"rule {twice[0]}")
    heads = [compiled for compiled in rules if not compiled.rule.follows]
    dispatch: dict[str, tuple[re.Pattern[str], tuple[Compiled, ...]]] = {}
    shared: dict[tuple[str, ...], tuple[re.Pattern[str], tuple[Compiled, ...]]] = {}
    flags = re.IGNORECASE if main.ignore_case else re.NOFLAG
    for char in sorted(set[str]().union(*(compiled.first for compiled in heads))):
        chosen = tuple(compiled for compiled in heads if char in compiled.first)
        key = tuple(compiled.rule.name for compiled in chosen)
        if key not in shared:
            shared[key] = re.compile("|".join(f"(?:{compiled.plain})" for compiled in chosen), flags), chosen
        dispatch[char] = shared[key]
    return Engine(
        language,
        {name: re.compile(source) for name in Glue.model_fields if (source := getattr(main.glue, name))},
        {name: re.compile(pattern.expand(source, main.pieces), flags) for name, source in main.cues.items()},
        frozenset(main.numeral),
        re.compile(_candidates(dispatch)),
        dispatch,
        tuple(compiled for compiled in rules if compiled.rule.follows),
        frozenset(compiled.rule.name for compiled in rules if compiled.rule.follows or compiled.rule.weak),
        tuple(rules),
    )


def _candidates(chars: Iterable[str]) -> str:
    """A pattern of the places at which a rule can begin: a Latin letter only where a word begins."""
    letters = re.escape("".join(char for char in chars if char.isascii() and char.isalpha()))
    others = re.escape("".join(char for char in chars if not (char.isascii() and char.isalpha())))
    return "|".join(part for part in (others and f"[{others}]", letters and f"(?<![A-Za-z])[{letters}]") if part)


def _rules(pack: Pack) -> Iterator[Compiled]:
    words = pack.numerals
    numerals = Numerals(words.digits, words.multipliers, frozenset(words.vague))
    flags = re.IGNORECASE if pack.ignore_case else re.NOFLAG
    slots = {name: _named(slot, pack.language) for name, slot in pack.slots.items()}
    readers = {name: Reader(slot, numerals, pack.ignore_case) for name, slot in slots.items()}
    sources = {name: pattern.expand(_slot_pattern(slot), pack.pieces) for name, slot in slots.items()}
    for rule in pack.rules:
        try:
            plain, named, groups = pattern.sources(pattern.expand(rule.pattern, pack.pieces), sources)
            shape = pattern.shape(plain)
            if shape.empty or not (shape.first or rule.follows):
                raise ValueError("a match could be empty, or begin with any character")
            around = {
                side: re.compile(
                    f"(?:{pattern.expand(source, pack.pieces)})" + (r"\Z" if "before" in side else ""), flags
                )
                for side in ("not_before", "not_after", "needs_before", "needs_after")
                if (source := getattr(rule, side))
            }
            first = shape.first
            if pack.ignore_case:
                first = frozenset(form for char in first for form in (char.lower(), char.upper()) if len(form) == 1)
            yield Compiled(
                rule,
                pack.language,
                plain,
                first,
                re.compile(named, flags),
                tuple((group, name, readers[slot]) for group, name, slot in groups),
                around.get("not_before"),
                around.get("not_after"),
                around.get("needs_before"),
                around.get("needs_after"),
            )
        except (ValueError, re.error) as error:
            raise PackError(
                str(error), path=f"packs/{pack.language}", place=f"rule {rule.name}", text=rule.pattern
            ) from None


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
    words = "|".join(
        re.escape(word).replace("'", "['’`]") for word in sorted(slot.words, key=lambda word: (-len(word), word))
    )
    whole = "|".join(part for part in (words, slot.pattern) if part)
    return f"(?-i:{whole})" if slot.cased else whole
