"""The forms by which a title is told whole, and shortened: patterns from ``packs/titles.toml``."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Annotated

from pydantic import BaseModel, BeforeValidator

from timeline.packs.shapes import STRICT, shaped


def _joined(given: object) -> object:
    return "|".join(given) if isinstance(given, list) else given


Form = Annotated[re.Pattern[str], BeforeValidator(_joined)]
NEVER = re.compile(r"(?!)")


class Befell(BaseModel):
    """The pieces of which patterns of what a noun names as having happened are put together; each is described in the pack."""

    model_config = STRICT

    noun: Form
    kind: Form
    of: Form
    name: Form
    leads: Form
    day: Form
    owns: Form
    ends: Form
    never: Form

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """The noun and its names, and nothing else, as a title has them."""
        return re.compile(f"(?i:{self._noun}){self._names}")

    @cached_property
    def before(self) -> re.Pattern[str]:
        """`what` stands right before its day."""
        return re.compile(f"{self.leads.pattern}(?P<what>{self._noun}{self._names}){self.day.pattern}")

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """`what` stands right behind its day."""
        return re.compile(f"{self.owns.pattern}(?P<what>{self._noun}{self._names}){self.ends.pattern}")

    @property
    def _noun(self) -> str:
        return f"(?:(?:{self.kind.pattern}) ){{0,2}}(?:{self.noun.pattern})"

    @property
    def _names(self) -> str:
        return f"(?: {self.of.pattern} {self.name.pattern}){{1,3}}"


class Forms(BaseModel):
    """One language's forms; each is described in the pack. One that is not given never matches."""

    model_config = STRICT

    relayed: Form = NEVER
    date_ahead: Form = NEVER
    described: Form = NEVER
    how_long: Form = NEVER
    lasted: Form = NEVER
    wrongly_before: Form = NEVER
    wrong_behind: Form = NEVER
    owns_soon: Form = NEVER
    described_soon: Form = NEVER
    described_late: Form = NEVER
    described_as: Form = NEVER
    described_with: Form = NEVER
    item_number: Form = NEVER
    torn: tuple[tuple[re.Pattern[str], str], ...] = ()
    runs_on: Form = NEVER
    begins_anew: Form = NEVER
    begins_with_date: Form = NEVER
    having: Form = NEVER
    ended: Form = NEVER
    sited: Form = NEVER
    present: Form = NEVER
    third: Form = NEVER
    passive_now: Form = NEVER
    past: dict[str, str] = {}
    doing_now: Form = NEVER
    done_then: str = ""
    state: Form = NEVER
    aside: Form = NEVER
    noun_that: Form = NEVER
    content: Form = NEVER
    emerged: Form = NEVER
    broken: Form = NEVER
    back: Form = NEVER
    pointed: Form = NEVER
    same_kind: tuple[str, ...] = ()
    which: Form = NEVER
    alone: Form = NEVER
    several: Form = NEVER
    planned_noun: Form = NEVER
    beside_it: Form = NEVER
    apart: Form = NEVER
    dated: Form = NEVER
    behind_dated: Form = NEVER
    infinitive: Form = NEVER
    verb_first: Form = NEVER
    writer: Form = NEVER
    pronoun: Form = NEVER
    coordinated: Form = NEVER
    object: Form = NEVER
    told_before: Form = NEVER
    hanging: Form = NEVER
    bare: Form = NEVER
    unnamed: Form = NEVER
    thing: Form = NEVER
    somebody: Form = NEVER
    within: Form = NEVER
    refers: Form = NEVER
    participle: Form = NEVER
    be: Form = NEVER
    dependent: Form = NEVER
    waiting: Form = NEVER
    as_what: Form = NEVER
    object_of: Form = NEVER
    no_verb_after: Form = NEVER
    relative: Form = NEVER
    verb_chain: Form = NEVER
    only_describes: Form = NEVER
    set_for: Form = NEVER
    ahead_of: Form = NEVER
    named_by_day: Form = NEVER
    so_now: Form = NEVER
    absolute: Form = NEVER
    counted_from: Form = NEVER
    led: Form = NEVER
    done_first: Form = NEVER
    verb_within: Form = NEVER
    place: Form = NEVER
    described_by: Form = NEVER
    meant_for: Form = NEVER
    hour: Form = NEVER
    hours: Form = NEVER
    meanwhile: Form = NEVER
    connects: Form = NEVER
    few: Form = NEVER
    governed: Form = NEVER
    resumes: Form = NEVER
    conjunction: Form = NEVER
    and_then: Form = NEVER
    opens_object: Form = NEVER
    join: Form = NEVER
    preposition: Form = NEVER
    describing: Form = NEVER
    roughly: Form = NEVER
    linking: Form = NEVER
    joins: Form = NEVER
    opening: Form = NEVER
    teller: Form = NEVER
    list_on: Form = NEVER
    acts_on: Form = NEVER
    that_clause: Form = NEVER
    only_saying: Form = NEVER
    subordinates: Form = NEVER
    noun_clause: Form = NEVER
    up_from: Form = NEVER
    after_day: Form = NEVER
    by_account: Form = NEVER
    of_year: Form = NEVER
    of_clause: Form = NEVER
    plural_acts: Form = NEVER
    counted_day: Form = NEVER
    going_noun: Form = NEVER
    held: Form = NEVER
    apposed: Form = NEVER
    before_which: Form = NEVER
    after_which: Form = NEVER
    after_it: Form = NEVER
    between: tuple[re.Pattern[str], ...] = ()
    left_over: Form = NEVER
    settings: tuple[re.Pattern[str], ...] = ()
    acting: Form = NEVER
    says: Form = NEVER
    another_time: Form = NEVER
    counted: Form = NEVER
    of_what: Form = NEVER
    counts_these: Form = NEVER
    known_by_number: Form = NEVER
    month: Form = NEVER
    lasts: Form = NEVER
    strongly: Form = NEVER
    taken: Form = NEVER
    no_saying: Form = NEVER
    hour_and_more: Form = NEVER
    frame: Form = NEVER
    to_come: Form = NEVER
    due: Form = NEVER
    went_before: Form = NEVER
    set_in: Form = NEVER
    glossed: Form = NEVER
    ranked: Form = NEVER
    former: Form = NEVER
    wrought: Form = NEVER
    own_report: Form = NEVER
    about_to: Form = NEVER
    of_noun: Form = NEVER
    other_end: Form = NEVER
    another_day: Form = NEVER
    at_which: Form = NEVER
    day_of_month: Form = NEVER
    was_meant: Form = NEVER
    names_plan: Form = NEVER
    rumoured: Form = NEVER
    dates_before: Form = NEVER
    relative_time: Form = NEVER
    year_told: Form = NEVER
    told_from: Form = NEVER
    counted_year: Form = NEVER
    counted_month: Form = NEVER
    counted_today: Form = NEVER
    linked: Form = NEVER
    linked_and: Form = NEVER
    linked_early: Form = NEVER
    since_then: Form = NEVER
    on_day: Form = NEVER
    announcer: Form = NEVER
    of_treaty: Form = NEVER
    he_opens: Form = NEVER
    person_opens: Form = NEVER
    no_person: Form = NEVER
    done_by_person: Form = NEVER
    of_person: Form = NEVER
    titled: Form = NEVER
    aged: Form = NEVER
    genitive: Form = NEVER
    he: Form = NEVER
    she: Form = NEVER
    became: Form = NEVER
    somebody_else: Form = NEVER
    another_name: Form = NEVER
    befell: Befell | None = None


@cache
def forms(language: str) -> Forms:
    """The forms for a lexicon's language; such as never match for a language that has none.

    Raises PackError where the pack does not validate."""
    return shaped("titles", Forms, section=language)


def uncounted(words: str, form: Forms) -> str:
    """`words` without what says roughly how many before the number with which they open: at least 12 students."""
    match = form.roughly.match(words)
    return words[match.end() :] if match else words
