"""A length beside the date that it begins with: from 9 a.m. for two hours, for three days from Monday."""

from __future__ import annotations

from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from timeline.grammar.rules.cues import cues_of
from timeline.model import CLOCK_UNITS, Expression, Timex

REACH = 24  # characters between a length and its beginning


def begun(text: str, expressions: tuple[Expression, ...], found: list[Timex]) -> tuple[Timex, ...]:
    """The timexes, where a length that is said to begin with the date just before or after it covers the interval from there."""
    lasting = list(found)
    for place in range(len(found) - 1):
        one, other = expressions[place], expressions[place + 1]
        cues = cues_of(one.language)
        between = text[one.span.end : other.span.start] if other.span.start - one.span.end <= REACH else "\n"
        for length, start, cue in ((place, place + 1, "lasts_from"), (place + 1, place, "lasts_for")):
            pattern = cues.get(cue)
            if pattern and pattern.fullmatch(between):
                lasting[length] = _from(found[length], expressions[length], found[start])
    return tuple(lasting)


def _from(length: Timex, said: Expression, start: Timex) -> Timex:
    if length.type != "DURATION" or start.type not in ("DATE", "TIME") or start.since is None:
        return length
    until = _after(start.since, said.amount)
    if until is None:
        return length
    return replace(length, since=start.since, until=until, anchor=f"text {start.value}", anchor_span=start.span)


def _after(since: datetime, amount: tuple[tuple[str, float | None], ...]) -> datetime | None:
    until = since
    try:
        for unit, number in amount:
            if number is None:
                return None
            if unit in CLOCK_UNITS:
                until += timedelta(**{f"{unit}s": number})
            elif unit in ("day", "week", "month", "year") and number == int(number):
                until += relativedelta(**{f"{unit}s": int(number)})  # type: ignore[arg-type]
            else:
                return None
    except (OverflowError, ValueError):
        return None
    return until if amount else None
