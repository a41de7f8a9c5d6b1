"""Dates that a page keeps in its scripts, for a browser to show: variables of its own, and the state that a program renders it from.

Only what is named in the pack counts, and of a state nothing that stands in a list: what is listed is other articles and comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.model import Mark
from timeline.packs import beside, roles

LONGEST = 1_000_000  # characters of a script that are read
MOST = 20  # dates of one script
NODES, DEEPEST = 2000, 12  # objects of a state that are looked at, and how deep they stand
UNITS = beside().units
DAY = rf"(?:19|20)\d\d(?:[-/.]|{UNITS.year}\s?)\d{{1,2}}(?:[-/.]|{UNITS.month}\s?)\d{{1,2}}"
VALUE = rf"\\?[\"']?(?P<value>1\d{{9}}(?:\d{{3}})?(?!\d)|{DAY}[^\"'\\<>{{}};,\n]{{0,24}})"


def either(table: str) -> str:
    """A pattern for the names in one table of the pack."""
    return "|".join(sorted((re.escape(name) for name in roles(table)), key=len, reverse=True))


VARIABLE = re.compile(rf"(?<![\w$-])(?P<name>{either('variable')})\s{{0,4}}=\s{{0,4}}{VALUE}", re.IGNORECASE)
STATE = re.compile(rf"[\"'](?P<name>{either('state')})\\?[\"']\s{{0,4}}:\s{{0,4}}{VALUE}", re.IGNORECASE)


def bears(said: str) -> bool:
    """Whether a script in the markup may hold such a date, by the markup in small letters."""
    return "<script" in said and bool(VARIABLE.search(said) or STATE.search(said))


def find(script: str, kind: str) -> list[Mark]:
    """The dates of one script, whose attribute says of what `kind` it is."""
    text = script[:LONGEST]
    if "json" in kind.lower():
        pairs = list(held(text)) if len(script) <= LONGEST else []
    else:
        pairs = [(found["name"], found["value"]) for form in (VARIABLE, STATE) for found in form.finditer(text)]
    return [Mark("script", name, value) for name, value in pairs[:MOST]]


def held(text: str) -> Iterator[tuple[str, str]]:
    """The names and values of dates in a state, those of listed things left out."""
    try:
        queue = [(json.loads(text), 0)]
    except (ValueError, RecursionError):
        return
    names = roles("state")
    for node, depth in queue:
        if not isinstance(node, dict):
            continue
        for key, value in node.items():
            if isinstance(value, dict) and depth < DEEPEST and len(queue) < NODES:
                queue.append((value, depth + 1))
            elif key.lower() in names and isinstance(value, (str, int)) and not isinstance(value, bool):
                yield key, str(value)
