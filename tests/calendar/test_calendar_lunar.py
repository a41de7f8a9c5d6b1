"""Lunar dates, solar terms and the sixty-year cycle."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Lunar

from timeline.calendar import lunar

CASES = [
    # year, month, day, leap, Gregorian
    (2023, 1, 1, False, date(2023, 1, 22)),
    (2022, 12, 30, False, date(2023, 1, 21)),
    (2022, 7, 15, False, date(2022, 8, 12)),
    (2020, 4, 1, False, date(2020, 4, 23)),
    (2020, 4, 1, True, date(2020, 5, 23)),
    (2023, 2, 29, True, date(2023, 4, 19)),
    (1898, 8, 6, False, date(1898, 9, 21)),  # 光绪二十四年八月初六, the end of the Hundred Days' Reform
    (1911, 8, 19, False, date(1911, 10, 10)),  # 辛亥年八月十九, the Wuchang uprising
    (2033, 11, 1, True, date(2033, 12, 22)),  # the leap month that older tables get wrong
    (2021, 4, 1, True, None),
    (2021, 12, 30, False, None),
    (2021, 13, 1, False, None),
    (2021, 1, 31, False, None),
    (1200, 1, 1, False, None),
]


@pytest.mark.parametrize(("year", "month", "day", "leap", "expected"), CASES)
def test_to_gregorian(year, month, day, leap, expected):
    assert lunar.to_gregorian(year, month, day, leap) == expected


@given(st.dates(date(1600, 1, 1), date(2150, 12, 31)))
def test_there_and_back(day):
    back = Lunar.fromDate(datetime(day.year, day.month, day.day))
    year, month, number, leap = back.getYear(), abs(back.getMonth()), back.getDay(), back.getMonth() < 0
    assert lunar.to_gregorian(year, month, number, leap) == day
    assert lunar.to_gregorian(year, month, number + 1, leap) in (day + timedelta(days=1), None)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("清明", 2022, date(2022, 4, 5)),
        ("清明", 2021, date(2021, 4, 4)),
        ("冬至", 2021, date(2021, 12, 21)),
        ("大雪", 2022, date(2022, 12, 7)),
        ("小寒", 2024, date(2024, 1, 6)),
        ("立春", 2024, date(2024, 2, 4)),
        ("立春", 1, None),
        ("春天", 2024, None),
    ],
)
def test_term(name, year, expected):
    assert lunar.term(name, year) == expected


def test_terms_are_in_order_within_their_year():
    for year in (1950, 1999, 2020, 2024, 2050):
        days = [lunar.term(name, year) for name in lunar.TERMS]
        assert days == sorted(days)
        assert {day.year for day in days} == {year}


@pytest.mark.parametrize(
    ("name", "place"),
    [("甲子", 0), ("辛亥", 47), ("甲午", 30), ("戊戌", 34), ("癸亥", 59), ("甲丑", None), ("中国", None), ("甲", None)],
)
def test_cycle(name, place):
    assert lunar.cycle(name) == place


@given(st.integers(0, 59))
def test_every_place_of_the_cycle_has_a_name(place):
    assert lunar.cycle(lunar.STEMS[place % 10] + lunar.BRANCHES[place % 12]) == place
