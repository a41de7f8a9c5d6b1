"""Full dates found in what pages print: several in a line, day and month in either order, and no text that breaks it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar.printed import FIRST, LAST, scan


def test_day_and_month_in_either_order():
    (both,) = scan("03/04/2021")
    assert (both.moment.at.month, both.either.at.month) == (4, 3)
    (said,) = scan("03/04/2021", dayfirst=False)
    assert (said.moment.at.month, said.either) == (3, None)
    (certain,) = scan("04/13/2021")
    assert (certain.moment.at.month, certain.either) == (4, None)


def test_several_in_one_line():
    days = [one.moment.day.isoformat() for one in scan("发布：2023-07-12 10:00 更新：2023-07-13 11:00")]
    assert days == ["2023-07-12", "2023-07-13"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("20:172023/07/12", "2023-07-12T20:17:00"),
        ("10:20:332023-07-12", "2023-07-12T10:20:33"),
        ("2023-07-1220:17", "2023-07-12T20:17:00"),
        ("2023/07/1220:17:33", "2023-07-12T20:17:33"),
        ("12.07.20232023年7月12日", "2023-07-12T00:00:00"),
        ("July 12, 20238:17 PM EDTUpdated 2 hours ago", "2023-07-13T00:17:00+00:00"),
        ("10:20:33 2023-07-12", "2023-07-12T10:20:33"),
        ("10:20:33 PM, July 12, 2023", "2023-07-12T22:20:33"),
    ],
)
def test_elements_that_ran_together_and_seconds_before_the_day(line, said):
    assert next(scan(line)).moment.at.isoformat() == said


@pytest.mark.parametrize("line", ["2023-07-122017", "2023-07-1220", "1:202023/07/12", "99:992023/07/12", "12.07.20232"])
def test_figures_that_ran_together_are_none(line):
    assert list(scan(line)) == []


DATES = [
    "2023-07-12",
    "2023年7月12日 10:05",
    "民國112年7月12日",
    "12 July 2023",
    "7/12/2023",
    "二〇二三年七月十二日",
    "20230712",
    "2023-02-30",
]


@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(DATES)), max_size=6).map(" ".join))
def test_no_text_breaks_it(text):
    found = list(scan(text))
    assert all(0 <= one.start < one.end <= len(text) and FIRST <= one.moment.at.year <= LAST for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
