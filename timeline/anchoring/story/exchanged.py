"""A date in figures of which day and month can be exchanged, and nothing in its text tells: 12/03/2024."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from timeline.anchoring.story.disagreements import ORDER
from timeline.anchoring.story.state import day_of
from timeline.grammar.refining.order import either_way
from timeline.model import Expression, Span, Timex

NEAR = 31  # days before publication on which news of a day is printed
EXCHANGED = dict[Span, date]  # what each could be as well


def news_order(expressions: tuple[Expression, ...], today: date | None) -> tuple[tuple[Expression, ...], EXCHANGED]:
    """The expressions, and what of them could be another day as well. Of a day still to come and one just past it is the latter:
    12/03/2024, read on 13 March; of the day of publication and any other the former, without a doubt."""
    others: EXCHANGED = {}
    read: dict[Span, Expression] = {}
    for one in either_way(expressions):
        exchanged = replace(one, known=replace(one.known, month=one.known.day, day=one.known.month))
        own, other = day_of(one.known), day_of(exchanged.known)
        if own is None or other is None:
            continue
        over = other == today or (today is not None and own > today and 0 <= (today - other).days <= NEAR)
        read[one.span] = exchanged if over else one
        if today not in (own, other):  # a stamp that is of the day on which the page was published is that
            others[one.span] = own if over else other
    return tuple(read.get(one.span, one) for one in expressions), others


def doubted(timexes: Iterable[Timex], others: EXCHANGED) -> tuple[Timex, ...]:
    """The values, of which those that could be another day as well say so."""
    return tuple(
        replace(one, disagreement=ORDER(day=others[one.span])) if one.span in others and not one.disagreement else one
        for one in timexes
    )
