"""What is counted from something that no date tells of: 起飞4分钟后, 大选两周前，…, 次日 in a story without a day."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.hanging.back import is_before_then, reached
from timeline.anchoring.hanging.counted import years
from timeline.anchoring.hanging.happening import of_event
from timeline.anchoring.story.state import QUOTES, Layout, State, is_over
from timeline.anchoring.tense.clause import tense as clause_tense
from timeline.anchoring.tense.reach import just_after, just_before, says_after, says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.grammar.rules.cues import cues_of
from timeline.model import CLOCK_UNITS, Expression, Shift

LAST_YEAR_SAID = Shift("year", -1)  # a year earlier: before that of publication where no other is told
THAT_DAY, EVE = Shift("day", 0), Shift("day", -1)
REACH = 8  # characters that say what stands before 三天后
BEHIND = 40  # characters that say what a weekday is counted from
COMMAS = ("，", ",")


def is_counted_on(layout: Layout, one: Expression) -> bool:
    """Whether what is counted from a story that told no date is of none: 次日, 次月, 三年后, 宣判当天, the Sunday before the vote."""
    if years(one) and (one.shift != (LAST_YEAR_SAID,) or _is_before_event(layout, one)):
        return True
    if (behind := cues_of(one.language).get("event_behind")) and one.shift[:1] and one.shift[0].unit == "turn":
        return behind.match(just_after(layout.text, one.span, BEHIND)) is not None
    next_one = bool(one.shift) and one.shift[0].unit in ("day", "month") and (one.shift[0].amount or 0) > 0
    that_day = THAT_DAY in one.shift and _is_of(layout, one)
    return next_one or that_day or (EVE in one.shift and _is_before_event(layout, one))


def _is_before_event(layout: Layout, one: Expression) -> bool:
    """Whether the day or year before is that before a happening named there: 选举前一天, 战争爆发前一年，他走了."""
    return of_event(layout, one) is not None or (_is_bound(layout, one) and _is_set_off(layout, one))


def event_bound(layout: Layout, one: Expression) -> bool:
    """Whether an expression counts from something that happened, not from a date: 起飞4分钟后, 确诊三天后; or back from it: 大选两周前，…,
    在卸任两周前, not 大选两周前结束."""
    if not one.direction or not one.shift or one.hang != "either":
        return False
    if one.direction == "past":
        event = of_event(layout, one)
        return event is not None and (_is_set_off(layout, one) or _is_led_up_to(layout, one, event[1]))
    return one.shift[0].unit in CLOCK_UNITS or _is_bound(layout, one)


def _is_led_up_to(layout: Layout, one: Expression, event: int) -> bool:
    """Whether what stands before a happening, named at `event`, leads up to it: 在卸任两周前."""
    cue = cues_of(one.language).get("up_to_event")
    return cue is not None and cue.search(layout.text[max(0, event - REACH) : event]) is not None


def _is_of(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of what is named before it (宣判当天), not the day of publication (即日起)."""
    cue = cues_of(one.language).get("that_day")
    return cue is not None and cue.match(one.text) is not None and _is_bound(layout, one)


def _is_bound(layout: Layout, one: Expression) -> bool:
    """Whether a word stands just before an expression that leads up to no time: 宣判当天, 确诊三天后."""
    free = cues_of(one.language).get("free_before")
    before = just_before(layout.text, one.span, REACH).rstrip(" ")
    return free is not None and not free.search(before)


def _is_set_off(layout: Layout, one: Expression) -> bool:
    """Whether a comma stands behind an expression: 案发前一天，他还在上班, where 警方前一天表示 is the day before this one."""
    return layout.text[one.span.end : one.span.end + 1] in COMMAS


def is_told(layout: Layout, one: Expression, state: State) -> bool:
    """Whether 三天后 belongs to what happened though nothing says when: its sentence tells it, or its paragraph only says the week."""
    if not one.direction or not one.shift or one.hang != "either":
        return False
    if one.direction == "past":
        return is_before_then(layout, one, state)
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
    if "opens_before" not in cues or alone or says_after(cues["comes_after"], layout.text, one.span, REACH):
        return False
    return says_before(cues["opens_before"], layout.text, one.span, REACH)


def _in_story(layout: Layout, one: Expression, state: State) -> bool:
    """Whether years later, or what stands in the paragraph of a year that is over, goes on with a story, though no verb says so."""
    point = state.points[0] if state.points else None
    if one.shift[0].unit == "year" and "told" in cues_of(one.language):
        return True
    return (
        point is not None and point.own_year and is_over(point, state) and layout.same_paragraph(point.span, one.span)
    )
