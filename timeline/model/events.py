"""What the events are made of: mentions in documents, and what is merged from them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from timeline.model.anchoring import Timex
from timeline.model.reading import Span
from timeline.model.units import COARSENESS, Precision

Status = Literal["happened", "planned", "proposed", "denied", "hypothetical"]


class When(Struct, array_like=True, frozen=True, gc=False):
    """The time of a happening: an EDTF level 1 string and the half-open interval of days that it covers.

    `edtf` is ``2023-07-11``, ``2023-07-11/2023-07-12``, ``2023-05``, ``2022``, with ``~`` (approximate), ``?`` (uncertain) or ``%`` (both).
    """

    edtf: str
    since: datetime
    until: datetime
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def coarseness(self) -> int:
        """How vague it is, by its unit: 0 to the day, 8 a century (see `COARSENESS`)."""
        return COARSENESS[self.precision]

    @property
    def to_the_day(self) -> bool:
        """Whether it is said to the day, or finer: it may yet be several days."""
        return not COARSENESS[self.precision]

    def holds(self, other: When) -> bool:
        """Whether `other` lies in it, or is the same time."""
        return self.since <= other.since and other.until <= self.until

    def overlaps(self, other: When) -> bool:
        """Whether both have a day in common."""
        return self.since < other.until and other.since < self.until


class Mention(Struct, array_like=True, frozen=True, gc=False):
    """A sentence or clause of a document that says when its action happened.

    `span` and `quote` are the sentence, ``quote == document.text[span.start:span.end]``; `timexes` those that date it; `titles` the clauses
    that could stand as a title, best first; `words` its content words, folded for comparing (simplified script, lower case);
    `names` the people, places and organisations in it; `inferred` that the date rests on an inferred publication date; `relative` that its
    day was counted from publication (明天, 周三). `read` is what its own document makes of its time, where `when` is that of the article
    which told the same before.
    """

    document: str
    span: Span
    quote: str
    when: When
    timexes: tuple[Timex, ...]
    titles: tuple[str, ...]
    status: Status = "happened"
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    language: str = "zh-Hans"
    inferred: bool = False
    order: int = 0
    relative: bool = False
    read: When | None = None


class Disagreement(Struct, array_like=True, frozen=True, gc=False):
    """Another date given for the same happening, and the documents that give it."""

    when: When
    documents: tuple[str, ...]
    reason: str = ""


class Event(Struct, array_like=True, frozen=True, gc=False):
    """One happening, merged from its mentions. `id` is a hash of its mentions. `context` marks it as outside the documents' span.

    `importance` is in [0, 1]; `why` says what it was reckoned from, as ``voices=3; documents=5; total=40; later=12`` (see
    `events.ranking.why`). `documents` are ids, in order of publication.
    """

    id: str
    when: When
    title: str
    language: str
    mentions: tuple[Mention, ...]
    documents: tuple[str, ...]
    status: Status = "happened"
    context: bool = False
    inferred: bool = False
    importance: float = 0.0
    why: str = ""
    names: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def planned(self) -> bool:
        """Whether it was told before it was to happen."""
        return self.status in ("planned", "proposed")
