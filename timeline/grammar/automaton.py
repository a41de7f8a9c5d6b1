"""The places where rules match, by google-re2: one automaton runs over the text, a second one says which rules match at a place.

The automata only narrow down where `re` is asked, with a rule's own pattern; what a match is, and how long, `re` says alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import re2

from timeline.grammar.compile import AFTER, Compiled, Engine
from timeline.grammar.places import Place, Search, ordered
from timeline.grammar.shape import LONGEST

MEMORY = 128 << 20  # bytes that an automaton may grow to; all of a corpus of news took a tenth of that
WIDTH = 4 * (LONGEST + AFTER)  # bytes in UTF-8 of the longest match and what it needs after it
LOOK = re.compile(r"\(\?<?[=!]")
WIDER = re.compile(r"\\[AbBdDsSwW]")  # of these google-re2 knows those of ASCII alone


def automaton(engine: Engine) -> Callable[[str], Search]:
    """What searches a text for the places where rules of `engine` match."""
    rules, numerals, run = engine.heads, engine.numerals, engine.run.match
    options = re2.Options()
    options.max_mem, options.never_capture, options.log_errors = MEMORY, True, False
    options.case_sensitive = not engine.fold
    sources = [narrowed(rule).encode() for rule in rules]
    search = re2.compile(b"|".join(sources), options).search
    those = re2.Set.MatchSet(options)
    for source in sources:
        those.Add(source)
    those.Compile()

    def over(text: str) -> Search:
        data = text.encode("utf-8", "replace")
        char = byte = 0  # one place, counted both ways

        def following(at: int) -> Place | None:
            nonlocal char, byte
            place = at
            while True:
                byte += len(text[char:place].encode("utf-8", "replace"))
                hit = search(data, byte)
                if hit is None:
                    char = place
                    return None
                begin = hit.start()
                char, byte = place + len(data[byte:begin].decode()), begin
                first, place = text[char], char + 1
                before = text[char - 1 : char]
                if first in numerals:
                    inside = before in numerals and (before.isdigit() or not first.isdigit())
                    if inside and char > at:
                        continue
                    number = run(text, char)
                    place = number.end() if number else place
                elif first.isascii() and first.isalpha() and before.isascii() and before.isalpha():
                    continue
                # Without memory the automaton says nothing: then every rule is tried.
                numbers = those.Match(data[byte : byte + WIDTH]) or range(len(rules))
                matches = [
                    (match.end(), rules[number])
                    for number in sorted(numbers)
                    if (match := rules[number].regex.match(text, char))
                ]
                if matches:
                    return Place(char, place, ordered(matches))

        return following

    return over


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
