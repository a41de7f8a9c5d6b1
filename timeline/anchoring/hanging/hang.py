"""What an expression hangs on: the publication, or a date that the text gave before it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from timeline.anchoring.hanging.around import around
from timeline.anchoring.hanging.bound import lasts_from, narrows, still_ahead
from timeline.anchoring.hanging.counted import (
    anaphor,
    compared,
    later,
    measured,
    part_of_told,
    part_of_year,
    reached,
    reports,
    years,
)
from timeline.anchoring.hanging.happening import of_event
from timeline.anchoring.story.headed import headed
from timeline.anchoring.story.state import QUOTES, Layout, Point, State, is_ahead, is_over
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import RANK, add_days, interval, of_day, precision, said
from timeline.grammar.rules.cues import cues_of, glue_of
from timeline.model import CLOCK_UNITS, Expression, Partial, Shift
from timeline.settings import Settings

LAST_YEAR_SAID = Shift("year", -1)  # a year earlier: before that of publication where no other is told
THAT_DAY, EVE = Shift("day", 0), Shift("day", -1)
LISTED = 10  # characters between the parts of a list: ", and the "
REACH = 8  # characters that say what stands before 三天后
BEHIND = 40  # characters that say what a weekday is counted from
COMMAS = ("，", ",")
BRACKET_END = re.compile(r"[ \u3000]?[)）\]】][ \u3000]?")


class Base(Struct, frozen=True, gc=False):
    """A date to hang on. `why` is how: ``publication``, ``story`` (told before), ``range`` or ``list`` (the date just before it).

    `point` is the date told; in the place of the publication that at which the text says that its words were said or written."""

    known: Partial
    why: Literal["publication", "story", "range", "list"]
    point: Point | None = None


def hang(layout: Layout, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    """The date that an expression hangs on, or None where none is known."""
    if state.opener is not None and not one.shift:
        return Base(state.opener.known, "range", state.opener)
    if state.opener is not None and _is_part_of(one, state.opener):
        return Base(state.opener.known, "story", state.opener)
    on_publication = publication(layout, one, state)
    plain = settings.genre == "plain"  # then only a day of a list is no date of its own: October 9, 10 and 11
    lists = not one.shift and bool(state.points) and (not plain or said(one.known) in (("day",), ("weekday",)))
    if lists and _listed(layout, one, state.points[0]):
        return Base(state.points[0].known, "list", state.points[0])
    if state.points and narrows(layout, one, state.points[0]):
        return Base(state.points[0].known, "list", state.points[0])
    if plain:
        return _beside(layout, one, state) or on_publication
    if (begun := lasts_from(layout, one, state)) is not None:
        return Base(begun.known, "range", begun)
    if (head := headed(layout, one, state, tense)) is not None:
        return Base(head.known, "list", head if head.span.end else None)
    if (again := _same_weekday(layout, one, state, tense)) is not None:
        return Base(again.known, "list", again)
    if _goes_on_in_week(layout, one, state, tense) or _is_next_label(layout, one, state, tense):
        return Base(state.points[0].known, "list", state.points[0])
    if state.ahead and (again := still_ahead(layout, one, state, tense)) is not None:
        return Base(again.known, "list", again)
    story = None if _is_recent(layout, one) else _story(layout, one, state, settings, tense)
    if story is not None:
        return story
    if one.hang == "story" and not one.same_period and (state.points or _is_counted_on(layout, one)):
        return None
    goes_on = settings.genre == "narrative" and one.direction == "future" and bool(one.shift and state.points)
    return None if goes_on or _event_bound(layout, one) or _is_told(layout, one, state) else on_publication


def _is_recent(layout: Layout, one: Expression) -> bool:
    """Whether a month has something as its own (April's accident), which is that of the year of publication whatever was told before."""
    owns = cues_of(one.language).get("month_owns")
    return owns is not None and said(one.known) == ("month",) and owns.match(layout.text, one.span.end) is not None


def _is_part_of(one: Expression, opener: Point) -> bool:
    """Whether a range ends in a part of the year or month in which it began: 2018年初至年底, 5月上旬至中旬."""
    if not one.mod or one.direction or len(one.shift) != 1:
        return False
    year, month = one.shift[0] == Shift("year", 0), one.shift[0] == Shift("month", 0)
    return (year and opener.known.year is not None) or (month and opener.known.month is not None)


def _is_counted_on(layout: Layout, one: Expression) -> bool:
    """Whether what is counted from a story that told no date is of none: 次日, 次月, 三年后, 宣判当天, the Sunday before the vote."""
    if years(one) and (one.shift != (LAST_YEAR_SAID,) or _is_before_event(layout, one)):
        return True
    if (behind := cues_of(one.language).get("event_behind")) and one.shift[:1] and one.shift[0].unit == "turn":
        return behind.match(layout.text[one.span.end : one.span.end + BEHIND]) is not None
    next_one = bool(one.shift) and one.shift[0].unit in ("day", "month") and (one.shift[0].amount or 0) > 0
    that_day = THAT_DAY in one.shift and _is_of(layout, one)
    return next_one or that_day or (EVE in one.shift and _is_before_event(layout, one))


def _is_before_event(layout: Layout, one: Expression) -> bool:
    """Whether the day or year before is that before a happening named there: 选举前一天, 战争爆发前一年，他走了."""
    return of_event(layout, one) is not None or (_is_bound(layout, one) and _is_set_off(layout, one))


def _beside(layout: Layout, one: Expression, state: State) -> Base | None:
    """The day that a text read on its own has just told: of the same sentence for 当天 or the next day, and for an hour that whose weekday
    stands in brackets just before it (3月20日（周三）下午2点), or where tenses are told that of the same sentence: the room is ours on
    14 May for two hours from 9:30am."""
    last = state.points[0] if state.points else None
    if last is None or last.day is None:
        return None
    if one.hang == "story":
        return Base(last.known, "story", last) if layout.same_sentence(last.span, one.span) else None
    hour = said(one.known)[:1] in (("part",), ("hour",)) and not one.shift and not one.feast
    bracketed = hour and BRACKET_END.fullmatch(layout.text, last.span.end, one.span.start)
    tells_tense = "tense" in cues_of(one.language)
    clock = tells_tense and hour and one.known.hour is not None and layout.same_sentence(last.span, one.span)
    return Base(last.known, "story", last) if bracketed or clock else None


def _event_bound(layout: Layout, one: Expression) -> bool:
    """Whether an expression counts from something that happened, not from a date: 起飞4分钟后, 确诊三天后; or back from it: 大选两周前，…,
    在卸任两周前, not 大选两周前结束."""
    if not one.direction or not one.shift or one.hang != "either":
        return False
    if one.direction == "past":
        cue = cues_of(one.language).get("ago_of_event")
        event = cue.search(layout.text[max(0, one.span.start - REACH) : one.span.start]) if cue is not None else None
        return event is not None and (event[1] is not None or _is_set_off(layout, one))
    return one.shift[0].unit in CLOCK_UNITS or _is_bound(layout, one)


def _is_of(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of what is named before it (宣判当天), not the day of publication (即日起)."""
    cue = cues_of(one.language).get("that_day")
    return cue is not None and cue.match(one.text) is not None and _is_bound(layout, one)


def _is_bound(layout: Layout, one: Expression) -> bool:
    """Whether a word stands just before an expression that leads up to no time: 宣判当天, 确诊三天后."""
    free = cues_of(one.language).get("free_before")
    before = layout.text[max(0, one.span.start - REACH) : one.span.start].rstrip(" ")
    return free is not None and not free.search(before)


def _is_set_off(layout: Layout, one: Expression) -> bool:
    """Whether a comma stands behind an expression: 案发前一天，他还在上班, where 警方前一天表示 is the day before this one."""
    return layout.text[one.span.end : one.span.end + 1] in COMMAS


def _is_told(layout: Layout, one: Expression, state: State) -> bool:
    """Whether 三天后 belongs to what happened though nothing says when: its sentence tells it, or its paragraph only says the week."""
    if one.direction != "future" or not one.shift or one.hang != "either":
        return False
    coarse = (
        bool(state.points)
        and layout.same_paragraph(state.points[0].span, one.span)
        and reached(state.points[0], one) is None
        and state.points[0].known.week is not None
    )
    tense = sentence_tense(layout.text, one)
    if tense == "past" or (tense != "future" and (coarse or _in_story(layout, one, state))):
        return True
    told = "future" not in (tense, clause_tense(layout.text, replace(one, direction="")))
    return _is_caption(layout, one) or (told and _opens(layout, one))


def _is_caption(layout: Layout, one: Expression) -> bool:
    """Whether quotation marks hold an expression and nothing else: 片尾的“两年后”."""
    return (
        layout.text[max(0, one.span.start - 1) : one.span.start],
        layout.text[one.span.end : one.span.end + 1],
    ) in QUOTES


def _opens(layout: Layout, one: Expression) -> bool:
    """Whether an expression opens its clause: 五天之后，他去世 tells how long it took where nothing says that it lies ahead."""
    cues = cues_of(one.language)
    alone = one.span.start == 0 and one.span.end == len(layout.text)
    if "opens_before" not in cues or alone or cues["comes_after"].search(layout.text[one.span.end :][:REACH]):
        return False
    return bool(cues["opens_before"].search(layout.text[max(0, one.span.start - REACH) : one.span.start]))


def _in_story(layout: Layout, one: Expression, state: State) -> bool:
    """Whether years later, or what stands in the paragraph of a year that is over, goes on with a story, though no verb says so."""
    point = state.points[0] if state.points else None
    if one.shift[0].unit == "year" and "told" in cues_of(one.language):
        return True
    return (
        point is not None and point.own_year and is_over(point, state) and layout.same_paragraph(point.span, one.span)
    )


def publication(layout: Layout, one: Expression, state: State) -> Base | None:
    """The day of publication, or that which the embedded post states in which an expression stands, or when the words were said in which
    it stands."""
    if state.spoken is not None and state.spoken.day is None:
        return _vaguely(one, state.spoken)
    if (posted := layout.post(one.span.start)) is not None:
        return Base(of_day(posted), "publication")
    day = state.today
    if state.printed and not one.shift and one.known.weekday == state.printed.isoweekday():
        day = state.printed  # of Wednesday's dateline, printed on Thursday: its 周四 is no Thursday a week ago
    return None if day is None else Base(of_day(day), "publication", state.spoken)


def _vaguely(one: Expression, spoken: Point) -> Base | None:
    """The month or year that is all that is known of when words were said, for what does not count in less: a month or day without its
    year is near the end of that month, and of none where only the year is known."""
    month = spoken.known.month is not None
    if one.shift:
        fits = one.shift[0].unit in (("year", "month") if month else ("year",))
        return Base(spoken.known, "publication", spoken) if fits else None
    unit = said(one.known)[:1]
    fits = unit not in (("day",), ("weekday",), ("weekend",), ("part",), ("hour",)) if month else unit == ("decade",)
    covered = interval(spoken.known)
    if not fits or covered is None:
        return None
    return Base(of_day(add_days(covered[1].date(), -1) or covered[0].date()), "publication", spoken)


def _listed(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether an expression goes on with a list: 9月23日、24日."""
    glue = glue_of(one.language).get("list")
    if glue is None or one.span.start - last.span.end > LISTED:
        return False
    units = [unit for unit in said(one.known) if unit in RANK]
    number, day = one.known.weekday, last.day
    if number and one.known.day is None and last.near and day and day.isoweekday() < number:
        beside = len(one.text) == 1 and last.span.end == one.span.start  # 周二四六
        return beside or glue.fullmatch(layout.text, last.span.end, one.span.start) is not None  # 周二或周三
    if not units or not glue.fullmatch(layout.text, last.span.end, one.span.start):
        return False
    finest = precision(last.known)
    return (
        finest is not None
        and min(RANK[unit] for unit in units) <= RANK[finest]
        and min(RANK[unit] for unit in units) > RANK["year"]
    )


def _same_weekday(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The day ahead that its paragraph has called by the same weekday: 将在周二表决，并在周二晚间投票."""
    number = one.known.weekday
    if not number or one.shift or one.known.day is not None or one.nth is not None or tense:
        return None
    named = (point for point in state.points if point.near and point.day and point.day.isoweekday() == number)
    last = next(named, None)
    if last is None or not is_ahead(last, state) or not layout.same_paragraph(last.span, one.span):
        return None
    return None if sentence_tense(layout.text, one) == "past" else last


def _goes_on_in_week(layout: Layout, one: Expression, state: State, tense: str) -> bool:
    """Whether a weekday comes after one ahead that its sentence has told, of the same week: 下周二开会，次日休会，周四表决."""
    number = one.known.weekday
    last = state.points[0] if state.points else None
    if not number or one.shift or one.known.day is not None or one.nth is not None or last is None or last.day is None:
        return False
    led = next((point for point in state.points if point.near and point.day), None)
    if led is None or led.day is None or not is_ahead(led, state) or last.day.isoweekday() >= number:
        return False
    told = not one.language or tense == "past" or reports(layout, one)  # without a pack nothing says what has come
    of_week = led.day.isocalendar()[:2] == last.day.isocalendar()[:2]
    return not told and of_week and layout.same_sentence(led.span, one.span)


def _is_next_label(layout: Layout, one: Expression, state: State, tense: str) -> bool:
    """Whether a weekday heads what is told of it behind what was told of today or a day ahead: Tonight: rain. Tuesday: showers."""
    cues, last = cues_of(one.language), state.points[0] if state.points else None
    if "label_before" not in cues or last is None or last.day is None or state.today is None or tense == "past":
        return False
    if not one.known.weekday or one.shift or one.known.day is not None or one.nth is not None:
        return False
    if (
        last.own_year
        or last.day < state.today
        or layout.paragraph(one.span.start) - layout.paragraph(last.span.start) > 1
    ):
        return False
    label = cues["label_after"].match(layout.text, one.span.end)
    before = layout.text[max(0, one.span.start - BEHIND) : one.span.start]
    if label is None or not cues["label_before"].search(before):
        return False
    verb = cues["tense"].search(layout.text, label.end(), label.end() + BEHIND)
    return verb is None or verb.lastgroup == "future"


def _story(layout: Layout, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    if one.hang == "publication":
        return None
    if one.same_period:
        point = part_of_year(state) or (measured(layout, one, state) if compared(one) else None)
    elif one.hang == "story":
        point = anaphor(layout, one, state, tense)
    elif compared(one):
        point = measured(layout, one, state)
    elif one.mod and not one.direction and one.shift and one.shift[0] in (Shift("year", 0), Shift("month", 0)):
        point = part_of_told(layout, one, state, tense)
    elif one.shift and not (one.feast and one.shift == (THAT_DAY,)):  # 国庆那天 is 国庆
        point = later(layout, one, state, settings)
    else:
        point = around(layout, one, state, settings, tense)
    return None if point is None else Base(point.known, "story", point)
