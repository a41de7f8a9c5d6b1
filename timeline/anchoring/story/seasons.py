"""Days and months of the season before that in sport: Last season he scored on 14 March, read in May."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from timeline.anchoring.story.state import SENTENCE_END, Layout
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial

REACH = 110  # characters before a date in which its sentence names the season
JULY = 7  # the month between two seasons that begin in autumn


def is_of_last_season(layout: Layout, one: Expression) -> bool:
    """Whether the sentence of a month or day of no said year has told of the season before."""
    cue = cues_of(one.language).get("last_season")
    if cue is None or one.known.month is None or one.known.year is not None or one.shift or one.lunar:
        return False
    before = layout.text[max(layout.start(one.span.start), one.span.start - REACH) : one.span.start]
    return cue.search(SENTENCE_END.split(before)[-1]) is not None


def season_before(known: Partial, today: date | None) -> Partial | None:
    """A month or day as one of the season before, of the year before where that holds of seasons from autumn to spring and of those from
    spring to autumn: of the half of the year in which it is read. None where the two differ."""
    if today is None or known.month is None:
        return known
    return replace(known, year=today.year - 1) if (known.month < JULY) == (today.month < JULY) else None
