"""Full dates found in what pages print: several in a line, day and month in either order, and no text that breaks it."""

from itertools import pairwise

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
