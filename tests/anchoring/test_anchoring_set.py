"""Months and days on which something is set, and what only stands near a word of what is to come; told on 13 January 2021."""

import pytest

import timeline

SET = [
    ("公司将在11月上市。", "11月", "2021-11"),
    ("公司预计于11月30日上市。", "11月30日", "2021-11-30"),
    ("公司計劃11月上市。", "11月", "2021-11"),
    ("The company plans to list in November.", "November", "2021-11"),
    ("The company will list in November.", "November", "2021-11"),
    ("公司去年12月30日成立，并将在7月7日开业。", "7月7日", "2021-07-07"),
    ("去年12月30日通过的法案将于7月生效。", "7月", "2021-07"),
    ("去年5月，公司宣布将在7月7日开业。", "7月7日", "2020-07-07"),
    ("去年3月开工，将于5月通车。", "5月", "2020-05"),
    ("总统将推翻11月大选的结果。", "11月", "2020-11"),
    ("官员将考虑对11月发布的命令进行调整。", "11月", "2020-11"),
    ("预计12月新增社融约2.2万亿元。", "12月", "2020-12"),
    ("Officials will consider the order signed in November.", "November", "2020-11"),
]


@pytest.mark.parametrize(("text", "said", "value"), SET, ids=[text for text, _, _ in SET])
def test_what_is_set_on_a_date_lies_ahead(text, said, value):
    assert {one.text: one.value for one in timeline.tag(text, on="2021-01-13")}[said] == value
