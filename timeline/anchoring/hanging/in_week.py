"""Weekdays that go on from a day told before: the same one again, a later one of that week, the next label of a forecast."""

from __future__ import annotations

from timeline.anchoring.hanging.announced import COMMAS, reports
from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import says_before, sentence
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import interval
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression

BRACKETS, CLOSED = ("（", "("), ("）", ")")
BEHIND = 40  # characters around a label that say whether it is one
SUNRISE, NOON = 7, 12  # hours


def same_weekday(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The day ahead that its paragraph has called by the same weekday: 将在周二表决，并在周二晚间投票."""
    number = one.known.weekday
    if not number or one.shift or one.known.day is not None or one.nth is not None or tense:
        return None
    named = (point for point in state.points if point.near and point.day and point.day.isoweekday() == number)
    last = next(named, None)
    if last is None or not is_ahead(last, state) or not layout.same_paragraph(last.span, one.span):
        return None
    return None if sentence_tense(layout.text, one) == "past" else last


def goes_on_in_week(layout: Layout, one: Expression, state: State, tense: str) -> bool:
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


def is_of_week_told(layout: Layout, one: Expression, state: State, tense: str) -> bool:
    """Whether a weekday opens the clause behind a week, last or next, that opens its own: 下周，周二闭幕; not 推迟到下周，他周二说."""
    cues, last = cues_of(one.language), state.points[0] if state.points else None
    if "week_narrows" not in cues or last is None or last.known.week is None or last.day is not None:
        return False
    if not one.known.weekday or one.shift or one.known.day is not None or one.nth is not None or state.today is None:
        return False
    before = layout.text[layout.start(last.span.start) : last.span.start]
    opens = cues["opens_before"].search(before) is not None
    between = cues["week_narrows"].fullmatch(layout.text, last.span.end, one.span.start)
    covered = interval(last.known)
    if not opens or between is None or covered is None:
        return False
    if covered[0].date() > state.today:
        return tense != "past" and not reports(layout, one)
    return covered[1].date() <= state.today and tense != "future"


def weeks_told(layout: Layout, fits: list[Point]) -> list[Point]:
    """The dates told from which the week before is counted, first the week whose days a bracket tells: 上周（24日至30日）较前一周."""
    days = next((place for place, point in enumerate(fits) if point.known.week is not None), 0)
    if not days or layout.text[fits[days].span.end : fits[days].span.end + 1] not in BRACKETS:
        return fits
    closed = any(mark in layout.text[fits[days].span.end : fits[0].span.end] for mark in CLOSED)
    return fits if closed else fits[days:]


def goes_on_tomorrow(layout: Layout, one: Expression, state: State) -> bool:
    """Whether something goes on on the weekday after that of publication, which its paragraph has told last: 周三地震，搜救周四继续."""
    cue, last = cues_of(one.language).get("goes_on_after"), state.points[0] if state.points else None
    if cue is None or last is None or state.today is None or last.day != state.today or not last.near:
        return False
    if one.shift or one.known.day is not None or one.known.weekday != state.today.isoweekday() % 7 + 1:
        return False
    return layout.same_paragraph(last.span, one.span) and cue.match(layout.text, one.span.end) is not None


def comes_next(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a weekday opens its clause and is the next of a journey that its sentence tells day by day (代表团17日抵达，周四转赴维也纳),
    or comes before the one ahead in that week of which it tells (决赛将于本周日进行，周六先决出三四名)."""
    cues, last = cues_of(one.language), state.points[0] if state.points else None
    if (
        "goes_before" not in cues
        or last is None
        or last.day is None
        or state.today is None
        or one.known.part is not None
    ):
        return False
    number, ahead = one.known.weekday, is_ahead(last, state)
    if not number or one.shift or one.known.day is not None or one.nth is not None:
        return False
    if last.day.isocalendar()[:2] != state.today.isocalendar()[:2] or not layout.same_sentence(last.span, one.span):
        return False
    before = layout.text[max(last.span.end, one.span.start - BEHIND) : one.span.start]
    if cues["goes_before"].search(before) is None or number <= state.today.isoweekday():
        return False
    if ahead:
        return number < last.day.isoweekday() and cues["goes_first"].match(layout.text, one.span.end) is not None
    told = cues["goes_not_before"].search(layout.text, last.span.end, one.span.start)
    return told is None and cues["goes_after"].match(layout.text, one.span.end) is not None


def is_next_match(layout: Layout, one: Expression, state: State) -> bool:
    """Whether the next match of a series is set for a weekday, and its sentence tells no more of it: 第三战周二举行."""
    cues = cues_of(one.language)
    if "match_before" not in cues or not one.known.weekday or one.shift or one.known.day is not None:
        return False
    if one.nth is not None or not says_before(cues["match_before"], layout.text, one.span, BEHIND):
        return False
    set_for = any(
        cues[name].match(layout.text, one.span.end) for name in ("set_for_after", "fixture_after", "match_after")
    )
    after = sentence(layout.text, one.span)[1]
    told = any(mark in after.rstrip() for mark in COMMAS)  # 第三战周一举行，火箭力克爵士
    return set_for and not told and not any(cues[name].search(after) for name in ("done_after", "played_after"))


def is_as_of_update(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a weekday is that on which a page was updated after its publication, up to which something stood as it says: 截至周四晚，已有
    十人死亡."""
    cue = cues_of(one.language).get("as_of_before")
    if cue is None or state.updated is None or state.spoken is not None or one.shift or one.known.day is not None:
        return False
    return one.known.weekday == state.updated.isoweekday() and says_before(cue, layout.text, one.span, BEHIND)


def has_begun_elsewhere(layout: Layout, one: Expression, state: State) -> bool:
    """Whether the early hours of a weekday are those of tomorrow, which has begun farther east: gunfire before dawn Thursday, read
    on Wednesday afternoon. In a language that tells its tenses, where a Thursday six days ago would be last Thursday."""
    cue = cues_of(one.language).get("early_hours")
    if cue is None or state.today is None or state.spoken is not None or one.shift or one.known.day is not None:
        return False
    tomorrow = one.known.weekday == state.today.isoweekday() % 7 + 1
    if not tomorrow or (state.now is not None and state.now.hour < NOON):
        return False
    hour = one.known.hour
    before = layout.text[max(0, one.span.start - BEHIND) : one.span.end]
    return (hour is None or hour < SUNRISE) and cue.search(before) is not None


def is_next_label(layout: Layout, one: Expression, state: State, tense: str) -> bool:
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
    if label is None or not says_before(cues["label_before"], layout.text, one.span, BEHIND):
        return False
    verb = cues["tense"].search(layout.text, label.end(), label.end() + BEHIND)
    return verb is None or verb.lastgroup == "future"
