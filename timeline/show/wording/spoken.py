"""What other rooms say in fixed sentences, in the interface's language; a sentence that is not known stays as it is."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from timeline.dating.evidence.reasons import ALL
from timeline.show.wording import phrases
from timeline.show.wording.words import Words

# What anchoring says where a weekday and the date beside it do not fit.
PAIR_DAY = re.compile(r"(?P<text>.+) is (?P<day>\d{4}-\d\d-\d\d)")
PAIR_WEEKDAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) is weekday (?P<weekday>[1-7]), the text says (?P<said>[1-7])")


@lru_cache(maxsize=4096)  # documents of one feed give the same reasons
def reason(text: str, words: Words) -> str:
    """One of ``dating.reasons``, with its days and kinds of evidence in words."""
    for known in ALL:
        values = known.match(text)
        if values is not None:
            return words(f"reason.{known.code}", **{name: _value(name, value, words) for name, value in values.items()})
    return text


def _value(name: str, value: str, words: Words) -> str:
    if name == "kind":
        return words.get(f"kind.{value}", value)
    return _day(value, words) if name in ("day", "limit") else value


def _day(value: str, words: Words) -> str:
    try:
        return phrases.day(date.fromisoformat(value), words)
    except ValueError:
        return value


def disagreement(text: str, words: Words) -> str:
    """What a text says against a date: 7月11日 that is no Wednesday."""
    if found := PAIR_WEEKDAY.fullmatch(text):
        names = words.list("date.weekdays")
        weekday, said = (names[int(found[group]) - 1] for group in ("weekday", "said"))
        return words("reason.pair-weekday", day=_day(found["day"], words), weekday=weekday, said=said)
    if found := PAIR_DAY.fullmatch(text):
        return words("reason.pair-day", text=found["text"], day=_day(found["day"], words))
    return text


def where(text: str, words: Words) -> str:
    """Where a piece of evidence stands, in words; as it is where there are none for it."""
    return words.get(f"where.{text}", text)
