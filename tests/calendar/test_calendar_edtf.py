"""When → EDTF."""

from datetime import datetime

import pytest

from timeline.calendar import edtf
from timeline.model import Span, Timex, When


def timex(value, since, until, precision, **more):
    return Timex(Span(0, 1), "x", "DATE", value, "test", since, until, precision, **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (timex("2023-07-11", datetime(2023, 7, 11), datetime(2023, 7, 12), "day"), "2023-07-11"),
        (timex("2023-07-11T15:00", datetime(2023, 7, 11, 15), datetime(2023, 7, 11, 16), "hour"), "2023-07-11"),
        (timex("2023-05", datetime(2023, 5, 1), datetime(2023, 6, 1), "month"), "2023-05"),
        (timex("2023-W28", datetime(2023, 7, 10), datetime(2023, 7, 17), "week"), "2023-07-10/2023-07-16"),
        (timex("2023-Q3", datetime(2023, 7, 1), datetime(2023, 10, 1), "quarter"), "2023-07/2023-09"),
        (timex("2023-SP", datetime(2023, 3, 1), datetime(2023, 6, 1), "season"), "2023-21"),
        (timex("2022", datetime(2022, 1, 1), datetime(2023, 1, 1), "year"), "2022"),
        (timex("198", datetime(1980, 1, 1), datetime(1990, 1, 1), "decade"), "198X"),
        (timex("2022", datetime(2022, 1, 1), datetime(2023, 1, 1), "year", mod="APPROX"), "2022~"),
        (timex("2023-07-11", datetime(2023, 7, 11), datetime(2023, 7, 12), "day", mod="APPROX"), "2023-07-11~"),
        (timex("2023-07-11TEV", datetime(2023, 7, 11, 18), datetime(2023, 7, 12), "part", mod="APPROX"), "2023-07-11~"),
        # about six o'clock on a day is that day
        (
            timex(
                "2023-07-11T06:40", datetime(2023, 7, 11, 6, 40), datetime(2023, 7, 11, 6, 41), "minute", mod="APPROX"
            ),
            "2023-07-11",
        ),
        (
            timex("2023-07-11", datetime(2023, 7, 11), datetime(2023, 7, 12), "day", inferred=True, implied=("year",)),
            "2023-07-11",
        ),
        (
            timex("2023-07-11", datetime(2023, 7, 11), datetime(2023, 7, 12), "day", inferred=True, implied=("day",)),
            "2023-07-11?",
        ),
    ],
)
def test_of_timex(given, expected):
    when = edtf.of_timex(given)
    assert when is not None
    assert when.edtf == expected


def test_what_lies_on_no_calendar_has_no_when():
    assert edtf.of_timex(Timex(Span(0, 1), "每天", "SET", "P1D", "test")) is None
    assert edtf.of_timex(Timex(Span(0, 1), "8月15日", "DATE", "XXXX-08-15", "test")) is None


def test_range():
    first, last = (
        When(f"1989-05-{day}", datetime(1989, 5, day), datetime(1989, 5, day + 1), "day") for day in (15, 18)
    )
    joined = edtf.of_range(first, last)
    assert joined is not None
    assert (joined.edtf, joined.since, joined.until) == ("1989-05-15/1989-05-18", first.since, last.until)
    assert edtf.of_range(last, first) is None
