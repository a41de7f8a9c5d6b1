"""Evidence → Dating: who is heard, within which bounds, and what is made of the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace

from timeline.calendar import zones
from timeline.dating.evidence import reasons
from timeline.dating.evidence.made import LINE
from timeline.dating.evidence.witness import RECORD, Open, Stated, Witness, local_day, placed, stated
from timeline.dating.kinds.field import either
from timeline.dating.kinds.relative import ago, counted_back, with_capture
from timeline.dating.kinds.yearless import yearless
from timeline.dating.weighing.bounds import bounds, past
from timeline.dating.weighing.judge import judge
from timeline.dating.weighing.own import own
from timeline.dating.weighing.revised import revised
from timeline.dating.weighing.settle import Heard, named, settle, unknown
from timeline.model import Dating, Document, Evidence, Moment, Span
from timeline.packs import profiles
from timeline.settings import Settings

EDITIONS = ("address", "time", "line", "meta", "microdata")  # kinds whose days can be a print edition's
SECOND = "second front matter"
LIKELIER = 2 / 3  # share of one of a record's two days from which it is more than a toss
FIRST, LAST = date(1990, 1, 1), date(2049, 12, 31)


def weigh(
    document: Document,
    found: Sequence[Evidence | Witness],
    settings: Settings,
    more: Sequence[Witness] = (),
    alone: date | None = None,
) -> Dating:
    """The Dating that the evidence of one document allows; `more` are witnesses from outside it, `alone` its day without them.

    What these say never lies before the full date that a text without a stamp tells of as past.
    """
    zone, source = zone_of(document, settings) or said_zone(found), document.source
    evidence = [edition(placed(one, zone), document) for one in found if isinstance(one, Evidence)]
    evidence = revised(days_alone(evidence, zone), zone)
    captured, stamp = best(evidence, "captured"), ago(document)
    counted = list(counted_back(stamp, captured.moment)) if captured and stamp else []
    evidence += [one for one in counted if isinstance(one, Evidence)]
    limit = latest(captured, settings)
    kept, rejected = screen(evidence, limit)
    kept, outranked = own(kept, document)
    rejected += outranked
    published = [one for one in kept if one.role == "published"] or [
        as_published(one) for one in kept if one.role == "updated"
    ]
    witnesses: list[Witness] = [stated(one, zone, source.name if source else "") for one in published]
    lines = [one.span for one in evidence if one.where == LINE and one.span]
    witnesses += [one for one in (*found, *counted) if not isinstance(one, Evidence) and not said_again(one, lines)]
    if captured and not published and not stamp and (bare := yearless(document, captured.moment)):
        witnesses = [one for one in witnesses if not (isinstance(one, Open) and within_span(one, bare[1]))] + [bare[0]]
    given = [one for one in kept if one.role in ("not_before", "not_after")]
    first, last = within(given, limit, zone, earliest(published))
    states = any(isinstance(one, Stated) for one in witnesses)
    if more and not states:
        first = max(first, past(witnesses) or first)
    witnesses += more
    two = frozenset() if states else either(document)
    days = named(judge(witnesses, first, last, two), witnesses)
    if two and max(days.values(), default=0.0) < LIKELIER:
        days = {}
    heard = Heard(
        zone,
        source.dateline_zone if source else "",
        bool(source and source.batches),
        witnesses,
        rejected,
        best(kept, "updated"),
        captured,
        partial(bounds, witnesses, given, limit),
        more=bool(more),
        alone=alone,
    )
    if not days or max(days.values()) < settings.least_confidence:
        return unknown(days, heard)
    dating = settle(days, heard)
    return with_capture(dating, stamp) if stamp else dating


def said_again(witness: Witness, lines: Iterable[Span]) -> bool:
    """Whether a hint was read from what is evidence already: a date beside the story, in a line that is not known as a stamp."""
    return isinstance(witness, Open) and any(within_span(witness, line) for line in lines)


def within_span(hint: Open, line: Span) -> bool:
    """Whether a hint was read from a line, of which nothing is to be heard twice."""
    return hint.span is not None and line.start <= hint.span.start < line.end


def earliest(published: Iterable[Evidence]) -> date:
    """The first day of the web, unless a record says an earlier one: who writes it knows that its text is older."""
    return min((FIRST, *(one.moment.day for one in published if one.where == RECORD)))


def within(given: Sequence[Evidence], limit: Evidence | None, zone: str, first: date) -> tuple[date, date | None]:
    """The first and the last day on which the document can have been published, `first` where no evidence says more."""
    first = max((one.moment.day for one in given if one.role == "not_before"), default=first)
    lasts = [one.moment.day for one in given if one.role == "not_after"]
    if limit:
        lasts.append(local_day(limit.moment, zone) + timedelta(days=1))
    return first, min(lasts, default=None)


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


def said_zone(found: Sequence[Evidence | Witness]) -> str:
    """The clock on which a document without a known source says when it was published; empty where that is UTC, or several."""
    moments = (one.moment for one in found if isinstance(one, Evidence) and one.role == "published")
    said = {moment.zone for moment in moments if moment.at.tzinfo}
    return min(said) if len(said) == 1 and not said & {"", "Z"} else ""


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


def days_alone(evidence: Sequence[Evidence], zone: str) -> list[Evidence]:
    """The evidence, and for an instant at midnight of Coordinated Universal Time its day, where that is another by the clock of `zone`.

    Programs write a day alone so; it is the evening before where something else names that.
    """
    published = [one for one in evidence if one.role == "published"]
    named = {local_day(one.moment, zone) for one in published if not is_midnight(one.moment)}
    return [
        replace(one, moment=Moment(one.moment.at.replace(tzinfo=None), "day"))
        if one in published and is_midnight(one.moment) and local_day(one.moment, zone) not in {one.moment.day, *named}
        else one
        for one in evidence
    ]


def is_midnight(moment: Moment) -> bool:
    """Whether a moment is the very midnight of Coordinated Universal Time, and said so."""
    at = moment.at
    return at.tzinfo is not None and moment.zone in ("Z", "+00:00") and not (at.hour or at.minute or at.second)


def best(evidence: Iterable[Evidence], role: str) -> Evidence | None:
    """The first evidence of a role, the most precise first."""
    fitting = [one for one in evidence if one.role == role]
    return min(fitting, key=lambda one: one.moment.precision == "day", default=None)


def latest(captured: Evidence | None, settings: Settings) -> Evidence | None:
    """What tells the moment after which the document cannot have been published: its capture, else the settings'."""
    if captured or not settings.now:
        return captured
    now = settings.now if settings.now.tzinfo else settings.now.replace(tzinfo=zones.info("Z"))
    return Evidence("now", "captured", Moment(now), now.isoformat(timespec="minutes"), "the collection", weight=1.0)


def screen(evidence: Iterable[Evidence], limit: Evidence | None) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence that can be true, and what lies after the capture, before the web or farther ahead than anybody publishes."""
    kept: list[Evidence] = []
    rejected: list[Evidence] = []
    for one in evidence:
        if one.role in ("not_before", "not_after"):
            kept.append(one)
        elif one.moment.at.year < FIRST.year and one.where != RECORD:
            rejected.append(replace(one, reason=reasons.ANCIENT()))
        elif one.moment.at.year > LAST.year and one.where != RECORD:
            rejected.append(replace(one, reason=reasons.DISTANT()))
        elif limit and one.role != "captured" and one.moment.at.date() > limit.moment.day + timedelta(days=1):
            rejected.append(replace(one, reason=reasons.FUTURE(limit=limit.moment.day.isoformat())))
        elif one.where == SECOND and any(first.kind == "field" and first.role == one.role for first in kept):
            rejected.append(replace(one, reason=reasons.REPEATED()))
        else:
            kept.append(one)
    return kept, rejected
