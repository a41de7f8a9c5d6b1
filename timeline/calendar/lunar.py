"""The Chinese lunisolar calendar: lunar dates, solar terms and the sixty-year cycle, on lunar_python (MIT).

A lunar year carries the number of the Gregorian year in which it begins: lunar 2023 runs from 2023-01-22 to 2024-02-09.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Any

# From the first whole Gregorian year; far ahead, new moons near midnight are not certain.
FIRST_YEAR, LAST_YEAR = 1583, 2199
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
CYCLE = 60  # years that have each a name of their own (干支)
_TERMS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
TERMS = tuple(_TERMS[place : place + 2] for place in range(0, len(_TERMS), 2))


@cache
def _library() -> Any:
    """lunar_python, loaded when a lunar date is first met: few collections have one."""
    import lunar_python

    return lunar_python


@lru_cache(maxsize=4096)
def to_gregorian(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The Gregorian day of lunar `year`-`month`-`day` (`leap`: of the 闰月 of that number), or None if there is no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    table = _library().LunarYear.fromYear(year).getMonth(-month if leap else month)
    if table is None or day > table.getDayCount():
        return None
    solar = _library().Lunar.fromYmd(year, -month if leap else month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=4096)
def term(name: str, year: int) -> date | None:
    """The day of a solar term (清明, 冬至; simplified script) in Gregorian `year`, on China's clock."""
    if name not in TERMS or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    # lunar_python's table of a lunar year runs from the 大雪 before it; its own winter solstice stands under another key
    solar = _library().Lunar.fromYmd(year, 1, 1).getJieQiTable()["DONG_ZHI" if name == "冬至" else name]
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def cycle(name: str) -> int | None:
    """Place of a 干支 name in the sixty-year cycle, 0 (甲子) to 59 (癸亥); None where stem and branch do not meet (甲丑)."""
    if len(name) != 2 or name[0] not in STEMS or name[1] not in BRANCHES:
        return None
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    return next((place for place in range(stem, CYCLE, 10) if place % 12 == branch), None)


def cycle_of(year: int) -> int:
    """Place in the sixty-year cycle of the lunar year that begins in Gregorian `year`, 0 (甲子) to 59 (癸亥)."""
    return (year - 4) % CYCLE
