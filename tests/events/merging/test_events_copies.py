"""An article taken over days later tells of the days that the original meant."""

import pytest
from msgspec.structs import replace
from told import digest

from timeline.anchoring import anchor
from timeline.dating import date
from timeline.events import mentions, merge
from timeline.grammar import find
from timeline.reading import read_record
from timeline.settings import Settings

LONG = "[周三|{day}]美国国务院在华盛顿发布一份十二页简报，敦促投资者遵守针对三家电信公司的行政命令。"
SHORT = "欧股[今天|{day}]收跌。"


def told(text, day, published, name, *, relative=True):
    made = digest(text.format(day=day), published, name=name, source=name)
    return replace(made, mentions=tuple(replace(one, relative=relative) for one in made.mentions))


def merged(*digests):
    forth, back = merge(digests), merge(digests[::-1])
    assert forth == back
    return [(one.when.edtf, one.documents, [(o.when.edtf, o.documents) for o in one.disagreements]) for one in forth]


def test_a_copy_tells_of_the_day_that_the_original_meant_and_what_it_says_itself_is_told():
    first = told(LONG, "2021-01-06", "2021-01-07", "a")
    later = told(LONG, "2021-01-13", "2021-01-08", "b")
    assert merged(first, later) == [("2021-01-06", ("a", "b"), [("2021-01-13", ("b",))])]


@pytest.mark.parametrize(
    ("text", "published", "relative"),
    [
        (LONG, "2021-01-15", True),  # too late for a copy
        (LONG, "2021-01-08", False),  # the day itself is written
        (SHORT, "2021-01-08", True),  # too little to be the same telling
    ],
)
def test_what_is_no_copy_keeps_its_own_day(text, published, relative):
    first = told(text, "2021-01-06", "2021-01-07", "a", relative=relative)
    later = told(text, "2021-01-13", published, "b", relative=relative)
    assert [when for when, _, _ in merged(first, later)] == ["2021-01-06", "2021-01-13"]


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("周三，北约峰会闭幕。", True),
        ("明天，北约峰会闭幕。", True),
        ("1月6日，北约峰会闭幕。", False),
        ("6日，北约峰会闭幕。", False),
    ],
)
def test_a_day_is_counted_from_publication_or_written(text, relative):
    settings = Settings()
    document = read_record({"id": "a", "text": text, "published": "2021-01-07"}, "a", settings)
    found = find(document.text, document.language)
    dating = date(document, found, settings)
    assert [one.relative for one in mentions(document, anchor(document, found, dating, settings), dating)] == [relative]
