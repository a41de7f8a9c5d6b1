"""What an expression hangs on: the publication, or a date that the text gave before it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from timeline.anchoring.far import BESIDE, CHRONICLE, NEWS, NEXT, is_recent, runs, told
from timeline.anchoring.state import Page, Point, State
from timeline.anchoring.tense import is_to_come, sentence_tense
from timeline.anchoring.tense import tense as clause_tense
from timeline.calendar import turns
from timeline.calendar.partial import LAST_YEAR, RANK, add_days, of_day, precision, said
from timeline.calendar.timex import CLOCK_UNITS
from timeline.grammar.compile import engine
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

LAST_YEAR_SAID = Shift("year", -1)  # a year earlier: before that of publication where no other is told
COMPARED = 28  # characters after a date that say that it is compared with
NEXT_MONTHS = 2  # months by which this year is told on
NEAR_AHEAD = 45  # days within which a date without a year is one to come
LISTED = 10  # characters between the parts of a list: ", and the "
REACH = 8  # characters that say what stands before 三天后


class Base(Struct, frozen=True, gc=False):
    """A date to hang on. `why` is how: ``publication``, ``story`` (told before), ``range`` or ``list`` (the date just before it)."""

    known: Partial
    why: Literal["publication", "story", "range", "list"]
    point: Point | None = None


def hang(page: Page, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    """The date that an expression hangs on, or None where none is known."""
    if state.opener is not None and not one.shift:
        return Base(state.opener.known, "range", state.opener)
    publication = _publication(page, one, state)
    if settings.genre == "plain":
        return publication
    if not one.shift and state.points and _listed(page, one, state.points[0]):
        return Base(state.points[0].known, "list", state.points[0])
    story = _story(page, one, state, settings, tense)
    if story is not None:
        return story
    floats = one.hang == "story" and (bool(state.points) or (_years(one) and one.shift != (LAST_YEAR_SAID,)))
    return None if floats or _event_bound(page, one) or _is_told(page, one, state) else publication


def _event_bound(page: Page, one: Expression) -> bool:
    """Whether an expression counts from something that happened, not from a date: 起飞4分钟后, 确诊三天后."""
    if one.direction != "future" or not one.shift or one.hang != "either":
        return False
    if one.shift[0].unit in CLOCK_UNITS:
        return True
    free = engine(one.language or "zh").cues.get("free_before")
    return free is not None and not free.search(page.text[max(0, one.span.start - REACH) : one.span.start])


def _is_told(page: Page, one: Expression, state: State) -> bool:
    """Whether 三天后 belongs to what happened though nothing says when: its sentence tells it, or its paragraph only says the week."""
    if one.direction != "future" or not one.shift or one.hang != "either":
        return False
    coarse = (
        bool(state.points)
        and page.same_paragraph(state.points[0].span, one.span)
        and _reached(state.points[0], one) is None
        and state.points[0].known.week is not None
    )
    tense = sentence_tense(page.text, one)
    return tense == "past" or (tense != "future" and (coarse or _in_story(page, one, state)))


def _in_story(page: Page, one: Expression, state: State) -> bool:
    """Whether years later, or what stands in the paragraph of a year that is over, goes on with a story, though no verb says so."""
    point = state.points[0] if state.points else None
    if one.shift[0].unit == "year" and "told" in engine(one.language or "zh").cues:
        return True
    return point is not None and point.own_year and _is_over(point, state) and page.same_paragraph(point.span, one.span)


def _publication(page: Page, one: Expression, state: State) -> Base | None:
    day = page.post(one.span.start) or state.today
    if day == state.today and state.printed and not one.shift and one.known.weekday == state.printed.isoweekday():
        day = state.printed  # of Wednesday's dateline, printed on Thursday: its 周四 is no Thursday a week ago
    return None if day is None else Base(of_day(day), "publication")


def _years(one: Expression) -> bool:
    return bool(one.shift) and one.shift[0].unit in ("year", "decade", "century")


def _beyond(one: Expression, point: Point, state: State) -> bool:
    """Whether so many years after a date told lie far ahead of publication: 50 years later is then not counted from it."""
    years = (one.shift[0].amount or 0) * {"year": 1, "decade": 10, "century": 100}[one.shift[0].unit]
    return years > 0 and state.today is not None and (point.known.year or 0) + years > state.today.year + 1


def _listed(page: Page, one: Expression, last: Point) -> bool:
    """Whether an expression goes on with a list: 9月23日、24日."""
    glue = engine(one.language or "zh").glue.get("list")
    if glue is None or one.span.start - last.span.end > LISTED:
        return False
    units = [unit for unit in said(one.known) if unit in RANK]
    if not units or not glue.fullmatch(page.text, last.span.end, one.span.start):
        return False
    finest = precision(last.known)
    return (
        finest is not None
        and min(RANK[unit] for unit in units) <= RANK[finest]
        and min(RANK[unit] for unit in units) > RANK["year"]
    )


def _story(page: Page, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    if one.hang == "publication":
        return None
    if one.hang == "story":
        point = _anaphor(page, one, state, tense)
    elif compared(one):
        point = _measured(page, one, state)
    elif one.mod and not one.direction and one.shift and one.shift[0] in (Shift("year", 0), Shift("month", 0)):
        point = _part_of_told(page, one, state, tense)
    elif one.shift:
        point = _later(page, one, state, settings)
    else:
        point = _around(page, one, state, settings, tense)
    return None if point is None else Base(point.known, "story", point)


def _anaphor(page: Page, one: Expression, state: State, tense: str) -> Point | None:
    """当天, 次日, 同年: the last date told that is precise enough, in this paragraph if there is one."""
    unit = one.shift[0].unit if one.shift else "day"
    if _years(one):
        told = [point for point in state.points if point.known.year is not None and not _beyond(one, point, state)]
        near = [point for point in told if page.same_paragraph(point.span, one.span)]
        if one.ref:  # 当年 is a year told here, or long ago
            return next((point for point in near if point.own_year), None)
        return next(iter(near or told), None)
    fits = [point for point in state.points if _fine(point, unit)]
    if fits and _hidden(page, one, state.points[0], fits[0]):
        return None
    here = [point for point in fits if page.same_paragraph(point.span, one.span)]
    main = [point for point in fits if not point.own_year or (state.today and point.known.year == state.today.year)]
    steps = one.shift[0].amount if one.shift else 0
    if unit == "day" and not here and "future" not in (tense, sentence_tense(page.text, one)):
        main = [point for point in main if not _is_ahead(point, state)] or main
    just_told = [point for point in fits if unit == "month" and _follows(page, one, point)]
    chosen = here or just_told or main or fits
    if unit == "day" and steps and tense != "future" and state.today:
        # A writer calls the day of publication 今天, not 次日: then an earlier date is meant.
        for point in [*here, *(point for point in main if point not in here)]:
            moved = add_days(point.day, int(steps)) if point.day else None
            if moved is not None and moved < state.today:
                return point
        chosen = [point for point in chosen if steps < 0 or not _is_ahead(point, state) or point in here]
    return chosen[0] if chosen else None


def _fine(point: Point, unit: str) -> bool:
    """Whether a date told is precise enough to count such units from."""
    known = point.known
    return (point.day if unit == "day" else known.month or (known.week if unit == "week" else None)) is not None


def _hidden(page: Page, one: Expression, last: Point, fit: Point) -> bool:
    """Whether no day after one told before is meant: another year was told since, in this sentence (2019年去北京，到北京的第二天), or
    what is counted from was not told with that day (出狱后第二天, in another year)."""
    if not last.own_year or last.known.year == fit.known.year:
        return False
    event = engine(one.language or "zh").cues.get("event_before")
    bound = event is not None and bool(event.search(page.text[max(0, one.span.start - REACH) : one.span.start]))
    return bound or page.same_sentence(last.span, one.span)


def is_measure(page: Page, one: Expression) -> bool:
    """Whether a date is only what is compared with: 较上月, 比9月, 去年同期."""
    if one.same_period or compared(one):
        return True
    if one.known.day is not None:
        return False
    cues = engine(one.language or "zh").cues
    before, after = cues.get("compared_before"), cues.get("compared_after")
    if before is not None and before.search(page.text[max(0, one.span.start - REACH) : one.span.start]):
        return True
    return after is not None and after.search(page.text[one.span.end : one.span.end + COMPARED]) is not None


def compared(one: Expression) -> bool:
    """Whether an expression means the unit before the one told of: 较上月."""
    before = one.hang == "either" and not one.direction and len(one.shift) == 1 and one.shift[0].amount == -1
    return before and one.shift[0].unit in ("year", "quarter", "month")


def _measured(page: Page, one: Expression, state: State) -> Point | None:
    """The year, quarter or month of which a figure is told, in the paragraphs just before what it is compared with."""
    unit = one.shift[0].unit
    point = next((point for point in state.points if getattr(point.known, unit) is not None), None)
    if point is None or point.known.day is not None:
        return None
    near = page.paragraph(one.span.start) - page.paragraph(point.span.start)
    return point if near == 0 or (near <= NEXT and point.known.month is not None) else None


def _later(page: Page, one: Expression, state: State, settings: Settings) -> Point | None:
    """三天后 goes on from the story where that has already come to pass; 三天前 does so in a narrative alone."""
    if not state.points or (one.direction != "future" and settings.genre != "narrative"):
        return None
    point = state.points[0]
    if settings.genre == "narrative":
        return point
    here = page.same_paragraph(point.span, one.span)
    if any(move.unit in CLOCK_UNITS for move in one.shift):
        return point if point.known.hour is not None and here else None
    if not here and (not _follows(page, one, point) or sentence_tense(page.text, one) == "future"):
        return None
    reached = _reached(point, one)
    if reached is None or state.today is None:
        return None if reached is None else point
    move = one.shift[-1]  # so many months or years are over once their last has begun
    last = {"year": reached.replace(month=1, day=1), "month": reached.replace(day=1)}.get(move.unit, reached)
    return point if (last if move.amount == int(move.amount or 0) else reached) <= state.today else None


def _follows(page: Page, one: Expression, point: Point) -> bool:
    """Whether an expression stands in the paragraph after a date of a year that was said."""
    return point.own_year and page.paragraph(one.span.start) - page.paragraph(point.span.start) == 1


def _reached(point: Point, one: Expression) -> date | None:
    """The day that lies so far from a date told; None where that is coarser than what is counted (上周 … 三天后)."""
    known, unit = point.known, one.shift[-1].unit
    fine = {"year": known.year, "month": known.month, "quarter": known.month}.get(unit, known.day)
    if fine is None or known.year is None or not 1 <= known.year <= LAST_YEAR:
        return None
    return turns.counted(date(known.year, known.month or 1, known.day or 1), one.shift)


def _part_of_told(page: Page, one: Expression, state: State, tense: str) -> Point | None:
    """年底 of the year that its sentence, or its paragraph where it said a year, has told of; 月初 of the month likewise."""
    if not state.points or tense == "future" or sentence_tense(page.text, one) == "future":
        return None
    point = state.points[0]
    if point.known.year is None or (state.today is not None and point.known.year > state.today.year):
        return None
    if one.shift[0].unit == "month":
        return (
            point
            if point.known.month is not None
            and not _is_ahead(point, state)
            and page.same_paragraph(point.span, one.span)
            else None
        )
    near = page.same_sentence(point.span, one.span)
    return point if near or (point.own_year and page.same_paragraph(point.span, one.span)) else None


def _around(page: Page, one: Expression, state: State, settings: Settings, tense: str) -> Point | None:
    """9月, 12日, 下午, 第三季度 without the coarser units: those of the date that the sentence or paragraph is about."""
    known = one.known
    if tense == "future" and "tense" in engine(one.language or "zh").cues:
        return None  # will, in a language that tells its tenses, leads out of the story
    last = state.points[0] if state.points else None
    if known.weekday is not None or known.weekend or one.feast or one.lunar:
        in_it = last is not None and (bool(one.feast) or one.lunar) and _is_of_year(page, one, last, state)
        return last if settings.genre == "narrative" or in_it else None
    if (again := _again(one, state)) is not None:
        return again
    if known.month is not None and (_returns(page, one, state) or _contradicts(state, tense)):
        return None
    if known.month is not None and _ahead(known, state, tense) and not _runs_on(page, one, state):
        this_year = last is not None and last.own_year and not _is_over(last, state)
        if this_year and last is not None and page.same_paragraph(last.span, one.span):
            gap = (known.month or 0) - (last.known.month or 0)
            return (
                last
                if last.known.month and 0 <= gap <= NEXT_MONTHS and page.same_sentence(last.span, one.span)
                else None
            )
        near = page.paragraph(one.span.start) - (not is_to_come(page.text, one))
        years = (point for point in state.points if point.own_year and page.paragraph(point.span.start) >= near)
        if (
            "tense" in engine(one.language or "zh").cues
        ):  # last December, where the tense is past, is not that of a bare 1990
            years = (point for point in years if point.known.month or page.same_sentence(point.span, one.span))
        past = (point for point in years if (point.known.year or 0) < (state.today or date.max).year)
        return next((point for point in past if told(page, one, point, state)), None)
    for point in state.points:
        if not told(page, one, point, state) or (point.named and _is_ahead(point, state) and known.month is None):
            continue
        if not page.same_paragraph(point.span, one.span):
            follows = _chronicle(page, one, point) or _goes_on(page, one, state, tense)
            return point if follows or (known.month is not None and _runs_on(page, one, state)) else None
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
                over = bare and _is_to_come(page, one) and _is_over(point, state)
                return point if not over and _carries_year(page, one, point, state) else None
        elif known.day is not None:
            over = _is_to_come(page, one) and _is_over(point, state) and not page.same_sentence(point.span, one.span)
            if point.known.month is not None and not over and not _to_come(point, state, page, one):
                return None if _is_news(page, one, point, state) else point
        elif point.day is not None and not (_is_ahead(point, state) and _has_been(page, one)):
            return point
    return None


def _is_of_year(page: Page, one: Expression, last: Point, state: State) -> bool:
    """Whether a feast or a lunar day is of the year of a date that its sentence told: a bare year, or one that is over."""
    told_year = last.own_year and (
        said(last.known) == ("year",) or (_is_over(last, state) and not is_to_come(page.text, one))
    )
    return told_year and page.same_sentence(last.span, one.span)


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
    return is_recent(one.known, state.today)


def _contradicts(state: State, tense: str) -> bool:
    """Whether the date told last is of a year to come though the tense is past: fiscal 2021 began in October."""
    told = state.points[0].known.year if state.points else None
    return tense == "past" and told is not None and state.today is not None and told > state.today.year


def _is_news(page: Page, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare day lies shortly before publication, while the date told last is of another month that nothing ties it to."""
    if state.today is None or point.own_year or page.same_sentence(point.span, one.span):
        return False
    return point.known.month != state.today.month and 0 <= state.today.day - (one.known.day or 0) <= NEWS


def _to_come(point: Point, state: State, page: Page, one: Expression) -> bool:
    """Whether a date told lies ahead of publication, in another sentence: what follows does not hang on it."""
    return _is_ahead(point, state) and not page.same_sentence(point.span, one.span)


def _has_been(page: Page, one: Expression) -> bool:
    """Whether an hour is that of something said: 下午的记者会 beside a day to come is of the day of publication."""
    cue = engine(one.language or "zh").cues.get("said_after")
    return cue is not None and cue.search(page.text[one.span.end : one.span.end + REACH]) is not None


def _is_to_come(page: Page, one: Expression) -> bool:
    """Whether the clause of a date says that it is to come."""
    return clause_tense(page.text, one) == "future"


def _is_over(point: Point, state: State) -> bool:
    """Whether a date told is of a year that is over: what is to come (有望在一季度) is not of it."""
    return state.today is not None and (point.known.year or 0) < state.today.year


def _is_ahead(point: Point, state: State) -> bool:
    return point.day is not None and state.today is not None and point.day > state.today


def _carries_year(page: Page, one: Expression, point: Point, state: State) -> bool:
    """Whether a passage is about the year of a date told in it: a bare year only for its own sentence, one to come never."""
    if not point.own_year or point.known.year is None:
        return False
    if state.today is not None and point.known.year > state.today.year:
        return page.same_sentence(point.span, one.span)
    told = point.known.month is not None and "tense" not in engine(one.language or "zh").cues
    return told or page.same_sentence(point.span, one.span)


def _chronicle(page: Page, one: Expression, point: Point) -> bool:
    """Whether both stand at the head of their paragraphs, as in a list of what happened when."""
    heads = all(span.start - page.start(span.start) <= 2 for span in (one.span, point.span))
    follows = page.paragraph(one.span.start) - page.paragraph(point.span.start) == 1
    return heads and follows and point.own_year and one.known.month is not None
