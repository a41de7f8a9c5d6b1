"""The happening that a day is counted from, named just before it: 就职当日, 选举前一天, 他去世的前一天."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.anchoring.story.state import SENTENCE_END, Layout, Point
from timeline.anchoring.tense.reach import clause
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span

CLAUSE_END = re.compile(r"[，。！？；：,!?;:\n]")
REACH = 8  # characters that say what stands before a day
TOLD = 40  # characters behind a date that say what happened on it
STORY = 8000  # characters back in which a happening has been told
QUOTES = re.compile("[“”「」『』《》]")
NAMES = ("day_of_event", "eve_of_event")  # cues of a happening named before its day or its eve
HEAD = 6  # characters that end what names a happening, of which two must have been told


def of_event(layout: Layout, one: Expression) -> tuple[str, int] | None:
    """The happening named just before its day (就职当日) or before the day before it (选举前一天), and where it is named."""
    cues, start = cues_of(one.language), max(0, one.span.start - REACH)
    before = layout.text[start : one.span.start]
    found = next((match for name in NAMES if name in cues and (match := cues[name].search(before))), None)
    return (found[1], start + found.start()) if found else None


def tells_of(layout: Layout, one: Expression, point: Point, points: tuple[Point, ...], event: tuple[str, int]) -> bool:
    """Whether what is said of a date, before the next one, tells of the happening of which `one` is the day, that is named there or again
    farther on: 1月20日的就职典礼."""
    name, named = event
    # 1日搜查，2日放人: what stands before a second date of its sentence is of the first, but in its own clause.
    second = any(layout.same_sentence(other.span, point.span) for other in points if other.span.end <= point.span.start)
    ends = CLAUSE_END if second else SENTENCE_END
    before = ends.split(layout.text[max(0, point.span.start - REACH) : point.span.start])[-1]
    between = layout.text[point.span.end : named]
    if between in ("", "的", "，"):  # 1月5日投票前一天
        return True
    of_date = cues_of(one.language).get("date_of_event")
    told = QUOTES.sub("", between.removeprefix("，"))  # 1月9日，“两会”闭幕那天
    if not one.shift[0].amount and of_date is not None and point is points[0] and of_date.fullmatch(told):
        return True
    after = (other.span.start for other in points if other.span.start >= point.span.end)
    until = min(named, point.span.end + TOLD, *after)
    return name in before or _is_told(name, layout.text[point.span.end : until], one)


def _is_told(name: str, words: str, one: Expression) -> bool:
    """Whether `words` name a happening, and not only what was before or after it: 投票前夕, 投票后."""
    aside = cues_of(one.language).get("around_event")
    ends = (match.end() for match in re.finditer(re.escape(name), words))
    return any(aside is None or not aside.match(words, end) for end in ends)


def passed(layout: Layout, one: Expression, points: tuple[Point, ...]) -> Point | None:
    """The date from which so long has passed: the last told, or where a happening is named just before it (去世两年后) the last that tells
    of that, in its clause or before."""
    cue, start = cues_of(one.language).get("passed_event"), max(0, one.span.start - REACH)
    found = cue.search(layout.text[start : one.span.start]) if cue is not None and one.direction == "future" else None
    if found is None:
        return points[0]
    name, named = found[1], start + found.start(1)
    for point in points:
        before = CLAUSE_END.split(layout.text[max(0, point.span.start - REACH) : point.span.start])[-1]
        after = (other.span.start for other in points if other.span.start >= point.span.end)
        until = min(named, point.span.end + TOLD, *after)
        in_clause = point.span.end <= named and not CLAUSE_END.search(layout.text, point.span.end, named)
        if in_clause or name in before or name in layout.text[point.span.end : until]:
            return point
    return None


def of_something(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of something that happened, named just before it: 他去世的前一天."""
    event = cues_of(one.language).get("of_event")
    return event is not None and event.search(layout.text[max(0, one.span.start - REACH) : one.span.start]) is not None


def of_the_case(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of what the whole story is about, which is not named: 案发当晚, 事发当天."""
    case = cues_of(one.language).get("of_the_case")
    return case is not None and case.search(layout.text[max(0, one.span.start - REACH) : one.span.start]) is not None


def may_tell_of(layout: Layout, told: Point, points: tuple[Point, ...], one: Expression) -> bool:
    """Whether a date told may be that of the happening which names a day (他宣布停课的前一天): not where nothing has been told of that, nor
    where what was told of it last has another date. So is any day that is named by none, and one of the same sentence."""
    if not of_something(layout, one) or layout.same_sentence(told.span, one.span):
        return True
    naming = clause(layout.text, one.span)[0]
    words = ["".join(pair) for pair in pairwise(naming.rstrip("的")[-HEAD:])]
    if not words:
        return True  # 他的次日
    end = one.span.start - len(naming)
    at = max(layout.text.rfind(word, max(0, end - STORY), end) for word in words)
    there = [point for point in points if at >= 0 and layout.same_sentence(*sorted((point.span, Span(at, at + 1))))]
    return at >= 0 and (not there or any(point.day == told.day for point in there))
