"""What markup may cost: documents with too many or too deeply nested tags are read as text without their markup.

Parsers of HTML are linear on pages as people write them and quadratic on unclosed tags (each new one is compared with all open ones).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.model import Problem
from timeline.settings import Settings

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
ANY = re.compile(r"<[!/a-zA-Z][^<>]{0,2000}>?")
# Elements that end by themselves, or hold nothing: however many stand open, they do not nest.
ENDING = frozenset(
    [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
)  # fmt: skip
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
FOREIGN = re.compile(r"<(?:svg|math)\b", re.IGNORECASE)  # in which no element ends by itself
FEW = 2000  # tags that need no look at how they nest


def excess(html: str, path: str, settings: Settings) -> Problem | None:
    """The problem of markup that is beyond the limits, if it is."""
    tags = html.count("<")
    if tags > settings.max_tags:
        return limited(path, f"more than {settings.max_tags} tags", "max_tags")
    if tags > min(FEW, settings.max_depth) and deeper(html, settings.max_depth):
        return limited(path, f"tags nested deeper than {settings.max_depth}", "max_depth")
    return None


def limited(path: str, what: str, setting: str) -> Problem:
    """The problem of a limit that was hit: `what` was too much, and the `setting` that allows more."""
    return Problem(
        path,
        f"{what}: the text was read without its markup",
        advice=f"Raise the setting {setting} if it is meant to be.",
    )


def deeper(html: str, limit: int) -> bool:
    """Whether more than `limit` tags may be open at any place.

    An end closes only what bears its name, so that no page is reckoned flatter than it is.
    """
    flat = VOID if FOREIGN.search(html) else ENDING
    opened: Counter[str] = Counter()
    depth = 0
    for closing, written in TAG.findall(html):
        name = written.lower()
        if name in flat:
            continue
        if not closing:
            opened[name] += 1
            depth += 1
            if depth > limit:
                return True
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    return False


def untagged(html: str) -> Iterator[str]:
    """The lines of text between tags."""
    for line in ANY.sub("\n", html).split("\n"):
        if text := " ".join(line.split()):
            yield text
