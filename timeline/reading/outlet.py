"""The outlet that a text names as its own: the last resort for a document without an address or front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.model import Block, Source
from timeline.packs import sources

HEAD, TAIL = 8, 6  # blocks at the beginning and at the end in which a text names its outlet
KINDS = (
    "paragraph",
    "byline",
    "stamp",
    "notice",
)  # not quotations, nor captions and credits: these name a picture's source


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
