"""What the page says of an element that shows a date: that it is of an update, by a label before it or a class around it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline.packs import beside, roles

if TYPE_CHECKING:
    from bs4 import Tag

BEFORE = 60  # elements and strings before a date among which its label is looked for
LABEL = 40  # characters of a label, and those that may follow a date
SHOWN = 80  # characters of an element around a date that shows it with its label alone
UP = 2  # elements around a date whose classes can be its own
CROSSED = 2  # lines and cells that may begin between a label and its date
BLOCKS = frozenset(
    [
        *("address", "article", "dd", "div", "dl", "dt", "h1", "h2", "h3", "header"),
        *("li", "ol", "p", "section", "table", "td", "th", "tr", "ul"),
    ]
)
WORDS = re.compile(r"[a-z]+")
CHANGE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
DIGIT = re.compile(r"\d")
REVISED, CLASSED, STATED = "dateModified", "updated", "published"


def named(tag: Tag) -> str:
    """The name of the mark that an element with a date bears, where it has none of its own: ``dateModified`` where its label says that it
    is of an update, ``updated`` where a class does, ``published`` where a class says that; else empty."""
    said = label(tag)
    if said == "updated":
        return REVISED
    classes = classed(tag)
    return "" if said else CLASSED if classes == {"updated"} else STATED if "published" in classes else ""


def label(tag: Tag) -> str:
    """The role that the words right before an element say, the last of several, else those right behind it; empty where none do."""
    from bs4.element import NavigableString

    words = before(tag)
    said = {"published": beside().own, "updated": beside().labels["updated"]}
    ends = {role: max((found.end() for found in form.finditer(words)), default=0) for role, form in said.items()}
    told = max(ends, key=lambda role: ends[role])
    if ends[told]:
        return told
    behind = tag.next_sibling
    follows = str(behind) if type(behind) is NavigableString and len(behind) <= LABEL else ""
    return (beside().role_behind(follows) or "") if follows.strip() else ""


def before(tag: Tag) -> str:
    """What stands right before an element, back to another time and not beyond its line, or the line or cell before where it opens one."""
    from bs4.element import NavigableString, Tag

    words, crossed = "", 0
    for one in islice(tag.previous_elements, BEFORE):
        if isinstance(one, Tag):
            crossed += one.name in BLOCKS
            if one.name == "time" or (one.name in BLOCKS and words.strip()) or crossed > CROSSED:
                break
        elif type(one) is NavigableString:  # no comment and no script
            if one.parent is not None and one.parent.name == "time":
                break
            words = f"{one[-LABEL:]}{words}"
            if DIGIT.search(words) or len(words) >= LABEL:
                break
    return DIGIT.split(" ".join(words.split()))[-1][-LABEL:]


def classed(tag: Tag) -> set[str]:
    """The roles that the classes of an element say, or those around it where they hold it and a label alone."""
    for at, one in enumerate((tag, *islice(tag.parents, UP))):
        if at and (one.name in ("body", "html") or shows_more(one)):
            break
        words = {word for name in (one.get("class") or ()) for word in parts(str(name))}
        if told := {role for word in words if (role := roles("class").get(word))}:
            return {str(role) for role in told}
    return set()


def parts(name: str) -> set[str]:
    """The words of a class in small letters: ``Page-dateModified`` has page, date and modified."""
    return set(WORDS.findall(CHANGE.sub("-", name).lower()))


def shows_more(tag: Tag) -> bool:
    """Whether an element shows more than a date and its label: it holds much, or several times."""
    from bs4.element import NavigableString, Tag

    held = list(islice(tag.descendants, BEFORE))
    times = [one for one in held if isinstance(one, Tag) and one.name == "time"]
    shown = sum(len(one) for one in held if isinstance(one, NavigableString))
    return len(held) == BEFORE or len(times) > 1 or shown > SHOWN
