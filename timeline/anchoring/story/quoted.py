"""Quoted speech: its today is the day on which it was said, its this year the year, where the sentence that quotes it tells when."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from timeline.anchoring.story.state import QUOTED, QUOTES, STRAIGHT, Layout, Point, State
from timeline.anchoring.tense.reach import says_before
from timeline.calendar.partial import interval, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Span

LATELY = 31  # days before publication in which a day is said without its year
REACH = 48  # characters between the date and the quotation
OPENING = 14  # characters from a quotation to the weekday of the date with which it opens
LEAD = 8  # characters before a date that say that it is spoken of
LONG_AGO = timedelta(days=180)  # before publication


def said_on(
    layout: Layout,
    expressions: Sequence[Expression],
    place: int,
    state: State,
    meant: Callable[[Expression], Partial],
) -> Point | None:
    """When the words were said, before publication, in which an expression counts from their today; None where that is the day of
    publication or not told."""
    one = expressions[place]
    cues = cues_of(one.language)
    if "says_before" not in cues or state.today is None or not (_counts_on(one) or _is_weekday(one)):
        return None
    quotation = _quotation(layout, one.span)
    if quotation is None:
        return None
    if (entry := _entry(layout, quotation, one, state)) is not None:
        return entry
    before = next((point for point in state.points if point.span.end <= quotation.start), None)
    if before is not None and layout.same_sentence(before.span, quotation):
        cue = _cue("says_before", before, one, state)
        apart = quotation.start - before.span.end
        told = cue and apart <= REACH and cue.fullmatch(layout.text, before.span.end, quotation.start)
        if told and not _is_spoken_of(layout, before.span, one):
            return before
    return _said_after(layout, expressions, place, quotation, state, meant)


def _counts_on(one: Expression) -> bool:
    """Whether an expression is counted from the day on which it is said: 昨天, last year."""
    return one.hang == "publication" and bool(one.shift)


def _is_weekday(one: Expression) -> bool:
    """Whether an expression is a weekday and nothing more, which is near the day on which it is said."""
    return said(one.known)[:1] == ("weekday",) and not (one.shift or one.feast or one.every)


def is_of_then(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a day that is counted from the today of somebody's words stands behind a date long past, in a text that tells of no day
    around its publication: 1998年8月7日，大堤决口。市长喊道：“今晚…” may be of that day, and of the one on which it is told again."""
    point = state.points[0] if state.points else None
    if one.hang != "publication" or not one.shift or one.shift[0].unit != "day" or state.today is None:
        return False
    covered = interval(point.known) if point is not None and point.own_year else None
    if point is None or covered is None or state.today - covered[1].date() < LONG_AGO:
        return False
    quotation = _quotation(layout, one.span)
    if quotation is None or not layout.same_paragraph(point.span, one.span):
        return False
    if point.span.end > quotation.start or _is_spoken_of(layout, point.span, one):
        return False
    return not layout.is_news()


def _entry(layout: Layout, quotation: Span, one: Expression, state: State) -> Point | None:
    """The day with which an entry of a diary opens that is quoted: “1961年7月4日，晴。昨日…”."""
    cue = cues_of(one.language).get("diary_after")
    opening = (point for point in state.points if 0 <= point.span.start - quotation.start <= OPENING)
    days = (point for point in opening if point.day is not None)
    return next((point for point in days if cue is not None and cue.match(layout.text, point.span.end)), None)


def _is_spoken_of(layout: Layout, told: Span, one: Expression) -> bool:
    """Whether a date told is that of which somebody speaks, not that on which: 谈到2019年的停工时，他说."""
    return says_before(cues_of(one.language).get("spoken_of"), layout.text, told, LEAD)


def _quotation(layout: Layout, span: Span) -> Span | None:
    """The quotation that is open where an expression stands: from its opening mark to behind its closing one."""
    since = max(layout.start(span.start), span.start - QUOTED)
    for opens, ends in QUOTES:
        start = layout.text.rfind(opens, since, span.start)
        if start < 0 or layout.text.rfind(ends, start, span.start) >= 0:
            continue
        end = layout.text.find(ends, span.end, span.end + QUOTED)
        if end >= 0:
            return Span(start, end + len(ends))
    if layout.text.count(STRAIGHT, layout.start(span.start), span.start) % 2:
        end = layout.text.find(STRAIGHT, span.end, span.end + QUOTED)
        return Span(layout.text.rfind(STRAIGHT, 0, span.start), end + 1) if end >= 0 else None
    return None


def _said_after(
    layout: Layout,
    expressions: Sequence[Expression],
    place: int,
    quotation: Span,
    state: State,
    meant: Callable[[Expression], Partial],
) -> Point | None:
    """The date right behind a quotation that tells when it was said: …”，总统周五在声明中说."""
    one = next((one for one in expressions[place + 1 :] if one.span.start >= quotation.end), None)
    if one is None or one.type not in ("DATE", "TIME") or one.span.start - quotation.end > REACH:
        return None
    who = cues_of(one.language).get("says_who")  # a stamp is of no language
    if who is None or not who.fullmatch(layout.text, quotation.end, one.span.start):
        return None
    said = Point(meant(one), one.span, own_year=one.known.year is not None)
    cue = _cue("says_after", said, expressions[place], state)
    return said if cue and cue.match(layout.text, one.span.end) else None


def _cue(name: str, point: Point, one: Expression, state: State) -> re.Pattern[str] | None:
    """What stands between a date and the words said on it: beside any day shortly before publication; a date farther back may be told
    of who said them (2010年当选的市长说), so that less may stand there, by some packs. None where it is no date of what was said."""
    cues, today = cues_of(one.language), state.today
    if today is None or point.known.year is None or point.known.year > today.year:
        return None
    ago = (today - point.day).days if point.day else None
    if ago is not None and ago <= LATELY:
        return cues[name] if ago > 0 and one.shift and one.shift[-1].unit == "day" else None
    return cues.get(f"{name}_then", cues[name]) if point.day or point.own_year else None
