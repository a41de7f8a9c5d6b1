"""What stands under a date of its own: chronicles with days as headings, live reports with the hour of each entry."""

import pytest
from told import read_on

import timeline
from timeline.building.work.digest import digest
from timeline.settings import Settings


def told(text, published="2022-09-23"):
    return [(one.when.edtf, one.titles[0], one.quote) for one in read_on(text, published).mentions if one.titles]


def days(text, **more):
    return [(when, title) for when, title, _ in told(text, **more)]


def test_the_first_sentence_under_a_day_is_of_that_day():
    text = (
        "## 6月10日\n\n几名男子在唐山一家烧烤店殴打四名女子。他们随后逃走。\n\n"
        "## 6月11日\n\n9名嫌疑人全部到案。\n\n河北省公安厅指定廊坊警方侦查此案。"
    )
    assert told(text)[:2] == [
        ("2022-06-10", "几名男子在唐山一家烧烤店殴打四名女子", "6月10日\n几名男子在唐山一家烧烤店殴打四名女子。"),
        ("2022-06-11", "9名嫌疑人全部到案", "6月11日\n9名嫌疑人全部到案。"),
    ]


def test_an_hour_that_opens_the_sentence_is_kept_with_the_day():
    text = "## 6月10日\n\n凌晨2时40分许，几名男子在唐山一家烧烤店殴打四名女子。\n\n## 6月11日\n\n9名嫌疑人全部到案。"
    document = timeline.read(f"---\ndate: 2022-09-23\n---\n{text}\n".encode(), path="a.md")
    first = digest(document, Settings()).mentions[0]
    assert [one.text for one in first.timexes] == ["6月10日", "凌晨2时40分许"]
    assert (first.when.edtf, first.titles[0]) == ("2022-06-10", "几名男子在唐山一家烧烤店殴打四名女子")


def test_a_range_of_days_is_one():
    text = "### 9月13日至15日\n\n中美外长在维尔纽斯举行会谈。\n\n### 9月23日\n\n法院判处陈继志有期徒刑24年。"
    assert days(text) == [
        ("2022-09-13/2022-09-15", "中美外长在维尔纽斯举行会谈"),
        ("2022-09-23", "法院判处陈继志有期徒刑24年"),
    ]


def test_a_heading_may_tell_the_event_itself():
    text = "### 2月24日：俄罗斯入侵乌克兰\n\n普京发表电视讲话。\n\n### 3月2日 赫尔松失守\n\n俄军占领了赫尔松。"
    assert days(text, published="2022-04-10") == [
        ("2022-02-24", "俄罗斯入侵乌克兰"),
        ("2022-03-02", "赫尔松失守"),
    ]


def test_english():
    text = (
        "## July 26\n\nSoldiers detained President Mohamed Bazoum in Niamey.\n\n"
        "## Friday, July 28\n\nGeneral Abdourahamane Tchiani declared himself head of a government.\n\n"
        "## What next\n\nTalks resumed in Abuja."
    )
    assert days(text, published="2023-08-20") == [
        ("2023-07-26", "Soldiers detained President Mohamed Bazoum in Niamey"),
        ("2023-07-28", "General Abdourahamane Tchiani declared himself head of a government"),
    ]


def test_a_sentence_with_a_day_of_its_own_is_of_that():
    text = "## 6月10日\n\n5月1日，张三抵达唐山。\n\n## 6月11日\n\n警方抓获李四。"
    assert days(text) == [("2022-05-01", "张三抵达唐山"), ("2022-06-11", "警方抓获李四")]


@pytest.mark.parametrize(
    "text",
    [
        "## 6月10日\n\n几名男子在唐山一家烧烤店殴打四名女子。",  # the only heading: it may be the page's own date
        "## 案发\n\n几名男子在唐山一家烧烤店殴打四名女子。\n\n## 到案\n\n9名嫌疑人全部到案。",
        "## 2021年\n\n公司在上海开设工厂。\n\n## 2022年\n\n公司在北京开设工厂。",  # too long for prose to be of
        "## 6月10日\n\n## 6月11日\n\n## 背景\n\n几名男子在唐山一家烧烤店殴打四名女子。",
    ],
)
def test_what_stands_under_no_day_is_of_none(text):
    assert told(text) == []


LIVE = (
    "**23:45** 埃尔多安抵达安卡拉。\n\n**22:10** 埃尔多安呼吁支持者不要离开投票站。\n\n**17:00** 土耳其全国投票结束。"
)


def test_the_entries_of_a_live_report_are_of_its_day():
    assert days(LIVE, published="2023-05-14T23:50:00+03:00") == [
        ("2023-05-14", "埃尔多安抵达安卡拉"),
        ("2023-05-14", "埃尔多安呼吁支持者不要离开投票站"),
        ("2023-05-14", "土耳其全国投票结束"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "17:00 土耳其全国投票结束。\n\n22:10 埃尔多安发表讲话。",  # two are no live report
        "他说17:00 土耳其全国投票结束。\n\n记者22:10 见到埃尔多安。\n\n法院23:00 公布结果。",  # not at the beginning
    ],
)
def test_hours_elsewhere_tell_no_day(text):
    assert told(text, published="2023-05-14T23:50:00+03:00") == []


def test_the_order_of_mentions_is_their_place():
    text = "## 6月10日\n\n几名男子在唐山殴打四名女子。6月12日，张三抵达唐山。\n\n## 6月11日\n\n警方抓获李四。"
    document = timeline.read(f"---\ndate: 2022-09-23\n---\n{text}\n".encode(), path="a.md")
    found = digest(document, Settings()).mentions
    assert [one.order for one in found] == list(range(len(found)))
    assert len(found) == 3


def test_days_on_lines_of_their_own_are_headings_where_sentences_follow():
    text = "**2021年1月6日**\n\n警方拘捕53名民主派人士。\n\n**2021年2月28日**\n\n中国外长抵达东京。"
    assert days(text) == [("2021-01-06", "警方拘捕53名民主派人士"), ("2021-02-28", "中国外长抵达东京")]


def test_dates_in_a_list_of_titles_head_nothing():
    text = "警方拘捕53名民主派人士\n\n2021年1月6日\n\n中国外长抵达东京\n\n2021年2月28日\n\n美国总统访问北京"
    assert days(text) == []
