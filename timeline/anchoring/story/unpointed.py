"""Hours without a point that open the entries of a live report and look like years: 2159: The president has left the room."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from timeline.model import Expression, Partial

FEWEST = 4  # entries that a live report has
_OPENS = re.compile(r"^[ \t*•·-]*([0-9]{4}) ?[:：]", re.MULTILINE)
_ENTRY = re.compile(r" ?[:：](?![0-9])")
_FOUR = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")


def pointed(text: str, expressions: tuple[Expression, ...], today: date | None) -> tuple[Expression, ...]:
    """The expressions of a text, those that stand before a colon as hours where its lines open with such: four digits each, all of which
    can be hours and some of which can be no year of a chronicle, as they lie ahead of publication or begin with a nought."""
    openings: list[str] = _OPENS.findall(text)
    if today is None or len(openings) < FEWEST or not all(map(_FOUR.fullmatch, openings)):
        return expressions
    if not any(int(one) > today.year + 1 or one[0] == "0" for one in openings):
        return expressions
    return tuple(_as_hour(text, one) for one in expressions)


def _as_hour(text: str, one: Expression) -> Expression:
    if one.shift or not _FOUR.fullmatch(one.text) or not _ENTRY.match(text, one.span.end):
        return one
    known = Partial(hour=int(one.text[:2]), minute=int(one.text[2:]))
    return replace(one, type="TIME", hang="either", known=known, rule=f"{one.rule}+hour-of-entry")
