"""Dates as fields and attributes hold them: forms, times of day, zones, and what is no date."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dating.kinds.written import doubt_of, whole


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2021-01-08", datetime(2021, 1, 8), "day"),
        ("2021-01-08T14:09:00.002Z", datetime(2021, 1, 8, 14, 9, tzinfo=UTC), "second"),
        ("2021-01-08T14:09:00+08:00", datetime(2021, 1, 8, 6, 9, tzinfo=UTC), "second"),
        ("2021-01-08 14:09", datetime(2021, 1, 8, 14, 9), "minute"),
        ("2021/1/8 9:05:01", datetime(2021, 1, 8, 9, 5, 1), "second"),
        ("2021.01.08", datetime(2021, 1, 8), "day"),
        ("20210108", datetime(2021, 1, 8), "day"),
        ("Wed, 12 Jul 2023 09:38:33 GMT", datetime(2023, 7, 12, 9, 38, 33, tzinfo=UTC), "second"),
        ("12 July 2023", datetime(2023, 7, 12), "day"),
        ("July 12, 2023 5:38 PM", datetime(2023, 7, 12, 17, 38), "minute"),
        ("Jul. 12, 2023, 10:05 a.m. EDT", datetime(2023, 7, 12, 14, 5, tzinfo=UTC), "minute"),
        ("Jan 9th 2021", datetime(2021, 1, 9), "day"),
        ("10:05 AM EDT, Wed July 12, 2023", datetime(2023, 7, 12, 14, 5, tzinfo=UTC), "minute"),
        ("Wed 12 Jul 2023 10.00 BST", datetime(2023, 7, 12, 9, 0, tzinfo=UTC), "minute"),
        ("Wed Jul 12 09:38:33 GMT 2023", datetime(2023, 7, 12, 9, 38, 33, tzinfo=UTC), "second"),
        ("Wed Jul 12 17:38:33 +0800 2023", datetime(2023, 7, 12, 9, 38, 33, tzinfo=UTC), "second"),
        ("Wed Jul 12 17:38:33 2023", datetime(2023, 7, 12, 17, 38, 33), "second"),
        ("2023年7月12日 10:05", datetime(2023, 7, 12, 10, 5), "minute"),
        ("2020年12月3日凌晨12点58分", datetime(2020, 12, 3, 0, 58), "minute"),
        ("2020年12月3日下午3点", datetime(2020, 12, 3, 15), "hour"),
        ("2023年07月12日10:05", datetime(2023, 7, 12, 10, 5), "minute"),
        ("2023年7月12日（星期三）晚上8:30", datetime(2023, 7, 12, 20, 30), "minute"),
        ("2023年7月12日 北京时间 20:30", datetime(2023, 7, 12, 12, 30, tzinfo=UTC), "minute"),
        ("民國110年1月12日", datetime(2021, 1, 12), "day"),
        ("14/10/2020 - 12:29", datetime(2020, 10, 14, 12, 29), "minute"),
        ("1689235984", datetime(2023, 7, 13, 8, 13, 4, tzinfo=UTC), "second"),
        ("1689235984000", datetime(2023, 7, 13, 8, 13, 4, tzinfo=UTC), "second"),
    ],
)
def test_forms(text, at, precision):
    moment = whole(text)
    assert (moment.at, moment.precision) == (at, precision)


@pytest.mark.parametrize(
    "text",
    [
        "2021-13-45",
        "2021-02-30",
        "31/31/2021",
        "1899-01-01",
        "2021",
        "2021-01",
        "yesterday",
        "",
        "12:30",
        "1.2.3",
        "192.168.2021.1",
        "99999999",
        "5",
    ],
)
def test_what_is_no_date(text):
    assert whole(text) is None


@pytest.mark.parametrize(
    ("value", "doubt"),
    [
        ("2021-01-08", ""),
        ("13/04/2021", ""),
        ("04/04/2021", ""),
        ("03/04/2021", "can be read in two ways"),
        ("2021-02-30", "is none that can be read"),
        ("2021-02-30, or 2021-03-02", "is none that can be read"),
        ("soon", "is none that can be read"),
    ],
)
def test_a_value_says_why_it_tells_no_day(value, doubt):
    assert doubt_of(value) == doubt


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 12, 31)))
def test_every_iso_instant_is_read_as_itself(at):
    assert whole(at.isoformat(timespec="seconds") + "Z").at == at.replace(microsecond=0, tzinfo=UTC)


@given(st.text(max_size=40))
def test_what_has_no_figures_is_none(text):
    held = whole(text)
    assert held is None or any(character.isnumeric() for character in text)
