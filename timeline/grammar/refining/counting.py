"""A length counted from a date, or a date and what lies so long from it, as one date: two weeks before Christmas, 9月1日的三天后."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.calendar.partial import said
from timeline.grammar.rules.grammar import WEEKDAY, Grammar
from timeline.model import Expression, Partial, Shift, Span


def count(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """A length counted from a date is one date: two weeks before Christmas, a day after last Tuesday.

    A weekday is none without the date that it is counted from: the Friday after Thanksgiving."""
    counted: list[Expression] = []
    for one in found:
        last = counted[-1] if counted else None
        if last and (whole := _from(text, grammar, last, one)):
            counted[-1] = whole
            continue
        sign = _sign(text, grammar, last, one) if last else 0
        if last and sign:
            counted[-1] = _counted(text, grammar, last, one, sign)
        else:
            counted.append(one)
    return [one for one in counted if not one.amount or one.amount[0][0] != WEEKDAY]


def _from(text: str, grammar: Grammar, day: Expression, away: Expression) -> Expression | None:
    """A day and what lies so long before or after it, side by side: 9月1日的三天后; hours and years only with 的 between them."""
    glue = grammar.glue.get("counted_from")
    if glue is None or not away.direction or not away.shift or away.hang != "either":
        return None
    between = text[day.span.end : away.span.start]
    if not glue.fullmatch(between):
        return None
    if day.type != "DATE" or away.type not in ("DATE", "TIME") or away.known != Partial() or day.ranges or day.then:
        return None
    if any(not move.amount or (move.unit not in ("day", "week", "month") and not between) for move in away.shift):
        return None
    near = between and day.shift and day.shift[-1].unit == "day"  # 明天的三天后
    if not (day.feast or day.known.day is not None or near):
        return None
    span = Span(day.span.start, away.span.end)
    return replace(
        day,
        span=span,
        text=text[span.start : span.end],
        rule=f"{day.rule}+{away.rule}",
        type=away.type,
        then=away.shift,
    )


def _sign(text: str, grammar: Grammar, length: Expression | None, date: Expression) -> int:
    if (
        length is None
        or length.type != "DURATION"
        or date.type != "DATE"
        or date.ranges
        or length.direction
        or date.then
    ):
        return 0
    if not length.amount or any(number is None for _, number in length.amount):
        return 0
    if not _countable(date, length):
        return 0
    between, lasts = text[length.span.end : date.span.start], grammar.cues.get("length_before")
    for name, sign in (("count_back", -1), ("count_on", 1)):
        glue = grammar.glue.get(name)
        if sign > 0 and lasts and _from_then(grammar, between) and lasts.search(text, 0, length.span.start):
            continue  # closed for three days from Monday
        owned = text.startswith(("'s", "’s"), date.span.end) and length.amount != (("day", 1),)
        if glue and glue.fullmatch(between) and not owned:
            return sign
    return 0


def _from_then(grammar: Grammar, between: str) -> bool:
    """Whether the word between a length and its date counts on from it, of what lies ahead: three weeks from Monday."""
    cue = grammar.cues.get("from_then")
    return cue is not None and cue.search(between) is not None


def _countable(date: Expression, length: Expression) -> bool:
    """Whether another date can be counted from one: from a day, and from a year or month in units as long (three years after 1990, not
    six days before the April blowout)."""
    known, units = date.known, {unit for unit, _ in length.amount}
    if (
        known.day is not None
        or known.weekday is not None
        or date.feast
        or any(move.unit == "day" for move in date.shift)
    ):
        return True
    if known.year is None or set(said(known)) - {"year", "month"}:
        return False
    return units <= {"year", "decade", "century"} or (known.month is not None and units <= {"year", "quarter", "month"})


def _counted(text: str, grammar: Grammar, length: Expression, date: Expression, sign: int) -> Expression:
    span = Span(length.span.start, date.span.end)
    moves = tuple(Shift(unit, sign * (number or 0)) for unit, number in length.amount)
    rule = f"{length.rule}+{date.rule}"
    ahead = _from_then(grammar, text[length.span.end : date.span.start]) and not date.direction
    return replace(
        date,
        span=span,
        text=text[span.start : span.end],
        rule=rule,
        then=moves,
        mod=length.mod or date.mod,
        grain=length.grain or date.grain,
        direction="future" if ahead else date.direction,
    )
