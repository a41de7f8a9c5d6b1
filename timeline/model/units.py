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
TimexType = Literal["DATE", "TIME", "DURATION", "SET", "REF"]
Mod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "BEFORE", "AFTER"]
# On which side of publication something is told to lie; empty where nothing tells.
Tense = Literal["", "past", "future"]
