"""Whether the day or the month comes first in a text's numeric dates: 1/7/2019 beside 30/9/2019, or else beside 4 July, is of July."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from timeline.model import Expression
from timeline.packs import beside

NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2[0-9]{2,4}")
DAY_FIRST, MONTH_FIRST = (
    re.compile(rf"\b[0-9]{{1,2}}{beside().ordinal}?(?: of)? [A-Z][a-z]"),
    re.compile(r"[A-Z][a-z]+\.? [0-9]{1,2}\b(?! [A-Z])"),
)
MONTHS = 12


def one_order(found: list[Expression]) -> list[Expression]:
    """The dates that can be read in two ways, in the order of those that can be read in one, where these are all of one order: of numeric
    ones, and where there is none of those that name their month."""
    numbers = [_numbers(one) for one in found]
    day_first = _day_first(found, numbers) if any(numbers) else None
    if day_first is None:
        return found
    return [_in_order(one, pair, day_first) if pair else one for one, pair in zip(found, numbers, strict=True)]


def either_way(found: Sequence[Expression]) -> tuple[Expression, ...]:
    """The dates that can be read in two ways, where nothing in their text tells which."""
    numbers = [_numbers(one) for one in found]
    if not any(numbers) or _day_first(found, numbers) is not None:
        return ()
    pairs = zip(found, numbers, strict=True)
    return tuple(one for one, pair in pairs if pair and max(pair) <= MONTHS and pair[0] != pair[1])


def _day_first(found: Sequence[Expression], numbers: Sequence[tuple[int, int] | None]) -> bool | None:
    """Whether the day comes first in a text's numeric dates; None where nothing tells, or both are found."""
    day_first = any(pair and pair[0] > MONTHS for pair in numbers)
    month_first = any(pair and pair[1] > MONTHS for pair in numbers)
    if not (day_first or month_first):
        named = [one for one in found if one.known.month is not None and one.known.day is not None]
        day_first = any(DAY_FIRST.search(one.text) for one in named)
        month_first = any(MONTH_FIRST.search(one.text) for one in named)
    return day_first if day_first != month_first else None


def _numbers(one: Expression) -> tuple[int, int] | None:
    """The first two numbers of a date written in three."""
    match = NUMERIC.match(one.text) if one.text[:1].isdigit() else None
    return (int(match[1]), int(match[3])) if match else None


def _in_order(one: Expression, pair: tuple[int, int], day_first: bool) -> Expression:
    day, month = pair if day_first else pair[::-1]
    if max(pair) > MONTHS or (one.known.month, one.known.day) != (day, month):
        return one
    return replace(one, known=replace(one.known, month=month, day=day))
