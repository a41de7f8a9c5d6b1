"""Names of the dictionary's are names only where they are made like names."""

from functools import cache

import pytest

from timeline.events.words.folding import fold
from timeline.events.words.lent import text
from timeline.events.words.names import known
from timeline.events.words.tagger import tagged

NAMES = ["胡锦涛", "吴钊燮", "任正非", "欧阳锋", "慕尼黑", "波士顿", "科索沃", "史密斯", "阿拉伯"]
SEATS = ["石家庄", "连云港", "张家口", "千叶县", "花莲县", "国家图书馆", "中央气象台", "大亚湾"]
PEOPLES = [
    "严肃性",
    "保持沉默",
    "公开赛",
    "白皮书",
    "王先生",
    "陈女士",
    "林将军",
    "顾全大局",
    "刚刚开始",
    "由南向北",
    "天气晴朗",
]
PLACES = ["加大力度", "即将来临", "铺平道路", "英雄", "福利", "登门", "惠及", "满意度"]
BODIES = ["最新进展", "日程安排", "新鲜空气", "新格局"]


@cache
def dictionary():
    """What jieba's dictionary has for names."""
    entries = (line.split() for line in text("jieba", "dict.txt").splitlines())
    return {word for word, _, tag in entries if tag in ("nr", "ns", "nt")}


@pytest.mark.parametrize("name", NAMES + SEATS)
def test_what_is_made_like_a_name_is_one(name):
    assert [form for form, _ in known(fold(f"他说，{name}，"))] == [name]


@pytest.mark.parametrize("word", PEOPLES + PLACES + BODIES)
def test_what_is_made_of_words_is_none(word):
    assert word in dictionary()
    assert known(fold(f"他说，{word}，")) == ()


@pytest.mark.parametrize("phrase", ["加大力度", "即将来临", "铺平道路", "最新进展", "新鲜空气", "爱好和平"])
def test_what_the_dictionary_has_for_a_name_and_is_two_words_is_cut(phrase):
    assert phrase in dictionary()
    assert [word for word, _ in tagged(phrase)] == [phrase[:2], phrase[2:]]


@pytest.mark.parametrize("name", ["国家图书馆", "中央气象台", "也门共和国", "石家庄市"])
def test_what_ends_as_bodies_do_or_holds_a_name_is_one_word(name):
    assert name in dictionary()
    assert [word for word, _ in tagged(name)] == [name]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("埃尔福特不是巴黎。", ["巴黎"]),
        ("福特不是巴黎。", ["福特", "巴黎"]),
        ("前天欧江安不在巴黎。", ["巴黎"]),
        ("她在江安，不在巴黎。", ["江安", "巴黎"]),
        ("他从西安去南京。", ["西安", "南京"]),
        ("驻多伦多领事馆", ["多伦多"]),
    ],
)
def test_a_part_of_a_longer_name_is_none(told, names):
    assert [form for form, _ in known(fold(told))] == names
