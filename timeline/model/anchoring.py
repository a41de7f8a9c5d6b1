"""What anchoring gives: time expressions with their values."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from timeline.model.reading import Span
from timeline.model.units import COARSENESS, Mod, Precision, TimexType


class Timex(Struct, array_like=True, frozen=True, gc=False):
    """A resolved time expression (ISO-TimeML TIMEX3).

    `value` is the TIMEX3 value; `since`/`until` the half-open interval on the local calendar, or None where it has none.
    `anchor` says what it hangs on (``none``, ``publication 2023-07-13``, ``text 2023-05``), `anchor_span` where that stands in the text.
    `implied` lists the units that were not said but taken from the anchor; `disagreement` what in the text contradicts the value.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    rule: str
    since: datetime | None = None
    until: datetime | None = None
    precision: Precision | None = None
    mod: Mod | None = None
    range: bool = False
    anchor: str = "none"
    anchor_span: Span | None = None
    implied: tuple[str, ...] = ()
    inferred: bool = False
    disagreement: str = ""

    @property
    def to_the_day(self) -> bool:
        """Whether it is said to the day, or finer."""
        return self.precision is not None and not COARSENESS[self.precision]
