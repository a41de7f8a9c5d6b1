"""What dating gives: when a document was published, from what, and what was turned down."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from timeline.model.reading import Span
from timeline.model.units import CLOCK_UNITS, Precision

Role = Literal["published", "updated", "captured", "not_before", "not_after"]


class Moment(Struct, array_like=True, frozen=True, gc=False):
    """A point on the calendar with its precision. `at` is aware where the zone is known, naive local time where not;
    for precision ``day`` it is that day's midnight. `zone` is the IANA name or offset in which it was said."""

    at: datetime
    precision: Precision = "second"
    zone: str = ""

    @property
    def day(self) -> date:
        """The day on the calendar on which it was said."""
        return self.at.date()

    @property
    def has_hour(self) -> bool:
        """Whether it says a time of day, to the hour at least."""
        return self.precision in CLOCK_UNITS


class Evidence(Struct, array_like=True, frozen=True, gc=False):
    """One piece of evidence on when a document was published, updated or captured.

    `kind` is a name in ``packs/evidence.toml``; `text` the raw text that it was read from; `where` says for people where that stands;
    `weight` is the share of such evidence that was right to the day when measured; `reason` says why it was turned down, or accepted.
    """

    kind: str
    role: Role
    moment: Moment
    text: str
    where: str = ""
    span: Span | None = None
    weight: float = 0.5
    reason: str = ""


class Dating(Struct, array_like=True, frozen=True, gc=False):
    """When a document was published: the instant or day, how sure, from what.

    `published` is None where the evidence does not suffice: then `not_before` and `not_after` bound it. `local_date` is the day on
    the calendar of the place that the source writes from, the day that 今天 in the text means. `inferred` is true where no
    evidence states the date and it was concluded from the text or from neighbours. `precision` is that of `published`.
    """

    published: Moment | None = None
    local_date: date | None = None
    zone: str = ""
    updated: Moment | None = None
    captured: Moment | None = None
    inferred: bool = False
    confidence: float = 0.0
    chosen: Evidence | None = None
    agreeing: tuple[Evidence, ...] = ()
    rejected: tuple[Evidence, ...] = ()
    not_before: date | None = None
    not_after: date | None = None
    reasons: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision | None:
        """How precise `published` is; None where that is."""
        return self.published.precision if self.published else None
