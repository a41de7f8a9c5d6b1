"""What a field, an attribute or a comment holds for a date → Moment."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from timeline.calendar.printed import day, first
from timeline.dating.evidence.order import readings
from timeline.grammar.find import find
from timeline.model import Document, Moment, Precision
from timeline.packs import beside, languages

LONGEST = 100  # characters of a value that are read
NANO = 3  # how many times a second is parted by a thousand, at most
COMPACT: dict[int, tuple[str, Precision]] = {
    8: ("%Y%m%d", "day"),
    12: ("%Y%m%d%H%M", "minute"),
    14: ("%Y%m%d%H%M%S", "second"),
}
YEAR = r"(?P<year>(?:19|20)\d\d)"
PERIODS = [
    re.compile(rf"{YEAR}\s?{beside().units.year}?(?:\s?[-/.]?\s?(?P<month>\d{{1,2}})\s?{beside().units.month}?)?"),
    re.compile(rf"(?P<named>{beside().month}),? {YEAR}", re.IGNORECASE),
]


def whole(value: str) -> Moment | None:
    """The date that a field or an attribute holds: ISO 8601, RFC 822, seconds or milliseconds of Unix time, or written out."""
    text = value.strip()[:LONGEST]
    if text.isdigit():
        return unix(text)
    written = first(text)
    return written.moment if written else None


def each(value: str, document: Document) -> tuple[Moment, ...]:
    """The dates that a field or an attribute of a document can mean: two where day and month could be exchanged and nothing tells."""
    text = value.strip()[:LONGEST]
    written = None if text.isdigit() else first(text)
    if written:
        return readings(written, document)
    moment = unix(text) if text.isdigit() else _worded(text, document.language)
    return (moment,) if moment else ()


def _worded(text: str, language: str) -> Moment | None:
    """The one day that a value names in words of a language without a pack: 26 avril 2024, Montag, 22. April 2024."""
    if language.partition("-")[0] in languages() or not any(character.isdigit() for character in text):
        return None
    named = [one.known for one in find(text, language)]
    days = {day(one.year, one.month, one.day) for one in named if one.year and one.month and one.day}
    return days.pop() if len(days) == 1 else None


def period(value: str) -> tuple[Moment, Moment] | None:
    """The first and the last day of the month or the year that is all a value names: 2024-03, 2024年3月, March 2024, 2024."""
    text = value.strip()[:LONGEST]
    found = next((found for pattern in PERIODS if (found := pattern.fullmatch(text))), None)
    if found is None or (text.isdigit() and len(text) != len("2024")):
        return None
    said = found.groupdict()
    year, month = (
        int(said["year"]),
        beside().number(said["named"]) if said.get("named") else int(said.get("month") or 0),
    )
    since = day(year, month or 1, 1)
    after = day(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    return (since, Moment(after.at - timedelta(days=1), "day")) if since and after else None


def doubt_of(value: str) -> str:
    """Why a field's value tells no day for certain; empty where it does."""
    if whole(value) is None:
        return "is none that can be read"
    return "can be read in two ways" if two_ways(value) else ""


def two_ways(value: str) -> tuple[Moment, ...]:
    """The two moments that a field's value can mean, the earlier first; none where it can mean but one."""
    written = first(value.strip()[:LONGEST])
    both = (written.moment, written.either) if written and written.either else ()
    return tuple(sorted(both, key=lambda one: one.day))


def unix(digits: str) -> Moment | None:
    """Seconds of Unix time (9 or 10 digits), or milliseconds (12 or 13), micro- (15 or 16) or nanoseconds (18 or 19); or a compact day,
    ``20230712``, with its time of day, ``202307121005``, ``20230712100533``."""
    if len(digits) in COMPACT and digits[:2] in ("19", "20") and (moment := _compact(digits)):
        return moment
    thousands, more = divmod(len(digits) - len("123456789"), len("000"))
    if not 0 <= thousands <= NANO or more > 1:
        return None
    return Moment(datetime.fromtimestamp(int(digits) // 1000**thousands, UTC), "second", "Z")


def _compact(digits: str) -> Moment | None:
    """The day, and the time of day behind it, that figures without a sign between them write; None where there is none such."""
    form, precision = COMPACT[len(digits)]
    try:
        at = datetime.strptime(digits, form)
    except ValueError:
        return None
    return Moment(at, precision) if day(*at.timetuple()[:3]) else None
