"""Packs → an engine: each rule compiled, and all of them behind one look at the first character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import product
from typing import Literal

from timeline.calendar import eras, feasts, lunar, zones
from timeline.errors import PackError
from timeline.grammar import pack as packing
from timeline.grammar import pattern
from timeline.grammar.numerals import Numerals
from timeline.grammar.opening import COMMON, first_words, second_words
from timeline.grammar.pack import Glue, Pack, Rule, Slot
from timeline.grammar.shape import ANY, DIGITS, END, RUNS, WORDS, shape

SIDES = ("not_before", "not_after", "needs_before", "needs_after")
LONGEST_RUN = 24  # characters of a number
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


@dataclass(frozen=True, eq=False)
class Compiled:
    """A rule ready to run. `regex` has a named group for each slot; `groups` says which field and reader each belongs to."""

    rule: Rule
    language: str
    plain: str
    begins: frozenset[str]
    regex: re.Pattern[str]
    groups: tuple[tuple[str, str, Reader], ...]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    needs_before: re.Pattern[str] | None
    needs_after: re.Pattern[str] | None


@dataclass(frozen=True, eq=False)
class Choice:
    """Rules that can begin alike."""

    rules: tuple[Compiled, ...]
    flags: re.RegexFlag

    @cached_property
    def trial(self) -> re.Pattern[str]:
        """One pattern that tries every rule at a place: its group n + 1 is what rule n matches there. Built when it is first asked for."""
        return re.compile("".join(f"(?:(?=({compiled.plain})))?" for compiled in self.rules), self.flags)

    def matches(self, text: str, start: int) -> list[tuple[int, Compiled]]:
        """The ends of all rules' matches at a place, the longest first, of two as long the weak one last, else the earlier first."""
        match = self.trial.match(text, start)
        if match is None or match.lastindex is None:
            return []
        found = [(match.end(group), rule) for group, rule in enumerate(self.rules, 1) if match.end(group) >= 0]
        if len(found) > 1:
            found.sort(key=lambda one: (-one[0], one[1].rule.weak))
        return found


@dataclass(frozen=True)
class Bucket:
    """The rules that can begin with a symbol: those for each symbol after it, and those for any."""

    after: dict[str, Choice]
    always: Choice


@dataclass(frozen=True)
class Opening:
    """The rules that can begin with a word: those for each word after it (``#`` for a digit), and those whatever follows."""

    after: dict[str, tuple[Compiled, ...]]
    always: tuple[Compiled, ...]

    def matches(self, text: str, start: int, second: str) -> list[tuple[int, Compiled]]:
        """As `Choice.matches`."""
        tried = ((rule.regex.match(text, start), rule) for rule in self.after.get(second, self.always))
        found = [(match.end(), rule) for match, rule in tried if match]
        if len(found) > 1:
            found.sort(key=lambda one: (-one[0], one[1].rule.weak))
        return found


@dataclass(frozen=True)
class Engine:
    """All rules of a language. `candidates` finds the places where a rule can begin, by two characters; `buckets` gives the rules that
    can, by two symbols (see `timeline.grammar.shape`; `symbols` are those of numerals); `weak` names the rules that do not stand alone."""

    language: str
    glue: dict[str, re.Pattern[str]]
    cues: dict[str, re.Pattern[str]]
    numeral: frozenset[str]
    symbols: dict[str, str]
    run: re.Pattern[str]
    candidates: re.Pattern[str]
    buckets: dict[str, Bucket]
    openings: dict[str, Opening]
    tails: dict[str, tuple[Compiled, ...]]
    weak: frozenset[str]
    rules: tuple[Compiled, ...] = field(repr=False)


@cache
def engine(language: str) -> Engine:
    """The engine of a language's pack and the packs that it includes; built once. Raises PackError."""
    main = packing.read(language)
    packs = [main, *(packing.read(name) for name in main.includes)]
    numerals = frozenset(main.numeral)
    rules = [compiled for pack in packs for compiled in _rules(pack, numerals)]
    names = [compiled.rule.name for compiled in rules]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PackError("two rules have this name", path=f"packs/{language}", place=f"rule {twice[0]}")
    flags = re.IGNORECASE if main.ignore_case else re.NOFLAG
    buckets = _buckets([compiled for compiled in rules if not compiled.rule.follows], flags)
    return Engine(
        language,
        {name: re.compile(source) for name in Glue.model_fields if (source := getattr(main.glue, name))},
        {name: re.compile(pattern.expand(source, main.pieces), flags) for name, source in main.cues.items()},
        numerals,
        {char: _symbol(char, main.numeral) for char in main.numeral},
        re.compile(_run(main.numeral)),
        _candidates(buckets, main.numeral, flags),
        buckets,
        _openings([compiled for compiled in rules if not compiled.rule.follows]) if main.ignore_case else {},
        _tails([compiled for compiled in rules if compiled.rule.follows]),
        frozenset(compiled.rule.name for compiled in rules if compiled.rule.follows or compiled.rule.weak),
        tuple(rules),
    )


def _buckets(rules: list[Compiled], flags: re.RegexFlag) -> dict[str, Bucket]:
    """The rules by the first two symbols that a match of them can begin with."""
    order = {compiled: number for number, compiled in enumerate(rules)}
    found: dict[str, dict[str, set[int]]] = {}
    for compiled, number in order.items():
        for begin in compiled.begins:
            second = begin[1] if len(begin) == 2 and begin[1] != ANY else ANY
            found.setdefault(begin[0], {}).setdefault(second, set()).add(number)
    choices: dict[tuple[int, ...], Choice] = {}

    def choice(numbers: set[int]) -> Choice:
        key = tuple(sorted(numbers))
        return choices.setdefault(key, Choice(tuple(rules[number] for number in key), flags))

    buckets = {}
    for first, after in sorted(found.items()):
        always = after.pop(ANY, set())
        buckets[first] = Bucket(
            {second: choice(some | always) for second, some in sorted(after.items())}, choice(always)
        )
    return buckets


def _openings(rules: list[Compiled]) -> dict[str, Opening]:
    """The rules by the word that a match of them can begin with, and by the word after it where that one is common."""
    anywhere: set[int] = set()
    found: dict[str, dict[str, set[int]]] = {}
    for number, compiled in enumerate(rules):
        words = first_words(compiled.plain)
        if words is None:
            anywhere.add(number)
        for first in words or ():
            after = second_words(compiled.plain, first) if first in COMMON else None
            for second in ("",) if after is None else after:
                found.setdefault(first, {}).setdefault(second, set()).add(number)

    def chosen(numbers: set[int]) -> tuple[Compiled, ...]:
        return tuple(rules[number] for number in sorted(numbers | anywhere))

    opened = {}
    for first, after_first in found.items():
        always = after_first.pop("", set())
        opened[first] = Opening({second: chosen(some | always) for second, some in after_first.items()}, chosen(always))
    return opened


def _tails(rules: list[Compiled]) -> dict[str, tuple[Compiled, ...]]:
    """The tails by the first character of their matches."""
    firsts = {begin[0] for compiled in rules for begin in compiled.begins}
    return {
        first: tuple(one for one in rules if any(begin[0] == first for begin in one.begins)) for first in sorted(firsts)
    }


def _candidates(buckets: dict[str, Bucket], numeral: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """Where a rule can begin: a first character, before one of the second characters where it needs one."""
    firsts = {char: _symbol(char, numeral) for char in {*buckets, *numeral} if len(char) == 1 and char not in RUNS}
    loose = sorted(char for char, symbol in firsts.items() if symbol in buckets and buckets[symbol].always.rules)
    tight = sorted(char for char, symbol in firsts.items() if symbol in buckets and not buckets[symbol].always.rules)
    seconds = {second for bucket in buckets.values() for second in bucket.after if second not in (*RUNS, END)}
    before = f"(?=[{re.escape(''.join(sorted(seconds)) + numeral)}]|\\Z)"
    parts = [part for chars, ahead in ((tight, before), (loose, "")) for part in _starts(chars, ahead)]
    return re.compile("|".join(parts), flags)


def _starts(chars: list[str], ahead: str) -> Iterator[str]:
    """Patterns of the places where one of some characters stands: a Latin letter only where a word begins."""
    letters = re.escape("".join(char for char in chars if char.isascii() and char.isalpha()))
    others = re.escape("".join(char for char in chars if not (char.isascii() and char.isalpha())))
    if others:
        yield f"[{others}]{ahead}"
    if letters:
        yield f"(?<![A-Za-z])[{letters}]{ahead}"


def _run(numeral: str) -> str:
    """A pattern of a number as it runs on: digits and then words, or words alone, for 晋三3月 is not 33."""
    digits = re.escape("".join(char for char in numeral if char.isdigit()))
    words = re.escape("".join(char for char in numeral if not char.isdigit()))
    many = f"{{1,{LONGEST_RUN}}}"
    return f"[{digits}]{many}[{words}]{{0,{LONGEST_RUN}}}|[{words}]{many}" if words else f"[{digits}]{many}"


def _symbol(char: str, numeral: str) -> str:
    if char in numeral:
        return DIGITS if char.isdigit() else WORDS
    return char


def _rules(pack: Pack, numerals_of_all: frozenset[str]) -> Iterator[Compiled]:
    words = pack.numerals
    numerals = Numerals(words.digits, words.multipliers, frozenset(words.vague))
    flags = re.IGNORECASE if pack.ignore_case else re.NOFLAG
    slots = {name: _named(slot, pack.language) for name, slot in pack.slots.items()}
    readers = {name: Reader(slot, numerals, pack.ignore_case) for name, slot in slots.items()}
    sources = {name: pattern.expand(_slot_pattern(slot), pack.pieces) for name, slot in slots.items()}
    for rule in pack.rules:
        try:
            plain, named, groups = pattern.sources(pattern.expand(rule.pattern, pack.pieces), sources)
            around = {
                side: f"(?:{pattern.expand(source, pack.pieces)})" + (r"\Z" if "before" in side else "")
                for side in SIDES
                if (source := getattr(rule, side))
            }
            yield Compiled(
                rule,
                pack.language,
                plain,
                _begins(plain, around.get("needs_after", ""), numerals_of_all, fold=pack.ignore_case),
                re.compile(named, flags),
                tuple((group, name, readers[slot]) for group, name, slot in groups),
                *(re.compile(around[side], flags) if side in around else None for side in SIDES),
            )
        except (ValueError, re.error) as error:
            raise PackError(
                str(error), path=f"packs/{pack.language}", place=f"rule {rule.name}", text=rule.pattern
            ) from None


def _begins(plain: str, needs_after: str, numerals: frozenset[str], *, fold: bool) -> frozenset[str]:
    """How a rule's match and what it needs after it can begin, in both cases where case is folded."""
    found = shape(plain, numerals)
    if found.empty or any(begin[0] == ANY for begin in found.begins):
        raise ValueError("a match could be empty, or begin with any character")
    if needs_after:
        with suppress(ValueError):  # a condition may use what rules may not: then it does not narrow the beginnings
            found = found.then(shape(needs_after, numerals, around=True))
    if not fold:
        return found.begins
    return frozenset(
        "".join(chars) for begin in found.begins for chars in product(*((c.lower(), c.upper()) for c in begin))
    )


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
