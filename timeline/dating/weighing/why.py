"""Why the evidence on a day was chosen, agrees or was turned down, and what speaks against the day, as a Dating says it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.dating.evidence import reasons
from timeline.dating.evidence.witness import FEED, RECORD, Open, Witness, local_day
from timeline.dating.weighing.bounds import opening, past
from timeline.model import Dating, Evidence
from timeline.packs import profiles

FAR = 3  # days: what the feed shows later than this after its first date is a re-run
CALENDARS = ("Z", "Asia/Shanghai", "America/New_York")  # other calendars on which the same moment is often dated
LATER = timedelta(days=366)  # after the day stated, from which a day told as past is held against it
OLD = 3  # years by which all that a text tells is older than the day stated, and this worth a remark


def naming(chosen: Evidence, groups: int, zone: str, day: date) -> str:
    """How many kinds of evidence name the day; a month or a year alone only leaves it open, and another day only leads to it."""
    if groups > 1:
        return reasons.TOGETHER(count=groups)
    if chosen.moment.precision in ("month", "year"):
        return reasons.FITS(day=day.isoformat())
    return reckoned(chosen, zone, day) or reasons.ALONE(kind=chosen.kind)


def why_chosen(chosen: Evidence, agreeing: Sequence[Evidence], zone: str, day: date) -> str:
    """Why the chosen evidence was chosen, in the words of the pack."""
    if chosen.kind == "given":
        return reasons.GIVEN()
    if chosen.kind not in FEED:
        return reckoned(chosen, zone, day) or reasons.CHOSEN()
    if chosen.kind == "field" and (chosen.moment.precision == "day" or chosen.where == RECORD):
        return reasons.STATED()  # what a feed leaves in a file has its time of day
    times = {one.moment.at.timestamp() for one in agreeing if one.kind in FEED and one.moment.precision != "day"}
    return reasons.EARLIER() if len(times) > 1 else reasons.FEED()


def why_agreeing(one: Evidence, chosen: Evidence, day: date, zone: str, *, batches: bool) -> str:
    """How evidence agrees with the chosen: the same day, the same on another calendar, days beside it, or a batch of its feed."""
    if one.reason:
        return one.reason
    if one.kind in FEED and chosen.kind not in FEED and batches:
        return reasons.BATCH()
    if one.kind in FEED and chosen.kind in FEED and one.moment.at != chosen.moment.at:
        return reasons.LATER_FEED()
    away = (day - local_day(one.moment, zone)).days
    if one.moment.precision in ("month", "year"):
        return reasons.AGREES_PART()
    if away == 0 or one.kind == "today":
        return reasons.AGREES()
    if profiles()[one.kind].states and on_another_calendar(chosen, one):
        return reasons.AGREES_ZONE()
    return reasons.NEAR(days=abs(away))


def why_not(one: Evidence, chosen: Evidence, zone: str, day: date) -> str:
    """Why a piece of evidence was turned down: a re-run, a slip of the year, later than the capture, said again, or another day."""
    named = local_day(one.moment, zone)
    if ran_again(one, chosen, zone, day):
        return reasons.RERUN(day=day.isoformat())
    if (named.month, named.day) == (day.month, day.day) and named.year != day.year and profiles()[one.kind].slips:
        return reasons.TYPO(day=named.isoformat(), witness=chosen.text)
    if named > day and chosen.kind in FEED:
        return reasons.AFTER_METADATA(day=named.isoformat(), limit=day.isoformat())
    if named > day and one.kind == chosen.kind:
        return reasons.REPEATED()
    return reasons.OTHER_DAY(day=named.isoformat())


def ran_again(one: Evidence, chosen: Evidence, zone: str, day: date) -> bool:
    """Whether the feed showed an article long after the day: what can be read in two ways says nothing of the kind."""
    return one.kind in FEED and one.text != chosen.text and (local_day(one.moment, zone) - day).days > FAR


def reckoned(chosen: Evidence, zone: str, day: date) -> str:
    """How the day was worked out where the chosen evidence names another; empty where it names this one."""
    named = local_day(chosen.moment, zone)
    if named == day or chosen.moment.precision in ("month", "year") or chosen.kind in (*FEED, "dated-abroad"):
        return ""
    return reasons.RECKONED(named=named.isoformat(), day=day.isoformat())


def doubts(witnesses: Sequence[Witness], day: date) -> list[str]:
    """What the text tells against the day that is stated: a later day as past, or only days that are years older."""
    told = [opening(one) for one in witnesses if isinstance(one, Open) and one.kind == "date"]
    if told and max(told) > day + LATER and (latest := past(witnesses)) and latest > day + LATER:
        return [reasons.OUTLIVED(day=latest.isoformat())]
    hints = [one for one in witnesses if isinstance(one, Open) and one.kind not in ("copyright", "month")]
    years = [one.year for one in hints if one.year]
    # What has no year of its own (5月16日, 周四) is as a rule of the days before publication.
    if told and len(years) == len(hints) and day.year - max(years) >= OLD:
        return [reasons.ALL_PAST(day=max(told).isoformat())]
    return []


def against(dating: Dating) -> tuple[Evidence, ...]:
    """What was turned down though it states another day than the one that is stated as that of publication."""
    if dating.inferred or dating.published is None:
        return ()
    return tuple(one for one in dating.rejected if reasons.OTHER_DAY.match(one.reason) and profiles()[one.kind].states)


def on_another_calendar(chosen: Evidence, one: Evidence) -> bool:
    """Whether a day is that of the chosen instant on another calendar."""
    instant = chosen.moment.at.tzinfo and chosen.moment.precision != "day"
    return bool(instant) and any(local_day(chosen.moment, other) == one.moment.day for other in CALENDARS)
