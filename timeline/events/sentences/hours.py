"""Hours whose day nobody says (晚上11点): habits and scenes, but for what a report of the day itself tells somebody to have done then
(警方下午拘捕…).
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from timeline.events.sentences.dated import Dated
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADVERB,
    LATIN,
    NOUN,
    PREPOSITION,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import first_word, tagged

_WHO = (NOUN, ABBREVIATION, LATIN, UNKNOWN)  # tags with which a subject ends
_DOES = (VERB, PREPOSITION, ADVERB)  # … and of what may begin what it does


class Printed(Struct, frozen=True, gc=False):
    """The `day` of publication where the source writes from, and the time `now` on its clock, where that is known."""

    day: date | None = None
    now: datetime | None = None


def names_no_day(item: Dated, lexicon: Lexicon) -> bool:
    """Whether it is a time of day whose day nobody said."""
    return all(
        timex.type == "TIME"
        and "day" in timex.implied
        and not any(word in _day_of(timex.text, lexicon) for word in lexicon.says_day)
        for timex in item.timexes
    )


def of_today(item: Dated, before: str, after: str, printed: Printed, lexicon: Lexicon) -> bool:
    """Whether such a time is of publication's day, by the words `before` and `after` it in its clause: somebody does something at it, and
    it had begun when that was published."""
    hour = item.timexes[0]
    if hour.since is None or hour.since.date() != printed.day or (printed.now and hour.since > printed.now):
        return False
    who, does = tagged(before), first_word(after)
    if not who or who[0][0].startswith(lexicon.indefinite) or not fold(hour.text).startswith(lexicon.parts_of_day):
        return False  # 一名女子|晚间…: a scene
    acts = does[1].startswith(_DOES) and (does[1] != VERBAL_NOUN or does[0] in lexicon.wording.happening)
    return who[-1][1].startswith(_WHO) and acts


def on_day_written(item: Dated, printed: Printed) -> bool:
    """Whether it is of the day of publication, or that of the dateline on which its words hang."""
    first = item.timexes[0]
    day = first.since.date() if first.since else None
    if day is None or day == printed.day:
        return day is not None
    return first.anchor.startswith("publication") and first.anchor.endswith(day.isoformat())


def _day_of(text: str, lexicon: Lexicon) -> str:
    """A time of day without those of its words that only look as if they named a day: 午后."""
    folded = fold(text)
    for word in lexicon.says_no_day:
        folded = folded.replace(word, "")
    return folded
