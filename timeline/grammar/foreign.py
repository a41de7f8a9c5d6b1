"""Dates in languages without a pack of their own, by dateparser: its words find short strings, and it reads them.

A string is read twice, at two moments far apart. What both readings share was said; what differs was taken from the moment, and is left
to the document's own anchors. The language is always given, and a whole text is never handed over: guessing has no place here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader

from timeline.model import Expression, Partial, Shift, Span

MOMENTS = (datetime(2000, 6, 15, 12), datetime(2011, 2, 22, 12))
# The keys of dateparser's locales.
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SETTINGS = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False, "STRICT_PARSING": False}


@dataclass(frozen=True)
class Foreign:
    """What is needed for one language: where a date can stand, its weekdays, and dateparser at both moments."""

    candidates: re.Pattern[str]
    weekdays: dict[str, int]
    parsers: tuple[DateDataParser, ...]


def find(text: str, language: str) -> tuple[Expression, ...]:
    """The dates of a text in a language that dateparser knows, in order, not overlapping; none where it does not know it.

    Found are days with a named month, months with a year, weekdays, ISO dates, and words such as *hier*, *vor 2 Tagen*.
    """
    foreign = _foreign(language)
    if foreign is None:
        return ()
    return tuple(_read(foreign, text, language))


def knows(language: str) -> bool:
    """Whether dates in this language can be read."""
    return _foreign(language) is not None


def _read(foreign: Foreign, text: str, language: str) -> Iterator[Expression]:
    for match in foreign.candidates.finditer(text):
        said = match[0]
        number = foreign.weekdays.get(said.lower())
        whole = Expression(Span(*match.span()), said, f"foreign-{language}", "DATE")
        if number is not None:
            yield Expression(whole.span, said, whole.rule, "DATE", Partial(weekday=number))
            continue
        found = [parser.get_date_data(said) for parser in foreign.parsers]
        first, second = (one.date_obj for one in found)
        if first is None or second is None:
            continue
        known = _shared(first.date(), second.date(), found[0].period or "day")
        if known is not None:
            yield Expression(whole.span, said, whole.rule, "DATE", known)
            continue
        away = {(one - moment).days for one, moment in ((first, MOMENTS[0]), (second, MOMENTS[1]))}
        if len(away) == 1:
            yield Expression(
                whole.span, said, whole.rule, "DATE", shift=(Shift("day", away.pop()),), hang="publication"
            )


def _shared(first: date, second: date, period: str) -> Partial | None:
    """The units that both readings have in common, no finer than dateparser says; None where not even the month is."""
    year = first.year if first.year == second.year else None
    if first.month != second.month or period not in ("day", "month") or (period == "month" and year is None):
        return None
    if period == "month":
        return Partial(year=year, month=first.month)
    return Partial(year=year, month=first.month, day=first.day) if first.day == second.day else None


@lru_cache(maxsize=64)
def _foreign(language: str) -> Foreign | None:
    try:
        words = default_loader.get_locale(language).info
    except ValueError:  # dateparser does not know the language
        return None
    months = _longest(word for key in MONTHS for word in words.get(key, ()))
    weekdays = {
        word.lower(): number
        for number, key in enumerate(WEEKDAYS, 1)
        for word in words.get(key, ())
        if len(word) > (3 if word.isascii() else 2)  # shorter ones are words of their own too often (die, sam)
    }
    if not months:
        return None
    month, weekday = "|".join(map(re.escape, months)), "|".join(map(re.escape, _longest(weekdays)))
    relative = _longest(word for many in words.get("relative-type", {}).values() for word in many if len(word) > 3)
    counted = [
        pattern.replace(r"(\d++[.,]?\d*+)", r"\d{1,3}").replace(r"\s*", " ?")
        for many in words.get("relative-type-regex", {}).values()
        for pattern in many
        if len(pattern) > len(r"(\d++[.,]?\d*+)") + 4
    ]
    glue = r"[.,]?(?: de| del| of| di| da)? ?"
    day = rf"(?:(?:{weekday}),? )?\d{{1,2}}(?:\.|er|º|ª|日|일)?{glue}(?:{month})(?:{glue}\d{{4}}(?: ?г\.)?)?"
    forms = [
        r"\d{4}-\d\d-\d\d|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일|\d{1,2}월 ?\d{1,2}일",
        day,
        rf"(?:{month}){glue}\d{{4}}",
        *sorted(counted, key=len, reverse=True),
        *map(re.escape, relative),
        weekday,
    ]
    bounded = "|".join(form for form in forms if form)
    if not words.get("no_word_spacing"):
        bounded = rf"(?<!\w)(?:{bounded})(?!\w)"
    parsers = tuple(DateDataParser(languages=[language], settings={**SETTINGS, "RELATIVE_BASE": at}) for at in MOMENTS)
    return Foreign(re.compile(bounded, re.IGNORECASE), weekdays, parsers)


def _longest(words: object) -> list[str]:
    return sorted({str(word) for word in words}, key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
