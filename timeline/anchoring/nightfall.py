"""An hour told behind an evening that is of the day after: 昨晚10时起火，凌晨2时扑灭; struck at 11 p.m. Sunday, at 4 a.m. it sank."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from timeline.anchoring.hours import is_bare
from timeline.anchoring.story.state import Layout, Point
from timeline.calendar.partial import add_days, merge, of_day
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial

EVENING, LATE, NOON, MIDNIGHT = 18, 20, 12, 24  # hours
NIGHT = 9  # hours from an evening's hour to one of the morning that names no half of the day
SMALL = 6  # … and the first that a night without an hour has none of
BETWEEN = 80  # characters before an hour that say whether it goes on
NEAR = 6  # characters behind an hour that say that only then something was over
TWELVE = "12"


def after_nightfall(
    layout: Layout, one: Expression, known: Partial, point: Point | None, today: date | None
) -> Partial:
    """The value of an hour or part of a day that took its day from `point`: of the day after where the story has come through a night."""
    day = point.day if point is not None else None
    if point is None or day is None or not is_bare(one) or not _is_evening(layout, point, one):
        return known
    morning = _morning(one, point, known)
    after = add_days(day, 1)
    if morning is None or after is None or today is None or after > today or _is_told_back(layout, one, point):
        return known
    if (one.known.hour or 0) >= SMALL and not layout.same_paragraph(point.span, one.span) and point.known.hour is None:
        return known  # what an evening is told of may go back to its morning
    return merge(of_day(after), morning)


def _is_evening(layout: Layout, point: Point, one: Expression) -> bool:
    """Whether a date told is the evening or night at the end of its day, or the afternoon where its sentence goes on to the small hours:
    下午4点上车，凌晨1点才到."""
    if point.known.hour is not None:
        return (NOON if _goes_through(layout, point, one) else EVENING) <= point.known.hour < MIDNIGHT
    if point.known.part not in ("EV", "NI"):
        return False
    cue = cues_of(one.language).get("small_hours")
    return cue is None or cue.search(layout.text, point.span.start, point.span.end) is None


def _goes_through(layout: Layout, point: Point, one: Expression) -> bool:
    """Whether the sentence of a date says that what it tells lasted until the small hours."""
    cues = cues_of(one.language)
    if "until_small_hours" not in cues or not cues["small_hours"].match(one.text):
        return False
    around = layout.text[max(0, one.span.start - 2) : one.span.end + NEAR]
    return layout.same_sentence(point.span, one.span) and cues["until_small_hours"].search(around) is not None


def _morning(one: Expression, point: Point, known: Partial) -> Partial | None:
    """The hour or part of the day as one of the morning; None where it is none, or is sooner one of that evening."""
    told, hour = point.known.hour, one.known.hour
    part = one.known.part
    if hour is None:
        small = cues_of(one.language).get("small_hours")
        return one.known if part == "NI" and small is not None and small.search(one.text) else None
    if part is not None or one.text[:1] == "0" or (told is None and hour < SMALL):
        marked = part in (None, "MO", "NI") and hour < NOON and (known.hour or 0) < NOON
        return one.known if marked else None
    if hour == NOON and told is not None and told >= LATE and one.text.startswith(TWELVE):
        return replace(one.known, hour=0)
    later = (known.hour or 0, known.minute or 0) > (told or 0, point.known.minute or 0)
    near = told is not None and hour < NOON and hour + MIDNIGHT - told <= NIGHT
    return one.known if near and not later else None


def _is_told_back(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether what lies between says that something was said on that evening, or that the hour is one before it: 昨晚8时通报，凌晨3时起火;
    at 8 p.m. after a call at 5 a.m."""
    cue = cues_of(one.language).get("before_night")
    between = layout.text[max(point.span.end, one.span.start - BETWEEN) : one.span.start]
    return cue is not None and cue.search(between) is not None
