"""The address that a note's head gives for what it was taken from: ``- URL: https://…``, ``[Source](https://…)`` below a title."""

from __future__ import annotations

from timeline.late import late
from timeline.packs import note_labels

LINES = 30  # lines of a note's head that are looked at
LOOK = 6000  # characters of them
RUNNING = 80  # characters of a line that is the note's own text, where it has no name before a colon
ITEM = r"[ \t]{0,8}(?:[-*+>][ \t]{1,3})?"
MARK = r"(?:\*\*|__|\*|_)?"
ADDRESS = r"https?://[^\s<>\[\]]{4,2000}"
LABEL = f"(?:{'|'.join(note_labels())})"
NAMED = late(
    rf"{ITEM}{MARK}{LABEL}{MARK}[ \t]?[:：]{MARK}[ \t]{{0,9}}(?:<(?P<held>{ADDRESS})>|(?P<url>{ADDRESS}))[ \t]*", 2
)
LINKED = late(
    rf"{ITEM}{MARK}(?:{LABEL}{MARK}[ \t]?[:：]{MARK}[ \t]{{0,9}}\[[^\]\n]{{1,300}}\]|\[{LABEL}\])\((?P<url>{ADDRESS})\){MARK}[ \t]*",
    2,
)
TELLS = late(rf"{ITEM}{MARK}[^\W\d_][\w -]{{1,24}}{MARK}[ \t]?[:：]")


def address(body: str) -> str:
    """The one address that the lines before a note's running text give for its source; empty where they give none, or several."""
    found = set()
    for line in body[:LOOK].lstrip("\n").split("\n")[:LINES]:
        if match := LINKED.fullmatch(line) or NAMED.fullmatch(line):
            found.add(next(filter(None, match.groupdict().values())))
        elif len(line) > RUNNING and not TELLS.match(line) and not line.lstrip().startswith(("!", "#", "[")):
            break
    return found.pop() if len(found) == 1 else ""
