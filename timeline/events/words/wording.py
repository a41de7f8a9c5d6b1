"""The words by which a date of a happening is told from one that bounds, plans or describes, from ``packs/happenings.toml``."""

from __future__ import annotations

import re
from functools import cache

from pydantic import BaseModel

from timeline.packs import load
from timeline.packs.shapes import STRICT, shaped

PACK = "happenings"


class Wording(BaseModel):
    """One language's words; each list is described in the pack."""

    model_config = STRICT

    days_and: tuple[str, ...] = ()
    days_from: tuple[str, ...] = ()
    days_to: tuple[str, ...] = ()
    leads_date: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    given_from: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    prior: tuple[str, ...] = ()
    only_then: tuple[str, ...] = ()
    same_day: tuple[str, ...] = ()
    limit: tuple[str, ...] = ()
    limit_at_once: tuple[str, ...] = ()
    describes: tuple[str, ...] = ()
    distance: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    once_meant: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    done_anywhere: tuple[str, ...] = ()
    not_done: tuple[str, ...] = ()
    forecast: tuple[str, ...] = ()
    weather: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    guess: tuple[str, ...] = ()
    routine: tuple[str, ...] = ()
    forecasters: tuple[str, ...] = ()
    exceptional: tuple[str, ...] = ()
    happening: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    deeds_named: tuple[str, ...] = ()
    opens_phrase: tuple[str, ...] = ()
    ends_phrase: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    enacts: frozenset[str] = frozenset()
    laws: tuple[str, ...] = ()
    levies: frozenset[str] = frozenset()


@cache
def wording(language: str) -> Wording:
    """The wording for a lexicon's language; an empty one for a language that has none.

    Raises PackError where the pack does not validate."""
    return shaped(PACK, Wording, section=language)


@cache
def in_any(field: str) -> str:
    """A pattern of the words that any language has in a field; those of letters stand by themselves.

    Raises PackError where the pack does not validate."""
    words = [word for language in load(PACK) for word in getattr(wording(language), field)]
    return "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else re.escape(word) for word in words)
