"""Expressions → Timexes: a fold over the expressions of a document in the order of its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.anchoring.agree import agree, apposed
from timeline.anchoring.hang import Base, hang
from timeline.anchoring.resolve import DAYS, MONTHS, finished, resolve
from timeline.anchoring.state import Page, Point, State, day_of, page, start
from timeline.anchoring.tense import tense
from timeline.calendar.partial import add_days, add_months, interval, precision, said
from timeline.calendar.timex import CLOCK_UNITS, period, unknown, value
from timeline.grammar.compile import engine
from timeline.model import Dating, Document, Expression, Partial, Span, Timex
from timeline.settings import Settings

NOTHING = Partial()
CHOICES = {"prefer": ("past", "future", "nearest"), "genre": ("news", "narrative", "plain")}
EITHER_REF = "PAST_OR_FUTURE_REF"  # 近日: the tense of its clause decides
DATELINE_CUE = 8  # characters after its day that tell a dateline
DATELINE_REACH = 400  # characters from the top in which a dateline stands


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date and how it came about. `ref` stands instead of it where the amount is vague, `length` where it counts from no date known."""

    known: Partial = NOTHING
    base: Base | None = None
    ref: str = ""
    length: tuple[tuple[str, float | None], ...] = ()
    disagreement: str = ""


def anchor(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings
) -> tuple[Timex, ...]:
    """Each expression with its value and the interval that it covers on the local calendar.

    Where the publication is not known, what hangs on it keeps its unknown units (``XXXX-07-11``) and has no interval.
    """
    settings = _own(document, settings)
    leaf = page(document, _posts(document, expressions))
    state = start(dating)
    plain = settings.genre == "plain"
    found: list[Timex] = []
    before: tuple[Expression, Resolved] | None = None
    for one in expressions:
        resolved = _resolved(leaf, one, state, settings)
        if before and apposed(leaf.text, before[0], one):
            earlier, resolved = _checked(before, (one, resolved))
            found[-1] = _timex(before[0], earlier, state, plain=plain)
            state = (
                replace(state, points=state.points[1:])
                if state.points and state.points[0].span == before[0].span
                else state
            )
        found.append(_timex(one, resolved, state, plain=plain))
        state = _after(state, one, resolved, leaf)
        before = one, resolved
    return tuple(found)


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
    if any(move.amount is None for move in one.shift):
        return _vague(leaf, one)
    if one.known.year is not None and (one.feast or not one.shift):
        return Resolved(finished(one, one.known) or one.known)
    if one.hang == "none":
        return Resolved(one.known)
    way = one.direction if settings.genre == "plain" else tense(leaf.text, one)
    base = hang(leaf, one, state, settings, way)
    if base is None and state.today and one.direction == "future" and one.hang == "either" and one.shift:
        return Resolved(length=tuple((move.unit, move.amount) for move in one.shift))
    if base is None:
        return Resolved(one.known, ref=one.ref)
    known = resolve(one, base, state.now, settings, way)
    if one.same_period and known is not None:
        known = _same_period(known, state)
    return Resolved(one.known) if known is None else Resolved(known, base)


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
    if known.year is None or known.month is not None or last.year is None or last.week is not None:
        return known
    return replace(known, **{unit: getattr(last, unit) for unit in ("half", "quarter", "season", "month")})


def _checked(before: tuple[Expression, Resolved], after: tuple[Expression, Resolved]) -> tuple[Resolved, Resolved]:
    """Both of an apposed pair, after they have checked each other."""
    swap = before[0].known.day is not None
    (named, of_name), (dated, of_date) = (after, before) if swap else (before, after)
    name, day, trouble = agree(named, of_name.known, dated, of_date.known)
    pair = replace(of_name, known=name, disagreement=trouble), replace(of_date, known=day, disagreement=trouble)
    return (pair[1], pair[0]) if swap else pair


def _timex(one: Expression, resolved: Resolved, state: State, *, plain: bool) -> Timex:
    bare = Timex(one.span, one.text, one.type, resolved.ref or one.ref, one.rule, mod=one.mod, range=one.ranges)
    if resolved.length:
        return replace(bare, type="DURATION", value=period(resolved.length))
    if resolved.ref or one.type == "REF":
        return bare
    if (one.type == "DURATION" and resolved.base is None) or (one.type == "SET" and one.amount):
        covered = _passed(one, state) if one.hang == "publication" or plain else None
        anchored = f"publication {state.today.isoformat()}" if covered and state.today else "none"
        return replace(
            bare, value=period(one.amount), since=covered and covered[0], until=covered and covered[1], anchor=anchored
        )
    known = resolved.known
    covered = _first(interval(known), one)
    base = resolved.base
    return replace(
        bare,
        type="TIME"
        if one.type in ("DATE", "DURATION") and (known.hour is not None or known.part is not None)
        else "DATE"
        if one.type == "DURATION"
        else one.type,
        value=value(known) or unknown(one.shift[-1].unit if one.shift else "day"),
        since=covered and covered[0],
        until=covered and covered[1],
        precision=precision(known),
        anchor=_said(base),
        anchor_span=base.point.span if base and base.point else None,
        implied=tuple(unit for unit in said(known) if getattr(one.known, unit) is None),
        inferred=state.inferred and base is not None and base.why == "publication",
        disagreement=resolved.disagreement,
    )


def _first(covered: tuple[datetime, datetime] | None, one: Expression) -> tuple[datetime, datetime] | None:
    """The first (or last) months or days of an interval where the expression counts them: 2020年前9个月."""
    if covered is None or not one.amount or one.amount[0][1] is None:
        return covered
    unit, number = one.amount[0][0], int(one.amount[0][1] or 0)
    sign = -1 if one.mod == "END" else 1
    edge = covered[1] if one.mod == "END" else covered[0]
    if unit in MONTHS:
        moved = add_months(edge.date(), sign * number * MONTHS[unit])
    else:
        moved = add_days(edge.date(), sign * number * DAYS.get(unit, 1))
    if moved is None or not covered[0].date() <= moved <= covered[1].date():
        return covered
    inner = datetime.combine(moved, datetime.min.time())
    return (covered[0], inner) if sign > 0 else (inner, covered[1])


def _said(base: Base | None) -> str:
    if base is None:
        return "none"
    return f"{'publication' if base.why == 'publication' else 'text'} {value(base.known)}"


def _passed(one: Expression, state: State) -> tuple[datetime, datetime] | None:
    """The interval of 过去三年 or 未来两周, from or to the day of publication."""
    if not one.direction or state.today is None or any(number is None for _, number in one.amount):
        return None
    sign = 1 if one.direction == "future" else -1
    midnight = datetime.combine(state.today, datetime.min.time())
    near = far = (state.now or midnight) if any(unit in CLOCK_UNITS for unit, _ in one.amount) else midnight
    try:
        for unit, number in one.amount:
            if unit in MONTHS:
                moved = add_months(far.date(), sign * int((number or 0) * MONTHS[unit]))
                if moved is None:
                    return None
                far = datetime.combine(moved, far.time())
            else:
                seconds = {"hour": 3600, "minute": 60, "second": 1}.get(unit, 86400 * DAYS.get(unit, 1))
                far += timedelta(seconds=sign * (number or 0) * seconds)
    except OverflowError:
        return None
    return (near, far) if sign > 0 else (far, near)


def _after(state: State, one: Expression, resolved: Resolved, leaf: Page) -> State:
    if one.type not in ("DATE", "TIME") or resolved.ref or resolved.length or resolved.known.year is None:
        return replace(state, opener=None)
    base = resolved.base
    relative = one.known.month is not None and bool(one.shift) and one.shift[0].unit == "year"
    own_year = base is None or relative or (base.point is not None and base.point.own_year)
    point = Point(resolved.known, one.span, own_year)
    state = replace(state, opener=point if one.ranges else None)
    day = point.day
    if (
        day
        and state.today
        and one.span.start < DATELINE_REACH
        and -4 <= (day - state.today).days <= 1
        and _dateline(leaf.text, one)
    ):
        state = replace(state, today=day)
    if leaf.is_furniture(one.span.start):
        return state
    return state.told(point)


def _dateline(text: str, one: Expression) -> bool:
    """Whether an expression stands in a dateline: （中央社記者張謙香港14日電）, 路透华盛顿7月20日 - ."""
    cue = engine(one.language or "zh").cues.get("dateline_after")
    after = text[one.span.end : one.span.end + DATELINE_CUE]
    return one.known.day is not None and cue is not None and cue.search(after) is not None
