"""The words of dates: what stands around one, whether what it dates happened, is meant or wished, and what only counts from it."""

from __future__ import annotations

from pydantic import BaseModel

from timeline.packs.shapes import STRICT


class TimeWords(BaseModel):
    """A language's words around its dates; each list is described in the pack."""

    model_config = STRICT

    usual: tuple[str, ...] = ()
    named_date: tuple[str, ...] = ()
    time_of: frozenset[str] = frozenset()
    report: tuple[str, ...] = ()
    reported_before: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    meant_for: tuple[str, ...] = ()
    propose: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    undoes: frozenset[str] = frozenset()
    condition: tuple[str, ...] = ()
    supposing: frozenset[str] = frozenset()
    before_date: tuple[str, ...] = ()
    stays_before: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    stays_behind: tuple[str, ...] = ()
    stays_after: tuple[str, ...] = ()
    reaches: frozenset[str] = frozenset()
    determiners: tuple[str, ...] = ()
    says_day: tuple[str, ...] = ()
    says_no_day: tuple[str, ...] = ()
    parts_of_day: tuple[str, ...] = ()
    deictic: frozenset[str] = frozenset()
    this: tuple[str, ...] = ()
    done_to: frozenset[str] = frozenset()
    adverbial: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    upon_whom: tuple[str, ...] = ()
    feels: frozenset[str] = frozenset()
    consequence: tuple[str, ...] = ()
    lasts: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    after_date: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    counted_on: tuple[str, ...] = ()
    afterwards: tuple[str, ...] = ()
    born: frozenset[str] = frozenset()
    moves: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    happening: tuple[str, ...] = ()
    forecast: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    excepts: tuple[str, ...] = ()
    excepted_ends: tuple[str, ...] = ()
    even_if: tuple[str, ...] = ()
    wish: tuple[str, ...] = ()
    call_for: tuple[str, ...] = ()
    claim: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    days_after: frozenset[str] = frozenset()
    at_latest: tuple[str, ...] = ()
    set_on: frozenset[str] = frozenset()
    owns: tuple[str, ...] = ()
    days_own: frozenset[str] = frozenset()
    due_on: tuple[str, ...] = ()
    time_ends: tuple[str, ...] = ()
    date_units: tuple[str, ...] = ()
    behind_number: tuple[str, ...] = ()
    causes: frozenset[str] = frozenset()
    whens: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    calendar: str = ""
