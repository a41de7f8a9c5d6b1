"""What is known of a language without a pack: dateparser's words and those of ``packs/foreign.toml``, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader
from pydantic import BaseModel

from timeline.calendar import eras
from timeline.model import Shift
from timeline.packs.shapes import STRICT, shaped

MOMENTS = (datetime(2000, 6, 15, 12), datetime(2011, 2, 22, 12))
# The keys of dateparser's locales.
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KEY = re.compile(r"(?P<ahead>in )?(?P<n>\d+|\\1) (?P<unit>year|month|week|day|hour|minute|second)(?P<ago> ago)?")
NUMBER = r"(\d++[.,]?\d*+)"  # as dateparser writes it in its patterns
SETTINGS = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False, "STRICT_PARSING": False}
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%| ?(?:[$€£¥%]|km\b))"


class Written(BaseModel):
    """How parts of a date are written in any of the languages; ``packs/foreign.toml`` tells what each is."""

    model_config = STRICT

    written: tuple[str, ...]
    glue: str
    day_said: str
    year_said: str
    year: str
    month: str
    day: str
    of_month: str
    of_year: str
    ranks: str


class Words(BaseModel):
    """What ``packs/foreign.toml`` says of a language; there it is told what each is."""

    model_config = STRICT

    beside: dict[str, str] = {}
    ahead: str = ""
    ahead_after: str = ""
    year: str = ""
    year_after: str = ""
    month: str = ""
    months: dict[str, int] = {}
    day_after: str = ""
    days: dict[str, int] = {}
    moved: dict[str, str] = {}
    years: dict[str, int] = {}
    every: str = ""
    numbers: dict[str, int] = {}
    story: tuple[str, ...] = ()
    never_after: dict[str, tuple[str, ...]] = {}
    names: str = ""
    small: bool = False
    particles: str = ""
    article: str = ""
    epoch: int = 0
    ago: dict[str, str] = {}


@dataclass(frozen=True)
class Foreign:
    """What is needed for one language: where a date can stand, what its words mean, and dateparser at both moments."""

    candidates: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    away: dict[str, Shift]
    years: dict[str, int]
    counted: tuple[tuple[re.Pattern[str], str, int], ...]
    words: Words
    parsers: tuple[DateDataParser, ...]


@cache
def _words(language: str) -> Words:
    return shaped("foreign", Words, section=language)


@cache
def _written() -> Written:
    return shaped("foreign", Written, section="any")


@lru_cache(maxsize=64)
def foreign(language: str) -> Foreign | None:
    """The words of a language; None where dateparser does not know it."""
    try:
        locale = default_loader.get_locale(language).info
    except ValueError:  # dateparser does not know the language
        return None
    spelt = [tuple(str(word) for word in locale.get(key, ())) for key in MONTHS]
    months = _longest(word for many in spelt for word in many)
    weekdays = {
        word.lower(): number
        for number, key in enumerate(WEEKDAYS, 1)
        for word in locale.get(key, ())
        if len(word) > (3 if word.isascii() else 2)  # shorter ones are words of their own too often (die, sam)
    }
    if not months:
        return None
    words = _words(language)
    away = _away(locale) | {word: Shift("day", days) for word, days in words.days.items()}
    numbered = {word.lower(): number for number, many in enumerate(spelt, 1) for word in _spelt_out(many)}
    numbered |= words.months
    counted = tuple(_counted(locale, words))
    forms = _forms(months, _longest(numbered), weekdays, away, [pattern.pattern for pattern, _, _ in counted], words)
    bounded = "|".join(forms)
    if not locale.get("no_word_spacing"):
        ends = rf"(?:(?!\w)|(?=(?:{words.particles})(?!\w)))" if words.particles else r"(?!\w)"
        bounded = rf"(?<!\w)(?:{bounded}){ends}"
    parsers = tuple(DateDataParser(languages=[language], settings={**SETTINGS, "RELATIVE_BASE": at}) for at in MOMENTS)
    years = {word.lower(): number for word, number in words.years.items()}
    return Foreign(re.compile(bounded, re.IGNORECASE), numbered, weekdays, away, years, counted, words, parsers)


def _spelt_out(many: tuple[str, ...]) -> list[str]:
    """The names of a month that are not shortened: shorter ones are words of their own too often (mar, set)."""
    longest = max(map(len, many), default=0)
    return [word for word in many if len(word) > 3 or len(word) == longest]


def _forms(
    months: list[str],
    spelt: list[str],
    weekdays: dict[str, int],
    away: dict[str, Shift],
    counted: list[str],
    words: Words,
) -> list[str]:
    """The patterns of all that may be a date, each in a group of its own, those first that hold others."""
    turns = _longest(word for word, move in words.beside.items() if move.startswith("turn"))
    of_week = [
        word for word in away if word.startswith(tuple(f"{day} " for day in weekdays))
    ]  # minggu lalu, last week; Minggu, Sunday
    groups = (
        of_week,
        months,
        spelt,
        _longest(weekdays),
        _longest(words.beside),
        turns,
        _longest(words.moved),
        _longest(away),
    )
    weeks, month, full, weekday, beside, turn, which, distance = (
        "|".join(map(re.escape, some)) or r"(?!)" for some in groups
    )
    years = "|".join(re.escape(word).replace("'", "['’]") for word in _longest(words.years)) or r"(?!)"
    said = _written()
    glue, year_said, written = said.glue, rf"(?:{said.year_said})?", "|".join(said.written)
    of_some_year = rf"(?:(?:{weekday}),? (?:{words.article or '(?!)'})?)?\d{{1,2}}(?:{said.day_said})?{glue}(?:{month})"
    day = rf"{of_some_year}(?:{glue}\d{{4}}{year_said})?"
    bracketed = rf"(?P<in_brackets>\d{{1,2}}){'' if words.day_after else '(?:/(?P<month_in_brackets>[01]?[0-9]))?'}"
    era = "|".join(name for name in eras.names() if not name.isascii())
    forms = [
        rf"(?P<era>(?P<era_name>{era})(?P<number>\d{{1,2}}|{eras.first_year()}){said.year}"
        rf"(?:(?P<era_month>\d{{1,2}}){said.month}(?:(?P<era_day>\d{{1,2}}){said.day})?)?)",
        rf"(?P<moved>(?P<which>{which})(?! ?(?:{weekday}))"
        rf"(?: ?(?:(?P<moved_month>\d{{1,2}}){said.month}(?: ?(?P<moved_day>\d{{1,2}}){said.of_month})?"
        rf"|(?P<only_day>\d{{1,2}}){said.of_month}))?)",
        rf"(?P<yearly>(?P<of_that>{of_some_year}|{full}) (?P<that_year>{years}))",
        rf"(?P<turned>(?P<turn_before>{turn}) (?P<date_after>{of_some_year}|{full})(?!\w|{glue}\d)"
        rf"|(?P<date_before>{of_some_year}|{full}) (?P<turn_behind>{turn}))",
        rf"(?P<of_year>(?P<of>{full}){glue}(?P<in_year>{YEAR}){year_said}"
        rf"|(?P<first_year>{YEAR}){said.year} ?(?P<then_month>\d{{1,2}}){said.of_year})",
        rf"(?P<date>{written}|{day}|(?:{month}){glue}\d{{4}}|\d{{1,2}}(?P<point>[./-])\d{{1,2}}(?P=point){YEAR})",
        rf"(?P<counted>{'|'.join(counted) or '(?!)'})",
        rf"(?P<weekday>(?:(?P<before>{beside}) ?)?(?!(?:{weeks})(?!\w))(?P<name>{weekday})"
        rf"(?: (?P<behind>{beside}))?(?: ?[(（]{bracketed}[)）])?)",
        rf"(?P<away>{distance})",
    ]
    day_after, month_after = (words.day_after, said.of_year) if words.day_after else ("(?!)", "(?!)")
    bare = rf"(?P<day>\d{{1,2}}){day_after}|(?P<month_number>\d{{1,2}}){month_after}"
    forms.append(rf"(?P<bare>(?<![\d.,{said.ranks}])(?:{bare}))")
    forms.append(rf"{words.month or '(?!)'}(?P<month>{full})(?!{glue}\d|-| (?:{years}|{turn})(?!\w))")
    framed = [rf"{words.year}(?P<year>{YEAR})" if words.year else rf"(?P<year>{YEAR}){words.year_after or '(?!)'}"]
    return [*forms, *framed]


def _away(locale: dict[str, Any]) -> dict[str, Shift]:
    """Words that name a day, week, month or year by its distance; one of two distances (कल) names none."""
    found: dict[str, set[Shift]] = {}
    for key, many in locale.get("relative-type", {}).items():
        read = KEY.fullmatch(key)
        if read is None or bool(read["ahead"]) == bool(read["ago"]):
            continue
        for word in many:
            if len(word) > (2 if word.isascii() else 1):
                amount = int(read["n"]) * (1 if read["ahead"] else -1)
                found.setdefault(word.lower(), set()).add(Shift(read["unit"], amount))
    return {word: moves.pop() for word, moves in found.items() if len(moves) == 1}


def _counted(locale: dict[str, Any], words: Words) -> Iterator[tuple[re.Pattern[str], str, int]]:
    """The patterns of counted distances, the longest first, with the unit and whether they lie behind (-1) or ahead (1)."""
    patterns = [(pattern, key) for key, many in locale.get("relative-type-regex", {}).items() for pattern in many]
    number = "|".join((r"\d{1,3}", *map(re.escape, _longest(words.numbers))))
    for word, unit in sorted(words.ago.items()):
        yield re.compile(rf"({number}) {re.escape(word)}", re.IGNORECASE), unit, -1
    for pattern, key in sorted(patterns, key=lambda one: (-len(one[0]), one[0])):
        read = KEY.fullmatch(key)
        shortest = len(NUMBER) + (5 if pattern.replace(NUMBER, "").isascii() else 2)  # shorter ones are abbreviations
        if read and bool(read["ahead"]) != bool(read["ago"]) and len(pattern) >= shortest:
            plain = pattern.replace(NUMBER, f"({number})").replace(r"\s*", " ?")
            yield re.compile(plain, re.IGNORECASE), read["unit"], 1 if read["ahead"] else -1


def _longest(words: object) -> list[str]:
    return sorted({str(word) for word in words}, key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
