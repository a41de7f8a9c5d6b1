"""The commonest words of languages in Latin letters: ``tongues.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from timeline.packs.files import load


@cache
def tongues() -> Mapping[str, frozenset[str]]:
    """Language → its commonest words, in lower case; English stands first."""
    return {name: frozenset(words.split()) for name, words in load("tongues").items()}
