"""The outlet that a document names as its own: in a field, or, the last resort without an address or front matter, in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.model import Block, Document, Field, Source
from timeline.packs import key, sources
from timeline.packs.sources import host_of

HEAD, TAIL = 8, 6  # blocks at the beginning and at the end in which a text names its outlet
# Not quotations, nor captions and credits: these name a picture's source.
KINDS = ("paragraph", "byline", "stamp", "notice")
# Fields in which a document may name its outlet, and the longest value that is taken for a name and not for an address or a sentence.
STATED, LONGEST_NAME = ("source", "site", "publisher", "outlet"), 40
NO_NAME = re.compile(r"[:/<>@\\]|\.\w")


def stating(document: Document) -> tuple[Field, ...]:
    """The fields in which a document names its outlet."""
    return tuple(held for held in document.fields if key(held.name) in STATED and _is_name(held.value))


def name(document: Document) -> str:
    """The name of a document's outlet: that of a known one, else the one that it states, else its address's host; or the empty string."""
    if document.source:
        return document.source.name.strip()
    return next((" ".join(held.value.split()) for held in stating(document)), "") or host_of(document.url)


def _is_name(text: str) -> bool:
    return 0 < len(" ".join(text.split())) <= LONGEST_NAME and not NO_NAME.search(text)


def told(text: str, blocks: Sequence[Block]) -> Source | None:
    """The outlet by what one of the first paragraphs begins with (（观察者网讯）), else by a line of its own (来源：观察者网)."""
    outlets = sources()
    head, tail = blocks[:HEAD], blocks[HEAD:][-TAIL:]
    return named(text, head, outlets.begins) or named(text, (*head, *tail), outlets.lines)


def named(text: str, blocks: Iterable[Block], forms: Sequence[re.Pattern[str]]) -> Source | None:
    """The outlet that the first block to begin with one of the `forms` names, if it is a known one."""
    for block in blocks:
        if block.kind in KINDS:
            for form in forms:
                found = form.match(text, block.span.start, block.span.end)
                if found and (source := sources().called(found["name"])):
                    return source
    return None
