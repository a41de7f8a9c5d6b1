"""Witnesses: what each piece of evidence says of every possible day of publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from timeline.calendar import zones
from timeline.model import Evidence, Moment, Span
from timeline.packs import profiles


class Witness(Protocol):
    """What weighing asks of a piece of evidence. Days are days on the calendar of the source's desk."""

    @property
    def kind(self) -> str: ...

    def candidates(self) -> Iterable[date]:
        """The days that it speaks for."""

    def likelihood(self, day: date) -> float:
        """How likely this evidence would be, had the document been published on `day`."""

    def told(self, day: date) -> Evidence:
        """The evidence, its open parts filled in for `day`."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A piece of evidence that names a full day; `day` is that day on the desk's calendar."""

    evidence: Evidence
    day: date

    @property
    def kind(self) -> str:
        return self.evidence.kind

    def candidates(self) -> Iterable[date]:
        return (self.day,)

    def likelihood(self, day: date) -> float:
        return profiles()[self.evidence.kind].likelihood((day - self.day).days)

    def told(self, day: date) -> Evidence:
        return self.evidence


@dataclass(frozen=True, slots=True)
class Open:
    """A date with parts unsaid: 台北8日電, 7月12日, 周二. `of_month` is its day; `near` days about which it is to be understood."""

    kind: str
    text: str
    where: str
    span: Span | None = None
    month: int | None = None
    of_month: int | None = None
    zone: str = ""

    def candidates(self) -> Iterable[date]:
        return ()

    def named(self, day: date) -> date | None:
        """The latest day up to two days after `day` that fits what was said."""
        latest = day + timedelta(days=2)
        year, month = latest.year, latest.month
        for _ in range(14):
            if self.month in (None, month) and self.of_month:
                try:
                    found = date(year, month, self.of_month)
                except ValueError:
                    found = None
                if found and found <= latest:
                    return found
            year, month = (year - 1, 12) if month == 1 else (year, month - 1)
        return None

    def likelihood(self, day: date) -> float:
        named = self.named(day)
        profile = profiles()[self.kind]
        return profile.likelihood((day - named).days) if named else profile.likelihood(10_000)

    def told(self, day: date) -> Evidence:
        named = self.named(day) or day
        moment = Moment(datetime(named.year, named.month, named.day), "day", self.zone)
        return Evidence(self.kind, "published", moment, self.text, self.where, self.span, profiles()[self.kind].weight)


def stated(evidence: Evidence, zone: str) -> Stated:
    """The evidence as a witness for a day on the calendar of `zone` (empty: the calendar on which it was said)."""
    return Stated(evidence, local_day(evidence.moment, zone))


def local_day(moment: Moment, zone: str) -> date:
    if moment.at.tzinfo is None or not zone:
        return moment.at.date()
    return moment.at.astimezone(zones.info(zone)).date()


def placed(evidence: Evidence, zone: str) -> Evidence:
    """A time of day without a zone, read on the clock of `zone`: an instant."""
    moment = evidence.moment
    if moment.at.tzinfo is not None or moment.precision == "day" or not zone:
        return evidence
    at = moment.at.replace(tzinfo=zones.info(zone)).astimezone(zones.info("Z"))
    return replace(evidence, moment=Moment(at, moment.precision, zone))
