"""The axis of time: years as rules and labels, months between them where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import escape

from timeline.show import phrases
from timeline.show.charts.frame import RULE, SOFT, Frame

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)
# At most so many years are named; up to so many years the quarters are named as well.
MOST_YEARS, FEW_YEARS = 12, 4
QUARTERS = (4, 7, 10)


def axis(frame: Frame, top: int, height: int) -> Iterator[str]:
    """Labels stand on the last line of a drawing `height` pixels high; rules begin at `top`."""
    since, until = frame.chart.since, frame.chart.until
    if since is None or until is None:
        return
    years = until.year - since.year + 1
    every = next(step for step in STEPS if years / step <= MOST_YEARS)
    yield f'<g class="axis" font-size="12"{frame.tint(SOFT)}>'
    for year in range(since.year, until.year + 1):
        at = max(0.0, frame.across(date(year, 1, 1)))
        crowded = frame.across(date(min(9999, year + every - year % every), 1, 1)) < 0.1
        if at >= 0.985 or (year % every and (year != since.year or crowded)):
            continue
        yield (
            f'<rect class="rule" x="{frame.place(at)}" width="1" y="{top}" height="{height - top - 18}"{frame.tint(RULE)}/>'
            f'<text class="year" x="{frame.place(at)}" dx="4" y="{height - 6}">{escape(phrases.year(year, frame.words))}</text>'
        )
        if years <= FEW_YEARS:
            yield from _quarters(frame, year, at, height)
    yield "</g>"


def _quarters(frame: Frame, year: int, start: float, height: int) -> Iterator[str]:
    names = frame.words.list("date.short_months")
    for month in QUARTERS:
        at = frame.across(date(year, month, 1))
        if 0.02 < at < 0.97 and at - start > 0.06:
            yield f'<text class="month" x="{frame.place(at)}" dx="4" y="{height - 6}">{escape(names[month - 1])}</text>'
