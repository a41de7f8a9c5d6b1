"""Between which days a document lies that the evidence gives no day: and what each bound was read from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from timeline.dating.evidence import reasons
from timeline.dating.evidence.witness import Open, Stated, Witness, after, existing
from timeline.model import Evidence, Moment
from timeline.packs import profile

EARLY = 0.05  # share of documents that may be older than the text's own dates let them seem
DOUBT = 0.7  # by which the logarithm of what each hint says is multiplied: those of one text are not independent
AFTER = 11  # years from the latest that a text names in which it may have been written
TOLD = ("date", "month-of-year", "year", "copyright")  # kinds of hints that name a year


@dataclass(frozen=True, slots=True)
class Bounds:
    """`first` and `last` are None where nothing bounds that side; `evidence` says what did."""

    first: date | None = None
    last: date | None = None
    evidence: tuple[Evidence, ...] = ()


def bounds(witnesses: Sequence[Witness], given: Sequence[Evidence], limit: Evidence | None) -> Bounds:
    """What the text, the numbers in the address and the capture bound.

    `given` is evidence whose role is a bound; `limit` tells the moment at which the document was already saved.
    """
    hints = [one for one in witnesses if isinstance(one, Open)]
    given = [*given, *(one for hint in hints if hint.kind == "month" for one in ends(hint))]
    first = max((one for one in given if one.role == "not_before"), key=day_of, default=None)
    last = min((one for one in given if one.role == "not_after"), key=day_of, default=None)
    if limit and (last is None or day_of(limit) < day_of(last)):
        last = replace(limit, role="not_after")
    told = earliest([one for one in hints if one.year and one.kind in TOLD])
    if told and (first is None or day_of(told) > day_of(first)) and (last is None or day_of(told) <= day_of(last)):
        first = told
    found = []
    if first:
        day = day_of(first).isoformat()
        form = reasons.BOUNDED_BELOW if first.where == "text" else reasons.BOUNDED_SINCE
        found.append(replace(first, reason=form(day=day, text=first.text)))
    if last:
        found.append(replace(last, reason=reasons.BOUNDED_ABOVE(day=day_of(last).isoformat(), text=last.text)))
    return Bounds(day_of(first) if first else None, day_of(last) if last else None, tuple(found))


def past(witnesses: Sequence[Witness]) -> date | None:
    """The latest full date that the text tells of and that is likely past; None where it names none."""
    hints = [one for one in witnesses if isinstance(one, Open) and one.year and one.kind in TOLD]
    told = earliest(hints)
    full = [opening(one) for one in hints if one.kind == "date"] if told else []
    return max((day for day in full if told and day <= day_of(told)), default=None)


def earliest(hints: Sequence[Open]) -> Evidence | None:
    """The first day on which a text can have been written: the latest day, month or year of its `hints` that is likely past.

    None where they name no year.
    """
    if not hints:
        return None
    years = range(min(one.year or 0 for one in hints), max(one.year or 0 for one in hints) + AFTER)
    scores = {year: sum(math.log(since(one, year)) for one in hints) for year in years}
    top = max(scores.values())
    weights = {year: math.exp(score - top) for year, score in scores.items()}
    rest = EARLY * sum(weights.values())
    for year in years:
        rest -= weights[year]
        if rest < 0:
            break
    past = [one for one in hints if (one.year or 0) <= year]
    latest = max(past, key=lambda one: (opening(one), one.text), default=None)
    if latest is None:
        return None
    day = opening(latest)
    precision = latest.told(day).moment.precision
    moment = Moment(datetime(day.year, day.month, day.day), precision)
    return Evidence(latest.kind, "not_before", moment, latest.text, latest.where, latest.span, latest.weight)


def ends(month: Open) -> tuple[Evidence, Evidence]:
    """The first and the last day of a month that an address names."""
    year, number = month.year or 1, month.month or 1
    days = (date(year, number, 1), date(*after(year, number), 1) - timedelta(days=1))
    since, until = (Moment(datetime(day.year, day.month, day.day), "day") for day in days)
    worth = profile(month.kind).weight
    return (
        Evidence(month.kind, "not_before", since, month.text, month.where, weight=worth),
        Evidence(month.kind, "not_after", until, month.text, month.where, weight=worth),
    )


def since(hint: Open, year: int) -> float:
    """How likely a text of `year` is to name the year of the hint."""
    worth = profile("copyright" if hint.kind == "copyright" else "year")
    return math.exp(DOUBT * math.log(max(worth.likelihood(year - (hint.year or 0)), 1e-6)))


def opening(hint: Open) -> date:
    """The first day of what a hint names."""
    year = hint.year or 1
    return existing(year, hint.month or 1, hint.of_month or 1) or date(year, 1, 1)


def day_of(one: Evidence) -> date:
    """The day that evidence names, on the calendar on which it was said."""
    return one.moment.at.date()


def possible(witnesses: Sequence[Witness], day: date | None, most: int, known: Bounds) -> tuple[Evidence, ...]:
    """Up to `most` hints that leave many days open, told for the likeliest day, without those that `known` bounds were read from."""
    if day is None:
        return ()
    told = {one.text for one in known.evidence}
    hints = [one for one in witnesses if not isinstance(one, Stated) and profile(one.kind).covers == 1]
    ranked = [one.told(day) for one in sorted(hints, key=lambda one: -one.likelihood(day) / one.best())]
    fitting = [one for one in ranked if one.moment.precision == "day" and one.text not in told]
    return tuple(replace(one, reason=reasons.FITS(day=one.moment.day.isoformat())) for one in fitting[:most])
