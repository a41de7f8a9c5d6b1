"""Dates in front matter and records, in the spellings of the tools that write them."""

from datetime import UTC, datetime

import pytest

from timeline.dating.kinds import field
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings


def found(front, fence="---"):
    document = read_bytes(f"{fence}\n{front}\n{fence}\ntext".encode(), "x.md", Settings())
    return [(one.role, one.moment.at) for one in field.find(document, ())]


@pytest.mark.parametrize(
    ("front", "role", "at"),
    [
        ("date: 2022-02-04T21:32:23.000Z", "published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("date: 2022-02-04 21:32:23 +0800", "published", datetime(2022, 2, 4, 13, 32, 23, tzinfo=UTC)),
        ("date: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("publishDate: '2022-02-04'", "published", datetime(2022, 2, 4)),
        ("published_at: 2022-02-04 10:00", "published", datetime(2022, 2, 4, 10)),
        ("created: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("发布时间: 2022年2月4日 10:00", "published", datetime(2022, 2, 4, 10)),
        ("last_modified_at: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("lastmod: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("updated: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("Date Saved: 2022-02-06", "captured", datetime(2022, 2, 6)),
        ("clipped: 2022-02-06", "captured", datetime(2022, 2, 6)),
    ],
)
def test_spellings(front, role, at):
    assert found(front) == [(role, at)]


@pytest.mark.parametrize(
    "front",
    [
        "title: 2022-02-04",
        "image: /2022/02/04/a.jpg",
        "date: soon",
        "date: 2021-13-45",
        "tags: [ 2022-02-04 ]",
        "expires: 2030-01-01",
    ],
)
def test_what_is_no_date(front):
    assert found(front) == []


def test_toml():
    assert found('date = 2022-02-04T21:32:23Z\ntitle = "x"', "+++") == [
        ("published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC))
    ]


def test_headers():
    document = read_bytes(b"Title: x\nDate: 2022-02-04 10:20\n\ntext", "x.md", Settings())
    assert [one.moment.at for one in field.find(document, ())] == [datetime(2022, 2, 4, 10, 20)]


def test_records():
    document = read_record(
        {"text": "x", "published": "2022-02-04T21:32:23Z", "updated": 1689235984, "more": [1]}, "a.jsonl", Settings()
    )
    assert [(one.role, one.where) for one in field.find(document, ())] == [
        ("published", "JSON line"),
        ("updated", "JSON line"),
    ]
