"""Years, months and weeks that head what tells of them: the heading of a part of a chronicle (## July 2023, under which the 9th is of
July), or what opens an entry (1956: … in October; Next week: … on Tuesday)."""

from __future__ import annotations

import re

from timeline.anchoring.sections import EDGE, covered
from timeline.anchoring.state import Page, Period, Point, State
from timeline.calendar.partial import said
from timeline.model import Document, Expression

OPENS = 2  # characters before a date that opens its paragraph: a bullet
SET_OFF = re.compile(r"[*_ \u3000]{0,4}(?:[:：—–]|-(?= ))")
YEAR, MONTH, WEEK = ("year",), ("year", "month"), ("year", "week")


def periods(document: Document, expressions: tuple[Expression, ...]) -> tuple[Period, ...]:
    """The parts of a text whose headings are a year or a month with its year, and nothing else."""
    bare = [one for one in expressions if not (one.shift or one.feast or one.mod or one.ranges)]
    named = {one.span: one.known for one in bare if said(one.known) in (YEAR, MONTH)}
    parts = covered(document, list(named))
    return tuple(Period(Point(named[date], date, own_year=True), *part) for date, part in parts.items())


def headed(page: Page, one: Expression, state: State, tense: str) -> Point | None:
    """The year, month or week at the head of which what an expression dates is told, and in whose paragraph no other was told since."""
    wanted = _wanted(one)
    if not wanted:
        return None
    inside = [point for point in state.points if page.same_paragraph(point.span, one.span)]
    head = inside.pop() if inside and _opens(page, inside[-1]) else page.period(one.span.start)
    if head is None or said(head.known) != wanted:
        return None
    if wanted == WEEK:
        return None if tense == "past" and not _is_begun(head, state) else head
    units = tuple(getattr(head.known, unit) for unit in wanted)
    same = all(tuple(getattr(point.known, unit) for unit in wanted) == units for point in inside)
    return head if same else None


def _wanted(one: Expression) -> tuple[str, ...]:
    """The units of what an expression leaves open: the year of a month, the month of a day, the week of a weekday."""
    known = one.known
    if one.shift or one.feast or one.lunar or one.nth is not None or known.year is not None:
        return ()
    if known.month is not None or known.season is not None or known.quarter is not None:
        return YEAR
    if known.day is not None:
        return MONTH
    return WEEK if known.weekday is not None else ()


def _opens(page: Page, point: Point) -> bool:
    """Whether a date opens its paragraph and is set off from what it tells of."""
    start = page.start(point.span.start)
    before = page.text[start : point.span.start].strip(EDGE + "*")
    near = point.span.start - start <= OPENS
    return near and not before and SET_OFF.match(page.text, point.span.end) is not None


def _is_begun(point: Point, state: State) -> bool:
    """Whether a week is that of publication or one before it."""
    if state.today is None or point.known.week is None or point.known.year is None:
        return True
    return (point.known.year, point.known.week) <= tuple(state.today.isocalendar())[:2]
