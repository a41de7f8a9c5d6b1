"""The small language in which rules are written, and what can be known of a pattern before it runs.

    <year:year4>年<month:month>月(?:<day:day>[日号])?

is a regular expression with named slots ``<field:slot>`` and named pieces ``{piece}``. There is no look-around, no back-reference
and no repetition without a bound, so a match costs a bounded time at each place of a text, and a rule can be given to any engine.
What must stand before or after a match is said in the rule's own fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

SLOT = re.compile(r"<(?P<field>[a-z]\w*):(?P<slot>[a-z]\w*)>")
PIECE = re.compile(r"\{(?P<piece>[a-z]\w*)\}")
COUNT = re.compile(r"\{(\d+)(?:,(\d+))?\}")
LONGEST = 180


@dataclass(frozen=True)
class Shape:
    """What is known of a pattern: the characters that a match can begin with, whether it can be empty, its greatest length."""

    first: frozenset[str]
    empty: bool
    longest: int


def expand(pattern: str, pieces: Mapping[str, str]) -> str:
    """The pattern with each ``{piece}`` in its place. Raises ValueError on an unknown piece or pieces inside each other too deep."""
    for _ in range(9):
        found = PIECE.search(pattern)
        if not found:
            return pattern
        pattern = PIECE.sub(lambda match: f"(?:{_known(pieces, match['piece'], 'piece')})", pattern)
    raise ValueError("pieces are nested too deep")


def sources(pattern: str, slots: Mapping[str, str]) -> tuple[str, str, tuple[tuple[str, str, str], ...]]:
    """Two regular expressions of an expanded pattern, without and with named groups, and the (group, field, slot) of each group."""
    groups: list[tuple[str, str, str]] = []

    def named(match: re.Match[str]) -> str:
        group = f"{match['field']}_{len(groups)}"
        groups.append((group, match["field"], match["slot"]))
        return f"(?P<{group}>{_known(slots, match['slot'], 'slot')})"

    plain = SLOT.sub(lambda match: f"(?:{_known(slots, match['slot'], 'slot')})", pattern)
    return plain, SLOT.sub(named, pattern), tuple(groups)


def _known(table: Mapping[str, str], name: str, kind: str) -> str:
    if name not in table:
        raise ValueError(f"there is no {kind} {name!r}")
    return table[name]


def shape(source: str) -> Shape:
    """The shape of a plain regular expression. Raises ValueError where it uses what rules may not use."""
    found, end = _alternatives(source, 0)
    if end != len(source):
        raise ValueError(f"unbalanced bracket at {end}")
    if found.longest > LONGEST:
        raise ValueError(f"a match could be {found.longest} characters long, more than {LONGEST}")
    return found


def _alternatives(source: str, at: int) -> tuple[Shape, int]:
    one, at = _sequence(source, at)
    first, empty, longest = one.first, one.empty, one.longest
    while at < len(source) and source[at] == "|":
        one, at = _sequence(source, at + 1)
        first, empty, longest = first | one.first, empty or one.empty, max(longest, one.longest)
    return Shape(first, empty, longest), at


def _sequence(source: str, at: int) -> tuple[Shape, int]:
    first: frozenset[str] = frozenset()
    empty, longest = True, 0
    while at < len(source) and source[at] not in "|)":
        one, at = _atom(source, at)
        least, most, at = _count(source, at)
        if empty:
            first |= one.first
        empty = empty and (one.empty or least == 0)
        longest += one.longest * most
    return Shape(first, empty, longest), at


def _count(source: str, at: int) -> tuple[int, int, int]:
    if at < len(source) and source[at] in "*+":
        raise ValueError("a repetition without a bound: write {0,9} or {1,9}")
    if at < len(source) and source[at] == "?":
        return 0, 1, at + 1
    if match := COUNT.match(source, at):
        return int(match[1]), int(match[2] or match[1]), match.end()
    return 1, 1, at


def _atom(source: str, at: int) -> tuple[Shape, int]:
    char = source[at]
    if char == "(":
        opening = next((one for one in ("(?:", "(?-i:") if source.startswith(one, at)), "")
        if not opening:
            raise ValueError(
                "only (?:…) groups: what stands before or after is said by not_before, not_after and the like"
            )
        inner, end = _alternatives(source, at + len(opening))
        if end >= len(source):
            raise ValueError(f"the bracket at {at} is not closed")
        return inner, end + 1
    if char == "[":
        return _set(source, at)
    if char == "\\":
        if source[at + 1].isalnum():
            raise ValueError(f"\\{source[at + 1]} is not for rules: name the characters in […]")
        return Shape(frozenset(source[at + 1]), False, 1), at + 2
    if char == ".":
        return Shape(frozenset(), False, 1), at + 1
    if char in "^$":
        raise ValueError(f"{char} is not for rules")
    return Shape(frozenset(char), False, 1), at + 1


def _set(source: str, at: int) -> tuple[Shape, int]:
    end = source.index("]", at + 2)
    body = source[at + 1 : end].replace("\\", "")
    if body.startswith("^"):
        return Shape(frozenset(), False, 1), end + 1
    chars: set[str] = set()
    place = 0
    while place < len(body):
        if place + 2 < len(body) and body[place + 1] == "-":
            chars.update(map(chr, range(ord(body[place]), ord(body[place + 2]) + 1)))
            place += 3
        else:
            chars.add(body[place])
            place += 1
    return Shape(frozenset(chars), False, 1), end + 1
