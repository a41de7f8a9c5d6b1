"""One expression and the state of the story → the date that it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.anchoring.state import Point, State
from timeline.calendar.partial import RANK, add_days, add_months, days_in, merge, of_day, said, valid
from timeline.calendar.timex import CLOCK_UNITS
from timeline.model import Document, Expression, Partial, Shift, Span
from timeline.settings import Settings

NOTHING = Partial()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date, what it hangs on and which of its units were not said. `ref` is set instead where the amount is vague."""

    known: Partial = NOTHING
    anchor: str = "none"
    anchor_span: Span | None = None
    implied: tuple[str, ...] = ()
    inferred: bool = False
    disagreement: str = ""
    ref: str = ""


def resolve(document: Document, one: Expression, state: State, settings: Settings) -> Resolved:
    """The date that an expression means at this place of the story."""
    if one.type in ("REF", "DURATION", "SET"):
        return Resolved(one.known, ref=one.ref)
    if any(move.amount is None for move in one.shift):
        return Resolved(ref="FUTURE_REF" if one.direction == "future" else "PAST_REF")
    if one.hang == "none" or (one.known.year is not None and not one.shift):
        return Resolved(one.known)
    if state.opener is not None and not one.shift:
        return _hung(one, _close(one, state.opener), "text", state.opener, state)
    point = _story(state) if one.hang == "story" else None
    if (point is not None and point.day is not None) or (
        point is not None and one.shift and one.shift[0].unit in ("year", "month")
    ):
        return _hung(one, _from(one, point.known, settings, future=False), "text", point, state)
    if state.published is None:
        return Resolved(one.known)
    future = settings.prefer == "future" or _expects(document.text, one)
    known = _from(one, of_day(state.published), settings, future=future)
    return _hung(one, known, "publication", Point(of_day(state.published), one.span, ""), state)


def _hung(one: Expression, known: Partial, on: str, point: Point, state: State) -> Resolved:
    implied = tuple(unit for unit in said(known) if getattr(one.known, unit) is None)
    day = point.day.isoformat() if point.day else str(point.known.year)
    return Resolved(
        known,
        f"{on} {day}",
        point.span if on == "text" else None,
        implied,
        inferred=state.inferred,
    )


def _story(state: State) -> Point | None:
    return state.last


def _close(one: Expression, opener: Point) -> Partial:
    """The second end of a range: what it does not say is the first end's, or the next that comes after it."""
    base = opener.known
    units = [unit for unit in said(one.known) if unit in RANK]
    first = min((RANK[unit] for unit in units), default=0)
    coarser = {unit: getattr(base, unit) for unit in said(base) if unit in RANK and RANK[unit] < first}
    known = merge(Partial(**coarser), one.known)
    if one.known.weekday is not None and opener.day:
        return replace(
            of_day(opener.day + timedelta((one.known.weekday - opener.day.isoweekday()) % 7)), part=one.known.part
        )
    if (
        known.day is not None
        and base.day is not None
        and one.known.month is None
        and known.month
        and known.day < base.day
    ):
        following = add_months(date(known.year or 2000, known.month, 1), 1)
        known = replace(known, year=following.year, month=following.month) if following else known
    elif (
        one.known.month is not None
        and base.month is not None
        and one.known.year is None
        and one.known.month < base.month
    ):
        known = replace(known, year=(base.year or 0) + 1)
    return known


def _from(one: Expression, base: Partial, settings: Settings, *, future: bool) -> Partial:
    """What an expression means when it hangs on a date."""
    if one.shift:
        base = _moved(base, one.shift)
        return _within(base, one)
    day = date(base.year or 2000, base.month or 1, base.day or 1)
    known = one.known
    if known.month is not None and known.year is None:
        return merge(Partial(year=_year_of(known, day, future)), known)
    if known.day is not None and known.month is None:
        return merge(_month_of(known.day, day, future), known)
    if known.weekday is not None:
        back = (day.isoweekday() - known.weekday) % 7
        chosen = day + timedelta(days=(7 - back) % 7) if future else day - timedelta(days=back)
        return merge(of_day(chosen), replace(known, weekday=None))
    if known.weekend and known.week is None:
        year, week, weekday = day.isocalendar()
        if weekday < 6 and not future:
            year, week, _ = (day - timedelta(days=7)).isocalendar()
        return merge(Partial(year=year, week=week), known)
    if known.quarter is not None or known.half is not None or known.season is not None:
        return merge(Partial(year=day.year), known)
    if known.decade is not None and known.decade < 10:
        decade = day.year // 100 * 10 + known.decade
        return replace(known, decade=decade if decade * 10 <= day.year else decade - 10)
    if known.part is not None or known.hour is not None:
        return merge(of_day(day), known)
    return known


def _moved(base: Partial, moves: tuple[Shift, ...]) -> Partial:
    """The unit that the last move names, so many steps from a date."""
    if moves[-1].unit in CLOCK_UNITS:
        return _clock_moved(base, moves[-1])
    day = date(base.year or 2000, base.month or 1, base.day or 1)
    grain = moves[-1].unit
    for move in moves:
        amount = move.amount or 0
        if move.unit in ("year", "decade", "century"):
            months = amount * {"year": 12, "decade": 120, "century": 1200}[move.unit]
            day = add_months(day, int(months)) or day
            if move.unit == "year" and amount != int(amount):
                grain = "month"
        elif move.unit in ("month", "quarter"):
            day = add_months(day.replace(day=1), int(amount * (3 if move.unit == "quarter" else 1))) or day
        else:
            day = add_days(day, int(amount * (7 if move.unit == "week" else 1))) or day
    if grain == "year":
        return Partial(year=day.year)
    if grain == "month":
        return Partial(year=day.year, month=day.month)
    if grain == "week":
        return Partial(year=day.isocalendar().year, week=day.isocalendar().week)
    if grain == "decade":
        return Partial(decade=day.year // 10)
    if grain == "century":
        return Partial(century=day.year // 100)
    if grain == "quarter":
        return Partial(year=day.year, quarter=(day.month + 2) // 3)
    return of_day(day)


def _clock_moved(base: Partial, move: Shift) -> Partial:
    """So many hours, minutes or seconds from a moment."""
    seconds = (move.amount or 0) * {"hour": 3600, "minute": 60, "second": 1}[move.unit]
    moment = datetime(base.year or 2000, base.month or 1, base.day or 1, base.hour or 0, base.minute or 0) + timedelta(
        seconds=seconds
    )
    return merge(of_day(moment.date()), Partial(hour=moment.hour, minute=moment.minute))


def _within(base: Partial, one: Expression) -> Partial:
    """The said units inside a moved one: the Tuesday of that week, 24 May of that year."""
    if base.week is not None and one.known.weekday is not None and base.year is not None:
        day = date.fromisocalendar(base.year, base.week, one.known.weekday)
        return merge(of_day(day), replace(one.known, weekday=None))
    known = merge(base, one.known)
    return known if valid(known) else base


def _year_of(known: Partial, day: date, future: bool) -> int:
    """The year of a month or day that puts it nearest to a date, or next after it where the future is meant."""
    month = known.month or 1
    if future:
        return day.year if (month, known.day or 31) >= (day.month, day.day) else day.year + 1
    ahead = month - day.month
    if ahead == -11 and known.day is not None:
        return day.year + 1
    return day.year - 1 if ahead > 6 else day.year


def _month_of(number: int, day: date, future: bool) -> Partial:
    """The month of a bare day: this one, or the one before where this one's has not come yet."""
    if future or number <= day.day + 1:
        return Partial(year=day.year, month=day.month)
    before = add_months(day.replace(day=1), -1)
    if before is None or number > days_in(before.year, before.month):
        return Partial(year=day.year, month=day.month)
    return Partial(year=before.year, month=before.month)


def _expects(text: str, one: Expression) -> bool:
    """Whether the words around an expression speak of what is to come."""
    before = text[max(0, one.span.start - 8) : one.span.start]
    after = text[one.span.end : one.span.end + 6]
    return bool(re.search(r"[将將拟擬]|即将|预计|預計|计划|計劃", before + after))
