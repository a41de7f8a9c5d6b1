"""Units that come round, nth weekdays, counted days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import turns
from timeline.calendar.timex import value
from timeline.model import Partial, Shift

THURSDAY = date(2020, 10, 15)
TURNS = [
    # known, feast, steps, value
    (Partial(weekday=2), "", -1, "2020-10-13"),
    (Partial(weekday=4), "", -1, "2020-10-08"),
    (Partial(weekday=4), "", 1, "2020-10-22"),
    (Partial(weekday=5), "", 1, "2020-10-16"),
    (Partial(weekday=5), "", 2, "2020-10-23"),
    (Partial(weekday=5), "", -2, "2020-10-02"),
    (Partial(weekday=2), "", 0, "2020-10-13"),
    (Partial(month=11), "", -1, "2019-11"),
    (Partial(month=10), "", -1, "2019-10"),
    (Partial(month=9), "", -1, "2020-09"),
    (Partial(month=6), "", 1, "2021-06"),
    (Partial(month=9), "", 0, "2020-09"),
    (Partial(season="FA"), "", -1, "2019-FA"),
    (Partial(season="WI"), "", -1, "2019-WI"),
    (Partial(season="SP"), "", 1, "2021-SP"),
    (Partial(quarter=4), "", -1, "2019-Q4"),
    (Partial(month=2, day=29), "", -1, "2020-02-29"),
    (Partial(), "Thanksgiving", -1, "2019-11-28"),
    (Partial(), "Thanksgiving", 1, "2020-11-26"),
    (Partial(), "春节", -1, "2020-01-25"),
]


@pytest.mark.parametrize(("known", "feast", "steps", "expected"), TURNS)
def test_turn(known, feast, steps, expected):
    assert value(turns.turn(known, feast, THURSDAY, steps)) == expected


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.integers(1, 4))
def test_weekdays_turn_strictly_and_in_steps_of_a_week(base, weekday, steps):
    for sign in (1, -1):
        found = turns.turn(Partial(weekday=weekday), "", base, sign * steps)
        day = date(found.year, found.month, found.day)
        assert day.isoweekday() == weekday
        assert 7 * (steps - 1) < sign * (day - base).days <= 7 * steps


@pytest.mark.parametrize(
    ("known", "number", "expected"),
    [
        (Partial(year=2012, month=3, weekday=1), 1, "2012-03-05"),
        (Partial(year=2020, month=5, weekday=5), -1, "2020-05-29"),
        (Partial(year=2020, month=2, weekday=6), 5, "2020-02-29"),
        (Partial(year=2015), 1, "2015-W01"),
        (Partial(year=2019), -1, "2019-W52"),
        (Partial(year=2020), -1, "2020-W53"),
    ],
)
def test_nth(known, number, expected):
    assert value(turns.nth(known, number)) == expected


def test_there_is_no_fifth_friday_in_february():
    assert turns.nth(Partial(year=2021, month=2, weekday=5), 5) is None
    assert turns.nth(Partial(month=2, weekday=5), 1) is None


@pytest.mark.parametrize(
    ("day", "week", "weekend"),
    [
        (date(2020, 3, 6), "2020-W10", "2020-W10-WE"),
        (date(2020, 9, 7), "2020-W37", "2020-W36-WE"),
        (date(2020, 11, 26), "2020-W48", "2020-W48-WE"),
    ],
)
def test_week_and_weekend_of(day, week, weekend):
    assert value(turns.week_of(day)) == week
    assert value(turns.weekend_of(day)) == weekend


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ((Shift("week", -2),), "2020-10-01"),
        ((Shift("month", 1),), "2020-11-15"),
        ((Shift("year", -1), Shift("month", -6)), "2019-04-15"),
        ((Shift("month", 4.5),), "2021-03-02"),
        ((Shift("year", -9000),), None),
    ],
)
def test_counted(moves, expected):
    found = turns.counted(THURSDAY, moves)
    assert (found.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    ("weekday", "day", "prefer", "expected"),
    [
        (2, 13, "past", "2020-10-13"),
        (5, 13, "past", "2020-11-13"),
        (5, 13, "nearest", "2020-11-13"),
        (1, 5, "past", "2020-10-05"),
        (5, 13, "future", "2020-11-13"),
        (4, 15, "past", "2020-10-15"),
        (7, 31, "past", "2020-05-31"),
    ],
)
def test_weekday_day(weekday, day, prefer, expected):
    assert value(turns.weekday_day(Partial(weekday=weekday, day=day), THURSDAY, prefer)) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, date(2020, 10, 16)),
        (2, date(2020, 10, 19)),
        (-3, date(2020, 10, 12)),
        (-4, date(2020, 10, 9)),
        (0, date(2020, 10, 15)),
    ],
)
def test_workdays_leave_out_weekends(count, expected):
    assert turns.workdays(date(2020, 10, 15), count) == expected


def test_workdays_end_with_pythons_years():
    assert turns.workdays(date.max, 1) is None
    assert turns.workdays(date.min, -1) is None
