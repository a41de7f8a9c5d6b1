"""Years, months and weeks that head what tells of them: the heading of a part of a chronicle (## July 2023, under which the 9th is of
July), or what opens an entry (1956: … in October; Next week: … on Tuesday)."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from timeline.anchoring.story.sections import EDGE, covered
from timeline.anchoring.story.state import Layout, Period, Point, State
from timeline.calendar.partial import said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Document, Expression, Partial, Span

OPENS = 2  # characters before a date that opens its paragraph: a bullet
SET_OFF = re.compile(r"(?:-\d{1,2})?[*_ \u3000]{0,4}(?:[:：—–]|-(?= )|\n|\Z)")
COLONS, ENDS = ("：", ":"), "。！？；!?;"  # behind a year that heads a sentence, and what ends the one before
ENTRIES = 3  # entries of a calendar or a chronicle
REVIEWED = 2  # months of a year in which the year before is looked back at
A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR, MONTH, WEEK = ("year",), ("year", "month"), ("year", "week")


def periods(document: Document, expressions: tuple[Expression, ...]) -> tuple[Period, ...]:
    """The parts of a text whose headings are a year or a month with its year, and nothing else."""
    named = {
        one.span: one.known
        for one in expressions
        if one.known.year is not None
        and one.known.day is None
        and not (one.shift or one.feast or one.mod or one.ranges)
        and said(one.known) in (YEAR, MONTH)
    }
    parts = covered(document, list(named))
    return tuple(Period(Point(named[date], date, own_year=True), *part) for date, part in parts.items())


def calendar(title: str, layout: Layout, expressions: tuple[Expression, ...], today: date | None) -> Partial | None:
    """The year of the entries of a calendar or chronicle that open with days without one, which ascend: that of the title (What to watch in
    2025), else that which the last entry says (Nov. 5 … Jan. 20, 2025)."""
    days = [one for one in expressions if one.known.month and not one.shift and _opens(layout, one.span)]
    bare = [(one.known.month or 0, one.known.day or 0) for one in days if _wanted(one) == YEAR]
    if today is None or len(bare) < ENTRIES or bare != sorted(bare):
        return None
    titled = cues_of(days[-1].language).get("titled_year")
    years = {int(found[1] or found[2]) for found in titled.finditer(title)} if titled else set()
    if len(set(A_YEAR.findall(title))) > 1:
        return None
    last = days[-1].known
    if not years and last.year is not None and len(bare) == len(days) - 1:
        years = {last.year - ((last.month or 0, last.day or 0) < bare[-1])}
    if len(years) != 1:
        return None
    year = years.pop()
    return Partial(year=year) if today.year - (today.month <= REVIEWED) <= year <= today.year + 1 else None


def headed(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The year, month or week at the head of which what an expression dates is told, and in whose paragraph no other was told since."""
    wanted = _wanted(one)
    if not wanted:
        return None
    number = layout.paragraph(one.span.start)
    inside = list(takewhile(lambda point: layout.paragraph(point.span.start) == number, state.points))
    if not (inside or layout.periods or layout.calendar):
        return None
    listed = next((at for at, point in enumerate(inside) if wanted == YEAR and _heads_sentence(layout, point)), None)
    if listed is not None:
        inside = inside[: listed + 1]
    opens = listed is not None or (bool(inside) and _opens(layout, inside[-1].span))
    head = inside.pop() if opens else layout.period(one.span.start)
    if head is None and layout.calendar and wanted == YEAR and _opens(layout, one.span):
        return Point(layout.calendar, Span(0, 0), own_year=True)
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


def _opens(layout: Layout, date: Span) -> bool:
    """Whether a date opens its paragraph and is set off from what it tells of."""
    start = layout.start(date.start)
    near = date.start - start <= OPENS and not layout.text[start : date.start].strip(EDGE + "*")
    return near and SET_OFF.match(layout.text, date.end) is not None


def _heads_sentence(layout: Layout, point: Point) -> bool:
    """Whether a year opens a sentence and is set off from it by a colon: 2009年：3月立项。2010年：5月封顶，11月交付."""
    if (
        said(point.known) != YEAR
        or not point.own_year
        or layout.text[point.span.end : point.span.end + 1] not in COLONS
    ):
        return False
    before = layout.text[layout.start(point.span.start) : point.span.start].rstrip(" \u3000*")
    return not before or before[-1] in ENDS


def _is_begun(point: Point, state: State) -> bool:
    """Whether a week is that of publication or one before it."""
    if state.today is None or point.known.week is None or point.known.year is None:
        return True
    return (point.known.year, point.known.week) <= tuple(state.today.isocalendar())[:2]
