"""Parts of one expression become one: 去年 + 10月23日, 周二 + 晚上, 3日 + 凌晨12点, 3 p.m. + on + Tuesday."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.calendar.partial import RANK, merge, precision, said, valid
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.rules.meaning import clock
from timeline.model import CLOCK_UNITS, Expression, Mod, Partial, Shift, Span

LONGEST_GLUE = 16
COMMAS = ("，", ",", ", ")
DAILY = ((("day", 1.0),), (("workday", 1.0),))
SMALL_HOURS = 6  # up to which an hour of the night is after midnight


def join(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """Parts of one expression become one: 去年 + 10月23日, 周二 + 晚上, 3日 + 凌晨12点, 3 p.m. + on + Tuesday."""
    joined: list[Expression] = []
    for one in found:
        whole = one
        if joined and one.every and (repeated := _repeating(text, grammar, joined, one)):
            joined[-1] = repeated
            continue
        while joined and (longer := _joined(text, grammar, joined[-1], whole)):
            joined.pop()
            whole = longer
        joined.append(whole)
    return joined


def _joined(text: str, grammar: Grammar, left: Expression, right: Expression) -> Expression | None:
    if right.span.start - left.span.end > LONGEST_GLUE:
        return None
    between = text[left.span.end : right.span.start]
    if _is_apart(left, right):
        return None
    if left.every and (repeated := _repeated(left, right, text, between, grammar)):
        return repeated
    for name, coarse, fine in (("coarse_first", left, right), ("fine_first", right, left)):
        glue = grammar.glue.get(name)
        if ((glue and glue.fullmatch(between)) or (between in COMMAS and _dated(coarse, fine))) and _fits(
            coarse, fine, between
        ):
            known = clock(merge(coarse.known, fine.known))
            if not valid(known) or (fine is right and not _timed(fine) and _bound(grammar, between)):
                return None  # in 2020, before the March vote
            span = Span(left.span.start, right.span.end)
            return replace(
                fine,
                span=span,
                text=text[span.start : span.end],
                rule=f"{left.rule}+{right.rule}",
                type="TIME" if known.hour is not None or known.part is not None else "DATE",
                known=known,
                shift=_after_midnight(grammar, coarse, known) or coarse.shift + fine.shift,
                hang=coarse.hang,
                feast=fine.feast or coarse.feast,
                nth=fine.nth or coarse.nth,
                mod=fine.mod or coarse.mod or (_bound(grammar, between) if fine is right and _timed(fine) else None),
                lunar=fine.lunar or coarse.lunar,
                cycle=coarse.cycle or fine.cycle,
                direction=fine.direction or coarse.direction,
            )
    return None


def _after_midnight(grammar: Grammar, night: Expression, known: Partial) -> tuple[Shift, ...]:
    """The move of a night's hour that is of the day after it: last night at 1 is today; none elsewhere."""
    named = grammar.cues.get("night_of")
    if known.hour is None or known.hour >= SMALL_HOURS or named is None or not named.search(night.text):
        return ()
    *others, last = night.shift or (Shift("", None),)
    return (*others, replace(last, amount=last.amount + 1)) if last.unit == "day" and last.amount is not None else ()


BOUNDS: tuple[tuple[str, Mod], ...] = (
    ("precedes_before", "BEFORE"),
    ("ends_before", "BEFORE"),
    ("begins_before", "AFTER"),
    ("follows_before", "AFTER"),
)


def _is_apart(left: Expression, right: Expression) -> bool:
    """Whether the point of an abbreviation ends a sentence, since what follows is no name and begins as one does: 3 p.m. Yesterday."""
    named = right.known.weekday or right.known.month or right.feast
    return left.text.endswith(".") and right.text[:2].istitle() and not named


def _bound(grammar: Grammar, between: str) -> Mod | None:
    """Whether a day and its hour are joined by a word that makes the hour an end: Thursday before 5 p.m."""
    cues = ((grammar.cues.get(name), mod) for name, mod in BOUNDS)
    return next((mod for cue, mod in cues if cue and cue.search(between)), None)


def _repeated(left: Expression, right: Expression, text: str, between: str, grammar: Grammar) -> Expression | None:
    """A repeated day and the time at which it repeats: 每天晚上 + 8点, every Friday + at 5 p.m."""
    if right.type != "TIME" or right.shift or said(right.known)[0] not in ("part", "hour"):
        return None
    glue = grammar.glue.get("coarse_first")
    if not grammar.glue["of"].fullmatch(between) and not (grammar.fold and glue and glue.fullmatch(between)):
        return None
    if left.amount and left.amount[0][0] in CLOCK_UNITS:
        return None  # every 20 minutes until midnight
    known = clock(merge(left.known, right.known))
    span = Span(left.span.start, right.span.end)
    return replace(
        left, span=span, text=text[span.start : span.end], rule=f"{left.rule}+{right.rule}", known=known, amount=()
    )


def _repeating(text: str, grammar: Grammar, joined: list[Expression], one: Expression) -> Expression | None:
    """A time of the clock and the day on which it repeats: 9 a.m. every Tuesday, 7 p.m. daily. The other end of a range stays alone."""
    left, before = joined[-1], joined[-2:-1]
    timed = left.known.hour is not None and said(left.known)[0] in ("part", "hour")
    bare = left.type == "TIME" and timed and not (left.shift or left.ranges or left.mod)
    daily = one.known.weekday is not None or tuple(one.amount) in DAILY
    if not (grammar.fold and bare and daily) or said(one.known)[1:]:
        return None
    between = text[left.span.end : one.span.start]
    if not (between in (" ", ", ") or grammar.glue["fine_first"].fullmatch(between)):
        return None
    joint = grammar.glue.get("range")
    if before and joint and joint.fullmatch(text, before[0].span.end, left.span.start):
        return None
    span = Span(left.span.start, one.span.end)
    known = clock(merge(one.known, left.known))
    return replace(
        one, span=span, text=text[span.start : span.end], rule=f"{left.rule}+{one.rule}", known=known, amount=()
    )


def _dated(coarse: Expression, fine: Expression) -> bool:
    """Whether a comma may stand between: 二零一六年，九月三号."""
    return said(coarse.known) == ("year",) and said(fine.known) == ("month", "day")


def _fits(coarse: Expression, fine: Expression, between: str) -> bool:
    """Whether the second one says, in finer units and without a start of its own, when within the first one."""
    if not all(one.type in ("DATE", "TIME") and not one.ref for one in (coarse, fine)) or coarse.ranges:
        return False
    if fine.ranges and fine.span < coarse.span:
        return False
    in_year = all(move.unit == "year" for move in coarse.shift)
    if coarse.feast and in_year and fine.shift and fine.hang == "story":
        return fine.shift[0].unit == "day" and set(said(fine.known)) <= {"part", "hour", "minute"}
    if coarse.mod or (coarse.feast and not _timed(fine)):
        return False
    if any(move.amount is None for move in coarse.shift):
        return False
    if coarse.shift and fine.known.year is not None:
        return False
    if fine.shift:
        start = RANK.get(coarse.shift[-1].unit) if coarse.shift else None
        ago = coarse.direction == "past" and between.strip() in ("", "的")  # 十年前的昨天, a month ago yesterday
        finer = (
            (move.amount == 0 or (ago and move.unit in ("day", "week"))) and RANK.get(move.unit, -1) > (start or 0)
            for move in fine.shift
        )
        return start is not None and all(finer)
    last = finest(coarse)
    first = coarsest(fine)
    if fine.known.day is not None and fine.known.month is None and last != "month":
        return False
    if fine.known.weekday is not None and fine.known.day is None and fine.nth is None and last != "week":
        return False
    if first in ("part", "hour") and last not in ("day", "part") and (first, last) != ("part", "weekend"):
        return False
    return last is not None and first is not None and RANK[last] < RANK[first]


def _timed(one: Expression) -> bool:
    return one.known.part is not None or one.known.hour is not None


def finest(one: Expression) -> str | None:
    """The finest unit that an expression fixes, said or by its last move."""
    if one.feast:
        return precision(one.known) if _timed(one) else "day"
    moved = one.shift[-1].unit if one.shift else "year" if one.cycle is not None else None
    return precision(one.known) or ("day" if moved == "workday" else moved)


def coarsest(one: Expression) -> str | None:
    """The coarsest unit that an expression says."""
    if one.feast:
        return "day"
    units = [unit for unit in said(one.known) if unit in RANK and not (unit == "part" and one.known.hour is not None)]
    if one.known.weekday is not None:
        units.append("day")
    elif one.nth is not None:
        units.append("week")
    return min(units, key=lambda unit: RANK[unit], default=None)
