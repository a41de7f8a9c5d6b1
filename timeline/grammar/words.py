"""A list of words as one pattern that shares their beginnings: 中秋节, 中秋節 and 中元节 are ``中(?:秋[节節]|元节)``.

It matches what ``中秋节|中秋節|中元节`` does and prefers the longer word as that does, but of a thousand words only those that begin as the
text does are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Branch: TypeAlias = "dict[str, Branch]"  # what can follow, by character; "" where a word ends
APOSTROPHES = "['’`]"


def alternation(words: Iterable[str]) -> str:
    """A pattern of the words, the longest that fits first; an apostrophe stands for all its forms. Empty where there are no words."""
    root: Branch = {}
    for word in words:
        branch = root
        for char in word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    return _pattern(root)


def _pattern(branch: Branch) -> str:
    """The pattern of all that can follow; characters before the same are one class."""
    alike: dict[str, list[str]] = {}
    for char, after in branch.items():
        if char:
            alike.setdefault(_pattern(after), []).append(char)
    ways = [_one_of(chars) + after for after, chars in alike.items()]
    if "" not in branch:
        return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})" if ways else ""
    return f"(?:{'|'.join(ways)})?" if ways else ""


def _one_of(chars: list[str]) -> str:
    if len(chars) > 1 and "'" not in chars:
        return f"[{''.join(map(re.escape, sorted(chars)))}]"
    forms = [APOSTROPHES if char == "'" else re.escape(char) for char in chars]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"
