"""By what a title tells who does it and to whom it is done: ``parties.toml``."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from timeline.packs.shapes import STRICT, shaped


class Parties(BaseModel):
    """One language's words; each list is described in the pack."""

    model_config = STRICT

    at: tuple[str, ...] = ()
    masks: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    undergoes: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    no_ends: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    no_person: frozenset[str] = frozenset()


@cache
def parties(language: str) -> Parties:
    """The words of a language; none for one that has no section. Raises PackError where the pack does not validate."""
    return shaped("parties", Parties, section=language)
