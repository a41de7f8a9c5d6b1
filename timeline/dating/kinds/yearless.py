"""Stamps that leave the year to the reader's day: ``Mar 3 · 5 min read``, ``3月4日 12:30 来自…``, ``原创 某人 昨天``.

Pages print them so while the year lasts, or for a few days: where the capture is known, it is the latest such day before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.dating.evidence.spread import Spread
from timeline.dating.evidence.witness import existing
from timeline.late import late
from timeline.model import Document, Moment, Span
from timeline.packs import beside
from timeline.packs.characters import HAN

HEAD = 6  # blocks at the beginning in which such a stamp is the page's own
LONGEST = 48  # characters of its line
BESIDE = beside()
CLOCK = r"(?:,?\s(?:at\s)?[012]?\d[:：][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?)?"
EDGE = rf"(?!,?\s?\d{{4}})(?=\s*$|\s*[·•|,，–—-]\s|\s(?=\S*[{HAN}]))"
STAMP = late(
    rf"(?:^|(?<=\s))(?:(?:{BESIDE.weekday},? )?(?:(?P<n1>{BESIDE.month}) (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<n2>{BESIDE.month}))"
    rf"|(?P<m>\d{{1,2}})\s?{BESIDE.units.month}\s?(?P<d>\d{{1,2}})\s?{BESIDE.units.day}|(?P<word>{'|'.join(BESIDE.days)})){CLOCK}{EDGE}",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[。！？；!?;]|[.，,]$")
# Share of the latest day that fits and of those a year and two before it: where it is of the capture's year, and where it is of the last.
SAME_YEAR, LAST_YEAR = (0.9, 0.04, 0.02), (0.72, 0.12, 0.05)
WORD = {0: 0.8, 1: 0.1, -1: 0.06}  # days after the one meant: the capture's own may be another by the reader's clock


def yearless(document: Document, captured: Moment) -> tuple[Spread, Span] | None:
    """What the first of such stamps tells of publication, and its line; None where there is none."""
    for block in document.blocks[:HEAD]:
        text = document.text[block.span.start : block.span.end]
        if len(text) > LONGEST or SENTENCE.search(text) or not (found := STAMP.search(text)):
            continue
        if found["word"]:
            day = captured.day - timedelta(days=BESIDE.days[found["word"].lower()])
            told = {day + timedelta(days=at): share for at, share in WORD.items()}
        else:
            days = fitting(found, captured.day)
            told = dict(zip(days, SAME_YEAR if days and days[0].year == captured.day.year else LAST_YEAR, strict=False))
        if told:
            return Spread("relative", told, text, 1 - sum(told.values()), "relative stamp"), block.span
    return None


def fitting(found: re.Match[str], until: date) -> list[date]:
    """The days of that month and number which are not after `until`, the latest first; none where its year and the one before have none."""
    month = int(found["m"]) if found["m"] else BESIDE.number(found["n1"] or found["n2"])
    number = int(found["d"] or found["d1"] or found["d2"])
    years = range(until.year, until.year - len(SAME_YEAR) - 1, -1)
    days = [day for year in years if 1 <= month <= 12 and (day := existing(year, month, number)) and day <= until]
    return days if days and days[0].year >= until.year - 1 else []
