"""A passage that tells of the year before without saying so: what it says happened in March cannot be this March, read in January."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.state import Page
from timeline.anchoring.tense import sentence_tense, tense
from timeline.calendar.partial import interval
from timeline.grammar.compile import engine
from timeline.model import Expression, Partial, Shift, Span

AHEAD = 45  # days by which a date of this year must lie ahead of publication to be doubted
REACH = 62  # days from a date that has happened to one told with it
NEXT = 2  # paragraphs between them


def told_back(page: Page, expressions: tuple[Expression, ...], today: date | None) -> frozenset[Span]:
    """The bare months and days that lie ahead of publication, told beside others of which the text says that they have happened."""
    if today is None:
        return frozenset()
    months = (one for one in expressions if one.known.month is not None)
    bare = [one for one in months if _is_bare(one) and _days(one) - _day(today) > AHEAD]
    if not bare:
        return frozenset()
    kept = {one.span for one in bare if (tense(page.text, one) or sentence_tense(page.text, one)) == "past"}
    for order in (bare, bare[::-1]):  # a passage goes on from one to the next, both ways
        last = None
        for one in order:
            if one.span in kept:
                last = one
            elif last is not None and _goes_with(page, one, last):
                kept.add(one.span)
                last = one
    told = [one for one in bare if one.span in kept]
    then = (
        one for one in bare if any(page.same_paragraph(one.span, other.span) and _near(one, other) for other in told)
    )
    return frozenset(kept.union(one.span for one in then))  # with what was to come then


def slipped(page: Page, one: Expression, known: Partial, today: date | None) -> bool:
    """Whether this year's month is told as past though it is months ahead: 今年9月 of a text that was written the year before."""
    if not one.shift or one.shift != (Shift("year", 0),) or one.known.month is None:
        return False
    covered = interval(known)
    if covered is None or today is None:
        return False
    ahead = (covered[0].date() - today).days > AHEAD
    return ahead and (tense(page.text, one) or sentence_tense(page.text, one)) == "past"


def _goes_with(page: Page, one: Expression, other: Expression) -> bool:
    apart = abs(page.paragraph(one.span.start) - page.paragraph(other.span.start))
    return apart <= NEXT and _near(one, other) and tense(page.text, one) == ""


def _is_bare(one: Expression) -> bool:
    known = one.known
    if known.month is None or known.year is not None or one.shift or one.feast or one.lunar or one.hang != "either":
        return False
    return one.type in ("DATE", "TIME") and "told" in engine(one.language or "zh").cues


def _near(one: Expression, other: Expression) -> bool:
    return abs(_days(one) - _days(other)) <= REACH


def _days(one: Expression) -> int:
    return (one.known.month or 1) * 30 + (one.known.day or 15)


def _day(day: date) -> int:
    return day.month * 30 + day.day
