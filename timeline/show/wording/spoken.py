"""What other rooms say in fixed sentences, in the interface's language; a sentence that is not known stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from timeline.anchoring.story import disagreements
from timeline.dating.evidence import reasons
from timeline.model.reason import Reason
from timeline.show.wording import phrases
from timeline.show.wording.words import Words


@lru_cache(maxsize=4096)  # documents of one feed give the same reasons
def reason(text: str, words: Words) -> str:
    """One of ``dating/evidence/reasons.py``, with its days and kinds of evidence in words."""
    return _said(text, "reason", reasons.ALL, words)


def disagreement(text: str, words: Words) -> str:
    """What a text says against a date, one of ``anchoring/story/disagreements.py``: 7月11日 that is no Wednesday."""
    return _said(text, "disagreement", disagreements.ALL, words)


def _said(text: str, table: str, known: Iterable[Reason], words: Words) -> str:
    for one in known:
        values = one.match(text)
        if values is not None:
            return words(f"{table}.{one.code}", **{name: _value(name, value, words) for name, value in values.items()})
    return text


def _value(name: str, value: str, words: Words) -> str:
    match name:
        case "kind":
            return words.get(f"kind.{value}", value)
        case "day" | "limit":
            return _day(value, words)
        case "weekday" | "said":
            return words.list("date.weekdays")[int(value) - 1]
        case _:
            return value


def _day(value: str, words: Words) -> str:
    try:
        return phrases.day(date.fromisoformat(value), words)
    except ValueError:
        return value


def where(text: str, words: Words) -> str:
    """Where a piece of evidence stands, in words; as it is where there are none for it."""
    return words.get(f"where.{text}", text)
