"""Relative stamps: ``24 分钟前``, ``最近更新： 54 分钟前``, ``2 hours ago``.

They count back from the moment the page was saved: measured on 1,049 archived pages, the embedded time is the publication, and the stamp
tells how much later the page was captured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from msgspec.structs import replace

from timeline.dating import reasons
from timeline.dating.evidence import evidence
from timeline.model import Dating, Document, Evidence, Moment, Precision, Span

AGO = re.compile(
    r"(?P<label>更新|[Uu]pdated)?[^\d\n]{0,12}?(?P<count>\d{1,3})\s?"
    r"(?:(?P<minute>分钟|分鐘|minutes?|mins?)|(?P<hour>小时|小時|hours?|hrs?)|(?P<day>天|日|days?))\s?(?:前|ago)"
)
HEAD = 8  # blocks at the beginning in which such a stamp is the page's own
LONGEST = 60  # characters of its line
UNITS: tuple[tuple[Precision, timedelta], ...] = (
    ("minute", timedelta(minutes=1)),
    ("hour", timedelta(hours=1)),
    ("day", timedelta(days=1)),
)


@dataclass(frozen=True, slots=True)
class Ago:
    """A relative stamp: how long before the capture what it stamps was published, or `updated`."""

    back: timedelta
    precision: Precision
    updated: bool
    text: str
    span: Span


def ago(document: Document) -> Ago | None:
    """The page's own relative stamp, the last update's before the publication's; None where there is none."""
    found = []
    for block in document.blocks[:HEAD]:
        if block.kind == "stamp" and block.span.end - block.span.start <= LONGEST:
            text = document.text[block.span.start : block.span.end]
            if match := AGO.search(text):
                precision, unit = next(one for one in UNITS if match[one[0]])
                found.append(Ago(int(match["count"]) * unit, precision, bool(match["label"]), text, block.span))
    return next((one for one in found if one.updated), found[0] if found else None)


def counted_back(stamp: Ago, captured: Moment) -> Evidence:
    """The publication (or update) that a relative stamp tells where the capture is known."""
    moment = Moment(captured.at - stamp.back, coarser(stamp.precision, captured.precision), captured.zone)
    return evidence(
        "relative", moment, stamp.text, "relative stamp", "updated" if stamp.updated else "published", stamp.span
    )


def with_capture(dating: Dating, stamp: Ago) -> Dating:
    """The dating with the capture that a relative stamp tells, where an instant is known to count it from."""
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
