"""What stands side by side: the two ends of a range, a day and what is counted from it, the least and the most of a length."""

import pytest

from timeline.grammar import find


def found(text: str) -> list[tuple[str, bool]]:
    return [(one.text, one.ranges) for one in find(text, "zh")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("三月和九月之间的数据", [("三月", True), ("九月", False)]),
        ("周三与周五之间", [("周三", True), ("周五", False)]),
        ("在2007年和2009年之間", [("2007年", True), ("2009年", False)]),
        ("三月和九月各有一次", [("三月", False), ("九月", False)]),
        ("早上七点到九点堵车", [("早上七点", True), ("九点", False)]),
        ("晚上八點至十點", [("晚上八點", True), ("十點", False)]),
        ("下午三点，九点意见", [("下午三点", False)]),
        ("2009年至今", [("2009年", True), ("至今", False)]),
        ("年初迄今", [("年初", True), ("迄今", False)]),
        ("2009年，至今", [("2009年", False), ("至今", False)]),
        ("处三年以上七年以下有期徒刑", [("三年以上", True), ("七年以下", False)]),
        ("十五年以上,三十年以下", [("十五年以上", True), ("三十年以下", False)]),
        ("等了三年以上，又等七年", [("三年以上", False), ("七年", False)]),
        ("今明两年", [("今", True), ("明两年", False)]),
        ("昨今兩天", [("昨", True), ("今兩天", False)]),
        ("今明后三日", [("今", True), ("明后三日", False)]),
        ("去今两年间", [("去", True), ("今两年", False)]),
        ("今后两年", [("今后两年", False)]),
        ("声明两天后撤回", [("两天后", False)]),
        ("文明三年级", []),
        ("八九十年代", [("八", True), ("九十年代", False)]),
        ("上世纪七、八十年代", [("上世纪七", True), ("八十年代", False)]),
    ],
)
def test_the_ends_of_a_range(text, want):
    assert found(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("9月1日的三天后", ["9月1日的三天后"]),
        ("9月1号三天后", ["9月1号三天后"]),
        ("2月13号31天前", ["2月13号31天前"]),
        ("中秋节的两周前", ["中秋节的两周前"]),
        ("9月16日的13个小时以前", ["9月16日的13个小时以前"]),
        ("9月16号13小时后", ["9月16号", "13小时后"]),
        ("2018年三年后", ["2018年", "三年后"]),
        ("9月1日，三天后", ["9月1日", "三天后"]),
    ],
)
def test_what_is_counted_from_a_day(text, want):
    assert [one.text for one in find(text, "zh")] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("国会周三开会", ["周三"]),
        ("国庆節和國慶节", ["国庆節", "國慶节"]),
        ("東正教复活节", ["東正教复活节"]),
        ("2021年最后一天", ["2021年最后一天"]),
        ("每年春节", ["每年春节"]),
        ("五点差一刻", ["五点差一刻"]),
    ],
)
def test_one_expression(text, want):
    assert [one.text for one in find(text, "zh")] == want
