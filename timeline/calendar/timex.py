"""TIMEX3 values ↔ partial dates ↔ intervals (ISO-TimeML, ISO 24617-1)."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.calendar.partial import CACHED, valid
from timeline.model import CLOCK_UNITS, Partial

UNIT_LETTERS = {
    "millennium": "ML",
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "week": "W",
    "weekend": "WE",
    "day": "D",
    "workday": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}


@lru_cache(CACHED)
def value(partial: Partial) -> str:
    """The TIMEX3 value of a date or time; units that are not known but stand before a known one are X.

    >>> value(Partial(year=2022, month=2, day=4, part="AF"))
    '2022-02-04TAF'
    >>> value(Partial(month=8, day=15))
    'XXXX-08-15'
    """
    day = _day_value(partial)
    if partial.hour is None:
        return f"{day or 'XXXX-XX-XX'}T{partial.part}" if partial.part else day
    clock = f"{partial.hour:02d}"
    if partial.minute is not None or partial.second is None:
        clock += f":{partial.minute or 0:02d}"
    if partial.second is not None:
        clock += f":{partial.second:02d}"
    return f"{day or 'XXXX-XX-XX'}T{clock}{_zone(partial.zone or '')}"


def _zone(zone: str) -> str:
    """The offset from UTC in the extended form of ISO 8601; a zone's name has none."""
    if not re.fullmatch(r"Z|[+-]\d\d:?\d\d", zone):
        return ""
    return zone if zone == "Z" else f"{zone[:3]}:{zone[-2:]}"


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _day_value(partial: Partial) -> str:
    year = _year(partial.year)
    if partial.month is not None or partial.day is not None:
        month = "XX" if partial.month is None else f"{partial.month:02d}"
        return f"{year}-{month}" if partial.day is None else f"{year}-{month}-{partial.day:02d}"
    if partial.weekday is not None:
        return f"{year}-W{'XX' if partial.week is None else f'{partial.week:02d}'}-{partial.weekday}"
    if partial.week is not None:
        return f"{year}-W{partial.week:02d}" + ("-WE" if partial.weekend else "")
    if partial.weekend:
        return f"{year}-WXX-WE"
    if partial.quarter is not None:
        return f"{year}-Q{partial.quarter}"
    if partial.half is not None:
        return f"{year}-H{partial.half}"
    if partial.season is not None:
        return f"{year}-{partial.season}"
    if partial.year is not None:
        return year
    if partial.decade is not None:
        return f"{partial.decade:03d}"
    if partial.century is None:
        return ""
    return f"-{-partial.century - 1:02d}" if partial.century < 0 else f"{partial.century:02d}"


def unknown(unit: str) -> str:
    """The value of a date of which nothing is known but its unit: ``XXXX-XX-XX`` for 昨天 in a text that nothing dates."""
    forms = {
        "century": "XX",
        "decade": "XXX",
        "year": "XXXX",
        "quarter": "XXXX-QX",
        "month": "XXXX-XX",
        "week": "XXXX-WXX",
    }
    return forms.get(unit, "XXXX-XX-XXTXX:XX" if unit in CLOCK_UNITS else "XXXX-XX-XX")


@lru_cache(CACHED)
def period(amount: tuple[tuple[str, float | None], ...]) -> str:
    """The TIMEX3 value of a duration: ``P1Y6M``, ``PT1H30M``, ``PXD`` where the amount is vague."""
    days, clock = "", ""
    for unit, number in amount:
        said = "X" if number is None else f"{number:g}" if number < 1e6 else str(int(number))
        if unit in CLOCK_UNITS:
            clock += said + UNIT_LETTERS[unit]
        else:
            days += said + UNIT_LETTERS[unit]
    return "P" + days + ("T" + clock if clock else "")


_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>-?\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
        r"(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:\.\d+)?)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?))?",
        r"(?P<year>-?\d{4})(?:-(?P<month>\d\d))?",
        r"(?P<year>-?\d{4})-W(?P<week>\d\d)(?:-(?P<weekend>WE)(?:T(?P<part>MO|MI|AF|EV|NI|DT))?|-(?P<weekday>[1-7]))?",
        r"(?P<year>-?\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))",
        r"(?P<decade>\d{3})",
        r"(?P<century>\d{2})",
        r"-(?P<before>\d{2})",
        r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?",
    )
)


def parse(text: str) -> Partial | None:
    """A TIMEX3 date or time value read back, or None where it is not one (a duration, a reference, an impossible date)."""
    for form in _FORMS:
        if match := form.fullmatch(text):
            found = {name: group for name, group in match.groupdict().items() if group is not None}
            words = {name: found.pop(name) for name in ("part", "season", "zone") if name in found}
            weekend = True if found.pop("weekend", None) else None
            if before := found.pop("before", ""):
                return Partial(century=-1 - int(before))
            partial = Partial(weekend=weekend, **{name: int(group) for name, group in found.items()}, **words)  # type: ignore[arg-type]
            return partial if valid(partial) else None
    return None
