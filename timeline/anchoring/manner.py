"""An expression as the settings have it read: weeks counted instead of taken from the calendar, years that are lunar ones."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from timeline.calendar import feasts
from timeline.model import Expression, Shift
from timeline.settings import Settings

TODAY = Shift("day", 0)


def says_all(settings: Settings, now: datetime | None) -> bool:
    """Whether by these settings every expression says what it means, but for a feast and for what lies ahead."""
    plain = (
        settings.weeks == "calendar" and not settings.lunar_years and (now is None or now.hour >= settings.night_until)
    )
    return plain and not settings.from_sunset


def as_meant(one: Expression, settings: Settings, zone: str, now: datetime | None) -> Expression:
    """The expression that says by the default settings what `one` says by these, `now` and in the `zone` that the source writes from."""
    if one.feast and zone:
        one = replace(one, feast=feasts.local(one.feast, zone))
    if settings.weeks == "counted" and one.known.weekday is not None and one.known.day is None and one.nth is None:
        one = _counted(one, settings)
    if now is not None and now.hour < settings.night_until and _tomorrow(one):
        one = replace(one, shift=(Shift("day", 0), *one.shift[1:]))
    if settings.from_sunset and one.feast and feasts.begins_at_sunset(one.feast):
        one = replace(one, then=(*one.then, Shift("day", -1)))
    if settings.genre == "news" and _has_come(one):
        one = replace(one, shift=one.shift[-1:], hang="publication", direction="")
    if settings.lunar_years and _closes_year(one):
        one = _year_on(one)
    return one


def _has_come(one: Expression) -> bool:
    """Whether a day that lies years after something is today: 二十年后的今天."""
    return one.direction == "future" and len(one.shift) > 1 and one.shift[0].unit == "year" and one.shift[-1] == TODAY


def _tomorrow(one: Expression) -> bool:
    return bool(one.shift) and one.hang == "publication" and one.shift[0] == Shift("day", 1)


def _counted(one: Expression, settings: Settings) -> Expression:
    """下周三 as the first Wednesday after today, 上周三 as the last before it, 这周三 as the first from today on."""
    if not one.shift:
        ahead = settings.prefer == "future" and one.hang != "none" and not one.every
        return replace(one, shift=(Shift("turn", 1),), hang="publication") if ahead else one
    if one.shift[0].unit != "week" or len(one.shift) > 1:
        return one
    steps = one.shift[0].amount
    return replace(one, shift=(Shift("turn", steps),)) if steps else replace(one, shift=(), direction="future")


def _closes_year(one: Expression) -> bool:
    return feasts.closes_year(one.feast) if one.feast else one.lunar and one.known.month == 12 and not one.known.year


def _year_on(one: Expression) -> Expression:
    if one.known.year is not None:
        return replace(one, known=replace(one.known, year=one.known.year + 1))
    if one.feast and one.shift and one.shift[0].unit == "year":
        return replace(one, shift=(Shift("year", (one.shift[0].amount or 0) + 1), *one.shift[1:]))
    return one
