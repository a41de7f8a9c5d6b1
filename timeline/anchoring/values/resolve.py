"""An expression and the date that it hangs on → the date that it means: arithmetic alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from timeline.anchoring.hanging.counted import compared
from timeline.anchoring.hanging.hang import Base
from timeline.anchoring.tense.yearless import just_ended
from timeline.anchoring.values.filled import filled
from timeline.anchoring.values.moved import SECONDS, clock_moved, first_day, moved
from timeline.anchoring.values.named import named
from timeline.anchoring.values.nearest import lunar_year
from timeline.calendar import turns
from timeline.calendar.partial import RANK, add_days, add_months, merge, of_day, said, valid
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

TURNED = 9  # months back from one of a list to the next that are a turn of the year


def resolve(
    one: Expression, base: Base, now: datetime | None, settings: Settings, tense: str, *, sure: bool = True
) -> Partial | None:
    """The date meant, or None where there is no such date (30 February, past the year 9999).

    `sure` where the tense is that of its own verb."""
    if one.shift and one.shift[0].unit == "turn":
        steps = one.shift[0].amount or 0
        whole = said(base.known) == ("year",) and steps > 0  # what follows a year begins when that is over
        day = first_day(replace(base.known, month=12, day=31) if whole else base.known)
        inside = (
            one.known if one.nth is None else replace(one.known, weekday=None)
        )  # the month's, of the third Thursday of last March
        turned = turns.turn(inside, one.feast, day, int(steps)) if day else None
        if turned and one.nth is not None:
            return finished(one, merge(turned, one.known))
        return finished(one, turned) if turned and one.then else turned
    known: Partial | None
    if base.why in ("range", "list") and one.feast:
        known = _feast_following(one, base)
    elif base.why == "range" and one.lunar and one.known.year is None and (day := first_day(base.known)):
        known = merge(Partial(year=lunar_year(one, day, "future")), one.known)
    elif base.why in ("range", "list"):
        known = following(one.known, base.known, ordered=base.why == "range")
    elif one.feast and len(one.shift) > 1 and one.shift[-1].unit == "day":
        known = _within(moved(base.known, one.shift[:-1], now, exact=False), one, settings)
    elif one.shift and not (one.feast and one.shift[-1].unit == "day"):
        exact = settings.genre == "plain" and (one.direction != "" or (one.hang == "either" and not compared(one)))
        exact = exact and one.known.weekday is None and one.known.day is None
        known = _within(moved(base.known, one.shift, now, exact), one, settings)
    else:
        known = filled(one, base, now, settings, tense, sure=sure)
    if known is None:
        return None
    if tense == "past" and base.why == "publication" and (gone := _gone(one, base.known, known)):
        known = gone
    known = finished(one, known)
    return known if known is not None and valid(known) else None


def _gone(one: Expression, today: Partial, known: Partial) -> Partial | None:
    """The end of the year or month before, where something past is told of one that has not come in this; None elsewhere."""
    unit = just_ended(one, today.month or 12, today.day or 31) if one.hang == "either" else ""
    if not unit or known.year is None:
        return None
    before = add_months(date(known.year, known.month or 1, 1), -1 if unit == "month" else -12)
    return Partial(year=before.year, month=before.month if unit == "month" else None) if before else None


def finished(one: Expression, known: Partial) -> Partial | None:
    """A date whose year is known, with its feast, lunar day or nth weekday placed, what is counted from it, and the week around it."""
    placed = named(one, known)
    if placed is not None and one.then:
        placed = _counted(placed, one.then)
    if placed is not None and one.grain and placed.day is not None and (day := first_day(placed)):
        placed = turns.week_of(day) if one.grain == "week" else turns.weekend_of(day)
    return placed


def _counted(placed: Partial, moves: tuple[Shift, ...]) -> Partial | None:
    """What lies so far from a day, or from a month or year in units as long: a minute where hours are counted, or a day, month or year."""
    if placed.day is None:
        return moved(placed, moves, None, exact=False)
    start = first_day(placed)
    if start is None:
        return None
    if moves[0].unit == "weekday":
        beside = turns.nth_weekday_from(start, int(moves[0].amount or 0))
        return of_day(beside) if beside else None
    if any(move.unit in SECONDS for move in moves):
        return clock_moved(placed, moves, datetime.combine(start, datetime.min.time()), exact=False)
    counted = turns.counted(start, moves)
    return of_day(counted) if counted else None


def _feast_following(one: Expression, base: Base) -> Partial:
    """A feast's year where it ends a range or goes on with a list: that of the first one, or in a range the next where it would lie before
    it (from Christmas to New Year's Day)."""
    known = merge(Partial(year=base.known.year), one.known)
    first, last = first_day(base.known), first_day(finished(replace(one, then=()), known) or base.known)
    if base.why != "range" or known.year is None or first is None or last is None or last >= first:
        return known
    return replace(known, year=known.year + 1)


def following(known: Partial, base: Partial, *, ordered: bool = True) -> Partial | None:
    """The second end of a range or list: what it does not say is the first one's, or in a range the next that comes after it."""
    day = first_day(base)
    if known.weekday is not None and known.day is None:
        if day is None:
            return None
        ahead = day + timedelta((known.weekday - day.isoweekday()) % 7)
        return merge(of_day(ahead), replace(known, weekday=None))
    if known.hour is not None and known.day is None and base.hour is not None and day is not None:
        return _later_hour(known, base, day)
    units = [RANK[unit] for unit in said(known) if unit in RANK]
    coarser = {unit: getattr(base, unit) for unit in said(base) if unit in RANK and RANK[unit] < min(units, default=0)}
    whole = merge(Partial(**coarser), known)
    if known.year is not None or whole.year is None:
        return whole
    if known.month is not None:
        earlier = ordered and base.month is not None and (known.month, known.day or 31) < (base.month, base.day or 1)
        turned = base.month is not None and base.month - known.month >= TURNED  # December and January
        return replace(whole, year=whole.year + 1) if earlier or turned else whole
    over = base.day is not None and known.day is not None and known.day < base.day - (0 if ordered else 15)
    if over and whole.month is not None:
        ahead_month = add_months(date(whole.year, whole.month, 1), 1)
        return merge(whole, Partial(year=ahead_month.year, month=ahead_month.month)) if ahead_month else None
    return whole


def _later_hour(known: Partial, base: Partial, day: date) -> Partial | None:
    """An hour after another one: in the afternoon where that one is (下午2点到4点), else on the day after (晚上11点至早上6点)."""
    hour, from_hour = known.hour or 0, base.hour or 0
    if known.part is None and hour < from_hour < hour + 12 < 24:
        hour += 12
    moved = add_days(day, 1) if (hour, known.minute or 0) < (from_hour, base.minute or 0) else day
    return None if moved is None else merge(merge(of_day(moved), known), Partial(hour=hour))


def _within(base: Partial | None, one: Expression, settings: Settings) -> Partial | None:
    """The said units inside a moved one: the Tuesday of that week, 24 May of that year."""
    known = one.known
    if base is None:
        return None
    if base.week is not None and base.year is not None and known.weekday is not None:
        monday = date.fromisocalendar(base.year, base.week, 1)
        day = monday + timedelta(days=(known.weekday - settings.first_weekday) % 7 + settings.first_weekday - 1)
        if settings.first_weekday != 1:
            day -= timedelta(days=7)
        return merge(of_day(day), replace(known, weekday=None))
    if base.century is not None and known.decade is not None and known.decade < 10:
        return Partial(decade=base.century * 10 + known.decade)
    return merge(base, known)
