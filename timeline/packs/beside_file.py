"""What pages print with their dates, as it stands in ``beside.toml``; `timeline.packs.beside` makes patterns of it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from timeline.model import Role
from timeline.packs.shapes import STRICT

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]


class _Strict(BaseModel):
    model_config = STRICT


class Units(_Strict):
    """What follows the numbers of a date and a time, which half of the day is meant, and figures that are no digits."""

    year: str
    month: str
    day: str
    hour: str
    minute: str
    half: str
    before_noon: str
    after_noon: str
    figures: dict[str, int]
    ten: str
    hundred: str

    def number(self, written: str) -> int:
        """The number in such figures: 二〇一八, 十二, 二十一, 一百零四; 0 where it is none."""
        hundreds, hundred, rest = written.rpartition(self.hundred)
        if hundred:
            return 100 * self.figures.get(hundreds, 0) + self.number(rest)
        tens, ten, ones = written.rpartition(self.ten)
        if len(tens) > 1:
            return 0
        value = int("".join(str(self.figures[one]) for one in ones) or "0")
        return value + 10 * (self.figures.get(tens, 1) or 1) if ten else value


class Ago(_Strict):
    """How long ago: words for numbers, for what softens them, for units, for what follows, and for single days."""

    count: dict[str, int]
    about: tuple[str, ...]
    after: tuple[str, ...]
    days: dict[str, int]
    units: dict[Unit, tuple[str, ...]]


class Ahead(_Strict):
    """Words that look ahead: those right before a date, and those in its clause before it."""

    before: tuple[str, ...]
    clause: tuple[str, ...]


class Weekday(_Strict):
    """Days of the week, Monday first: those before a date in words, and those behind one in figures."""

    before: tuple[str, ...] = Field(min_length=7, max_length=7)
    behind: tuple[str, ...] = Field(min_length=7, max_length=7)


class Parts(_Strict):
    """Words for parts of the day."""

    night: tuple[str, ...]
    morning: tuple[str, ...]
    afternoon: tuple[str, ...]


class Line(_Strict):
    """What else stands in a line with a date."""

    links: frozenset[str]
    credits: tuple[str, ...]
    until: str
    sources: tuple[str, ...]
    reading: str
    buttons: tuple[str, ...]
    counted: tuple[str, ...]


class Others(_Strict):
    """Words right before dates that are no publication's, and what joins them; words right behind a date that say its role."""

    earlier: tuple[str, ...]
    apart: tuple[str, ...]
    signed: tuple[str, ...]
    joint: str
    own: tuple[str, ...]
    first: tuple[str, ...]
    back: tuple[str, ...]
    work: tuple[str, ...]
    out: tuple[str, ...]
    article: tuple[str, ...]
    dates: str
    behind: dict[Role, tuple[str, ...]]


class Pack(_Strict):
    """The pack as it stands in the file."""

    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    ordinal: str
    year_first: frozenset[str]
    either_first: frozenset[str]
    month_first: frozenset[str]
    day_first: frozenset[str]
    at: str
    on: str
    articles: tuple[str, ...]
    eras: tuple[str, ...]
    minguo: str
    clock: str
    copyright: tuple[str, ...]
    saved: tuple[str, ...]
    units: Units
    weekday: Weekday
    parts: Parts
    line: Line
    labels: dict[Role, tuple[str, ...]]
    others: Others
    ahead: Ahead
    ago: Ago
