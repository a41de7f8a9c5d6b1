"""What a text says of its own day: pairs, 今天（D日）, dates; and what says nothing."""

from datetime import date

import pytest
from dated import dated

from timeline.dating.kinds import phrase
from timeline.grammar import find
from timeline.model import Document

PLAIN = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"


def hints(text, language="zh-Hans"):
    return list(phrase.find(Document("1", "x", text, language=language), find(text, language)))


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("周二（7月11日）发表声明", "pair", (None, 7, 11, 2)),
        ("7月11日（周二）发表声明", "pair", (None, 7, 11, 2)),
        ("他3日（周四）表示", "pair", (None, None, 3, 4)),
        ("今天（22日）证实", "today", (None, None, 22, None)),
        ("今天（2021年4月22日）证实", "today", (2021, 4, 22, None)),
        ("周四（2021年4月22日）证实", "date", (2021, 4, 22, None)),
        ("昨天（7日）宣布", "today", (None, None, 7, None)),
        ("7月12日举行会谈", "month-day", (None, 7, 12, None)),
        ("他11日说", "day", (None, None, 11, None)),
        ("2021年1月8日获悉", "date", (2021, 1, 8, None)),
        ("周三表示", "weekday", (None, None, None, 3)),
        ("2020年12月公布", "month-of-year", (2020, 12, None, None)),
        ("2019年通过", "year", (2019, None, None, None)),
    ],
)
def test_hints(text, kind, parts):
    (hint,) = hints(text)
    assert (hint.kind, (hint.year, hint.month, hint.of_month, hint.weekday)) == (kind, parts)


@pytest.mark.parametrize(
    "text", ["上周五表示", "去年宣布", "每周二举行", "农历七月十五", "公元前220年", "近日", "三天后"]
)
def test_what_says_nothing(text):
    assert hints(text) == []


def test_a_pair_tells_the_year():
    (pair,) = hints("周二（7月11日）发表声明")
    fitting = [year for year in range(2015, 2030) if pair.likelihood(date(year, 7, 12)) > 0.5]
    assert fitting == [2017, 2023, 2028]


def test_yesterday_names_the_day_before_publication():
    (hint,) = hints("昨天（7日）宣布")
    assert max((date(2021, 1, day) for day in range(1, 20)), key=hint.likelihood) == date(2021, 1, 8)


def test_each_hint_is_heard_once():
    assert len(hints("7月12日开幕。7月12日闭幕。")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "船务公司今天（2021年4月22日）宣布渡轮停航。",
        "2021年4月22日今天，渡轮停航。",
        "渡轮昨天（2021年4月21日）停航。",
        "The crew said that the ferry had stopped today (22 April 2021), and that the engine was louder than the old one. "
        * 3,
    ],
)
def test_today_with_a_full_date_tells_the_day(said):
    found = dated(said if said.isascii() else f"{said}\n\n{PLAIN}")
    assert (found.local_date, found.inferred) == (date(2021, 4, 22), True)
    assert 0.6 < found.confidence < 0.9


@pytest.mark.parametrize(
    "said",
    [
        "渡轮2021年4月22日停航。",
        "船务公司周四（2021年4月22日）宣布渡轮停航。",
        "今天（4月22日）渡轮停航。",
        "他在2015年的信中说：“今天（2015年3月3日）到家。”2019年5月1日，他坐渡轮离开。",
    ],
)
def test_another_full_date_tells_none(said):
    assert dated(f"{said}\n\n{PLAIN}").local_date is None


def test_a_full_date_beside_its_weekday_bounds_the_day():
    assert dated(f"船务公司周四（2021年4月22日）宣布渡轮停航。\n\n{PLAIN}").not_before == date(2021, 4, 22)
