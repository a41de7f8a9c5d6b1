"""Whether a year long past is being told of where a date without a year stands, or was only named in passing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import takewhile

from timeline.anchoring.story.passage import first_of_two
from timeline.anchoring.story.state import SENTENCE_END, Layout, Point, State
from timeline.anchoring.tense.reach import says_after, says_before
from timeline.calendar.partial import YEAR_OF_DAYS, into_year
from timeline.grammar.rules.cues import cues_of
from timeline.late import late
from timeline.model import Expression, Partial

FAR = 1  # years before publication within which any year may be the story's
BESIDE = late(r"[\s）)\]】]{0,3}")  # between a year and the date that it belongs to: 当年2月22日, （1970年）12月26日
REACH = 8  # characters on each side of a year that say how it stands
PASSING = 28  # characters before one that say that it was only named
NEWS, NEWS_MONTHS = 14, 2  # days and months before publication that news is about
STEP = 45  # days that a story goes on by from a paragraph to the next, or goes back by within one
TURN = 180  # days back that are a turn of the year
STRIDE = 200  # days that it goes on by within one, and in a chronicle
BEGINNINGS = 100  # days from a founding that are told with it
ASIDE = 120  # characters before a date in which its sentence names its subject and turns aside
CHRONICLE = 3  # dates of one year that make one
NEXT = 2  # paragraphs from its last date to its next


def told(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a month or day may be of a date's year: a far one carries only what goes on with its story.

    A bare year (自1976年来, 1963年出生) carries its paragraph where it opens a clause, and never the days just before publication.
    """
    year, known = point.known.year, one.known
    if year is None or state.today is None:
        return True
    if is_background(layout, one, point, state):
        return False
    if known.month is None and known.quarter is None and known.half is None:
        return True
    cues = cues_of(one.language)
    if point.known.month is None and "year_passing" in cues:
        if says_before(cues["year_passing"], layout.text, point.span, PASSING):
            return False
        if year > state.today.year and (known.month, known.day) == (state.today.month, state.today.day):
            return False  # a dateline beneath a headline on next year
    if (
        known.month is None
        or year >= state.today.year - FAR
        or BESIDE.fullmatch(layout.text, point.span.end, one.span.start)
    ):
        return True
    here = layout.same_paragraph(point.span, one.span)
    recent = is_recent(known, state.today) and not is_memoir(layout, one, point, state)
    if point.known.month is None:
        start = first_of_two(layout, point)
        before = layout.text[: point.span.start if start is None else start]
        passing = "year_heads" in cues and not cues["year_heads"].search(before[-REACH:])
        return (
            not (recent and (known.day or passing))
            and here
            and ("year_opens" not in cues or opens_clause(layout, one, point))
        )
    days = (known.day, point.known.day) if known.day is not None and point.known.day is not None else (0, 0)
    gap = into_year(known.month, days[0]) - into_year(point.known.month, days[1])
    gap += 365 if gap <= -TURN else 0
    if layout.same_sentence(point.span, one.span):
        return 0 <= gap <= STEP or (not recent and gap >= -STEP) or goes_on(layout, one, point, state)
    if here:
        return -STEP <= gap <= STRIDE and (not recent or goes_on(layout, one, point, state))
    if follows(layout, one, point) and is_alone(state):
        return 0 <= gap <= STRIDE
    return 0 <= gap <= (STRIDE if runs(layout, one, state) and not recent else STEP)


def is_background(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a date only says since when there is what is told of: somebody's birth, a founding, an aside on the subject."""
    cues = cues_of(one.language)
    if state.today is None:
        return False
    born = _is_birth(layout, point, cues) and _since_then(one.known, state.today)
    return born or _is_founding(layout, one, point, cues, state.today) or _is_aside(layout, one, point, state)


def follows(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether both stand at the head of their paragraphs, one after the other, as in a list of what happened when."""
    heads = all(span.start - layout.start(span.start) <= 2 for span in (one.span, point.span))
    next_one = layout.paragraph(one.span.start) - layout.paragraph(point.span.start) == 1
    return heads and next_one and point.own_year and one.known.month is not None


def is_alone(state: State) -> bool:
    """Whether the text has told of nothing but a past whose years it says: of no day around its publication."""
    return state.today is not None and all(
        point.own_year and (point.known.year or 0) < state.today.year for point in state.points
    )


def is_old(layout: Layout, state: State) -> bool:
    """Whether a text tells of no day around its publication, and has told of nothing but years long past: memoirs, chronicles, court
    reports. The date that its page prints of itself is none that it tells of."""
    return not layout.is_news() and _told_of_old(state) > 0


def is_chronicle(layout: Layout, state: State) -> bool:
    """Whether a text is such a one, or has begun like one, whatever it comes to at its end."""
    return is_old(layout, state) or _told_of_old(state) >= CHRONICLE


def _told_of_old(state: State) -> int:
    """How many dates a text has told so far, where all are of years long past; 0 where they are not."""
    told = [point for point in state.points if point.day is None or point.day != state.printed]
    if state.today is None or not all(point.own_year for point in told):
        return 0
    return len(told) if all((point.known.year or 0) < state.today.year - FAR for point in told) else 0


def is_memoir(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a month is the next in a text that has told of nothing but years long past: 1927年4月，…。8月，…, read in October; behind a
    year alone where it has told of others so far, and the month is none just past. Not where the date before only says since when somebody
    or something has been there."""
    known, before, cues = one.known, point.known, cues_of(one.language)
    if "founded_after" not in cues or not known.month:
        return False
    if before.month:
        ordered = is_chronicle(layout, state) and known.day is None and before.month < known.month
    else:
        recent = state.today is None or is_recent(known, state.today)
        ordered = not recent and _told_of_old(state) >= CHRONICLE
    if not ordered or _is_birth(layout, point, cues) or _says_founding(layout, point, cues):
        return False
    return opens_clause(layout, one, point)


def goes_on(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a month or day is the next of those that its paragraph tells of a past year, or the same day again: 去年8月 … 9月 is not
    this September."""
    known, told = one.known, point.known
    if state.today is None or not point.own_year or not known.month or not told.month or told.year is None:
        return False
    if told.year >= state.today.year or not layout.same_paragraph(point.span, one.span):
        return False
    if known.day is None:
        return 0 < (known.month - told.month) % 12 <= NEWS_MONTHS
    if told.day is None:
        return 0 < known.month - told.month <= NEWS_MONTHS
    return 0 <= into_year(known.month, known.day) - into_year(told.month, told.day) <= STEP


def runs(layout: Layout, one: Expression, state: State) -> bool:
    """Whether the paragraphs before an expression are a chronicle of one past year: the last dates told in them are all of it."""
    dated = [point for point in state.points if point.known.month is not None]
    year = dated[0].known.year if dated else None
    if state.today is None or year is None or year >= state.today.year:
        return False
    run = list(takewhile(lambda point: point.own_year and point.known.year == year, dated))
    here, *told_in = [layout.paragraph(span.start) for span in (one.span, *(point.span for point in run))]
    return len(run) >= CHRONICLE and here - told_in[0] <= max(NEXT, len(run) - 1) and told_in[-1] < told_in[0] < here


def _is_birth(layout: Layout, point: Point, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a day is that of somebody's birth, from which a sentence turns to what is new: born on 12 June 1950, she died on 3 May."""
    if "birth_before" not in cues:
        return False
    before = says_before(cues["birth_before"], layout.text, point.span, PASSING)
    return before or says_after(cues["birth_after"], layout.text, point.span, REACH)


def _is_founding(
    layout: Layout, one: Expression, point: Point, cues: Mapping[str, re.Pattern[str]], today: date
) -> bool:
    """Whether a date long before publication only says since when there is what its sentence turns from to what is new: 某行1998年9月成立，
    3月3日宣布裁员; not what is told of its beginnings, the next in order or at the head of a sentence."""
    if "founded_after" not in cues or point.known.month is None or (point.known.year or 0) >= today.year - FAR:
        return False
    if not _says_founding(layout, point, cues) or not _since_then(one.known, today):
        return False
    if not layout.same_sentence(point.span, one.span):
        return not says_before(cues["year_opens"], layout.text, one.span, REACH)
    gap = into_year(one.known.month or 0, one.known.day or 0) - into_year(point.known.month, point.known.day or 0)
    return _stands_by(layout, point, cues) or not 0 <= gap <= BEGINNINGS


def _says_founding(layout: Layout, point: Point, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a date is that of a founding."""
    return _stands_by(layout, point, cues) or says_after(cues["founded_after"], layout.text, point.span, PASSING)


def _stands_by(layout: Layout, point: Point, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a date of a founding stands by what was founded: 成立于1998年9月的公司."""
    return says_before(cues["founded_before"], layout.text, point.span, PASSING)


def _is_aside(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a date of a past year stands in an aside on the subject of a sentence, whose verb comes after it and is of another time: The
    bank, founded in January 2008, collapsed on March 3."""
    cues = cues_of(one.language)
    if "aside_told" not in cues or state.today is None or one.known.month is None or not point.own_year:
        return False
    if (point.known.year or 0) >= state.today.year:
        return False
    if any(other.own_year and other.known.year == point.known.year for other in state.points if other is not point):
        return False  # a text that tells of that year
    if not layout.same_sentence(point.span, one.span) or not cues["aside_ends"].match(layout.text, point.span.end):
        return False
    start = max(layout.start(point.span.start), point.span.start - ASIDE)
    lead = SENTENCE_END.split(layout.text[start : point.span.start])[-1]
    aside = cues["aside_told"].search(lead)
    return aside is not None and cues["tense"].search(lead[: aside.start()]) is None


def _since_then(known: Partial, today: date) -> bool:
    """Whether a day without its year lies in the half year before `today`, or says no more than its number."""
    if known.day is None:
        return False
    if known.month is None:
        return True
    return (into_year(today.month, today.day) - into_year(known.month, known.day)) % YEAR_OF_DAYS <= TURN


def is_recent(known: Partial, today: date) -> bool:
    """Whether a month or day of no said year lies so shortly before a day that news of that day would mean it."""
    if known.month is None:
        return False
    months = (today.month - known.month) % 12
    if known.day is None:
        return months <= NEWS_MONTHS
    return 0 <= into_year(months, today.day) - known.day <= NEWS


def opens_clause(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a bare year stands at the head of its clause as the time of what is told: 1989年抗议期间, 在2018年."""
    cues = cues_of(one.language)
    passes = says_after(cues["year_in_passing"], layout.text, point.span, REACH)
    return not passes and says_before(cues["year_opens"], layout.text, point.span, REACH)
