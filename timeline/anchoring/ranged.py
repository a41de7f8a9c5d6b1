"""The first end of a range, as its last end says it: Monday until yesterday, 1月至9月 read in January, 10 p.m. to 5 a.m. Tuesday. And what
lies between both."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.made import Resolved
from timeline.anchoring.single import resolved_one
from timeline.anchoring.story.state import Layout, State, day_of
from timeline.calendar.partial import add_days, merge, of_day
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

NEXT_WEEK = (Shift("week", 1),)


def first_end(
    layout: Layout, one: Expression, closing: Expression, resolved: Resolved, state: State, settings: Settings
) -> Resolved:
    """The first month of a range of months without a year: that of the year in which its last month is over (1月至9月 read in January);
    the first weekday of one that ends on a day counted from publication: that before it (from Monday until yesterday), or of the week of
    publication (从周三到下周五)."""
    first, last = one.known, closing.known
    if first.weekday and not one.shift and closing.hang == "publication" and closing.shift:
        if settings.genre == "news" and state.today and closing.shift == NEXT_WEEK and day_of(resolved.known):
            this = add_days(state.today, first.weekday - state.today.isoweekday())
            return replace(resolved, known=merge(resolved.known, of_day(this))) if this else resolved
        return _weeks_before(resolved, resolved_one(layout, closing, state, settings))
    months = first == Partial(month=first.month) and last == Partial(month=last.month)
    bare = months and not one.shift and not closing.shift
    if settings.genre != "news" or not bare or state.today is None or not first.month or not last.month:
        return resolved
    if not first.month <= last.month or first.month > state.today.month:
        return resolved
    end = resolved_one(layout, replace(closing, span=one.span), state, settings)
    if end.known.year is None or end.base is None:
        return resolved
    return Resolved(replace(first, year=end.known.year), end.base)


def between_ends(layout: Layout, one: Expression, resolved: Resolved, state: State) -> Resolved:
    """A day of no month that lies between the last day told and one told before it in its sentence, of their month:
    11日至31日开会，12日休会. Elsewhere a day so much earlier in the month is of the next: 28日闭幕，3日离开."""
    last = resolved.base.point if resolved.base is not None and resolved.base.why == "story" else None
    number, day = one.known.day, day_of(resolved.known)
    if last is None or last.day is None or number is None or one.known.month or one.shift or day is None:
        return resolved
    month = last.day.replace(day=1)
    if day.replace(day=1) == month or number > last.day.day:
        return resolved
    told = (point.day for point in state.points if layout.same_sentence(point.span, one.span))
    if not any(begun is not None and begun.replace(day=1) == month and begun.day <= number for begun in told):
        return resolved
    return replace(resolved, known=merge(Partial(year=month.year, month=month.month), one.known))


def overnight(opening: tuple[Expression, Resolved], end: Resolved) -> Resolved | None:
    """The first hour of a range that ends at an earlier one of its day: of the day before, from 10 p.m. to 5 a.m. Tuesday."""
    one, begun = opening
    day = day_of(begun.known)
    if not one.ranges or day is None or day != day_of(end.known) or begun.known.hour is None or end.known.hour is None:
        return None
    if (begun.known.hour, begun.known.minute or 0) <= (end.known.hour, end.known.minute or 0):
        return None
    return replace(begun, known=merge(begun.known, of_day(add_days(day, -1) or day)))


def _weeks_before(resolved: Resolved, end: Resolved) -> Resolved:
    """A weekday so many weeks earlier that it comes before the end of its range."""
    day, last = day_of(resolved.known), day_of(end.known)
    if day is None or last is None or day <= last:
        return resolved
    moved = add_days(day, -7 * -(-(day - last).days // 7))
    return replace(resolved, known=merge(resolved.known, of_day(moved))) if moved else resolved
