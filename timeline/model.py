"""The values that flow from bytes to pages: frozen, slotted, tuples only.

    Document ─▶ Expression ─▶ Dating ─▶ Timex ─▶ Mention ─▶ Event ─▶ Timeline

Offsets count Unicode characters in ``Document.text``; ends are exclusive. Moments are naive `datetime` where only a
calendar is meant and aware where an instant is. Intervals are half open: ``[since, until)``.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from typing import Any, Literal, TypeVar

Precision = Literal[
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
    "part",
    "hour",
    "minute",
    "second",
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET", "REF"]
Mod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "BEFORE", "AFTER"]
Status = Literal["happened", "planned", "proposed", "denied", "hypothetical"]
Role = Literal["published", "updated", "captured", "not_before", "not_after"]


Kind = TypeVar("Kind")


def lean(kind: type[Kind]) -> type[Kind]:
    """The frozen dataclass with slots `kind`, made in half the time: of these values a document needs thousands.

    The ``__init__`` that `dataclass` writes asks for ``object.__setattr__`` at each field; this one calls the slots themselves.
    """
    own: tuple[Any, ...] = fields(kind)  # type: ignore[arg-type]
    given = ", ".join(f"{one.name}" if one.default is MISSING else f"{one.name}=default_{one.name}" for one in own)
    steps = "\n    ".join(f"set_{one.name}(self, {one.name})" for one in own)
    names = {f"set_{one.name}": getattr(kind, one.name).__set__ for one in own}
    names |= {f"default_{one.name}": one.default for one in own}
    exec(f"def __init__(self, {given}):\n    {steps}", names)  # noqa: S102 (the names are this module's own)
    setattr(kind, "__init__", names["__init__"])  # noqa: B010 (mypy lets no method be assigned)
    return kind


@lean
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Document.text``: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that the build's report must list.

    `left_out` is true where the document (or record) is missing from the result, false where it was mended or limited.
    """

    path: str
    message: str
    place: str = ""
    text: str = ""
    advice: str = ""
    left_out: bool = False


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BlockKind = Literal[
    "paragraph",
    "heading",
    "item",
    "quote",
    "cell",
    "caption",
    "credit",
    "stamp",
    "byline",
    "related",
    "advertisement",
    "embed",
    "notice",
]


@lean
@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document's text (a paragraph, a caption …); blocks are in order and do not overlap.

    `furniture` marks what is the page's and not the story's: stamps, credits, captions, bylines, "read more" lists, advertisements.
    Furniture may date the document; it never makes an event.
    """

    span: Span
    kind: BlockKind
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A named value from outside the text: front matter, a JSON line's key, a file name. `where` says it for people."""

    name: str
    value: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup that may bear a date.

    `kind` is ``comment`` (``<!--ms-->``), ``time``, ``meta``, ``jsonld``, ``microdata`` or ``link``; `name` the attribute or property
    (``datetime``, ``article:published_time``, ``datePublished``); `value` its raw value; `text` what the reader sees;
    `span` where that stands in the document's text; `inside` the enclosing thing if it is not the article's own (``tweet``, ``related``).
    """

    kind: str
    name: str
    value: str
    text: str = ""
    span: Span | None = None
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the document: its visible text and address. Link texts are where names are found."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the story: its address, as it stands there, and its description. It is never loaded by us."""

    address: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, from ``packs/sources.toml``. `zone` is the IANA zone that its desk writes from.

    `place_zone` is the zone of its datelines' date where that is another; `url_date` says what a date in its addresses is
    (``published``, ``event``, ``none``); `batches` that its feed stamps many articles with one time; `edition` is the weekday (1 Monday)
    on which a date in its addresses and pages is the print edition's, days after publication.
    """

    name: str
    hosts: tuple[str, ...] = ()
    zone: str = ""
    languages: tuple[str, ...] = ()
    dateline_zone: str = ""
    url_date: str = "published"
    batches: bool = False
    edition: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read. `id` is stable: the JSON line's id, or a digest of the bytes. `path` is as the user gave it."""

    id: str
    path: str
    text: str
    title: str = ""
    url: str = ""
    source: Source | None = None
    author: str = ""
    language: str = "zh-Hans"
    blocks: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    pictures: tuple[Picture, ...] = ()


# ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@lean
@dataclass(frozen=True, slots=True)
class Partial:
    """A date or time as precise as it was said: what is not said is None, never guessed.

    `year` is astronomical (0 is 1 BC). `decade` is 198 for the 1980s, `century` 19 for the 1900s. `weekday` is 1 (Monday) to 7.
    `part` is one of MO MI AF EV NI DT; `season` SP SU FA WI; `zone` ``Z``, ``+08:00`` or an IANA name.
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    season: str | None = None
    quarter: int | None = None
    month: int | None = None
    week: int | None = None
    weekend: bool | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None


@lean
@dataclass(frozen=True, slots=True)
class Shift:
    """A move along the calendar: ``Shift("day", -1)`` is yesterday. `amount` is None where it is vague (几天前)."""

    unit: str
    amount: float | None


# What an expression may hang on: nothing (it is complete or absolute), the publication, the last date that the text gave,
# or whichever of both the context favours.
Hang = Literal["none", "publication", "story", "either"]


@lean
@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression found in a text, before any date is known: ``text == document.text[span.start:span.end]``.

    `known` holds the units said; `shift` the moves said (去年 is year −1), `hang` what they start from; `amount` a duration's
    (unit, number or None) pairs; `every` marks a SET; `ranges` that it is the first end of a range whose other end follows it.
    `nth` picks the nth `known.weekday`, week or day inside the unit known (5月第二个星期日; −1 is the last).
    `same_period` is the part of its year that the text told of last (去年同期).
    `cycle` is a sexagenary year's place, 1 (甲子) to 60. `grain` is the unit around the day that is meant (the week of 6 March);
    `then` are moves made from the date itself (two weeks before Christmas). `language` names the pack.
    """

    span: Span
    text: str
    rule: str
    type: TimexType
    known: Partial = Partial()
    shift: tuple[Shift, ...] = ()
    hang: Hang = "either"
    amount: tuple[tuple[str, float | None], ...] = ()
    every: bool = False
    ref: str = ""
    feast: str = ""
    lunar: bool = False
    leap: bool = False
    mod: Mod | None = None
    direction: Literal["", "past", "future"] = ""
    ranges: bool = False
    nth: int | None = None
    grain: Literal["", "week", "weekend"] = ""
    then: tuple[Shift, ...] = ()
    cycle: int | None = None
    same_period: bool = False
    language: str = ""


# ── dating ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@lean
@dataclass(frozen=True, slots=True)
class Moment:
    """A point on the calendar with its precision. `at` is aware where the zone is known, naive local time where not;
    for precision ``day`` it is that day's midnight. `zone` is the IANA name or offset in which it was said."""

    at: datetime
    precision: Precision = "second"
    zone: str = ""

    @property
    def day(self) -> date:
        return self.at.date()


@lean
@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence on when a document was published, updated or captured.

    `kind` is a name in ``dating.KINDS``; `text` the raw text that it was read from; `where` says for people where that stands;
    `weight` is the share of such evidence that was right to the day when measured; `reason` says why it was turned down, or accepted.
    """

    kind: str
    role: Role
    moment: Moment
    text: str
    where: str = ""
    span: Span | None = None
    weight: float = 0.5
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document was published: the instant or day, how sure, from what.

    `published` is None where the evidence does not suffice: then `not_before` and `not_after` bound it. `local_date` is the day on
    the calendar of the place that the source writes from, the day that 今天 in the text means. `inferred` is true where no
    evidence states the date and it was concluded from the text or from neighbours.
    """

    published: Moment | None = None
    local_date: date | None = None
    zone: str = ""
    updated: Moment | None = None
    captured: Moment | None = None
    inferred: bool = False
    confidence: float = 0.0
    chosen: Evidence | None = None
    agreeing: tuple[Evidence, ...] = ()
    rejected: tuple[Evidence, ...] = ()
    not_before: date | None = None
    not_after: date | None = None
    reasons: tuple[str, ...] = ()


# ── anchoring ────────────────────────────────────────────────────────────────────────────────────────────────────────


@lean
@dataclass(frozen=True, slots=True)
class Timex:
    """A resolved time expression (ISO-TimeML TIMEX3).

    `value` is the TIMEX3 value; `since`/`until` the half-open interval on the local calendar, or None where it has none.
    `anchor` says what it hangs on (``none``, ``publication 2023-07-13``, ``text 2023-05``), `anchor_span` where that stands in the text.
    `implied` lists the units that were not said but taken from the anchor; `disagreement` what in the text contradicts the value.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    rule: str
    since: datetime | None = None
    until: datetime | None = None
    precision: Precision | None = None
    mod: Mod | None = None
    range: bool = False
    anchor: str = "none"
    anchor_span: Span | None = None
    implied: tuple[str, ...] = ()
    inferred: bool = False
    disagreement: str = ""


# ── events ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class When:
    """The time of a happening: an EDTF level 1 string and the half-open interval of days that it covers.

    `edtf` is ``2023-07-11``, ``2023-07-11/2023-07-12``, ``2023-05``, ``2022``, with ``~`` (approximate), ``?`` (uncertain) or ``%`` (both).
    """

    edtf: str
    since: datetime
    until: datetime
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


@lean
@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence or clause of a document that says when its action happened.

    `span` and `quote` are the sentence, ``quote == document.text[span.start:span.end]``; `timexes` those that date it; `titles` the clauses
    that could stand as a title, best first; `words` its content words, folded for comparing (simplified script, lower case);
    `names` the people, places and organisations in it; `inferred` that the date rests on an inferred publication date.
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


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Another date given for the same happening, and the documents that give it."""

    when: When
    documents: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, merged from its mentions. `id` is a hash of its mentions. `context` marks it as outside the documents' span.

    `importance` is in [0, 1]; `why` explains it in one sentence's parts. `documents` are ids, in order of publication.
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
        return self.status in ("planned", "proposed")


# ── the whole ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Digest:
    """All that one document gives: the only thing that crosses from the per-document stages to the collection's.

    `sketch` is the MinHash signature of its text, by which near-duplicates are known; empty where the text is too short for one.
    """

    document: Document
    expressions: tuple[Expression, ...]
    dating: Dating
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    sketch: bytes = b""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is shown. `digests` are in order of path; `events` in order of time, then weight, then id.

    `since`/`until` is the documents' span (first to last published day and the events between); context events lie outside it.
    """

    digests: tuple[Digest, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
    since: date | None = None
    until: date | None = None
