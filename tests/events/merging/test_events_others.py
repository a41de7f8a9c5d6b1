"""Sentences of one form that tell of others are two happenings; what tells of one whom it names otherwise is one."""

import tomllib
from pathlib import Path

import pytest
from told import digest, read_on

from timeline.events import merge
from timeline.events.merging.comparing.others import may_be_one
from timeline.events.sentences.parties import told_of
from timeline.events.words.lexicon import lexicon_of

CASES = tomllib.loads(Path(__file__).with_name("others.toml").read_text(encoding="utf-8"))
# What other documents tell of other days, by which words are known to be common or rare.
BESIDE = "法官裁定赔偿|歌剧院重新开放|央行下调利率|国家队夺得冠军|博物馆追回名画|渔船触礁沉没|教师发起罢课|警方逮捕两名男子|总统会见外宾"
OTHERS = [
    digest(f"[1月{day}日|2021-01-{day:02}]，{told}。", "2021-01-20", name=f"z{day}")
    for day, told in enumerate(BESIDE.split("|"), 1)
]


def are_one(first, second, others=()):
    own = [read_on(text, "2025-03-02", f"{name}.md") for name, text in (("a", first), ("b", second))]
    ids = {one.document.id for one in own}
    return any(ids <= set(event.documents) for event in merge([*own, *others]))


@pytest.mark.parametrize("others", [(), OTHERS], ids=["alone", "among others"])
@pytest.mark.parametrize("pair", CASES["two"], ids=" / ".join)
def test_two_happenings(pair, others):
    assert not are_one(*pair, others)


@pytest.mark.parametrize("others", [(), OTHERS], ids=["alone", "among others"])
@pytest.mark.parametrize("pair", CASES["one"], ids=" / ".join)
def test_one_happening(pair, others):
    assert are_one(*pair, others)


@pytest.mark.parametrize("pair", CASES["still_two"], ids=" / ".join)
@pytest.mark.xfail(strict=True)
def test_one_happening_in_words_that_no_table_knows_for_one(pair):
    assert are_one(*pair)


@pytest.mark.parametrize(
    ("title", "doers", "done_to"),
    [
        ("警方逮捕张三", "", "张三"),
        ("张三被警方逮捕", "", "张三"),
        ("市长朱建平视察港口", "朱建平", ""),
        ("总统任命赵立新为财政部长", "", "赵立新"),
        ("美国总统拜登会见德国总理朔尔茨", "拜登", "朔尔茨"),
        ("拜登与马克龙通电话", "拜登 马克龙", "拜登 马克龙"),
        ("警方逮捕记者安德烈·科罗廖夫", "", "安德烈·科罗廖夫"),
        ("教育部长德沃斯辞职", "德沃斯", ""),
        ("Police arrested Mary Jones", "", "mary jones"),
        ("Mary Jones and Tom Baker were arrested by police", "", "mary jones|tom baker"),
        ("Tom Baker resigned", "tom baker", ""),
        # who says or announces it, one of several, whose it is, and what is no person
        ("外交部发言人汪文斌表示，中方坚决反对", "", ""),
        ("警察局长李志强通报，河水上涨", "", ""),
        ("警方逮捕李四等12人", "", ""),
        ("特朗普的支持者冲进国会", "", ""),
        ("韩国队击败日本队", "", ""),
        ("各国领导人举行高峰会", "", ""),
        ("于北京时间成立委员会", "", ""),
        ("Tom Baker said the river rose", "", ""),
        ("Protesters gathered in Tahrir Square", "", ""),
        ("Justice Department sued the mill", "", ""),
    ],
)
def test_who_does_it_and_to_whom(title, doers, done_to):
    told = told_of(title, lexicon_of("en" if title.isascii() else "zh"))
    split = "|" if title.isascii() else None
    assert told == (frozenset(doers.split(split)) - {""}, frozenset(done_to.split(split)) - {""})


@pytest.mark.parametrize(
    ("own", "its", "one"),
    [
        ("约翰·史密斯", "john smith", True),
        ("安德烈·科罗廖夫", "andrei korolyov", True),
        ("张志强", "zhang zhiqiang", True),
        ("陈志明", "chan chi-ming", True),
        ("史蒂文·马尔科", "史蒂芬·马尔科", True),
        ("余某", "余海涛", True),
        ("谭德塞", "谭德赛", True),
        ("mary jones", "jones", True),
        ("moammar gadhafi", "muammar kadafi", True),
        ("约翰·史密斯", "mark rivera", False),
        ("张志强", "john smith", False),
        ("安德烈·科罗廖夫", "伊万·彼得连科", False),
        ("余某", "曹国强", False),
        ("王强", "刘伟", False),
        ("mary jones", "john smith", False),
        ("karen wood", "brian ward", False),
    ],
)
def test_two_names_of_one(own, its, one):
    assert may_be_one(own, its) == may_be_one(its, own) == one
