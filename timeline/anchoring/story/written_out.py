"""Days called by a name that their paragraph writes out behind them, as captions do: 总统星期二在白宫讲话（2019年11月12日）."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from timeline.anchoring.story.state import Layout, Point, day_of
from timeline.calendar import feasts
from timeline.calendar.partial import add_days, of_day
from timeline.model import Expression, Shift, Span

REACH = 120  # characters from a day to its date
BRACKET, BRACKET_END = (
    re.compile(r"[（(【\[][^（()）【】\[\]\n]{0,16}\Z"),
    re.compile(r"[）)】\]][。.]?[ \u3000]*(?=\n|\Z)"),
)
FEAST_SHIFTS = {(): 0, (Shift("day", 0),): 0, (Shift("day", -1),): -1}


def written_out(layout: Layout, expressions: Sequence[Expression]) -> Mapping[Span, Point]:
    """The feasts without a year behind which a date stands that is their day, and the weekdays behind which, in brackets at the end of
    their paragraph, one stands that is such a weekday; each with that date."""
    found: dict[Span, Point] = {}
    waiting: list[Expression] = []
    for one in expressions:
        if _is_named(one):
            waiting.append(one)
        elif waiting and not (one.shift or one.ranges or one.feast) and (day := day_of(one.known)) is not None:
            near = [named for named in waiting if one.span.start - named.span.end <= REACH]
            closes = _closes(layout, one)
            for named in near:
                if layout.same_paragraph(named.span, one.span) and _is_on(named, day, closes=closes):
                    found[named.span] = Point(of_day(day), one.span, own_year=True)
            waiting = []
    return found


def _is_named(one: Expression) -> bool:
    """Whether an expression calls one day by its name alone: a feast, its eve or a weekday, with or without its part or hour."""
    known = one.known
    if one.ranges or one.every or known.year is not None or known.month is not None or known.day is not None:
        return False
    return one.shift in FEAST_SHIFTS if one.feast else known.weekday is not None


def _is_on(named: Expression, day: date, *, closes: bool) -> bool:
    if not named.feast:
        return closes and named.known.weekday == day.isoweekday()
    feast = feasts.day(named.feast, day.year)
    return feast is not None and add_days(feast, FEAST_SHIFTS[named.shift]) == day


def _closes(layout: Layout, one: Expression) -> bool:
    """Whether a date stands in brackets, alone or behind whose picture it is, that end their paragraph."""
    opens = BRACKET.search(layout.text, max(0, one.span.start - 20), one.span.start)
    return opens is not None and BRACKET_END.match(layout.text, one.span.end) is not None
