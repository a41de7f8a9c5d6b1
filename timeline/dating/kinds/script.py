"""Dates that a page's scripts keep for a browser to show (``var ct = "1717545602"``): heard only where they agree with each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from itertools import product

from timeline.dating.evidence.made import evidence
from timeline.dating.kinds.written import each
from timeline.model import Document, Evidence, Expression, Mark, Moment

WHERE = "script"
MOST = 40  # dates of a page's scripts that are compared with each other
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)  # of which zones are away from each other
FARTHEST = timedelta(hours=14)  # zones are from Coordinated Universal Time


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The dates in scripts, none where these are of several days: all but one of them are of other articles."""
    marks = [mark for mark in document.marks if mark.kind == "script"][:MOST]
    read = [(mark, moment) for mark in marks for moment in each(mark.value, document)]
    if not read:
        return
    days = [moment.day for _, moment in read]
    if max(days) - min(days) > DAY:
        return
    if zoned := instant([moment for _, moment in read]):
        read = [(mark, zoned) for mark, moment in read if moment.at == zoned.at][:1]
    for mark, moment in read:
        yield evidence("script", moment, said(mark), WHERE)


def said(mark: Mark) -> str:
    """What a script says, for people."""
    return f"{mark.name}: {mark.value}"


def instant(moments: list[Moment]) -> Moment | None:
    """The instant that is said once as such and once by the clock of the place, with that place's zone; None where nothing says both."""
    instants = [one for one in moments if one.at.tzinfo]
    clocks = [one for one in moments if not one.at.tzinfo and one.precision in ("minute", "second")]
    for one, clock in product(instants, clocks):
        exact = one.at.astimezone(UTC).replace(tzinfo=None)
        ahead = clock.at - exact.replace(second=exact.second if clock.precision == "second" else 0, microsecond=0)
        if abs(ahead) <= FARTHEST and not ahead % QUARTER:
            minutes = int(abs(ahead).total_seconds()) // 60
            sign = "-" if ahead < timedelta() else "+"
            return Moment(one.at, one.precision, f"{sign}{minutes // 60:02}:{minutes % 60:02}")
    return None
