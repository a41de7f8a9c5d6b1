"""How much an event weighs: how many independent voices tell it, how many documents of the collection, how long it is followed up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.events.voices import voices
from timeline.model import Digest, Event

# The sentence that explains an importance, its parts in order; the interface renders each from its code and number.
WHY = {"voices": "{n} independent voices", "documents": "{n} documents", "later": "told again up to {n} days later"}


def weigh(events: Sequence[Event], digests: Sequence[Digest]) -> list[Event]:
    """`events` with `importance` and `why`: parts ``code=number`` joined by ``; ``, codes as in WHY."""
    voice = voices(digest.document for digest in digests)
    published = {digest.document.id: digest.dating.local_date for digest in digests}
    raw = [_raw(event, voice, published) for event in events]
    most = max((score for score, _ in raw), default=1.0) or 1.0
    return [
        replace(event, importance=round(score / most, 4), why=why)
        for event, (score, why) in zip(events, raw, strict=True)
    ]


def _raw(event: Event, voice: dict[str, str], published: dict[str, date | None]) -> tuple[float, str]:
    heard = len({voice[document] for document in event.documents})
    lags = [
        (day - event.when.since.date()).days for document in event.documents if (day := published[document]) is not None
    ]
    later = max([0, *lags])
    score = math.log1p(heard) * (1 + 0.1 * math.log1p(later)) * (0.5 if event.context else 1.0)
    return score, f"voices={heard}; documents={len(event.documents)}; later={later}"
