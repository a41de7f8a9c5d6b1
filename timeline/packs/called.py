"""The names that the packs know (``names.toml``), and the terms that say one thing in several ways (``terms.toml``)."""

from __future__ import annotations

from functools import cache, cached_property

from pydantic import BaseModel

from timeline.packs.shapes import STRICT, shaped

# One thing's names, the first of which is that by which all are compared.
Variants = tuple[str, ...]


class Called(BaseModel):
    """The pack of names; each list is described in it."""

    model_config = STRICT

    never: frozenset[str]
    general: tuple[str, ...]
    ranks: dict[str, str]
    bodies: tuple[str, ...]
    papers: tuple[str, ...]
    short: dict[str, str]
    no_openings: frozenset[str]
    within: tuple[str, ...]
    people: tuple[Variants, ...]
    places: tuple[Variants, ...]
    organisations: tuple[Variants, ...]
    spelt: tuple[Variants, ...]

    @property
    def all(self) -> tuple[Variants, ...]:
        """The names of people, places and organisations."""
        return (*self.people, *self.places, *self.organisations)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """The other spellings of the places of the dictionary, and the form of each."""
        return {other: first for first, *others in self.spelt for other in others}


class _Terms(BaseModel):
    model_config = STRICT

    terms: tuple[Variants, ...]


@cache
def called() -> Called:
    """The names. Raises PackError where the pack does not validate."""
    return shaped("names", Called)


@cache
def terms() -> tuple[Variants, ...]:
    """The terms. Raises PackError where the pack does not validate."""
    return shaped("terms", _Terms).terms
