"""Running numbers of outlets' addresses (``numbers.toml``): which day a number was given on."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from pydantic import BaseModel

from timeline.errors import PackError
from timeline.packs.shapes import STRICT, shaped

NAME = "packs/numbers"
# Between two known numbers; in wider gaps, and beyond the ends, a number tells bounds alone.
WIDEST = timedelta(days=70)
BEYOND = timedelta(days=7)  # after the last and before the first known number that are still reckoned


@dataclass(frozen=True, slots=True)
class Running:
    """One outlet's numbers: `known` are numbers and when they were given, both rising."""

    host: str
    pattern: re.Pattern[str]
    known: tuple[tuple[int, datetime], ...]

    def reckoned(self, number: int) -> datetime | None:
        """When a number was given, by the known ones around it; None where these lie too far away."""
        at = min(max(bisect([one for one, _ in self.known], number), 1), len(self.known) - 1)
        (low, since), (high, until) = self.known[at - 1], self.known[at]
        found = since + (until - since) * ((number - low) / (high - low))
        near = since - BEYOND <= found <= until + BEYOND
        return found if near and until - since <= WIDEST else None

    def bounds(self, number: int) -> tuple[date | None, date | None]:
        """The days of the known numbers before and after."""
        before = [when for one, when in self.known if one <= number]
        after = [when for one, when in self.known if one >= number]
        return (before[-1].date() if before else None), (after[0].date() if after else None)


@dataclass(frozen=True, slots=True)
class Numbers:
    """All series by host, and `shares`: days from the day reckoned to publication → share of documents."""

    series: dict[str, Running]
    shares: dict[int, float]


class _Strict(BaseModel):
    model_config = STRICT


class _Worth(_Strict):
    shares: dict[int, float]


class _Series(_Strict):
    host: str
    pattern: re.Pattern[str]
    known: tuple[tuple[int, datetime], ...]


class _Pack(_Strict):
    worth: _Worth
    series: tuple[_Series, ...]


@cache
def numbers() -> Numbers:
    """The series of ``numbers.toml``. Raises PackError where it does not fit, numbers and days do not rise together or shares are
    no probabilities."""
    pack = shaped("numbers", _Pack)
    if not 0.0 < sum(pack.worth.shares.values()) < 1.0:
        raise PackError("the shares add up to less than 1", path=NAME, place="worth")
    found = {}
    for one in pack.series:
        if len(one.known) < 2 or not all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(one.known)):
            raise PackError("at least two numbers, rising with the days", path=NAME, place=one.host)
        found[one.host] = Running(one.host, one.pattern, one.known)
    return Numbers(found, pack.worth.shares)
