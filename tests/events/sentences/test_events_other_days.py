"""A date that is of something else than what is told: of a birth, of what went before, of what is blamed, of years counted back."""

import pytest
from told import digest, first_titles, read_on


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a birth, whatever follows
        (
            "王某的当事人张明，[1937年6月25日|1937-06-25]出生，市检察院退休干部，因信仰被多次绑架。",
            {"1937-06-25": "王某的当事人张明出生"},
        ),
        ("李敏，[1939年9月4日|1939-09-04]出生，机械厂退休职工，家住解放路。", {}),
        ("女婴小明[2020年6月7日|2020-06-07]出生，几个月后体重增长过快。", {"2020-06-07": "女婴小明出生"}),
        ("歌手王军[1952年3月2日|1952-03-02]出生于上海。", {"1952-03-02": "歌手王军出生于上海"}),
        # what went before what is done on another day
        (
            "油价在[7月3日|2023-07-03]强劲上涨后[周一|2023-07-10]企稳，因封锁引发担忧。",
            {"2023-07-03": "油价强劲上涨", "2023-07-10": "油价在7月3日强劲上涨后周一企稳"},
        ),
        # one of two things, each of its day
        ("[周四|2023-07-06]中国数据及[周五|2023-07-07]欧元区数据将展现贸易表现。", {}),
        (
            "省卫健委分别在[1月1日|2020-01-01]和[1月3日|2020-01-03]要求销毁样本。",
            {"2020-01-01": "省卫健委分别在1月1日和1月3日要求销毁样本"},
        ),
        # what is blamed or mocked
        (
            "画师王某[周日|2023-07-09]发表新作，讽刺邻国[上周三|2023-07-05]发生的暴乱。",
            {"2023-07-09": "画师王某发表新作，讽刺邻国上周三发生的暴乱"},
        ),
        # what somebody got
        ("晨报获得了北区防疫指挥部[7月6日|2023-07-06]发给卫生局的一份《紧急通知》。", {}),
        (
            "晨报[7月6日|2023-07-06]获得了北区指挥部发给卫生局的一份文件。",
            {"2023-07-06": "晨报获得了北区指挥部发给卫生局的一份文件"},
        ),
        # a treaty of a year
        ("总统王军重申他支持[1998年|1998]通过的《和平协议》，并谈到渊源。", {}),
        # years counted back from what was told
        ("早在央行推出公司的[三年前|2020]，甲集团创建了评分系统。", {}),
    ],
)
def test_chinese(text, told):
    found = {one.when.edtf: one.titles[0] for one in digest(text).mentions if one.titles}
    assert found == told


def test_a_heading_of_several_days_that_names_what_happened_dates_nothing_beneath():
    text = "## 7月6日至8日全员检测：不可能完成的任务\n\n卫健委透露了检测的方法，专家批评其真实性。"
    assert not any(one.titles for one in read_on(text, "2023-07-13").mentions if "卫健委" in one.quote)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # the first for so long is not the first
        (
            "The yen fell [on Tuesday|2023-07-11] to its lowest level against the dollar since the bubble burst.",
            "The yen fell to its lowest level against the dollar since the bubble burst",
        ),
        (
            "The tanker returned to the port of Hull [on Tuesday|2023-07-11] for the first time since its owner went bankrupt.",
            "The tanker returned to the port of Hull for the first time since its owner went bankrupt",
        ),
        # what begins on a day of which somebody gets word
        (
            "The chief executive got word of a nine-day period of clear weather starting [Friday|2023-07-07].",
            None,
        ),
        (
            "The firm will close its stores starting [Friday|2023-07-21].",
            "The firm will close its stores starting Friday",
        ),
    ],
)
def test_english(text, title):
    assert first_titles(text, language="en") == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("参议院要到下周1月19日才会召开下一次会议。", {"2021-01-19"}),
        ("参议院将于下周召开会议，讨论预算案。", {"2021-01-11/2021-01-17"}),
    ],
)
def test_a_day_beside_the_week_that_is_said_to_hold_it(text, told):
    # by whichever day a week begins
    assert {one.when.edtf for one in read_on(text, "2021-01-09").mentions if one.titles} == told
