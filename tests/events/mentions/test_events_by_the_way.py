"""A day that only says of what somebody speaks is not that on which he speaks; which of its year something is, how long it lasts and the
hour at which it is done keep nothing from being told."""

import pytest
from told import read_on

PUBLISHED = "2023-07-13"


def told(text, published=PUBLISHED):
    return [(one.when.edtf, one.titles[0]) for one in read_on(text, published).mentions if one.titles]


@pytest.mark.parametrize(
    "text",
    [
        "外交部表示，周二签署的协议具有重要意义。",
        "警方称，周一被捕的一名男子建立了非法网络。",
        "总统陈文说，他上周三在集会上发表的言论是合适的。",
        "分析师指出，7月3日公布的数据令市场失望。",
    ],
)
def test_of_what_somebody_speaks(text):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # … but what broke out on a day did so on it, and what is told without 的 was done on it
        ("警方称，4日发生的爆炸造成5人死亡。", ("2023-07-04", "警方称，4日发生的爆炸造成5人死亡")),
        ("外交部表示，7月4日签署了重要的协议。", ("2023-07-04", "外交部表示，签署了重要的协议")),
        # words of today
        ("外交部表示，今天公布的就业报告令人失望。", ("2023-07-13", "外交部表示，公布的就业报告令人失望")),
        # which of its year
        ("今年第9号台风“海棠”昨日在温州沿海登陆。", ("2023-07-12", "今年第9号台风“海棠”在温州沿海登陆")),
        ("今年首个台风5日在温州登陆。", ("2023-07-05", "今年首个台风在温州登陆")),
        ("今年首届艺术节5日在温州开幕。", ("2023-07-05", "今年首届艺术节在温州开幕")),
        # how long
        (
            "温州市政府周三表示，已暂停地铁服务12小时，因其多次违规。",
            ("2023-07-12", "温州市政府表示，已暂停地铁服务12小时"),
        ),
        ("温州海鸥队上周日以亚军身份结束了赛季。", ("2023-07-09", "温州海鸥队以亚军身份结束了赛季")),
        # at what hour
        ("7月1日，总统18时抵达北京。", ("2023-07-01", "总统18时抵达北京")),
        # other words for it
        ("外长陈文3日就边界冲突表达关切。", ("2023-07-03", "外长陈文就边界冲突表达关切")),
        # a day that is only counted goes with its 起, and a space parts a date from a former office
        ("温州市政府昨天起关闭全市学校。", ("2023-07-12", "温州市政府关闭全市学校")),
        ("荃灣警方昨下午3時拘捕三名男子。", ("2023-07-12", "荃灣警方拘捕三名男子")),
        ("台北市政府昨天起對三家餐廳開罰。", ("2023-07-12", "台北市政府對三家餐廳開罰")),
        ("7月3日 前总统陈文去世。", ("2023-07-03", "前总统陈文去世")),
        # a later time, however vague, tells of what follows it; what is said of an earlier one is said
        ("2015年3月5日，造船厂停产，两年后，数百名工人获得赔偿。", ("2015-03-05", "造船厂停产")),
        ("2015年8月15日，日本战败投降，次年，一千余人返回温州。", ("2015-08-15", "日本战败投降")),
        # a happening may be what did it
        ("7月2日，空袭导致五名平民死亡。", ("2023-07-02", "空袭导致五名平民死亡")),
        ("7月2日，无人机袭击炸死一家十口。", ("2023-07-02", "无人机袭击炸死一家十口")),
        # words of sport and of Hong Kong; a noun that ends like what is left open
        ("7月2日，温州队以104比98力克港湾队。", ("2023-07-02", "温州队以104比98力克港湾队")),
        ("檢調7月2日搜索工務局等19處。", ("2023-07-02", "檢調搜索工務局等19處")),
        ("7月2日，海关检获两公斤可卡因。", ("2023-07-02", "海关检获两公斤可卡因")),
    ],
)
def test_chinese(text, found):
    assert told(text) == [found]


def test_the_hour_that_heads_an_entry_is_no_part_of_its_title():
    assert told("21:40 温州市政府宣布7月5日复课。") == [("2023-07-05", "温州市政府宣布7月5日复课")]


@pytest.mark.parametrize(
    "text",
    [
        "7月3日前，前总统陈文必须离境。",
        "今年的台风5日在温州登陆。",
        "邮戳是7月3日。",
        "今年春节后，海鸥公司裁员三百人。",
        "分析师陈文提醒，涨价始于去年9月，今年春节后加速。",
        "2015年3月5日，张三离职，两年后，公司宣布破产。",
    ],
)
def test_nothing_of_it(text):
    assert not told(text)
