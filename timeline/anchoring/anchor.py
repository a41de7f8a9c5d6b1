"""Expressions → Timexes: a fold over the expressions of a document in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from timeline.anchoring.begun import begun
from timeline.anchoring.hanging.counted import is_measure
from timeline.anchoring.hanging.lengths import counting
from timeline.anchoring.hours import floats_on, is_bare, is_feature, tells_news
from timeline.anchoring.made import NOTHING, Resolved, passed_on, timex
from timeline.anchoring.manner import as_meant, says_all
from timeline.anchoring.ranged import between_ends, first_end, overnight
from timeline.anchoring.single import EITHER_REF, resolved_one
from timeline.anchoring.story.agree import agree, apposed, stated, tells_day, told_number
from timeline.anchoring.story.between import between, in_order
from timeline.anchoring.story.exchanged import doubted, news_order
from timeline.anchoring.story.headed import calendar, periods
from timeline.anchoring.story.over import before_dateline
from timeline.anchoring.story.passage import of_this_year, told_back
from timeline.anchoring.story.posted import posted
from timeline.anchoring.story.programme import programme
from timeline.anchoring.story.quoted import is_of_then, said_on
from timeline.anchoring.story.sections import Entry, entries, eve, sections
from timeline.anchoring.story.state import Asked, Layout, Point, State, day_of, laid_out, start
from timeline.anchoring.story.unpointed import pointed
from timeline.anchoring.story.written import Written, in_part, written
from timeline.anchoring.story.written_out import written_out
from timeline.calendar.partial import add_days, merge, of_day, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Dating, Document, Expression, Span, Timex
from timeline.settings import Settings

DATELINE_CUE = 8  # characters after its day that tell a dateline
DATELINE_REACH = 400  # characters from the top in which a dateline stands


def anchor(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings
) -> tuple[Timex, ...]:
    """Each expression with its value and the interval that it covers on the local calendar.

    Where the publication is not known, what hangs on it keeps its unknown units (``XXXX-07-11``) and has no interval.
    """
    state = of_page = start(dating)
    if settings.genre == "news":
        expressions = pointed(document.text, expressions, state.today)
    expressions, others = news_order(expressions, state.today) if settings.genre == "news" else (expressions, {})
    live = entries(document, [one.span for one in expressions if one.type == "TIME" and is_bare(one)])
    layout = _layout(document, expressions, state, settings, is_live=bool(live))
    late = _before_midnight(live, expressions, state)
    as_said = says_all(settings, state.now)
    older = _older(layout, expressions, state) if settings.genre == "news" else ()
    found: list[Timex] = []
    before: tuple[Expression, Resolved] | None = None
    beside = False
    for place, expression in enumerate(expressions):
        state = in_part(state, older, expression.span, of_page) if older else state
        if _stands(expression):
            beside = False
            before = expression, Resolved(expression.known, ref=expression.ref)
            near = state if settings.genre == "plain" else counting(layout, expression, state)
            found.append(timex(*before, near, layout.text, settings))
            state = state.opened(None)
            continue
        told_apart = not as_said or expression.feast or expression.direction == "future"
        one = as_meant(expression, settings, dating.zone or settings.zone, state.now) if told_apart else expression
        told_of = beside and before is not None and before[0].known.weekday is not None  # 30日是周六，|31日是周日
        beside = before is not None and not told_of and apposed(layout.text, before[0], one)
        near = _within(layout, expressions, place, one, state, settings)
        resolved = resolved_one(layout, one, _unnamed(near, before[0]) if before and beside else near, settings)
        if one.span in late and (day := day_of(resolved.known)) and day == state.today:
            resolved = replace(resolved, known=merge(resolved.known, of_day(add_days(day, -1) or day)))
        if settings.genre == "news":
            resolved = between_ends(layout, one, resolved, near)
        if one.ranges and place + 1 < len(expressions):
            resolved = first_end(layout, one, expressions[place + 1], resolved, state, settings)
        if one.known.month is None and one.span.start < DATELINE_REACH and _dateline(layout.text, one):
            resolved = replace(resolved, known=before_dateline(resolved.known, state.today))
        if before and floats_on(layout, before[0], before[1].known, one):
            resolved = Resolved(one.known)
        if before and beside:
            if day := told_number(state.points, before[0], one):
                resolved = replace(resolved, known=merge(resolved.known, of_day(day)))
            earlier, resolved = _checked(before, (one, resolved))
            found[-1] = timex(before[0], earlier, state, layout.text, settings)
            state = _dated(_without(state, before[0]), before[0], one, resolved, layout)
        elif before and (earlier_day := overnight(before, resolved)):
            found[-1] = timex(before[0], earlier_day, state, layout.text, settings)
        elif before and (said_so := stated(layout.text, before[0], one)):
            found[-1] = timex(before[0], Resolved(said_so), state, layout.text, settings)
        found.append(timex(one, resolved, state, layout.text, settings))
        state = _after(state, one, resolved, layout)
        before = one, resolved
    made = begun(layout.text, expressions, found) if settings.genre == "plain" else doubted(found, others)
    return passed_on(made) if dating.inferred else made


def _older(layout: Layout, expressions: tuple[Expression, ...], state: State) -> tuple[Written, ...]:
    """The parts of a text that say when they were written."""
    older = written(layout, expressions, state.today)
    return posted(layout, expressions, state) if older is None else (older,)


def _within(
    layout: Layout, expressions: tuple[Expression, ...], place: int, one: Expression, state: State, settings: Settings
) -> State:
    """The state in which an expression is read: in a caption with what that has told, in a quotation on the day on which it was said."""
    hangs = bool(state.aside) and (one.hang == "story" or is_bare(one))
    near = state.within(layout, one.span) if hangs else state
    if settings.genre != "news":
        return near
    said = said_on(layout, expressions, place, near, lambda other: resolved_one(layout, other, near, settings).known)
    if said is not None:
        return near.said(said)
    return replace(near, today=None, now=None) if is_of_then(layout, one, near) else near


def _before_midnight(live: Sequence[Entry], expressions: tuple[Expression, ...], state: State) -> frozenset[Span]:
    """The hours of a live report that are of the day before the moment of its publication."""
    if not live or state.now is None:
        return frozenset()
    opening = {entry.hour for entry in live}
    hours = [
        (one.span, one.known.hour * 60 + (one.known.minute or 0))
        for one in expressions
        if one.span in opening and one.known.hour is not None
    ]
    return eve(hours, state.now.hour * 60 + state.now.minute)


def _layout(
    document: Document, expressions: tuple[Expression, ...], state: State, settings: Settings, *, is_live: bool
) -> Layout:
    """The layout of a document with all that is known of its parts before its expressions are resolved one by one."""
    layout = laid_out(document, _posts(document, expressions))
    dates = [one for one in expressions if one.type == "DATE"]
    layout = replace(
        layout,
        days=sections(document, [one.span for one in dates if _is_day(one)]),
        months=sections(document, [one.span for one in dates if _is_month(one)]),
        is_news=Asked(tells_news, layout, expressions, None if is_live else state.today),
        is_feature=Asked(is_feature, "" if is_live else layout.text, document.language),
    )
    if settings.genre != "news":
        return layout
    return replace(
        layout,
        told_back=told_back(layout, expressions, state.today),
        this_year=of_this_year(layout, expressions, state.today),
        programme=programme(layout.text, expressions, state.today),
        periods=periods(document, expressions),
        calendar=calendar(document.title, layout, expressions, state.today),
        between=between(layout, expressions, state.today),
        written_out=written_out(layout, expressions),
        in_order=in_order(layout, expressions),
    )


def _is_day(one: Expression) -> bool:
    return one.known.day is not None or one.known.weekday is not None


def _is_month(one: Expression) -> bool:
    return one.known.month is not None and one.known.day is None


def _stands(one: Expression) -> bool:
    """Whether an expression means the same whatever stands around it: now, for two years, every day."""
    if one.type == "REF":
        return one.ref != EITHER_REF
    return one.type in ("DURATION", "SET") and not one.shift and not one.feast and one.known == NOTHING


def _without(state: State, one: Expression) -> State:
    """The state before an expression told its date."""
    told = bool(state.points) and state.points[0].span == one.span
    return replace(state, points=state.points[1:]) if told else state


def _unnamed(state: State, named: Expression) -> State:
    """The state in which a date beside a name is read: election day, January 10th is in no year of an election day that we know."""
    named_alone = bool(named.feast) and not named.shift and named.known.year is None
    return _without(state, named) if named_alone else state


def _dated(state: State, named: Expression, dated: Expression, resolved: Resolved, layout: Layout) -> State:
    """The state after 今天（9日） or 今天是1月9日 on a page of the 10th: the writer's day is the one that he says."""
    day = day_of(resolved.known)
    if (
        named.hang != "publication"
        or len(named.shift) != 1
        or dated.known.day is None
        or day is None
        or not state.today
    ):
        return state
    said = add_days(day, -int(named.shift[0].amount or 0)) if named.shift[0].unit == "day" else None
    if said is None or abs((said - state.today).days) != 1 or layout.is_quoted(dated.span.start):
        return state
    return replace(state, today=said)


def _posts(document: Document, expressions: tuple[Expression, ...]) -> tuple[tuple[Span, date], ...]:
    """The embedded posts that state their own day, and that day."""
    found = []
    for block in document.blocks:
        if block.kind == "embed":
            inside = [one for one in expressions if block.span.start <= one.span.start < block.span.end]
            days = [day for one in inside if one.hang == "none" and (day := day_of(one.known))]
            if days:
                found.append((block.span, days[-1]))
    return tuple(found)


def _checked(before: tuple[Expression, Resolved], after: tuple[Expression, Resolved]) -> tuple[Resolved, Resolved]:
    """Both of an apposed pair, after they have checked each other."""
    swap = tells_day(before[0], after[0])
    (named, of_name), (dated, of_date) = (after, before) if swap else (before, after)
    name, day, trouble = agree(named, of_name.known, dated, of_date.known)
    length = () if name.day is not None else of_name.length
    pair = (
        replace(of_name, known=name, length=length, disagreement=trouble),
        replace(of_date, known=day, disagreement=trouble),
    )
    return (pair[1], pair[0]) if swap else pair


def _after(state: State, one: Expression, resolved: Resolved, layout: Layout) -> State:
    if one.type not in ("DATE", "TIME") or resolved.ref or resolved.length or resolved.known.year is None:
        return state.opened(None)
    base = resolved.base
    said_so = base is not None and base.point is not None and base.point.own_year
    own_year = base is None or _in_year(one) or said_so or _sets_scene(layout, one)
    listed = base is not None and base.why == "list" and len(one.text) == 1  # 周二、四、六
    listed = listed or (base is not None and base.why == "list" and _is_weekday_ahead(one, resolved, state))
    near = listed or (base is not None and base.why == "publication" and _is_near(one) and not said_so)
    point = Point(resolved.known, one.span, own_year, bool(one.feast), near)
    state = state.opened(point if one.ranges else None)
    day = point.day
    if (
        day
        and state.today
        and one.span.start < DATELINE_REACH
        and -4 <= (day - state.today).days <= 1
        and _dateline(layout.text, one)
    ):
        state = replace(state, today=day)
    bare = base is not None and base.why == "publication" and not one.shift and said(one.known) == ("part",)
    if bare or is_measure(layout, one):
        return state  # a bare 半夜 or what is only compared with tells of no day that could be gone back to
    return state.told_aside(point) if layout.is_furniture(one.span.start) else state.told(point)


def _sets_scene(layout: Layout, one: Expression) -> bool:
    """Whether a paragraph opens with a year by its distance as the time of what it tells: 二十年前，我在小汤山采访."""
    cue = cues_of(one.language).get("year_sets")
    if cue is None or one.direction != "past" or len(one.shift) != 1 or one.shift[0].unit != "year":
        return False
    opens = not layout.text[layout.start(one.span.start) : one.span.start].strip()
    return opens and cue.search(layout.text[one.span.end :][:1]) is not None


def _is_near(one: Expression) -> bool:
    """Whether an expression names a day by its distance or its weekday: 昨天, 周二."""
    by_weekday = one.known.weekday is not None and one.known.day is None
    return by_weekday or (bool(one.shift) and all(move.unit in ("day", "week") for move in one.shift))


def _is_weekday_ahead(one: Expression, resolved: Resolved, state: State) -> bool:
    """Whether an expression is a weekday of a list or range that lies ahead."""
    day = day_of(resolved.known)
    if day is None or state.today is None or day < state.today:
        return False
    return one.known.weekday is not None and one.known.day is None


def _in_year(one: Expression) -> bool:
    """Whether an expression says a part of a year that is counted from another: 去年3月, 去年春节, 去年今日."""
    if not one.shift or one.shift[0].unit != "year":
        return False
    known = one.known
    part = known.month or known.quarter or known.half or known.season
    of_day = one.shift[-1].unit == "day"
    return bool(part or ((one.feast or of_day) and one.shift[0].amount))


def _dateline(text: str, one: Expression) -> bool:
    """Whether an expression stands in a dateline: （中央社記者張謙香港14日電）, 路透华盛顿7月20日 - ."""
    if one.known.day is None:
        return False
    cue = cues_of(one.language).get("dateline_after")
    after = text[one.span.end : one.span.end + DATELINE_CUE]
    return cue is not None and cue.search(after) is not None
