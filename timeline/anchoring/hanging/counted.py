"""Dates that are counted from one told before: 当天, 次年, 三天后, 较上月."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.hanging.announced import COMMAS, reports
from timeline.anchoring.hanging.back import RECENT, looks_back, reached
from timeline.anchoring.hanging.due import come
from timeline.anchoring.hanging.far import NEXT, PASSING
from timeline.anchoring.hanging.habits import is_done_again
from timeline.anchoring.hanging.happening import in_year, may_tell_of, meant, of_event, of_something, passed, tells_of
from timeline.anchoring.hanging.in_week import weeks_told
from timeline.anchoring.hanging.next_sentence import ends_first
from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import says_after, says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import add_days, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import CLOCK_UNITS, Expression, Shift
from timeline.settings import Settings

COMPARED = 28  # characters after a date that say that it is compared with
REACH = 8  # characters that say what stands before one
OPENS = 2  # characters from where a paragraph begins to the date that opens it
LATELY = 4  # paragraphs back to the happening from which a day is counted


def anaphor(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """当天, 次日, 同年: the last date told that is precise enough, in this paragraph if there is one."""
    if years(one):
        return _year_told(layout, one, state)
    unit = one.shift[0].unit if one.shift and one.known.weekday is None else "day"
    steps = (one.shift[0].amount if one.shift else 0) or 0
    fits = [
        point
        for point in _before_counted(layout, one, state.points)
        if _fine(point, unit) or _is_week_of(one, point) or (unit == "turn" and _is_year_of(layout, one, point))
    ]
    if unit == "week" and steps < 0:
        fits = weeks_told(layout, fits)
    if fits and _hidden(layout, one, state.points[0], fits[0]):
        return None
    if unit == "day":
        told = _day_told(layout, one, state, fits, steps, tense)
        return told if told is None or may_tell_of(layout, told, state.points, one) else None
    here = [point for point in fits if layout.same_paragraph(point.span, one.span)]
    just_told = [point for point in fits if unit in ("month", "turn") and _follows(layout, one, point)]
    return _unless_over(layout, one, state, here or just_told or _main(fits, state) or fits, tense)


def _year_told(layout: Layout, one: Expression, state: State) -> Point | None:
    """同年, 当年, 次年: the last date told that has a year."""
    told = [point for point in state.points if point.known.year is not None and not _beyond(one, point, state)]
    told = [point for point in told if not (point.named and is_ahead(point, state))]
    near = [point for point in told if layout.same_paragraph(point.span, one.span)]
    near, told = in_year(layout, one, near, told)
    if one.ref:  # 当年 is a year told here, or long ago
        return next((point for point in near if point.own_year), None)
    told = [point for point in told if not point.near]  # the year after this one is 明年, not 次年
    near = [point for point in near if not point.near]
    said = [point for point in near if point.own_year or not point.named]  # 五一 in passing gives no year to 同年
    return next(iter(said or near or told), None)


def _day_told(
    layout: Layout, one: Expression, state: State, fits: list[Point], steps: float, tense: str
) -> Point | None:
    """当天, 次日: of the days told that fit, that of the same event, or the last in the paragraph, or that of the story."""
    if one.shift and steps <= 0 and (event := of_event(layout, one)):
        return next((point for point in fits if tells_of(layout, one, point, state.points, event)), None)
    if steps and is_done_again(layout, one, state.points):
        return None
    fits = meant(layout, one, fits, state, tense)
    to_come = tense == "future" or (sentence_tense(layout.text, one) == "future" and not reports(layout, one))
    if not steps and not to_come:
        fits = come(layout, one, fits, state, tense)
    here = [point for point in fits if layout.same_paragraph(point.span, one.span)]
    main = _main(fits, state)
    goes_on = fits and fits[0] not in main and not to_come and _goes_on(layout, one, fits[0], state, steps)
    if not here and goes_on:
        return fits[0]  # 去年9月16日，大使…. / 第二天，副国务卿…
    if not here:
        if of_something(layout, one) and not (fits and _apart(layout, one, fits[0]) <= (LATELY if steps else 1)):
            return None
        if not steps and fits and main and fits[0] not in main and main[0].day == state.today:
            return None  # a day of the story that was told since, or the day of publication
        main = main if to_come else [point for point in main if not is_ahead(point, state)] or main
    chosen = here or main or fits
    if steps and tense != "future" and state.today:
        # A writer calls the day of publication 今天, not 次日: then an earlier date is meant.
        for point in [*here, *(point for point in main if point not in here)]:
            moved = add_days(point.day, int(steps)) if point.day else None
            next_one = moved == state.today and point in here[:1] and _is_next(layout, one, point)
            if moved is not None and (moved < state.today or next_one):
                return point
        may_be_ahead = here if tense != "past" else ()  # the wedding is on Saturday … The next day he changed his mind
        chosen = [point for point in chosen if steps < 0 or not is_ahead(point, state) or point in may_be_ahead]
        if steps > 0 and not to_come:
            chosen = [point for point in chosen if is_ahead(point, state) or _moved(point, steps) <= state.today]
    return _unless_over(layout, one, state, chosen, tense)


def _is_next(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a day opens the clause after that of a date told in its sentence: 周一会见总理，次日离开; not 周三，在获释的翌日."""
    opens = layout.text[one.span.start - 1 : one.span.start] in COMMAS
    return opens and layout.same_sentence(point.span, one.span)


def _goes_on(layout: Layout, one: Expression, point: Point, state: State, steps: float) -> bool:
    """Whether a paragraph opens with a day and goes on with what the one before it told of a date; with the day itself only where that one
    opened with a date of the past and told of no other time."""
    before = layout.text[layout.start(one.span.start) : one.span.start].strip()
    if steps or _apart(layout, one, point) != 1:
        opens = not before or ends_first(layout, one, point, state)
        return steps > 0 and _apart(layout, one, point) == 1 and opens
    told = [other for other in state.points if layout.same_paragraph(other.span, point.span)]
    head = told[-1].span.start - layout.start(point.span.start) <= OPENS
    return head and not _main(told, state) and len(before) <= REACH


def _main(fits: list[Point], state: State) -> list[Point]:
    """Those that fit which belong to the story: of the year of publication, or of none that is told; and the last, if it is of the weeks
    before publication."""
    today = state.today or date.max
    since = (state.today and add_days(today, -RECENT)) or today
    last = [point for point in fits[:1] if point.day and since <= point.day]
    return [point for point in fits if not point.own_year or point.known.year == today.year or point in last]


def _unless_over(layout: Layout, one: Expression, state: State, chosen: list[Point], tense: str) -> Point | None:
    """The first of those `chosen`; None where what will be the next day or week after it is over."""
    ahead = one.shift and (one.shift[0].amount or 0) > 0
    will_be = tense == "future" and ahead and not one.direction
    return None if not chosen or (will_be and _is_over(layout, one, chosen[0], state)) else chosen[0]


def _is_over(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether the day or week after a date told is over, so that what will be the next day or week is another one; but not where one
    sentence tells both, of what would be. In a language that tells its tenses."""
    if "tense" not in cues_of(one.language) or point.day is None or state.today is None:
        return False
    days = 7 if one.shift[0].unit == "week" else 1
    return not layout.same_sentence(point.span, one.span) and _moved(point, days) < state.today


def _moved(point: Point, steps: float) -> date:
    return (point.day and add_days(point.day, int(steps))) or date.max


def _before_counted(layout: Layout, one: Expression, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The dates told before a day counted from the first (第三天), without those of the days counted from it too: 第二天，下午两点."""
    ordinal = cues_of(one.language).get("ordinal_day")
    if ordinal is None or not ordinal.match(layout.text, one.span.start):
        return points
    reach = int((one.shift[0].amount or 0) > 1)  # a 第二天 of the next paragraph is the day after the one told there
    counted = {point.span: ordinal.match(layout.text, point.span.start) is not None for point in points}
    first = 0
    for place, point in enumerate(points):
        of_it = any(counted[other.span] and other.day == point.day for other in points[place:])
        if _apart(layout, one, point) > reach or not of_it:
            break
        first = place + 1
    return points[first:]


def _fine(point: Point, unit: str) -> bool:
    """Whether a date told is precise enough to count such units from."""
    known = point.known
    if unit == "week":
        return known.day is not None or known.week is not None
    if unit == "turn" and known.season is not None:
        return True  # in the summer of 1985 … the following spring
    return (point.day if unit == "day" else known.month) is not None


def _is_week_of(one: Expression, point: Point) -> bool:
    """Whether a date told is the week of which a weekday is: in the week of 14 January, on the Tuesday."""
    own = bool(one.shift) and one.shift[0] == Shift("turn", 0)
    return own and one.known.weekday is not None and point.known.week is not None


def _is_year_of(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a date told is no more than the year of which its paragraph tells: In 1998 he fled. The following March he was caught. It may
    open the next one."""
    cue = cues_of(one.language).get("year_passing")
    if said(point.known) != ("year",) or cue is None:
        return False
    opens = one.span.start - layout.start(one.span.start) <= OPENS and _apart(layout, one, point) == 1
    if not opens and not layout.same_paragraph(point.span, one.span):
        return False
    return point.own_year and not says_before(cue, layout.text, point.span, PASSING)


def _hidden(layout: Layout, one: Expression, last: Point, fit: Point) -> bool:
    """Whether no day after one told before is meant: another month or year was told since, in this sentence (2019年去北京，到北京的第二天),
    or what is counted from was not told with that day (出狱后第二天, in another year)."""
    month = last.known.month is not None and last.known.day is None and last.known.month != fit.known.month
    if month and layout.same_sentence(last.span, one.span):
        return True
    if not last.own_year or last.known.year == fit.known.year:
        return False
    bound = says_before(cues_of(one.language).get("event_before"), layout.text, one.span, REACH)
    return bound or layout.same_sentence(last.span, one.span)


def is_measure(layout: Layout, one: Expression) -> bool:
    """Whether a date is only what is compared with: 较上月, 比9月, 去年同期."""
    if one.same_period or compared(one):
        return True
    if one.known.day is not None:
        return False
    cues = cues_of(one.language)
    before, after = cues.get("compared_before"), cues.get("compared_after")
    if says_before(before, layout.text, one.span, REACH):
        return True
    return says_after(after, layout.text, one.span, COMPARED)


def compared(one: Expression) -> bool:
    """Whether an expression means the unit before the one told of: 较上月."""
    before = one.hang == "either" and not one.direction and len(one.shift) == 1 and one.shift[0].amount == -1
    return before and one.shift[0].unit in ("year", "quarter", "month")


def measured(layout: Layout, one: Expression, state: State) -> Point | None:
    """The year, quarter or month of which a figure is told, in the paragraphs just before what it is compared with."""
    unit = one.shift[0].unit
    told = (point for point in state.points if not (point.named and point.known.day))  # 随着春节到来，价格由上月…
    point = next((point for point in told if getattr(point.known, unit) is not None), None)
    if point is None:
        return None
    closes = unit == "year" and point.own_year and "told" in cues_of(one.language)  # 2023年12月31日 … 上年末
    if point.known.day is not None and not closes:
        return None
    near = layout.paragraph(one.span.start) - layout.paragraph(point.span.start)
    return point if near == 0 or (near <= NEXT and point.known.month is not None) else None


def later(layout: Layout, one: Expression, state: State, settings: Settings) -> Point | None:
    """三天后 goes on from the story where that has already come to pass; 三天前 does so in a narrative alone, or beside a day long past."""
    if not state.points:
        return None
    point = passed(layout, one, state.points) if settings.genre == "news" else state.points[0]
    if point is None:
        return None
    if one.direction != "future" and settings.genre != "narrative":
        return point if looks_back(layout, one, point, state) else None
    if settings.genre == "narrative":
        return next((told for told in state.points if reached(told, one) is not None), None)
    here = layout.same_paragraph(point.span, one.span)
    if any(move.unit in CLOCK_UNITS for move in one.shift):
        return point if point.known.hour is not None and here else None
    if not here and (not _follows(layout, one, point) or sentence_tense(layout.text, one) == "future"):
        return None
    arrived, today = reached(point, one), state.latest
    if arrived is None or today is None:
        return None if arrived is None else point
    move = one.shift[-1]  # so many months or years are over once their last has begun
    last = {"year": arrived.replace(month=1, day=1), "month": arrived.replace(day=1)}.get(move.unit, arrived)
    return point if (last if move.amount == int(move.amount or 0) else arrived) <= today else None


def _follows(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether an expression stands in the paragraph after a date of a year that was said."""
    return point.own_year and _apart(layout, one, point) == 1


def _apart(layout: Layout, one: Expression, point: Point) -> int:
    return layout.paragraph(one.span.start) - layout.paragraph(point.span.start)


def years(one: Expression) -> bool:
    """Whether an expression is counted in years, or in more."""
    return bool(one.shift) and one.shift[0].unit in ("year", "decade", "century")


def _beyond(one: Expression, point: Point, state: State) -> bool:
    """Whether so many years after a date told lie far ahead of publication: 50 years later is then not counted from it, unless that lies
    ahead itself (takes effect in 1999 and expires five years later)."""
    years = (one.shift[0].amount or 0) * {"year": 1, "decade": 10, "century": 100}[one.shift[0].unit]
    if state.today is None or (point.known.year or 0) > state.today.year:
        return False
    return years > 0 and (point.known.year or 0) + years > state.today.year + 1
