"""A headline titles what an article is about where no clause of its sentence does, and nothing else."""

import pytest
from told import digest

from timeline.events.mentions.left import REASONS
from timeline.events.titles.headline import headline
from timeline.events.words.lexicon import lexicon_of

ZH, EN = lexicon_of("zh"), lexicon_of("en")


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("河北省要求全市群众居家七天", "河北省要求全市群众居家七天"),
        ("【一线采访】北京警方逮捕三名律师", "北京警方逮捕三名律师"),
        ("自由亚洲 | 北京警方逮捕三名律师", "北京警方逮捕三名律师"),
        ("北京警方逮捕三名律师 – 法国国际广播电台 - RFI", "北京警方逮捕三名律师"),
        ("北京警方逮捕三名律师（图）", "北京警方逮捕三名律师"),
        ("焦点：北京警方逮捕三名律师", "北京警方逮捕三名律师"),
        ("最新消息: 北京警方逮捕三名律师", "北京警方逮捕三名律师"),
        ("独家新闻网：北京警方逮捕三名律师", "独家新闻网：北京警方逮捕三名律师"),
        ("北京警方为何逮捕三名律师", ""),  # asks
        ("北京警方逮捕三名律师？", ""),
        ("他逮捕了三名律师之后的北京", ""),  # who?
        ("北京“逮捕三名律师”的活动", ""),  # does nothing
        ("北京警方", ""),
        ("“北京警方逮捕三名律师", ""),  # breaks off
    ],
)
def test_a_headline_without_its_outlet_says_who_did_what(heading, shown):
    assert headline(heading, ZH) == shown


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Police arrested three lawyers in Beijing", "Police arrested three lawyers in Beijing"),
        ("Breaking: Police arrested three lawyers in Beijing", "Police arrested three lawyers in Beijing"),
        ("Beijing: Police arrested three lawyers", ""),
        ("The art of the arrest", ""),
        ("Why police arrested three lawyers?", ""),
    ],
)
def test_an_english_headline_needs_a_finite_verb(heading, shown):
    assert headline(heading, EN) == shown


def titles(text, title, published="2021-01-09"):
    return [mention.titles for mention in digest(text, published, title=title).mentions]


def test_a_headline_titles_the_sentence_that_tells_the_same():
    text = "至少有90人在[周日|2021-01-08]香港举行的抗议政府延后举办立法会选举的示威活动中被逮捕。"
    made = digest(text, "2021-01-09", title="香港抗议政府延后选举 90人被逮捕")
    assert [mention.titles for mention in made.mentions] == [("香港抗议政府延后选举 90人被逮捕",)]
    assert [REASONS[code] for code in made.left] == [""]


FERRIES = "受台风影响，从[1月9日|2021-01-09]13时起，连接温州、台州两地的渡轮暂时停航，包括：901线、902线。"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("温州台州渡轮停航 乐清宣布封港疏散居民", True),  # half of it
        ("渔业部宣布渡轮票价上涨 渡轮公司反对", False),
    ],
)
def test_half_a_headline_is_enough_for_a_sentence_without_a_title(title, told):
    assert titles(FERRIES, title) == [(title,) if told else ()]


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        # another story
        (
            "至少有90人在[周日|2021-01-08]香港举行的抗议政府的示威活动中被逮捕。",
            "美国国会认证拜登当选总统",
            "2021-01-09",
        ),
        # long before
        (
            "至少有90人在[周日|2021-01-03]香港举行的抗议政府的示威活动中被逮捕。",
            "香港抗议政府 90人被逮捕",
            "2021-01-09",
        ),
        # the day of what went before
        (
            "在数百名支持者参加了[星期五|2021-01-08]对国会大厦的攻击之后，检察官正在准备提出刑事指控。",
            "检察官准备对攻击国会大厦的支持者提出刑事指控",
            "2021-01-09",
        ),
        # nobody says that it happened
        (
            "如果[周五|2021-01-08]在香港举行抗议政府的示威活动，会有人被逮捕。",
            "香港抗议政府 示威者被逮捕",
            "2021-01-09",
        ),
    ],
)
def test_a_headline_titles_nothing_else(text, title, published):
    assert not any(titles(text, title, published))


def test_a_headline_whose_story_is_told_is_not_needed():
    told = "[周五|2021-01-08]香港警方逮捕90名示威者。"
    again = "至少有90名示威者在[周五|2021-01-08]香港举行的抗议政府的示威活动中被警方逮捕。"
    assert titles(told + again, "香港警方逮捕90名示威者") == [("香港警方逮捕90名示威者",), ()]
