"""Relative stamps: ``24 分钟前``, ``最近更新： 54 分钟前``, ``2 hours ago``, ``3 周前``.

They count back from the moment the page was saved: measured on 1,049 archived pages, the embedded time is the publication, and the stamp
tells how much later the page was captured. Where only the capture is known they tell the day, or, in weeks, months and years, bound it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import get_args

from msgspec.structs import replace

from timeline.dating.evidence import reasons
from timeline.dating.evidence.made import evidence
from timeline.dating.evidence.spread import Spread
from timeline.model import Dating, Document, Evidence, Moment, Precision, Role, Span
from timeline.packs import beside
from timeline.packs.beside_file import Unit

HEAD = 8  # blocks at the beginning in which such a stamp is the page's own
LONGEST = 100  # characters of its line
UNITS: dict[Unit, timedelta] = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30.44),
    "year": timedelta(days=365.25),
}
FINE = ("second", "minute", "hour")
# Days before the day that is counted back to → share: pages count whole days, some those of the calendar and some those of 24 hours.
COUNTED = {0: 0.72, 1: 0.22, -1: 0.02}
SAME = {0: 0.85, 1: 0.11, -1: 0.01}  # the same where hours are counted back from a day


@dataclass(frozen=True, slots=True)
class Ago:
    """A relative stamp: how long before the capture what it stamps was published, or `updated`."""

    back: timedelta
    precision: Unit
    updated: bool
    text: str
    span: Span


def ago(document: Document) -> Ago | None:
    """The page's own relative stamp, the last update's before the publication's; None where there is none."""
    found = []
    for block in document.blocks[:HEAD]:
        if block.kind == "stamp" and block.span.end - block.span.start <= LONGEST:
            text = document.text[block.span.start : block.span.end]
            if match := beside().ago.search(text):
                unit = next(one for one in get_args(Unit) if match[one])
                back = beside().count(match["count"]) * UNITS[unit]
                found.append(Ago(back, unit, beside().role(text[: match.start()]) == "updated", text, block.span))
    return next((one for one in found if one.updated), found[0] if found else None)


def counted_back(stamp: Ago, captured: Moment) -> Iterator[Evidence | Spread]:
    """What a relative stamp tells of publication where the capture is known: the instant, the day or what bounds it.

    What counts an update back says that publication was no later.
    """
    instant = captured.precision != "day"
    if stamp.precision in FINE and instant:
        role: Role = "updated" if stamp.updated else "published"
        yield said(
            stamp, Moment(captured.at - stamp.back, coarser(stamp.precision, captured.precision), captured.zone), role
        )
    elif stamp.precision in (*FINE, "day") and not stamp.updated:
        shares = COUNTED if stamp.precision == "day" else SAME
        day = (captured.at - stamp.back).date()
        yield Spread(
            "relative",
            {day - timedelta(days=at): share for at, share in shares.items()},
            stamp.text,
            1 - sum(shares.values()),
            "relative stamp",
        )
    else:
        unit = UNITS[stamp.precision]
        yield said(stamp, Moment(captured.at - stamp.back + unit / 2, "day", captured.zone), "not_after")
        if not stamp.updated:
            yield said(stamp, Moment(captured.at - stamp.back - unit, "day", captured.zone), "not_before")


def said(stamp: Ago, moment: Moment, role: Role) -> Evidence:
    """The stamp as evidence of a moment."""
    return evidence("relative", moment, stamp.text, "relative stamp", role, stamp.span)


def with_capture(dating: Dating, stamp: Ago) -> Dating:
    """The dating with the capture that a relative stamp tells, where an instant is known to count it from."""
    if stamp.precision not in (*FINE, "day"):
        return dating
    base = dating.updated if stamp.updated and dating.updated else dating.published
    if dating.captured or base is None or base.precision not in ("second", "minute") or base.at.tzinfo is None:
        return dating
    captured = Moment(base.at + stamp.back, coarser(stamp.precision, base.precision), base.zone)
    told = evidence("relative", captured, stamp.text, "relative stamp", "captured", stamp.span)
    told = replace(told, reason=reasons.RELATIVE())
    return replace(dating, captured=captured, agreeing=(*dating.agreeing, told))


def coarser(one: Precision, other: Precision) -> Precision:
    """The coarser of two precisions from second to day."""
    order: list[Precision] = ["second", "minute", "hour", "day"]
    return max(one, other, key=lambda precision: order.index(precision) if precision in order else len(order))
