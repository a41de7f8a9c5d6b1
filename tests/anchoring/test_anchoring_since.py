"""What something is the most since, or what is said in an interview of today, leads no story away from the day of publication."""

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
