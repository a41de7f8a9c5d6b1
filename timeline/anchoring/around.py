"""Dates without their coarser units (9月, 12日, 下午, 第三季度): the date told before that gives them, if one does."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.far import BESIDE, CHRONICLE, NEWS, follows, goes_on, is_alone, is_recent, runs, told
from timeline.anchoring.state import Page, Point, State, is_ahead, is_over
from timeline.anchoring.tense import is_to_come, sentence_tense
from timeline.anchoring.tense import tense as clause_tense
from timeline.calendar import feasts
from timeline.calendar.partial import said
from timeline.grammar.compile import engine
from timeline.model import Expression, Partial
from timeline.settings import Settings

NEXT_MONTHS = 2  # months by which this year is told on
NEAR_AHEAD = 45  # days within which a date without a year is one to come
LATELY, FOLLOWS = 7, 3  # days before publication, and after a day just told, in which a bare day is sooner looked for
REACH = 8  # characters that say what stands behind an hour


def around(page: Page, one: Expression, state: State, settings: Settings, tense: str) -> Point | None:
    """9月, 12日, 下午, 第三季度 without the coarser units: those of the date that the sentence or paragraph is about."""
    known = one.known
    last = state.points[0] if state.points else None
    if tense == "future" and "tense" in engine(one.language or "zh").cues:
        # will, in a language that tells its tenses, leads out of the story, but not out of a sentence that has come to that day
        bare = known.hour is not None and known.weekday is None and known.month is None
        return last if bare and _is_of_day_to_come(page, one, last, state) else None
    if known.weekday is not None or known.weekend or one.feast or one.lunar:
        in_it = last is not None and (bool(one.feast) or one.lunar) and _is_of_year(page, one, last, state)
        return last if settings.genre == "narrative" or in_it else None
    if (again := _again(one, state)) is not None:
        return again
    if known.month is not None and (_returns(page, one, state) or _contradicts(state, tense)):
        return None
    if known.month is not None and _ahead(known, state, tense) and not _runs_on(page, one, state):
        this_year = last is not None and last.own_year and not is_over(last, state)
        if this_year and last is not None and page.same_paragraph(last.span, one.span):
            gap = (known.month or 0) - (last.known.month or 0)
            return (
                last
                if last.known.month and 0 <= gap <= NEXT_MONTHS and page.same_sentence(last.span, one.span)
                else None
            )
        near = page.paragraph(one.span.start) - (not is_to_come(page.text, one))
        years = (point for point in state.points if point.own_year and page.paragraph(point.span.start) >= near)
        if "tense" in engine(one.language or "zh").cues:  # last December, told as past, is not that of a bare 1990
            years = (point for point in years if point.known.month or page.same_sentence(point.span, one.span))
        past = (point for point in years if (point.known.year or 0) < (state.today or date.max).year)
        return next((point for point in past if told(page, one, point, state)), None)
    for point in state.points:
        if not told(page, one, point, state) or (point.named and is_ahead(point, state) and known.month is None):
            continue
        if not page.same_paragraph(point.span, one.span):
            next_one = follows(page, one, point) or _goes_on(page, one, state, tense)
            return point if next_one or (known.month is not None and _runs_on(page, one, state)) else None
        if (
            known.month
            or known.quarter
            or known.half
            or known.season
            or (one.mod and not known.day and not said(known))
        ):
            if point.day is not None and point.day == state.today:
                return None  # the day of publication, printed once more
            if point.known.year is not None:
                bare = point.known.month is None and not BESIDE.fullmatch(page.text, point.span.end, one.span.start)
                over = _is_to_come(page, one) and ((bare and is_over(point, state)) or _is_before(known, point.known))
                return point if not over and _carries_year(page, one, point, state) else None
        elif known.day is not None:
            over = _is_to_come(page, one) and is_over(point, state) and not page.same_sentence(point.span, one.span)
            if point.known.month is not None and not over and not _to_come(point, state, page, one):
                return None if _is_news(page, one, point, state) else point
        elif point.day is not None and not (is_ahead(point, state) and _has_been(page, one)):
            return point
    return None


def _is_of_day_to_come(page: Page, one: Expression, last: Point | None, state: State) -> bool:
    return last is not None and is_ahead(last, state) and page.same_sentence(last.span, one.span)


def _is_before(known: Partial, told: Partial) -> bool:
    """Whether a month or day comes before that of a date told, in its year."""
    if known.month is None or told.month is None:
        return False
    return (known.month, known.day or 31) < (told.month, told.day or 1)


def _is_of_year(page: Page, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast or a lunar day is of the year of a date that its sentence told: a bare year, or one that is over."""
    if not last.own_year or not page.same_paragraph(last.span, one.span):
        return False
    if page.same_sentence(last.span, one.span) and said(last.known) == ("year",):
        return True
    if not is_over(last, state) or is_to_come(page.text, one):
        return False
    return page.same_sentence(last.span, one.span) or _falls_near(one, last)


def _falls_near(one: Expression, last: Point) -> bool:
    """Whether a feast falls within weeks of the month that its paragraph told last: 2018年10月 … 国庆."""
    told, year = last.known, last.known.year
    day = feasts.day(one.feast, year) if one.feast and year and told.month else None
    return day is not None and told.month is not None and abs(day.month - told.month) <= 1


def _runs_on(page: Page, one: Expression, state: State) -> bool:
    return runs(page, one, state) and not is_to_come(page.text, one)


def _again(one: Expression, state: State) -> Point | None:
    """The day of a past year that a story has told with its year, where it names that day again and tells of no other year."""
    known = one.known
    dated = [point for point in state.points if point.known.month is not None]
    year = dated[0].known.year if dated else None
    if len(dated) < CHRONICLE or known.day is None or state.today is None or year is None or year >= state.today.year:
        return None
    if any(not point.own_year or point.known.year != year for point in dated[:CHRONICLE]):
        return None
    same = (point for point in dated if (point.known.month, point.known.day) == (known.month, known.day))
    return next(same, None)


def _goes_on(page: Page, one: Expression, state: State, tense: str) -> bool:
    """Whether a date without a year goes on with a story told wholly in a past year, over the borders of its paragraphs."""
    known, point = one.known, state.points[0]
    if state.today is None or tense == "future" or not point.own_year or point.day is None:
        return False
    if any(not told.own_year for told in state.points) or (point.known.year or 0) >= state.today.year:
        return False
    if known.month is None:
        return known.day is None and sentence_tense(page.text, one) != "future"
    gap = (known.month - (point.known.month or 1)) * 30 + (known.day or 1) - (point.known.day or 1)
    to_come = (known.month, known.day or 1) > (state.today.month, state.today.day)
    return to_come and 0 <= gap <= NEAR_AHEAD


def _ahead(known: Partial, state: State, tense: str) -> bool:
    """Whether a month or day of this year is still to come, though nothing says that it is."""
    if tense == "future" or state.today is None:
        return False
    ahead = ((known.month or 0) - state.today.month) * 30 + (known.day or 1) - state.today.day
    return ahead > NEAR_AHEAD


def _returns(page: Page, one: Expression, state: State) -> bool:
    """Whether a month or day lies so shortly before publication that the story has come back from where it was."""
    if (
        one.known.month is None
        or state.today is None
        or (
            state.points
            and page.same_sentence(state.points[0].span, one.span)
            and told(page, one, state.points[0], state)
        )
    ):
        return False
    last = state.points[0] if state.points else None
    if last is not None and goes_on(page, one, last, state):
        return False
    if last is not None and is_alone(state) and follows(page, one, last) and _is_after(one.known, last.known):
        return False
    return is_recent(one.known, state.today)


def _is_after(known: Partial, other: Partial) -> bool:
    return (known.month or 0, known.day or 1) > (other.month or 0, other.day or 1)


def _contradicts(state: State, tense: str) -> bool:
    """Whether the date told last is of a year to come though the tense is past: fiscal 2021 began in October."""
    told = state.points[0].known.year if state.points else None
    return tense == "past" and told is not None and state.today is not None and told > state.today.year


def _is_news(page: Page, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare day lies shortly before publication, while the date told last is of another month that nothing ties it to."""
    day, told = one.known.day, point.known
    if state.today is None or day is None or (told.year, told.month) == (state.today.year, state.today.month):
        return False
    behind = (state.today.day - day) % 30
    same = page.same_sentence(point.span, one.span)
    if not point.own_year and not same:
        return told.month != state.today.month and 0 <= state.today.day - day <= NEWS
    if told.day is not None and 0 < day - told.day <= (FOLLOWS if same else 1):
        return False  # 11月2日 … 5日
    if same and told.day is not None and day > told.day and is_ahead(point, state):
        return False
    return behind <= LATELY and not is_alone(state)


def _to_come(point: Point, state: State, page: Page, one: Expression) -> bool:
    """Whether a date told lies ahead of publication, in another sentence: what follows does not hang on it."""
    return is_ahead(point, state) and not page.same_sentence(point.span, one.span)


def _has_been(page: Page, one: Expression) -> bool:
    """Whether an hour is that of something said: 下午的记者会 beside a day to come is of the day of publication."""
    cue = engine(one.language or "zh").cues.get("said_after")
    return cue is not None and cue.search(page.text[one.span.end : one.span.end + REACH]) is not None


def _is_to_come(page: Page, one: Expression) -> bool:
    """Whether the clause of a date says that it is to come."""
    return clause_tense(page.text, one) == "future"


def _passes(page: Page, one: Expression, point: Point) -> bool:
    """Whether a year only tells since when, or which: 自去年起, 去年的冠军."""
    cue = engine(one.language or "zh").cues.get("year_passes")
    return cue is None or cue.search(page.text[point.span.end :][:REACH]) is not None


def _carries_year(page: Page, one: Expression, point: Point, state: State) -> bool:
    """Whether a passage is about the year of a date told in it: a bare year only for its own sentence, one to come never."""
    if point.known.year is None:
        return False
    if not point.own_year:  # 去年各月中，1月至9月 …; a day of no year is as often of this one
        last_year = said(point.known) == ("year",) and is_over(point, state) and one.known.day is None
        return last_year and page.same_sentence(point.span, one.span) and not _passes(page, one, point)
    if state.today is not None and point.known.year > state.today.year:
        return page.same_sentence(point.span, one.span)
    told = point.known.month is not None and "tense" not in engine(one.language or "zh").cues
    return told or page.same_sentence(point.span, one.span)
