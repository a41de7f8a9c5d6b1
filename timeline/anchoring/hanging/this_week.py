"""Which week this one is, where it has just ended or is about to begin: this Wednesday, this weekend, last week read on a Sunday."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from timeline.anchoring.hanging.hang import Base
from timeline.anchoring.story.state import Layout, State, day_of
from timeline.anchoring.tense.clause import tense
from timeline.anchoring.tense.verbs import direct, far
from timeline.calendar.partial import add_days, merge, of_day
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

TUESDAY, FRIDAY, SUNDAY = 2, 5, 7
THIS_WEEK = (Shift("week", 0),)


def in_its_week(layout: Layout, one: Expression, known: Partial, state: State, settings: Settings) -> Partial:
    """What was counted from publication, a week on where it comes round, a week back where it has gone by."""
    if comes_round(layout, one, known, state):
        return merge(known, of_day(add_days(day_of(known) or date.max, 7) or date.max))
    if settings.genre == "news" and state.today is not None and _went_by(layout, one, state.today):
        year, week, _ = (add_days(state.today, -7) or state.today).isocalendar()
        return replace(known, year=year, week=week)
    return known


def comes_round(layout: Layout, one: Expression, known: Partial, state: State) -> bool:
    """Whether this Wednesday, behind the day of publication in its week, is that of the next: said to come, or at a weekend unsaid."""
    day = day_of(known)
    if one.known.weekday is None or day is None or state.today is None or not _is_this(one):
        return False
    if day >= state.today:
        return False
    said_so = tense(layout.text, one)
    return said_so == "future" or (not said_so and state.today.isoweekday() > FRIDAY)


def week_over(layout: Layout, one: Expression, base: Base, state: State, settings: Settings) -> Base:
    """What is counted from: the day after a Sunday of publication where the week that ends with it, or the one that follows, is meant."""
    today = state.today
    if settings.genre != "news" or today is None or today.isoweekday() != SUNDAY or base.known != of_day(today):
        return base
    if _just_ended(one) or _about_to_begin(layout, one):
        return replace(base, known=of_day(add_days(today, 1) or today))
    return base


def _went_by(layout: Layout, one: Expression, today: date) -> bool:
    """Whether this weekend is the one before, read on Monday or Tuesday of what was done. Later in the week the next is nearer, and what
    was announced for it is told as past as well."""
    if not one.known.weekend or today.isoweekday() > TUESDAY or one.shift != THIS_WEEK:
        return False
    told = tense(layout.text, one)
    over = cues_of(one.language).get("weekend_over_after")
    if over is not None:
        return told != "future" and over.match(layout.text, one.span.end) is not None
    return _is_this(one) and told == "past" and (direct(layout.text, one) or far(layout.text, one))


def _is_this(one: Expression) -> bool:
    """Whether it is of this week, in a language in which weeks come round."""
    cue = cues_of(one.language).get("comes_round")
    return one.shift == THIS_WEEK and cue is not None and cue.search(one.text) is not None


def _just_ended(one: Expression) -> bool:
    """Whether last week, read on a Sunday, is the one that ends with it: 上周五 is then the day before yesterday. 上周日 is a week ago."""
    return one.shift == (Shift("week", -1),) and one.known.weekday != SUNDAY and not one.known.weekend


def _about_to_begin(layout: Layout, one: Expression) -> bool:
    """Whether this week, read on a Sunday, is the next: what is told as to come."""
    return _is_this(one) and one.known == Partial() and tense(layout.text, one) == "future"
