"""Running numbers of outlets' addresses (``numbers.toml``): which day a number was given on."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise

from timeline.errors import PackError

NAME = "numbers.toml"
WIDEST = timedelta(
    days=70
)  # between two known numbers; in wider gaps, and beyond the ends, a number tells bounds alone
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


@cache
def numbers() -> Numbers:
    """The series of ``numbers.toml``. Raises PackError where numbers and days do not rise together or shares are no probabilities."""
    data = tomllib.loads(files("timeline.packs").joinpath(NAME).read_text(encoding="utf-8"))
    shares = {int(days): float(share) for days, share in data["worth"]["shares"].items()}
    if not 0.0 < sum(shares.values()) < 1.0:
        raise PackError("the shares add up to less than 1", path=NAME, place="worth")
    found = {}
    for entry in data["series"]:
        known = tuple((int(number), when) for number, when in entry["known"])
        if len(known) < 2 or not all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(known)):
            raise PackError("at least two numbers, rising with the days", path=NAME, place=entry["host"])
        found[entry["host"]] = Running(entry["host"], re.compile(entry["pattern"]), known)
    return Numbers(found, shares)
