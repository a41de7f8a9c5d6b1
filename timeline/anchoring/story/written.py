"""When a text says that it was written or first printed, long before the page that holds it: its yesterday is the day before that.

A line at its head or its end says so (本文写于2009年3月, Originally published 5 March 2009), or is that date alone, with a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from timeline.anchoring.story.state import Layout, Point, State
from timeline.anchoring.tense.clause import tense
from timeline.calendar.partial import interval
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span

LATELY = timedelta(days=7)  # before publication, when a text that says when it was written needs no older day
LONG_AGO = timedelta(days=60)  # the same for a text that only bears a date
SLIP = timedelta(days=20)  # around a year before publication, where a date is one of this year with the year mistaken
NEAR = timedelta(days=31)  # after it was written, of which a text may tell as of what has come
HEAD, END = 1500, 800  # characters from the top and from the end in which it is said
CLOSES = 5  # lines from the end in which a date closes a text


class Written(Struct, frozen=True, gc=False):
    """What stands between `start` and `end` was written at the date of `point`."""

    point: Point
    start: int
    end: int

    def holds(self, span: Span) -> bool:
        """Whether an expression stands in it."""
        return self.start <= span.start < self.end


def written(layout: Layout, expressions: Sequence[Expression], today: date | None) -> Written | None:
    """What of a text was written long before `today`, and when; None where nothing says so, or where it is of `today` itself."""
    if today is None:
        return None
    stated = [one for one in expressions if _is_stated(one)]
    size = len(layout.text)
    for one in stated:
        at_head = one.span.start <= HEAD
        if not (at_head or one.span.start >= size - END) or not _is_before(one, today, LATELY):
            continue
        if at_head and _heads(layout, one):
            start = _line(layout, one).end
            later = (other.span.start for other in _later(layout, one, stated, today))
            return Written(_point(one), start, min((other for other in later if other >= start), default=size))
        if not _is_before(one, today, LONG_AGO):
            continue
        if at_head and _opens(layout, one) and not _later(layout, one, stated, today):
            return Written(_point(one), _line(layout, one).end, size)
        if one.span.start >= size - END and _closes(layout, one):
            before = [other for other in _later(layout, one, stated, today) if other.span.end <= one.span.start]
            start = max((_line(layout, other).end for other in before), default=0)
            return Written(_point(one), start, one.span.start)
    return None


def in_part(state: State, parts: Sequence[Written], span: Span, of_page: State) -> State:
    """The state in that part of a text in which an expression stands, each of which says when it was written, or outside them."""
    here = next((part for part in parts if part.holds(span)), None)
    if here is None:
        if state.spoken is None:
            return state
        return replace(state, today=of_page.today, now=of_page.now, printed=of_page.printed, spoken=None)
    return state if state.spoken == here.point else state.said(here.point)


def _is_stated(one: Expression) -> bool:
    """Whether an expression is a date with its year."""
    return one.type == "DATE" and one.known.year is not None and not (one.shift or one.feast or one.ranges or one.then)


def _is_before(one: Expression, today: date, least: timedelta) -> bool:
    """Whether a date lies so long before publication, and is no slip of the pen for one in its year."""
    covered = interval(one.known)
    if covered is None or today - covered[1].date() < least:
        return False
    return one.known.month is None or abs(today - covered[0].date() - timedelta(days=365)) > SLIP


def _point(one: Expression) -> Point:
    return Point(one.known, one.span, own_year=True)


def _line(layout: Layout, one: Expression) -> Span:
    """The line in which an expression stands."""
    end = layout.text.find("\n", one.span.end)
    return Span(layout.text.rfind("\n", 0, one.span.start) + 1, len(layout.text) if end < 0 else end)


def _around(layout: Layout, one: Expression) -> tuple[str, str]:
    """What stands in its line before an expression and behind it."""
    line = _line(layout, one)
    return layout.text[line.start : one.span.start], layout.text[one.span.end : line.end]


def _heads(layout: Layout, one: Expression) -> bool:
    """Whether the line of a date says that the text was written or first printed then."""
    before, after = _around(layout, one)
    cues = cues_of(one.language)
    pairs = (("written_before", "written_after"), ("retold_before", "retold_after"))
    return any(
        name in cues and cues[name].search(before) is not None and cues[then].match(after) is not None
        for name, then in pairs
    )


def _closes(layout: Layout, one: Expression) -> bool:
    """Whether a text ends with a date, alone or with the place, or with a line that says that it was written then."""
    if _heads(layout, one):
        return True
    last = [line for line in layout.text[one.span.end :].split("\n")[1:] if line.strip()]
    before, after = _around(layout, one)
    cues = cues_of(one.language)
    if (
        one.known.month is None
        or len(last) >= CLOSES
        or layout.is_furniture(one.span.start)
        or "closing_before" not in cues
    ):
        return False
    return bool(cues["closing_before"].fullmatch(before) and cues["closing_after"].fullmatch(after))


def _opens(layout: Layout, one: Expression) -> bool:
    """Whether a text opens with a day, alone in its line, and has no section under another."""
    before, after = _around(layout, one)
    lead = layout.text[: one.span.start]
    return one.known.day is not None and not (lead + before + after).strip(" \t\n\u3000*_") and not layout.days


def _later(layout: Layout, one: Expression, stated: Sequence[Expression], today: date) -> list[Expression]:
    """The dates that a text written at a date cannot tell of as past: of them up to publication."""
    written_on = interval(one.known)
    found = []
    for other in stated:
        covered = interval(other.known)
        if covered is None or written_on is None or not written_on[1].date() + NEAR < covered[0].date() <= today:
            continue
        if tense(layout.text, other) != "future":
            found.append(other)
    return found
