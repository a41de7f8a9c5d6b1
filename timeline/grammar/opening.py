"""The words with which a match of a rule can begin. Most words of a text begin nothing, and need not be tried.

Of the few words that begin many rules and stand everywhere (the, a, this), the word after them is looked at as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from timeline.grammar.shape import COUNT

COMMON = (
    "the",
    "a",
    "an",
    "this",
    "that",
    "one",
    "some",
    "last",
    "at",
    "end",
    "more",
    "no",
    "over",
    "about",
    "up",
    "under",
)
MOST = 20_000  # states; a rule with more is tried at every word
WORDS = re.compile("([A-Za-z]+)(?:[ \u00a0\n-]([A-Za-z]+|[0-9]))?")
SPACES = frozenset(" \u00a0\n-")
CLOSED, NUMBER = "\0", "#"
REPEATS = 3  # repetitions that are followed: a word is over by then

_LITERAL = re.compile(r"[A-Za-z0-9]+(?![?{A-Za-z0-9])")
Chars = frozenset[str] | None  # None is any character


@dataclass(frozen=True)
class _Repeated:
    inner: _Node
    least: int
    most: int


# A literal string, one of some characters, a repetition, or alternatives of sequences.
_Node: TypeAlias = "str | Chars | _Repeated | tuple[tuple[_Node, ...], ...]"


def first_words(source: str) -> frozenset[str] | None:
    """The words, in lower case, with which a match can begin; None where any word may.

    Beginnings that are no Latin letter are left out. `source` is a regular expression that `timeline.grammar.shape` has accepted.
    """
    states = _Walk("").through(frozenset(("",)), _alternatives(source, 0)[0])
    return None if states is None else frozenset(state.rstrip(CLOSED) for state in states) - {""}


def second_words(source: str, first: str) -> frozenset[str] | None:
    """The words that can follow a first word; ``#`` is a digit, and an empty one says that anything may follow."""
    states = _Walk(first + " ").through(frozenset(("",)), _alternatives(source, 0)[0])
    if states is None:
        return None
    return frozenset(state.rstrip(CLOSED)[len(first) + 1 :] for state in states if state.startswith(first))


class _Walk:
    """Follows a pattern. A state is what was read of a match's words, closed when no more is asked for; with `prefix`, only states that
    begin with it are followed, and one more word is read."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    def through(self, states: frozenset[str] | None, node: _Node) -> frozenset[str] | None:
        """The states after a node; None where they are too many, or any character may stand in the first word."""
        if states is None or len(states) > MOST:
            return None
        if isinstance(node, _Repeated):
            return self.repeated(states, node)
        if isinstance(node, tuple):
            united: frozenset[str] = frozenset()
            for sequence in node:
                after: frozenset[str] | None = states
                for part in sequence:
                    after = self.through(after, part)
                    if after is not None and all(state.endswith(CLOSED) for state in after):
                        break
                if after is None:
                    return None
                united |= after
            return united
        if isinstance(node, str):
            return frozenset(read for state in states if self.kept(read := self.literal(state, node)))
        found = set()
        for state in states:
            if state.endswith(CLOSED):
                found.add(state)
            elif node is None:
                return None
            else:
                found.update(self.read(state, char) for char in node)
        return frozenset(state for state in found if self.kept(state))

    def repeated(self, states: frozenset[str], node: _Repeated) -> frozenset[str] | None:
        found, now = (states if node.least == 0 else frozenset[str]()), states
        for turn in range(1, min(node.most, max(node.least, REPEATS)) + 1):
            stepped = self.through(now, node.inner)
            if stepped is None:
                return None
            now, found = stepped, found | stepped if turn >= node.least else found
        return found

    def kept(self, state: str) -> bool:
        return (
            state.startswith(self.prefix) or self.prefix.startswith(state) or state.rstrip(CLOSED) == self.prefix[:-1]
        )

    def literal(self, state: str, text: str) -> str:
        """The state after a string."""
        for char in text:
            if state.endswith(CLOSED):
                break
            state = self.read(state, char)
        return state

    def read(self, state: str, char: str) -> str:
        """The state after one more character."""
        if char.isascii() and char.isalpha():
            return state + char.lower()
        if not self.prefix or not state.startswith(self.prefix[:-1]) or not state:
            return state + CLOSED
        if state == self.prefix[:-1]:
            return state + (" " if char in SPACES else CLOSED)
        if state == self.prefix:
            return state + (NUMBER if char.isdigit() else "") + CLOSED
        return state + CLOSED


def _alternatives(source: str, at: int) -> tuple[_Node, int]:
    sequences = []
    while True:
        sequence, at = _sequence(source, at)
        sequences.append(sequence)
        if not source.startswith("|", at):
            return tuple(sequences), at
        at += 1


def _sequence(source: str, at: int) -> tuple[tuple[_Node, ...], int]:
    parts: list[_Node] = []
    while at < len(source) and source[at] not in "|)":
        if literal := _LITERAL.match(source, at):
            parts.append(literal[0])
            at = literal.end()
            continue
        node, at = _atom(source, at)
        if source.startswith("?", at):
            node, at = _Repeated(node, 0, 1), at + 1
        elif match := COUNT.match(source, at):
            node, at = _Repeated(node, int(match[1]), int(match[2] or match[1])), match.end()
        parts.append(node)
    return tuple(parts), at


def _atom(source: str, at: int) -> tuple[_Node, int]:
    char = source[at]
    if char == "(":
        inner, at = _alternatives(source, source.index(":", at) + 1)
        return inner, at + 1
    if char == "[":
        end = source.index("]", at + 2)
        return _set(source[at + 1 : end]), end + 1
    if char == "\\":
        return frozenset(source[at + 1]), at + 2
    return (None if char == "." else frozenset(char)), at + 1


def _set(body: str) -> Chars:
    if body.startswith("^"):
        return None
    found = re.compile(f"[{body}]")
    return frozenset(char for char in map(chr, range(256)) if found.match(char)) | frozenset(
        char for char in body if ord(char) > 255
    )
