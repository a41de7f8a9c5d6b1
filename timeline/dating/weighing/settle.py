"""The verdict on a day → Dating: which evidence was chosen, what agrees and what was turned down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from timeline.dating.evidence import reasons
from timeline.dating.evidence.witness import FEED, Open, Stated, Witness, local_day
from timeline.dating.weighing.bounds import Bounds, possible
from timeline.dating.weighing.why import (
    doubts,
    naming,
    on_another_calendar,
    ran_again,
    why_agreeing,
    why_chosen,
    why_not,
)
from timeline.model import Dating, Evidence, Moment
from timeline.packs import profiles

SURE = 0.995  # no document is dated with more confidence than this
EXACT = (
    "given",
    "field",
    "milliseconds",
    "relative",
    "jsonld",
    "meta",
    "microdata",
    "instant",
    "time",
    "line",
    "slip",
    "script",
    "update",
)
LIKELY = 0.3  # share of a kind's best day from which a day still agrees with it
VAGUE = ("year", "month-of-year", "weekday")  # kinds of hints that fit too many days to be listed
HINTS = 6  # agreeing hints that are listed
YEARLY = frozenset(["month", "number"])  # kinds that state no day but leave no doubt of the year
NARROW = ("month", "number", "neighbours")  # kinds that leave few days open without naming one
DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class Heard:
    """All that was heard of one document: `zone` is the desk's, `abroad` that of its datelines' date, `batches` whether its feed does.

    `bounded` works out what bounds the day, for which only a document is asked that states none; `more` tells that neighbours were heard,
    `alone` the document's day without them.
    """

    zone: str
    abroad: str
    batches: bool
    witnesses: Sequence[Witness]
    rejected: Sequence[Evidence]
    updated: Evidence | None
    captured: Evidence | None
    bounded: Callable[[], Bounds]
    more: bool = False
    alone: date | None = None


def named(days: dict[date, float], witnesses: Sequence[Witness]) -> dict[date, float]:
    """The days without those that nobody names, where the likeliest is one of them: of two that are stated two days apart, both a little
    doubted, it would be the day between."""
    if not days or agreed(witnesses, min(days, key=lambda day: (-days[day], day))):
        return days
    said = {day: share for day, share in days.items() if agreed(witnesses, day)}
    scale = sum(days.values()) / sum(said.values()) if said else 0.0
    return {day: share * scale for day, share in said.items()} or days


def agreed(witnesses: Sequence[Witness], day: date) -> bool:
    """Whether any witness that names few days speaks for this one."""
    return any(one.kind not in VAGUE and agrees(one, day) for one in witnesses)


def agrees(witness: Witness, day: date) -> bool:
    """Whether a witness speaks for the day nearly as for its best."""
    return witness.likelihood(day) >= LIKELY * witness.best() or names(witness, day)


def settle(days: dict[date, float], heard: Heard) -> Dating:
    """The Dating for the likeliest of `days`; of equally likely days the earliest."""
    day, confidence = min(days.items(), key=lambda one: (-one[1], one[0]))
    zone = heard.zone
    agreeing, against = sides(heard.witnesses, day)
    chosen = choose(agreeing, heard, day)
    abroad_too = [one for one in against if one.moment.precision == "day" and on_another_calendar(chosen, one)]
    agreeing, against = [*agreeing, *abroad_too], [one for one in against if one not in abroad_too]
    published, local = moment_of(chosen, zone, day), day
    lent = heard.more and day != heard.alone
    states = not lent and stating(agreeing)
    why = told(heard, chosen, agreeing, day, states=states)
    if abroad := next((one for one in agreeing if one.kind == "dated-abroad"), None):
        local = abroad.moment.day
        begun = local - timedelta(days=1)  # the desk's day on which that day begins
        confidence = days.get(local, 0.0) + days.get(begun, 0.0)
        if published.precision == "day":
            chosen, published = abroad, Moment(abroad.moment.at, "day", heard.abroad)
    if counted := heard.abroad if abroad else zone:
        why.append(reasons.ZONE(zone=counted))
    first, last = interval(days)
    rerun = next((one for one in against if ran_again(one, chosen, zone, day)), None)
    return Dating(
        published=published,
        local_date=local,
        zone=zone,
        updated=later(heard.updated, zone, day) or (rerun.moment if rerun else None),
        captured=heard.captured.moment if heard.captured else None,
        inferred=not states,
        confidence=round(min(confidence, SURE), 4),
        chosen=replace(chosen, reason=why_chosen(chosen, agreeing, zone, day)),
        agreeing=tuple(
            replace(one, reason=why_agreeing(one, chosen, day, zone, batches=heard.batches))
            for one in listed(agreeing, chosen)
        ),
        rejected=(*heard.rejected, *(replace(one, reason=why_not(one, chosen, zone, day)) for one in against)),
        not_before=None if states else first,
        not_after=None if states else last,
        reasons=tuple(why),
    )


def later(updated: Evidence | None, zone: str, day: date) -> Moment | None:
    """The moment of an update; what lies before publication is that of something else: a manuscript, say."""
    return updated.moment if updated and local_day(updated.moment, zone) >= day - timedelta(days=1) else None


def told(heard: Heard, chosen: Evidence, agreeing: Sequence[Evidence], day: date, *, states: bool) -> list[str]:
    """The Dating's reasons: what names the day, and what speaks against it, or bounds it where nothing `states` it."""
    groups = {profiles()[one.kind].group for one in agreeing}
    named = naming(chosen, len(groups), heard.zone, day)
    if states:
        return [named, *doubts(heard.witnesses, day)]
    bounding = (one for one in heard.bounded().evidence if one.role != "not_before" or one.moment.day <= day)
    return [reasons.INFERRED(), named, *(one.reason for one in bounding)]


def stating(agreeing: Sequence[Evidence]) -> bool:
    """Whether evidence states the date: a dateline does not say its year, unless the address gives it."""
    kinds = {one.kind for one in agreeing}
    said = [worth for kind in kinds if (worth := profiles()[kind]).states]
    return any(not worth.yearless for worth in said) or bool(said and kinds & YEARLY)


def unknown(days: dict[date, float], heard: Heard) -> Dating:
    """The Dating of a document whose day the evidence does not tell; the days between which it lies, where these are known."""
    known, witnesses = heard.bounded(), heard.witnesses
    narrow = any(one.kind in NARROW or isinstance(one, Stated) for one in witnesses)
    first, last = interval(days) if narrow else (None, None)
    first = max((day for day in (first, known.first) if day), default=None)
    last = min((day for day in (last, known.last) if day), default=None)
    likeliest = min(days, key=lambda day: (-days[day], day)) if days else None
    nothing = [] if first or last or (witnesses and days) else [reasons.NO_YEAR()]
    return Dating(
        zone=heard.zone,
        updated=heard.updated.moment if heard.updated else None,
        captured=heard.captured.moment if heard.captured else None,
        inferred=bool(days),
        confidence=round(max(days.values(), default=0.0), 4),
        agreeing=(*known.evidence, *possible(witnesses, likeliest, HINTS, known)),
        rejected=tuple(heard.rejected),
        not_before=first,
        not_after=last,
        reasons=(reasons.UNKNOWN(), *([one.reason for one in known.evidence] or nothing)),
    )


def sides(witnesses: Sequence[Witness], day: date) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence that agrees with the day, and what states another; hints of other days are no contradiction and are left out."""
    agreeing, against = [], []
    for witness in witnesses:
        profile = profiles()[witness.kind]
        if (agrees(witness, day) or midnight(witness, day)) and witness.kind not in VAGUE:
            agreeing.append(witness.told(day))
        elif profile.states or (witness.kind in ("pair", "today")):
            against.append(witness.told(day))
    if not agreeing:
        agreeing = [max(witnesses, key=lambda one: one.likelihood(day) / one.best()).told(day)]
    return agreeing, against


def names(witness: Witness, day: date) -> bool:
    """Whether an agency's dateline, which mostly names the day before, names the very day."""
    return isinstance(witness, Open) and profiles()[witness.kind].states and witness.named(day) == day


def midnight(witness: Witness, day: date) -> bool:
    """Whether only midnight lies between the feed's time and the day: feeds are up to an hour late."""
    return witness.kind in FEED and isinstance(witness, Stated) and abs((witness.day - day).days) <= 1


def choose(agreeing: Sequence[Evidence], heard: Heard, day: date) -> Evidence:
    """The evidence whose moment counts: the keeper's, where it tells an hour; the earlier of the feed's; else the exact kind first in
    order; else the weightiest.

    A feed that stamps many articles with one time gives way to the article's own instant within the day before.
    """
    exact = [one for one in agreeing if one.moment.precision not in ("day", "month", "year") and one.kind in EXACT]
    same = [one for one in exact if local_day(one.moment, heard.zone) == day and one.kind not in FEED]
    first = min(same, key=lambda one: EXACT.index(one.kind), default=None)
    feed = [one for one in exact if one.kind in FEED]
    if first and first.kind == "given":
        return first
    if feed:  # also where midnight lies between it and the day: the feed is an hour late
        earlier = min(feed, key=lambda one: one.moment.at.timestamp())
        return first if first and heard.batches and 0 <= lag(first, earlier) <= DAY else earlier
    return first or max(
        agreeing, key=lambda one: (profiles()[one.kind].states, one.moment.precision == "day", one.weight)
    )


def lag(own: Evidence, feed: Evidence) -> float:
    """The seconds by which the feed is later than the article's own instant; −1 where that has no zone or no minute."""
    at = own.moment.at
    if (
        at.tzinfo is None
        or feed.moment.at.tzinfo is None
        or own.moment.precision == "hour"
        or not (at.hour or at.minute)
    ):
        return -1  # midnight is how a day is written where an instant is asked for
    return (feed.moment.at - own.moment.at).total_seconds()


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


def interval(days: dict[date, float], share: float = 0.95) -> tuple[date | None, date | None]:
    """The days between which publication lies with a probability of `share`."""
    if not days:
        return None, None
    rest = (1 - share) / 2 * sum(days.values())
    ordered = sorted(days)
    return beyond(ordered, days, rest), beyond(ordered[::-1], days, rest)


def beyond(ordered: Sequence[date], days: dict[date, float], rest: float) -> date:
    """The first of the `ordered` days at which the share passed exceeds `rest`."""
    passed = 0.0
    for day in ordered:
        passed += days[day]
        if passed > rest:
            return day
    return ordered[-1]
