"""Where one reading of a date ends and another begins: each sentence lies just on one side of the border that a rule draws."""

import pytest
from anchored import marked, tag

CHINESE = [
    # A month behind one that lies within the running year is not of that year because it could be.
    ("总统将于本月就任，为推翻[11月]选举结果的努力画上句号。", "2021-01-12", "2020-11"),
    ("本周的集会规模可能比去年11月和[12月]都大。", "2021-01-12", "2020-12"),
    ("预期1月降息的机构有四家；[12月]的调查中没有一家。", "2021-01-12", "2020-12"),
    ("法庭将于2月20日宣判。王某在[4月18日]被捕。", "2021-01-12", "2020-04-18"),
    # A paragraph goes on with the year that it has said, from whichever of its dates a later one can follow.
    (
        "2018年3月，他首次出访。之后他在5月再访、在6月三访。与此同时，他在[4月27日]会见了邻国总统。",
        "2020-08-12",
        "2018-04-27",
    ),
    # A chronicle of one year goes on with it, a text that told one date of another year does not.
    (
        "2020年3月，法庭判决。\n2020年4月，王某上诉。\n2020年5月，大使离任。\n家属没有回应。\n[2月初]，他住进医院。",
        "2021-01-12",
        "2020-02",
    ),
    ("公司2019年亏损严重。\n[1月5日]：新店开业。", "2021-01-12", "2021-01-05"),
    ("2019年11月，法庭开始审理此案。\n[12月20日]，王某被判入狱两年。", "2021-01-04", "2019-12-20"),
    ("法院今天驳回上诉。\n1954年2月底，八成人复职。\n但到了[3月份]，情况突变。", "2020-10-08", "1954-03"),
    (
        "2018年5月1日，一号馆开馆。2019年3月1日，二号馆开馆。\n[11月25日]，馆方宣布闭馆维修。\n2020年12月10日，维修完工。",
        "2020-12-12",
        "2020-11-25",
    ),
    # What has come to the present is recent only where it is so since then.
    ("2002年3月，他移民。现在，他回忆说，[6月]的天气最难忘。", "2021-01-12", "2002-06"),
    ("2019年10月25日，他动了手术。现在他说，[11月3日]出院时很高兴。", "2021-01-12", "2019-11-03"),
    # An hour is of the day told last, not of that of another hour, unless both head an entry.
    ("1月5日晚上8点，王某到店。1月6日他没有出门，[上午9点]在家开会。", "2021-01-08", "2021-01-06T09:00"),
    (
        "七人于12月28日晚上8点乘地铁到站；另外两人于12月29日到达后，[晚上7:50]也乘坐地铁到站。",
        "2021-01-08",
        "2020-12-29T19:50",
    ),
    ("包机预定20日下午1时50分抵达，随后举办欢送仪式。班机预计在[下午3时30分]起飞。", "2021-01-12", "2021-01-20T15:30"),
    # The end of a range is of no day where its beginning is of none.
    ("他以前早上八点到[下午五点]在田里。", "2021-01-12", "XXXX-XX-XXT17:00"),
    ("1983年的一个晚上九点到[十一点]，他在田里。", "2021-01-12", "XXXX-XX-XXT23:00"),
    # What is counted goes on from the paragraph before, and only from a date whose year was said.
    ("王某在2019年9月30日被捕。\n他上楼时突然昏倒。\n张某被提审，[3天后]关进看守所。", "2021-01-06", "P3D"),
    ("有人9月30日在馆内留言。\n他写道，自习室很安静。\n[三天后]他收到回复。", "2021-01-06", "P3D"),
    ("有一位士兵考入大学，但在[半年后]被除名。", "2021-01-04", "P6M"),
    ("该女子曾于2012年4月遭劫持，经斡旋，她在[9天后]获释。", "2021-01-04", "P9D"),
    # A feast is of an old year only in its sentence, near its month or at the head of its clause.
    ("这项准则在2015年定下。起因于代表处在馆内举办[元旦]升旗典礼。", "2021-01-08", "2021-01-01"),
    ("泡菜早在2001年就获得确认。有人认为，这是继[端午节]之后又一场争端。", "2021-01-08", "2020-06-25"),
    # A weekday beside a feast is its day only where nothing but a mark stands between them.
    ("感恩节假期即将来临，防疫中心[星期四]发出感恩节防疫指南。", "2020-11-20", "2020-11-19"),
    # A year that only tells since when, or which, gives no month its year; this year gives it to one from or to which its clause tells.
    ("去年的冠军[1月]退役。", "2021-01-12", "2021-01"),
    ("自去年起，房价在[1月]涨得最快。", "2021-01-12", "2021-01"),
    ("公开赛通常是开季首场赛事，今年已从3月延期至[11月]举行。", "2021-01-12", "2021-11"),
    ("2021年的目标高于此前[4月]公布的预测。", "2021-03-12", "2020-04"),
    ("2021年公司将扩产，而[4月]的产量曾跌到最低。", "2021-03-12", "2020-04"),
    ("去年12月31日的报告指出，患者[1月20日]已出院。", "2021-01-10", "2020-01-20"),
    # What is counted from publication is, whatever was told before it.
    ("从去年底到[今年初]，每五十人就有一人染病。", "2021-01-12", "2021"),
]
ENGLISH = [
    ("He was shot on Tuesday. The log was released on Thursday. At [5 p.m.] it was taken down.", "2024-04-04", "2024-04-04T17:00"),
    ("In May 2001 he fled, having been a clerk since 1998. [The following March] he was caught.", "2024-04-04", "2002-03"),
    ("Ann Lee, appointed in January 2016 and elected in February 2017, has been on leave since [March 20].", "2024-04-04", "2024-03-20"),
    ("Last week: On [Monday] the council met. On Friday it voted.", "2024-04-03", "2024-03-25"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "on", "value"), CHINESE)
def test_the_side_on_which_a_date_lies(text, on, value):
    assert marked(text, on).value == value


@pytest.mark.parametrize(("text", "on", "value"), ENGLISH)
def test_the_side_on_which_an_english_date_lies(text, on, value):
    assert marked(text, on, language="en").value == value


@pytest.mark.parametrize(("text", "value"), [("2018年初至年底", "2018"), ("2018年3月上旬至月底", "2018-03")])
def test_a_range_asked_for_ends_in_the_year_or_month_in_which_it_began(text, value):
    assert [one.value for one in tag(text, "2021-05-10", genre="plain")] == [value, value]
