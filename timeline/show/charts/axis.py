"""The axis of time, two lines: days or months under the middle of their bars, and below them months or years where they begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import escape

from timeline.show.charts.frame import RULE, SOFT, Frame
from timeline.show.charts.units import DAY, MONTH, YEAR, Unit
from timeline.show.wording import phrases

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)
DAY_STEPS, MONTH_STEPS = (1, 2, 5, 7, 10), (1, 2, 3, 6)
# At most so many labels stand in a line, and months are named on axes of up to so many days.
MOST, MOST_DAYS = 12, 1500
# In a drawing that stands alone labels are so many pixels apart, at least.
APART = 40
# Shares of the axis that a month's label takes, and its short form or a year's; what begins nearer to the end than LAST has no label.
ROOM, LITTLE, LAST = 0.15, 0.055, 0.985
# The same in pixels; and how near to the end a label of a page begins that a window of 360 pixels cuts off.
SHORT, WHOLE = 48, 86
LATE, LATE_WHOLE = 0.14, 0.26
# What stands in the middle of its bar is cut off nearer to an end than this, in a window of 390 pixels.
EDGE = 0.035


def axis(frame: Frame, top: int, height: int) -> Iterator[str]:
    """Labels stand on the last two lines of a drawing `height` pixels high; rules begin at `top`."""
    since, until = frame.chart.since, frame.chart.until
    if since is None or until is None:
        return
    long = (until - since).days
    fine = DAY if long <= DAY.most else MONTH if long <= MOST_DAYS else None
    yield f'<g class="axis" font-size="12"{frame.tint(SOFT)}>'
    if fine:
        yield from _fine(frame, fine, since, until, height - 24)
    yield from _coarse(frame, MONTH if fine is DAY else YEAR, since, until, top, height)
    yield "</g>"


def _fine(frame: Frame, unit: Unit, since: date, until: date, y: int) -> Iterator[str]:
    stretches = list(unit.stretches(since, until))[: -1 if unit.start(until) == until else None]
    steps = DAY_STEPS if unit is DAY else MONTH_STEPS
    most = min(MOST, frame.width / APART) if frame.width else MOST
    step = next((step for step in steps if len(stretches) / step <= most), steps[-1])
    names = frame.words.list("date.short_months")
    anchor = frame.alone(' text-anchor="middle"')
    for place, (first, after) in enumerate(stretches):
        at = frame.middle(first, after)
        if (place if unit is DAY else first.month - 1) % step == 0 and EDGE < at < 1 - EDGE:
            said = first.day if unit is DAY else escape(names[first.month - 1])
            yield f'<text class="month" x="{frame.place(at)}" y="{y}"{anchor}>{said}</text>'


def _coarse(frame: Frame, unit: Unit, since: date, until: date, top: int, height: int) -> Iterator[str]:
    """Rules where the units begin, each with its name beside it; years in steps where they are many."""
    years = until.year - since.year + 1
    step = 1 if unit is MONTH else next(step for step in STEPS if years / step <= MOST)
    starts = [first for first, _ in unit.stretches(since, until) if first.year % step == 0 or first <= since]
    taken = 0.0
    little, room_of = _rooms(frame)
    for place, first in enumerate(starts):
        at = max(0.0, frame.across(first))
        last = place + 1 == len(starts)
        room = (1.0 if last else frame.across(starts[place + 1])) - at
        if at >= LAST or (room < little and not last):
            continue
        yield f'<rect class="rule" x="{frame.place(at)}" width="1" y="{top}" height="{height - top - 2}"{frame.tint(RULE)}/>'
        short = unit is YEAR or (at + room_of > 1.0 and taken > 1.0 - room_of if last else room < room_of)
        begins = min(at, 1.0 - (little if short else room_of))  # what has no room to the end is written towards it
        if begins < taken:
            continue
        taken = begins + (little if short else room_of)
        late = begins == at and not frame.width and at > 1.0 - (LATE if short else LATE_WHOLE) and at > 0.0
        x = f'x="{frame.place(at)}" dx="4"' if begins == at else f'x="{frame.place(1)}" text-anchor="end"'
        said = _name(frame, unit, first, short=short)
        yield f'<text class="year{" late" if late else ""}" {x} y="{height - 6}">{escape(said)}</text>'


def _rooms(frame: Frame) -> tuple[float, float]:
    """The shares of the axis that a short label takes, and a whole one."""
    return (max(LITTLE, SHORT / frame.width), max(ROOM, WHOLE / frame.width)) if frame.width else (LITTLE, ROOM)


def _name(frame: Frame, unit: Unit, first: date, *, short: bool) -> str:
    if unit is YEAR:
        return phrases.year(first.year, frame.words)
    if short:
        return frame.words.list("date.short_months")[first.month - 1]
    return phrases.month(first.year, first.month, frame.words)
