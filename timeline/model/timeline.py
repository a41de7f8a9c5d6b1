"""The whole: what each document gives, and everything that is shown."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from timeline.model.anchoring import Timex
from timeline.model.dating import Dating
from timeline.model.events import Event, Mention
from timeline.model.finding import Expression
from timeline.model.reading import Document, Problem


class Digest(Struct, array_like=True, frozen=True, gc=False):
    """All that one document gives: the only thing that crosses from the per-document stages to the collection's.

    `sketch` is the MinHash signature of its text, by which near-duplicates are known; empty where the text is too short for one.
    `heading` holds the content words of its title, as `Mention.words` those of a sentence.
    `names` are those that it introduces, each with its Latin spelling (folded), if it gives one.
    `compared` is what its mentions are compared by, packed (see ``events.merging.comparing.compared``), and `stamps` 16 bytes for each of
    them, by which it is known from one build to the next; both are empty where that has not been worked out.
    `left` has a byte for each timex: why it makes no event, a place in ``events.mentions.left.REASONS``; 0 where it does.
    """

    document: Document
    expressions: tuple[Expression, ...]
    dating: Dating
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    sketch: bytes = b""
    heading: tuple[str, ...] = ()
    left: bytes = b""
    names: tuple[tuple[str, str], ...] = ()
    compared: bytes = b""
    stamps: bytes = b""


class Timeline(Struct, array_like=True, frozen=True, gc=False):
    """Everything that is shown. `digests` are in order of path; `events` in order of time, then weight, then id.

    `since`/`until` is the documents' span (first to last published day and the events between); context events lie outside it.
    """

    digests: tuple[Digest, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
    since: date | None = None
    until: date | None = None
