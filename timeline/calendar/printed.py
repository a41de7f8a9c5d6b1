"""Full dates as pages print them and fields hold them → Moments. Never a guess: a date that does not exist is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from timeline.calendar import eras, zones
from timeline.late import late
from timeline.model import Moment, Precision
from timeline.packs import beside

BESIDE = beside()
UNITS = BESIDE.units
FIGURES = "".join(UNITS.figures)
COUNTED = f"[{FIGURES}{UNITS.ten}]{{1,3}}"
FIRST_YEAR = eras.first_year()
MONTH = f"(?P<{{}}>{BESIDE.month})"
WIDE = r"\s{0,3}"  # as documents set their dates
# Where elements of a page stood beside each other, a copy of its text may have no space: 20:172023/07/01, 2023-07-0120:17,
# 01.07.20232023年7月1日.
BEGINS = rf"(?:(?<![\d./-])|(?<=\d\d:[0-5]\d)(?=20\d\d(?:[-/]|{UNITS.year})))"
ENDS = r"(?:(?!\d)|(?<=\d\d)(?=[012]\d:[0-5]\d(?!\d)))"
ENDS_YEAR = rf"(?:(?!\d)|(?=(?:19|20)\d\d{UNITS.year}))"
DATE = (
    rf"(?:(?P<y1>(?:19|20)\d\d)(?P<s1>[-/._])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}}){ENDS}"
    rf"|(?P<y2>(?:19|20)\d\d)\s?{UNITS.year}\s?(?P<m2>\d{{1,2}})\s?{UNITS.month}\s?(?P<d2>\d{{1,2}})\s?{UNITS.day}"
    rf"|(?P<era>{'|'.join(BESIDE.eras)})(?P<y8>\d{{1,2}}|{FIRST_YEAR}){UNITS.year}(?P<m8>\d{{1,2}}){UNITS.month}(?P<d8>\d{{1,2}}){UNITS.day}"
    rf"|(?P<y0>[{FIGURES}]{{4}}){UNITS.year}(?P<m0>{COUNTED}){UNITS.month}(?P<d0>{COUNTED}){UNITS.day}"
    rf"|(?:{BESIDE.minguo})?(?P<y3>1[0-3]\d|[6-9]\d){WIDE}{UNITS.year}{WIDE}(?P<m3>\d{{1,2}}){WIDE}{UNITS.month}{WIDE}(?P<d3>\d{{1,2}}){WIDE}{UNITS.day}"
    rf"|{BESIDE.minguo}(?P<yf>[{FIGURES}{UNITS.ten}{UNITS.hundred}]{{2,6}}){UNITS.year}(?P<mf>{COUNTED}){UNITS.month}(?P<df>{COUNTED}){UNITS.day}"
    r"|(?P<y9>1[0-3]\d)(?P<s9>[-/.])(?P<m9>\d{1,2})(?P=s9)(?P<d9>\d{1,2})(?![\d./-])"  # the Minguo year, as forms print it
    rf"|(?P<a4>\d{{1,2}})(?P<s4>[-/.])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>(?:19|20)\d\d){ENDS_YEAR}"
    rf"|(?P<d5>\d{{1,2}}){BESIDE.ordinal}?[ -]{MONTH.format('m5')},?[ -](?P<y5>(?:19|20)\d\d)"
    rf"|{MONTH.format('m6')} (?P<d6>\d{{1,2}}){BESIDE.ordinal}?,? (?P<y6>(?:19|20)\d\d)"
    # as programs write an instant: Mon Mar 04 12:33:15 GMT 2019
    rf"|{MONTH.format('m10')} {{1,2}}(?P<d10>\d{{1,2}}) "
    r"(?P<t10>[0-2]\d:[0-5]\d:[0-5]\d)(?: (?P<z10>[A-Z]{2,5}|[+-]\d{4}))? (?P<y10>(?:19|20)\d\d)"
    r"|(?P<y7>(?:19|20)\d\d)(?P<m7>[01]\d)(?P<d7>[0-3]\d)(?!\d))"
)
ZONE = (
    r"Z\b|(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|[A-Z]{1,4}T(?:\b|(?-i:(?=[A-Z][a-z])))"
    rf"|[(（](?:{BESIDE.clock}|GMT|UTC|[A-Z]{{2,4}}T)[)）]"
)
TIME = (
    rf"(?:(?:T|[\s,，|·–—/-]{{0,4}})(?:[(（]?(?:{BESIDE.day_of_week})[)）]?\s?)?"
    rf"(?:(?P<zone_before>{BESIDE.clock}|[A-Z]{{2,4}}T\b)\s?)?(?:{BESIDE.at} )?"
    rf"(?P<part>{'|'.join(BESIDE.parts)})?\s?"
    r"(?P<hour>[012]?\d)(?:[:：](?P<minute>[0-5]\d)(?:[:：](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    rf"|{UNITS.hour}(?:(?P<minute2>[0-5]?\d){UNITS.minute}?)?|\.(?P<minute3>[0-5]\d)(?=\s?(?:{UNITS.half}|[A-Z]{{3,4}}\b))|(?=\s?{UNITS.half}))"
    rf"\s?(?P<half>{UNITS.half})?\s?(?P<zone>{ZONE})?)?"
)
# 10:05 AM EDT, Wed July 12, 2023
AHEAD = (
    rf"(?<![\d:.])(?P<hour>[012]?\d)[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?P<minute2>)(?P<minute3>)(?P<part>)(?P<zone_before>)"
    rf"\s?(?P<half>{UNITS.half})?\s?(?P<zone>{ZONE})?(?:,|\s?[·•|–—-])?\s?(?:{BESIDE.on} )?(?:{BESIDE.weekday},?\s)?"
)
PATTERN = late(rf"{BEGINS}(?P<date>{DATE}){TIME}", re.IGNORECASE)
ENDS_AHEAD = late(f"{AHEAD}$", re.IGNORECASE)
AFTERNOON = (*BESIDE.afternoon, UNITS.after_noon)
NAMED = 12  # characters before or behind a date in which its weekday stands
FIRST, LAST = 1900, 2100  # years; what lies before 1990 is turned down later, with its reason


@dataclass(frozen=True, slots=True)
class Written:
    """A date found in a string: `start`/`end` in it, and `either` where day and month could also be exchanged; `dotted` as in 04.03.2021,
    which hardly anybody writes who has the month first. `weekday`, 1 for Monday, is the one that stands beside it."""

    moment: Moment
    start: int
    end: int
    either: Moment | None = None
    dotted: bool = False
    weekday: int | None = None

    def fits(self, moment: Moment) -> bool:
        """Whether the weekday beside the date is that of a moment that the date can mean; none is any."""
        return self.weekday in (None, zones.on_clock(moment.at, moment.zone).isoweekday())


def scan(text: str, dayfirst: bool | None = None) -> Iterator[Written]:
    """The full dates (day, month and year) written in `text`, with their times and zones where these follow.

    `dayfirst` decides 03/04/2021; where it is None such a date is read day first and `either` holds the other reading.
    """
    for found in PATTERN.finditer(text):
        if written := resolve(found, dayfirst):
            yield written


def first(text: str) -> Written | None:
    """The first full date written in `text`; None where that is no day, whatever else stands there."""
    found = PATTERN.search(text)
    return resolve(found, None) if found else None


def day(year: int, month: int, of_month: int) -> Moment | None:
    """A day as a Moment, or None where there is no such day."""
    if not FIRST <= year <= LAST:
        return None
    try:
        return Moment(datetime(year, month, of_month), "day")
    except ValueError:
        return None


def resolve(found: re.Match[str], dayfirst: bool | None) -> Written | None:
    """The date that a match of the printed forms says, with the time that stands in or before it; None where no such day exists."""
    date, either = numbers(found, dayfirst)
    moment = day(*date)
    if moment is None:
        return None
    ahead = None if found["hour"] else ENDS_AHEAD.search(found.string[max(0, found.start() - 40) : found.start()])
    other = day(*either) if either else None
    if found["t10"]:
        moment = programmed(moment, found["t10"], found["z10"] or "")
    elif found["hour"] or ahead:
        moment, other = timed(moment, ahead or found), other and timed(other, ahead or found)
    weekday = BESIDE.day_named(
        found.string[max(0, found.start() - NAMED) : found.start()], found.string[found.end("date") :][:NAMED]
    )
    return Written(moment, found.start(), found.end(), other, found["s4"] == ".", weekday)


def numbers(found: re.Match[str], dayfirst: bool | None) -> tuple[tuple[int, int, int], tuple[int, int, int] | None]:
    """Year, month, day; and the other reading of a date in which both could be the month."""
    for form in "127":
        if found[f"y{form}"]:
            return (int(found[f"y{form}"]), int(found[f"m{form}"]), int(found[f"d{form}"])), None
    if found["era"]:
        year = eras.year(found["era"], eras.number(found["y8"])) or 0
        return (year, int(found["m8"]), int(found["d8"])), None
    if found["y0"]:
        return (UNITS.number(found["y0"]), UNITS.number(found["m0"]), UNITS.number(found["d0"])), None
    if found["yf"]:
        return (eras.minguo(UNITS.number(found["yf"])), UNITS.number(found["mf"]), UNITS.number(found["df"])), None
    for form in "39":
        if found[f"y{form}"]:
            return (eras.minguo(int(found[f"y{form}"])), int(found[f"m{form}"]), int(found[f"d{form}"])), None
    if found["y4"]:
        first, second, year = int(found["a4"]), int(found["b4"]), int(found["y4"])
        if first > 12 or dayfirst:
            return (year, second, first), None
        if second > 12 or dayfirst is False:
            return (year, first, second), None
        return (year, second, first), ((year, first, second) if first != second else None)
    form = next(one for one in ("5", "6", "10") if found[f"y{one}"])
    return (int(found[f"y{form}"]), BESIDE.number(found[f"m{form}"]), int(found[f"d{form}"])), None


def programmed(moment: Moment, time: str, name: str) -> Moment:
    """The day with the time and the zone that a program wrote between day and year."""
    hour, minute, second = map(int, time.split(":"))
    if hour > 23:
        return moment
    return zoned(moment.at + timedelta(hours=hour, minutes=minute, seconds=second), "second", name)


def timed(moment: Moment, found: re.Match[str]) -> Moment:
    """The day with the time of day that follows it, or as it was where that is no time."""
    hour, minute = int(found["hour"]), int(found["minute"] or found["minute2"] or found["minute3"] or 0)
    half = (found["half"] or found["part"] or "").lower()
    if half.startswith(AFTERNOON) and hour < 12:
        hour += 12
    elif (half.startswith(UNITS.before_noon) or found["part"] in BESIDE.night) and hour == 12:
        hour = 0
    if hour > 23:
        return moment
    precision: Precision = (
        "second" if found["second"] else "minute" if found["minute"] or found["minute2"] or found["minute3"] else "hour"
    )
    at = moment.at + timedelta(hours=hour, minutes=minute, seconds=int(found["second"] or 0))
    name = (found["zone"] or found["zone_before"] or "").strip("()（） ")
    return zoned(at, precision, name)


def zoned(at: datetime, precision: Precision, name: str) -> Moment:
    """A time on the clock of a printed zone's name, or on one that is not known."""
    zone = zone_of(name) if name else None
    if zone is None:
        return Moment(at, precision)
    return Moment(at.replace(tzinfo=zones.info(zone)).astimezone(UTC), precision, zone)


@lru_cache(maxsize=256)
def zone_of(name: str) -> str | None:
    """The zone that a printed name means, or None; ``Z`` is Coordinated Universal Time."""
    return "Z" if name in ("Z", "z") else zones.of_name(name.upper() if name.isascii() else name)
