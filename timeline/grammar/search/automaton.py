"""The places where rules match, by google-re2: a small automaton looks for the first characters of expressions all over the text, and a
large one reads on from these, and finds the longest string that can be one.

They only narrow down where `re` is asked, with a rule's own pattern; what a match is, and how long, `re` says alone. It is
asked once for a string: which rules match there and how long depends on that string alone, and news says 今天 again and again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

import re2

from timeline.grammar.patterns import swift
from timeline.grammar.patterns.conditions import is_letter
from timeline.grammar.patterns.openings import opening
from timeline.grammar.patterns.shape import LOOK
from timeline.grammar.patterns.words import digitless, union
from timeline.grammar.rules.compiled import Compiled
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.search.places import Match, Matches, Place, Search, begins_inside_word, ordered, past
from timeline.tables import table

# Bytes that an automaton may grow to: 2,000 articles take a fifth of it. With less than they take it begins anew again and again, which
# costs more than all else. If the large one were to search as well, it would take three times as much: it would hold all that may have
# begun before.
MEMORY = 128 << 20
REMEMBERED = 1 << 16  # strings
CODEC = ("utf-8", "surrogatepass")  # halves of surrogate pairs are characters too
# The automaton is told of no digit but that it is one, lest it grow with every number of a text.
ZEROS = bytes.maketrans(b"0123456789", b"0" * 10)
WIDER = re.compile(r"\\[dDsSwW]")  # of these google-re2 knows those of ASCII alone
EDGE = re.compile(r"\\[AbB]")  # without such a one a pattern matches more
# How much an opening tells, in letters: with 4 the large automaton is asked twice as often in vain, with 6 the small one grows large.
TELLING = 5
NUMBER = re.compile(b"0*")
OPENING = "pattern"  # the one word of such a table


@dataclass(frozen=True, eq=False, slots=True)
class Said:
    """How rules match at the beginning of a string that none goes beyond, but for the `needy`, that need something after them: these can
    tell only in their text. `opens` is whether its beginning could stand inside a number or a word."""

    opens: bool
    matches: Matches
    needy: list[Compiled]


def automaton(grammar: Grammar) -> Callable[[str], Search]:
    """What searches a text for the places where rules of `grammar` match."""
    rules, numerals = grammar.heads, grammar.numerals
    sources = [narrowed(rule) for rule in rules]
    plain = [digitless(source) for source in sources]
    within = telling(grammar, plain)
    next_opening = opens(plain, grammar.fold)
    end_at = swift.ending(union(plain), fold=grammar.fold, memory=MEMORY)
    swift.tidied()
    place_of = {rule: number for number, rule in enumerate(rules)}
    joins = numerals.union(ascii_letters)  # before these a number or word may go on
    needed = lru_cache(maxsize=REMEMBERED)(Match)

    def over(text: str) -> Search:
        encoded = text.encode(*CODEC)
        data = encoded.translate(ZEROS)
        size = len(data)
        char = byte = 0  # the last place that was looked at, counted in characters and in bytes

        def following(at: int) -> Place | None:
            nonlocal char, byte
            byte += len(text[char:at].encode(*CODEC))
            char = since = at
            here = first = byte
            while (here := next_opening(data, here, first)) >= 0:
                end = end_at(data, here, size)
                if end < 0:
                    here += 1
                    continue
                char += len(data[byte:here].decode(*CODEC))
                byte = here
                said = within(encoded[here:end])
                if said.opens and text[char - 1] in joins and begins_inside(text, char, since, numerals):
                    here += 1
                    continue
                matches = said.matches
                if said.needy:
                    more = [needed(rule, hit) for rule in said.needy if (hit := fitting(rule, text, char))]
                    if more:
                        matches = ordered(sorted([*matches, *more], key=lambda one: place_of[one.rule]))
                if matches:
                    return char, matches
                here += len(text[char : past(grammar, text, char)].encode(*CODEC))
            return None

        return following

    return over


def opens(sources: Iterable[str], fold: bool) -> Callable[[bytes, int, int], int]:
    """What finds the next place, from one in bytes on, where a match of digitless patterns can begin, or -1; none can inside a number that
    begins after the `first` place."""
    begin_from = swift.beginning(_opening(list(sources)), fold=fold, memory=MEMORY)

    def following(data: bytes, at: int, first: int) -> int:
        while True:
            if at and data[at - 1] in b"0_" and data[at : at + 1].isalpha():  # where google-re2 sees no word begin
                return at
            at = begin_from(data, at, len(data))
            if at <= first or data[at - 1 : at + 1] != b"00":
                return at
            number = NUMBER.match(data, at)
            at = number.end() if number else at + 1

    return following


def _opening(sources: Sequence[str]) -> str:
    """How matches of some patterns begin; a table, since that takes as long to work out as several documents do."""
    name = hashlib.blake2b("\0".join(sources).encode(*CODEC), digest_size=8).hexdigest()
    made: str = table(f"opening {name}", lambda: {OPENING: opening(sources, TELLING)})[OPENING]
    return made


def telling(grammar: Grammar, sources: Iterable[str]) -> Callable[[bytes], Said]:
    """What says how the rules of `grammar`, whose patterns without digits are `sources`, match at the beginning of a string."""
    rules, numerals = grammar.heads, grammar.numerals
    those = re2.Set.MatchSet(swift.settings(fold=grammar.fold, memory=MEMORY))
    for source in (*sources, ""):  # the last one matches always, so that what is silent is out of memory
        those.Add(source.encode())
    those.Compile()

    @lru_cache(maxsize=REMEMBERED)
    def within(encoded: bytes) -> Said:
        # Without memory the automaton says nothing: then every rule is tried.
        numbers = those.Match(encoded.translate(ZEROS)) or range(len(rules))
        here = [rules[number] for number in sorted(numbers) if number < len(rules)]
        free = [rule for rule in here if "needs_after" not in rule.around]
        said = encoded.decode(*CODEC)
        needy = [rule for rule in here if rule not in free]
        texts: dict[str, str] = {}  # several rules match the same, which is remembered once
        hits = [(rule, match[0]) for rule in free if (match := rule.regex.match(said))]
        matches = ordered([Match(rule, texts.setdefault(hit, hit)) for rule, hit in hits])
        return Said(said[0] in numerals or is_letter(said[0]), matches, needy)

    return within


def begins_inside(text: str, at: int, since: int, numerals: frozenset[str]) -> bool:
    """Whether a place is inside a number or a word; a number that is looked at from a place on may begin there."""
    first, before = text[at], text[at - 1]
    if first in numerals:
        return at > since and before in numerals and (before.isdigit() or not first.isdigit())
    return begins_inside_word(text, at)


def fitting(rule: Compiled, text: str, at: int) -> str:
    """What a rule matches at a place where what it needs stands after that; else empty."""
    match = rule.regex.match(text, at)
    return match[0] if match and rule.needs_after and rule.needs_after.after(text, match.end()) else ""


def narrowed(rule: Compiled) -> str:
    """A pattern of what a rule matches with what it needs after it, as far as an automaton can tell; it may match more, never less."""
    needed = EDGE.sub("", _without_looks(rule.around.get("needs_after", "")))
    if not needed or WIDER.search(needed):
        return f"(?:{rule.plain})"
    return f"(?:{rule.plain}){needed}".replace(r"\Z", r"\z")


def _without_looks(source: str) -> str:
    """A pattern without its look-arounds."""
    while look := LOOK.search(source):
        at, depth = look.end(), 1
        while depth:
            if source[at] == "[":
                at = source.index("]", at + 2)
            depth += {"(": 1, ")": -1}.get(source[at], 0)
            at += 2 if source[at] == "\\" else 1
        source = source[: look.start()] + source[at:]
    return source
