"""The last evening of the year, which Chinese calls by the name of the lunar one where it tells of countries that count none."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from timeline.anchoring.story.state import Layout
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar import feasts
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Shift

SOLAR = "跨年夜"  # its name in the calendar
BEFORE, AFTER, NEAR = (
    7,
    10,
    15,
)  # days around 1 January at which it is told of, and those by which the lunar one is then farther off
JUNE = 6
AROUND = 60  # characters that say of which new year is told


def of_solar_year(layout: Layout, one: Expression, today: date | None) -> Expression:
    """除夕 around 1 January as 31 December, where its sentence names a country that keeps that (除夕夜，柏林警方…) or tells that it
    is over."""
    cues = cues_of(one.language)
    if today is None or not one.feast or "lunar_eve" not in cues or not cues["lunar_eve"].fullmatch(one.feast):
        return one
    if one.known.year is not None or one.shift not in ((), (Shift("day", 0),)):
        return one
    turn = date(today.year + (today.month > JUNE), 1, 1)
    lunar = feasts.day(one.feast, turn.year)
    if lunar is None or not -BEFORE <= (today - turn).days <= AFTER or (lunar - today).days < NEAR:
        return one
    start = layout.start(one.span.start)
    around = layout.text[max(start, one.span.start - AROUND) : one.span.end + AROUND]
    if cues["lunar_year"].search(around):
        return one
    over = today >= turn and sentence_tense(layout.text, one) == "past"
    return replace(one, feast=SOLAR) if over or cues["solar_eve"].search(around) else one
