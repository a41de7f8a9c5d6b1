"""Characters of scripts, as Unicode orders them, and the Chinese ones by which a text's script is known: ``characters.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from pydantic import BaseModel, BeforeValidator

from timeline.packs.shapes import STRICT, shaped

_FIRST, _LAST = "\u3400", "\u9fff"
# As parts of a class in a pattern: Chinese characters, those of Japanese and Korean, and what is as wide as these, with their marks.
HAN = f"{_FIRST}-{_LAST}"
KANA = r"\u3040-\u30ff"
HANGUL = r"\uac00-\ud7af"
WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
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
