"""In which order a document writes day and month: 03/04/2021 is the third of April in one house and the fourth of March in another."""

from __future__ import annotations

from functools import lru_cache

from timeline.calendar.printed import Written
from timeline.late import late
from timeline.model import Document, Moment
from timeline.packs import beside
from timeline.packs.sources import host_of

MONTHS = 12
DAY_FIRST = beside().day_first
NUMERIC = late(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?!\d)")
MONTH, ORDINAL = beside().month, beside().ordinal
DAY_BEFORE = late(rf"(?<![\d:.,])\d{{1,2}}{ORDINAL}? {MONTH}(?![A-Za-z])")  # 4 March
DAY_BEHIND = late(rf"(?<![A-Za-z]){MONTH} \d{{1,2}}{ORDINAL}?(?![\d:])")  # March 4


def readings(written: Written, document: Document) -> tuple[Moment, ...]:
    """The moments that a printed date can mean in its document, the likeliest first."""
    if written.either is None:
        return (written.moment,)
    fitting = [one for one in (written.moment, written.either) if written.weekday and written.fits(one)]
    if len(fitting) == 1:
        return (fitting[0],)
    first = dayfirst(document)
    if first is None and written.dotted:
        first = True
    if first is None:
        both = written.moment, written.either
        return both[::-1] if language_of(document) in beside().month_first else both
    return (written.moment if first else written.either,)


def dayfirst(document: Document) -> bool | None:
    """Whether 03/04/2021 is read day first: as another of the document's dates is that can be read in one way only (13/04/2021), else as is
    usual at its house, else, in a language that writes the month first, as its text writes days with the names of months; None where none
    of these tells."""
    said = (document.text, *(field.value for field in document.fields), *(mark.value for mark in document.marks))
    if (told := _by_numbers(said)) is not None:
        return told
    zone = document.source.zone if document.source else ""
    if (
        zone.startswith("Europe/")
        or language_of(document) not in beside().either_first
        or host_of(document.url).rpartition(".")[2] in DAY_FIRST
    ):
        return True
    if language_of(document) not in beside().month_first:
        return None
    if zone.startswith("America/"):
        return False
    return _by_names(document.text)


def language_of(document: Document) -> str:
    """The language of a document, whatever its script: zh."""
    return document.language.partition("-")[0]


@lru_cache(maxsize=1)  # a page of replies asks again and again
def _by_numbers(said: tuple[str, ...]) -> bool | None:
    """The order of those dates in what a document says that can be read in one way only; None where they disagree or there are none."""
    numbers = [(int(found[1]), int(found[3])) for text in said for found in NUMERIC.finditer(text)]
    told = {first > MONTHS for first, second in numbers if max(first, second) > MONTHS}
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=1)
def _by_names(text: str) -> bool | None:
    """Whether a text writes days before the names of their months; None where it writes both or neither."""
    before, behind = (bool(form.search(text)) for form in (DAY_BEFORE, DAY_BEHIND))
    return before if before != behind else None
