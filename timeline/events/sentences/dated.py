"""The dates in a sentence: expressions that say one time together (周二（7月11日）, 7月11日至12日) are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from timeline.calendar import edtf
from timeline.events.words.wording import in_any
from timeline.model import COARSENESS, Span, Timex, When

_JOINED = re.compile(r"[\s（(）),，]{0,3}")
BEFORE = 8  # characters before a date in which it is said to be a beginning
WEEK = timedelta(days=7)
LONGEST = timedelta(days=366)  # that days read as from … to lie apart
_DASH = "—|–|~|～"


class _Between(NamedTuple):
    """What stands between two dates that are one time: and; from before the first and to between them, where the bracket that glosses a
    weekday may close first, or what the first date tells (从1月2日报告首例至1月7日), unless it is moved (从1月2日推迟至1月7日); `either`
    stands in what is written as a range."""

    both: re.Pattern[str]
    starts: re.Pattern[str]
    told_to: re.Pattern[str]
    bare_to: re.Pattern[str]
    either: re.Pattern[str]


@cache
def _between() -> _Between:
    both, starts, to, moved = map(in_any, ("days_and", "days_from", "days_to", "given_up"))
    sources = (
        rf"\s*(?:{both})\s*",
        rf"(?:{starts})\s*$",
        rf"(?!{moved})[^，,。；;：:\n]{{0,16}}?(?:{to})\s*",
        rf"[)）]?\s*(?:{to}|{_DASH})\s*",
        rf"\s*(?:{to}|{both}|{_DASH}|-)?\s*",
    )
    return _Between(*(re.compile(source, re.IGNORECASE) for source in sources))


class Dated(Struct, frozen=True, gc=False):
    """A time said in a sentence, by one expression or by several that agree; `span` covers them with their bracket."""

    span: Span
    when: When
    timexes: tuple[Timex, ...]

    @property
    def inferred(self) -> bool:
        return any(timex.inferred for timex in self.timexes)


def dated(text: str, timexes: Sequence[Timex]) -> list[Dated]:
    """The times that `timexes` (in order) give; those that lie on no calendar give none."""
    found: list[Dated] = []
    for timex in timexes:
        when = edtf.of_timex(timex)
        if when is None:
            continue
        own = Dated(timex.span, when, (timex,))
        joined = _join(text, found[-1], own) if found else None
        if joined is None:
            found.append(own)
        else:
            found[-1] = joined
    return [_with_bracket(text, item) for item in found]


def _join(text: str, first: Dated, second: Dated) -> Dated | None:
    between = text[first.span.end : second.span.start]
    span = Span(first.span.start, second.span.end)
    timexes = first.timexes + second.timexes
    if first.timexes[-1].range and _between().either.fullmatch(between):
        when = edtf.of_range(first.when, second.when)
        return None if when is None else Dated(span, when, timexes)
    if _days_apart(text[max(0, first.span.start - BEFORE) : first.span.start], between, first.when, second.when):
        when = edtf.of_range(first.when, second.when)
        return None if when is None else Dated(span, when, timexes)
    if not between and second.when.to_the_day and second.when.until == first.when.since:
        return Dated(span, second.when, timexes)  # 10月1日国庆节前夕
    if not between and first.when.coarseness > second.when.coarseness and _is_near(first.when, second.when):
        return Dated(span, second.when, timexes)  # 下周1月19日, by whichever day a week begins
    if not _JOINED.fullmatch(between):
        return None
    finer, coarser = sorted((first.when, second.when), key=lambda when: when.coarseness)
    return Dated(span, finer, timexes) if coarser.holds(finer) else None


def _is_near(week: When, day: When) -> bool:
    """Whether a `day` lies in the week before or behind one that is said to hold it."""
    return (
        week.coarseness == COARSENESS["week"] and day.to_the_day and week.since - WEEK <= day.since < week.until + WEEK
    )


def _days_apart(before: str, between: str, first: When, second: When) -> bool:
    """Whether two days that the grammar did not read as a range are one: 本周三（13日）至周五, 7日、8日两天, 从1月2日报告首例至1月7日."""
    if not (first.to_the_day and second.to_the_day):
        return False
    words = _between()
    if words.both.fullmatch(between):
        return second.since == first.until
    ordered = first.since < second.since <= first.since + LONGEST
    return ordered and (
        words.bare_to.fullmatch(between) is not None
        or (words.starts.search(before) is not None and words.told_to.fullmatch(between) is not None)
    )


def _with_bracket(text: str, item: Dated) -> Dated:
    span = _bracketed(text, item.span)
    return item if span is item.span else replace(item, span=span)


def _bracketed(text: str, span: Span) -> Span:
    """`span` with the bracket that stands around it, or that it holds one end of."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    opened = text.count("（", span.start, span.end) + text.count("(", span.start, span.end)
    closed = text.count("）", span.start, span.end) + text.count(")", span.start, span.end)
    if opened > closed and after in ("）", ")"):
        return Span(span.start, span.end + 1)
    if closed > opened and before in ("（", "("):
        return Span(span.start - 1, span.end)
    if opened == closed and before in ("（", "(") and after in ("）", ")"):
        return Span(span.start - 1, span.end + 1)
    return span
