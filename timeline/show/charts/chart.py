"""What a chart says, before it is drawn: the one description behind the SVG, the Plotly figure and the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

# firm: said or resolved exactly; soft: approximate, uncertain or inferred; planned: not yet happened; paper: a publication, and pale: one
# whose day is inferred.
Style = Literal["firm", "soft", "planned", "paper", "pale"]
COLOURS: dict[Style, str] = {
    "firm": "#0072b2",
    "soft": "#0072b2",
    "planned": "#009e73",
    "paper": "#d55e00",
    "pale": "#d55e00",
}


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
    """A mark on a lane: `count` things on one day, or beginning with it; of a style of its own where none of them has the lane's."""

    at: date
    count: int
    label: str
    page: str = ""
    style: Style | None = None


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
    """Bars over time, lanes of marks over time, or classes. `series` names the counts of each bar, from the axis upwards,
    `marks` the styles of the lanes' marks where there are several; `unit` is what a bar spans: ``day``, ``week``, ``month`` or ``year``.

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
    marks: tuple[tuple[str, Style], ...] = ()

    @property
    def key(self) -> tuple[tuple[str, Style], ...]:
        """What each style means; nothing where it needs no saying."""
        if not self.bars:
            return self.marks
        return (*self.series, *(self.marks or ((lane.name, lane.style) for lane in self.lanes)))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.bars or self.lanes or self.slices)


def marks_of(lanes: Iterable[Lane], names: Mapping[Style, str]) -> tuple[tuple[str, Style], ...]:
    """The styles of all marks on `lanes` in the order of `names`, each with its name; nothing where all have one."""
    used = {dot.style or lane.style for lane in lanes for dot in lane.dots}
    return tuple((name, style) for style, name in names.items() if style in used) if len(used) > 1 else ()
