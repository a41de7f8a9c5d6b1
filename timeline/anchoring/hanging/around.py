"""Dates without their coarser units (9月, 12日, 下午, 第三季度): the date told before that gives them, if one does."""

from __future__ import annotations

from datetime import timedelta

from timeline.anchoring.hanging.ahead import is_far, is_sooner, of_past_year
from timeline.anchoring.hanging.announced import reports
from timeline.anchoring.hanging.bound import of_that_day, of_told_day, weekend_ahead, without_reports
from timeline.anchoring.hanging.far import CHRONICLE, NEWS, follows, runs, told
from timeline.anchoring.hanging.feast_year import is_of_year
from timeline.anchoring.hanging.given_year import gives_year, is_tried, is_year_of_clause
from timeline.anchoring.hanging.next_sentence import goes_on_from, is_next
from timeline.anchoring.hanging.part_of import is_of_year_over
from timeline.anchoring.hanging.returning import contradicts, goes_on_over, is_news, returns
from timeline.anchoring.story.lists import of_list
from timeline.anchoring.story.passage import leads_on
from timeline.anchoring.story.programme import is_part
from timeline.anchoring.story.state import SENTENCE_END, Layout, Point, State, is_ahead, is_over
from timeline.anchoring.tense.clause import is_set, is_to_come
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.reach import says_after, says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import interval, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span
from timeline.settings import Settings

LONG_AGO = timedelta(days=14)  # before publication
ENTRY_ENDS = "】]"  # marks that end a heading before its first entry
CLOCK_MARKS = ":："  # … of an hour in figures
REACH, SAID = 8, 16  # characters that say what stands behind a date, and that something was said


def around(layout: Layout, one: Expression, state: State, settings: Settings, tense: str) -> Point | None:
    """9月, 12日, 下午, 第三季度 without the coarser units: those of the date that the sentence or paragraph is about."""
    known = one.known
    last = state.points[0] if state.points else None
    if is_part(layout, one, state.today):
        return layout.programme
    if (held := layout.between.get(one.span)) is not None:
        return held
    if one.span in layout.in_order:
        return next((point for point in state.points if point.known.month and point.known.day), None)
    if last is not None and (is_sooner(one, last, state.today) or is_tried(layout, one, last, state)):
        return None
    if last is not None and tense != "past" and _is_of_year_ahead(last, state) and leads_on(layout, one, last, state):
        return last
    if tense == "future" and "tense" in cues_of(one.language):
        # will, in a language that tells its tenses, leads out of the story, but not out of a sentence that has come to that day
        bare = known.hour is not None and known.weekday is None and known.month is None
        return last if bare and _is_of_day_to_come(layout, one, last, state) else None
    if known.weekday is not None or known.weekend or one.feast or one.lunar:
        in_it = last is not None and (bool(one.feast) or one.lunar) and is_of_year(layout, one, last, state)
        ahead = weekend_ahead(layout, one, state) if tense == "future" else None
        return last if settings.genre == "narrative" or in_it else ahead
    if (heading := _heading(layout, one, state)) is not None:
        return heading
    if (again := _again(one, state)) is not None:
        return again
    if (head := of_list(layout, one, state)) is not None:
        return head
    if (entry := _entry(layout, one, state)) is not None:
        return entry
    if goes_on_from(layout, one, last, state, tense):
        return last
    if last is not None and known.quarter and _is_next_quarter(layout, one, last):
        return last
    if last is not None and (known.half or known.quarter) and is_of_year_over(layout, one, last, state, tense):
        return last
    if known.month is not None:
        if last is not None and is_over(last, state) and _is_next_time(layout, one):
            return None
        if last is not None and is_year_of_clause(layout, one, last, state):
            return last
        if one.span in layout.this_year and (year := _this_year(state)) is not None:
            return year
        if returns(layout, one, state) or contradicts(state, tense):
            return None
        if is_far(known, state, tense) and not _runs_on(layout, one, state):
            on = (
                last is not None
                and (_is_to_begin(last, state) or _is_planned_in(layout, one, last))
                and tense != "past"
                and leads_on(layout, one, last, state)
            )
            return last if on else of_past_year(layout, one, state)
    return _lately_told(layout, one, state, tense)


def _is_to_begin(point: Point, state: State) -> bool:
    """Whether a date told lies wholly ahead of publication."""
    covered = interval(point.known)
    return covered is not None and state.today is not None and covered[0].date() > state.today


def _is_planned_in(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a month or day is of the half year or quarter for which its sentence tells of plans: 下半年，公司计划扩产，11月30日开工."""
    known, month = point.known, one.known.month or 0
    halves, quarters = (month - 1) // 6 + 1, (month - 1) // 3 + 1
    inside = known.half == halves if known.half else known.quarter == quarters
    return inside and sentence_tense(layout.text, one) == "future"


def _is_of_year_ahead(point: Point, state: State) -> bool:
    """Whether a date told is of a year that has not begun: a feast's only where that was said (元旦安排：12月31日闭馆)."""
    said_so = point.own_year or not point.named
    return said_so and state.today is not None and (point.known.year or 0) > state.today.year


def _heading(layout: Layout, one: Expression, state: State) -> Point | None:
    """The day of the heading under which an hour or a part of a day stands, the month of that under which a day does, where its
    paragraph has told of no other."""
    if not (layout.days or layout.months) or _is_in_year(one):
        return None
    of_day = one.known.day is None
    section = layout.under_day(one.span.start) if of_day else layout.under_month(one.span.start)
    if section is None:
        return None
    for point in state.points:
        if layout.same_paragraph(point.span, one.span) and (of_day or point.known.month is not None):
            return None
        told_under = not of_day and point.known.month is not None and section.start <= point.span.start
        if section.dates[0].start <= point.span.start < section.start or told_under:
            return point
    return None


def _lately_told(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The last date that fits, in the paragraph, or in the one before where the story goes on."""
    known = one.known
    by_the_hour = tense == "past" and known.hour is not None
    for point in without_reports(layout, one, state) if by_the_hour else state.points:
        passing = point.named and is_ahead(point, state) and known.month is None and not _is_its_day(layout, one, point)
        if passing or not told(layout, one, point, state):
            if _has_gone_on(layout, one, point):
                return None
            continue
        if not layout.same_paragraph(point.span, one.span):
            next_one = follows(layout, one, point) or goes_on_over(layout, one, state, tense)
            next_one = (
                next_one or of_that_day(layout, one, point, tense) or of_told_day(layout, one, point, state, tense)
            )
            return point if next_one or (known.month is not None and _runs_on(layout, one, state)) else None
        if _is_in_year(one):
            if point.day is not None and point.day == state.today:
                return None  # the day of publication, printed once more
            if point.known.year is not None:
                return point if gives_year(layout, one, point, state) else None
        elif known.day is not None:
            if _is_sooner_ahead(layout, one, point, state):
                return point
            if _gives_month(layout, one, point, state):
                return None if is_news(layout, one, point, state) else point
        elif point.day is not None:
            ahead = is_ahead(point, state)
            if ahead and not layout.same_sentence(point.span, one.span) and _is_told(layout, one):
                return None
            return None if (ahead or _is_long_ago(point, state)) and _has_been(layout, one) else point
    return None


def _has_gone_on(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether the story of the paragraphs before went on to a date from which this month or day does not go on, so that it goes on from
    none before that: On March 5, 2020, he resigned. ¶ His trial began on Feb. 28. In a language that tells its tenses."""
    told_so = point.own_year and point.known.month is not None and one.known.month is not None
    return told_so and "tense" in cues_of(one.language) and not layout.same_paragraph(point.span, one.span)


def _is_its_day(layout: Layout, one: Expression, feast: Point) -> bool:
    """Whether a feast is the day of its sentence: 平安夜，教堂晚上9点开门; 感恩节当天，游行早上8:30开始."""
    cue = cues_of(one.language).get("year_opens")
    if cue is None or "told" not in cues_of(one.language) or not layout.same_sentence(feast.span, one.span):
        return False
    opens = says_before(cue, layout.text, feast.span, REACH)
    passes = cues_of(one.language)["feast_passes"].match(layout.text, feast.span.end) is not None
    return opens and not passes


def _this_year(state: State) -> Point | None:
    """The year of publication, or a feast of it, where the text told it last of all years."""
    last = next((point for point in state.points if point.named or said(point.known) == ("year",)), None)
    return last if last and state.today and last.known.year == state.today.year else None


def _is_next_quarter(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether a quarter goes on with those that its sentence counts: 第一季增16%，第二、第三季增7%，第四季增5%."""
    goes_on = last.known.quarter is not None and last.known.quarter < (one.known.quarter or 0)
    return goes_on and layout.same_sentence(last.span, one.span)


def _is_in_year(one: Expression) -> bool:
    """Whether an expression is a part of a year: 9月, 第三季度, 年底."""
    known = one.known
    part = known.month or known.quarter or known.half or known.season
    return bool(part) or bool(one.mod and not known.day and not said(known))


def _is_next_time(layout: Layout, one: Expression) -> bool:
    """Whether a date is that of the next time: 上一次在去年10月，下一次是11月."""
    return says_before(cues_of(one.language).get("next_time"), layout.text, one.span, SAID)


def _gives_month(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare day is of the month of a date told in its paragraph."""
    if point.known.month is None:
        return False
    same = layout.same_sentence(point.span, one.span)
    if not is_over(point, state) and is_set(layout.text, one) and _is_earlier(one, point, state):
        return False
    return same or not ((is_over(point, state) and _is_to_come(layout, one)) or is_ahead(point, state))


def _is_sooner_ahead(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a bare day is sooner the next one after a date ahead than the last one before publication, and its sentence does not say
    that it has come: 10月1日至3日闭馆。4日开放, read on 30 September. In a language that need not tell its tenses."""
    day, told, today = one.known.day, point.day, state.today
    if day is None or told is None or today is None or "told" not in cues_of(one.language):
        return False
    back = today.day - day
    sooner = is_ahead(point, state) and 0 < day - told.day < back
    return sooner and sentence_tense(layout.text, one) != "past" and (back > NEWS or not reports(layout, one))


def _is_earlier(one: Expression, point: Point, state: State) -> bool:
    """Whether a day would lie before the day told, or before publication in a month told: 7月当选的总理可望于15日就职, read in August."""
    if point.known.day is not None:
        return (one.known.day or 31) < point.known.day
    today = state.today
    return today is not None and (point.known.year, point.known.month) < (today.year, today.month)


def _is_of_day_to_come(layout: Layout, one: Expression, last: Point | None, state: State) -> bool:
    """Whether an hour to come is of the day ahead that its sentence or the one before has just told, or of the day of the hour that its
    sentence has."""
    if last is None:
        return False
    if not layout.same_sentence(last.span, one.span):
        return is_next(layout, one, last) and is_ahead(last, state)
    return is_ahead(last, state) or (last.known.hour is not None and last.day == state.today)


def _runs_on(layout: Layout, one: Expression, state: State) -> bool:
    return runs(layout, one, state) and not is_to_come(layout.text, one)


def _entry(layout: Layout, one: Expression, state: State) -> Point | None:
    """The hour of the entry before where an hour heads an entry too, whatever day that one tells of: 22:50 学校关闭至12日。21:40 政府…."""
    if one.known.hour is None or one.known.day is not None or not _heads_entry(layout, one.span):
        return None
    hours = (point for point in state.points if point.known.hour is not None and point.day is not None)
    here = (point for point in hours if layout.same_paragraph(point.span, one.span))
    return next((point for point in here if _heads_entry(layout, point.span)), None)


def _heads_entry(layout: Layout, span: Span) -> bool:
    """Whether an hour in figures stands at the head of a sentence, with no comma behind it: 21:40 政府宣布…."""
    before = layout.text[layout.start(span.start) : span.start].rstrip()
    opens = not before or before[-1] in ENTRY_ENDS or bool(SENTENCE_END.match(before[-1]))
    clock = any(mark in layout.text[span.start : span.end] for mark in CLOCK_MARKS)
    return opens and clock and layout.text[span.end : span.end + 2].lstrip()[:1].isalpha()


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


def _is_long_ago(point: Point, state: State) -> bool:
    return point.day is not None and state.today is not None and state.today - point.day > LONG_AGO


def _is_told(layout: Layout, one: Expression) -> bool:
    """Whether the sentence of an hour, behind one on what is to come, tells what happened: 上午9时，他们占领主席台，午后才散去. In a
    language that need not tell its tenses."""
    return "told" in cues_of(one.language) and sentence_tense(layout.text, one) == "past"


def _has_been(layout: Layout, one: Expression) -> bool:
    """Whether an hour is that of something said: 下午的记者会, 上午受訪 beside a day to come or long past is of the day of publication."""
    return says_after(cues_of(one.language).get("said_after"), layout.text, one.span, SAID)


def _is_to_come(layout: Layout, one: Expression) -> bool:
    """Whether the clause of a date says that it is to come."""
    return clause_tense(layout.text, one) == "future"
