"""A passage that tells of the year before without saying so: what it says happened in March cannot be this March, read in January."""

from __future__ import annotations

import re
from collections import deque
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from timeline.anchoring.story.state import REMEMBERED, Layout, Point, State, day_of
from timeline.anchoring.tense.clause import is_to_come, only_told, tense
from timeline.anchoring.tense.reach import says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.anchoring.tense.yearless import is_deadline
from timeline.calendar.partial import interval, into_year, said
from timeline.grammar.rules.cues import cues_of, glue_of
from timeline.model import Expression, Partial, Shift, Span, Tense

PASSAGE = 4  # such dates that make a passage in which one that lies ahead by less is told too
SOON = 3  # days by which that must lie ahead
HALF = 90  # days ahead at which what is told without a tense is of the year before
AHEAD = 45  # days by which a date of this year must lie ahead of publication to be doubted
REACH = 62  # days from a date that has happened to one told with it
GOES_ON = 92  # days from a date to the next that is told in order
NEXT = 3  # paragraphs between them
FAR_AHEAD = (
    9  # months ahead at which one of this year, named with it, is sooner of the year before: 2021年的目标高于11月的预测
)
MONTH, MIDDLE = 31, 15  # days, and the day as which a month without one counts
CLAUSE_END = re.compile(r"[，。！？；：,!?;\n]")
LISTED = 6  # characters between the parts of a list
TWO_YEARS = re.compile(r"((?:19|20)\d\d)[-–/]")  # before the second: 2017-18
SECOND_HALF = 7  # month


def told_back(layout: Layout, expressions: tuple[Expression, ...], today: date | None) -> frozenset[Span]:
    """The bare months and days that lie ahead of publication, told beside others of which the text says that they have happened."""
    if today is None:
        return frozenset()
    months = [one for one in expressions if one.known.month is not None]
    ahead = [one for one in months if _is_bare(one) and _days(one) - _day(today) > SOON]
    if all(_days(one) - _day(today) <= AHEAD for one in ahead):  # as in most documents
        return frozenset()
    pairs = [(one, after) for one, after in pairwise(expressions) if _is_bare(after)]
    ends = {after.span for one, after in pairs if one.ranges and not _is_bare(one)}
    ends |= {after.span for one, after in pairs if _is_bare(one) and _goes_on(layout, one, after)}
    ends |= _led(layout, expressions, today) | of_this_year(layout, expressions, today)
    bare = [one for one in ahead if one.span not in ends]
    far = [one for one in bare if _days(one) - _day(today) > AHEAD]
    tenses = {one.span: _tense(layout.text, one) for one in far}
    planned = _planned(layout, ahead)
    kept = {
        one.span
        for one in far
        if tenses[one.span] == "past"
        or (not tenses[one.span] and _days(one) - _day(today) > HALF and one.span not in planned)
    }
    kept |= _reached(layout, far, kept, 1) | _reached(layout, far[::-1], kept, 1)
    kept |= _reached(layout, bare, kept, PASSAGE) | _reached(layout, bare[::-1], kept, PASSAGE)
    kept |= _before(layout, ahead, kept)
    told: dict[int, set[int]] = {}  # days told of by paragraph
    for one in far:
        if one.span in kept:
            told.setdefault(layout.paragraph(one.span.start), set()).add(_days(one))
    beside = ((one, told.get(layout.paragraph(one.span.start), set())) for one in far)
    with_them = (one.span for one, days in beside if any(abs(_days(one) - day) <= REACH for day in days))
    return frozenset(kept.union(with_them))  # what was to come then


def _planned(layout: Layout, order: list[Expression]) -> set[Span]:
    """The dates that go on with what their paragraph has just told of plans: 计划在2月提供；到3月更多，4月更多."""
    found: set[Span] = set()
    lately: deque[Expression] = deque(maxlen=REMEMBERED)
    for one in order:
        near = [other for other in lately if 0 < _days(one) - _days(other) <= GOES_ON]
        here = (other for other in near if layout.same_paragraph(other.span, one.span))
        if any(_tense(layout.text, other) == "future" for other in here):
            found.add(one.span)
        lately.append(one)
    return found


def _before(layout: Layout, order: list[Expression], kept: set[Span]) -> set[Span]:
    """The dates of a paragraph that one of those `kept` goes on from: what is told in order before June of last year is no later."""
    found: set[Span] = set()
    for after, one in pairwise(order[::-1]):
        told = after.span in kept or after.span in found
        in_order = layout.same_paragraph(one.span, after.span) and 0 < _days(after) - _days(one) <= GOES_ON
        if told and in_order and one.span not in kept and not is_to_come(layout.text, one):
            found.add(one.span)
    return found


def of_this_year(layout: Layout, expressions: tuple[Expression, ...], today: date | None) -> frozenset[Span]:
    """The bare months and days of a sentence that has said that it tells of this year: 比赛今年已从3月延至11月, 2024年大会9月召开."""
    found: set[Span] = set()
    year: Expression | None = None
    for one in expressions:
        if _names_this_year(one, today):
            year = one
        elif year is not None and _is_bare(one) and layout.same_sentence(year.span, one.span):
            near = (one.known.month or 0) - (today.month if today else 0) < FAR_AHEAD
            if (year.shift and _is_of_clause(layout, year.span, one)) or (near and tense(layout.text, one) != "past"):
                found.add(one.span)
        elif one.known.year is not None or one.shift:
            year = None
    return frozenset(found)


def _names_this_year(one: Expression, today: date | None) -> bool:
    """Whether an expression is the year of publication and no part of it, or a feast of it: 今年, 2024年, 今年国庆."""
    if one.mod or today is None:
        return False
    if one.shift == (Shift("year", 0),):
        return one.known == Partial() and one.hang == "publication"
    return (
        not (one.shift or one.feast)
        and one.type == "DATE"
        and said(one.known) == ("year",)
        and one.known.year == today.year
    )


def _is_of_clause(layout: Layout, year: Span, one: Expression) -> bool:
    """Whether a month is one from or to which the clause of a year tells: 今年已从3月延至11月."""
    led = says_before(cues_of(one.language).get("month_before"), layout.text, one.span, 2)
    return led and not CLAUSE_END.search(layout.text, year.end, one.span.start)


def _tense(text: str, one: Expression) -> Tense:
    """What the clause or sentence of a date says, or that it is a day up to which something is to be done."""
    return tense(text, one) or sentence_tense(text, one) or ("future" if is_deadline(text, one) else "")


def leads_on(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare date is the next of its sentence after one that lies ahead: 9月2日截止，11月26日投票; 明年9月开工，11月完工."""
    told, known = interval(point.known), one.known
    fine = bool(point.known.month or point.known.week or point.known.quarter or point.known.half)
    if not _is_yearless(one) or state.today is None or told is None or not fine:
        return False
    since, until = told
    later = (since.month, since.day) < (known.month or 0, known.day or MONTH)
    begun = point.known.day is None and since.date() <= state.today
    near = not begun and _days(one) - _day(since.date()) <= REACH and _goes_on_ahead(layout, point.span, one)
    return (until.date() - state.today).days > 1 and later and (layout.same_sentence(point.span, one.span) or near)


def _goes_on_ahead(layout: Layout, before: Span, one: Expression) -> bool:
    """Whether the next sentence of a paragraph that tells of what is to come may go on with it: 3月16日笔试。成绩4月中旬公布. In a language
    that need not tell its tenses, where it does not say that it is past."""
    untold = "told" in cues_of(one.language) and layout.same_paragraph(before, one.span)
    return untold and not sentence_tense(layout.text, one) and _is_untold(layout, one)


def _is_untold(layout: Layout, one: Expression) -> bool:
    return tense(layout.text, one) != "past" or only_told(layout.text, one)


def _led(layout: Layout, expressions: tuple[Expression, ...], today: date) -> set[Span]:
    """The bare dates behind one of their sentence that lies ahead, by little or as it says itself, and that nothing says to be past; those
    of the next sentence where that one is of a day or month that has not begun."""
    led: set[Span] = set()
    dated: Expression | None = None  # the last with a month
    for one, after in pairwise(expressions):
        dated = one if one.known.month is not None else dated
        if not _is_bare(after):
            continue
        if layout.same_sentence(one.span, after.span) and tense(layout.text, after) != "past":
            if _is_ahead(layout, one, led, today) and (one.known.month is None or _days(after) > _days(one)):
                led.add(after.span)
        elif dated is not None and _goes_on_ahead(layout, dated.span, after):
            begun = dated.known.day is None and dated.known.month == today.month
            if _is_ahead(layout, dated, led, today) and not begun and 0 < _days(after) - _days(dated) <= REACH:
                led.add(after.span)
    return led


def _is_ahead(layout: Layout, one: Expression, led: set[Span], today: date) -> bool:
    """Whether a date lies ahead: a bare one by little, or behind one that does."""
    if not _is_bare(one):
        return _says_ahead(one, today)
    soon = 0 < _days(one) - _day(today) <= AHEAD and tense(layout.text, one) != "past"
    return soon or one.span in led


def _says_ahead(one: Expression, today: date) -> bool:
    """Whether a date says of itself that it is to come: 明年3月, 下月, 2030年3月."""
    if one.known.year is not None:
        return one.known.year > today.year and one.known.month is not None
    return not one.direction and any((move.amount or 0) > 0 for move in one.shift)


def _goes_on(layout: Layout, one: Expression, after: Expression) -> bool:
    """Whether a month goes on with a list: 2月与3月 are of one year."""
    glue = glue_of(one.language).get("list")
    ordered = _days(one) <= _days(after) and after.span.start - one.span.end <= LISTED
    return ordered and glue is not None and glue.fullmatch(layout.text, one.span.end, after.span.start) is not None


def _reached(layout: Layout, order: list[Expression], kept: set[Span], least: int) -> set[Span]:
    """The dates to which a passage of at least so many goes on from one to the next."""
    reached: set[Span] = set()
    lately: deque[Expression] = deque(maxlen=REMEMBERED)
    for one in order:
        if one.span in kept:
            lately.append(one)
        elif len(lately) >= least and any(_goes_with(layout, one, other) for other in lately):
            reached.add(one.span)
            lately.append(one)
    return reached


def retold(layout: Layout, one: Expression, known: Partial, state: State) -> bool:
    """Whether a bare date that would lie ahead, of which nothing says that it is to come, goes on with what was told just before, of
    last year: 早在2020年1月…, and in the next paragraph 1月23日, read on 10 January 2021."""
    if not state.points or state.today is None or known.year != state.today.year or not _is_bare(one):
        return False
    covered = interval(known)
    if covered is None:
        return False
    point = state.points[0]
    told, before = interval(point.known), interval(replace(known, year=known.year - 1))
    if not point.own_year or point.known.month is None or point.known.year != known.year - 1 or told is None:
        return False
    if before is None or (covered[0].date() - state.today).days <= SOON:
        return False
    if (
        not 0 <= (before[0] - told[0]).days <= REACH
        or layout.paragraph(one.span.start) - layout.paragraph(point.span.start) > 1
    ):
        return False
    tells_tense = "tense" in cues_of(one.language)  # and would have told it
    return not (tells_tense or tense(layout.text, one) or sentence_tense(layout.text, one))


def year_of_weekday(one: Expression, known: Partial, state: State) -> Point | None:
    """The date of a past year told before of which a day is by its weekday, where it is of none near publication by that: In June 1916 …
    on Saturday, 1 July."""
    day, number = day_of(known), one.known.weekday
    if day is None or number is None or one.known.month is None or one.known.year is not None:
        return None
    if day.isoweekday() == number:
        return None
    for point in state.points:
        told = day_of(replace(known, year=point.known.year)) if point.own_year else None
        if told is not None and told.isoweekday() == number:
            return point
    return None


def begins_before(layout: Layout, known: Partial, point: Point) -> bool:
    """Whether a month is of the first of two years in which a season or a year of accounts lies: October in the 2017-18 season."""
    year = point.known.year
    if said(point.known) != ("year",) or not year or known.year != year or (known.month or 0) < SECOND_HALF:
        return False
    return first_of_two(layout, point) is not None


def first_of_two(layout: Layout, point: Point) -> int | None:
    """Where the year before stands that begins a season or a year of accounts with a year told: 2017-18."""
    start = max(0, point.span.start - LISTED)
    first = TWO_YEARS.search(layout.text, start, point.span.start)
    goes_on = first is not None and int(first[1]) == (point.known.year or 0) - 1 and first.end() == point.span.start
    return first.start() if first is not None and goes_on else None


def _goes_with(layout: Layout, one: Expression, other: Expression) -> bool:
    apart = abs(layout.paragraph(one.span.start) - layout.paragraph(other.span.start))
    return apart <= NEXT and _near(one, other) and not is_to_come(layout.text, one)


def _is_bare(one: Expression) -> bool:
    """Whether an expression is a month or day without a year, in a language that need not tell its tenses."""
    return _is_yearless(one) and "told" in cues_of(one.language)


def _is_yearless(one: Expression) -> bool:
    known = one.known
    if known.month is None or known.year is not None or one.shift or one.feast or one.lunar or one.hang != "either":
        return False
    return one.type in ("DATE", "TIME")


def _near(one: Expression, other: Expression) -> bool:
    return abs(_days(one) - _days(other)) <= REACH


def _days(one: Expression) -> int:
    return into_year(one.known.month or 1, one.known.day or MIDDLE)


def _day(day: date) -> int:
    return into_year(day.month, day.day)
