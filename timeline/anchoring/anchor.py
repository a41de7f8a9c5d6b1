"""Expressions → Timexes: a fold over the expressions of a document in the order of its text."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache, partial
from typing import Literal

from msgspec.structs import replace

from timeline.anchoring.agree import agree, apposed, is_dated, told_number
from timeline.anchoring.begun import begun
from timeline.anchoring.counted import is_measure
from timeline.anchoring.hang import Base, hang
from timeline.anchoring.hours import float_free, tells_news
from timeline.anchoring.made import NOTHING, Resolved, timex
from timeline.anchoring.manner import as_meant
from timeline.anchoring.passage import just_past, slipped, told_back
from timeline.anchoring.resolve import finished, resolve
from timeline.anchoring.state import Page, Point, State, day_of, is_over, page, start
from timeline.anchoring.tense import direct, far_ahead, is_set, starts, tense, turn_of_year
from timeline.calendar.partial import add_days, interval, merge, of_day, said
from timeline.grammar.compile import engine
from timeline.model import Dating, Document, Expression, Partial, Shift, Span, Timex
from timeline.settings import Settings

CHOICES = {"prefer": ("past", "future", "nearest", "current"), "genre": ("news", "narrative", "plain")}
EITHER_REF = "PAST_OR_FUTURE_REF"  # 近日: the tense of its clause decides
DATELINE_CUE = 8  # characters after its day that tell a dateline
FRIDAY = 5
DATELINE_REACH = 400  # characters from the top in which a dateline stands


def anchor(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings
) -> tuple[Timex, ...]:
    """Each expression with its value and the interval that it covers on the local calendar.

    Where the publication is not known, what hangs on it keeps its unknown units (``XXXX-07-11``) and has no interval.
    """
    settings = _own(document, settings)
    leaf = page(document, _posts(document, expressions))
    state = start(dating)
    back = told_back(leaf, expressions, state.today) if settings.genre == "news" else frozenset[Span]()
    leaf = replace(leaf, told_back=back, is_news=cache(partial(tells_news, leaf, expressions, state.today)))
    found: list[Timex] = []
    before: tuple[Expression, Resolved] | None = None
    for place, expression in enumerate(expressions):
        if _stands(expression):
            before = expression, Resolved(expression.known, ref=expression.ref)
            found.append(timex(*before, state, leaf.text, settings))
            state = state.opened(None)
            continue
        one = as_meant(expression, settings, dating.zone or settings.zone, state.now)
        beside = before is not None and apposed(leaf.text, before[0], one)
        resolved = _resolved(leaf, one, _unnamed(state, before[0]) if before and beside else state, settings)
        if one.ranges and place + 1 < len(expressions):
            resolved = _begun(leaf, one, expressions[place + 1], resolved, state, settings)
        if before and beside:
            if day := told_number(state.points, before[0], one):
                resolved = replace(resolved, known=merge(resolved.known, of_day(day)))
            earlier, resolved = _checked(before, (one, resolved))
            found[-1] = timex(before[0], earlier, state, leaf.text, settings)
            state = _dated(_without(state, before[0]), before[0], one, resolved, leaf)
        found.append(timex(one, resolved, state, leaf.text, settings))
        state = _after(state, one, resolved, leaf)
        before = one, resolved
    made = begun(leaf.text, expressions, found) if settings.genre == "plain" else tuple(found)
    return _passed_on(made) if dating.inferred else made


def _stands(one: Expression) -> bool:
    """Whether an expression means the same whatever stands around it: now, for two years, every day."""
    if one.type == "REF":
        return one.ref != EITHER_REF
    return one.type in ("DURATION", "SET") and not one.shift and not one.feast and one.known == NOTHING


def _passed_on(timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """What hangs on an inferred date of the text is inferred as that is."""
    made: list[Timex] = []
    shaken: set[Span] = set()
    for one in timexes:
        held = replace(one, inferred=True) if one.anchor_span in shaken else one
        if held.inferred:
            shaken.add(held.span)
        made.append(held)
    return tuple(made)


def _without(state: State, one: Expression) -> State:
    """The state before an expression told its date."""
    told = bool(state.points) and state.points[0].span == one.span
    return replace(state, points=state.points[1:]) if told else state


def _unnamed(state: State, named: Expression) -> State:
    """The state in which a date beside a name is read: election day, January 10th is in no year of an election day that we know."""
    named_alone = bool(named.feast) and not named.shift and named.known.year is None
    return _without(state, named) if named_alone else state


def _dated(state: State, named: Expression, dated: Expression, resolved: Resolved, leaf: Page) -> State:
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
    if said is None or abs((said - state.today).days) != 1 or leaf.is_quoted(dated.span.start):
        return state
    return replace(state, today=said)


def _own(document: Document, settings: Settings) -> Settings:
    """The settings with what the document's own record says of how it is to be read."""
    own = {field.name: field.value for field in document.fields if field.value in CHOICES.get(field.name, ())}
    return Settings.model_validate({**settings.model_dump(), **own}) if own else settings


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


def _resolved(leaf: Page, one: Expression, state: State, settings: Settings) -> Resolved:
    if one.type == "REF" and one.ref == EITHER_REF:
        return Resolved(ref="FUTURE_REF" if tense(leaf.text, one) == "future" else "PAST_REF")
    distance = one.type == "DURATION" and bool(one.shift) and settings.genre == "plain"  # in two weeks
    if one.type in ("REF", "DURATION", "SET") and not distance:
        return Resolved(one.known, ref=one.ref)
    if one.shift and any(move.amount is None for move in one.shift):
        return _vague(leaf, one)
    if one.known.year is not None and (one.feast or not one.shift):
        said_so = finished(one, one.known) or one.known
        return Resolved(_same_period(said_so, state) if one.same_period else said_so)
    if one.hang == "none":
        return Resolved(one.known)
    if one.span in leaf.stamps and one.direction == "past" and state.today:
        return _stamped(state.today, state.now)
    way = one.direction if settings.genre == "plain" else _way(leaf, one, state)
    base = hang(leaf, one, state, settings, way)
    if base is None and state.today and one.direction == "future" and one.hang == "either" and one.shift:
        return Resolved(length=tuple((move.unit, move.amount) for move in one.shift))
    if base is None or (settings.genre == "news" and float_free(leaf, one, base, state)):
        return Resolved(one.known, ref=one.ref)
    sure = one.known.month is None or (
        direct(leaf.text, one) if way == "past" else way != "future" or is_set(leaf.text, one)
    )
    near = "nearest" if not way and settings.prefer == "past" and starts(leaf.text, one) else ""
    known = resolve(one, base, state.now, settings, way or near, sure=sure)
    if one.same_period and known is not None:
        known = _same_period(known, state)
    if known is not None and settings.genre == "news" and "told" in engine(one.language or "zh").cues:
        known = just_past(leaf, one, known, base.known if base.why == "story" and not one.shift else None, state.today)
    if known is not None and _comes_round(leaf, one, known, state):
        known = merge(known, of_day(add_days(day_of(known) or date.max, 7) or date.max))
    if known is not None and known.year and slipped(leaf, one, known, state.today):
        return Resolved(replace(known, year=known.year - 1), base, disagreement=f"{one.text} would be in {known.year}")
    told = one.hang == "story" and bool(one.direction)
    if told and (known is None or (base.why == "story" and _unreached(leaf, one, known, state))):
        return Resolved(length=tuple((move.unit, abs(move.amount or 0)) for move in one.shift))
    if one.hang == "story" and one.known.weekday and (known is None or _unreached(leaf, one, known, state)):
        return Resolved(one.known)  # that Saturday, of a week that nothing told of
    return Resolved(one.known) if known is None else Resolved(known, base)


def _comes_round(leaf: Page, one: Expression, known: Partial, state: State) -> bool:
    """Whether this Wednesday, behind the day of publication in its week, is that of the next: said to come, or at a weekend unsaid."""
    cue = engine(one.language or "zh").cues.get("comes_round")
    day = day_of(known)
    if (
        cue is None
        or day is None
        or state.today is None
        or one.known.weekday is None
        or one.shift != (Shift("week", 0),)
    ):
        return False
    if day >= state.today or not cue.search(one.text):
        return False
    said_so = tense(leaf.text, one)
    return said_so == "future" or (not said_so and state.today.isoweekday() > FRIDAY)


def _unreached(leaf: Page, one: Expression, known: Partial, state: State) -> bool:
    """Whether what is told as past would lie ahead of publication: it is not known then from where it counts."""
    covered = interval(known)
    ahead = covered is not None and state.today is not None and covered[0].date() > state.today
    return ahead and tense(leaf.text, replace(one, direction="")) != "future"


def _stamped(today: date, now: datetime | None) -> Resolved:
    """A relative stamp that stands alone (24 分钟前) is of the publication; how long before the capture it says does not count."""
    day = of_day(today)
    known = merge(of_day(now.date()), Partial(hour=now.hour, minute=now.minute)) if now else day
    return Resolved(known, Base(day, "publication"))


def _begun(
    leaf: Page, one: Expression, closing: Expression, resolved: Resolved, state: State, settings: Settings
) -> Resolved:
    """The first month of a range of months without a year: that of the year in which its last month is over (1月至9月 read in January)."""
    first, last = one.known, closing.known
    bare = first == Partial(month=first.month) and last == Partial(month=last.month) and not closing.shift
    if settings.genre != "news" or not bare or state.today is None or not first.month or not last.month:
        return resolved
    if not first.month <= last.month or first.month > state.today.month:
        return resolved
    end = _resolved(leaf, replace(closing, span=one.span), state, settings)
    if end.known.year is None or end.base is None:
        return resolved
    return Resolved(replace(first, year=end.known.year), end.base)


def _way(leaf: Page, one: Expression, state: State) -> Literal["past", "future", ""]:
    """Whether an expression of the news looks back or ahead, as far as the words around it and the turn of the year tell."""
    if one.hang == "publication" and one.shift and not one.feast:
        return ""  # yesterday is yesterday, whatever is said of it
    if one.span in leaf.told_back:
        return "past"
    said = tense(leaf.text, one, state.today)
    if "told" not in engine(one.language or "zh").cues:
        return said  # a language that tells its tenses has said it
    last = state.points[0] if state.points else None
    if not said and last is not None and is_over(last, state) and leaf.same_sentence(last.span, one.span):
        return ""  # 若观察去年各月，1月至9月 …: the year said weighs more than what else its sentence says
    return said or turn_of_year(leaf.text, one, state.today) or far_ahead(leaf.text, one, state.today)


def _vague(leaf: Page, one: Expression) -> Resolved:
    """几天前 lies in the past; 几天后 in the future only where its clause says so, else it tells how long it took."""
    if one.direction != "future":
        return Resolved(ref="PAST_REF")
    if tense(leaf.text, replace(one, direction="")) == "future":
        return Resolved(ref="FUTURE_REF")
    return Resolved(length=tuple((move.unit, move.amount) for move in one.shift))


def _same_period(known: Partial, state: State) -> Partial:
    """The part of a year that the text told of last, in another year: 第二季度 … 去年同期."""
    last = state.points[0].known if state.points else NOTHING
    if (
        known.year is None
        or known.month is not None
        or known.week is not None
        or last.year is None
        or last.week is not None
    ):
        return known
    return replace(known, **{unit: getattr(last, unit) for unit in ("half", "quarter", "season", "month")})


def _checked(before: tuple[Expression, Resolved], after: tuple[Expression, Resolved]) -> tuple[Resolved, Resolved]:
    """Both of an apposed pair, after they have checked each other."""
    swap = is_dated(before[0])
    (named, of_name), (dated, of_date) = (after, before) if swap else (before, after)
    name, day, trouble = agree(named, of_name.known, dated, of_date.known)
    length = () if name.day is not None else of_name.length
    pair = (
        replace(of_name, known=name, length=length, disagreement=trouble),
        replace(of_date, known=day, disagreement=trouble),
    )
    return (pair[1], pair[0]) if swap else pair


def _after(state: State, one: Expression, resolved: Resolved, leaf: Page) -> State:
    if one.type not in ("DATE", "TIME") or resolved.ref or resolved.length or resolved.known.year is None:
        return state.opened(None)
    base = resolved.base
    own_year = base is None or _in_year(one) or (base.point is not None and base.point.own_year)
    near = base is not None and base.why == "publication" and _is_near(one)
    point = Point(resolved.known, one.span, own_year, bool(one.feast), near)
    state = state.opened(point if one.ranges else None)
    day = point.day
    if (
        day
        and state.today
        and one.span.start < DATELINE_REACH
        and -4 <= (day - state.today).days <= 1
        and _dateline(leaf.text, one)
    ):
        state = replace(state, today=day)
    bare = base is not None and base.why == "publication" and not one.shift and said(one.known) == ("part",)
    if bare or is_measure(leaf, one) or leaf.is_furniture(one.span.start):
        return state  # a bare 半夜 or what is only compared with tells of no day that could be gone back to
    return state.told(point)


def _is_near(one: Expression) -> bool:
    """Whether an expression names a day by its distance or its weekday: 昨天, 周二."""
    by_weekday = one.known.weekday is not None and one.known.day is None
    return by_weekday or (bool(one.shift) and one.shift[-1].unit in ("day", "week"))


def _in_year(one: Expression) -> bool:
    """Whether an expression says a part of a year that is counted from another: 去年3月."""
    if not one.shift or one.shift[0].unit != "year":
        return False
    known = one.known
    return not (known.month is None and known.quarter is None and known.half is None and known.season is None)


def _dateline(text: str, one: Expression) -> bool:
    """Whether an expression stands in a dateline: （中央社記者張謙香港14日電）, 路透华盛顿7月20日 - ."""
    if one.known.day is None:
        return False
    cue = engine(one.language or "zh").cues.get("dateline_after")
    after = text[one.span.end : one.span.end + DATELINE_CUE]
    return cue is not None and cue.search(after) is not None
