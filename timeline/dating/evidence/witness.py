"""Witnesses: what each piece of evidence says of every possible day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from msgspec.structs import replace

from timeline.calendar import zones
from timeline.model import Evidence, Moment, Precision, Span
from timeline.packs import Profile, profile

STALE = 5  # how many times as often in January, and then for the year before: an estimate
SHORTEST, YEAR = 28, 365  # the least days of a month and of a year
FEED = ("field", "milliseconds")  # kinds of the feed
RECORD = "JSON line"  # where a record's own fields stand
LIKELY = 0.003  # share from which a day beside the one named is worth considering


class Witness(Protocol):
    """What weighing asks of a piece of evidence. Days are days on the calendar of the source's desk."""

    @property
    def kind(self) -> str: ...

    def candidates(self) -> Iterable[date]:
        """The days that it speaks for."""

    def likelihood(self, day: date) -> float:
        """How likely this evidence would be, had the document been published on `day`."""

    def best(self) -> float:
        """The greatest likelihood that it gives any day."""

    def told(self, day: date) -> Evidence:
        """The evidence, its open parts filled in for `day`."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A piece of evidence that names a full day; `day` is that day on the desk's calendar, `outlet` whose evidence it is."""

    evidence: Evidence
    day: date
    outlet: str = ""

    @property
    def kind(self) -> str:
        return self.evidence.kind

    def candidates(self) -> Iterable[date]:
        return [
            self.day + timedelta(days=days)
            for days, share in profile(self.kind, self.outlet).shares.items()
            if share >= LIKELY
        ]

    def likelihood(self, day: date) -> float:
        days, worth = (day - self.day).days, profile(self.kind, self.outlet)
        if abs(days) > 300 and day.day == self.day.day and day.month == self.day.month and worth.slips:
            stale = day.month == 1 and self.day.year == day.year - 1  # the year that has just ended
            return worth.slips * (STALE if stale else 1)
        return worth.likelihood(days)

    def best(self) -> float:
        return profile(self.kind, self.outlet).weight

    def told(self, day: date) -> Evidence:
        return self.evidence


@dataclass(frozen=True, slots=True)
class Open:
    """A date with parts unsaid: 台北8日電, 7月12日, 周二, 2021年, an address's /2021/01/.

    `of_month` is the day of the month, `shift` the days from publication that the text itself says (昨天（7日） is −1),
    `outlet` whose evidence it is.
    """

    kind: str
    text: str
    where: str
    span: Span | None = None
    year: int | None = None
    month: int | None = None
    of_month: int | None = None
    weekday: int | None = None
    zone: str = ""
    shift: int = 0
    outlet: str = ""

    def candidates(self) -> Iterable[date]:
        return ()

    def named(self, day: date) -> date | None:
        """The day nearest to `day` that fits what was said; None where no day was said or it does not exist."""
        if self.of_month is None:
            return day - timedelta(days=(day.isoweekday() - self.weekday) % 7) if self.weekday else None
        return nearest(day, self.year, self.month, self.of_month)

    @property
    def says(self) -> tuple[object, ...]:
        """What it says of any day, wherever and in whatever words it stands."""
        return self.kind, self.outlet, self.year, self.month, self.of_month, self.weekday, self.shift

    def likelihood(self, day: date) -> float:
        return self.likelihoods((day,))[0]

    def likelihoods(self, days: Sequence[date]) -> list[float]:
        """How likely it would be on each of some days."""
        worth = profile(self.kind, self.outlet)
        year, month = self.year or 0, self.month or 0
        if self.kind in ("year", "copyright"):
            return [worth.likelihood(day.year - year) / worth.covers if year else 1.0 for day in days]
        if self.kind in ("month", "month-of-year"):
            return [worth.likelihood((day.year - year) * 12 + day.month - month) / worth.covers for day in days]
        moved = [day + timedelta(days=self.shift) for day in days] if self.shift else days
        if self.kind != "pair" and self.of_month is None and self.weekday:
            return [worth.likelihood((day.isoweekday() - self.weekday) % 7) for day in moved]
        return [self._fits(worth, day, self.named(day)) for day in moved]

    def _fits(self, worth: Profile, day: date, named: date | None) -> float:
        """How likely it would be that a day is named on another."""
        if named is None:
            return worth.future
        if self.kind == "pair":
            return worth.weight if named.isoweekday() == self.weekday else (1 - worth.weight) / 6
        return worth.likelihood((day - named).days)

    def best(self) -> float:
        worth = profile(self.kind, self.outlet)
        return worth.weight / worth.covers

    @property
    def weight(self) -> float:
        return profile(self.kind, self.outlet).weight

    def told(self, day: date) -> Evidence:
        named = self.named(day + timedelta(days=self.shift))
        found = named or date(self.year or day.year, self.month or 1, 1)
        precision: Precision = "day" if named else "month" if self.month else "year"
        moment = Moment(datetime(found.year, found.month, found.day), precision, self.zone)
        return Evidence(self.kind, "published", moment, self.text, self.where, self.span, self.weight)


def nearest(day: date, year: int | None, month: int | None, of_month: int) -> date | None:
    """The day nearest to `day` of so many days into a month, of this month and year where they are said; None where there is none such."""
    if month is not None and year is not None:
        return existing(year, month, of_month)
    if month is None:
        here = day.year, day.month
        choices, apart = [here, before(*here), after(*here)], SHORTEST
    else:
        choices, apart = [(day.year, month), (day.year - 1, month), (day.year + 1, month)], YEAR
    found = existing(*choices[0], of_month)
    if found and abs((day - found).days) < apart / 2:  # no other one is as near
        return found
    days = [found for year, month in choices if (found := existing(year, month, of_month))]
    return min(days, key=lambda one: abs((one - day).days), default=None)


def existing(year: int, month: int, of_month: int) -> date | None:
    """The day, or None where the calendar has none such (30 February)."""
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


def before(year: int, month: int) -> tuple[int, int]:
    """The month before, as ``(year, month)``."""
    return (year - 1, 12) if month == 1 else (year, month - 1)


def after(year: int, month: int) -> tuple[int, int]:
    """The month after, as ``(year, month)``."""
    return (year + 1, 1) if month == 12 else (year, month + 1)


def stated(evidence: Evidence, zone: str, outlet: str = "") -> Stated:
    """The evidence as a witness for a day on the calendar of `zone` (empty: the calendar on which it was said)."""
    return Stated(evidence, local_day(evidence.moment, zone), outlet)


def local_day(moment: Moment, zone: str) -> date:
    """A moment's day on the calendar of an IANA `zone`; a naive moment's own day."""
    return zones.on_clock(moment.at, zone).date()


def placed(evidence: Evidence, zone: str) -> Evidence:
    """A time of day without a zone, read on the clock of `zone`: an instant."""
    moment = evidence.moment
    if moment.at.tzinfo is not None or moment.precision == "day" or not zone:
        return evidence
    at = moment.at.replace(tzinfo=zones.info(zone)).astimezone(zones.info("Z"))
    return replace(evidence, moment=Moment(at, moment.precision, zone))
