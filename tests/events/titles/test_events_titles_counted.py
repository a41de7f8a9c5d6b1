"""A date that stays in an event's title is told without what only its writer counts: the event's own stands beside it."""

import pytest
from msgspec.structs import replace
from told import digest

from timeline.events import merge
from timeline.events.titles.counted import plainly_dated
from timeline.events.words.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # which week, month or year it is
        ("听证会将于[下周二|2023-07-18]举行。", "听证会将于周二举行"),
        ("消息刺激吉利汽车[上周五|2023-07-07]股价飙升20%。", "消息刺激吉利汽车周五股价飙升20%"),
        ("台灣從[本月1日|2023-07-01]開放進口美國牛肉。", "台灣從1日開放進口美國牛肉"),
        ("保险统计指数于[当年8月|2015-08]起正式发布。", "保险统计指数于8月起正式发布"),
        ("林青霞睽违六年于[去年底|2022]再度开通微博。", "林青霞睽违六年于年底再度开通微博"),
        ("林青霞睽违六年于[去年年底|2022]再度开通微博。", "林青霞睽违六年于年底再度开通微博"),
        # a year or a month by itself
        ("林青霞睽违六年于[前年|2021]再度开通微博。", "林青霞睽违六年于2021年再度开通微博"),
        ("中国[今年|2023]首次宣布自主禁渔。", "中国2023年首次宣布自主禁渔"),
        ("林青霞睽违六年于[上个月|2023-06]再度开通微博。", "林青霞睽违六年于6月再度开通微博"),
        ("林青霞睽违六年于[上月底|2023-06]再度开通微博。", "林青霞睽违六年于6月底再度开通微博"),
        # a day that is only counted
        ("欧股[今天|2023-07-13]收跌。", "欧股13日收跌"),
        ("入境者[明天|2023-07-14]起须落实一人一户。", "入境者14日起须落实一人一户"),
        ("上巴陵部落从[昨晚|2023-07-12]就开始下雪。", "上巴陵部落从12日晚就开始下雪"),
        ("人口五百万的墨尔本[今天零时|2023-07-13]起解封，酒吧重新开放。", "人口五百万的墨尔本13日零时起解封"),
        ("工厂已从[昨天|2023-07-12]（[12日|2023-07-12]）起暂时停工检修。", "工厂已从12日起暂时停工检修"),
        # what says nothing by itself without it, and what is no such date
        ("美元[周三|2023-07-12]下滑。", "美元周三下滑"),
        ("「编年史」网站在[2019年|2019]示威期间成立。", "「编年史」网站在2019年示威期间成立"),
    ],
)
def test_the_day_beside_the_events_own(text, title):
    (event,) = merge([digest(text)])
    assert event.title == title


@pytest.mark.parametrize(
    "title",
    [
        "工厂今天和明天停工",  # beside another day
        "厂长说：“今天停工，工人回家”",  # in what is quoted
        "工厂今天停工，商店今天关门",  # said twice
        "如今天灾不断，工厂停工",  # no date
    ],
)
def test_what_stands_as_it_was(title):
    (mention,) = digest("工厂[今天|2023-07-13]停工。").mentions
    assert plainly_dated(title, mention, lexicon_of("zh-Hans")) == title


def test_the_day_of_another_document_is_not_the_writers():
    (mention,) = digest("工厂[今天|2023-07-13]停工。").mentions
    copied = replace(mention, read=mention.when)
    assert plainly_dated("工厂今天停工", mention, lexicon_of("zh-Hans")) == "工厂13日停工"
    assert plainly_dated("工厂今天停工", copied, lexicon_of("zh-Hans")) == "工厂今天停工"
