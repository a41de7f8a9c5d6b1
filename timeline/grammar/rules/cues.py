"""What the words around an expression can tell, by the pack of its language; an expression that says none is read as Chinese is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline import packs
from timeline.grammar.rules.grammar import Grammar, grammar_of

OTHERWISE = "zh"  # the pack of a language that nobody knows


@cache
def cues_of(language: str) -> Mapping[str, re.Pattern[str]]:
    """The cues of a language by name; a pack need not have them all. Raises PackError."""
    return grammar_of(language or OTHERWISE).cues


@cache
def glue_of(language: str) -> Mapping[str, re.Pattern[str]]:
    """What joins expressions, by name, where its pack has it. Raises PackError."""
    return grammar_of(language or OTHERWISE).glue


def weeks_by(language: str) -> int:
    """The weekday by which a week is one of a month's. Raises PackError."""
    return grammar_of(language or OTHERWISE).weeks_by


def grammar_for(language: str) -> Grammar:
    """The grammar that reads a document's language (``zh-Hans``, ``en``)."""
    own = language.partition("-")[0]
    return grammar_of(own if own in packs.languages() else OTHERWISE)
