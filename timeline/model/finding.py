"""What finding gives: time expressions, before any date is known."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from timeline.model.reading import Span
from timeline.model.units import Mod, Tense, TimexType


class Partial(Struct, array_like=True, frozen=True, gc=False, cache_hash=True):
    """A date or time as precise as it was said: what is not said is None, never guessed.

    `year` is astronomical (0 is 1 BC). `decade` is 198 for the 1980s, `century` 19 for the 1900s and -3 for
    the third century BC. `weekday` is 1 (Monday) to 7.
    `part` is one of MO MI AF EV NI DT; `season` SP SU FA WI; `zone` ``Z``, ``+08:00`` or an IANA name.
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    season: str | None = None
    quarter: int | None = None
    month: int | None = None
    week: int | None = None
    weekend: bool | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None


class Shift(Struct, array_like=True, frozen=True, gc=False):
    """A move along the calendar: ``Shift("day", -1)`` is yesterday. `amount` is None where it is vague (几天前)."""

    unit: str
    amount: float | None


# What an expression may hang on: nothing (it is complete or absolute), the publication, the last date that the text gave,
# or whichever of both the context favours.
Hang = Literal["none", "publication", "story", "either"]


class Expression(Struct, array_like=True, frozen=True, gc=False):
    """A time expression found in a text, before any date is known: ``text == document.text[span.start:span.end]``.

    `known` holds the units said; `shift` the moves said (去年 is year −1), `hang` what they start from; `amount` a duration's
    (unit, number or None) pairs; `every` marks a SET; `ranges` that it is the first end of a range whose other end follows it.
    `nth` picks the nth `known.weekday`, week or day inside the unit known (5月第二个星期日; −1 is the last).
    `same_period` is the part of its year that the text told of last (去年同期).
    `cycle` is a sexagenary year's place, 1 (甲子) to 60. `grain` is the unit around the day that is meant (the week of 6 March);
    `then` are moves made from the date itself (two weeks before Christmas). `language` names the pack.
    """

    span: Span
    text: str
    rule: str
    type: TimexType
    known: Partial = Partial()
    shift: tuple[Shift, ...] = ()
    hang: Hang = "either"
    amount: tuple[tuple[str, float | None], ...] = ()
    every: bool = False
    ref: str = ""
    feast: str = ""
    lunar: bool = False
    leap: bool = False
    mod: Mod | None = None
    direction: Tense = ""
    ranges: bool = False
    nth: int | None = None
    grain: Literal["", "week", "weekend"] = ""
    then: tuple[Shift, ...] = ()
    cycle: int | None = None
    same_period: bool = False
    language: str = ""
