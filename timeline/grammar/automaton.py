"""The places where rules match, by google-re2: one automaton runs over the text and finds the longest string that can be an expression.

The automaton only narrows down where `re` is asked, with a rule's own pattern; what a match is, and how long, `re` says alone. It is
asked once for a string: which rules match there and how long depends on that string alone, and news says 今天 again and again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import re2

from timeline.grammar.compile import AFTER, Compiled, Engine
from timeline.grammar.places import Match, Matches, Place, Search, begins_inside_word, ordered, past
from timeline.grammar.words import digitless, union

MEMORY = 128 << 20  # bytes that an automaton may grow to; all of a corpus of news took a tenth of that
REMEMBERED = 1 << 16  # strings
# The automaton is told of no digit but that it is one, lest it grow with every number of a text.
ZEROS = bytes.maketrans(b"0123456789", b"0" * 10)
LOOK = re.compile(r"\(\?<?[=!]")
WIDER = re.compile(r"\\[AbBdDsSwW]")  # of these google-re2 knows those of ASCII alone


def automaton(engine: Engine) -> Callable[[str], Search]:
    """What searches a text for the places where rules of `engine` match."""
    rules, numerals = engine.heads, engine.numerals
    options = re2.Options()
    options.max_mem, options.never_capture, options.log_errors = MEMORY, True, False
    options.case_sensitive, options.longest_match = not engine.fold, True
    sources = [narrowed(rule) for rule in rules]
    search = re2.compile(union(map(digitless, sources)).encode(), options).finditer
    those = re2.Set.MatchSet(options)
    for source in (*sources, ""):  # the last one matches always, so that what is silent is out of memory
        those.Add(source.encode())
    those.Compile()

    @lru_cache(maxsize=REMEMBERED)
    def within(said: str) -> tuple[Matches, list[Compiled], list[Compiled]]:
        """How rules match at the beginning of a string that none goes beyond, but for those that need something after them; these can
        tell only in their text. And all of both."""
        # Without memory the automaton says nothing: then every rule is tried.
        numbers = those.Match(said.encode("utf-8", "replace")) or range(len(rules))
        here = [rules[number] for number in sorted(numbers) if number < len(rules)]
        free = [rule for rule in here if "needs_after" not in rule.around]
        return matching(free, said, 0), [rule for rule in here if rule not in free], here

    def over(text: str) -> Search:
        data = text.encode("utf-8", "replace").translate(ZEROS)
        hits = search(data)
        # Where the last hit began and ended, each place counted in characters and in bytes.
        char = byte = end = end_byte = 0

        def following(at: int) -> Place | None:
            nonlocal hits, char, byte, end, end_byte
            since = at
            while True:
                if at == end:  # as most often: the automaton goes on by itself
                    byte = end_byte
                else:
                    byte += len(text[char:at].encode("utf-8", "replace"))
                    hits = search(data, byte)
                hit = next(hits, None)
                if hit is None:
                    return None
                begin, end_byte = hit.span()
                char, byte = at + len(data[byte:begin].decode()), begin
                end = char + len(data[begin:end_byte].decode())
                first = text[char]
                if first in numerals:
                    before = text[char - 1]
                    if char > since and before in numerals and (before.isdigit() or not first.isdigit()):
                        at = char + 1
                        continue
                elif first.isascii() and first.isalpha() and begins_inside_word(text, char):
                    at = char + 1
                    continue
                matches, needy, here = within(text[char:end])
                if needy and any(fits(rule, text, char) for rule in needy):
                    matches = matching(here, text, char)
                if matches:
                    return char, matches
                at = past(engine, text, char)

        return following

    return over


def fits(rule: Compiled, text: str, at: int) -> bool:
    """Whether a rule matches at a place and has after it what it needs."""
    match = rule.regex.match(text, at)
    return bool(match and rule.needs_after and rule.needs_after.match(text, match.end(), match.end() + AFTER))


def matching(rules: list[Compiled], text: str, at: int) -> Matches:
    """How rules match at a place."""
    return ordered([Match(rule, match[0]) for rule in rules if (match := rule.regex.match(text, at))])


def narrowed(rule: Compiled) -> str:
    """A pattern of what a rule matches with what it needs after it, as far as an automaton can tell; it may match more, never less."""
    needed = rule.around.get("needs_after", "")
    if not needed or WIDER.search(needed):
        return f"(?:{rule.plain})"
    return f"(?:{rule.plain}){_without_looks(needed)}".replace(r"\Z", r"\z")


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
