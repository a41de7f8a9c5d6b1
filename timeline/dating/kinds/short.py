"""Printed dates whose year has two figures: 25.08.19, 14:05 Uhr, 8/25/19, 21-11-5 09:12, 5 Aug '19.

Which figures are the year's is told by the language, which of the others the month's as in dates with whole years. Such a date is read
only where the line is a stamp once its year is whole, and begins with the date, its label or the byline: it may be a version's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.calendar.printed import day, scan
from timeline.dating.evidence.made import LINE, evidence
from timeline.dating.evidence.order import MONTHS, dayfirst, language_of
from timeline.model import Block, Document, Evidence, Moment, Span
from timeline.packs import beside, languages
from timeline.reading.blocks.stamped import EDGES
from timeline.reading.blocks.stamped import beside as stamps

LONGEST = 80  # characters of such a line
LABEL = 16  # characters of a label, or of what follows the time, in a language that is not known
LINES = 3  # lines of a block that are read
FORM = re.compile(
    rf"(?<![\w./'’-])(?:(?P<a>\d{{1,2}})(?P<sign>[./-])(?P<b>\d{{1,2}})(?P=sign)(?P<c>\d{{1,2}})(?![\w/’-]|\.\w)"
    rf"|(?P<d1>\d{{1,2}})(?:{beside().ordinal})?(?P<gap>[ -])(?P<n1>{beside().month})(?:(?P=gap)['’]|-)(?P<y1>\d\d)(?!\w)"
    rf"|(?P<n2>{beside().month}) (?P<d2>\d{{1,2}})(?:{beside().ordinal})?,? ['’](?P<y2>\d\d)(?!\w))",
    re.IGNORECASE,
)
HOUR = re.compile(r",?\s\d{1,2}[:：]\d\d")
LAST = 49  # years up to 2049 are of this century, those from 1990 of the last
FIRST = 90


def short(document: Document, blocks: Sequence[Block]) -> Iterator[Evidence]:
    """The first of such dates in the short lines of some blocks, in each of the ways in which it can be read, the likeliest first."""
    for block in blocks:
        start = block.span.start
        for line in document.text[start : block.span.end].split("\n")[:LINES]:
            if len(line) <= LONGEST and (found := FORM.search(line)):
                told = list(read(found, line, document))
                for kind, moment in told:
                    role = beside().role(line[: found.start()]) or "published"
                    span = Span(start + found.start(), start + found.end())
                    yield evidence(kind, moment, found[0], LINE, role, span)
                if told:
                    return
            start += len(line) + 1


def read(found: re.Match[str], line: str, document: Document) -> Iterator[tuple[str, Moment]]:
    """The moments that such a date can mean in its line, and what kind of evidence each is."""
    before, behind = line[: found.start()].strip(EDGES), HOUR.sub("", line[found.end() :], count=1).strip(EDGES)
    # In such a language what else stands beside the date is in words that are not known.
    unread = language_of(document) not in languages()
    if beside().others.search(line[: found.start()]) or (unread and len(behind) > LABEL):
        return
    credited = before.startswith(beside().credits) and found["sign"] != "."
    if before and not (credited or beside().role(before) or (unread and len(before) <= LABEL)):
        return
    for place, (year, month, of_month) in enumerate(numbers(found, document)):
        if day(year, month, of_month):
            whole = f"{line[: found.start()]}{year}-{month:02}-{of_month:02}{line[found.end() :]}"
            written = next(scan(whole), None) if unread or stamps(whole) else None
            if written:
                yield "order" if place else "line", written.moment


def numbers(found: re.Match[str], document: Document) -> list[tuple[int, int, int]]:
    """Year, month and day, in each of the ways in which they can be told apart."""
    for form in "12":
        if found[f"y{form}"]:
            return [(century(found[f"y{form}"]), beside().number(found[f"n{form}"]), int(found[f"d{form}"]))]
    language = language_of(document)
    one, two, three = found["a"], found["b"], found["c"]
    if language in beside().year_first:
        timed = HOUR.match(found.string, found.end())
        return [(century(one), int(two), int(three))] if len(one) == len("21") and timed else []
    if len(three) < len("21"):
        return []
    day_first = (century(three), int(two), int(one))
    month_first = (century(three), int(one), int(two))
    if language not in beside().month_first or found["sign"] == "." or int(one) > MONTHS:
        return [day_first]
    if int(two) > MONTHS or one == two:
        return [month_first]
    known = dayfirst(document)
    return [month_first, day_first] if known is None else [day_first if known else month_first]


def century(figures: str) -> int:
    """The year that two figures mean; 0 where they mean none that a page is of."""
    year = int(figures)
    return 2000 + year if year <= LAST else 1900 + year if year >= FIRST else 0
