"""What a block's words tell of it: google-re2 says at once which of the pack's patterns may match, and `re` whether they do.

Nearly all blocks are of the story, and of these the automaton alone reads a few bytes more than once. Where the library is not
installed every pattern is tried in its turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal

from timeline.model import BlockKind
from timeline.packs import furniture

MEMORY = 8 << 20  # bytes that the automaton may grow to: as quick as with sixteen, which 2,000 articles would take
MANY = re.compile(r"\{\d+,\d{2,}\}")  # how often, where it matters little whether more often
TOKEN = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.", re.DOTALL)
BEYOND = r"\x{80}-\x{10ffff}"  # what is not ASCII
CLASSES = {r"\w": r"\w" + BEYOND, r"\d": r"\d" + BEYOND, r"\s": r"\s\x1c-\x1f" + BEYOND, r"\b": ""}
CLASS = re.compile(r"\\[wds]")


def kind_of(text: str) -> BlockKind | Literal[""]:
    """The kind that a block's words tell, or an empty string."""
    kinds = furniture().words
    for number in asking()(text):
        kind, pattern = kinds[number]
        if pattern.match(text):
            return kind
    return ""


@cache
def asking() -> Callable[[str], Iterable[int]]:
    """What says of a block which patterns may match it, in their order."""
    patterns = [pattern.pattern for _, pattern in furniture().words]
    every = range(len(patterns))
    try:
        import re2
    except ImportError:
        return lambda text: every
    options = re2.Options()
    options.max_mem, options.never_capture, options.log_errors = MEMORY, True, False
    those = re2.Set.MatchSet(options)
    for pattern in (*patterns, ""):  # the last one matches always, so that what is silent is out of memory
        those.Add(wider(pattern).encode())
    those.Compile()

    def asked(text: str) -> Iterable[int]:
        found = those.Match(text.encode("utf-8", "surrogatepass"))
        if not found:
            return every
        return sorted(found)[:-1] if len(found) > 1 else ()

    return asked


def wider(pattern: str) -> str:
    """A pattern that matches with google-re2, whose classes are of ASCII alone, what this one does with `re`, or more."""

    def wide(token: str) -> str:
        if token.startswith("[^"):
            return token
        if token.startswith("["):
            return CLASS.sub(lambda found: CLASSES[found[0]], token)
        widened = CLASSES.get(token, token)
        return f"[{widened}]" if widened not in ("", token) else widened

    return "".join(wide(token) for token in TOKEN.findall(MANY.sub("*", pattern)))
