"""What is told of the weather on the day is a forecast, but for a record that it has set; a weather office does what others do."""

import pytest
from told import digest

from timeline.events import merge


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[今天|2023-07-13]甲市六个观测站的最低气温跌破历史极值。", "happened"),
        ("甲市[今天|2023-07-13]最高气温打破二十年来的纪录。", "happened"),
        ("甲市[今天|2023-07-13]的降雨量刷新建站以来的纪录。", "happened"),
        # the office
        ("甲市气象局副局长王军[今天|2023-07-13]在记者会上说，预警的标准已经修改。", "happened"),
        ("中国气象学会[今天|2023-07-13]在甲市成立专家组。", "happened"),
    ],
)
def test_told(text, status):
    assert [one.status for one in digest(text).mentions] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "甲市[今天|2023-07-13]气温降到零下十度。",
        "甲市[今天|2023-07-13]最低气温可能跌破历史极值。",
        "预计甲市[今天|2023-07-13]最高气温会打破纪录。",
        "甲市[明天|2023-07-14]最高气温将打破纪录。",
    ],
)
def test_foreseen(text):
    assert not merge([digest(text)])
