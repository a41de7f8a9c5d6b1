"""What an expression hangs on: the publication, or a date that the text gave before it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from timeline.anchoring.hanging.announced import announcing, is_at_once, set_on
from timeline.anchoring.hanging.apposed import explained_by, is_apposed
from timeline.anchoring.hanging.around import around
from timeline.anchoring.hanging.bound import lasts_from, narrows, still_ahead
from timeline.anchoring.hanging.counted import (
    anaphor,
    compared,
    later,
    measured,
)
from timeline.anchoring.hanging.in_week import goes_on_in_week, is_next_label, is_of_week_told, same_weekday
from timeline.anchoring.hanging.moved_on import has_moved_on
from timeline.anchoring.hanging.part_of import part_of_told, part_of_year
from timeline.anchoring.hanging.untold import event_bound, is_counted_on, is_told
from timeline.anchoring.story.headed import headed
from timeline.anchoring.story.state import Layout, Point, State
from timeline.calendar.partial import RANK, add_days, interval, of_day, precision, said
from timeline.grammar.rules.cues import cues_of, glue_of
from timeline.model import Expression, Partial, Shift
from timeline.settings import Settings

THAT_DAY = Shift("day", 0)
LISTED = 10  # characters between the parts of a list: ", and the "
BRACKET_END = re.compile(r"[ \u3000]?[)）\]】][ \u3000]?")


class Base(Struct, frozen=True, gc=False):
    """A date to hang on. `why` is how: ``publication``, ``story`` (told before), ``range`` or ``list`` (the date just before it).

    `point` is the date told; in the place of the publication that at which the text says that its words were said or written."""

    known: Partial
    why: Literal["publication", "story", "range", "list"]
    point: Point | None = None


def hang(layout: Layout, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    """The date that an expression hangs on, or None where none is known."""
    if state.opener is not None and not one.shift:
        return Base(state.opener.known, "range", state.opener)
    if state.opener is not None and _is_part_of(one, state.opener):
        return Base(state.opener.known, "story", state.opener)
    on_publication = publication(layout, one, state)
    plain = settings.genre == "plain"  # then only a day of a list is no date of its own: October 9, 10 and 11
    lists = not one.shift and bool(state.points) and (not plain or said(one.known) in (("day",), ("weekday",)))
    if lists and _listed(layout, one, state.points[0]):
        return Base(state.points[0].known, "list", state.points[0])
    if state.points and narrows(layout, one, state.points[0]):
        return Base(state.points[0].known, "list", state.points[0])
    if plain:
        return _beside(layout, one, state) or on_publication
    if (begun := lasts_from(layout, one, state)) is not None:
        return Base(begun.known, "range", begun)
    if (head := headed(layout, one, state, tense)) is not None:
        return Base(head.known, "list", head if head.span.end else None)
    if (again := same_weekday(layout, one, state, tense)) is not None:
        return Base(again.known, "list", again)
    in_week = (goes_on_in_week, is_of_week_told, is_next_label)
    if any(goes_on(layout, one, state, tense) for goes_on in in_week):
        return Base(state.points[0].known, "list", state.points[0])
    if state.ahead and (again := still_ahead(layout, one, state, tense)) is not None:
        return Base(again.known, "list", again)
    if is_at_once(one):
        announced = announcing(layout, one, state)
        return on_publication if announced is None else Base(announced.known, "story", announced)
    if is_apposed(layout, one, state):
        explained = explained_by(one, state)
        return None if explained is None else Base(explained.known, "story", explained)
    if (announced := set_on(layout, one, state, tense)) is not None:
        return Base(announced.known, "range", announced)
    if has_moved_on(layout, one, state):
        return None
    story = None if _is_recent(layout, one) else _story(layout, one, state, settings, tense)
    if story is not None:
        return story
    if (
        one.hang == "story"
        and not one.same_period
        and (state.points or _is_far_back(one) or is_counted_on(layout, one))
    ):
        return None
    untold = settings.genre == "narrative" and one.direction == "future" and bool(one.shift and state.points)
    return None if untold or event_bound(layout, one) or is_told(layout, one, state) else on_publication


def _is_far_back(one: Expression) -> bool:
    """Whether it is counted back from what is not dated, by more than the day or year before, which may be those before publication's:
    18 months beforehand."""
    return one.direction == "past" and bool(one.shift) and abs(one.shift[-1].amount or 0) != 1


def _is_recent(layout: Layout, one: Expression) -> bool:
    """Whether a month has something as its own (April's accident), which is that of the year of publication whatever was told before."""
    owns = cues_of(one.language).get("month_owns")
    return owns is not None and said(one.known) == ("month",) and owns.match(layout.text, one.span.end) is not None


def _is_part_of(one: Expression, opener: Point) -> bool:
    """Whether a range ends in a part of the year or month in which it began: 2018年初至年底, 5月上旬至中旬."""
    if not one.mod or one.direction or len(one.shift) != 1:
        return False
    year, month = one.shift[0] == Shift("year", 0), one.shift[0] == Shift("month", 0)
    return (year and opener.known.year is not None) or (month and opener.known.month is not None)


def _beside(layout: Layout, one: Expression, state: State) -> Base | None:
    """The day that a text read on its own has just told: of the same sentence for 当天 or the next day, and for an hour that whose weekday
    stands in brackets just before it (3月20日（周三）下午2点), or where tenses are told that of the same sentence: the room is ours on
    14 May for two hours from 9:30am."""
    last = state.points[0] if state.points else None
    if last is None or last.day is None:
        return None
    if one.hang == "story":
        return Base(last.known, "story", last) if layout.same_sentence(last.span, one.span) else None
    hour = said(one.known)[:1] in (("part",), ("hour",)) and not one.shift and not one.feast
    bracketed = hour and BRACKET_END.fullmatch(layout.text, last.span.end, one.span.start)
    tells_tense = "tense" in cues_of(one.language)
    clock = tells_tense and hour and one.known.hour is not None and layout.same_sentence(last.span, one.span)
    return Base(last.known, "story", last) if bracketed or clock else None


def publication(layout: Layout, one: Expression, state: State) -> Base | None:
    """The day of publication, or that which the embedded post states in which an expression stands, or when the words were said in which
    it stands."""
    if state.spoken is not None and state.spoken.day is None:
        return _vaguely(one, state.spoken)
    if (posted := layout.post(one.span.start)) is not None:
        return Base(of_day(posted), "publication")
    day = state.today
    if state.printed and not one.shift and one.known.weekday == state.printed.isoweekday():
        day = state.printed  # of Wednesday's dateline, printed on Thursday: its 周四 is no Thursday a week ago
    return None if day is None else Base(of_day(day), "publication", state.spoken)


def _vaguely(one: Expression, spoken: Point) -> Base | None:
    """The month or year that is all that is known of when words were said, for what does not count in less: a month or day without its
    year is near the end of that month, and of none where only the year is known."""
    month = spoken.known.month is not None
    if one.shift:
        fits = one.shift[0].unit in (("year", "month") if month else ("year",))
        return Base(spoken.known, "publication", spoken) if fits else None
    unit = said(one.known)[:1]
    fits = unit not in (("day",), ("weekday",), ("weekend",), ("part",), ("hour",)) if month else unit == ("decade",)
    covered = interval(spoken.known)
    if not fits or covered is None:
        return None
    return Base(of_day(add_days(covered[1].date(), -1) or covered[0].date()), "publication", spoken)


def _listed(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether an expression goes on with a list: 9月23日、24日."""
    glue = glue_of(one.language).get("list")
    if glue is None or one.span.start - last.span.end > LISTED:
        return False
    units = [unit for unit in said(one.known) if unit in RANK]
    number, day = one.known.weekday, last.day
    if number and one.known.day is None and last.near and day and day.isoweekday() < number:
        beside = len(one.text) == 1 and last.span.end == one.span.start  # 周二四六
        return beside or glue.fullmatch(layout.text, last.span.end, one.span.start) is not None  # 周二或周三
    if not units or not glue.fullmatch(layout.text, last.span.end, one.span.start):
        return False
    finest = precision(last.known)
    return (
        finest is not None
        and min(RANK[unit] for unit in units) <= RANK[finest]
        and min(RANK[unit] for unit in units) > RANK["year"]
    )


def _story(layout: Layout, one: Expression, state: State, settings: Settings, tense: str) -> Base | None:
    if one.hang == "publication":
        return None
    if one.same_period:
        point = part_of_year(state) or (measured(layout, one, state) if compared(one) else None)
    elif one.hang == "story":
        point = anaphor(layout, one, state, tense)
    elif compared(one):
        point = measured(layout, one, state)
    elif one.mod and not one.direction and one.shift and one.shift[0] in (Shift("year", 0), Shift("month", 0)):
        point = part_of_told(layout, one, state, tense)
    elif one.shift and not (one.feast and one.shift == (THAT_DAY,)):  # 国庆那天 is 国庆
        point = later(layout, one, state, settings)
    else:
        point = around(layout, one, state, settings, tense)
    return None if point is None else Base(point.known, "story", point)
