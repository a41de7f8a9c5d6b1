"""Dates that must not stray: a far year named in passing, a day beside its feast, the end of a day, the weekday of the printing."""

from datetime import datetime

import pytest
from anchored import marked, tag

FRIDAY = "2021-01-08"


FAR = [
    # named in passing, in a list, or in another paragraph
    ("这是1976年地震以来最严的措施。法国已于[3月17日]宣布封锁。", FRIDAY, "2020-03-17"),
    ("自两国1979年断交以来少有往来。部长在[8月28日]召见大使。", FRIDAY, "2020-08-28"),
    ("失去的包括2018年丢掉的众议院，[11月3日]丢掉的白宫。", FRIDAY, "2020-11-03"),
    ("张某，1963年出生，[1月5日]乘车返回，次日确诊。", FRIDAY, "2021-01-05"),
    ("1989年拒绝开枪的将军，于[1月7日]去世。", FRIDAY, "2021-01-07"),
    ("气温是1966年以来最低，[1月7日]降到零下十九度。", FRIDAY, "2021-01-07"),
    ("据统计，2018年春运送客三十亿人次。\n今年春运[3月8日]结束。", FRIDAY, "2021-03-08"),
    ("参院早在2018年10月29日就通过了法案。部长在[8月9日]率团抵达。", FRIDAY, "2020-08-09"),
    ("公司2014年7月14日上市。\n另一网站于[12月19日]被停止更新。", FRIDAY, "2020-12-19"),
    ("2018年7月，公司起诉对手。\n法院上周三（[12月30日]）公布判决。", FRIDAY, "2020-12-30"),
    ("收购始于2018年6月，而新的期限是[12月30日]。", FRIDAY, "2020-12-30"),
    # where the story is told
    ("最低纪录是1966年的，为[当年2月22日]的零下27度。", FRIDAY, "1966-02-22"),
    ("方案提交的日子是（1970年）[12月26日]。", FRIDAY, "1970-12-26"),
    ("1989年抗议期间，他同情学生。但在[6月4日]的流血过后，他改了口。", FRIDAY, "1989-06-04"),
    ("2008年3月26日，他被带走。[5月6日]，家人接到消息。", FRIDAY, "2008-05-06"),
    ("2018年6月汇率下跌，[8月24日]央行出手。", FRIDAY, "2018-08-24"),
    ("2018年12月28日，他被带走，[1月5日]获释。", FRIDAY, "2019-01-05"),
    ("战争于1962年爆发，到[十月]才打到这里。", "2020-11-20", "1962-10"),
]


@pytest.mark.parametrize(("text", "on", "value"), FAR)
def test_a_far_year_carries_only_its_own_story(text, on, value):
    assert marked(text, on).value == value


FAR_ENGLISH = [
    ("Smith, who was born in 1963, was arrested on [January 5].", FRIDAY, "2021-01-05"),
    ("The law was passed in 2014. Critics were held on [December 30].", FRIDAY, "2020-12-30"),
    ("The troops were sent in May 2014 and were withdrawn on [August 3].", FRIDAY, "2014-08-03"),
    ("The club was founded in 1901 and was closed on [January 6].", FRIDAY, "2021-01-06"),
]


@pytest.mark.parametrize(("text", "on", "value"), FAR_ENGLISH)
def test_a_far_year_in_english(text, on, value):
    assert marked(text, on, language="en").value == value


FEASTS = [
    ("他打算在[去年11月3日大选日当天]辞职。", FRIDAY, "2020-11-03"),
    ("他在11月3日[大选日]辞职。", FRIDAY, "2020-11-03"),
    ("他在2016年11月8日[大选日]当选。", FRIDAY, "2016-11-08"),
    ("他在[去年大选日]辞职。", FRIDAY, "2020-11-03"),
]


@pytest.mark.parametrize(("text", "on", "value"), FEASTS)
def test_a_date_beside_a_feast_is_the_date(text, on, value):
    assert marked(text, on).value == value


ENDS = [
    ("10日0至[24时]，新增103例。", "2021-01-11", datetime(2021, 1, 10, 23, 59), datetime(2021, 1, 11)),
    ("1月9日0—[24时]，新增46例。", "2021-01-11", datetime(2021, 1, 9, 23, 59), datetime(2021, 1, 10)),
    ("截至[10日24时]，有五百例。", "2021-01-11", datetime(2021, 1, 10, 23, 59), datetime(2021, 1, 11)),
    ("[10日23时]，有五百例。", "2021-01-11", datetime(2021, 1, 10, 23), datetime(2021, 1, 11)),
    ("[11日0时]，有五百例。", "2021-01-11", datetime(2021, 1, 11), datetime(2021, 1, 11, 1)),
]


@pytest.mark.parametrize(("text", "on", "since", "until"), ENDS)
def test_the_end_of_a_day_is_of_that_day(text, on, since, until):
    found = marked(text, on)
    assert (found.since, found.until) == (since, until)


PRINTED = [
    ("路透华盛顿1月6日 - 议员在[周四0100GMT]后再次召集会议。", "2021-01-07", "2021-01-07T01:00Z"),
    ("路透华盛顿1月6日 - 议员在[周三]召集会议。", "2021-01-07", "2021-01-06"),
    ("路透华盛顿1月6日 - 议员在[周二]召集会议。", "2021-01-07", "2021-01-05"),
    ("路透华盛顿1月6日 - 议员在[上周四]召集会议。", "2021-01-07", "2020-12-31"),
    ("议员在[周五]召集会议。", "2021-01-07", "2021-01-01"),
    ("[周三下午]国会召开联席会议期间，抗议人群进入国会。", "2021-01-07", "2021-01-06TAF"),
]


@pytest.mark.parametrize(("text", "on", "value"), PRINTED)
def test_a_weekday_is_that_of_the_printing_though_the_dateline_is_older(text, on, value):
    assert marked(text, on).value == value


RETOLD = [
    # a bare date ahead, of which nothing says that it is to come, beside one of last year
    ("早在2020年1月，专家就指出了来源。\n武汉市于[1月23日]被隔离。", "2021-01-10", "2020-01-23"),
    ("2020年1月20日，第一例确诊。\n[2月3日]，医院建成。", "2021-01-10", "2020-02-03"),
    ("早在2020年1月，专家就指出了来源。\n大会将于[1月23日]举行。", "2021-01-10", "2021-01-23"),
    ("2020年11月3日，大选投票。\n[1月20日]的就职典礼戒备森严。", "2021-01-10", "2021-01-20"),
    (
        "2020年1月，专家就指出了来源。\n此事无人过问。\n会议定在别处。\n[1月23日]的会议取消。",
        "2021-01-10",
        "2021-01-23",
    ),
]


@pytest.mark.parametrize(("text", "on", "value"), RETOLD)
def test_a_date_ahead_goes_on_with_what_last_year_told(text, on, value):
    assert marked(text, on).value == value


ANNOUNCED = [
    ("政府于[3月17日]宣布封锁。", FRIDAY, "2020-03-17"),
    ("[3月22日]，德国宣布新措施。", FRIDAY, "2020-03-22"),
    ("總理[3月11日]宣佈進入緊急狀態。", FRIDAY, "2020-03-11"),
    ("政府将于[3月17日]宣布结果。", FRIDAY, "2021-03-17"),
    ("边境[3月17日]起关闭，总理宣布。", FRIDAY, "2021-03-17"),
    # a part of the year that the story names, told as past though it is months ahead
    ("2021年经济疲弱，但[二季度]经济已经开始复苏。", FRIDAY, "2020-Q2"),
    ("2021年经济疲弱，但[二季度]经济将复苏。", FRIDAY, "2021-Q2"),
    # what a report tells was before it
    ("2020年7月有媒体报道，一家人[1月]染疫。", FRIDAY, "2020-01"),
    ("2020年11月有媒体报道，比赛将在[1月]举行。", FRIDAY, "2021-01"),
    ("2020年11月动工，[1月]完工。", FRIDAY, "2021-01"),
    ("有人说他去年12月已离境，也有媒体报道他[1月5日]露面。", FRIDAY, "2021-01-05"),
    # a feast after what was told late in a year
    ("小镇去年11月开放，因此[新年]假期游人众多。", FRIDAY, "2021-01-01"),
    ("小镇去年11月开放，[圣诞节]游人众多。", FRIDAY, "2020-12-25"),
    # what nobody plans
    ("[3月9日]，山火造成三人死亡。", FRIDAY, "2020-03-09"),
    ("老镇长[3月9日]病逝。", FRIDAY, "2020-03-09"),
    ("[3月9日]是遇难者纪念日。", FRIDAY, "2021-03-09"),
    # what is known long before, once the year is under way
    ("盟国要帮他在[11月]的大选中胜选。", "2020-08-27", "2020-11"),
    ("两人共同参加[11月3日]举行的选举。", "2020-08-14", "2020-11-03"),
    ("商户在[11月3日]歇业。", "2020-08-02", "2019-11-03"),
    ("[4月]举行的选举被宣布无效。", FRIDAY, "2020-04"),
    # from when something is made to be done
    ("这项协议将让各镇从[4月]起订购煤炭。", FRIDAY, "2021-04"),
    ("镇长将期限从[4月]延到6月。", FRIDAY, "2020-04"),
    # as early as, and ever since
    ("首相早在[3月]就确诊感染，一度病重。", FRIDAY, "2020-03"),
    ("世衛組織早在[2月]便發出警告。", FRIDAY, "2020-02"),
    ("自从[2月]发现疫情以来，已有七万人死亡。", FRIDAY, "2020-02"),
    ("自[4月]爆發示威以來，兩人被捕。", FRIDAY, "2020-04"),
    ("仪式最早在[3月]举行。", FRIDAY, "2021-03"),
    ("预计[3月]销量创有史以来新高。", FRIDAY, "2021-03"),
    ("[2月]将出现自2008年以来最大降幅。", FRIDAY, "2021-02"),
]


@pytest.mark.parametrize(("text", "on", "value"), ANNOUNCED)
def test_what_was_announced_on_a_day_is_past(text, on, value):
    assert marked(text, on).value == value


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("It shut on [Monday, March 4, 2019].", "2019-03-04", ""),
        ("It shut on [Tuesday, March 4, 2019].", "2019-03-04", "2019-03-04 is weekday 1, the text says 2"),
        ("It shut on [Sat. 5 January], he said.", "2021-01-05", "2021-01-05 is weekday 2, the text says 6"),
        ("It shut on [Thu, 7 Jan], he said.", "2021-01-07", ""),
        ("It shut on [Mon 3/4/2019].", "2019-03-04", ""),
    ],
)
def test_a_weekday_beside_its_date_in_one_expression_is_checked(text, value, note):
    found = marked(text, FRIDAY, language="en")
    assert (found.value, found.disagreement) == (value, note)


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        ("[2021-01-07] 25:00 发布", "zh", "there is no 25:00"),
        ("发布时间：[2021/01/07] 12:75", "zh", "there is no 12:75"),
        ("[2021-01-07] 31:20", "en", "there is no 31:20"),
        ("[1月7日] 98:87获胜", "zh", ""),
    ],
)
def test_a_time_that_there_is_not_is_told_of_its_date(text, language, note):
    found = marked(text, FRIDAY, language=language)
    assert (found.value[:10], found.disagreement) == ("2021-01-07", note)


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("[今年9月]，小镇修好了旧桥。", "2020-09", "今年9月 would be in 2021"),
        ("[今年9月]，小镇将修好旧桥。", "2021-09", ""),
        # no verb says that it is over, and nothing that it is planned
        ("[今年9月]，小镇拆除旧桥。", "2020-09", "今年9月 would be in 2021"),
        ("大概在[今年7月左右]，一群穿白衣的人来到镇上。", "2020-07", "今年7月左右 would be in 2021"),
        ("小镇[今年6月30日]实施新规后，商户歇业。", "2020-06-30", "今年6月30日 would be in 2021"),
        ("截至[今年6月]，镇上四成商户歇业。", "2020-06", "今年6月 would be in 2021"),
        ("[今年9月]的庙会备受关注。", "2021-09", ""),
        ("[今年9月]，庙会举行。", "2021-09", ""),
        ("庙会（[今年9月]）备受关注。", "2021-09", ""),
        ("庙会推迟到[今年7月]，镇长很失望。", "2021-07", ""),
        ("[今年7月]起上调水费。", "2021-07", ""),
        ("[今年2月]，小镇拆除旧桥。", "2021-02", ""),
    ],
)
def test_a_year_that_has_slipped_is_told_of_its_date(text, value, note):
    found = marked(text, FRIDAY)
    assert (found.value, found.disagreement) == (value, note)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "小镇1月底确诊首例，3月底累计百例。6月下旬，病例再次上升。",
            ["2020-01", "2020-03", "2020-06"],
        ),
        ("对1月末汇率的预测，较12月末高。", ["2021-01", "2020-12"]),
        ("小镇1月底将设站。\n6月下旬，病例再次上升。", ["2021-01", "2020-06"]),
        ("镇长不打算像4月那样封路。", ["2020-04"]),
    ],
)
def test_what_is_told_in_order_before_a_month_of_last_year_is_no_later(text, values):
    assert [one.value for one in tag(text, FRIDAY)] == values


@pytest.mark.parametrize(
    ("text", "on", "value"),
    [
        ("The mayor feared heavy losses in [November]'s elections.", "2010-07-19", "2010-11"),
        ("They debated before the [November] mayoral election.", "2010-07-19", "2010-11"),
        ("She lost the [November] election.", "2010-07-19", "2009-11"),
        ("Voters punished the mayor in [November]'s elections.", "2011-02-10", "2010-11"),
        ("They met in [November] and agreed.", "2010-07-19", "2009-11"),
        # what a month has as its own is of this year, whatever is told beside it
        ("The tanker ran aground in March 1989 and, until [April]'s accident, was the worst.", "2010-07-16", "2010-04"),
        ("The tanker ran aground in March 1989 and was towed off in [April].", "2010-07-16", "1989-04"),
    ],
)
def test_a_month_that_says_which_election_is_the_nearest(text, on, value):
    assert marked(text, on, language="en").value == value


LIVE = "{0}: The mayor arrives.\n{1}: She greets the crowd.\n{2}: The band plays.\n{3}: The speech begins."


@pytest.mark.parametrize(
    ("hours", "values"),
    [
        (("2003", "2011", "2040", "2055"), ["T20:03", "T20:11", "T20:40", "T20:55"]),
        (("2003", "2005", "2010", "2011"), ["2003", "2005", "2010", "2011"]),
        (("2003", "2005", "2010", "2078"), ["2003", "2005", "2010", "2078"]),
    ],
)
def test_hours_without_a_point_open_the_entries_of_a_live_report(hours, values):
    found = [one.value for one in tag(LIVE.format(*hours), "2010-06-15", language="en")]
    assert found == [f"2010-06-15{value}" if value[0] == "T" else value for value in values]


def test_the_nights_of_a_weekend_are_of_both_its_days():
    one = marked("[上周末晚上]，大楼失火。", "2023-03-10")
    assert (one.value, one.type, one.precision) == ("2023-W09-WETEV", "TIME", "weekend")
    assert (one.since, one.until) == (datetime(2023, 3, 4), datetime(2023, 3, 6))


@pytest.mark.parametrize(
    ("text", "on", "value"),
    [
        ("[月底]，他辞职了。", "2021-01-05", "2020-12"),
        ("[月底]，他将辞职。", "2021-01-05", "2021-01"),
        ("[月底]，他辞职了。", "2021-01-20", "2021-01"),
        ("公司[年底]完成了收购。", "2021-04-20", "2020"),
        ("公司[年底]将完成收购。", "2021-04-20", "2021"),
        ("公司[年底]完成了收购。", "2021-12-28", "2021"),
    ],
)
def test_the_end_of_a_month_or_year_told_as_past_is_over(text, on, value):
    assert marked(text, on).value == value
