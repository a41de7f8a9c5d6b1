"""The words that this room reads by, from ``packs/events.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property

from timeline.events.words.forms import NEVER, Forms, forms
from timeline.events.words.telling_speech import SpeechWords
from timeline.events.words.telling_time import TimeWords
from timeline.events.words.wording import Wording, wording
from timeline.packs.shapes import shaped


class Lexicon(TimeWords, SpeechWords):
    """One language's words: those of dates, those of saying, and those of clauses, nouns and names.

    Each list is described in the pack; `spaced` says that words are written apart."""

    language: str = ""
    spaced: bool = True
    hanging: tuple[str, ...] = ()
    everywhere: tuple[str, ...] = ()
    set_beside: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    of_all: tuple[str, ...] = ()
    receives: frozenset[str] = frozenset()
    received: frozenset[str] = frozenset()
    around: tuple[str, ...] = ()
    own_body: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    adds: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    aims_on: frozenset[str] = frozenset()
    whatever: frozenset[str] = frozenset()
    all_the_same: frozenset[str] = frozenset()
    of_topic: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    lead_open: tuple[str, ...] = ()
    scene: tuple[str, ...] = ()
    lead_end: tuple[str, ...] = ()
    subjectless: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    anaphora: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()
    responses: tuple[str, ...] = ()
    upon: frozenset[str] = frozenset()
    several: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    stands_by: frozenset[str] = frozenset()
    needs_subject: tuple[str, ...] = ()
    needs_verb: tuple[str, ...] = ()
    open_ended: tuple[str, ...] = ()
    cut_before: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    duties: frozenset[str] = frozenset()
    staffs: frozenset[str] = frozenset()
    roughly: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    no_opening: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    decrees: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    then: tuple[str, ...] = ()
    light: frozenset[str] = frozenset()
    whole_of: frozenset[str] = frozenset()
    concedes: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    being: tuple[str, ...] = ()
    undergone: frozenset[str] = frozenset()
    of_himself: frozenset[str] = frozenset()
    given_to: frozenset[str] = frozenset()
    helping: tuple[str, ...] = ()
    results: frozenset[str] = frozenset()
    by_means: tuple[str, ...] = ()
    for_aim: tuple[str, ...] = ()
    attributive: tuple[str, ...] = ()
    copula: tuple[str, ...] = ()
    exists: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    nominalizer: tuple[str, ...] = ()
    human: tuple[str, ...] = ()
    relativizer: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    ordinal: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    demonstrative: tuple[str, ...] = ()
    aforesaid: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    in_role: tuple[str, ...] = ()
    and_others: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    past_ends: tuple[str, ...] = ()
    going_ends: tuple[str, ...] = ()
    perfective: tuple[str, ...] = ()
    in_way: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    to_end: frozenset[str] = frozenset()
    assemblies: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()
    from_when: frozenset[str] = frozenset()
    starting: frozenset[str] = frozenset()
    onwards: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    opens_frame: frozenset[str] = frozenset()
    stative: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    acts: tuple[str, ...] = ()
    modal: frozenset[str] = frozenset()
    hanging_anywhere: tuple[str, ...] = ()
    no_person: tuple[str, ...] = ()
    no_person_ends: tuple[str, ...] = ()
    there: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    part_of: frozenset[str] = frozenset()
    transitive: frozenset[str] = frozenset()
    of_deeds: frozenset[str] = frozenset()
    breaks_out: frozenset[str] = frozenset()
    convenes: frozenset[str] = frozenset()
    hands_over: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    suffers: frozenset[str] = frozenset()
    not_only: frozenset[str] = frozenset()
    but_also: frozenset[str] = frozenset()
    describes: frozenset[str] = frozenset()
    every: tuple[str, ...] = ()
    towards: frozenset[str] = frozenset()
    also_told: frozenset[str] = frozenset()
    several_of: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    gives_reason: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    concerned: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    persons: tuple[str, ...] = ()
    by: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    frame_ends: tuple[str, ...] = ()
    during: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    never_so: tuple[str, ...] = ()
    place_ends: frozenset[str] = frozenset()
    surnames: str = ""
    long_surnames: tuple[str, ...] = ()
    place_kinds: str = ""
    body_kinds: str = ""
    spelling: str = ""
    ranks: str = ""
    countries: str = ""
    function: str = ""
    stop: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()

    @cached_property
    def forms(self) -> Forms:
        """The forms of its titles. Raises PackError where their pack does not validate."""
        return forms(self.language)

    @cached_property
    def wording(self) -> Wording:
        """The words that tell the date of a happening. Raises PackError where their pack does not validate."""
        return wording(self.language)

    def any_of(self, words: tuple[str, ...]) -> re.Pattern[str]:
        """A pattern of any of `words`, as this language writes them: see `pattern`."""
        return pattern(words, self.spaced)

    @cached_property
    def opens_none(self) -> tuple[str, ...]:
        """What opens no subject, or one that is told elsewhere."""
        return self.subjectless + self.pronouns + self.anaphora


@cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon for a document's language tag (``zh-Hant`` → zh); an empty one for a language that has none.

    Raises PackError where the pack does not validate."""
    name = language.split("-")[0].lower() or "und"
    return shaped("events", Lexicon, section=name).model_copy(update={"language": name})


@cache
def pattern(words: tuple[str, ...], spaced: bool) -> re.Pattern[str]:
    """An alternation of `words`, longest first; whole words where the language writes words apart."""
    if not words:
        return NEVER
    body = "|".join(re.escape(word) for word in _longest_first(words))
    if spaced:
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
    first = "".join(sorted({re.escape(word[0]) for word in words}))
    return re.compile(f"(?=[{first}])(?:{body})", re.IGNORECASE)  # the look-ahead makes it five times faster


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))
