"""The entries of a live report whose stamps tell a day: what stands in each was written then, and its yesterday is the day before that.

A stamp opens a line with a day and a time of the clock (【7月21日 20:15】, 20:15 BST 21 July –), or stands alone above its entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from timeline.anchoring.story.state import Layout, Point, State, day_of
from timeline.anchoring.story.written import Written
from timeline.calendar.partial import of_day
from timeline.model import Expression, Partial, Span

# Stamps from which a text has entries: what stands alone may be the page's own, above and below its text.
INLINE, ALONE = 2, 3
NEAR = timedelta(days=3)  # from publication to the nearest of the entries
ZONES = timedelta(days=1)  # by which a stamp may lie after publication or update
OPENS = re.compile(r"[\s【\[（(|｜·•*_-]{0,4}")
CLOSES = re.compile(r"[\s】\]）)|｜*_:：–—-]{0,4}")
SET_OFF = re.compile(r"[*_]{0,2}(?:[】\]）)|｜]|\s?[–—:：|]|\s-)")


class Stamp(Struct, frozen=True, gc=False):
    """The day with which an entry opens, where that stands, and whether nothing else stands in its line."""

    day: date
    span: Span
    alone: bool


def posted(layout: Layout, expressions: Sequence[Expression], state: State) -> tuple[Written, ...]:
    """What of a live report stands under each of its stamps; nothing where one of them lies after all that is known of the page."""
    if state.today is None:
        return ()
    latest = max(state.today, state.updated or state.today) + ZONES
    found = [stamp for one in expressions if (stamp := _stamp(layout, one, latest)) is not None]
    inline = [stamp for stamp in found if not stamp.alone]
    stamps = inline if len(inline) >= INLINE else found
    if len(stamps) < (INLINE if stamps is inline else ALONE) or len({stamp.day for stamp in stamps}) < INLINE:
        return ()
    if any(stamp.day > latest for stamp in stamps) or all(abs(stamp.day - state.today) > NEAR for stamp in stamps):
        return ()
    longest = max(layout.text.count("\n", one.span.end, after.span.start) for one, after in pairwise(stamps))
    ends = [*(stamp.span.start for stamp in stamps[1:]), _line_end(layout.text, stamps[-1].span.end, longest - 1)]
    return tuple(
        Written(Point(of_day(stamp.day), stamp.span, own_year=True), stamp.span.end, end)
        for stamp, end in zip(stamps, ends, strict=True)
    )


def _stamp(layout: Layout, one: Expression, latest: date) -> Stamp | None:
    """The stamp that an expression is: a day and a time of the clock at the head of its line, set off from what follows."""
    known = one.known
    if one.type != "TIME" or known.month is None or known.day is None or known.hour is None or one.shift or one.ranges:
        return None
    start = layout.text.rfind("\n", 0, one.span.start) + 1
    if not OPENS.fullmatch(layout.text, start, one.span.start):
        return None
    alone = CLOSES.fullmatch(layout.text, one.span.end, _line_end(layout.text, one.span.end, 0)) is not None
    if not alone and not SET_OFF.match(layout.text, one.span.end):
        return None
    years = (known.year,) if known.year is not None else (latest.year, latest.year - 1)
    days = [day for year in years if (day := day_of(Partial(year=year, month=known.month, day=known.day)))]
    return Stamp(min(days, key=lambda day: abs(day - latest)), one.span, alone) if days else None


def _line_end(text: str, at: int, more: int) -> int:
    """Where the line ends in which a place stands, or one of those after it."""
    end = text.find("\n", at)
    for _ in range(more):
        end = text.find("\n", end + 1) if end >= 0 else end
    return len(text) if end < 0 else end
