"""Years of an era (民國109年, 令和三年, 光绪二十四年) → Gregorian years. The eras are in ``packs/eras.toml``."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from timeline.packs.shapes import STRICT, shaped


class Era(BaseModel):
    """`first` is the Gregorian year of year 1, `years` their number (None while it runs); `lunar` that its dates are lunar."""

    model_config = STRICT

    names: tuple[str, ...]
    first: int
    years: int | None = None
    backwards: bool = False
    lunar: bool = False


class Eras(BaseModel):
    """The pack; `first_year` is written for the number of an era's first year."""

    model_config = STRICT

    first_year: str
    era: tuple[Era, ...]


def year(era: str, number: int) -> int | None:
    """The Gregorian year of year `number` of `era`; None where the era is not known or had no such year (昭和70年)."""
    found = _by_name().get(era)
    if found is None or number < 1 or (found.years is not None and number > found.years):
        return None
    return found.first - number + 1 if found.backwards else found.first + number - 1


def number(said: str) -> int:
    """The number of a year of an era as it is written: 109, 元."""
    return 1 if said == first_year() else int(said)


@cache
def first_year() -> str:
    """What is written for the first year of an era."""
    return shaped("eras", Eras).first_year


def minguo(number: int) -> int:
    """The Gregorian year of a year of the Republic of China, which Taiwan counts by."""
    return year("Minguo", number) or 0


def is_lunar(era: str) -> bool:
    """Whether dates of this era are lunar dates: 光绪二十四年八月初六 is 1898-09-21."""
    found = _by_name().get(era)
    return found is not None and found.lunar


def names() -> tuple[str, ...]:
    """All names of eras, longest first (民國前 before 民國)."""
    return tuple(sorted(_by_name(), key=lambda name: (-len(name), name)))


@cache
def _by_name() -> dict[str, Era]:
    return {name: era for era in shaped("eras", Eras).era for name in era.names}
