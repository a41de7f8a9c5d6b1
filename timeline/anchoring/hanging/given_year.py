"""Whether a date told before gives its year to a part of a year: 2021年5月动工，9月完工; 去年他于4月20日辞职."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.hanging.bound import runs_on_from
from timeline.anchoring.hanging.far import BESIDE, is_memoir
from timeline.anchoring.story.state import Layout, Point, State, is_ahead, is_over
from timeline.anchoring.tense.clause import is_set, is_to_come
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.reach import says_after, says_before, sentence
from timeline.anchoring.tense.yearless import COMMAS
from timeline.calendar.partial import SEASONS, YEAR_OF_DAYS, into_year, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Span

LAST_QUARTER = 4
LATELY, SOON = 14, 45  # days before publication, and after it
REACH = 8  # characters that say what stands beside a date


def gives_year(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a part of a year is of the year of a date told in its paragraph; one of long ago goes on with what a sentence opens with."""
    before = _is_before(one.known, point.known)
    if (
        before
        and _is_years_ago(point, state)
        and not layout.same_sentence(point.span, one.span)
        and not _leads(layout, one)
    ):
        return False
    bare = point.known.month is None and not BESIDE.fullmatch(layout.text, point.span.end, one.span.start)
    if _has_come(layout, one, point, state) or _only_names(layout, one, point, state):
        return False
    if _is_set_ahead(layout, one, point, state):
        return False
    comes_later = (bare and is_over(point, state)) or before
    return not (comes_later and clause_tense(layout.text, one) == "future") and _carries_year(layout, one, point, state)


def turned_year(layout: Layout, one: Expression, known: Partial, point: Point | None) -> Partial:
    """The value of a first quarter that opens a clause behind a fourth, as that of the year after: 去年第四季亏损，首季转盈."""
    year = point.known.year if point is not None and point.known.quarter == LAST_QUARTER else None
    if one.known.quarter != 1 or point is None or year is None or known.year != year or not _leads(layout, one):
        return known
    cue = cues_of(one.language).get("likened_before")
    likened = cue is not None and cue.search(layout.text[max(0, one.span.start - REACH) : one.span.start])
    return known if likened else replace(known, year=year + 1)


def is_year_of_clause(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether the clause of a month or day has begun with a past year, as one tells it from this: 去年他于4月20日辞职."""
    cues = cues_of(one.language)
    if "year_carries" not in cues or last.own_year or said(last.known) != ("year",) or not is_over(last, state):
        return False
    end = last.span.end
    if "clause_opens" in cues and not says_before(cues["clause_opens"], layout.text, last.span, REACH):
        return False
    ahead = state.today is not None and (one.known.month or 0) > state.today.month  # 去年的大会10月召开, read in May
    carries = cues["year_carries"].fullmatch(layout.text, end, one.span.start) is not None
    return carries and (ahead or not cues["year_owns"].match(layout.text, end))


def is_tried(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a step of a trial is told behind the day of last year on which somebody is said to have done what is tried, of which another
    sentence told: 被控于去年3月5日受贿。4月8日，他否认控罪."""
    cues = cues_of(one.language)
    if "charged_before" not in cues or state.today is None or point.known.year != state.today.year - 1:
        return False
    if layout.same_sentence(point.span, one.span) or one.known.day is None:
        return False
    if (one.known.month or 0, one.known.day) > (state.today.month, state.today.day):
        return False
    charged = cues["charged_before"].search(sentence(layout.text, point.span)[0]) is not None
    return charged and any(cues["trial_step"].search(side) for side in sentence(layout.text, one.span))


def _only_names(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether last year is only that of the accounts or the prize that it names, which are told of this year: 2023年度股东大会5月召开."""
    cue = cues_of(one.language).get("year_names")
    if cue is None or state.today is None or point.known.year != state.today.year - 1:
        return False
    return cue.match(layout.text, max(0, point.span.end - 1)) is not None


def _has_come(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a month of which its clause says that it is past would lie ahead of publication in the year that its sentence has named:
    2021年的目标高于12月的预测, read in January."""
    if state.today is None or point.known.year != state.today.year or (one.known.month or 0) <= state.today.month:
        return False
    return "told" in cues_of(one.language) and clause_tense(layout.text, one) == "past"


def _is_set_ahead(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a day is set on a date still to come in the year of publication, behind one of a year that is over, of which no one said so
    then: 去年3月上任，将于10月1日离任, read in August; not 去年7月宣布将于10月1日停产."""
    cue = cues_of(one.language).get("set_then")
    if cue is None or state.today is None or not is_over(point, state):
        return False
    day = one.known.day
    if not is_set(layout.text, one):
        comma = layout.text[one.span.end : one.span.end + 1] in COMMAS  # 1月8日，两地将恢复通关
        own = replace(one, span=Span(one.span.start, one.span.end + comma))
        return comma and day is not None and is_to_come(layout.text, own) and _was_aside(layout, one, point, state)
    if day is not None and _was_aside(layout, one, point, state):
        return True
    if day is None or (one.known.month or 0, day) < (state.today.month, state.today.day):
        return False
    if not layout.same_sentence(point.span, one.span):
        return not _is_years_ago(point, state)
    return cue.search(layout.text, point.span.end, one.span.start) is None


def _was_aside(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a paragraph had told of days ahead before the sentence of a date long past, and goes back to them: 投票日为1月11日。
    四年前的1月16日，投票率下降。新总统将于5月20日就职."""
    if layout.same_sentence(point.span, one.span):
        return False
    here = [other for other in state.points if layout.same_paragraph(other.span, one.span)]
    led = next((other for other in here if not layout.same_sentence(other.span, point.span)), None)
    return led is not None and (is_ahead(led, state) or _is_soon_after(one.known, led, state))


def _is_soon_after(known: Partial, led: Point, state: State) -> bool:
    """Whether a day comes in the weeks after publication, and what led up to it was told of the days before that: 政府昨日宣布新安排。
    2020年1月，首宗病例出现。1月8日将恢复通关."""
    if led.day is None or state.today is None or not 0 <= (state.today - led.day).days <= LATELY:
        return False
    ahead = into_year(known.month or 1, known.day or 1) - into_year(state.today.month, state.today.day)
    return 0 < ahead % YEAR_OF_DAYS <= SOON


def _is_years_ago(point: Point, state: State) -> bool:
    return state.today is not None and (point.known.year or 0) < state.today.year - 1


def _leads(layout: Layout, one: Expression) -> bool:
    """Whether a date stands at the head of its clause as the time of what is told."""
    cue = cues_of(one.language).get("year_opens")
    return cue is None or says_before(cue, layout.text, one.span, REACH)


def _is_before(known: Partial, told: Partial) -> bool:
    """Whether a month or day comes before that of a date told, in its year."""
    if known.month is None or told.month is None:
        return False
    return (known.month, known.day or 31) < (told.month, told.day or 1)


def _lasts_until(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a month is that until which something lasted that began in one of last year: 去年抗议从4月开始，延续至7月."""
    cue = cues_of(one.language).get("up_to_before")
    if cue is None or not point.known.month or (one.known.month or 0) < point.known.month:
        return False
    return says_before(cue, layout.text, one.span, REACH)


def _passes(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a year only tells since when, or which: 自去年起, 去年的冠军."""
    cue = cues_of(one.language).get("year_passes")
    return cue is None or says_after(cue, layout.text, point.span, REACH)


def _carries_year(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a passage is about the year of a date told in it: a bare year only for its own sentence, one to come never."""
    if point.known.year is None:
        return False
    if not point.own_year:  # 去年各月中，1月至9月 …; a day of no year is as often of this one
        if not is_over(point, state) or one.known.day is not None or not layout.same_sentence(point.span, one.span):
            return False
        if _lasts_until(layout, one, point):
            return True
        return said(point.known) == ("year",) and not _passes(layout, one, point)
    if state.today is not None and point.known.year > state.today.year:
        return layout.same_sentence(point.span, one.span)
    seasons = [SEASONS[known.season] for known in (point.known, one.known) if known.season]
    if len(seasons) == 2 and seasons == sorted(seasons) and is_over(point, state):
        return True
    dated = point.known.month or (point.known.season and not one.known.season)
    told = bool(dated) and "tense" not in cues_of(one.language)
    if not dated and _leads(layout, one) and is_memoir(layout, one, point, state):
        return True  # 2014年是多事之年。2月，…
    return told or layout.same_sentence(point.span, one.span) or runs_on_from(layout, one, point, state)
