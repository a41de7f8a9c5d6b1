"""When ↔ EDTF (ISO 8601-2, the Extended Date/Time Format of the Library of Congress, level 1).

A happening's time is a day (``2023-07-11``), a range (``2023-07-11/2023-07-12``), a month (``2023-05``), a year (``2022``); a season
(``2023-21`` spring … ``2023-24`` winter); a decade or century (``198X``, ``19XX``); with ``~`` where it is approximate, ``?`` where it is
uncertain, ``%`` where both. What EDTF level 1 has no name for (a week, a quarter, a half-year) is written as the range of days or months.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.model import CLOCK_UNITS, COARSENESS, Precision, Timex, When

SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
DAY = timedelta(days=1)


def of_timex(timex: Timex) -> When | None:
    """The time that one expression gives, or None where it lies on no calendar (每年, 三天, 目前, a day of an unknown year).

    It is uncertain where its very day (今天, 周二) hangs on a publication date that was itself inferred. An hour that is said roughly
    (周四清晨6时许) leaves no doubt of its day."""
    if timex.type not in ("DATE", "TIME") or timex.since is None or timex.until is None or timex.precision is None:
        return None
    since, until, precision = _whole_days(timex.since, timex.until, timex.precision)
    uncertain = timex.inferred and "day" in timex.implied
    approximate = timex.mod == "APPROX" and timex.precision not in CLOCK_UNITS
    return _when(since, until, precision, _season(timex.value), approximate, uncertain)


def of_range(first: When, last: When) -> When | None:
    """The time from the beginning of `first` to the end of `last`; None where the end comes before the beginning."""
    if last.until <= first.since:
        return None
    finer = min(first, last, key=lambda when: when.coarseness)
    since, until = first.since, max(first.until, last.until)
    start, end = first.edtf.split("/")[0].rstrip("~?%"), last.edtf.split("/")[-1].rstrip("~?%")
    approximate, uncertain = first.approximate or last.approximate, first.uncertain or last.uncertain
    mark = _mark(approximate, uncertain)
    edtf = f"{start}{mark}" if start == end else f"{start}{mark}/{end}{mark}"
    return When(edtf, since, until, finer.precision, approximate, uncertain)


def _whole_days(since: datetime, until: datetime, precision: Precision) -> tuple[datetime, datetime, Precision]:
    """Widen what is finer than a day to that day, on the calendar on which it was said."""
    if COARSENESS[precision] == 0:
        since = datetime(since.year, since.month, since.day)
        return since, since + DAY, "day"
    return since.replace(tzinfo=None), until.replace(tzinfo=None), precision


def _season(value: str) -> str:
    return SEASONS.get(value[-2:], "") if "-" in value else ""


def _when(
    since: datetime, until: datetime, precision: Precision, season: str, approximate: bool, uncertain: bool
) -> When:
    mark = _mark(approximate, uncertain)
    last = until - DAY
    year = f"{since.year:04d}"
    if precision == "day":
        edtf = f"{_day(since)}{mark}"
    elif precision == "month" and (since.year, since.month) == (last.year, last.month):
        edtf = f"{year}-{since.month:02d}{mark}"
    elif precision == "season" and season:
        edtf = f"{year}-{season}{mark}"
    elif precision == "year":
        edtf = f"{year}{mark}"
    elif precision == "decade":
        edtf = f"{year[:3]}X{mark}"
    elif precision == "century":
        edtf = f"{year[:2]}XX{mark}"
    elif precision in ("quarter", "half", "month"):
        edtf = f"{year}-{since.month:02d}{mark}/{last.year:04d}-{last.month:02d}{mark}"
    else:
        edtf = f"{_day(since)}{mark}/{_day(last)}{mark}"
    return When(edtf, since, until, precision, approximate, uncertain)


def _day(moment: datetime) -> str:
    return f"{moment.year:04d}-{moment.month:02d}-{moment.day:02d}"


def _mark(approximate: bool, uncertain: bool) -> str:
    return "%" if approximate and uncertain else "~" if approximate else "?" if uncertain else ""
