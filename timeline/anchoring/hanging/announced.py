"""The day on which something was announced: what holds at once holds from it (1月8日，市政府发布通告，即日起停课), and what is to come
comes after it (7月3日，财政厅公告，将于7月10日发行债券)."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import clause
from timeline.calendar.partial import add_days, interval
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Span

COMMAS = ("，", ",")
WEEK = 7  # days
SAID = 60  # characters before a day that say that something was announced on it


def is_at_once(one: Expression) -> bool:
    """Whether an expression is the day on which what it dates was announced: 即日起."""
    cue = cues_of(one.language).get("at_once")
    return cue is not None and cue.match(one.text) is not None


def announcing(layout: Layout, one: Expression, state: State) -> Point | None:
    """The day told last on which what is of that very day can have been announced: of its sentence, or of one of its paragraph in which
    something is said; none that lies ahead (演唱会3月30日举行，|即日起售票)."""
    come = (point for point in state.points if point.day is not None and not is_ahead(point, state))
    here = (
        point for point in come if layout.same_paragraph(point.span, one.span) and not _is_over_by(layout, one, point)
    )
    return next(
        (point for point in here if layout.same_sentence(point.span, one.span) or _says(layout, one, point)), None
    )


def reports(layout: Layout, one: Expression) -> bool:
    """Whether something is said on a day, which has then come, whatever is said to lie ahead: 同一天向记者指出，他将辞职;
    同日，公司宣布…; not 当天将宣布结果."""
    cues = cues_of(one.language)
    if "report" not in cues:
        return False
    end = one.span.end + (layout.text[one.span.end : one.span.end + 1] in COMMAS)
    told = clause(layout.text, Span(one.span.start, end))[1]
    said = cues["report"].search(told)
    return said is not None and ("to_come" not in cues or not cues["to_come"].search(told[: said.start()]))


def set_on(layout: Layout, one: Expression, state: State, tense: str) -> Point | None:
    """The date on which, as its sentence has told before, it was announced what would be on a weekday, a month or a day of no said year,
    where what comes round first after that, and after all told since, is over."""
    if "announces" not in cues_of(one.language) or tense != "future" or state.today is None:
        return None
    if one.known.year is not None or one.shift or one.feast or one.lunar or one.direction:
        return None
    since = date.min
    for point in state.points:
        covered = interval(point.known)
        if covered is None or point.known.month is None or not layout.same_sentence(point.span, one.span):
            return None
        since = max(since, covered[0].date())
        if _announces(layout, one, point):
            first = _first_after(one.known, point, state.today)
            return point if first is not None and since <= first < state.today else None
    return None


def _first_after(known: Partial, point: Point, today: date) -> date | None:
    """When a weekday, month or day comes round first after a date told; a weekday only where that is nearer a later day than the next."""
    if known.weekday is not None and known.day is None:
        ahead = (known.weekday - point.day.isoweekday()) % WEEK if point.day else 0
        first = add_days(point.day, ahead) if point.day and ahead else None
        return first if first and (today - first).days <= WEEK // 2 else None
    if known.month is None or point.known.year is None or point.known.month is None:
        return None
    turned = (known.month, known.day or 0) < (point.known.month, point.known.day or 1)
    covered = interval(replace(known, year=point.known.year + turned))
    return covered[0].date() if covered else None


def _announces(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something was announced at a date told, by the words between it and what was announced, or those just before it."""
    cues = cues_of(one.language)
    if cues["announces"].search(layout.text, point.span.end, one.span.start):
        return True
    before = layout.text[max(layout.start(point.span.start), point.span.start - SAID) : point.span.start]
    return "announced_before" in cues and cues["announced_before"].search(before) is not None


def _is_over_by(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something ended on a date told, and another clause announces what is from then on: 报名上周五截止，校方宣布即日起加开名额."""
    cue = cues_of(one.language).get("ended_after")
    return cue is not None and cue.match(layout.text, point.span.end) is not None


def _says(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something is said in the clause that a date told opens, or stands in: 1月8日，市政府发布通告."""
    end = point.span.end + (layout.text[point.span.end : point.span.end + 1] in COMMAS)
    return cues_of(one.language)["report"].search(clause(layout.text, Span(end, end))[1]) is not None
