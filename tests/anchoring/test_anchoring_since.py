"""What leads no story away from publication: since when something is the most, an interview of today, another subject's month."""

import pytest

import timeline


def values(text, on):
    return [one.value for one in timeline.tag(text, on=on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月份同比上涨2.8%，创2020年5月以来新高。前三季度上涨2.0%。", ["2022-09", "2020-05", "2022"]),
        ("涨幅创2020年5月以来新高。三季度数据原定于18日公布。", ["2020-05", "2022-Q3", "2022-10-18"]),
        ("跌幅為2008年10月以來最大。分析師12日表示憂慮。", ["2008-10", "2022-10-12"]),
        ("这是自2020年5月以来的首次上涨。9月小幅回落。", ["2020-05", "2022-09"]),
        # what happened then, and goes on to be told
        ("工厂2020年5月停工。18日，工人开始抗议。", ["2020-05", "2020-05-18"]),
        ("2008年10月股市大跌。12日，央行降息。", ["2008-10", "2008-10-12"]),
    ],
)
def test_since(text, expected):
    assert values(text, "2022-10-14") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政院去年11月24日通過草案。部長上午受訪時說，盼盡快修法。", ["2022-11-24", "2023-06-13TMO"]),
        ("法院2019年3月5日判他入狱。妻子晚上接受路透社记者采访时说，不会放弃。", ["2019-03-05", "2023-06-13TEV"]),
        ("會議2022年1月3日結束。主席下午接受專訪時表示遺憾。", ["2022-01-03", "2023-06-13TAF"]),
        # what was done on that day, and an interview on a day of the same story
        ("法院2019年3月5日开庭，张三下午出庭作证。", ["2019-03-05", "2019-03-05TAF"]),
        ("法院2019年3月5日开庭。下午，法官宣布休庭。", ["2019-03-05", "2019-03-05TAF"]),
        ("他6月9日抵达北京，晚上接受记者采访。", ["2023-06-09", "2023-06-09TEV"]),
    ],
)
def test_an_interview_is_of_the_day_of_its_report(text, expected):
    assert values(text, "2023-06-13") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who acts stands before the month: a sentence of its own
        ("20年前的10月，美军入侵阿富汗。拜登4月宣布将在9月11日前撤军。", ["2001-10", "2021-04", "2021-09-11"]),
        ("公司成立于2015年9月。公司6月公布财报。", ["2015-09", "2021-06"]),
        # a month at the head goes on with the story
        ("他2019年11月入狱。3月，妻子病逝。", ["2019-11", "2020-03"]),
        ("他2019年11月入狱，3月出狱。", ["2019-11", "2020-03"]),
        ("2019年9月，工厂停产。工人11月复工。", ["2019-09", "2019-11"]),
    ],
)
def test_an_earlier_month_is_of_the_next_year_only_where_the_story_goes_on(text, expected):
    assert values(text, "2021-08-16") == expected
