"""Days from the collection: similar stories and running numbers; the order of the documents changes nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dating
from timeline.dating.neighbours.likeness import nearest
from timeline.dating.neighbours.sequence import place, series, shares
from timeline.grammar import find
from timeline.model import Digest, Document
from timeline.reading import read_record
from timeline.settings import Settings

TOPICS = [
    "北约峰会在立陶宛首都维尔纽斯闭幕，成员国领导人发表公报，强调集体防御，并讨论瑞典的成员资格问题。",
    "受台风影响，广东沿海多个城市暂停渡轮服务，气象部门提醒市民注意防范强降雨和山洪等次生灾害。",
    "国际油价连续三周下跌，分析师认为需求疲软是主要原因，主要产油国将于下月举行部长级会议商讨产量。",
    "考古学家在河南安阳发现一处商代晚期作坊遗址，出土大量骨器和陶片，为研究当时的手工业提供了线索。",
]


def digest(text, published="", url="", name=""):
    record = {"id": name or text[:8] + published, "text": text, "published": published, "url": url}
    document = read_record(record, "a.jsonl", Settings())
    expressions = find(document.text, document.language)
    return Digest(document, expressions, dating.date(document, expressions, Settings()), (), ())


COLLECTION = [
    *(
        digest(topic + f"第{n}段补充报道。", f"2023-0{3 + at}-1{n}")
        for at, topic in enumerate(TOPICS)
        for n in range(3)
    ),
    digest(TOPICS[1] + "民众表示关注。", name="undated"),
]


def test_an_undated_story_takes_the_day_of_those_that_tell_it():
    (found,) = dating.infer(COLLECTION, Settings()).values()
    assert date(2023, 4, 9) <= found.local_date <= date(2023, 4, 14)
    assert found.inferred
    assert found.chosen.kind == "neighbours"


@given(st.permutations(range(len(COLLECTION))))
def test_the_order_of_the_documents_changes_nothing(order):
    found = dating.infer([COLLECTION[at] for at in order], Settings())
    assert list(found.values()) == list(dating.infer(COLLECTION, Settings()).values())


def test_what_is_dated_is_left_alone():
    assert dating.infer(COLLECTION[:-1], Settings()) == {}
    assert dating.infer(COLLECTION[-1:], Settings()) == {}


def test_unlike_stories_are_no_neighbours():
    documents = [Document("a", "a", "完全不同的一个故事讲的是山中老人和他的驴"), *(one.document for one in COLLECTION)]
    assert nearest(documents, [0], range(1, len(documents)))[0] == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.solidot.org/story?sid=66578", ("solidot.org 5", 66578)),
        ("https://www.bbc.com/zhongwen/simp/world-55555656", ("bbc.com 8", 55555656)),
        ("https://www.dw.com/zh/G7/a-56173957", ("dw.com 8", 56173957)),
        ("https://example.com/2021/01/08/story-123456", None),
        ("https://example.com/about", None),
        ("", None),
    ],
)
def test_running_numbers(url, expected):
    assert place(Document("1", "x", "", url=url)) == expected


def numbered(number):
    return Document("1", "x", "", url=f"https://example.com/story?sid={number}")


RISING = [(numbered(1000 + 10 * at), date(2021, 1, 1) + timedelta(days=at)) for at in range(10)]


def test_between_two_numbers_lies_their_time():
    known = series(RISING)["example.com 4"]
    found = shares(1042, known)
    assert max(found, key=lambda day: found[day]) == date(2021, 1, 5)
    assert shares(999, known) == {}
    assert shares(5000, known) == {}


def test_numbers_that_do_not_rise_with_the_days_say_nothing():
    shuffled = [(document, RISING[(at * 7) % 10][1]) for at, (document, _) in enumerate(RISING)]
    assert series(shuffled) == {}
