"""The day or instant that a caller gives, not a document: it is not weighed, and it may not be ambiguous."""

from __future__ import annotations

from datetime import UTC, date, datetime

from timeline.calendar import zones
from timeline.dating.evidence.made import evidence
from timeline.errors import INSTANT, SettingsError
from timeline.model import Dating, Moment, Precision

DAY = "Write it as 2023-07-13."


def moment(said: str | date | datetime, name: str = "on") -> Moment:
    """What `said`, which the caller calls `name`, says: an ISO 8601 day or instant, with or without a zone, or the object.

    Raises:
        SettingsError: it is neither, or there is no such day.
    """
    try:
        at = date.fromisoformat(said) if isinstance(said, str) else said
        if not isinstance(at, datetime):
            return Moment(datetime(at.year, at.month, at.day), "day")
    except ValueError:
        at = _instant(str(said), name)
    except (AttributeError, TypeError):
        raise SettingsError("is no day of ISO 8601", place=name, text=str(said), advice=INSTANT) from None
    precision: Precision = "second" if at.second or at.microsecond else "minute"
    offset = at.strftime("%z")
    if not offset:
        return Moment(at, precision)
    try:
        return Moment(at.astimezone(UTC), precision, "Z" if offset == "+0000" else f"{offset[:3]}:{offset[3:5]}")
    except OverflowError:
        raise SettingsError("is no day of ISO 8601", place=name, text=str(said), advice=INSTANT) from None


def day(said: str | date, name: str) -> date:
    """The day that `said`, which the caller calls `name`, says.

    Raises:
        SettingsError: it is no ISO 8601 day.
    """
    try:
        when = moment(said, name)
    except SettingsError as error:
        raise SettingsError(error.message, place=name, text=error.text, advice=DAY) from None
    if when.precision != "day":
        raise SettingsError("is no day of ISO 8601", place=name, text=str(said), advice=DAY)
    return when.day


def given(said: str | date | datetime, zone: str = "") -> Dating:
    """The Dating that the caller gives; its day is that of the IANA `zone`, else that of the zone in which it is said.

    Raises:
        SettingsError: `said` is no ISO 8601 day or instant, or there is no such zone.
    """
    when = moment(said)
    if zone and when.at.tzinfo is None and when.precision != "day":
        when = Moment(when.at.replace(tzinfo=zones.info(zone)).astimezone(UTC), when.precision, zone)
    clock = zone or when.zone
    local = when.at.astimezone(zones.info(clock)) if when.at.tzinfo else when.at
    chosen = evidence("field", when, str(said), "given")
    return Dating(when, local.date(), clock, confidence=1.0, chosen=chosen)


def _instant(said: str, name: str) -> datetime:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        raise SettingsError("is no day of ISO 8601", place=name, text=said, advice=INSTANT) from None
