"""Days of the Hindu lunisolar calendar, from the places of sun and moon that lunar_python computes (MIT).

The rules are those of the Indian Calendar Reform Committee (1955) and of Dershowitz and Reingold, *Calendrical Calculations*: a month runs
from new moon to new moon and is called after the sign of the sidereal zodiac that the sun enters in it; one in which it enters none is a
leap month and has no feasts. A thirtieth of it (tithi) is 12° by which the moon gains on the sun; the feast is the day on which its
tithi holds at the hour that the feast is kept. Days are those of Ujjain's meridian; regions may differ by one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, Literal

Hour = Literal["sunrise", "noon", "afternoon", "dusk", "midnight"]
HOURS: dict[Hour, float] = {"sunrise": 6.3, "noon": 12, "afternoon": 13.5, "dusk": 17.6, "midnight": 24}
J2000 = date(2000, 1, 1)  # at noon, universal time
MERIDIAN = 75.77 / 360  # of a day, Ujjain's local mean time before universal time
CENTURY = 36525  # days
MONTH = 29.530588  # days from new moon to new moon
# Lahiri's at J2000, and how it grows in a century.
AYANAMSHA, PRECESSION = math.radians(23.853), math.radians(50.29 / 3600 * 100)
TURN = 2 * math.pi
SIGN, TITHI, STAR = TURN / 12, TURN / 30, TURN / 27
FULL = -1  # terms of the series: all


@cache
def _series() -> Any:
    """lunar_python's series for sun and moon, loaded when a feast first asks for them."""
    from lunar_python.util import ShouXingUtil

    return ShouXingUtil


@lru_cache(maxsize=4096)
def tithi(year: int, month: int, number: int, hour: Hour) -> date | None:
    """The day in a Gregorian year on which tithi `number` (1 to 30; 15 full moon, 30 new moon) of lunar month `month` (1 Chaitra) holds
    at an hour (the later of two, at sunrise the earlier); where it holds at none, its day at sunrise, else the one on which it begins."""
    for moon in _new_moons(year):
        first, after = _sign(_moment(moon)), _sign(_moment(moon + TURN))
        if first == after or (first + 1) % 12 + 1 != month:
            continue
        begins, ends = (_local(_moment(moon + TITHI * place)) for place in (number - 1, number))
        days = _holding(begins, ends, hour)
        sunrises = _holding(begins, ends, "sunrise")
        chosen = days[-1] if days and hour != "sunrise" else sunrises[0] if sunrises else math.floor(begins)
        day = J2000 + timedelta(days=chosen)
        if day.year == year:
            return day
    return None


def _holding(begins: float, ends: float, hour: Hour) -> range:
    """The days at whose hour a stretch of time holds."""
    at = HOURS[hour] / 24
    return range(math.ceil(begins - at), math.floor(ends - at) + 1)


@lru_cache(maxsize=4096)
def star(year: int, month: int, number: int) -> date | None:
    """The day in a Gregorian year at whose sunrise the moon is in star `number` (nakshatra, 1 to 27) of solar month `month` (1 Mesha)."""
    first = sankranti(year, month)
    if first is None:
        return None
    days = [
        first + timedelta(days=days)
        for days in range(31)
        if int(_moon(_century((first - J2000).days + days)) / STAR) + 1 == number
    ]
    fitting = [day for day in days if day - timedelta(days=1) not in days]
    return fitting[-1] if fitting else None


@lru_cache(maxsize=4096)
def sankranti(year: int, month: int) -> date | None:
    """The day in a Gregorian year on which solar month `month` (1 Mesha … 12 Mina) begins: the sun enters the sign before dusk."""
    for turn in (year - 1999, year - 2000):  # the series counts from the equinox of 1999
        target = SIGN * (month - 1) + TURN * turn
        instant = _series().saLonT(target + AYANAMSHA + PRECESSION * (turn - 1) / 100)
        day = J2000 + timedelta(days=math.floor(_local(instant) + 1 - HOURS["dusk"] / 24))
        if day.year == year:
            return day
    return None


def _new_moons(year: int) -> Iterator[float]:
    """The moon's gains on the sun, in full turns counted from J2000, at the new moons from two months before a year to its end."""
    first = int((year - 2000) * 365.2425 / MONTH) - 3
    yield from (TURN * place for place in range(first, first + 16))


def _moment(gain: float) -> float:
    """The Julian century of terrestrial time from J2000 at which the moon has gained so much on the sun."""
    return float(_series().msaLonT(gain))


def _local(century: float) -> float:
    """Days of local mean time from the midnight that begins J2000's day."""
    days = century * CENTURY
    return days - float(_series().dtT(days)) + 0.5 + MERIDIAN


def _century(day: int) -> float:
    """The sunrise of a day."""
    return (day + HOURS["sunrise"] / 24 - 0.5 - MERIDIAN) / CENTURY


def _sidereal(longitude: float, century: float) -> float:
    return (longitude - AYANAMSHA - PRECESSION * century) % TURN


def _sign(century: float) -> int:
    """The sign in which the sun stands: 0 Mesha to 11 Mina."""
    return int(_sidereal(_series().saLon(century, FULL), century) / SIGN)


def _moon(century: float) -> float:
    """The moon's sidereal longitude."""
    sun = _series().saLon(century, FULL)
    return _sidereal(sun + _series().msaLon(century, FULL, 60), century)
