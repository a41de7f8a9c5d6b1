"""Dates that tell no event, and why: nothing that the text says of a day is silently lost.

A digest holds a byte for each of its timexes (`Digest.left`): 0 where it dates a mention that can make an event, else a place in REASONS.
The words for people stand in ``packs/why.toml``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, get_args

from timeline.events.sentences.dated import Dated
from timeline.model import Block, BlockKind, Digest, Document, Mention, Timex

# The kinds of the page's own blocks, then what kept a sentence from being told of that day. The order is stored: append.
Reason = Literal[
    "",
    "stamp",
    "byline",
    "credit",
    "caption",
    "related",
    "advertisement",
    "embed",
    "notice",
    "furniture",  # any other block of the page
    "heading",
    "dateline",  # where and when an agency wrote
    "alone",  # with nothing but brackets beside it
    "long",  # a list or a table, no sentence
    "outside",  # in no sentence of the story
    "report",  # of a report, not of what it tells
    "named",  # only named, by what else is told
    "question",
    "vague",  # beside a finer time of its sentence
    "supposed",  # nobody says that it happened or will
    "limit",  # the end of a span, a deadline
    "usual",  # done again and again
    "state",  # how things are in so long a time
    "far",  # too far ahead to be news
    "condition",
    "guess",
    "untitled",  # no clause says by itself who did what
    "twice",  # what the sentence tells has another of its dates
    "points",  # it points back to what is not said there
    "unnamed",  # it does not name who or what is meant
    "brief",  # too little is said
    "issued",  # only that something was issued, or that people met
]
REASONS: tuple[Reason, ...] = get_args(Reason)
_CODES = {reason: code for code, reason in enumerate(REASONS)}
UNTITLED: tuple[Reason, ...] = ("untitled", "points", "unnamed", "brief", "issued")  # what kept it from having a title
TELLS: tuple[Reason, ...] = (
    "state",
    "supposed",
    "question",
    "usual",
    "condition",
    "guess",
    "far",
)  # what is told, and makes no event
_OF_BLOCKS: dict[BlockKind, Reason] = {
    kind: kind
    for kind in ("stamp", "byline", "credit", "caption", "related", "advertisement", "embed", "notice", "heading")
}


class Ledger:
    """What became of each time expression of a document, by its place: why it tells no event, or nothing where it tells one."""

    def __init__(self) -> None:
        self._said: dict[int, Reason] = {}

    def note(self, timexes: Iterable[Timex], reason: Reason) -> None:
        """The `timexes` tell an event, or, for `reason`, none."""
        for timex in timexes:
            self._said[timex.span.start] = reason

    def untitled(self, timexes: Sequence[Timex]) -> bool:
        """Whether what is told at `timexes` makes no event only because no title can be made of it."""
        return self._said.get(timexes[0].span.start) in UNTITLED

    def once(self, told: Iterable[tuple[Dated, Mention]], kept: Iterable[Mention]) -> None:
        """Of what a sentence `told` of several times those `kept` without a title lost it to another."""
        for (item, mention), same in zip(told, kept, strict=True):
            if mention.titles and not same.titles:
                self.note(item.timexes, "twice")

    def share(self, items: Iterable[Dated]) -> None:
        """A time of a sentence that was not asked for by itself goes with the first that gives the same, or a part of it."""
        held = list(items)
        for item in held:
            if item.timexes[0].span.start not in self._said:
                same = (other for other in held if _within(other, item) and other.timexes[0].span.start in self._said)
                first = next(same, None)
                if first is not None:
                    self.note(item.timexes, self._said[first.timexes[0].span.start])

    def codes(self, document: Document, timexes: Sequence[Timex]) -> bytes:
        """A byte for each of `timexes`; those of which nothing was noted stand in no sentence of the story."""
        said, starts = self._said, [block.span.start for block in document.blocks]
        found = bytearray()
        for timex in timexes:
            reason = said.get(timex.span.start)
            if reason is None:
                at = bisect_right(starts, timex.span.start) - 1
                reason = _outside(document.blocks[at], timex) if at >= 0 else "outside"
            found.append(_CODES[reason])
        return bytes(found)


def left(digest: Digest, supporting: Collection[int]) -> Iterator[tuple[int, Reason]]:
    """The places of the timexes of `digest` that name a day, or a time of it, or of which something is told, and that tell no event,
    and the key of the reason.

    `supporting` are the places of those of its mentions that belong to an event: what only mentions a day may yet support one.
    """
    told = {timex.span for place in supporting for timex in digest.mentions[place].timexes}
    for place, (timex, code) in enumerate(zip(digest.timexes, digest.left, strict=False)):
        reason = REASONS[code]
        if code and timex.since and timex.span not in told and (_of_a_day(timex) or _tells(timex, reason)):
            yield place, reason


def _tells(timex: Timex, reason: Reason) -> bool:
    """Whether something is told of a longer time, which is not only named by the way."""
    return timex.type == "DATE" and reason in (*UNTITLED, *TELLS)


def _of_a_day(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME") and timex.to_the_day


def _within(finer: Dated, item: Dated) -> bool:
    return finer is not item and item.when.holds(finer.when)


def _outside(block: Block, timex: Timex) -> Reason:
    if timex.span.end > block.span.end:
        return "outside"
    if block.furniture:
        return _OF_BLOCKS.get(block.kind, "furniture")
    return "heading" if block.kind == "heading" else "outside"
