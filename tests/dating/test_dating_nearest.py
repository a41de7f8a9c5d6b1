"""The day of which a text says only the number, or the number and the month, is the nearest that there is."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline.dating.evidence.witness import existing, nearest

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, st.integers(0, 32))
def test_the_nearest_of_a_number(day, number):
    months = [(day.year + at // 12, at % 12 + 1) for at in range(day.month - 2, day.month + 1)]
    there = [found for year, month in months if (found := existing(year, month, number))]
    found = nearest(day, None, None, number)
    assert (found in there and min(abs(one - day) for one in there) == abs(found - day)) if there else found is None


@given(DAYS, st.integers(1, 12), st.integers(0, 32))
def test_the_nearest_of_a_month(day, month, number):
    there = [found for year in range(day.year - 1, day.year + 2) if (found := existing(year, month, number))]
    found = nearest(day, None, month, number)
    assert (found in there and min(abs(one - day) for one in there) == abs(found - day)) if there else found is None
