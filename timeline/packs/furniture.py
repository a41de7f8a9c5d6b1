"""What tells a page's furniture from its story: ``furniture.toml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from timeline.errors import PackError
from timeline.model import BlockKind
from timeline.packs.shapes import STRICT, shaped

NAME = "packs/furniture"
SEPARATORS = re.compile(r"[^a-z0-9]+")
CHANGE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Furniture:
    """`attributes`: part of a class or id → kind; `words`: kind → pattern over a whole block, in order.

    `lead` and `tail` match what a paragraph begins and ends with that is not the story's; `pictured` and `attribution`
    the beginning and the end of a caption.
    """

    attributes: dict[str, str]
    words: tuple[tuple[BlockKind, re.Pattern[str]], ...]
    comments: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    pictured: re.Pattern[str]
    attribution: re.Pattern[str]

    def of_attributes(self, said: str) -> str:
        """The kind that attribute values tell, or an empty string: ``"wp-caption aligncenter"`` → ``caption``."""
        for name in said.split():
            if found := self.of_name(name):
                return found
        return ""

    def of_name(self, name: str) -> str:
        """The kind that one class or id tells, whole or by a part: ``wpCaption``, ``wp-caption`` and ``caption`` are one."""
        if found := self.attributes.get(name.lower()):
            return found
        for part in SEPARATORS.split(CHANGE.sub("-", name).lower()):
            if found := self.attributes.get(part):
                return found
        return ""


class Edges(BaseModel):
    """What paragraphs and captions begin and end with."""

    model_config = STRICT

    comments: tuple[str, ...]
    lead: tuple[str, ...]
    tail: tuple[str, ...]
    pictured: str
    attribution: str


class Pack(BaseModel):
    """The pack as it stands in the file."""

    model_config = STRICT

    attributes: dict[str, tuple[str, ...]]
    words: dict[BlockKind, tuple[str, ...]]
    edges: Edges


@cache
def furniture() -> Furniture:
    """The compiled pack.

    Raises PackError where it does not fit, a pattern does not compile or two kinds claim one attribute word."""
    pack = shaped("furniture", Pack)
    attributes: dict[str, str] = {}
    for kind, words in pack.attributes.items():
        for word in words:
            if attributes.setdefault(word, kind) != kind:
                raise PackError("two kinds claim one word", path=NAME, place=kind, text=word)
    return Furniture(
        attributes,
        tuple((kind, compiled(kind, several)) for kind, several in pack.words.items()),
        compiled("comments", pack.edges.comments),
        compiled("lead", pack.edges.lead),
        compiled("tail", [f"{one}$" for one in pack.edges.tail]),
        compiled("pictured", [pack.edges.pictured]),
        compiled("attribution", [pack.edges.attribution]),
    )


def compiled(kind: str, several: Sequence[str]) -> re.Pattern[str]:
    """One pattern out of several alternatives."""
    try:
        return re.compile("|".join(f"(?:{one})" for one in several))
    except re.error as error:
        raise PackError(
            f"the pattern does not compile: {error}", path=NAME, place=kind, text=str(error.pattern)
        ) from error
