"""What a chart says, before it is drawn: the one description behind the SVG, the Plotly figure and the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

# firm: said or resolved exactly; soft: approximate, uncertain or inferred; planned: not yet happened; paper: a publication.
Style = Literal["firm", "soft", "planned", "paper"]
COLOURS: dict[Style, str] = {"firm": "#0072b2", "soft": "#0072b2", "planned": "#009e73", "paper": "#d55e00"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time ``[since, until)`` with one count for each series of its chart."""

    since: date
    until: date
    counts: tuple[int, ...]
    label: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on a lane: `count` things on one day, or beginning with it."""

    at: date
    count: int
    label: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of marks."""

    name: str
    dots: tuple[Dot, ...]
    style: Style = "firm"
    page: str = ""


@dataclass(frozen=True, slots=True)
class Slice:
    """A count that belongs to a class, not to a time."""

    label: str
    count: int
    style: Style = "firm"


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over time, lanes of marks over time, or classes. `series` names the counts of each bar, from the axis upwards;
    `unit` is what a bar spans: ``day``, ``week``, ``month`` or ``year``.

    `head` and `rows` are its text equivalent; `summary` says in a sentence what it shows.
    """

    name: str
    title: str
    summary: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    since: date | None = None
    until: date | None = None
    series: tuple[tuple[str, Style], ...] = ()
    bars: tuple[Bar, ...] = ()
    lanes: tuple[Lane, ...] = ()
    slices: tuple[Slice, ...] = ()
    unit: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.bars or self.lanes or self.slices)
