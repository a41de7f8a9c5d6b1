"""The archive's form: ``<!--milliseconds-->``, a link line ``[title](address)``, a line of dashes, then the body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Mark

# also where it stands within another comment, as some clippers leave it
STAMP = re.compile(r"\s*(?:<!--\s*)?<!--\s*(\d{9,16})\s*-->(?:\s*-->)?[ \t]*(?:\n|\Z|(?=\S))")
LINK = re.compile(r"\s*\[([^\n]{0,1000})\]\((\S{1,3000}?)\)[ \t]*\n+-{3,}[ \t]*(?:\n|\Z)")
MOST = 20  # stamps that are read
SAVED = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,3000}) -->")


@dataclass(frozen=True, slots=True)
class Stored:
    """What stands before the body: the stamps' marks, the title and the address; and the body itself."""

    marks: tuple[Mark, ...]
    title: str
    url: str
    body: str


def unwrap(text: str) -> Stored:
    """Splits the head of the archive's form from the body; a document in another form is all body."""
    marks: list[Mark] = []
    at = 0
    while len(marks) < MOST and (found := STAMP.match(text, at)):
        marks.append(Mark("comment", "milliseconds", found[1]))
        at = found.end()
    title = url = ""
    if found := LINK.match(text, at):
        title, url = " ".join(found[1].split()), found[2]
        at = found.end()
    return Stored(tuple(marks), title, url, text[at:])
