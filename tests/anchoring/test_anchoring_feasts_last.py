"""Feasts that are said to be a time and no day; told on 3 April 2024."""

import pytest

import timeline

CASES = [
    ("春节期间，他回家探亲。", "春节", "2024-02-10", "APPROX"),
    ("去年国庆长假期间游客大增。", "去年国庆", "2023-10-01", "APPROX"),
    ("去年十一黄金周，机票涨价。", "去年十一", "2023-10-01", "APPROX"),
    ("五一小长假将至。", "五一", "2024-05-01", "APPROX"),
    ("春节，他回家探亲。", "春节", "2024-02-10", None),
    ("除夕，全家吃团圆饭。", "除夕", "2024-02-09", None),
    ("国庆节放假三天。", "国庆节", "2023-10-01", None),
    ("He fasted during Ramadan.", "Ramadan", "2024-03-11", "APPROX"),
    ("They met over Christmas.", "Christmas", "2023-12-25", "APPROX"),
    ("Sales rose in the Christmas season.", "Christmas", "2023-12-25", "APPROX"),
    ("They met on Christmas Day.", "Christmas Day", "2023-12-25", None),
    ("He left at Easter.", "Easter", "2024-03-31", None),
]


@pytest.mark.parametrize(("text", "said", "value", "mod"), CASES, ids=[text for text, *_ in CASES])
def test_a_feast_that_lasts_is_near_its_day(text, said, value, mod):
    assert [(one.value, one.mod) for one in timeline.tag(text, on="2024-04-03") if one.text == said] == [(value, mod)]
