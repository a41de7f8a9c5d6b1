"""The words by which a date of a happening is told from one that bounds, plans or describes, from ``packs/happenings.toml``."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from timeline.packs.shapes import STRICT, shaped


class Wording(BaseModel):
    """One language's words; each list is described in the pack."""

    model_config = STRICT

    until: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    given_from: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
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
    guess: tuple[str, ...] = ()
    routine: tuple[str, ...] = ()
    forecasters: tuple[str, ...] = ()
    exceptional: tuple[str, ...] = ()
    happening: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    deeds_named: tuple[str, ...] = ()
    opens_phrase: tuple[str, ...] = ()
    ends_phrase: tuple[str, ...] = ()
    state: tuple[str, ...] = ()


@cache
def wording(language: str) -> Wording:
    """The wording for a lexicon's language; an empty one for a language that has none.

    Raises PackError where the pack does not validate."""
    return shaped("happenings", Wording, section=language)
