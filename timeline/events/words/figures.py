"""Numbers written with figures, by their value: 1万7668例 and 17,668 are one; a small one keeps what it counts (53人, 3天)."""

from __future__ import annotations

import re
from functools import cache

from pydantic import BaseModel

from timeline.events.words.forms import forms
from timeline.packs import beside
from timeline.packs.shapes import STRICT, shaped

LARGE = 100  # a number from here on says what it counts by itself
ROUGH = "~"  # before a number that is none to the one: 逾50人, at least 50
FAR = 1.25  # times as much as a rough number may be what it stands for


class _Pack(BaseModel):
    """``packs/figures.toml``, which describes each list."""

    model_config = STRICT

    large: dict[str, int]
    small: dict[str, int]
    counters: tuple[str, ...]
    many: tuple[str, ...]
    ordinal: tuple[str, ...]
    no_count: tuple[str, ...]
    rough_before: tuple[str, ...]
    rough_behind: tuple[str, ...]
    not_rough: tuple[str, ...]

    @property
    def times(self) -> dict[str, int]:
        """What each multiplier is worth."""
        return self.large | self.small


def number(token: str) -> str:
    """A number's value, with what it counts where it is small: 1万7668例 is 17668, 1万5千 15000, 53人 itself."""
    found = _parts().fullmatch(token)
    if found is None:
        return token
    times = _pack().times
    try:
        value = float(found["head"].replace(",", "")) * times.get(found["times"] or "", 1)
        value += float(found["rest"] or 0) * times.get(found["again"] or "", 1)
    except ValueError:  # 1.2.3
        return token
    return f"{value:g}{found['unit']}" if value < LARGE or "%" in found["unit"] else f"{value:.0f}"


def figures(folded: str, language: str) -> frozenset[str]:
    """The numbers in `folded` that count something, by their value (53人 and 53名 are 53): not those of dates and of names (COVID-19).

    One that is none to the one has ROUGH before it."""
    undated = forms(language).day_of_month.sub("", folded)
    return frozenset(_rough(found, undated) + number(found.group()) for found in _counting().finditer(undated))


def are_others(own: frozenset[str], its: frozenset[str]) -> bool:
    """Whether both count something, and nothing that may be one count: 53 and 33; not 53 and more than 50."""
    return bool(own and its) and not any(_are_one(one, other) for one in own for other in its)


def _are_one(one: str, other: str) -> bool:
    if one == other:
        return True
    if not (one.startswith(ROUGH) or other.startswith(ROUGH)) or one.endswith("%") != other.endswith("%"):
        return False
    try:
        lesser, greater = sorted(float(count.strip(f"{ROUGH}%")) for count in (one, other))
    except ValueError:  # 1.2.3
        return False
    return greater <= FAR * lesser


def _rough(found: re.Match[str], folded: str) -> str:
    before, behind, pack = folded[: found.start()], folded[found.end() :], _pack()
    rough = before.endswith(pack.rough_before) and not before.endswith(pack.not_rough)
    return ROUGH if rough or behind.startswith(pack.rough_behind) else ""


def is_figure(word: str) -> bool:
    """Whether a content word is a count that can tell two happenings apart: 17668, 53人, 7.5%; not the 24 of 24 hours."""
    return word[0].isdigit() and (len(word) > 2 or not word.isdigit())


@cache
def token() -> str:
    """The source of a pattern for a number with what it counts, to be read by `number`."""
    return rf"{_value()}[{''.join(_pack().counters)}]?"


@cache
def _pack() -> _Pack:
    return shaped("figures", _Pack)


@cache
def _value() -> str:
    large, small = "".join(_pack().large), "".join(_pack().small)
    return rf"\d+(?:[.,]\d+)*(?:%|[{large}](?:\d+(?:\.\d+)?[{small}]?(?=[^\d{large}%]|$))?|[{small}])?"


@cache
def _parts() -> re.Pattern[str]:
    times, again = "".join(_pack().times), "".join(_pack().small)
    return re.compile(rf"(?P<head>[\d.,]+)(?P<times>[{times}])?(?P<rest>[\d.]+)?(?P<again>[{again}])?(?P<unit>.*)")


@cache
def _counting() -> re.Pattern[str]:
    """A number that is no part of a name, no year and no date or time."""
    pack = _pack()
    ordinal, none, many = "".join(pack.ordinal), "".join(pack.no_count), "".join((*pack.large, *pack.many))
    return re.compile(
        rf"(?<![a-z0-9{ordinal}/-])(?<!\d[.,])(?!(?:19|20)\d\d(?![\d.,{many}]))"
        rf"{_value()}(?![\d{none}]|[-/:.,]\d| ?{beside().units.half})"
    )
