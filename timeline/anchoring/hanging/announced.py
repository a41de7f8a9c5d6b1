"""The day on which what holds from then on was announced: 1月8日，市政府发布通告，即日起停课."""

from __future__ import annotations

from timeline.anchoring.story.state import Layout, Point, State, is_ahead
from timeline.anchoring.tense.reach import clause
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Span

COMMAS = ("，", ",")


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


def _is_over_by(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something ended on a date told, and another clause announces what is from then on: 报名上周五截止，校方宣布即日起加开名额."""
    cue = cues_of(one.language).get("ended_after")
    return cue is not None and cue.match(layout.text, point.span.end) is not None


def _says(layout: Layout, one: Expression, point: Point) -> bool:
    """Whether something is said in the clause that a date told opens, or stands in: 1月8日，市政府发布通告."""
    end = point.span.end + (layout.text[point.span.end : point.span.end + 1] in COMMAS)
    return cues_of(one.language)["report"].search(clause(layout.text, Span(end, end))[1]) is not None
