"""The verdict on a day → Dating: which evidence was chosen, what agrees, what was turned down and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from timeline.dating import reasons
from timeline.dating.witness import SLIPPING, Witness, local_day
from timeline.model import Dating, Evidence, Moment
from timeline.packs import profiles

SURE = 0.995  # no document is dated with more confidence than this
FAR = 3  # days: what the feed shows later than this after its first date is a re-run
EXACT = ("field", "milliseconds", "relative", "jsonld", "meta", "microdata", "instant", "time", "line", "update")
LIKELY = 0.3  # share of a kind's best day from which a day still agrees with it
FEED = ("field", "milliseconds")
VAGUE = ("year", "month-of-year", "weekday")  # kinds of hints that fit too many days to be listed
CALENDARS = ("Z", "Asia/Shanghai", "America/New_York")  # other calendars on which the same moment is often dated
HINTS = 6  # agreeing hints that are listed


def settle(
    zone: str,
    days: dict[date, float],
    witnesses: Sequence[Witness],
    rejected: Sequence[Evidence],
    updated: Evidence | None,
    captured: Evidence | None,
) -> Dating:
    """The Dating for the likeliest of `days`; of equally likely days the earliest."""
    day, confidence = min(days.items(), key=lambda one: (-one[1], one[0]))
    agreeing, against = sides(witnesses, day)
    chosen = choose(agreeing, zone, day)
    published = moment_of(chosen, zone, day)
    states = any(profiles()[one.kind].states for one in agreeing)
    groups = {profiles()[one.kind].group for one in agreeing}
    why = [] if states else [reasons.INFERRED()]
    why.append(reasons.TOGETHER(count=len(groups)) if len(groups) > 1 else reasons.ALONE(kind=chosen.kind))
    if not states:
        why += bounds(witnesses, day, captured)
    if zone:
        why.append(reasons.ZONE(zone=zone))
    abroad = next((one for one in agreeing if one.kind == "dated-abroad"), None)
    first, last = interval(days)
    rerun = next((one for one in against if one.kind in FEED and (local_day(one.moment, zone) - day).days > FAR), None)
    return Dating(
        published=published,
        local_date=abroad.moment.day if abroad else day,
        zone=zone,
        updated=updated.moment if updated else rerun.moment if rerun else None,
        captured=captured.moment if captured else None,
        inferred=not states,
        confidence=round(min(confidence, SURE), 4),
        chosen=replace(chosen, reason=why_chosen(chosen, agreeing)),
        agreeing=tuple(replace(one, reason=why_agreeing(one, chosen, zone, day)) for one in listed(agreeing, chosen)),
        rejected=(*rejected, *(replace(one, reason=why_not(one, chosen, zone, day)) for one in against)),
        not_before=None if states else first,
        not_after=None if states else last,
        reasons=tuple(why),
    )


def unknown(
    zone: str,
    days: dict[date, float],
    witnesses: Sequence[Witness],
    rejected: Sequence[Evidence],
    updated: Evidence | None,
    captured: Evidence | None,
) -> Dating:
    """The Dating of a document whose day the evidence does not tell; the days between which it lies, where these are known."""
    first, last = interval(days)
    return Dating(
        zone=zone,
        updated=updated.moment if updated else None,
        captured=captured.moment if captured else None,
        inferred=bool(days),
        confidence=round(max(days.values(), default=0.0), 4),
        rejected=tuple(rejected),
        not_before=first,
        not_after=last or (local_day(captured.moment, zone) if captured else None),
        reasons=(reasons.UNKNOWN(), *bounds(witnesses, last, captured)),
    )


def sides(witnesses: Sequence[Witness], day: date) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence that agrees with the day, and what states another; hints of other days are no contradiction and are left out."""
    agreeing, against = [], []
    for witness in witnesses:
        profile = profiles()[witness.kind]
        likely = witness.likelihood(day) >= LIKELY * witness.best() or midnight(witness, day)
        if likely and witness.kind not in VAGUE:
            agreeing.append(witness.told(day))
        elif profile.states or (witness.kind in ("pair", "today")):
            against.append(witness.told(day))
    if not agreeing:
        agreeing = [max(witnesses, key=lambda one: one.likelihood(day) / one.best()).told(day)]
    return agreeing, against


def midnight(witness: Witness, day: date) -> bool:
    """Whether only midnight lies between the feed's time and the day: feeds are up to an hour late."""
    return witness.kind in FEED and any(abs((one - day).days) <= 1 for one in witness.candidates())


def choose(agreeing: Sequence[Evidence], zone: str, day: date) -> Evidence:
    """The evidence whose moment counts: the earlier of the feed's, else the exact kind first in order, else the weightiest."""
    exact = [one for one in agreeing if one.moment.precision not in ("day", "month", "year") and one.kind in EXACT]
    feed = [one for one in exact if one.kind in FEED]
    if feed:  # also where midnight lies between it and the day: the feed is an hour late
        return min(feed, key=lambda one: one.moment.at.timestamp())
    same = [one for one in exact if local_day(one.moment, zone) == day]
    if same:
        return min(same, key=lambda one: EXACT.index(one.kind))
    return max(agreeing, key=lambda one: (profiles()[one.kind].states, one.moment.precision == "day", one.weight))


def moment_of(chosen: Evidence, zone: str, day: date) -> Moment:
    """The instant of the chosen evidence where it falls on the day, else the day."""
    away = abs((local_day(chosen.moment, zone) - day).days)
    if chosen.moment.precision not in ("day", "month", "year") and away <= (1 if chosen.kind in FEED else 0):
        return replace(chosen.moment, zone=zone) if zone else chosen.moment
    return Moment(datetime(day.year, day.month, day.day), "day", zone)


def listed(agreeing: Sequence[Evidence], chosen: Evidence) -> list[Evidence]:
    """The agreeing evidence but for the chosen: all that states a date, and the first hints."""
    others = [one for one in agreeing if one is not chosen]
    stating = [one for one in others if profiles()[one.kind].states]
    return stating + [one for one in others if not profiles()[one.kind].states][:HINTS]


def why_chosen(chosen: Evidence, agreeing: Sequence[Evidence]) -> str:
    if chosen.kind not in FEED:
        return reasons.CHOSEN()
    times = {one.moment.at.timestamp() for one in agreeing if one.kind in FEED and one.moment.precision != "day"}
    return reasons.EARLIER() if len(times) > 1 else reasons.FEED()


def why_agreeing(one: Evidence, chosen: Evidence, zone: str, day: date) -> str:
    if one.reason:
        return one.reason
    if one.kind in FEED and chosen.kind in FEED and one.moment.at != chosen.moment.at:
        return reasons.LATER_FEED()
    away = (day - local_day(one.moment, zone)).days
    if away == 0 or one.moment.precision in ("month", "year"):
        return reasons.AGREES()
    if chosen.moment.at.tzinfo and any(local_day(chosen.moment, other) == one.moment.day for other in CALENDARS):
        return reasons.AGREES_ZONE()
    return reasons.NEAR(days=abs(away))


def why_not(one: Evidence, chosen: Evidence, zone: str, day: date) -> str:
    named = local_day(one.moment, zone)
    if (named - day).days > FAR and one.kind in FEED:
        return reasons.RERUN(day=day.isoformat())
    if (named.month, named.day) == (day.month, day.day) and named.year != day.year and one.kind in SLIPPING:
        return reasons.TYPO(day=named.isoformat(), witness=chosen.text)
    if named > day and chosen.kind in FEED:
        return reasons.AFTER_FEED(day=named.isoformat(), limit=day.isoformat())
    if named > day and one.kind == chosen.kind:
        return reasons.REPEATED()
    return reasons.OTHER_DAY(day=named.isoformat())


def bounds(witnesses: Sequence[Witness], day: date | None, captured: Evidence | None) -> list[str]:
    """What the text and the capture bound: the latest day told of in full, and the day of the capture."""
    past = [told for one in witnesses if one.kind == "date" and (told := one.told(day or date.max))]
    past = [one for one in past if day is None or one.moment.day <= day]
    found = []
    if last := max(past, key=lambda one: one.moment.day, default=None):
        found.append(reasons.BOUNDED_BELOW(day=last.moment.day.isoformat(), text=last.text))
    if captured:
        found.append(reasons.BOUNDED_ABOVE(day=captured.moment.day.isoformat(), text=captured.text))
    return found


def interval(days: dict[date, float], share: float = 0.95) -> tuple[date | None, date | None]:
    """The days between which publication lies with a probability of `share`."""
    if not days:
        return None, None
    rest = (1 - share) / 2 * sum(days.values())
    ordered = sorted(days)
    return beyond(ordered, days, rest), beyond(ordered[::-1], days, rest)


def beyond(ordered: Sequence[date], days: dict[date, float], rest: float) -> date:
    passed = 0.0
    for day in ordered:
        passed += days[day]
        if passed > rest:
            return day
    return ordered[-1]
