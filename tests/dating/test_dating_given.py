"""A day that the caller gives: ISO 8601 or an object, believed as it is; a record's may be any form that has one reading."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import timeline
from timeline.dating.given import day, given, moment
from timeline.errors import SettingsError

CHINA = timezone(timedelta(hours=8))
AMBIGUOUS = "its day can be read in two ways, and was not read"
UNREAD = "its day is none that can be read, and was not read"


@pytest.mark.parametrize(
    ("said", "at", "precision", "zone"),
    [
        ("2023-07-13", datetime(2023, 7, 13), "day", ""),
        ("20230713", datetime(2023, 7, 13), "day", ""),
        ("2023-07-13T08:00", datetime(2023, 7, 13, 8), "minute", ""),
        ("2023-07-13 08:00:04", datetime(2023, 7, 13, 8, 0, 4), "second", ""),
        ("2023-07-13T08:00Z", datetime(2023, 7, 13, 8, tzinfo=UTC), "minute", "Z"),
        ("2023-07-13T06:00:00+08:00", datetime(2023, 7, 12, 22, tzinfo=UTC), "minute", "+08:00"),
        (date(1850, 7, 13), datetime(1850, 7, 13), "day", ""),
        (datetime(2023, 7, 13, 6, tzinfo=CHINA), datetime(2023, 7, 12, 22, tzinfo=UTC), "minute", "+08:00"),
    ],
)
def test_what_iso_8601_says(said, at, precision, zone):
    found = moment(said)
    assert (found.at, found.precision, found.zone) == (at, precision, zone)


@pytest.mark.parametrize(
    "said",
    [
        "nonsense",
        "06/07/2023",
        "13/07/2023",
        "2023-7-13",
        "2023-07",
        "2023-02-30",
        "13 July 2023",
        "",
        "0001-01-01T00:00+08:00",
        20230713,
    ],
)
def test_anything_else_is_refused_with_what_to_write(said):
    with pytest.raises(SettingsError, match="Write it as 2023-07-13 or") as caught:
        timeline.tag("昨天，他来了。", on=said)
    assert str(caught.value).startswith("on: is no day of ISO 8601")


@pytest.mark.parametrize("said", ["2023-07-13T08:00", "soon"])
def test_where_a_day_is_asked_for_an_instant_is_none(said):
    assert day("2023-07-13", "--from") == date(2023, 7, 13)
    with pytest.raises(SettingsError, match=r"--from: is no day of ISO 8601.* Write it as 2023-07-13\.$"):
        day(said, "--from")


@pytest.mark.parametrize(
    ("said", "zone", "local"),
    [
        ("2023-07-12T22:00Z", "", "2023-07-12"),
        ("2023-07-12T22:00Z", "Asia/Shanghai", "2023-07-13"),
        ("2023-07-13T06:00+08:00", "", "2023-07-13"),
        ("2023-07-13T06:00", "Asia/Shanghai", "2023-07-13"),
        ("2023-07-13", "America/New_York", "2023-07-13"),
    ],
)
def test_its_day_is_that_of_the_place(said, zone, local):
    assert str(given(said, zone).local_date) == local


@pytest.mark.parametrize("on", ["2023-07-20", "1985-03-02", "1850-03-02"])
def test_it_is_believed_whatever_the_text_says(on):
    text = "2023年7月12日 08:00 来源：新华社\n\n昨天，他来了。"
    wanted = str(date.fromisoformat(on) - timedelta(days=1))
    assert timeline.tag(text, on=on)[-1].value == wanted
    assert timeline.tag(timeline.read({"text": text}), on=on)[-1].value == wanted


@pytest.mark.parametrize("zone", ["", "Asia/Shanghai"])
@pytest.mark.parametrize("on", ["2023-07-13T02:00+08:00", datetime(2023, 7, 13, 2, tzinfo=CHINA)])
def test_hours_are_counted_on_the_clock_of_the_place(on, zone):
    found = timeline.tag("3小时前，他来了。24分钟前又走了。", on=on, zone=zone)
    assert [one.value for one in found] == ["2023-07-12T23:00", "2023-07-13T01:36"]


@pytest.mark.parametrize(
    ("published", "local", "says"),
    [
        ("06/07/2023", None, [AMBIGUOUS]),
        ("06.07.2023 08:00", None, [AMBIGUOUS]),
        ("2023-07", None, [UNREAD]),
        ("soon", None, [UNREAD]),
        ("06/06/2023", "2023-06-06", []),
        ("13/07/2023", "2023-07-13", []),
        ("Thu, 13 Jul 2023 08:13:04 GMT", "2023-07-13", []),
        (1689235984, "2023-07-13", []),
        ("1989-11-02", "1989-11-02", []),
    ],
)
def test_a_record_may_say_it_in_any_form_of_one_reading(published, local, says):
    document = timeline.read({"id": "a", "text": "昨天，他来了。", "published": published})
    found = timeline.date(document).local_date
    assert (found and str(found), [one.message for one in document.problems]) == (local, says)


def test_what_a_document_says_is_older_than_the_web_by_mistake():
    dating = timeline.date(timeline.read(b"---\ndate: 1970-01-01\n---\n\xe6\x98\xa8\xe5\xa4\xa9", path="a.md"))
    assert dating.published is None and dating.rejected


def test_a_dating_says_how_precise_it_is():
    assert given("2023-07-13").precision == "day"
    assert given("2023-07-13T08:00Z").precision == "minute"
    assert timeline.Dating().precision is None


@pytest.mark.parametrize(
    ("said", "unread"), [("2021-13-45", True), ("24-03-05", True), ("2021-03", False), ("soon", False)]
)
def test_a_day_of_front_matter_that_cannot_be_read_is_told(said, unread):
    document = timeline.read(f"---\ndate: {said}\n---\ntext".encode(), path="x.md")
    told = [(one.message, one.place, one.text, one.left_out) for one in document.problems]
    assert told == ([(UNREAD, "front matter, date", said, False)] if unread else [])
