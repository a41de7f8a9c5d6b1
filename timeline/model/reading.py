"""What reading gives: a document's text, its blocks, and all in it that may bear a date."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Span(Struct, array_like=True, frozen=True, order=True, gc=False):
    """A stretch of ``Document.text``: ``text[start:end]``."""

    start: int
    end: int


class Problem(Struct, array_like=True, frozen=True, gc=False):
    """Something in the input that the build's report must list.

    `left_out` is true where the document (or record) is missing from the result, false where it was mended or limited.
    """

    path: str
    message: str
    place: str = ""
    text: str = ""
    advice: str = ""
    left_out: bool = False


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


class Block(Struct, array_like=True, frozen=True, gc=False):
    """One block of a document's text (a paragraph, a caption …); blocks are in order and do not overlap.

    `furniture` marks what is the page's and not the story's: stamps, credits, captions, bylines, "read more" lists, advertisements.
    Furniture may date the document; it never makes an event.
    """

    span: Span
    kind: BlockKind
    furniture: bool = False


class Field(Struct, array_like=True, frozen=True, gc=False):
    """A named value from outside the text: front matter, a JSON line's key, a file name. `where` says it for people."""

    name: str
    value: str
    where: str = ""


class Mark(Struct, array_like=True, frozen=True, gc=False):
    """Markup that may bear a date.

    `kind` is ``comment`` (``<!--ms-->``), ``time``, ``meta``, ``jsonld``, ``microdata``, ``script`` or ``link``; `name` the attribute or
    property (``datetime``, ``article:published_time``) or what the page says beside it (``dateModified``); `value` its raw value;
    `text` what the reader sees; `span` where that stands in the document's text; `inside` the enclosing thing if it is not the article's
    own (``tweet``, ``related``).
    """

    kind: str
    name: str
    value: str
    text: str = ""
    span: Span | None = None
    inside: str = ""


class Link(Struct, array_like=True, frozen=True, gc=False):
    """A link in the document: its visible text and address. Link texts are where names are found."""

    text: str
    href: str


class Picture(Struct, array_like=True, frozen=True, gc=False):
    """A picture of the story: its address, as it stands there, and its description. It is never loaded by us."""

    address: str
    text: str = ""


class Source(Struct, array_like=True, frozen=True, gc=False):
    """An outlet, from ``packs/sources.toml``. `zone` is the IANA zone that its desk writes from.

    `dateline_zone` is the zone of its datelines' date where that is another; `url_date` says what a date in its addresses is
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


class Document(Struct, array_like=True, frozen=True, gc=False):
    """One document as read. `id` is the JSON line's, else a digest of where the document stands in what was named, else of its bytes.
    `path` is as the user gave it."""

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
