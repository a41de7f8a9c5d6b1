"""Dates in languages without a pack of their own, by dateparser: its words find short strings, and it reads them.

A date is read twice, at two moments far apart. What both readings share was said; what differs was taken from the moment, and is left
to the document's own anchors. Words such as *hier* and *vor 2 Tagen* carry their distance in dateparser's own keys (``1 day ago``). The
language is always given, and a whole text is never handed over: guessing has no place here. What its words do not tell is in
``packs/foreign.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeVar

from dateparser.date import DateDataParser
from msgspec.structs import replace

from timeline.calendar import eras
from timeline.calendar.partial import valid
from timeline.grammar.foreign_words import Foreign, foreign
from timeline.model import CLOCK_UNITS, Expression, Hang, Partial, Shift, Span, TimexType

CLAUSE = re.compile(r"[.!?;:,。、！？\n\"“”«»]")
SENTENCE = re.compile(r"[.!?。！？\n]")
OPENS = re.compile(r"(?:\A|(?<!\b\w)[.]|[!?:\n\"“”«»—–-])\s*\Z")
LAST_WORD = re.compile(r"(\w+) \Z")
REACH, BESIDE = 80, 12  # characters before and after a weekday in which a word tells that it is to come
NAMED = 24  # characters before a date that make it a name
TURNED = re.compile("[İıſµ]")  # letters that patterns without case take for i, s and μ
T = TypeVar("T")
LATEST = 2400  # a later year is not of our era


def find(text: str, language: str) -> tuple[Expression, ...]:
    """The dates of a text in a language that dateparser knows, in order, not overlapping; none where it does not know it.

    Found are days with a named month, months with a year, years where the language's words say that they are years, numeric dates,
    weekdays, ISO dates, and words such as *hier*, *letzte Woche*, *vor 2 Tagen*.
    """
    known = foreign(language)
    return () if known is None else tuple(_read(known, text, language))


def knows(language: str) -> bool:
    """Whether dates in this language can be read."""
    return foreign(language) is not None


def _read(known: Foreign, text: str, language: str) -> Iterator[Expression]:
    for match in known.candidates.finditer(text):
        group = "year" if match["year"] else match.lastgroup or ""
        span, said = Span(*match.span(group)), match[group]
        named = {"span": span, "text": said, "rule": f"foreign-{language}"}
        one = _one(known, text, match, said, named)
        if one is not None:
            yield one


def _one(known: Foreign, text: str, match: re.Match[str], said: str, named: dict[str, Any]) -> Expression | None:
    span: Span = named["span"]
    if known.words.names and re.search(rf"{known.words.names}\Z", text[max(0, span.start - NAMED) : span.start]):
        return None
    if match["year"]:
        return Expression(**named, type="DATE", known=Partial(year=int(said)), hang="none")
    if match["era"]:
        return _era(match, named)
    if match["name"]:
        return _weekday(known, text, match, named)
    if match["moved"]:
        return _moved(known, match, named)
    if match["yearly"]:
        years = _of(known.years, match["that_year"].replace("’", "'"))
        return _distant(known, match["of_that"], Shift("year", years), named)
    if match["turned"]:
        _, turns = _of(known.words.beside, match["turn_before"] or match["turn_behind"]).split()
        return _distant(known, match["date_after"] or match["date_before"], Shift("turn", int(turns)), named)
    if match["of_year"]:
        month = _of(known.months, match["of"]) if match["of"] else int(match["then_month"])
        dated = Partial(year=int(match["in_year"] or match["first_year"]), month=month)
        return Expression(**named, type="DATE", known=dated, hang="none") if valid(dated) else None
    if match["day"]:
        day = Partial(day=int(match["day"]))
        return Expression(**named, type="DATE", known=day) if valid(day) else None
    if match["month"] or match["month_number"]:
        inside = Partial(month=_of(known.months, said) if match["month"] else int(match["month_number"]))
        return (
            Expression(**named, type="DATE", known=inside, direction=_direction(known, text, match))
            if valid(inside)
            else None
        )
    if move := _told(known.away, said):
        before = LAST_WORD.search(text[max(0, match.start() - REACH) : match.start()])
        if before and before[1].lower() in (_told(known.words.never_after, said) or ()):
            return None
        hang: Hang = "story" if said in known.words.story else "publication"
        return Expression(**named, type="DATE", shift=(move,), hang=hang)
    for pattern, unit, sign in known.counted:
        if counted := pattern.fullmatch(said):
            number = _told(known.words.numbers, counted[1]) or int(counted[1])
            if sign > 0:  # in 5 days may tell how long it took
                return Expression(**named, type="DURATION", amount=((unit, number),))
            kind: TimexType = "TIME" if unit in CLOCK_UNITS else "DATE"
            return Expression(**named, type=kind, shift=(Shift(unit, -number),), hang="either", direction="past")
    read = _said(known.parsers, re.sub(rf"\b{known.words.article}", "", said) if known.words.article else said)
    return None if read is None else Expression(**named, type="DATE", known=_of_our_era(read, known.words.epoch))


def _told(table: Mapping[str, T], word: str) -> T | None:
    """What a table says of a word as it stands in a text; some capitals are those of other letters than Python's small ones: İki, iki."""
    found = table.get(word.lower())
    if found is not None or not TURNED.search(word):
        return found
    return next((value for key, value in table.items() if re.fullmatch(re.escape(key), word, re.IGNORECASE)), None)


def _of(table: Mapping[str, T], word: str) -> T:
    """The same of a word that is in the table."""
    found = _told(table, word)
    if found is None:
        raise KeyError(word)
    return found


def _of_our_era(read: Partial, epoch: int) -> Partial:
    """What was read, where its year is counted from `epoch` years before ours: 3 พฤษภาคม 2567."""
    written_so = epoch and read.year is not None and read.year > LATEST
    return replace(read, year=(read.year or 0) - epoch) if written_so else read


def _era(match: re.Match[str], named: dict[str, Any]) -> Expression | None:
    """平成31年4月30日: the year of an era, and the month and day with it."""
    number = eras.number(match["number"])
    month, day = (int(match[unit]) if match[unit] else None for unit in ("era_month", "era_day"))
    year = eras.year(match["era_name"], number)
    known = Partial(year=year, month=month, day=day)
    return Expression(**named, type="DATE", known=known, hang="none") if year and valid(known) else None


def _distant(known: Foreign, said: str, move: Shift, named: dict[str, Any]) -> Expression | None:
    """20 mai dernier, en avril de l'an dernier: a day or month of a year that is named by its distance."""
    month = _told(known.months, said)
    inside = Partial(month=month) if month else _said(known.parsers, said)
    if inside is None or inside.month is None:
        return None
    return Expression(
        **named, type="DATE", known=Partial(month=inside.month, day=inside.day), shift=(move,), hang="publication"
    )


def _moved(known: Foreign, match: re.Match[str], named: dict[str, Any]) -> Expression | None:
    """今年4月, 来月5日: a month or day of a year or month that is named by its distance."""
    unit, amount = _of(known.words.moved, match["which"]).split()
    month, day = (int(number) if number else None for number in (match["moved_month"], match["moved_day"]))
    inside = Partial(month=month, day=day or (int(match["only_day"]) if match["only_day"] else None))
    if not valid(inside) or (month is not None and unit == "month") or (inside == Partial() and unit == "turn"):
        return None
    if match["only_day"] and unit != "month":
        return Expression(**named, type="DATE", known=inside, direction="past") if unit == "turn" else None
    return Expression(**named, type="DATE", known=inside, shift=(Shift(unit, int(amount)),), hang="publication")


def _weekday(known: Foreign, text: str, match: re.Match[str], named: dict[str, Any]) -> Expression | None:
    """A weekday: that of the day in brackets behind it (segunda-feira (5)), else moved where a word beside it says which, else to come
    where its clause says so.

    None where it is every such day, or is written large inside a sentence of a language that writes weekdays small: a name.
    """
    day = Partial(weekday=_of(known.weekdays, match["name"]))
    every = known.words.every
    if every and re.search(rf"(?:{every}) ?\Z", text[max(0, match.start() - NAMED) : match.start()], re.IGNORECASE):
        return None
    if (
        known.words.small
        and match["name"][0].isupper()
        and not OPENS.search(text[max(0, match.start() - NAMED) : match.start()])
    ):
        return None
    if match["in_brackets"]:
        month = match["month_in_brackets"] if "month_in_brackets" in match.re.groupindex else None
        dated = Partial(month=int(month) if month else None, day=int(match["in_brackets"]), weekday=day.weekday)
        return Expression(**named, type="DATE", known=dated) if valid(dated) else None
    if beside := match["before"] or match["behind"]:
        unit, amount = _of(known.words.beside, beside).split()
        return Expression(**named, type="DATE", known=day, shift=(Shift(unit, int(amount)),), hang="publication")
    return Expression(**named, type="DATE", known=day, direction=_direction(known, text, match))


def _direction(known: Foreign, text: str, match: re.Match[str]) -> Literal["", "future"]:
    """Whether the clause says that a date is to come."""
    before = CLAUSE.split(text[max(0, match.start() - REACH) : match.start()])[-1]
    after = SENTENCE.split(text[match.end() : match.end() + REACH], maxsplit=1)[0]
    ahead, behind = known.words.ahead, known.words.ahead_after
    to_come = ahead and re.search(rf"\b(?:{ahead})\b", f"{before} {after[:BESIDE]}", re.IGNORECASE)
    to_come = to_come or (behind and re.search(behind, after))
    return "future" if to_come else ""


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
