"""How much a document's telling of a day counts: once, and more the longer after the day it still tells it.

An article of the day itself tells what is new; one that comes back to a day a month later says that it mattered. Measured on collections of
English news against timelines that journalists wrote, counting documents with this weight ranks days better than counting them plainly.
What is only announced counts half: it may not come.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date

LONGEST = 100  # days: later than this counts no more
ANNOUNCED = 0.5


def telling(day: date, published: date | None, follow_up: float) -> float:
    """The weight of one document of day `published` that tells `day`; each doubling of the days between adds `follow_up`."""
    if published is None:
        return 1.0
    lag = (published - day).days
    return 1.0 + follow_up * math.log2(1 + min(lag, LONGEST)) if lag >= 0 else ANNOUNCED


def heard(
    day: date,
    documents: Iterable[str],
    voice: Mapping[str, str],
    published: Mapping[str, date | None],
    follow_up: float,
) -> float:
    """The weight of all `documents` that tell `day`, near-duplicates counted as the one voice that they are."""
    loudest: dict[str, float] = {}
    for document in documents:
        own = voice[document]
        loudest[own] = max(loudest.get(own, 0.0), telling(day, published[document], follow_up))
    return math.fsum(loudest.values())
