"""What a date told before ties to itself: what narrows it, what was said to come, an hour that goes on, the weekend after a day ahead."""

from __future__ import annotations

import re
from datetime import date

from timeline.anchoring.hanging.far import PASSING, goes_on, is_old, is_recent
from timeline.anchoring.story.state import Layout, Point, State, is_ahead, is_over
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.reach import just_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.anchoring.tense.verbs import direct
from timeline.calendar.partial import interval, precision, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Span

NARROWED = 28  # characters between a year and the month that narrows it: ", probably in early "
OPENING = 24  # characters between the beginning of a paragraph and an hour that opens it
GOES_ON = 3  # paragraphs from the day of the news to an hour of it
REPORTER = 60  # characters from the word that reports to the day on which it was done
ENTRY = re.compile(r"[ \[(*_]*")  # what stands before the hour that heads an entry
LATELY = 3  # days before publication
NOON, EVENING = 12, 18  # hours
LATE, EARLY = ("AF", "EV", "NI"), ("MO", "NI")  # parts of the day told by twelve hours, and those of a night's end
FINER = {"year": "month", "month": "day", "week": "weekday"}


def narrows(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether an expression says when in the year, month or week just told: later this year, in November."""
    if one.shift or one.feast or one.span.start - last.span.end > NARROWED:
        return False
    cue = cues_of(one.language).get("narrows")
    if cue is None:
        return False
    unit = FINER.get(precision(last.known) or "")
    in_it = last.known.day is None and said(one.known) == ("month", "day") and one.known.month == last.known.month
    if unit is None or (said(one.known)[:1] != (unit,) and not in_it):
        return False
    return cue.fullmatch(layout.text, last.span.end, one.span.start) is not None


def still_ahead(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The month or day told as to come that is named once more where no tense tells that it is over: voting in September … said he
    would hold elections in September."""
    known = one.known
    if known.month is None or known.year is not None or one.shift or "tense" not in cues_of(one.language):
        return None
    if one.direction or (tense == "past" and direct(layout.text, one)):
        return None
    same = (point for point in state.ahead if (point.known.month, point.known.day) == (known.month, known.day))
    return next(same, None)


def runs_on_from(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a month or day opens its sentence after one in which a date of a past year did, and is none of those just past: In May 1941
    he fled. In June he was caught."""
    opens = cues_of(one.language).get("sentence_opens")
    if opens is None or state.today is None or not is_over(point, state):
        return False
    goes = one.known.day is None and (is_old(layout, state) or goes_on(layout, one, point, state))
    if is_recent(one.known, state.today) and not goes:
        return False
    if opens.search(_lead(layout, one.span)) is None:
        return False
    told = [point]
    if point.known.month is not None:
        same = (other for other in state.points if layout.same_sentence(other.span, point.span))
        told += [other for other in same if other.known.year == point.known.year]
    return any(opens.search(_lead(layout, other.span)) is not None for other in told)


def _reach(layout: Layout, span: Span) -> str:
    """What stands before a date in its paragraph, as far as the words reach that say who reports."""
    return layout.text[max(layout.start(span.start), span.start - REPORTER) : span.start]


def _lead(layout: Layout, span: Span) -> str:
    """What stands just before a place."""
    return just_before(layout.text, span, OPENING)


def lasts_from(layout: Layout, one: Expression, state: State) -> Point | None:
    """The date before publication with which begins, in the same sentence, what lasted until a month or day of no said year, which comes
    after it: arrested on 28 August and held till 12 September."""
    cues, known = cues_of(one.language), one.known
    point = state.points[0] if state.points else None
    if point is None or state.today is None or "lasts_before" not in cues or "tense" not in cues:
        return None
    if known.month is None or known.year is not None or one.shift or one.feast or point.known.month is None:
        return None
    if one.direction:  # until April's accident
        return None
    told = interval(point.known)
    if told is None or told[1].date() > state.today or not layout.same_sentence(point.span, one.span):
        return None
    if not cues["lasts_before"].search(_lead(layout, one.span)):
        return None
    verbs = cues["tense"].finditer(layout.text, point.span.end, one.span.start)
    return None if any(verb.lastgroup not in ("past", "refused") for verb in verbs) else point


def of_told_day(layout: Layout, one: Expression, point: Point, state: State, tense: str) -> bool:
    """Whether an hour of what happened is of the day of which the news tells, where the paragraphs before it have named that day alone:
    A man shot two people Wednesday, police said. The shooting began at 9:30 p.m."""
    known = one.known
    if "tense" not in cues_of(one.language):
        return _runs_by_the_clock(layout, one, point, state, tense)
    if tense != "past" or point.day is None or state.today is None:
        return False
    if known.month is not None or known.day is not None or (known.hour is None and known.part is None):
        return False
    if not 0 < (state.today - point.day).days <= LATELY:
        return False
    apart = layout.paragraph(one.span.start) - layout.paragraph(point.span.start)
    if apart == 1 and point.known.hour is not None and (known.hour or 0) >= point.known.hour:
        return True  # The power failed at 1 a.m. Wednesday. The fire was out at 5 a.m.
    return apart <= GOES_ON and days_told(layout, one, state) == {point.day}


def _runs_by_the_clock(layout: Layout, one: Expression, point: Point, state: State, tense: str) -> bool:
    """Whether a time of the clock opens the paragraph after that of a day before publication which told an earlier one, and goes on with
    that day: 11月8日22时许，仓库起火。 / 23时10分，明火被扑灭。"""
    hours = said(one.known)[:1] == ("hour",) or (one.known.part is not None and one.known.hour is not None)
    if not hours or one.shift or point.day is None or state.today is None or point.day >= state.today:
        return False
    if point.known.hour is None or not _comes_after(one.known, point.known) or tense == "future":
        return False
    opens = not layout.text[layout.start(one.span.start) : one.span.start].strip()
    next_one = layout.paragraph(one.span.start) - layout.paragraph(point.span.start) == 1
    return opens and next_one and sentence_tense(layout.text, one) != "future"


def _comes_after(known: Partial, told: Partial) -> bool:
    """Whether a time of the clock is later than one told, be it the night after an evening's or in the half of the day not said again:
    晚上10时 … 11时10分, 22时 … 凌晨1时."""
    hour = known.hour or 0
    if known.part is None and 0 < hour < NOON and told.part in LATE:
        return (hour + NOON, known.minute or 0) > _clock(told)
    through_night = known.part in EARLY and hour < NOON and (told.hour or 0) >= EVENING
    return through_night or _clock(known) > _clock(told)


def _clock(known: Partial) -> tuple[int, int]:
    """A time of the clock, one of the afternoon or night told by twelve hours as one of twenty-four."""
    hour = known.hour or 0
    small = known.part == "NI" and hour < NOON // 2
    later = known.part in LATE and 0 < hour < NOON and not small
    return hour + NOON * later, known.minute or 0


def days_told(layout: Layout, one: Expression, state: State) -> frozenset[date]:
    """The days around publication of which the news has told, without that on which it was reported: a log released on Thursday."""
    points = without_reports(layout, one, state)
    return frozenset(point.day for point in points if point.near and point.day is not None)


def without_reports(layout: Layout, one: Expression, state: State) -> tuple[Point, ...]:
    """The dates told, without the day of publication where it only says when was reported what its sentence tells of a day before: shot on
    Tuesday, police said on Thursday. In a language that tells its tenses."""
    reported = cues_of(one.language).get("reported_on")
    if reported is None:
        return state.points
    kept = []
    for place, point in enumerate(state.points):
        told = point.near and point.day == state.today and _tells_before(layout, point, state.points[place + 1 :])
        if not (told and reported.search(_reach(layout, point.span))):
            kept.append(point)
    return tuple(kept)


def _tells_before(layout: Layout, point: Point, earlier: tuple[Point, ...]) -> bool:
    """Whether the sentence of a day has told of one before it, counted from publication as well."""
    days = (other for other in earlier if other.near and other.day and point.day and other.day < point.day)
    return any(layout.same_sentence(other.span, point.span) for other in days)


def is_of_no_day_told(layout: Layout, one: Expression, state: State) -> bool:
    """Whether an hour of what happened is of one of the days of which the news has told, and none says of which: not of the day of
    publication, of which it has told nothing."""
    if "reported_on" not in cues_of(one.language) or one.known.hour is None:
        return False
    if clause_tense(layout.text, one, state.today) != "past":
        return False
    if ENTRY.fullmatch(layout.text, layout.start(one.span.start), one.span.start):
        return False  # it heads an entry of what is told as it happens
    days = days_told(layout, one, state)
    return bool(days) and all(state.today is not None and day < state.today for day in days)


def of_that_day(layout: Layout, one: Expression, point: Point, tense: str) -> bool:
    """Whether an hour that opens its paragraph goes on with the day told in the one before: On Monday he left. By 8 p.m. he was dead."""
    cues = cues_of(one.language)
    known = one.known
    if "hour_opens" not in cues or tense != "past" or point.day is None:
        return False
    if known.month is not None or known.day is not None or (known.hour is None and known.part is None):
        return False
    if layout.paragraph(one.span.start) - layout.paragraph(point.span.start) != 1:
        return False
    before = layout.text[layout.start(point.span.start) : point.span.start][-PASSING:]  # since 20 April, when …
    if not point.near and cues["year_passing"].search(before):
        return False
    return cues["hour_opens"].search(layout.text[layout.start(one.span.start) : one.span.start][:OPENING]) is not None


def weekend_ahead(layout: Layout, one: Expression, state: State) -> Point | None:
    """The day ahead after which its sentence goes on to the weekend: 明天有雨，周末放晴. In a language that need not tell its tenses."""
    last = state.points[0] if state.points else None
    if last is None or not one.known.weekend or one.shift or one.nth is not None or "told" not in cues_of(one.language):
        return None
    goes_on = is_ahead(last, state) and not last.named and layout.same_sentence(last.span, one.span)
    return last if goes_on and sentence_tense(layout.text, one) != "past" else None
