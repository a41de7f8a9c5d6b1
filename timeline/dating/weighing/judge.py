"""Witnesses → probability of each day: the product of what independent witnesses say, over the days that anyone speaks for."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from datetime import date, timedelta
from typing import TypeAlias

from timeline.dating.evidence.witness import Open, Stated, Witness, existing
from timeline.packs import profiles

YEAR = 365
AROUND = 16  # days around those that neighbours speak for
MOST = 1500  # days that are weighed at most
LEAST = 1e-12  # likelihood of what was never seen
DATED = ("date", "today", "pair")  # kinds of hints that can name a full date
FAR = 0.002  # share of its best day's likelihood below which a witness contradicts a day

Hand: TypeAlias = tuple[list[Witness], list[Witness]]  # what states a full date, and the rest


def judge(
    witnesses: Sequence[Witness], first: date | None, last: date | None, only: Set[date] = frozenset()
) -> dict[date, float]:
    """Day → probability; empty where nobody speaks for any day. `first` and `last` bound the days; of those in `only`, where there are any,
    it is one, if anybody speaks for them.

    Witnesses of one group count once, by the one that likes the day best; hints of a tempered group count each, but less.
    """
    spoken = candidates(witnesses)
    if only:
        spoken = set(only) if spoken & only else set()
    days = sorted(day for day in spoken if (first is None or day >= first) and (last is None or day <= last))
    if not days:
        return {}
    hints, hands = sorted_out(witnesses)
    said = scores(hints, hands, days)
    top = max(said)
    weights = {day: math.exp(value - top) for day, value in zip(days, said, strict=True)}
    total = sum(weights.values()) + elsewhere(witnesses, top)
    return {day: weight / total for day, weight in weights.items()}


def sorted_out(witnesses: Sequence[Witness]) -> tuple[list[tuple[float, Witness]], list[Hand]]:
    """The hints, each with its temper, and the other witnesses by whose hand they are."""
    hints: list[tuple[float, Witness]] = []
    hands: dict[str, Hand] = {}
    for witness in witnesses:
        profile = profiles()[witness.kind]
        if profile.temper:
            hints.append((profile.temper, witness))
        else:
            hands.setdefault(profile.group, ([], []))[not isinstance(witness, Stated)].append(witness)
    return hints, list(hands.values())


def scores(hints: Sequence[tuple[float, Witness]], hands: Sequence[Hand], days: Sequence[date]) -> list[float]:
    """For each day the logarithm of how likely all that is said would be, had the document been published on it."""
    hinted, handed = [0.0] * len(days), [0.0] * len(days)
    said_before: dict[object, list[float]] = {}  # a text says 周二 again and again
    for temper, hint in hints:
        says = (temper, hint.says if isinstance(hint, Open) else id(hint))
        if (told := said_before.get(says)) is None:
            told = said_before[says] = [temper * math.log(max(one, LEAST)) for one in liked(hint, days)]
        hinted = [so_far + more for so_far, more in zip(hinted, told, strict=True)]
    for hand in hands:
        handed = [so_far + math.log(max(one, LEAST)) for so_far, one in zip(handed, together(hand, days), strict=True)]
    return [of_hints + of_hands for of_hints, of_hands in zip(hinted, handed, strict=True)]


def together(hand: Hand, days: Sequence[date]) -> list[float]:
    """What witnesses of one hand say of each day: the one that likes the day best.

    Beside a full date, what leaves month or year open (14日電 before a closing 1090914) says nothing for a day, but against it.
    """
    full, rest = hand
    if not full or not rest:
        return likeliest(full or rest, days)
    doubts = zip(*([like / one.best() for like in liked(one, days)] for one in rest), strict=True)
    return [
        like * (doubt if doubt < FAR else 1.0)
        for like, doubt in zip(likeliest(full, days), map(max, doubts), strict=True)
    ]


def liked(witness: Witness, days: Sequence[date]) -> list[float]:
    """How likely a witness would be on each of some days."""
    return witness.likelihoods(days) if isinstance(witness, Open) else [witness.likelihood(day) for day in days]


def likeliest(witnesses: Sequence[Witness], days: Sequence[date]) -> list[float]:
    """For each day the greatest likelihood that one of some witnesses gives it."""
    return [max(likes) for likes in zip(*(liked(one, days) for one in witnesses), strict=True)]


def elsewhere(witnesses: Sequence[Witness], top: float) -> float:
    """The weight of the days that nobody speaks for, were all who state a date wrong."""
    stating = {
        profile.group: profile
        for one in witnesses
        if (profile := profiles()[one.kind]).states and isinstance(one, Stated)
    }
    if not stating:
        return 0.0
    hints = sum(profile.temper * math.log(1 / YEAR) for one in witnesses if (profile := profiles()[one.kind]).temper)
    wrong = sum(math.log(max(profile.past, profile.future)) for profile in stating.values())
    return math.exp(min(wrong + math.log(MOST) + hints - top, 0.0))


def candidates(witnesses: Sequence[Witness]) -> set[date]:
    """The days worth weighing: those that witnesses speak for, with slips of the year; else those that the hints leave open."""
    days = {day for witness in witnesses for day in witness.candidates()}
    hints = [one for one in witnesses if isinstance(one, Open)]
    if days:
        years = {one.year for one in hints if one.year and one.kind in ("date", "month", "month-of-year")}
        slipped = {
            existing(year, day.month, day.day) for day in days for year in years if abs(year - day.year) in (1, 10)
        }
        if any(isinstance(one, Stated) for one in witnesses):
            days |= {day for day in slipped if day}
            named = set(month(hints))  # by the address: where no date lies in it, one of its days may be right
            return days if days & named else days | named
        return {day + timedelta(days=at) for day in days for at in range(-AROUND, AROUND + 1)} | days
    return set(span(hints))


def month(hints: Sequence[Open]) -> list[date]:
    """The days of the month that the address names, and few around it; empty where it names none."""
    for one in hints:
        if one.kind == "month" and one.year and one.month:
            start = date(one.year, one.month, 1)
            return [start + timedelta(days=at) for at in range(-1, 34)]
    return []


def span(hints: Sequence[Open]) -> list[date]:
    """All days from the latest month or year that the text or the address names, for a year on at most."""
    if days := month(hints):
        return days
    dated = [
        found
        for one in hints
        if one.kind in DATED and (found := existing(one.year or 0, one.month or 0, one.of_month or 0))
    ]
    monthly = [date(one.year or 1, one.month or 1, 1) for one in hints if one.kind == "month-of-year"]
    yearly = [date(one.year or 1, 1, 1) for one in hints if one.kind == "year"]
    starts = dated + monthly + yearly
    if not starts:
        return []
    # Counted as numbers: a text may name the calendar's first year or its last, beyond which there are no dates.
    latest = max(starts).toordinal()
    first = max(min(starts).toordinal(), latest - 2 * YEAR)
    last = min(latest + YEAR + (YEAR if max(starts) in yearly else 35), first + MOST, date.max.toordinal() + 1)
    return [date.fromordinal(day) for day in range(max(first - 2, 1), last)]
