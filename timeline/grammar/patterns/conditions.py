"""What must or must not stand beside a match, behind one look at the character next to it: few can begin or end what a condition says."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Literal

from timeline.grammar.patterns.shape import LOOK
from timeline.grammar.patterns.words import alternatives

REACH = 24  # characters that every condition may look back or ahead; one that can say more looks as far as that
FARTHEST = 180  # that it may at all
REPEATED = 16  # characters that are looked at of what may stand any number of times
EMPTY = ("^", "$", r"\Z", r"\A", r"\b", r"\B")  # atoms that match no character
UNREAD = re.compile(r"[*+]|\\[^\W_DdWwSsnrt]|\((?!\?(?:-i)?:)")  # atoms of which nothing is known
OPENING = re.compile(r"\A\((?:\?(?:<?[=!]|[a-z-]*:))?")
REMEMBERED = 1 << 12  # characters of a condition
Edge = Literal["first", "last"]


class Beside(dict[str, bool | None]):
    """What a character beside a match tells of it: that it stands (True), that it does not (False), or that more must be looked at (None).
    Worked out when first met."""

    def __init__(self, tell: Callable[[str], bool | None]) -> None:
        super().__init__()
        self.tell = tell

    def __missing__(self, char: str) -> bool | None:
        told = self.tell(char)
        if len(self) < REMEMBERED:
            self[char] = told
        return told


class Condition:
    """A pattern of the text just before or just after a place. What is `source` ends at the place, or begins there."""

    def __init__(self, source: str, flags: re.RegexFlag, edge: Edge) -> None:
        self.source, self.flags = source, flags
        self.can = _fits(source, flags, edge)

    @cached_property
    def reach(self) -> int:
        """How far it looks: over all that it can match, and the character beside that, which tells an edge of a word or of the text."""
        return max(REACH, farthest(self.source) + 1)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when a character has let it be asked for."""
        return re.compile(self.source, self.flags)

    def before(self, text: str, at: int) -> re.Match[str] | None:
        """What of the condition ends at a place."""
        return self.regex.search(text[max(0, at - self.reach) : at]) if self.can(text[at - 1 : at]) else None

    def after(self, text: str, at: int) -> re.Match[str] | None:
        """What of the condition begins at a place."""
        return self.regex.match(text, at, at + self.reach) if self.can(text[at : at + 1]) else None


def farthest(source: str) -> int:
    """How many characters a pattern can look at, with those of what stands around its matches."""
    return max((sum(_width(atom) * _most(count) for atom, count in atoms) for atoms in alternatives(source)), default=0)


def _width(atom: str) -> int:
    if atom in EMPTY:
        return 0
    if atom in ("+", "*"):
        return REPEATED
    return farthest(OPENING.sub("", atom[:-1])) if atom.startswith("(") else 1


def _most(count: str) -> int:
    """How often what has a count may stand at most."""
    return int(count[1:-1].rpartition(",")[2]) if count.startswith("{") else 1


def _fits(source: str, flags: re.RegexFlag, edge: Edge) -> Callable[[str], bool]:
    """Whether a character can be the first or last one of what a pattern matches, or said to be so wrongly; an empty string always can."""
    atoms = edge_of(source, edge)
    if atoms is None:
        return lambda char: True
    fits = re.compile("|".join(sorted(atoms)), flags).fullmatch
    return lru_cache(REMEMBERED)(lambda char: not char or fits(char) is not None)


def edge_of(source: str, edge: Edge) -> set[str] | None:
    """Atoms of which one matches the first or last character of every match, in any case; None where a match can be empty or they are not
    known."""
    found: set[str] = set()
    for atoms in alternatives(source):
        pairs = list(zip(atoms, (*atoms[1:], ("", "")), strict=True))
        for (atom, count), (behind, _) in pairs if edge == "first" else reversed(pairs):
            if LOOK.match(atom) or atom in EMPTY:
                continue
            if UNREAD.match(atom):
                return None
            inner = edge_of(OPENING.sub("", atom[:-1]), edge) if atom.startswith("(") else {atom}
            if inner is None:
                return None
            found |= inner
            if not count.startswith(("?", "{0")) and behind != "*":
                break
        else:
            return None
    return found


def beside(needs: Condition | None, forbids: Condition | None, cut: Callable[[str], bool]) -> Beside:
    """What a character tells of a match beside it, which `needs` one condition there and which another one `forbids`; where `cut` says so,
    the match may be part of a longer number or word."""

    def tell(char: str) -> bool | None:
        if needs is not None:
            return None if needs.can(char) else False
        return None if (forbids is not None and forbids.can(char)) or cut(char) else True

    return Beside(tell)


def never(char: str) -> bool:
    """What no character does."""
    return False


def is_letter(char: str) -> bool:
    """Whether a character is a Latin letter, of which words are made."""
    return char.isascii() and char.isalpha()
