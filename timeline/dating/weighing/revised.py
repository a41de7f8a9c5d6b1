"""What a page shows as its date without saying of what, where its markup says that it was updated then, and published before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from timeline.dating.evidence.witness import local_day
from timeline.model import Evidence, Moment, Span

SAYING = ("jsonld", "meta", "microdata")  # kinds of markup that say which date is which
SHOWN = ("time", "line", "order", "instant")
CLOCKS = timedelta(hours=15)  # by which a time of day without a zone may differ from the same instant in another
FINE = ("second", "minute")


def revised(evidence: Sequence[Evidence], zone: str) -> list[Evidence]:
    """The evidence, what shows the day of an update as that: days are counted on the calendar of `zone`."""
    times = [one.span for one in evidence if one.kind == "time" and one.role == "updated" and one.span]
    printed = [one for one in evidence if one.kind in SHOWN and one.kind != "time" and one.span]
    # the one date that the page prints in an element that is known for an update's
    alone = [held[0] for time in times if len(held := within(time, printed)) == 1]
    saying = [one for one in evidence if one.kind in SAYING]
    updates = [one.moment for one in saying if one.role == "updated"]
    days = [local_day(one.moment, zone) for one in saying if one.role == "published"]

    def is_update(one: Evidence) -> bool:
        if one in alone:
            return True
        known = any(same(one.moment, update, zone) for update in updates) if days else False
        return known and later(one.moment, max(days), zone)

    return [
        replace(one, role="updated") if one.kind in SHOWN and one.role == "published" and is_update(one) else one
        for one in evidence
    ]


def within(time: Span, printed: Sequence[Evidence]) -> list[Evidence]:
    """The printed dates that stand within an element."""
    return [one for one in printed if one.span and time.start <= one.span.start and one.span.end <= time.end]


def later(shown: Moment, published: date, zone: str) -> bool:
    """Whether a date that is shown is later than the day of publication: a day alone may be that very day by another place's calendar."""
    return local_day(shown, zone) - published > timedelta(days=0 if shown.precision in FINE else 1)


def same(shown: Moment, update: Moment, zone: str) -> bool:
    """Whether a date that is shown is that of an update: the same minute where both tell it, on whichever clock, else the same day."""
    if shown.precision not in FINE or update.precision not in FINE:
        return local_day(update, zone) == local_day(shown, zone)
    if shown.at.tzinfo and update.at.tzinfo:
        return abs(shown.at - update.at) < timedelta(minutes=1)
    apart = abs(shown.at.replace(tzinfo=None) - update.at.replace(tzinfo=None))
    return apart < CLOCKS and shown.at.minute == update.at.minute
