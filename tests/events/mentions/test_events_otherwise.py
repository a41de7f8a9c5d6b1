"""What is written with spaces around its figures, or with figures of full width, tells the same."""

import re

import pytest
from told import read_on

TEXT = """大阪市政府去年12月宣布，从2023年3月1日起停收现金。

市长说，工程将于4月8日开工，耗资20亿日元。据报道，3月5日有12名工人受伤，其中3人伤重不治。

张某1998年毕业，上月15日辞去职务，2月20日被警方逮捕。"""
WAYS = {
    "set apart": lambda text: re.sub("(?<=[0-9])(?=[一-龥])|(?<=[一-龥])(?=[0-9])", " ", text),
    "full width": lambda text: text.translate({ord("0") + digit: ord("０") + digit for digit in range(10)}),
    "half stops": lambda text: text.replace("，", ","),
    "indented": lambda text: text.replace("\n\n", "\n\n　　"),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_told_and_quoted_as_it_stands(way):
    plain, other = read_on(TEXT, "2023-03-10"), read_on(WAYS[way](TEXT), "2023-03-10")
    assert plain.mentions
    assert [(one.when, one.titles) for one in other.mentions] == [(one.when, one.titles) for one in plain.mentions]
    assert [one.quote for one in other.mentions] == [WAYS[way](one.quote) for one in plain.mentions]
    text = other.document.text
    assert all(one.quote == text[one.span.start : one.span.end] for one in other.mentions)
    assert all(one.text == text[one.span.start : one.span.end] for told in other.mentions for one in told.timexes)
