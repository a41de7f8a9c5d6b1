"""The words of saying: its verbs, who speaks, what is issued, asked or answered."""

from __future__ import annotations

from pydantic import BaseModel

from timeline.packs.shapes import STRICT


class SpeechWords(BaseModel):
    """A language's words of saying; each list is described in the pack."""

    model_config = STRICT

    offices: tuple[str, ...] = ()
    own_side: tuple[str, ...] = ()
    recalls: frozenset[str] = frozenset()
    points_back: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    performs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    to_whom: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    therefore: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    weighs: frozenset[str] = frozenset()
    rubrics: tuple[str, ...] = ()
    relays: frozenset[str] = frozenset()
    commentators: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    follows: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    own_plans: frozenset[str] = frozenset()
    speaks_for: tuple[str, ...] = ()
    pivots: frozenset[str] = frozenset()
    blames: frozenset[str] = frozenset()
    reacts: tuple[str, ...] = ()
    papers: frozenset[str] = frozenset()
    sets_scene: frozenset[str] = frozenset()
    interviewed: frozenset[str] = frozenset()
    spoken_of: frozenset[str] = frozenset()
    empty: tuple[str, ...] = ()
    conferences: tuple[str, ...] = ()
    issues: frozenset[str] = frozenset()
    speaker: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
