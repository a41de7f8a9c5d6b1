"""The dates in a sentence: expressions that say one time together (周二（7月11日）, 7月11日至12日) are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from timeline.calendar import edtf
from timeline.model import Span, Timex, When

_JOINED = re.compile(r"[\s（(）),，]{0,3}")
_AND = re.compile(r"\s*(?:、|和|与|與|及|and)\s*", re.IGNORECASE)
# From … to, with what the first date tells between them (从1月2日报告首例至1月7日); the bracket that glosses a weekday may close first.
_FROM = re.compile(r"(?:从|從|自|由|(?<!\w)from)\s*$", re.IGNORECASE)
_FROM_TO = re.compile(r"[^，,。；;：:\n]{0,16}?(?:至|到|(?<!\w)(?:to|until|till|through)(?!\w))\s*", re.IGNORECASE)
_BARE_TO = re.compile(r"[)）]?\s*(?:至|到|直到|直至|—|–|~|～|to|until|till|through)\s*", re.IGNORECASE)
BEFORE = 8  # characters before a date in which it is said to be a beginning
LONGEST = timedelta(days=366)  # that days read as from … to lie apart
_TO = re.compile(r"[\s]*(?:至|到|—|–|-|~|～|、|和|与|及|to|and|until|till|through)?[\s]*", re.IGNORECASE)


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
    if first.timexes[-1].range and _TO.fullmatch(between):
        when = edtf.of_range(first.when, second.when)
        return None if when is None else Dated(span, when, timexes)
    if _days_apart(text[max(0, first.span.start - BEFORE) : first.span.start], between, first.when, second.when):
        when = edtf.of_range(first.when, second.when)
        return None if when is None else Dated(span, when, timexes)
    if not _JOINED.fullmatch(between):
        return None
    finer, coarser = sorted((first.when, second.when), key=lambda when: edtf.COARSENESS[when.precision])
    inside = coarser.since <= finer.since and finer.until <= coarser.until
    return Dated(span, finer, timexes) if inside else None


def _days_apart(before: str, between: str, first: When, second: When) -> bool:
    """Whether two days that the grammar did not read as a range are one: 本周三（13日）至周五, 7日、8日两天, 从1月2日报告首例至1月7日."""
    if edtf.COARSENESS[first.precision] or edtf.COARSENESS[second.precision]:
        return False
    if _AND.fullmatch(between):
        return second.since == first.until
    ordered = first.since < second.since <= first.since + LONGEST
    return ordered and (
        _BARE_TO.fullmatch(between) is not None
        or (_FROM.search(before) is not None and _FROM_TO.fullmatch(between) is not None)
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
