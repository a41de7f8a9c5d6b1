"""What tells a page's furniture from its story: ``furniture.toml``, compiled."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.errors import PackError

NAME = "furniture.toml"
SEPARATORS = re.compile(r"[^a-z0-9]+")
CHANGE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Furniture:
    """`attributes`: part of a class or id → kind; `words`: (kind, pattern over a whole block), in order."""

    attributes: dict[str, str]
    words: tuple[tuple[str, re.Pattern[str]], ...]

    def of_attributes(self, said: str) -> str:
        """The kind that attribute values tell, or an empty string: ``"wp-caption aligncenter"`` → ``caption``."""
        for name in said.split():
            folded = name.lower()
            if found := self.attributes.get(folded):
                return found
            for part in SEPARATORS.split(CHANGE.sub("-", name).lower()):
                if found := self.attributes.get(part):
                    return found
        return ""

    def of_words(self, text: str) -> str:
        """The kind that a block's words tell, or an empty string."""
        for kind, pattern in self.words:
            if pattern.search(text):
                return kind
        return ""


@cache
def furniture() -> Furniture:
    """The compiled pack. Raises PackError where a pattern does not compile or two kinds claim one attribute word."""
    data = tomllib.loads(files("timeline.packs").joinpath(NAME).read_text(encoding="utf-8"))
    attributes: dict[str, str] = {}
    for kind, words in data["attributes"].items():
        for word in words:
            if attributes.setdefault(word, kind) != kind:
                raise PackError("two kinds claim one word", path=NAME, place=kind, text=word)
    patterns = []
    for kind, several in data["words"].items():
        for pattern in several:
            try:
                patterns.append((kind, re.compile(pattern, re.IGNORECASE)))
            except re.error as error:
                raise PackError(
                    f"the pattern does not compile: {error}", path=NAME, place=kind, text=pattern
                ) from error
    return Furniture(attributes, tuple(patterns))
