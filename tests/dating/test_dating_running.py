"""Running numbers of known outlets, and the days that Reuters' story numbers count: alone they date, or bound."""

from datetime import date

import pytest

from timeline import dating
from timeline.dating.evidence.spread import Spread
from timeline.dating.kinds import address, running
from timeline.model import Document
from timeline.packs import numbers
from timeline.reading import read_bytes
from timeline.settings import Settings

STORY = "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>" * 2


def found(url):
    return list(running.find(Document("1", "x.md", "text", url=url), ()))


def dated(url):
    return dating.date(
        read_bytes(f"[题]({url})\n------\n\n<div>{STORY}</div>".encode(), "x.md", Settings()), (), Settings()
    )


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.solidot.org/story?sid=66600", date(2021, 1, 8)),
        ("http://www.bbc.com/zhongwen/simp/world-55626202", date(2021, 1, 11)),
        ("http://www.bbc.com/zhongwen/simp/53636954", date(2020, 8, 3)),
        ("https://www.dw.com/zh/标题/a-56144626", date(2021, 1, 6)),
        ("https://www.rti.org.tw/news/view/id/2073543", date(2020, 7, 26)),
    ],
)
def test_a_number_between_known_ones_tells_its_day(url, day):
    (spread,) = found(url)
    assert isinstance(spread, Spread)
    assert abs((max(spread.shares, key=lambda one: spread.shares[one]) - day).days) <= 1
    assert dated(url).inferred
    assert abs((dated(url).local_date - day).days) <= 1
    assert dated(url).confidence < 0.9


@pytest.mark.parametrize(
    ("url", "role"),
    [
        ("https://www.solidot.org/story?sid=99999", "not_before"),
        ("https://www.solidot.org/story?sid=10001", "not_after"),
        ("https://www.dw.com/zh/标题/a-41429054", "not_after"),
    ],
)
def test_a_number_beyond_the_known_ones_is_a_bound(url, role):
    (bound,) = found(url)
    assert (bound.kind, bound.role) == ("number", role)
    unknown = dated(url)
    assert unknown.published is None
    assert (unknown.not_before, unknown.not_after)[role == "not_after"] == bound.moment.day
    assert [one.role for one in unknown.agreeing] == [role]


def test_a_number_in_a_wide_gap_is_bounded_on_both_sides():
    since, until = found("https://www.bbc.com/zhongwen/simp/world-60000000")
    assert (since.role, until.role) == ("not_before", "not_after")
    assert since.moment.day < date(2021, 6, 1) < until.moment.day


@pytest.mark.parametrize(
    "url",
    [
        "https://www.solidot.org/story?sid=6",
        "https://www.solidot.org/?tag=66600",
        "https://example.com/story?sid=66600",
        "https://notsolidot.org/story?sid=66600",
        "https://www.bbc.com/zhongwen/simp/world-1234",
        "https://www.dw.com/zh/标题/s-9058",
        "",
    ],
)
def test_what_is_no_running_number(url):
    assert found(url) == []


def test_the_known_numbers_are_reckoned_to_their_own_time():
    for series in numbers().series.values():
        for number, when in series.known:
            assert series.reckoned(number) in (when, None)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://cn.reuters.com/article/trump-accounts-0107-thur-idCNKBS29D0AF", date(2021, 1, 8)),
        ("https://www.reuters.com/article/us-nato-idUSKBN0JJ2AB20141205", date(2014, 12, 5)),
        ("https://reuters.com/article/us-nato-idUSKBN0JJ2AB20141205", date(2014, 12, 5)),
        ("https://www.reuters.com/article/nato-idUSL1N2JK0AB", date(2022, 1, 10)),
        ("https://cn.reuters.com/article/tensions-0720-mon-idCNKCS24M01B", date(2020, 7, 21)),
    ],
)
def test_a_story_number_of_reuters_counts_days(url, day):
    assert [one.moment.day for one in address.find(Document("1", "x", "", url=url), ())] == [day]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/article/trump-idCNKBS29D0AF",
        "https://notreuters.com/article/trump-idCNKBS29D0AF",
        "https://reuters.com.example.org/article/trump-idCNKBS29D0AF",
        "https://www.reuters.com/article/id29D",
        "https://www.reuters.com/article/us-idea",
        "https://www.reuters.com/article/nato-idUSBRE9BC0AB",
    ],
)
def test_what_is_no_story_number(url):
    assert list(address.find(Document("1", "x", "", url=url), ())) == []
