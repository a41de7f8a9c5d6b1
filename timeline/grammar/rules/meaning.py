"""A rule's match → an Expression: slots are read, ``<slot>`` references filled, hours set by the part of the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from msgspec.structs import astuple, replace

from timeline.calendar import eras, lunar
from timeline.calendar.partial import UNITS, valid
from timeline.grammar.rules.compiled import Compiled
from timeline.grammar.rules.pack import Rule
from timeline.model import CLOCK_UNITS, Expression, Partial, Shift, Span, TimexType

_FIELDS = set(Expression.__struct_fields__) - {
    "span",
    "text",
    "rule",
    "type",
    "known",
    "shift",
    "amount",
    "hang",
    "language",
}
_UNITS = frozenset(UNITS)
Reading: TypeAlias = tuple[Any, ...]  # the fields of an expression after its span
IMPOSSIBLE = "there is no such date"
_REFERENCE = re.compile(r"(-?)<(\w+)>(?:\+<(\w+)>)?")


@lru_cache(maxsize=1 << 16)
def read(compiled: Compiled, text: str) -> Reading | str:
    """The expression that a rule's match means, but for its place, or why it means none; news says 今天 again and again."""
    rule = compiled.rule
    match = compiled.regex.fullmatch(text)
    if match is None:
        return "cannot be read"
    try:
        slots = _slots(compiled, match.groups())
        known = {name: value for name, value in slots.items() if name in _UNITS}
        known |= {unit: _fill(given, slots) for unit, given in rule.known.items() if _given(given, slots)}
        others = {name: value for name, value in slots.items() if name in _FIELDS}
        if "era" in slots:
            known["year"], others["lunar"] = _era(str(slots["era"]), int(str(slots["year"])))
        if "cycle" in slots:
            others["cycle"] = (lunar.cycle(str(slots["cycle"])) or 0) + 1
        if fraction := next((number for number in known.values() if isinstance(number, float)), None):
            raise ValueError(f"no date has a part {fraction:g}")
        partial = clock(_decade(Partial(**known)))  # type: ignore[arg-type]
        shifts, amounts = tuple(_shifts(rule, slots)), tuple(_amounts(rule, slots))
    except (ValueError, KeyError) as error:
        return f"cannot be read: {error}"
    if not valid(partial):
        return IMPOSSIBLE
    one = Expression(
        span=Span(0, len(text)),
        text=text,
        rule=rule.name,
        type=_type(rule, partial, shifts),
        known=partial,
        shift=shifts,
        hang=rule.hang,
        amount=amounts,
        **{**_stated(compiled, slots), **others},  # type: ignore[arg-type]
        language=compiled.language,
    )
    return astuple(one)[1:]


def _slots(compiled: Compiled, groups: Iterable[str | None]) -> dict[str, object]:
    slots: dict[str, object] = {}
    for said, (name, reader) in zip(groups, compiled.slots, strict=True):
        if said is None:
            continue
        read = reader.read(said)
        if isinstance(read, Mapping):
            slots.update(read)
        else:
            slots[name] = read
    return slots


@cache
def _reference(given: str) -> tuple[bool, str, str] | None:
    """Whether what a rule gives is a slot's value taken negative, the slot, and the one that is added to it; None where it is meant as
    it stands."""
    found = _REFERENCE.fullmatch(given)
    return (bool(found[1]), found[2], found[3] or "") if found else None


def _given(given: object, slots: Mapping[str, object]) -> bool:
    found = _reference(given) if isinstance(given, str) and given else None
    return found is None or found[1] in slots


def _fill(given: object, slots: Mapping[str, object]) -> object:
    found = _reference(given) if isinstance(given, str) and given else None
    if found is None:
        return given
    negative, slot, more = found
    filled = slots[slot]
    if more and isinstance(filled, (int, float)):
        filled += float(str(slots.get(more, 0)))
    return -filled if negative and isinstance(filled, (int, float)) else filled


# Days in a unit, about.
DAYS = {"century": 36525, "decade": 3652, "year": 365, "quarter": 91, "month": 30, "week": 7, "day": 1, "hour": 1 / 24}
DAYS |= {"minute": 1 / 1440, "second": 1 / 86400}


def _is_part(unit: str, number: object, of: str) -> bool:
    """Whether so many of a unit are less than one of another, as what is said after that must be: one year three months."""
    said = abs(number) if isinstance(number, (int, float)) else 1
    return unit not in DAYS or of not in DAYS or said * DAYS[unit] < DAYS[of]


def _shifts(rule: Rule, slots: Mapping[str, object]) -> list[Shift]:
    """The moves of a rule. Raises ValueError where two are told: 二十年三十年以后."""
    found: list[Shift] = []
    for unit, given in rule.shift.items():
        if _given(unit, slots) and _given(given, slots):
            name, number = str(_fill(unit, slots)), _fill(given, slots)
            if found and unit.startswith("<") and not _is_part(name, number, found[-1].unit):
                raise ValueError(f"{number} of the unit {name} are no part of a {found[-1].unit}")
            found.append(Shift(name, number if isinstance(number, (int, float)) else None))
    return found


def _amounts(rule: Rule, slots: Mapping[str, object]) -> list[tuple[str, float | None]]:
    """The parts of a length. Raises ValueError where two are told: 一天24小时."""
    found: dict[str, float | None] = {}
    last = ("", "")
    for unit, given in rule.amount:
        if _given(unit, slots) and _given(given, slots):
            name, number = str(_fill(unit, slots)), _fill(given, slots) if given != "" else None
            if rule.type == "DURATION" and last[0] not in ("", unit) and not _is_part(name, number, last[1]):
                raise ValueError(f"{number} of the unit {name} are no part of a {last[1]}")
            last = unit, name
            before = found.get(name, 0)
            found[name] = None if number is None or before is None else before + float(number)  # type: ignore[arg-type]
    return whole(found)


SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
}


def whole(amounts: Mapping[str, float | None]) -> list[tuple[str, float | None]]:
    """Halves of a year, hour or minute as months, minutes or seconds: a year and a half is 1 year 6 months; half a century is 50 years."""
    found: dict[str, float | None] = {}
    for unit, number in amounts.items():
        if number == 0 and any(amounts.values()):  # 2小时00分35秒
            continue
        smaller = SMALLER.get(unit) if unit != "day" else None
        if number is None or number == int(number) or smaller is None or (number * smaller[1]) % 1:
            found[unit] = number
            continue
        if smaller[0] == "year":
            found["year"] = (found.get("year") or 0) + number * smaller[1]
            continue
        if number > 1:
            found[unit] = float(int(number))
        found[smaller[0]] = (number % 1) * smaller[1]
    return list(found.items())


STATED = ("every", "ref", "feast", "lunar", "leap", "mod", "direction", "nth", "grain", "ranges", "same_period")


@cache
def _as_they_stand(compiled: Compiled) -> tuple[dict[str, object], dict[str, str]]:
    """What a rule states of all its matches, and what it fills in from the slots of each."""
    stated = {name: getattr(compiled.rule, name) for name in STATED}
    stated["mod"] = stated["mod"] or None
    filled = {name: given for name, given in stated.items() if isinstance(given, str) and given and _reference(given)}
    return {name: given for name, given in stated.items() if name not in filled}, filled


def _stated(compiled: Compiled, slots: Mapping[str, object]) -> dict[str, object]:
    stands, filled = _as_they_stand(compiled)
    more = {name: _fill(given, slots) if _given(given, slots) else None for name, given in filled.items()}
    return {**stands, **more}


def _type(rule: Rule, known: Partial, shifts: tuple[Shift, ...]) -> TimexType:
    if rule.type == "none":
        return "REF"
    timed = known.hour is not None or known.part is not None or any(move.unit in CLOCK_UNITS for move in shifts)
    return "TIME" if rule.type == "DATE" and timed else rule.type


def _era(name: str, number: int) -> tuple[int, bool]:
    """The Gregorian year of an era's year, and whether the era's months are lunar. Raises ValueError where it had no such year."""
    year = eras.year(name, number)
    if year is None:
        raise ValueError(f"{name} had no year {number}")
    return year, eras.is_lunar(name)


def _decade(known: Partial) -> Partial:
    """The decade counted from year 0 where its century is said with it: 20世纪80年代 is 198."""
    if known.century is None or known.decade is None or known.decade > 9:
        return known
    return replace(known, century=None, decade=known.century * 10 + known.decade)


def clock(known: Partial) -> Partial:
    """The hour on the clock of 24 hours where the part of the day says which half: 下午3点 is 15:00, 凌晨12点 is 00:00."""
    hour, part = known.hour, known.part
    if hour is None or part is None:
        return known
    early = {"AF": 12, "EV": 12, "MI": 6}.get(part, 0)  # hours before this are said of the half day after noon
    if part == "EV" and hour in (0, 12):
        hour = 24  # 今晚零点 is the end of the day
    elif hour < early or (part == "NI" and 6 <= hour < 12):
        hour += 12
    elif part in ("NI", "MO") and hour == 12:
        hour = 0
    return replace(known, hour=hour)
