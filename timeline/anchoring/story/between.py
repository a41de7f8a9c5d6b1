"""Months and days without a year that stand between two dates of the past whose years are said, in the order of time: in June 2012 …
in July … in January 2013 tells of the July of 2012, whatever else the text tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from timeline.anchoring.story.state import Layout, Point
from timeline.anchoring.tense.clause import tense
from timeline.calendar.partial import interval, said
from timeline.model import Expression, Partial, Span

LONG_AGO = timedelta(days=60)  # before publication, when the later of the two was over
MONTHS = 12
APART = 2  # paragraphs from one date to the next


def between(layout: Layout, expressions: Sequence[Expression], today: date | None) -> Mapping[Span, Point]:
    """The bare dates between two of the past that ascend from the one to the other, each with the date that gives its year."""
    if today is None:
        return {}
    found: dict[Span, Point] = {}
    first: Expression | None = None
    bare: list[Expression] = []
    for one in _dates(layout, expressions):
        if _is_stated(one):
            if first is not None and bare and _is_over(one, today):
                found |= _in_order(layout, first, bare, one)
            first, bare = one, []
        elif first is not None and _is_bare(one):
            bare.append(one)
        else:
            first, bare = None, []
    return found


def in_order(layout: Layout, expressions: Sequence[Expression]) -> frozenset[Span]:
    """The days of no said month that their paragraph tells between one of a month and one of the next, later than either:
    11月15日…。26日…。12月7日 tells of 26 November, whenever it is read."""
    found: set[Span] = set()
    first: Expression | None = None
    days: list[Expression] = []
    for one in _dates(layout, expressions):
        known = one.known
        if _is_bare(one) or _is_stated(one):
            if first is not None and known.day and layout.same_paragraph(first.span, one.span):
                next_one = known.month == (first.known.month or 0) % MONTHS + 1
                found |= {day.span for day in days if next_one and (day.known.day or 0) > known.day}
            first, days = one if known.day else None, []
        elif first is not None and said(known) == ("day",) and not (one.shift or one.ranges):
            ascends = (known.day or 0) > ((days[-1] if days else first).known.day or 0)
            first, days = (first, [*days, one]) if ascends else (None, [])
        else:
            first, days = None, []
    return frozenset(found)


def _dates(layout: Layout, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """The dates of a text that say more than an hour, or which hour of a day that the text tells."""
    for one in expressions:
        if one.type not in ("DATE", "TIME") or one.every or layout.is_furniture(one.span.start):
            continue
        known = one.known
        if one.hang == "story" or not (
            one.shift or one.feast or known.year or known.month or known.day or known.weekday
        ):
            continue  # the same day, the evening of it
        yield one


def _is_stated(one: Expression) -> bool:
    return one.known.year is not None and one.known.month is not None and not (one.shift or one.feast or one.lunar)


def _is_bare(one: Expression) -> bool:
    known = one.known
    if known.month is None or known.year is not None or one.shift or one.feast or one.lunar or one.then:
        return False
    return not one.ranges


def _is_over(one: Expression, today: date) -> bool:
    covered = interval(one.known)
    return covered is not None and today - covered[1].date() > LONG_AGO


def _in_order(layout: Layout, first: Expression, bare: Sequence[Expression], last: Expression) -> dict[Span, Point]:
    """The bare dates between two others, where each comes after the one before it, none far from it in the text or told as to come."""
    found: dict[Span, Point] = {}
    before, year = first, first.known.year or 0
    for one in bare:
        if layout.paragraph(one.span.start) - layout.paragraph(before.span.start) > APART:
            return {}
        if tense(layout.text, one) == "future":
            return {}
        year += _place(one.known) < _place(before.known)
        found[one.span] = Point(Partial(year=year), first.span, own_year=True)
        before = one
    if layout.paragraph(last.span.start) - layout.paragraph(before.span.start) > APART:
        return {}
    end = (last.known.year or 0, *_place(last.known))
    return found if (year, *_place(before.known)) <= end and end[0] - (first.known.year or 0) <= 1 else {}


def _place(known: Partial) -> tuple[int, int]:
    """Where in its year a month or day lies."""
    return known.month or 0, known.day or 0
