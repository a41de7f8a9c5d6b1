"""What a language pack may hold: the schema against which TOML is validated."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, Field, ValidationError

from timeline.errors import PackError
from timeline.model import Hang, Precision, Tense
from timeline.packs.files import load
from timeline.packs.shapes import STRICT

Value = int | float | str | bool
# A field's literal, or ``<slot>``, ``-<slot>``: what the slot of that name read, ``<slot>+<other>`` with what another one read added.
Given = int | float | str | bool


class _Strict(BaseModel):
    model_config = STRICT


class NumeralWords(_Strict):
    """The words of the language's numerals."""

    digits: dict[str, float] = {}
    multipliers: dict[str, int] = {}
    vague: tuple[str, ...] = ()


class Slot(_Strict):
    """What may fill ``<field:slot>``: a pattern, or a table from words to what they mean. A pattern is read as a number, as its text or as
    an offset from UTC.

    A word may mean several fields at once: ``{ part = "NI", hour = 0 }``. `names` adds the names that `timeline.calendar` knows, as they
    are: of feasts (`weak_feasts` those that are a day only in company), eras (read with a `year` slot), the sixty-year
    cycle, or zones. `cased` tells capitals apart in a pack that ignores case: May is a month, may is not.
    """

    pattern: str = ""
    read: Literal["number", "text", "zone"] = "number"
    words: dict[str, Value | dict[str, Value]] = {}
    names: Literal["", "feasts", "weak_feasts", "eras", "cycle", "zones"] = ""
    cased: bool = False
    least: float | None = None
    most: float | None = None
    plus: float = 0
    times: float = 1


class Rule(_Strict):
    """One kind of expression. The fields after `type` say what it means, as in `timeline.model.Expression`.

    A slot named like a field of `Expression` or `Partial` fills that field; the others are used as ``<name>``.
    `not_before`, `not_after`, `needs_before`, `needs_after` are patterns of the text around a match. `follows` makes the rule a tail:
    it is tried only right after an expression whose finest unit is among those named (``月`` + ``底``).
    `grain` takes the week or weekend around the day that is meant. A shift by ``turn`` is to the nth time that what is known comes
    round (last November). A length whose `amount` is an empty string is vague. A `weak` rule holds only where its match is joined to
    another expression. `type` ``none`` is a trap: its match is nothing, and nothing is looked for inside it.
    `examples` maps a text to its value at the pack's `reference`; ``[`` and ``]`` mark the expression where it is not the whole text.
    `negatives` are texts in which the rule finds nothing.
    """

    name: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    pattern: str
    type: Literal["DATE", "TIME", "DURATION", "SET", "REF", "none"]
    known: dict[str, Given] = {}
    shift: dict[str, Given] = {}
    hang: Hang = "either"
    amount: tuple[tuple[str, Given], ...] = ()
    every: bool = False
    ref: str = ""
    feast: str = ""
    lunar: bool = False
    leap: bool = False
    mod: str = ""
    direction: Tense = ""
    nth: int | str | None = None
    grain: Literal["", "week", "weekend"] = ""
    same_period: bool = False
    not_before: str = ""
    not_after: str = ""
    needs_before: str = ""
    needs_after: str = ""
    follows: tuple[Precision, ...] = ()
    ranges: bool = False
    weak: bool = False
    examples: dict[str, str] = {}
    negatives: tuple[str, ...] = ()


class Glue(_Strict):
    """What may stand between the parts of one expression and between the ends of a range, as patterns.

    `range_and` joins a range only after a `range_opener` (between … and) or before a `range_closer` (三月和九月之间).
    `count_back` and `count_on` stand between a length and the date that it is counted from (two weeks before Christmas), `counted_from`
    between a date and what is counted from it (9月1日的三天后). `of` stands between a repeated day and its hour (每周五的8点), `gloss` and
    `gloss_end` around an hour that is told a second time, in brackets; `year_named` between a year and its name (1894年（甲午年）),
    `happened_in` between a day that names what happened on it and its year (the Nov. 13 attacks in 2015).
    """

    coarse_first: str = ""
    fine_first: str = ""
    range: str = ""
    list: str = ""
    range_opener: str = ""
    range_and: str = ""
    range_closer: str = ""
    counted_from: str = ""
    count_back: str = ""
    count_on: str = ""
    of: str = " {0,16}"
    gloss: str = ""
    gloss_end: str = ""
    happened_in: str = ""
    year_named: str = ""


class Pack(_Strict):
    """A language: how it writes numbers, the pieces and slots of its rules, and its rules.

    `includes` names packs whose rules hold as well. `numeral` is the set of characters that a number is written with: no expression
    begins inside a run of them. `same_as` are characters that are read as others: a hyphen that does not break as a hyphen. `stops`
    are marks that are read as others beside a wide character, and `quotes` the two that straight ones around wide characters are read as.
    `gap` is a space that typesetting sets figures apart with, one character, and `lead` what may stand before a line's first word, an
    indent or an item's mark: texts are read as if they were not there. `spaced` says that words stand apart, so that a line broken at a
    width goes on with a space. `weeks_by` is the weekday by which a week is one of a month's: Thursday, of the weeks that are mostly in it,
    as ISO 8601 has it for years, Monday, of those that begin in it. `reference` is the day on which the examples are resolved.
    """

    language: str
    reference: date
    includes: tuple[str, ...] = ()
    ignore_case: bool = False
    numeral: str = "0123456789０１２３４５６７８９"
    same_as: dict[str, str] = {}
    stops: dict[str, str] = {}
    quotes: str = ""
    gap: str = ""
    lead: str = ""
    spaced: bool = False
    weeks_by: int = Field(4, ge=1, le=7)
    numerals: NumeralWords = NumeralWords()
    pieces: dict[str, str] = {}
    slots: dict[str, Slot] = {}
    glue: Glue = Glue()
    cues: dict[str, str] = {}
    rules: tuple[Rule, ...] = ()


def read(name: str) -> Pack:
    """The pack of that name, validated. Raises PackError that names the rule and the field."""
    data: dict[str, Any] = load(name)
    try:
        return Pack.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = list(first["loc"])
        if len(place) > 1 and place[0] == "rules" and isinstance(place[1], int):
            place[1] = data["rules"][place[1]].get("name", place[1])
        raise PackError(
            first["msg"], path=f"packs/{name}", place=" ".join(map(str, place)), text=str(first["input"])
        ) from None
