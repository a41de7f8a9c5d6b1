"""Stamps without a year, and those that say yesterday: with a capture they tell the day, without one nothing."""

from datetime import date

import pytest
from dated import dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"


def saved(line, body=EN, at="2021-05-20T10:00:00Z"):
    return f"---\nurl: https://pier.example/a\nsaved: {at}\n---\n\n# The ferry\n\n{line}\n\n{body}"


@pytest.mark.parametrize(
    ("line", "body", "day", "least", "most"),
    [
        ("Mar 3 · 5 min read", EN, date(2021, 3, 3), 0.85, 1.0),
        ("Ann Lee · 3 March", EN, date(2021, 3, 3), 0.85, 1.0),
        ("Nov 3 · 5 min read", EN, date(2020, 11, 3), 0.6, 0.9),
        ("3月4日 12:30 来自 微博", ZH, date(2021, 3, 4), 0.85, 1.0),
        ("原创 某人 渡口号 *3月4日*", ZH, date(2021, 3, 4), 0.85, 1.0),
        ("原创 某人 渡口号 昨天", ZH, date(2021, 5, 19), 0.6, 0.9),
        ("今天 08:10 来自 手机", ZH, date(2021, 5, 20), 0.6, 0.9),
        ("Yesterday at 9:12 AM", EN, date(2021, 5, 19), 0.6, 0.9),
    ],
)
def test_with_a_capture(line, body, day, least, most):
    found = dated(saved(line, body))
    assert found.local_date == day
    assert least < found.confidence < most
    assert found.chosen.kind == "relative"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("They met on Mar 3 and left.", EN),
        ("Mar 3, 1999", EN),
        ("Feb 30 · 5 min read", EN),
        ("3月4日，渡轮停航。", ZH),
        ("昨天的渡轮没有开。", ZH),
        ("Open 3 March to 4 May every year except for", EN),
    ],
)
def test_what_is_no_such_stamp(line, body):
    found = dated(saved(line, body))
    assert found.chosen is None or found.chosen.kind != "relative"


def test_a_full_date_is_heard_alone():
    assert dated(saved("Mar 3 · 5 min read\n\nPublished: 9 March 2018")).local_date == date(2018, 3, 9)


@pytest.mark.parametrize("line", ["Mar 3 · 5 min read", "3月4日 12:30 来自 微博", "昨天"])
def test_without_a_capture_there_is_no_day(line):
    assert dated(f"# The ferry\n\n{line}\n\n{EN}").local_date is None
