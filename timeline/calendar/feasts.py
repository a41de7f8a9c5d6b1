"""Named days (春节, 除夕, 清明, Thanksgiving, Good Friday) → days. The knowledge is in ``packs/feasts.toml``."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Annotated, Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as nth_weekday
from pydantic import BaseModel, ConfigDict, Field, model_validator

from timeline.calendar import data, lunar

MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class Feast(BaseModel):
    """One named day: exactly one rule (the file's head explains them), `days` after it, and its names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fixed: MonthDay | None = None
    nth: tuple[int, int, int] | None = None
    before: MonthDay | None = None
    weekday: int = Field(1, ge=1, le=7)
    easter: int | None = None
    orthodox: int | None = None
    lunar: MonthDay | None = None
    term: str | None = None
    days_of: tuple[date, ...] = ()
    days: int = 0
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    weak_zh: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_rule(self) -> Feast:
        rules = (
            self.fixed,
            self.nth,
            self.before,
            self.easter,
            self.orthodox,
            self.lunar,
            self.term,
            self.days_of or None,
        )
        if sum(rule is not None for rule in rules) != 1:
            raise ValueError("a feast has exactly one of fixed, nth, before, easter, orthodox, lunar, term, days_of")
        return self


def day(name: str, year: int) -> date | None:
    """The day called `name` in Gregorian `year`; None where the name is not known or the year has no such day.

    A feast of the twelfth lunar month counts as the winter's whose new year it precedes: 腊八 of 2023 is 2022-12-30.
    """
    place = _by_name().get(_folded(name))
    return _day(place, year) if place is not None and 1583 <= year <= 9998 else None


def names(language: Literal["zh", "en"], *, weak: bool = False) -> tuple[str, ...]:
    """All names in a language, longest first; `weak` gives those that stand for the day only in company (五一假期)."""
    found = (
        name for feast in _feasts() for name in (feast.en if language == "en" else feast.weak_zh if weak else feast.zh)
    )
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@cache
def _feasts() -> tuple[Feast, ...]:
    return tuple(data.entries("feasts.toml", "feast", Feast))


@cache
def _by_name() -> dict[str, int]:
    return {
        _folded(name): place for place, feast in enumerate(_feasts()) for name in feast.zh + feast.en + feast.weak_zh
    }


def _folded(name: str) -> str:
    return name.lower().replace("’", "'")


@lru_cache(maxsize=4096)
def _day(place: int, year: int) -> date | None:
    start = _start(_feasts()[place], year)
    return start + timedelta(days=_feasts()[place].days) if start else None


def _start(feast: Feast, year: int) -> date | None:
    if feast.lunar:
        month, number = map(int, feast.lunar.split("-"))
        return lunar.to_gregorian(year - (month == 12), month, number)
    if feast.term:
        return lunar.term(feast.term, year)
    if feast.nth:
        month, number, nth = feast.nth
        first = date(year, month, 1) if nth > 0 else date(year, month, 1) + relativedelta(day=31)
        return first + relativedelta(weekday=nth_weekday(number - 1)(nth))
    if feast.before:
        month, number = map(int, feast.before.split("-"))
        return date(year, month, number) + relativedelta(days=-1, weekday=nth_weekday(feast.weekday - 1)(-1))
    if feast.days_of:
        return next((found for found in feast.days_of if found.year == year), None)
    if feast.fixed:
        month, number = map(int, feast.fixed.split("-"))
        return date(year, month, number)
    if feast.orthodox is not None:
        return easter(year, EASTER_ORTHODOX) + timedelta(days=feast.orthodox) if year < 4100 else None
    return easter(year, EASTER_WESTERN) + timedelta(days=feast.easter or 0) if year < 4100 else None
