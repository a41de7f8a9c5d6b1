"""Running numbers in addresses: ``story?sid=66578``, ``world-55555656``, ``a-56172949``.

What is numbered between two documents is published between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dating.kinds.address import day_in, path_of
from timeline.model import Document
from timeline.packs.sources import host_of

NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,12}(?!\d)")  # no year
BESIDE = 3  # numbers on each side that are heard
ORDERLY = 0.85  # share of a host's numbers that must stand in the order of their days
ENOUGH = 4  # dated numbers of a host below which its order is not known
CLOSE = 3  # days between which the nearest numbers speak; wider gaps are divided in proportion


@dataclass(frozen=True, slots=True)
class Series:
    """The dated numbers of one host and form, in order."""

    numbers: tuple[int, ...]
    days: tuple[date, ...]


def place(document: Document) -> tuple[str, int] | None:
    """The series that an address belongs to (host and number of digits), and its number; None where it bears none."""
    path = path_of(document.url)
    if not path or day_in(path):
        return None
    found = NUMBER.findall(path)
    return (f"{host_of(document.url)} {len(found[-1])}", int(found[-1])) if found else None


def series(dated: Iterable[tuple[Document, date]]) -> dict[str, Series]:
    """The orderly series among dated documents."""
    found: dict[str, list[tuple[int, date]]] = defaultdict(list)
    for document, day in dated:
        if numbered := place(document):
            found[numbered[0]].append((numbered[1], day))
    return {name: made for name, pairs in found.items() if (made := orderly(sorted(pairs)))}


def orderly(pairs: Sequence[tuple[int, date]]) -> Series | None:
    """The pairs as a series, where the days rise with the numbers."""
    if len(pairs) < ENOUGH:
        return None
    slack = timedelta(days=1)
    inside = sum(a[1] - slack <= b[1] <= c[1] + slack for a, b, c in zip(pairs, pairs[1:], pairs[2:], strict=False))
    if inside < ORDERLY * (len(pairs) - 2) or pairs[0][1] > pairs[-1][1]:
        return None
    return Series(tuple(number for number, _ in pairs), tuple(day for _, day in pairs))


def shares(number: int, known: Series) -> dict[date, float]:
    """Day → share: where a number falls in its series; empty beyond its ends."""
    at = bisect_left(known.numbers, number)
    if at == 0 or at == len(known.numbers):
        return {}
    low, high = known.days[at - 1], known.days[at]
    if high < low:
        low, high = high, low
    gap = (high - low).days
    found: dict[date, float] = defaultdict(float)
    if gap <= CLOSE:
        first = max(0, at - BESIDE)
        for index in range(first, min(len(known.numbers), at + BESIDE)):
            found[known.days[index]] += 1 / (1 + abs(known.numbers[index] - number))
    else:
        span = known.numbers[at] - known.numbers[at - 1]
        centre = (number - known.numbers[at - 1]) / span * gap
        for days in range(gap + 1):
            found[low + timedelta(days=days)] += max(0.02, 1 - abs(days - centre) / (0.3 * gap))
    total = sum(found.values())
    return {day: share / total for day, share in sorted(found.items())}
