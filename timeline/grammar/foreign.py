"""Dates in languages without a pack of their own, by dateparser: its words find short strings, and it reads them.

A date is read twice, at two moments far apart. What both readings share was said; what differs was taken from the moment, and is left
to the document's own anchors. Words such as *hier* and *vor 2 Tagen* carry their distance in dateparser's own keys (``1 day ago``). The
language is always given, and a whole text is never handed over: guessing has no place here. What its words do not tell is in
``packs/foreign.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader
from pydantic import BaseModel, ConfigDict

from timeline import packs
from timeline.calendar import eras
from timeline.calendar.partial import valid
from timeline.calendar.timex import CLOCK_UNITS
from timeline.model import Expression, Hang, Partial, Shift, Span, TimexType

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
CLAUSE = re.compile(r"[.!?;:,。、！？\n\"“”«»]")
SENTENCE = re.compile(r"[.!?。！？\n]")
LAST_WORD = re.compile(r"(\w+) \Z")
REACH, BESIDE = 80, 12  # characters before and after a weekday in which a word tells that it is to come
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%| ?(?:[$€£¥%]|km\b))"


class Words(BaseModel):
    """What ``packs/foreign.toml`` says of a language; there it is told what each is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    beside: dict[str, str] = {}
    ahead: str = ""
    ahead_after: str = ""
    year: str = ""
    year_after: str = ""
    days: dict[str, int] = {}
    story: tuple[str, ...] = ()
    never_after: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Foreign:
    """What is needed for one language: where a date can stand, what its words mean, and dateparser at both moments."""

    candidates: re.Pattern[str]
    weekdays: dict[str, int]
    away: dict[str, Shift]
    counted: tuple[tuple[re.Pattern[str], str, int], ...]
    words: Words
    parsers: tuple[DateDataParser, ...]


def find(text: str, language: str) -> tuple[Expression, ...]:
    """The dates of a text in a language that dateparser knows, in order, not overlapping; none where it does not know it.

    Found are days with a named month, months with a year, years where the language's words say that they are years, numeric dates,
    weekdays, ISO dates, and words such as *hier*, *letzte Woche*, *vor 2 Tagen*.
    """
    foreign = _foreign(language)
    return () if foreign is None else tuple(_read(foreign, text, language))


def knows(language: str) -> bool:
    """Whether dates in this language can be read."""
    return _foreign(language) is not None


def _read(foreign: Foreign, text: str, language: str) -> Iterator[Expression]:
    for match in foreign.candidates.finditer(text):
        group = "year" if match["year"] else match.lastgroup or ""
        span, said = Span(*match.span(group)), match[group]
        named = {"span": span, "text": said, "rule": f"foreign-{language}"}
        one = _one(foreign, text, match, said, named)
        if one is not None:
            yield one


def _one(foreign: Foreign, text: str, match: re.Match[str], said: str, named: dict[str, Any]) -> Expression | None:
    if match["year"]:
        return Expression(**named, type="DATE", known=Partial(year=int(said)), hang="none")
    if match["era"]:
        return _era(match, named)
    if match["name"]:
        return _weekday(foreign, text, match, named)
    if move := foreign.away.get(said.lower()):
        before = LAST_WORD.search(text[max(0, match.start() - REACH) : match.start()])
        if before and before[1].lower() in foreign.words.never_after.get(said.lower(), ()):
            return None
        hang: Hang = "story" if said in foreign.words.story else "publication"
        return Expression(**named, type="DATE", shift=(move,), hang=hang)
    for pattern, unit, sign in foreign.counted:
        if counted := pattern.fullmatch(said):
            number = int(counted[1])
            if sign > 0:  # in 5 days may tell how long it took
                return Expression(**named, type="DURATION", amount=((unit, number),))
            kind: TimexType = "TIME" if unit in CLOCK_UNITS else "DATE"
            return Expression(**named, type=kind, shift=(Shift(unit, -number),), hang="either", direction="past")
    known = _said(foreign.parsers, said)
    return None if known is None else Expression(**named, type="DATE", known=known)


def _era(match: re.Match[str], named: dict[str, Any]) -> Expression | None:
    """平成31年4月30日: the year of an era, and the month and day with it."""
    number = 1 if match["number"] == "元" else int(match["number"])
    month, day = (int(match[unit]) if match[unit] else None for unit in ("era_month", "era_day"))
    year = eras.year(match["era_name"], number)
    known = Partial(year=year, month=month, day=day)
    return Expression(**named, type="DATE", known=known, hang="none") if year and valid(known) else None


def _weekday(foreign: Foreign, text: str, match: re.Match[str], named: dict[str, Any]) -> Expression:
    """A weekday, moved where a word beside it says which, else to come where its clause says so."""
    known = Partial(weekday=foreign.weekdays[match["name"].lower()])
    if beside := match["before"] or match["behind"]:
        unit, amount = foreign.words.beside[beside.lower()].split()
        return Expression(**named, type="DATE", known=known, shift=(Shift(unit, int(amount)),), hang="publication")
    before = CLAUSE.split(text[max(0, match.start() - REACH) : match.start()])[-1]
    after = SENTENCE.split(text[match.end() : match.end() + REACH], maxsplit=1)[0]
    ahead, behind = foreign.words.ahead, foreign.words.ahead_after
    to_come = ahead and re.search(rf"\b(?:{ahead})\b", f"{before} {after[:BESIDE]}", re.IGNORECASE)
    to_come = to_come or (behind and re.search(behind, after))
    return Expression(**named, type="DATE", known=known, direction="future" if to_come else "")


@lru_cache(maxsize=4096)
def _said(parsers: tuple[DateDataParser, ...], text: str) -> Partial | None:
    """What dateparser reads alike at both moments."""
    found = [parser.get_date_data(text) for parser in parsers]
    first, second = (read.date_obj for read in found)
    return _shared(first.date(), second.date(), found[0].period or "day") if first and second else None


def _shared(first: date, second: date, period: str) -> Partial | None:
    """The units that both readings have in common, no finer than dateparser says; None where not even the month is."""
    year = first.year if first.year == second.year else None
    if first.month != second.month or period not in ("day", "month") or (period == "month" and year is None):
        return None
    if period == "month":
        return Partial(year=year, month=first.month)
    return Partial(year=year, month=first.month, day=first.day) if first.day == second.day else None


@cache
def _words(language: str) -> Words:
    return Words.model_validate(packs.load("foreign").get(language, {}))


@lru_cache(maxsize=64)
def _foreign(language: str) -> Foreign | None:
    try:
        locale = default_loader.get_locale(language).info
    except ValueError:  # dateparser does not know the language
        return None
    months = _longest(word for key in MONTHS for word in locale.get(key, ()))
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
    counted = tuple(_counted(locale))
    forms = _forms(months, weekdays, away, [pattern.pattern for pattern, _, _ in counted], words)
    bounded = "|".join(forms)
    if not locale.get("no_word_spacing"):
        bounded = rf"(?<!\w)(?:{bounded})(?!\w)"
    parsers = tuple(DateDataParser(languages=[language], settings={**SETTINGS, "RELATIVE_BASE": at}) for at in MOMENTS)
    return Foreign(re.compile(bounded, re.IGNORECASE), weekdays, away, counted, words, parsers)


def _forms(
    months: list[str], weekdays: dict[str, int], away: dict[str, Shift], counted: list[str], words: Words
) -> list[str]:
    """The patterns of all that may be a date, each in a group of its own, those first that hold others."""
    month, weekday = "|".join(map(re.escape, months)), "|".join(map(re.escape, _longest(weekdays)))
    beside = "|".join(map(re.escape, _longest(words.beside))) or r"(?!)"
    glue = r"[.,]?(?: de| del| of| di| da)? ?"
    iso = r"\d{4}-\d\d-\d\d|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일|\d{1,2}월 ?\d{1,2}일"
    day = rf"(?:(?:{weekday}),? )?\d{{1,2}}(?:\.|er|º|ª|日|일)?{glue}(?:{month})(?:{glue}\d{{4}}(?: ?г\.)?)?"
    era = "|".join(name for name in eras.names() if not name.isascii())
    forms = [
        rf"(?P<era>(?P<era_name>{era})(?P<number>\d{{1,2}}|元)年(?:(?P<era_month>\d{{1,2}})月(?:(?P<era_day>\d{{1,2}})日)?)?)",
        rf"(?P<date>{iso}|{day}|(?:{month}){glue}\d{{4}}|\d{{1,2}}(?P<point>[./-])\d{{1,2}}(?P=point){YEAR})",
        rf"(?P<counted>{'|'.join(counted) or '(?!)'})",
        rf"(?P<weekday>(?:(?P<before>{beside}) ?)?(?P<name>{weekday or '(?!)'})(?: (?P<behind>{beside}))?)",
        rf"(?P<away>{'|'.join(map(re.escape, _longest(away))) or '(?!)'})",
    ]
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


def _counted(locale: dict[str, Any]) -> Iterator[tuple[re.Pattern[str], str, int]]:
    """The patterns of counted distances, the longest first, with the unit and whether they lie behind (-1) or ahead (1)."""
    patterns = [(pattern, key) for key, many in locale.get("relative-type-regex", {}).items() for pattern in many]
    for pattern, key in sorted(patterns, key=lambda one: (-len(one[0]), one[0])):
        read = KEY.fullmatch(key)
        shortest = len(NUMBER) + (5 if pattern.replace(NUMBER, "").isascii() else 2)  # shorter ones are abbreviations
        if read and bool(read["ahead"]) != bool(read["ago"]) and len(pattern) >= shortest:
            plain = pattern.replace(NUMBER, r"(\d{1,3})").replace(r"\s*", " ?")
            yield re.compile(plain, re.IGNORECASE), read["unit"], 1 if read["ahead"] else -1


def _longest(words: object) -> list[str]:
    return sorted({str(word) for word in words}, key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
