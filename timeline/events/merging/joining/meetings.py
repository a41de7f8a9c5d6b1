"""Which times may tell of one happening: a time with those inside it, and with those that begin a day before it or after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from timeline.model import When

SECONDS = 24 * 60 * 60  # of a day
EPOCH = datetime(1970, 1, 1)

Time = tuple[int, int]


def time_of(when: When) -> Time:
    """The seconds, of 1970's calendar, at which a time begins and ends."""
    since, until = when.since - EPOCH, when.until - EPOCH
    return since.days * SECONDS + since.seconds, until.days * SECONDS + until.seconds


def meetings(times: Iterable[Time]) -> dict[Time, frozenset[Time]]:
    """For each of `times` those that it may meet."""
    ordered = sorted(set(times))
    starts = [since for since, _ in ordered]
    at: dict[int, list[Time]] = defaultdict(list)
    for time in ordered:
        at[time[0]].append(time)
    found = {}
    for own in ordered:
        since, until = own
        among = ordered[bisect_left(starts, since) : bisect_right(starts, until)]
        inside = [its for its in among if its[1] <= until and its != own]
        found[own] = frozenset([*inside, *at.get(since - SECONDS, ()), *at.get(since + SECONDS, ())])
    return found


def together(met: Mapping[Time, Iterable[Time]]) -> dict[Time, set[Time]]:
    """For each time those that it may meet, and those that may meet it."""
    found = {own: set(its) for own, its in met.items()}
    for own, its in met.items():
        for time in its:
            found[time].add(own)
    return found
