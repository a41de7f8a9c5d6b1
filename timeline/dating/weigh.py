"""Evidence → Dating: who is heard, within which bounds, and what is made of the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.calendar import zones
from timeline.dating import reasons
from timeline.dating.judge import judge
from timeline.dating.relative import ago, counted_back, with_capture
from timeline.dating.settle import settle, unknown
from timeline.dating.witness import Open, Witness, local_day, placed, stated
from timeline.model import Dating, Document, Evidence, Moment
from timeline.packs import profiles
from timeline.settings import Settings

EDITIONS = ("address", "time", "line", "meta", "microdata")  # kinds whose days can be a print edition's
FIRST = date(1990, 1, 1)


def weigh(
    document: Document, found: Sequence[Evidence | Open], settings: Settings, more: Sequence[Witness] = ()
) -> Dating:
    """The Dating that the evidence of one document allows; `more` are witnesses from outside it."""
    zone = zone_of(document, settings)
    evidence = [edition(placed(one, zone), document) for one in found if isinstance(one, Evidence)]
    captured, stamp = best(evidence, "captured"), ago(document)
    if captured and stamp and captured.moment.precision != "day":
        evidence.append(counted_back(stamp, captured.moment))
    limit = latest(captured, settings)
    kept, rejected = screen(evidence, limit)
    published = [one for one in kept if one.role == "published"] or [
        as_published(one) for one in kept if one.role == "updated"
    ]
    witnesses: list[Witness] = [stated(one, zone) for one in published]
    witnesses += [one for one in found if isinstance(one, Open)]
    witnesses += more
    last = local_day(limit, zone) + timedelta(days=1) if limit else None
    days = judge(witnesses, FIRST, last)
    updated = best(kept, "updated")
    if not days or max(days.values()) < settings.least_confidence:
        return unknown(zone, days, witnesses, rejected, updated, captured)
    dating = settle(zone, days, witnesses, rejected, updated, captured)
    return with_capture(dating, stamp) if stamp else dating


def zone_of(document: Document, settings: Settings) -> str:
    """The zone of the source's desk, else the one that a record gives, else the settings'; empty where none is known."""
    if document.source and document.source.zone:
        return document.source.zone
    for field in document.fields:
        if field.name == "zone":
            try:
                zones.info(field.value)
            except ValueError:
                break
            return field.value
    return settings.zone


def as_published(one: Evidence) -> Evidence:
    """An update's date where no publication's is stated: most articles are updated on their first day or never."""
    return replace(one, kind="update", role="published", weight=profiles()["update"].weight)


def edition(one: Evidence, document: Document) -> Evidence:
    """A date that falls on the weekday of the source's print edition is that edition's, where no time of day says otherwise."""
    if not (document.source and document.source.edition and one.kind in EDITIONS and one.role == "published"):
        return one
    at = one.moment.at
    if at.isoweekday() != document.source.edition or at.hour or at.minute:
        return one
    moment = Moment(at.replace(tzinfo=None), "day")
    return replace(one, kind="edition", moment=moment, weight=profiles()["edition"].weight)


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
        if one.moment.at.year < FIRST.year:
            rejected.append(replace(one, reason=reasons.ANCIENT()))
        elif limit and one.role != "captured" and one.moment.at.date() > limit.at.date() + timedelta(days=1):
            rejected.append(replace(one, reason=reasons.FUTURE(limit=limit.at.date().isoformat())))
        else:
            kept.append(one)
    return kept, rejected
