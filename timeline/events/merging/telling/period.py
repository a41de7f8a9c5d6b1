"""The span of a collection: what lies outside it is context."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from timeline.model import Dating

MARGIN = timedelta(days=14)


def period(datings: Iterable[Dating]) -> tuple[date, date] | None:
    """From the first to the last published day, widened to whole months and at least a fortnight; None where nothing is dated."""
    days = sorted(dating.local_date for dating in datings if dating.local_date is not None)
    if not days:
        return None
    first, last = days[0], days[-1]
    since = min(first.replace(day=1), first - MARGIN) if first > date.min + MARGIN else first
    until = max(last.replace(day=1) + relativedelta(months=1) - timedelta(days=1), last + MARGIN)
    return since, until
