"""Chinese characters by which a text's script is known: ``characters.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from pydantic import BaseModel, BeforeValidator

from timeline.packs.shapes import STRICT, shaped

_FIRST, _LAST = "\u3400", "\u9fff"
HAN = f"{_FIRST}-{_LAST}"  # Chinese characters, as a part of a class in a pattern
_HAN = re.compile(f"[{HAN}]")

Set = Annotated[frozenset[str], BeforeValidator(frozenset)]


class Characters(BaseModel):
    """`traditional` and `simplified` are those of one script alone, `common` the commonest of either; `kept` and `surnames` are written in
    names alike in both, surnames where they open one."""

    model_config = STRICT

    traditional: Set
    simplified: Set
    common: Set
    kept: Set
    surnames: Set


@cache
def characters() -> Characters:
    """The pack. Raises PackError where it does not fit."""
    return shaped("characters", Characters)


def is_han(character: str) -> bool:
    """Whether a character is Chinese."""
    return _FIRST <= character <= _LAST


def has_han(text: str) -> bool:
    """Whether a Chinese character stands in `text`."""
    return _HAN.search(text) is not None
