"""What is counted back from a date that its sentence told long ago, and not from publication: 2012年5月3日，警方发现店主三天前就已离开."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.anchoring.story.state import Layout, Point, State
from timeline.calendar import turns
from timeline.calendar.partial import LAST_YEAR, interval
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

CLAUSE = re.compile(r"[^，,；;：:]*")
REACH = 8  # characters that say what stands beside an expression
FAR = 240  # characters from a date to what may be counted from it
RECENT = 31  # days before publication


def reached(point: Point, one: Expression) -> date | None:
    """The day that lies so far from a date told; None where that is coarser than what is counted (上周 … 三天后)."""
    known, unit = point.known, one.shift[-1].unit
    fine = {"year": known.year, "month": known.month, "quarter": known.month}.get(unit, known.day)
    if fine is None or known.year is None or not 1 <= known.year <= LAST_YEAR:
        return None
    return turns.counted(date(known.year, known.month or 1, known.day or 1), one.shift)


def looks_back(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether 两天前 is counted from a date long past of its sentence, and that is fine enough: from a day always (2020年1月11日，官方
    公布了两天前的死亡病例), from a month or year what had been or was said by then, or is compared with it (去年9月比六个月前多)."""
    if not _is_of_then(layout, one, point, state) or reached(point, one) is None:
        return False
    return point.day is not None or _had_been(layout, one, point)


def is_before_then(layout: Layout, one: Expression, state: State) -> bool:
    """Whether it is counted back from a date of which it is not told finely enough: 2012年初，他们发现他半年前就已离开."""
    if not state.points or not _is_of_then(layout, one, state.points[0], state):
        return False
    return reached(state.points[0], one) is None and _had_been(layout, one, state.points[0])


def _is_of_then(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether so long ago may be before a date long past of its sentence. In a language that says of what is past that it is told."""
    covered = interval(point.known)
    if one.direction != "past" or state.today is None or covered is None or "told" not in cues_of(one.language):
        return False
    if one.span.start - point.span.end > FAR or covered[1].date() > state.today - timedelta(days=RECENT):
        return False
    return layout.same_sentence(point.span, one.span)


def _had_been(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something had been by a date told, was said then, or is compared with it; not where the date only says of what it is told:
    2015年成立的公司，三年前已倒闭."""
    cues = cues_of(one.language)
    if not point.own_year or "had_been_after" not in cues:
        return False
    if cues["compared_before"].search(layout.text[max(0, one.span.start - REACH) : one.span.start]):
        return True
    clause = CLAUSE.match(layout.text, point.span.end, one.span.start)
    says_which = clause is None or cues["year_owns"].search(clause[0]) is not None
    if says_which:
        return False
    said = cues["set_then"].search(layout.text, point.span.end, one.span.start) is not None
    return said or cues["had_been_after"].match(layout.text, one.span.end) is not None
