"""Whether a story has come back to the days around publication, or goes on where it was."""

from __future__ import annotations

from timeline.anchoring.hanging.ahead import NEAR_AHEAD
from timeline.anchoring.hanging.far import (
    FAR,
    NEWS,
    STRIDE,
    follows,
    goes_on,
    is_alone,
    is_chronicle,
    is_old,
    is_recent,
    told,
)
from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import just_after, says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import MONTH_OF_DAYS, SEASONS, into_year
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial

YET = 60  # characters that say that something has been otherwise since
SINCE = 60  # characters before one that say since when something has been so
LEAD = 8  # characters before a month that lead on to it
LATELY = 7  # days before publication in which a bare day is sooner looked for


def returns(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a month or day lies so shortly before publication that the story has come back from where it was."""
    if one.known.month is None or state.today is None:
        return False
    last = state.points[0] if state.points else None
    if _is_since(layout, one) and is_recent(one.known, state.today):
        return True
    if last is not None:
        if _is_since_now(layout, one, last) or _is_yet_since(layout, one, last, state):
            return True
        if layout.same_sentence(last.span, one.span) and told(layout, one, last, state):
            return False
        if goes_on(layout, one, last, state):
            return False
        if one.known.day is None and is_chronicle(layout, state) and told(layout, one, last, state):
            return False
        if is_alone(state) and follows(layout, one, last) and _is_after(one.known, last.known):
            return False
    return is_recent(one.known, state.today)


def _is_since(layout: Layout, one: Expression) -> bool:
    """Whether something has been so since a month or day, and is so still."""
    return says_before(cues_of(one.language).get("still_since"), layout.text, one.span, SINCE)


def _is_yet_since(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether something has been otherwise since a month or day than in the year long past that its sentence told: hired in April 2017, but
    has been on leave since May 25."""
    if state.today is None or (last.known.year or state.today.year) >= state.today.year - FAR:
        return False
    cue = cues_of(one.language).get("yet_since")
    return layout.same_sentence(last.span, one.span) and says_before(cue, layout.text, one.span, YET)


def _is_since_now(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether a sentence between the date told last and a month since when something is so has come to the present: 2002年，他移民。
    现在，公司已上市。自3月以来，股价翻了一番."""
    cues = cues_of(one.language)
    if "now_opens" not in cues or not cues["now_opens"].search(layout.text, last.span.end, one.span.start):
        return False
    since = says_before(cues["starting_before"], layout.text, one.span, LEAD)
    return since or cues["begins_after"].match(just_after(layout.text, one.span, LEAD)) is not None


def _leads_on(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether words lead on to a month from what the paragraph before told of a past year: 到了3月，风向变了."""
    cue = cues_of(one.language).get("month_leads_on")
    if cue is None or state.today is None or (point.known.year or 0) >= state.today.year:
        return False
    if layout.paragraph(one.span.start) - layout.paragraph(point.span.start) > 1:
        return False
    return says_before(cue, layout.text, one.span, LEAD)


def days_after(known: Partial, told: Partial) -> int:
    """How many days a month, day or season lies behind one told, in its year; fewer than none where that says no such part."""
    month, before = (one.month or (SEASONS[one.season] if one.season else 0) for one in (known, told))
    if not month or not before or bool(known.season) != bool(told.season):
        return -1
    if known.season:  # at half its length, so that the next one is as near as the next month
        return (month - before) * MONTH_OF_DAYS // 2
    return into_year(month, known.day or 1) - into_year(before, told.day or 1)


def _is_after(known: Partial, other: Partial) -> bool:
    return (known.month or 0, known.day or 1) > (other.month or 0, other.day or 1)


def contradicts(state: State, tense: str) -> bool:
    """Whether the date told last is of a year to come though the tense is past: fiscal 2021 began in October."""
    told = state.points[0].known.year if state.points else None
    return tense == "past" and told is not None and state.today is not None and told > state.today.year


def is_news(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare day lies shortly before publication, while the date told last is of another month that nothing ties it to."""
    day, told = one.known.day, point.known
    if state.today is None or day is None or (told.year, told.month) == (state.today.year, state.today.month):
        return False
    behind = (state.today.day - day) % 30
    same = layout.same_sentence(point.span, one.span)
    if not point.own_year and not same:
        return told.month != state.today.month and 0 <= state.today.day - day <= NEWS
    if told.day is not None and day > told.day and (same or day - told.day == 1):
        return False  # 11月2日受理，5日开庭
    if same and told.day is not None and day > told.day and is_ahead(point, state):
        return False
    return behind <= LATELY and not is_alone(state)


def goes_on_over(layout: Layout, one: Expression, state: State, tense: str) -> bool:
    """Whether a date without a year goes on with a story told wholly in a past year, over the borders of its paragraphs."""
    known, point = one.known, state.points[0]
    if state.today is None or tense == "future" or not point.own_year:
        return False
    if (known.month or known.season) and is_old(layout, state):
        return 0 <= days_after(known, point.known) <= NEAR_AHEAD
    if known.month and _leads_on(layout, one, point, state):
        return 0 <= days_after(known, point.known) <= STRIDE
    if point.day is None:
        return False
    if any(not told.own_year for told in state.points) or (point.known.year or 0) >= state.today.year:
        return False
    if known.month is None:
        return known.day is None and sentence_tense(layout.text, one) != "future"
    gap = into_year(known.month, known.day or 1) - into_year(point.known.month or 1, point.known.day or 1)
    to_come = (known.month, known.day or 1) > (state.today.month, state.today.day)
    return to_come and 0 <= gap <= NEAR_AHEAD
