"""Partial dates ↔ TIMEX3 values ↔ intervals."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar.partial import add_months, interval, merge, precision, valid
from timeline.calendar.timex import parse, period, value
from timeline.model import Partial

DAY = datetime


@pytest.mark.parametrize(
    ("partial", "text", "since", "until"),
    [
        (Partial(year=2023, month=7, day=11), "2023-07-11", DAY(2023, 7, 11), DAY(2023, 7, 12)),
        (Partial(year=2023, month=12), "2023-12", DAY(2023, 12, 1), DAY(2024, 1, 1)),
        (Partial(year=2022), "2022", DAY(2022, 1, 1), DAY(2023, 1, 1)),
        (Partial(year=2023, week=28), "2023-W28", DAY(2023, 7, 10), DAY(2023, 7, 17)),
        (Partial(year=2023, week=28, weekend=True), "2023-W28-WE", DAY(2023, 7, 15), DAY(2023, 7, 17)),
        (Partial(year=2023, week=28, weekend=True, part="EV"), "2023-W28-WETEV", DAY(2023, 7, 15), DAY(2023, 7, 17)),
        (Partial(year=2023, quarter=3), "2023-Q3", DAY(2023, 7, 1), DAY(2023, 10, 1)),
        (Partial(year=2023, half=1), "2023-H1", DAY(2023, 1, 1), DAY(2023, 7, 1)),
        (Partial(year=2023, season="WI"), "2023-WI", DAY(2023, 12, 1), DAY(2024, 3, 1)),
        (Partial(decade=198), "198", DAY(1980, 1, 1), DAY(1990, 1, 1)),
        (Partial(century=19), "19", DAY(1900, 1, 1), DAY(2000, 1, 1)),
        (Partial(year=2022, month=2, day=4, part="AF"), "2022-02-04TAF", DAY(2022, 2, 4, 12), DAY(2022, 2, 4, 18)),
        (
            Partial(year=2020, month=12, day=3, hour=0, minute=58),
            "2020-12-03T00:58",
            DAY(2020, 12, 3, 0, 58),
            DAY(2020, 12, 3, 0, 59),
        ),
        (Partial(year=2020, month=12, day=3, hour=24), "2020-12-03T24:00", DAY(2020, 12, 4), DAY(2020, 12, 4, 1)),
    ],
)
def test_a_date_its_value_and_its_interval(partial, text, since, until):
    assert value(partial) == text
    assert interval(partial) == (since, until)
    assert value(parse(text) or Partial()) == text


@pytest.mark.parametrize(
    ("partial", "text"),
    [
        (Partial(month=8, day=15), "XXXX-08-15"),
        (Partial(day=15), "XXXX-XX-15"),
        (Partial(weekday=2), "XXXX-WXX-2"),
        (Partial(hour=15, minute=0), "XXXX-XX-XXT15:00"),
        (Partial(part="EV"), "XXXX-XX-XXTEV"),
        (Partial(year=-220), "-0220"),
        (Partial(century=-3), "-02"),
        (Partial(year=2023, month=2, day=30), "2023-02-30"),
    ],
)
def test_what_is_not_fixed_has_a_value_and_no_interval(partial, text):
    assert value(partial) == text
    assert interval(partial) is None


@pytest.mark.parametrize("text", ["P3D", "PAST_REF", "2023-13", "2023-02-30", "", "2023-W99", "昨天"])
def test_what_is_no_date_is_none(text):
    partial = parse(text)
    assert partial is None or interval(partial) is None


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ((("month", 29),), "P29M"),
        ((("year", 1), ("month", 6)), "P1Y6M"),
        ((("hour", 5),), "PT5H"),
        ((("month", None),), "PXM"),
        ((("hour", 1), ("minute", 30)), "PT1H30M"),
        ((("day", 7.5),), "P7.5D"),
    ],
)
def test_durations(amount, text):
    assert period(amount) == text


@given(st.dates(), st.integers(-200_000, 200_000))
def test_months_there_and_back_are_near(day, months):
    there = add_months(day, months)
    if there is not None:
        back = add_months(there, -months)
        assert back is not None
        assert 0 <= (day - back).days <= 3


@given(st.datetimes(min_value=DAY(1, 1, 1), max_value=DAY(9998, 1, 1)))
def test_a_day_is_read_back(moment):
    partial = Partial(year=moment.year, month=moment.month, day=moment.day, hour=moment.hour, minute=moment.minute)
    assert parse(value(partial)) == partial
    assert valid(partial)
    assert interval(partial) is not None


def test_the_finer_one_wins_in_a_merge():
    assert merge(Partial(year=2020, month=1), Partial(month=5, day=2)) == Partial(year=2020, month=5, day=2)
    assert precision(Partial(weekday=2)) == "day"
    assert precision(Partial()) is None
