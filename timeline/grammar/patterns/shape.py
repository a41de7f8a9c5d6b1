"""What can be known of a rule's pattern before it runs: its greatest length, and how a match of it can begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.grammar.patterns.words import end_of

LONGEST = 180
WIDE = 400  # characters; a class of more, such as [一-龥], counts as any character
MANY = 200_000  # pairs of beginnings that are looked at for one step of a pattern
COUNT = re.compile(r"\{(\d+)(?:,(\d+))?\}")
LOOK = re.compile(r"\(\?<?[=!]")
# Symbols of a beginning: a run of numerals that starts with a digit or with a word, any character, the end of the text.
DIGITS, WORDS, ANY, END = "\ue000", "\ue001", "\ue002", "\ue003"
RUNS = (DIGITS, WORDS)


@dataclass(frozen=True)
class Shape:
    """`begins` holds the first two symbols of every match (one where a match can be as short): characters, runs of numerals as one
    symbol, ANY or END. `empty` is whether a match can be empty, `longest` its greatest length."""

    begins: frozenset[str]
    longest: int

    @property
    def empty(self) -> bool:
        return "" in self.begins

    def then(self, other: Shape) -> Shape:
        """The shape of this one followed by another. Raises ValueError where there are too many beginnings to look at."""
        begins = {begin for begin in self.begins if len(begin) == 2}
        if (len(self.begins) - len(begins)) * len(other.begins) > MANY:
            raise ValueError("a match could begin in too many ways: name fewer characters or words at its beginning")
        for begin in self.begins - begins:
            for after in other.begins:
                same_run = begin[-1:] in RUNS and after[:1] in RUNS
                begins.add((begin + after[1:] if same_run else begin + after)[:2])
        return Shape(frozenset(begins), self.longest + other.longest)


NOTHING = Shape(frozenset(("",)), 0)


def shape(source: str, numerals: frozenset[str], *, around: bool = False) -> Shape:
    r"""The shape of a regular expression without slots and pieces, where `numerals` are the characters of numbers.

    Raises ValueError where it uses what rules may not use. With `around`, a condition on the text around a match is read: there
    look-ahead, ``^``, ``\Z`` and classes such as ``\w`` are allowed.
    """
    try:
        found = _inside(source, numerals, around)
    except RecursionError:
        raise ValueError("brackets are nested too deep") from None
    if found.longest > LONGEST:
        raise ValueError(f"a match could be {found.longest} characters long, more than {LONGEST}")
    return found


@lru_cache(maxsize=1 << 12)  # rules share their pieces and slots
def _inside(source: str, numerals: frozenset[str], around: bool) -> Shape:
    reader = _Reader(source, numerals, around)
    found = reader.alternatives()
    if reader.at != len(source):
        raise ValueError(f"unbalanced bracket at {reader.at}")
    return found


class _Reader:
    """Reads a pattern from left to right; `at` is the place reached."""

    def __init__(self, source: str, numerals: frozenset[str], around: bool) -> None:
        self.source, self.numerals, self.around, self.at = source, numerals, around, 0

    def alternatives(self) -> Shape:
        found = [self.sequence()]
        while self.source.startswith("|", self.at):
            self.at += 1
            found.append(self.sequence())
        return Shape(frozenset[str]().union(*(one.begins for one in found)), max(one.longest for one in found))

    def sequence(self) -> Shape:
        found = NOTHING
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            found = found.then(self.repeated(self.atom()))
        return found

    def repeated(self, one: Shape) -> Shape:
        least, most = self.count()
        powers = [NOTHING]
        for _ in range(min(most, 2)):  # two symbols are all that is asked for
            powers.append(powers[-1].then(one))
        kept = powers[min(least, 2) :]
        return Shape(frozenset[str]().union(*(power.begins for power in kept)), one.longest * most)

    def count(self) -> tuple[int, int]:
        if self.source[self.at : self.at + 1] in ("*", "+"):
            raise ValueError("a repetition without a bound: write {0,9} or {1,9}")
        if self.source.startswith("?", self.at):
            self.at += 1
            return 0, 1
        if match := COUNT.match(self.source, self.at):
            self.at = match.end()
            return int(match[1]), int(match[2] or match[1])
        return 1, 1

    def atom(self) -> Shape:
        char = self.source[self.at]
        if char == "(":
            return self.group()
        if char == "[":
            return self.characters()
        self.at += 1
        if char == "\\":
            return self.escape()
        if char == ".":
            return Shape(frozenset((ANY,)), 1)
        if char in "^$":
            if self.around:
                return NOTHING
            raise ValueError(f"{char} is not for rules")
        return Shape(frozenset((self.symbol(char),)), 1)

    def group(self) -> Shape:
        look = LOOK.match(self.source, self.at)
        if look and self.around:
            self.at = look.end()
            self.alternatives()
            self.at += 1
            return NOTHING
        opening = next((one for one in ("(?:", "(?-i:") if self.source.startswith(one, self.at)), "")
        if not opening:
            raise ValueError(
                "only (?:…) groups: what stands before or after is said by not_before, not_after and the like"
            )
        start = self.at
        try:
            self.at = end_of(self.source, start)
        except IndexError:
            self.at = start
        if self.source[self.at - 1] != ")":  # the end of the pattern, or a backslash that escapes nothing
            raise ValueError(f"the bracket at {start} is not closed")
        return _inside(self.source[start + len(opening) : self.at - 1], self.numerals, self.around)

    def escape(self) -> Shape:
        char = self.source[self.at : self.at + 1]
        if not char:
            raise ValueError("a backslash at the end escapes nothing")
        self.at += 1
        if not char.isalnum():
            return Shape(frozenset((self.symbol(char),)), 1)
        if not self.around:
            raise ValueError(f"\\{char} is not for rules: name the characters in […]")
        return Shape(frozenset((END if char == "Z" else char if char in "nr" else ANY,)), 1)

    def characters(self) -> Shape:
        end = self.source.find("]", self.at + 2)
        if end < 0:
            raise ValueError(f"the class at {self.at} is not closed")
        body = self.source[self.at + 1 : end]
        self.at = end + 1
        if body.startswith("^") or "\\w" in body or "\\s" in body:
            return Shape(frozenset((ANY,)), 1)
        body = body.replace("\\n", "\n").replace("\\r", "\r").replace("\\", "")
        chars: set[str] = set()
        place = 0
        while place < len(body):
            if body[place + 1 : place + 2] == "-" and place + 2 < len(body):
                if ord(body[place + 2]) - ord(body[place]) > WIDE:
                    return Shape(frozenset((ANY,)), 1)
                chars.update(map(chr, range(ord(body[place]), ord(body[place + 2]) + 1)))
                place += 3
            else:
                chars.add(body[place])
                place += 1
        return Shape(frozenset(map(self.symbol, chars)), 1)

    def symbol(self, char: str) -> str:
        if char in self.numerals:
            return DIGITS if char.isdigit() else WORDS
        return char
