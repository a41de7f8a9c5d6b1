"""Dates that tell no event, and why."""

import pytest
from msgspec.structs import replace
from told import digest

from timeline import packs
from timeline.events import accounted
from timeline.events.mentions.left import REASONS, left
from timeline.events.ranking import why
from timeline.model import Block, Span

TEXTS = [
    ("外交部[周三|2023-07-12]宣布取消限制。", ""),
    ("据法新社[今天|2023-07-13]报道说，火山爆发了。", "report"),
    ("[1989年6月4日|1989-06-04]的影子还在。", "named"),
    ("议会会在[7月12日|2023-07-12]表决吗？", "question"),
    ("该店持续营业至[8月1日|2023-08-01]。", "limit"),
    ("预计[8月8日|2023-08-08]北部气温似乎下降。", "supposed"),
    ("他们[周三|2023-07-12]很高兴。", "points"),
    ("市议会[周三|2023-07-12]批准了这项计划。", "points"),
    ("前述研究所[周三|2023-07-12]公布了病毒的序列。", "points"),
    ("新浪财经[周三|2023-07-12]发出了这样一条快讯。", "points"),
    ("甲集团[周三|2023-07-12]发布声明。", "issued"),
    ("（编辑：王某）[2023年7月12日|2023-07-12]", "alone"),
    ("[12 мая 2023|2023-05-12], 14:05", "alone"),
    ("[3 luglio 2023|2023-07-03] alle 14:05", "alone"),
    ("[11. Juli 2023|2023-07-11], 18.22 Uhr", "alone"),
    ("外交部[周三|2023-07-12]宣布取消限制，[周三|2023-07-12]起生效。", ""),
]


@pytest.mark.parametrize(("text", "reason"), TEXTS)
def test_a_date_says_why_it_tells_no_event(text, reason):
    made = digest(text)
    codes = accounted(made.document, made.timexes, made.dating)[1]
    assert [REASONS[code] for code in codes] == [reason] * len(made.timexes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She resigned on [Monday|2023-07-10].", "points"),
        ("The court jailed him for theft on [Monday|2023-07-10].", "points"),
        ("Norland accepted the offer on [Monday|2023-07-10].", "points"),
        ("The company moved out on [Monday|2023-07-10].", "unnamed"),
        ("Norland’s ministry of transport on [Monday|2023-07-10].", "untitled"),
        ("Boats sank on [Monday|2023-07-10].", "brief"),
        ("A barge sank off Lowestoft on [Monday|2023-07-10].", ""),
    ],
)
def test_a_date_in_english_says_what_its_sentence_lacks(text, reason):
    made = digest(text, language="en")
    codes = accounted(made.document, made.timexes, made.dating)[1]
    assert [REASONS[code] for code in codes] == [reason]


@pytest.mark.parametrize(("kind", "reason"), [("caption", "caption"), ("byline", "byline"), ("paragraph", "furniture")])
def test_the_pages_own_blocks_say_what_they_are(kind, reason):
    made = digest("外交部[周三|2023-07-12]宣布取消限制。")
    document = replace(made.document, blocks=(Block(Span(0, len(made.document.text)), kind, furniture=True),))
    mentions, codes, _ = accounted(document, made.timexes, made.dating)
    assert (mentions, [REASONS[code] for code in codes]) == ((), [reason])


def test_only_days_are_listed_and_none_that_supports_an_event():
    made = digest("[2015年|2015]的法律，在[7月12日|2023-07-12]的会议上，[7月11日|2023-07-11]的报告都只是名字。")
    made = replace(made, left=accounted(made.document, made.timexes, made.dating)[1])
    assert [place for place, _ in left(made, ())] == [1, 2]
    first = next(one.order for one in made.mentions if one.timexes[0].text == "7月12日")
    assert [place for place, _ in left(made, [first])] == [2]


def test_what_stands_in_no_block_is_outside_the_story():
    made = digest("外交部[周三|2023-07-12]宣布取消限制。")
    document = replace(made.document, blocks=(Block(Span(0, 2), "paragraph"),))
    assert [REASONS[code] for code in accounted(document, made.timexes, made.dating)[1]] == ["outside"]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_every_reason_has_words(language):
    assert all(why.left(reason, language) for reason in REASONS[1:])
    held = {key for key in packs.files.load("why")["en" if language == "en" else "zh"] if key.startswith("left.")}
    assert held == {f"left.{reason}" for reason in REASONS[1:]}
