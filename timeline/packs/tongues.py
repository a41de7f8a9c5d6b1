"""By what texts show their language: ``tongues.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated

from pydantic import BaseModel, BeforeValidator

from timeline.packs.shapes import STRICT, shaped

Words = Annotated[frozenset[str], BeforeValidator(lambda words: frozenset(words.split()))]


class Letters(BaseModel):
    """What tells a language from the one whose script it shares; the pack describes its keys."""

    model_config = STRICT

    like: str
    own: str
    never: str


class Tongues(BaseModel):
    """By language: its commonest words in lower case, the letters of a script that tells it, and those that tell it from another one."""

    model_config = STRICT

    words: Mapping[str, Words]
    scripts: Mapping[str, str]
    letters: Mapping[str, Letters]


@cache
def tongues() -> Tongues:
    """The pack. Raises PackError where it does not fit."""
    return shaped("tongues", Tongues)
