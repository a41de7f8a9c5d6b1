"""What a story has said so far: the values that an expression can hang on. Frozen; each expression gives the next state."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from timeline.anchoring.story.sections import Section
from timeline.calendar import zones
from timeline.calendar.partial import CACHED, interval
from timeline.model import Dating, Document, Partial, Span

REMEMBERED = 8  # points; a story that hangs on more than these has been lost by its readers too
REWRITTEN = 3  # days from publication in which a page is updated that goes on with its news
QUOTED = 400  # characters back to where a quotation that is still open may have begun
QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ("‘", "’"))
STRAIGHT = '"'  # opens a quotation and closes it
LINES_END = re.compile(r"\n+")
SENTENCE_END = re.compile(r"[。！？!?\n]|\.\s")


class Point(Struct, frozen=True, gc=False):
    """A date that the text gave, and where. `own_year` is true where its year was said and not taken from the publication, `named` where
    it is a feast's, `near` where it was counted from the day of publication (昨天, 周二)."""

    known: Partial
    span: Span
    own_year: bool = False
    named: bool = False
    near: bool = False

    @property
    def day(self) -> date | None:
        """The day, or None where the date is coarser."""
        return day_of(self.known)


@lru_cache(CACHED)
def day_of(known: Partial) -> date | None:
    """The day of a date that is known to the day, and that Python can hold."""
    if known.year is None or known.month is None or known.day is None:
        return None
    try:
        return date(known.year, known.month, known.day)
    except ValueError:
        return None


class Asked:
    """What a function says of some arguments: worked out when first asked, and once."""

    def __init__(self, tell: Callable[..., bool], *given: object) -> None:
        self.tell, self.given = tell, given
        self.answer: bool | None = None

    def __call__(self) -> bool:
        if self.answer is None:
            self.answer = self.tell(*self.given)
        return self.answer


class Period(Struct, frozen=True, gc=False):
    """What stands between `start` and `end` tells of the year or month of `point`, which is the heading above it."""

    point: Point
    start: int
    end: int


Part = TypeVar("Part", Section, Period)


class Layout(Struct, frozen=True, gc=False):
    """A document's text with the borders of its paragraphs, the days that its embedded posts state of themselves, its stamps,
    its bare dates that are told of the year before, those of a clause that says this year, whether it tells of days around its
    publication, whether it is more than the news of a day, its sections under days and those under months, the year whose programme it
    gives, its parts that tell of one year or month, the year of a calendar's entries, its bare dates that stand between two whose years
    are said, its bare days that the next date shows to be of the month told before them, and its days called by a name that are written
    out behind it."""

    text: str
    starts: tuple[int, ...]
    posts: tuple[tuple[Span, date], ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    stamps: frozenset[Span] = frozenset()
    told_back: frozenset[Span] = frozenset()
    this_year: frozenset[Span] = frozenset()
    is_news: Callable[[], bool] = lambda: True
    is_feature: Callable[[], bool] = lambda: False
    days: tuple[Section, ...] = ()
    months: tuple[Section, ...] = ()
    programme: Point | None = None
    periods: tuple[Period, ...] = ()
    calendar: Partial | None = None
    between: Mapping[Span, Point] = {}
    in_order: frozenset[Span] = frozenset()
    written_out: Mapping[Span, Point] = {}

    def paragraph(self, at: int) -> int:
        """The number of the paragraph in which a place stands."""
        return bisect_right(self.starts, at)

    def start(self, at: int) -> int:
        """Where the paragraph begins in which a place stands."""
        number = self.paragraph(at)
        return self.starts[number - 1] if number else 0

    def same_paragraph(self, one: Span, other: Span) -> bool:
        """Whether two spans begin in one paragraph."""
        return self.paragraph(one.start) == self.paragraph(other.start)

    def same_sentence(self, one: Span, other: Span) -> bool:
        """Whether no sentence and no paragraph ends between two spans, of which `one` is the first."""
        return self.same_paragraph(one, other) and not SENTENCE_END.search(self.text, one.end, other.start)

    def under_day(self, at: int) -> Section | None:
        """The section under a day in which a place stands."""
        return _holding(self.days, at)

    def under_month(self, at: int) -> Section | None:
        """The section under a month in which a place stands."""
        return _holding(self.months, at)

    def period(self, at: int) -> Point | None:
        """The year or month that is the heading under which a place stands."""
        found = _holding(self.periods, at)
        return found.point if found else None

    def post(self, at: int) -> date | None:
        """The day of the embedded post in which a place stands."""
        for span, day in self.posts:
            if span.start <= at < span.end:
                return day
        return None

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands in an embedded post or between quotation marks: another's words."""
        if self.post(at) is not None or self.text.count(STRAIGHT, self.start(at), at) % 2:
            return True
        before = self.text[max(self.start(at), at - QUOTED) : at]
        return any(before.count(opens) > before.count(ends) for opens, ends in QUOTES)

    def is_furniture(self, at: int) -> bool:
        """Whether a place stands in a block that is the page's and not the story's."""
        place = bisect_right(self.furniture, (at, len(self.text) + 1)) - 1
        return place >= 0 and at < self.furniture[place][1]


def _holding(parts: tuple[Part, ...], at: int) -> Part | None:
    """The one of `parts`, which do not overlap, in which a place stands."""
    place = bisect_right(parts, at, key=lambda part: part.start) - 1
    return parts[place] if place >= 0 and at < parts[place].end else None


def laid_out(document: Document, posts: tuple[tuple[Span, date], ...]) -> Layout:
    """The layout of a document: its blocks are its paragraphs, its lines where it has none."""
    if document.blocks:
        starts = tuple([block.span.start for block in document.blocks])
    else:
        starts = (0, *[match.end() for match in LINES_END.finditer(document.text)])
    return Layout(
        document.text,
        starts,
        posts,
        tuple([(block.span.start, block.span.end) for block in document.blocks if block.furniture]),
        frozenset([block.span for block in document.blocks if block.kind == "stamp"]),
    )


class State(Struct, frozen=True, gc=False):
    """`today` is the day that 今天 means, `now` the moment of publication where it is known; `points` the last dates given,
    the latest first; `opener` the first end of a range that waits for its other end; `printed` the day of publication, where a
    dateline has since said an earlier one of `today`; `ahead` the last months without a year that were told as to come; `aside` the last
    dates that a caption or another piece of the page's furniture told, which are of no account outside it;
    `updated` is the day within a few after publication on which the page says that it was last written on;
    `spoken` when the words were said or written in which an expression stands: `today` is then the day of that, where it has one."""

    today: date | None
    now: datetime | None
    inferred: bool
    points: tuple[Point, ...] = ()
    opener: Point | None = None
    printed: date | None = None
    ahead: tuple[Point, ...] = ()
    aside: tuple[Point, ...] = ()
    spoken: Point | None = None
    updated: date | None = None

    @property
    def latest(self) -> date | None:
        """The last day of which words may tell as past: that of publication, or the end of what is known of when they were written."""
        covered = interval(self.spoken.known) if self.spoken is not None and self.spoken.day is None else None
        return covered[1].date() if covered else self.today

    def told(self, point: Point) -> State:
        """The state after the text gave a date."""
        points = (point, *self.points)[:REMEMBERED]
        ahead = (point, *self.ahead)[:REMEMBERED] if _is_month_ahead(point, self.today) else self.ahead
        return State(
            self.today, self.now, self.inferred, points, self.opener, self.printed, ahead, (), self.spoken, self.updated
        )

    def told_aside(self, point: Point) -> State:
        """The state after a caption gave a date."""
        return replace(self, aside=(point, *self.aside)[:REMEMBERED])

    def within(self, layout: Layout, span: Span) -> State:
        """The state in which an expression is read: what its own caption has told comes before what the story has."""
        here = tuple(point for point in self.aside if layout.same_paragraph(point.span, span))
        return replace(self, points=(*here, *self.points)[:REMEMBERED]) if here else self

    def said(self, point: Point) -> State:
        """The state in which words are read that were said or written at a date before that of publication."""
        day = point.day
        return replace(self, today=day, now=None, printed=day, spoken=point) if day else replace(self, spoken=point)

    def opened(self, opener: Point | None) -> State:
        """The state before the other end of a range, or after it."""
        if opener is self.opener:
            return self
        return replace(self, opener=opener)


def _is_month_ahead(point: Point, today: date | None) -> bool:
    """Whether a date tells of a month of no said year that lies ahead."""
    known = point.known
    if point.own_year or known.month is None or known.year is None or today is None:
        return False
    return (known.year, known.month) > (today.year, today.month)


def start(dating: Dating) -> State:
    """The state before the first expression."""
    moment = dating.published
    day = dating.local_date or (moment.day if moment else None)
    now = zones.on_clock(moment.at, dating.zone) if moment and moment.has_hour else None
    return State(day, now, dating.inferred, printed=day, updated=_updated(dating, day))


def _updated(dating: Dating, day: date | None) -> date | None:
    """The day on which a page was updated soon after a day, as the clock of its place shows it."""
    if dating.updated is None or day is None:
        return None
    updated = zones.on_clock(dating.updated.at, dating.zone if dating.updated.has_hour else "").date()
    return updated if 0 < (updated - day).days <= REWRITTEN else None


def is_over(point: Point, state: State) -> bool:
    """Whether a date told is of a year that is over: what is to come (有望在一季度) is not of it."""
    return state.today is not None and (point.known.year or 0) < state.today.year


def is_ahead(point: Point, state: State) -> bool:
    """Whether a date told lies ahead of publication."""
    return point.day is not None and state.today is not None and point.day > state.today
