"""The units of the calendar, and the attributes of ISO-TimeML that are said of a time."""

from __future__ import annotations

from typing import Literal

# Coarse to fine.
Precision = Literal[
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
    "part",
    "hour",
    "minute",
    "second",
]
# From the finest to the coarsest; what is finer than a day lies on one.
COARSENESS: dict[Precision, int] = {
    "second": 0,
    "minute": 0,
    "hour": 0,
    "part": 0,
    "day": 0,
    "weekend": 1,
    "week": 2,
    "month": 3,
    "season": 4,
    "quarter": 4,
    "half": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}
# What is said by the clock, and what besides is finer than a day: morning.
CLOCK_UNITS: frozenset[Precision] = frozenset(("hour", "minute", "second"))
WITHIN_DAY: frozenset[Precision] = CLOCK_UNITS | {"part"}
TimexType = Literal["DATE", "TIME", "DURATION", "SET", "REF"]
Mod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "BEFORE", "AFTER"]
# On which side of publication something is told to lie; empty where nothing tells.
Tense = Literal["", "past", "future"]
