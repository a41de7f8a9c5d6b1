"""What an expression was resolved to → its Timex."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from timeline.anchoring.hanging.hang import Base
from timeline.anchoring.story.disagreements import TIME, WEEKDAY
from timeline.anchoring.story.state import State, day_of
from timeline.anchoring.values.extent import Open, cut, extent, opened, passed, rough
from timeline.anchoring.values.named import is_edge
from timeline.calendar.partial import CACHED, added, of_day, precision
from timeline.calendar.timex import period, unknown, value
from timeline.grammar.rules.cues import cues_of
from timeline.grammar.rules.meaning import whole
from timeline.late import late
from timeline.model import Expression, Mod, Partial, Span, Timex, TimexType
from timeline.settings import Settings

NOTHING = Partial()
# What stands behind a date as its time and is none: 2023-07-13 25:00.
NO_TIME = late(r"[ T]((?:2[5-9]|[3-9][0-9]):[0-5][0-9]|[0-9]{2}:[6-9][0-9])(?![0-9.:])")


class Resolved(Struct, frozen=True, gc=False):
    """A date and how it came about. `ref` stands instead of it where the amount is vague, `length` where it counts from no date known."""

    known: Partial = NOTHING
    base: Base | None = None
    ref: str = ""
    length: tuple[tuple[str, float | None], ...] = ()
    disagreement: str = ""


def timex(one: Expression, resolved: Resolved, state: State, text: str, settings: Settings) -> Timex:
    """The value, interval and anchor of `one`, a date, a length or a reference, in the document's `text`."""
    if resolved.length:
        length = period(tuple(whole(dict(resolved.length))))
        return Timex(one.span, one.text, "DURATION", length, one.rule, mod=one.mod, range=one.ranges)
    if resolved.ref or one.type == "REF":
        return Timex(one.span, one.text, one.type, resolved.ref or one.ref, one.rule, mod=one.mod, range=one.ranges)
    if (one.type == "DURATION" and resolved.base is None) or (one.type == "SET" and one.amount):
        return _lasting(one, state, text, settings)
    known = resolved.known
    if settings.genre == "plain" and known.hour == 24 and _opens_day(one, settings):
        known = replace(known, hour=0)
    covered = extent(one, known, settings)
    if covered and settings.genre == "plain":
        covered = cut(one, known, covered, state)
    base = resolved.base
    span: Open = covered or (None, None)
    mod: Mod | None = None
    if settings.open_ended and covered and state.opener is None:
        span, mod = opened(text, one, covered)
    kind: TimexType = "DATE" if one.type == "DURATION" else one.type
    if kind == "DATE" and (known.hour is not None or known.part is not None):
        kind = "TIME"
    return Timex(
        one.span,
        one.text,
        kind,
        value(known) or unknown(one.shift[-1].unit if one.shift else "day"),
        one.rule,
        since=span[0],
        until=span[1],
        precision=precision(known),
        mod=mod or (None if is_edge(one) and known.day else one.mod) or rough(text, one),
        range=one.ranges,
        anchor=_said(base),
        anchor_span=base.point.span if base and base.point else None,
        implied=added(known, one.known),
        inferred=state.inferred and base is not None and _is_publication(base),
        disagreement=resolved.disagreement or _misnamed(one, known) or _impossible(one, text),
    )


def _opens_day(one: Expression, settings: Settings) -> bool:
    """Whether midnight, asked for by its name, begins the day that is said with it, or today where the past is preferred."""
    cue = cues_of(one.language).get("midnight")
    if cue is None or not cue.search(one.text):
        return False
    dated = bool(one.shift or one.feast) or one.known.day is not None or one.known.weekday is not None
    return dated or settings.prefer == "past"


def _misnamed(one: Expression, known: Partial) -> str:
    """What is told of a day that is of another weekday than the one beside it in the expression: Monday, March 4, 2021."""
    said, day = one.known.weekday, day_of(known)
    if said is None or one.known.day is None or day is None or day.isoweekday() == said:
        return ""
    return WEEKDAY(day=day, weekday=day.isoweekday(), said=said)


def _impossible(one: Expression, text: str) -> str:
    """What is told of the time behind a date in figures where there is no such time; the date is kept."""
    if one.known.day is None or one.known.hour is not None or not one.text[-1].isdigit():
        return ""
    time = NO_TIME.match(text, one.span.end)
    return TIME(time=time[1]) if time else ""


def _lasting(one: Expression, state: State, text: str, settings: Settings) -> Timex:
    """A length, or how often, that hangs on no date; one that counts from publication covers what it lasts: 过去三天."""
    counts = one.hang == "publication" or settings.genre == "plain"
    covered = passed(text, one, state, whole=settings.open_ended) if counts else None
    return Timex(
        one.span,
        one.text,
        one.type,
        period(one.amount),
        one.rule,
        since=covered and covered[0],
        until=covered and covered[1],
        mod=one.mod,
        range=one.ranges,
        anchor=_named(state.spoken is None, of_day(state.today)) if covered and state.today else "none",
        anchor_span=state.spoken.span if covered and state.spoken else None,
    )


def _said(base: Base | None) -> str:
    return "none" if base is None else _named(_is_publication(base), base.known)


def _is_publication(base: Base) -> bool:
    """Whether a date hangs on the publication itself, and not on a date that the text gives for its words."""
    return base.why == "publication" and base.point is None


@lru_cache(CACHED)
def _named(publication: bool, known: Partial) -> str:
    return f"{'publication' if publication else 'text'} {value(known)}"


def passed_on(timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """What hangs on an inferred date of the text is inferred as that is."""
    made: list[Timex] = []
    shaken: set[Span] = set()
    for one in timexes:
        held = replace(one, inferred=True) if one.anchor_span in shaken else one
        if held.inferred:
            shaken.add(held.span)
        made.append(held)
    return tuple(made)
