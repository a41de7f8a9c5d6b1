"""Dates in words, as precise as they are and no more: 2023年7月11日 星期二; 11 July 2023."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from timeline.model import WITHIN_DAY, Event, Moment, Precision, Timex, When
from timeline.show.wording.words import Words

QUARTERS = {1: 0, 4: 1, 7: 2, 10: 3}
# What has no date of its own: 近日, 三年, 每周.
KINDS = {"REF": "date.loose", "DURATION": "date.length", "SET": "date.recurring"}


def year(number: int, words: Words) -> str:
    """``2023年``, ``2023``."""
    return words("date.year", y=number)


def month(year: int, number: int, words: Words) -> str:
    """``2023年7月``, ``July 2023``; `number` counts from 1."""
    return words("date.month", y=year, month=words.list("date.months")[number - 1])


@lru_cache(maxsize=4096)  # of one day many documents and events tell
def day(on: date, words: Words, *, weekday: bool = False) -> str:
    """``2023年7月11日``, ``11 July 2023``; with its weekday if asked for."""
    said = words("date.day", y=on.year, month=words.list("date.months")[on.month - 1], d=on.day)
    return words("date.weekday", day=said, weekday=words.list("date.weekdays")[on.weekday()]) if weekday else said


def moment(at: Moment, words: Words) -> str:
    """A publication: the day, and the time of day with its offset where it was given."""
    if at.precision == "month":
        return month(at.at.year, at.at.month, words)
    if at.precision == "year":
        return year(at.at.year, words)
    said = day(at.at.date(), words, weekday=True)
    if at.has_hour:
        said += f" {at.at:%H:%M}"
        if at.at.tzinfo is not None:
            said += f" {offset(at.at)}"
    return said


def offset(at: datetime) -> str:
    """``UTC``, ``UTC+8``, ``UTC−4``, ``UTC+5:30``."""
    minutes = round((at.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    sign = "+" if minutes > 0 else "−"
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def when(at: When, words: Words) -> str:
    """The time of a happening: ``2023年7月11日至12日``, ``约2023年12月``."""
    said = interval(at.since, at.until, at.precision, words)
    if at.approximate:
        said = words("date.about", when=said)
    return words("date.perhaps", when=said) if at.uncertain else said


def dated(event: Event, words: Words) -> str:
    """The same of an event, and what else a reader must know of its date: 12 July 2023 · planned · inferred."""
    holds = {
        event.status: event.status != "happened",
        "inferred": event.inferred,
        "disputed": bool(event.disagreements),
    }
    return " · ".join([when(event.when, words), *(words(f"mark.{mark}") for mark, one in holds.items() if one)])


def timex(expression: Timex, words: Words) -> str:
    """The dates of a time expression; what it is instead where it names none (references, durations, sets)."""
    if expression.type in KINDS:
        return words(KINDS[expression.type])
    if expression.since is None or expression.until is None or expression.precision is None:
        return expression.value
    if expression.precision in WITHIN_DAY:
        on = day(expression.since.date(), words, weekday=True)
        return on if expression.precision == "part" else f"{on} {expression.since:%H:%M}"
    return interval(expression.since, expression.until, expression.precision, words)


def interval(since: datetime, until: datetime, precision: Precision, words: Words) -> str:
    """A half-open interval in words; one unit of `precision` is named as such, more of them as a range."""
    named = _unit(since, until, precision, words)
    return named or day_range(since.date(), _last(until), words)


def _last(until: datetime) -> date:
    return (until - timedelta(microseconds=1)).date()


def _unit(since: datetime, until: datetime, precision: Precision, words: Words) -> str:
    last = _last(until)
    months = (last.year - since.year) * 12 + last.month - since.month + 1
    if precision == "century" and since.year % 100 in (0, 1):
        return words("date.century", n=(since.year + 99) // 100 if since.year % 100 else since.year // 100 + 1)
    if precision == "decade" and since.year % 10 == 0 and months == 120:
        return words("date.decade", y=since.year)
    if precision == "year" and since.month == 1 and months % 12 == 0:
        first, second = year(since.year, words), year(last.year, words)
        return first if months == 12 else words("date.range", a=first, b=second)
    if precision == "half" and months == 6 and since.month in (1, 7):
        return words.list("date.halves")[since.month // 7].format(y=since.year)
    if precision == "quarter" and months == 3 and since.month in QUARTERS:
        return words.list("date.quarters")[QUARTERS[since.month]].format(y=since.year)
    if precision == "season" and months in (3, 4):
        return words.list("date.seasons")[(since.month % 12) // 3 - 1].format(y=since.year)
    if precision == "month" and since.day == 1:
        first, second = month(since.year, since.month, words), month(last.year, last.month, words)
        return first if months == 1 else words("date.range", a=first, b=second)
    return ""


def day_range(first: date, last: date, words: Words) -> str:
    """``2023年7月11日至12日``, ``30 May – 2 June 2023``: what both ends share is said once."""
    if last <= first:
        return day(first, words, weekday=True)
    months = words.list("date.months")
    short = {"month": months[first.month - 1], "d": first.day}
    if (first.year, first.month) == (last.year, last.month):
        if words.chinese:
            return words("date.range", a=day(first, words), b=words("date.day_of_month", d=last.day))
        return words("date.range", a=words("date.day_of_month", d=first.day), b=day(last, words))
    if first.year == last.year:
        if words.chinese:
            end = words("date.day_of_year", month=months[last.month - 1], d=last.day)
            return words("date.range", a=day(first, words), b=end)
        return words("date.range", a=words("date.day_of_year", **short), b=day(last, words))
    return words("date.range", a=day(first, words), b=day(last, words))
