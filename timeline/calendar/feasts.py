"""Named days (春节, 除夕, 清明, Thanksgiving, Good Friday) → days. The knowledge is in ``packs/feasts.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product
from typing import Annotated, Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as nth_weekday
from hijridate import Hijri
from pydantic import BaseModel, Field, model_validator
from pyluach.dates import HebrewDate

from timeline.calendar import hindu, lunar
from timeline.packs.shapes import STRICT, shaped

RULES = (
    "fixed",
    "nth",
    "before",
    "easter",
    "orthodox",
    "lunar",
    "term",
    "hebrew",
    "islamic",
    "tithi",
    "star",
    "sankranti",
    "unset",
)
MOST_TWINS = 4  # in a name that is written in all ways
UMM_AL_QURA = range(1343, 1501)  # years of the Islamic calendar that its table covers
MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class Feast(BaseModel):
    """One named day: exactly one rule (the file's head explains them), `days` after it, `moved` by its weekday; its names by language, and
    the `weak` ones, that stand for it only in company; the zones where they mean it."""

    model_config = STRICT

    fixed: MonthDay | None = None
    nth: tuple[int, int, int] | None = None
    before: MonthDay | None = None
    weekday: int = Field(1, ge=1, le=7)
    easter: int | None = None
    orthodox: int | None = None
    lunar: MonthDay | None = None
    term: str | None = None
    hebrew: MonthDay | None = None
    islamic: MonthDay | None = None
    tithi: tuple[int, int] | None = None
    star: tuple[int, int] | None = None
    sankranti: int | None = Field(None, ge=1, le=12)
    unset: Literal[True] | None = None
    at: hindu.Hour = "sunrise"
    days: int = 0
    moved: dict[int, int] = {}
    names: dict[str, tuple[str, ...]] = {}
    weak: dict[str, tuple[str, ...]] = {}
    zones: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_rule(self) -> Feast:
        if sum(getattr(self, rule) is not None for rule in RULES) != 1:
            raise ValueError(f"a feast has exactly one of {', '.join(RULES)}")
        return self


class _Pack(BaseModel):
    """The pack: the characters that have a twin in the other script, in pairs; the words for a week, any of which may stand before a
    weekday at the end of a name; and the feasts."""

    model_config = STRICT

    twins: tuple[str, ...]
    weeks: tuple[str, ...] = ()
    weekdays: str = ""
    feast: tuple[Feast, ...]


def day(name: str, year: int) -> date | None:
    """The day called `name` in Gregorian `year`; None where the name is not known or the year has no such day.

    ``name@zone`` is what it means in an IANA zone (see `local`).
    A feast of the twelfth lunar month counts as the winter's whose new year it precedes: 腊八 of 2023 is 2022-12-30.
    """
    place = _by_name().get(_folded(name))
    return _day(place, year) if place is not None and 1583 <= year <= 9998 else None


def local(name: str, zone: str) -> str:
    """The name by which `day` knows what `name` means in a zone: 國慶 is another day in Asia/Taipei."""
    return f"{name}@{zone}" if f"{_folded(name)}@{zone}" in _by_name() else name


def begins_at_sunset(name: str) -> bool:
    """Whether a feast is a day of the Hebrew calendar, which begins on the evening before."""
    place = _by_name().get(_folded(name))
    return place is not None and _feasts()[place].hebrew is not None


def closes_year(name: str) -> bool:
    """Whether a feast falls in the last month of the lunar year: 腊八, 小年, 除夕."""
    place = _by_name().get(_folded(name))
    feast = _feasts()[place] if place is not None else None
    return feast is not None and (str(feast.lunar).startswith("12") or (feast.lunar == "01-01" and feast.days < 0))


def names(language: str, *, weak: bool = False) -> tuple[str, ...]:
    """All names in a language, longest first; `weak` gives those that stand for the day only in company (五一假期)."""
    found = {
        written
        for feast in _feasts()
        if not feast.zones
        for name in (feast.weak if weak else feast.names).get(language, ())
        for written in _written(name)
    }
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _written(name: str) -> tuple[str, ...]:
    """A name in all ways to write it."""
    return tuple(dict.fromkeys(way for same in _of_weekday(name) for way in _twinned(same)))


def _of_weekday(name: str) -> Iterator[str]:
    """A name that ends in a weekday, with every word for the week: 黑色星期五, 黑色周五."""
    yield name
    if name[-1] in _pack().weekdays:
        for week in _pack().weeks:
            if (before := name[:-1]).endswith(week):
                yield from (before.removesuffix(week) + other + name[-1] for other in _pack().weeks)


def _twinned(name: str) -> tuple[str, ...]:
    """A name in all ways to write the characters of it that have a twin: 国庆節, 東正教复活节."""
    twins = _twins()
    ways = [twins.get(char, char) for char in name]
    return tuple(map("".join, product(*ways))) if sum(len(way) > 1 for way in ways) <= MOST_TWINS else (name,)


@cache
def _twins() -> dict[str, str]:
    """Characters of either script, and each with its twin."""
    return {char: pair for pair in _pack().twins for char in pair}


def _feasts() -> tuple[Feast, ...]:
    return _pack().feast


@cache
def _pack() -> _Pack:
    return shaped("feasts", _Pack)


@cache
def _by_name() -> dict[str, int]:
    return {
        _folded(written) + zone: place
        for place, feast in enumerate(_feasts())
        for zone in (tuple(f"@{zone}" for zone in feast.zones) or ("",))
        for names in (*feast.names.values(), *feast.weak.values())
        for name in names
        for written in _written(name)
    }


def _folded(name: str) -> str:
    plain, _, zone = name.partition("@")
    return plain.lower().replace("’", "'") + (f"@{zone}" if zone else "")


@lru_cache(maxsize=4096)
def _day(place: int, year: int) -> date | None:
    feast = _feasts()[place]
    start = _start(feast, year)
    if start is None:
        return None
    found = start + timedelta(days=feast.days)
    return found + timedelta(days=feast.moved.get(found.isoweekday(), 0))


def _start(feast: Feast, year: int) -> date | None:
    if feast.unset:
        return None
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
    if feast.hebrew or feast.islamic:
        return next((found for found in _elsewhere(feast, year) if found.year == year), None)
    if feast.tithi:
        return hindu.tithi(year, *feast.tithi, feast.at)
    if feast.star:
        return hindu.star(year, *feast.star)
    if feast.sankranti:
        return hindu.sankranti(year, feast.sankranti)
    if feast.fixed:
        month, number = map(int, feast.fixed.split("-"))
        return date(year, month, number)
    if feast.orthodox is not None:
        return easter(year, EASTER_ORTHODOX) + timedelta(days=feast.orthodox) if year < 4100 else None
    return easter(year, EASTER_WESTERN) + timedelta(days=feast.easter or 0) if year < 4100 else None


def _elsewhere(feast: Feast, year: int) -> Iterator[date]:
    """The days of a feast of the Hebrew or Islamic calendar in and around a Gregorian year. Adar is the one before Nisan."""
    month, number = map(int, (feast.hebrew or feast.islamic or "").split("-"))
    if feast.hebrew:
        for own in (year + 3760, year + 3761):
            leap = month == 12 and HebrewDate(own, 1, 1).year % 19 in (0, 3, 6, 8, 11, 14, 17)
            yield HebrewDate(own, 13 if leap else month, number).to_pydate()
        return
    first = (year - 622) * 33 // 32
    for own in range(max(first - 1, UMM_AL_QURA.start), min(first + 3, UMM_AL_QURA.stop)):
        found = Hijri(own, month, number).to_gregorian()
        yield date(found.year, found.month, found.day)
