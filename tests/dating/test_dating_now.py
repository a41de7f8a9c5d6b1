"""The latest instant: given by the settings, else the newest capture where nearly every document bears one; never the clock."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dating
from timeline.model import Digest
from timeline.reading import read_record
from timeline.settings import Settings

SAVED = {
    "text": "国务院发言人在记者会上表示，有关各方应当通过谈判解决争端。",
    "published": "2021-01-08",
    "captured": "2021-02-01",
}
WRONG = {"text": "气象部门提醒市民注意防范强降雨和山洪等次生灾害。", "published": "2031-01-08"}
LATER = {"text": "气象部门提醒市民注意防范强降雨和山洪等次生灾害。", "published": "2021-03-05"}


def digests(*records):
    out = []
    for at, record in enumerate(records):
        document = read_record({"id": str(at), **record}, "a.jsonl", Settings())
        out.append(Digest(document, (), dating.date(document, (), Settings()), (), ()))
    return out


@pytest.mark.parametrize("wrong", [WRONG, LATER])
def test_the_newest_capture_bounds_what_bears_none(wrong):
    collection = digests(*[SAVED] * 12, wrong)
    (found,) = dating.infer(collection, Settings()).values()
    assert found.published is None
    assert found.not_after == date(2021, 2, 1)
    assert [one.reason.split(",")[0] for one in found.rejected] == ["after 2021-02-01"]


@pytest.mark.parametrize("records", [[SAVED, WRONG], [SAVED, *[LATER] * 5], [*[SAVED] * 8, WRONG, LATER]])
def test_a_few_captures_bound_nothing(records):
    assert dating.infer(digests(*records), Settings()) == {}


def test_what_bears_a_capture_is_bounded_by_its_own():
    own = {**SAVED, "published": "2021-02-20", "captured": "2021-03-01"}
    assert dating.infer(digests(*[SAVED] * 12, own), Settings()) == {}


def test_what_fits_keeps_its_day():
    (found,) = dating.infer(digests(*[SAVED] * 12, {**WRONG, "published": "2021-01-20"}), Settings()).values()
    assert found.local_date == date(2021, 1, 20)


def test_the_setting_counts_before_the_captures():
    settings = Settings(now=datetime(2035, 1, 1, tzinfo=UTC))
    assert dating.infer(digests(*[SAVED] * 12, WRONG), settings) == {}


@given(st.permutations(range(13)))
def test_the_order_of_the_documents_changes_nothing(order):
    collection = digests(*[SAVED] * 12, WRONG)
    found = dating.infer([collection[at] for at in order], Settings())
    assert list(found.values()) == list(dating.infer(collection, Settings()).values())
