"""Evidence → Dating: for each possible day the product of what all witnesses say, then the best instant on the best day."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.calendar import zones
from timeline.dating import reasons
from timeline.dating.witness import Open, Witness, local_day, placed, stated
from timeline.model import Dating, Document, Evidence, Moment
from timeline.packs import profiles
from timeline.settings import Settings

SURE = 0.995  # no document is dated with more confidence than this
CUT = 0.1  # below it the day counts as unknown
SAME = timedelta(hours=36)  # two times of one feed that lie closer tell of one publication
EXACT = ("field", "milliseconds", "instant", "jsonld", "meta", "microdata", "time", "line")


def weigh(
    document: Document, found: Sequence[Evidence | Open], settings: Settings, more: Sequence[Witness] = ()
) -> Dating:
    """The Dating that the evidence of one document allows; `more` are witnesses from outside it."""
    zone = document.source.zone if document.source and document.source.zone else settings.zone or said_zone(document)
    evidence = [placed(one, zone) for one in found if isinstance(one, Evidence)]
    captured = best(evidence, "captured")
    limit = latest(captured, settings)
    kept, rejected = screen(evidence, limit)
    witnesses: list[Witness] = [stated(one, zone) for one in kept if one.role == "published"]
    witnesses += [one for one in found if isinstance(one, Open)]
    witnesses += more
    posterior = judge(witnesses)
    updated = best(kept, "updated")
    if not posterior:
        return Dating(
            zone=zone,
            updated=updated.moment if updated else None,
            captured=captured.moment if captured else None,
            rejected=tuple(rejected),
            not_after=local_day(limit, zone) if limit else None,
            reasons=(reasons.UNKNOWN(),),
        )
    day, confidence = max(posterior.items(), key=lambda one: (one[1], one[0]))
    return settle(zone, day, min(confidence, SURE), witnesses, rejected, updated, captured)


def said_zone(document: Document) -> str:
    """The zone that a record gives in its ``zone`` key, where there is such a zone."""
    for field in document.fields:
        if field.name == "zone":
            try:
                zones.info(field.value)
            except ValueError:
                return ""
            return field.value
    return ""


def best(evidence: Iterable[Evidence], role: str) -> Evidence | None:
    """The first evidence of a role, the most precise first."""
    fitting = [one for one in evidence if one.role == role]
    return min(fitting, key=lambda one: one.moment.precision == "day", default=None)


def latest(captured: Evidence | None, settings: Settings) -> Moment | None:
    """The moment after which the document cannot have been published."""
    if captured:
        return captured.moment
    if settings.now:
        return Moment(settings.now if settings.now.tzinfo else settings.now.replace(tzinfo=zones.info("Z")))
    return None


def screen(evidence: Iterable[Evidence], limit: Moment | None) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence that can be true, and what lies after the capture or before the web."""
    kept, rejected = [], []
    for one in evidence:
        if one.moment.at.year < 1990:
            rejected.append(replace(one, reason=reasons.ANCIENT()))
        elif limit and one.role != "captured" and one.moment.at.date() > limit.at.date() + timedelta(days=1):
            rejected.append(replace(one, reason=reasons.FUTURE(limit=limit.at.date().isoformat())))
        else:
            kept.append(one)
    return kept, rejected


def judge(witnesses: Sequence[Witness]) -> dict[date, float]:
    """Day → probability, over all days that a witness speaks for.

    Witnesses of one group (the feed's two times, the several dates in one page's markup) count as one, by the one that likes the day best.
    """
    days = sorted({day for witness in witnesses for day in witness.candidates()})
    scores = {}
    for day in days:
        groups: dict[str, float] = {}
        for witness in witnesses:
            group = profiles()[witness.kind].group
            groups[group] = max(groups.get(group, 0.0), witness.likelihood(day))
        scores[day] = sum(map(math.log, groups.values()))
    if not scores:
        return {}
    top = max(scores.values())
    weights = {day: math.exp(score - top) for day, score in scores.items()}
    # What no witness names stays possible: were each wrong, the day would be any other.
    least = math.exp(sum(math.log(profiles()[kind].likelihood(10_000)) for kind in first_kinds(witnesses)) - top) * 4000
    total = sum(weights.values()) + least
    return {day: weight / total for day, weight in weights.items()}


def first_kinds(witnesses: Sequence[Witness]) -> list[str]:
    """One kind for each group, so that the groups' weights are comparable."""
    found: dict[str, str] = {}
    for witness in witnesses:
        found.setdefault(profiles()[witness.kind].group, witness.kind)
    return list(found.values())


def settle(
    zone: str,
    day: date,
    confidence: float,
    witnesses: Sequence[Witness],
    rejected: list[Evidence],
    updated: Evidence | None,
    captured: Evidence | None,
) -> Dating:
    """The Dating for the day decided: which evidence was chosen, which agrees, which was turned down."""
    agreeing: list[tuple[float, Evidence]] = []
    against: list[Evidence] = []
    for witness in witnesses:
        told = witness.told(day)
        away = abs((local_day(told.moment, zone) - day).days)
        if away == 0:
            agreeing.append((told.weight, told))
        else:
            against.append(told)
    exact = [one for _, one in agreeing if one.moment.precision != "day"]
    chosen = choose(exact) or max(agreeing, key=lambda one: one[0])[1]
    published = chosen.moment
    if published.precision == "day":
        published = Moment(datetime(day.year, day.month, day.day), "day", zone)
    elif zone:
        published = replace(published, zone=zone)
    states = any(profiles()[one.kind].states for _, one in agreeing)
    kinds = {profiles()[one.kind].group for _, one in agreeing}
    why = [reasons.TOGETHER(count=len(kinds)) if len(kinds) > 1 else reasons.ALONE(kind=chosen.kind)]
    if not states:
        why.insert(0, reasons.INFERRED())
    if zone:
        why.append(reasons.ZONE(zone=zone))
    others = [replace(one, reason=reasons.AGREES()) for _, one in agreeing if one is not chosen]
    turned = [replace(one, reason=against_reason(one, day, zone)) for one in against]
    return Dating(
        published=published,
        local_date=day,
        zone=zone,
        updated=updated.moment if updated else None,
        captured=captured.moment if captured else None,
        inferred=not states,
        confidence=round(confidence, 4),
        chosen=replace(chosen, reason=reasons.CHOSEN()),
        agreeing=tuple(others),
        rejected=tuple(rejected + turned),
        reasons=tuple(why),
    )


def choose(exact: Sequence[Evidence]) -> Evidence | None:
    """The evidence whose time of day counts: the earlier of the feed's, else the kind first in order."""
    feed = [one for one in exact if one.kind in ("field", "milliseconds")]
    if feed:
        return min(feed, key=lambda one: one.moment.at.timestamp())
    return min(exact, key=lambda one: EXACT.index(one.kind) if one.kind in EXACT else len(EXACT), default=None)


def against_reason(one: Evidence, day: date, zone: str) -> str:
    named = local_day(one.moment, zone)
    if abs((named - day).days) == 1:
        return reasons.NEAR(days=abs((named - day).days))
    return reasons.OTHER_DAY(day=named.isoformat())
