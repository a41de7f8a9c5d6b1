"""The happening that a day is counted from, named just before it: 就职当日, 选举前一天, 他去世的前一天."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.anchoring.story.state import SENTENCE_END, Layout, Point, State
from timeline.anchoring.tense.reach import clause, just_before, says_before, sentence
from timeline.grammar.rules.cues import cues_of, glue_of
from timeline.model import Expression, Span

COMMAS = ("，", ",")
CLAUSE_END = re.compile(r"[，。！？；：,!?;:\n]")
REACH = 8  # characters that say what stands before a day
TOLD = 40  # characters behind a date that say what happened on it
FAR = 180  # characters between a date and what is of its sentence
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
    before = ends.split(just_before(layout.text, point.span, REACH))[-1]
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
        return None if _year_since(layout, one, points[0]) else points[0]
    name, named = found[1], start + found.start(1)
    for point in points:
        before = CLAUSE_END.split(just_before(layout.text, point.span, REACH))[-1]
        after = (other.span.start for other in points if other.span.start >= point.span.end)
        until = min(named, point.span.end + TOLD, *after)
        in_clause = point.span.end <= named and not CLAUSE_END.search(layout.text, point.span.end, named)
        if in_clause or name in before or name in layout.text[point.span.end : until]:
            return point
    return None


def in_year(layout: Layout, one: Expression, near: list[Point], told: list[Point]) -> tuple[list[Point], list[Point]]:
    """Of the years told, those of its paragraph and all, which a year may be: where a happening says which (奥运会那年，) that of it."""
    event = _year_of(layout, one.span, one.language)
    return (near, told) if event is None else ([point for point in near if _names(layout, point, event)], [])


def _year_of(layout: Layout, span: Span, language: str) -> Span | None:
    """Where the happening is named, just before it, that says which year is meant: 奥运会那年，; not 父亲那年去世."""
    cues, start = cues_of(language), max(0, span.start - REACH)
    if "year_of_event" not in cues or not cues["that_year"].match(layout.text, span.start):
        return None
    before = layout.text[start : span.start]
    named = cues["year_of_event"].search(before)
    if named is None:
        return None
    opens = layout.text[span.end : span.end + 1] in COMMAS or cues["passed_event"].search(before) is not None
    return Span(start + named.start(1), start + named.end(1)) if opens else None


def _year_since(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a sentence has told, behind a date, of another year which only a happening says: 1921年出生，抗战爆发那年入学，三年后毕业."""
    cue = cues_of(one.language).get("that_year")
    if cue is None or one.span.start - point.span.end > FAR or not layout.same_sentence(point.span, one.span):
        return False
    spans = (
        Span(*match.span())
        for match in cue.finditer(layout.text, max(point.span.end, one.span.start - TOLD), one.span.start)
    )
    events = (_year_of(layout, span, one.language) for span in spans)
    return any(event is not None and not _names(layout, point, event) for event in events)


def _names(layout: Layout, point: Point, event: Span) -> bool:
    """Whether a date told stands in the clause that names a happening, or the sentence of the date names it too."""
    if event.start - point.span.end > FAR:
        return layout.text[event.start : event.end] in "".join(sentence(layout.text, point.span))
    if not CLAUSE_END.search(layout.text, point.span.end, event.start):
        return True
    same, until = layout.same_sentence(point.span, event), min(event.start, point.span.end + TOLD)
    around = layout.text[point.span.end : until] if same else "".join(sentence(layout.text, point.span))
    return layout.text[event.start : event.end] in around


def of_something(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of something that happened, named just before it: 他去世的前一天."""
    return says_before(cues_of(one.language).get("of_event"), layout.text, one.span, REACH)


def of_the_case(layout: Layout, one: Expression) -> bool:
    """Whether a day is that of what the whole story is about, which is not named: 案发当晚, 事发当天."""
    return says_before(cues_of(one.language).get("of_the_case"), layout.text, one.span, REACH)


def may_tell_of(layout: Layout, told: Point, points: tuple[Point, ...], one: Expression) -> bool:
    """Whether a date told may be that of the happening which names a day (他宣布停课的前一天): not where nothing has been told of that, nor
    where what was told of it last has another date. So is any day that is named by none, and one of the same sentence. The day of
    something (投票日的前一天) is only a date whose clause tells of that."""
    if not of_something(layout, one):
        return True
    naming = clause(layout.text, one.span)[0]
    day = cues_of(one.language)["day_of_something"].search(naming)
    if day is not None:
        clause_told = "".join(clause(layout.text, told.span))
        return any("".join(pair) in clause_told for pair in pairwise(day[1]))
    if layout.same_sentence(told.span, one.span):
        return True
    words = ["".join(pair) for pair in pairwise(naming.rstrip("的")[-HEAD:])]
    if not words:
        return True  # 他的次日
    end = one.span.start - len(naming)
    at = max(layout.text.rfind(word, max(0, end - STORY), end) for word in words)
    there = [point for point in points if at >= 0 and layout.same_sentence(*sorted((point.span, Span(at, at + 1))))]
    return at >= 0 and (not there or any(point.day == told.day for point in there))


def meant(layout: Layout, one: Expression, fits: list[Point], state: State, tense: str) -> list[Point]:
    """Those of the days told from which a day may count: 案发当天 is not the day of publication, which would be 今天, nor that of the other
    end of its range (前一晚11时至案发当日5时); 次日 is not the day after that on which somebody was to be back."""
    if not one.shift or not one.shift[0].amount:
        if not of_the_case(layout, one):
            return fits
        return [point for point in fits if point.day != state.today and not _leads_to(layout, one, point)]
    if tense == "future" or one.shift[0].amount < 0:
        return fits
    return [point for point in fits if not _was_due(layout, one, point)]


def _leads_to(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a range of which a date told is the first end has another at a day named beside it."""
    glue = glue_of(one.language).get("range")
    near = 0 <= one.span.start - point.span.end <= REACH
    return near and glue is not None and glue.match(layout.text, point.span.end) is not None


def _was_due(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether a date told is that on which somebody was to be back, who was not: 10月1日上山，原定5日下山，第三天失联."""
    cues = cues_of(one.language)
    if "due_back_after" not in cues or not cues["due_back_after"].match(layout.text, point.span.end):
        return False
    return says_before(cues["planned_before"], layout.text, point.span, REACH)
