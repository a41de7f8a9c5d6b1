"""Days counted from what a story has told, and weekdays of which something is said that lies ahead, with what only looks alike."""

from datetime import date, datetime

import pytest
from anchored import marked

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

THURSDAY = "2020-10-15"
TUESDAY = "2021-01-12"


def value(text: str, on: str) -> str:
    """The value of the expression in brackets."""
    start = text.index("[")
    plain = text.replace("[", "", 1).replace("]", "", 1)
    day = date.fromisoformat(on)
    dating = Dating(published=Moment(datetime(day.year, day.month, day.day, 9, 30), "minute"), local_date=day)
    document = Document(id="case", path="", text=plain)
    return next(one.value for one in anchor(document, find(plain, "zh"), dating, Settings()) if one.span.start == start)


AHEAD = [
    # what may, can or must be on a weekday has not been yet
    ("众议院最快可在[周五]投票。", "2020-10-16"),
    ("國會最早可能於[週五]表決。", "2020-10-16"),
    ("他最早在[周三]就到了。", "2020-10-14"),
    ("病毒可能在[周二]签署的文件里提到。", "2020-10-20"),
    ("疑犯可能在[周二]就已离境。", "2020-10-13"),
    ("她可能会就[周二]的冲突提起诉讼。", "2020-10-13"),
    ("如果[周六]前不答复，双方将开战。", "2020-10-17"),
    ("如果[周一]没了电，罪责在厂方。", "2020-10-12"),
    ("当局要求民众在[周一]之前撤离。", "2020-10-19"),
    ("当局[周一]要求民众撤离。", "2020-10-12"),
    ("[周一]之前，他从未来过。", "2020-10-12"),
    ("议会[周五]要投票。", "2020-10-16"),
    ("议会[周五]要求总统辞职。", "2020-10-09"),
    ("来临[星期六]有市集。", "2020-10-17"),
    ("刚过去的[星期六]有市集。", "2020-10-10"),
    ("会议定在周二或[周三]举行。", "2020-10-14"),
    ("他在[周二]的午餐会上说话。", "2020-10-13"),
    ("他在[周二]的立法会选举中落败。", "2020-10-13"),
    # what its paragraph has called by that name
    ("议会将在周二表决，并在[周二]晚间公布结果。", "2020-10-20TEV"),
    ("议会在周二表决，并在[周二]晚间公布结果。", "2020-10-13TEV"),
    ("巴西[周三]料维持利率不变。", "2020-10-21"),
    ("五十万人等待[周一]接种疫苗。", "2020-10-19"),
    # what starts on a weekday, or was to be on it, is of the nearest
    ("[周六]起，巴黎实施宵禁。", "2020-10-17"),
    ("[周一]起，巴黎实施宵禁。", "2020-10-12"),
    ("[周六]起诉书公布。", "2020-10-10"),
    ("原定[周五]举行的辩论取消了。", "2020-10-16"),
    ("原定[周一]举行的辩论取消了。", "2020-10-12"),
    # months that were planned are no months to come
    ("赛事原计划[3月]举行。", "2020-03"),
    ("赛事计划[3月]举行。", "2021-03"),
    ("赛事后推迟到[5月]。", "2020-05"),
    ("赛事已推迟到[11月]。", "2020-11"),
    ("选举已被推迟一年至[3月]举行。", "2021-03"),
    ("[3月]被推迟的立法会选举", "2020-03"),
]

COUNTED = [
    # the day that has the number beside it
    ("去年12月23日，研究所公布了结果。今年1月6日，又有消息。\n[隔天]（24日），另一国宣布。", "2020-12-24"),
    ("今年1月6日，有消息。\n[隔天]（7日），另一国宣布。", "2021-01-07"),
    ("直到就职[前一天]的1月19日才复会。", "2021-01-19"),
    ("[十天后]的12月28日，财政部宣布名单。", "2020-12-28"),
    ("[三天后]，也就是1月4日，交易所改了主意。", "2021-01-04"),
    ("大家知道，[今年]是11月3号大选。", "2021"),
    # no day after one of which only an event is told, nor one that would lie ahead
    ("总统得到认证的[第二天]，会议召开。", "XXXX-XX-XX"),
    ("1月10日，他约好[第二天]见面。", "2021-01-11"),
    ("今天他约好[第二天]见面。", "XXXX-XX-XX"),
    ("1月6日有冲突。\n他写了信。\n他住在乡下。\n她在毕业的[那天]哭了。", "XXXX-XX-XX"),
    ("1月6日有冲突。\n在有冲突的[那天]，她哭了。", "2021-01-06"),
    ("1月5日开幕，第二天闭幕，[第三天]拆台。", "2021-01-07"),
    # the day of what is named before it is not that of publication, where the text told of no day
    ("宣判[当天]，有人喊冤。", "XXXX-XX-XX"),
    ("[当天]，有人喊冤。", "2021-01-12"),
    ("吉隆坡[即日]起封城。", "2021-01-12"),
    # nor is the day before it that before publication, or before another date told
    ("众议院将在1月19日复会，而那正是新总统就职典礼[前一天]。", "XXXX-XX-XX"),
    ("事故发生[前一天]，他还在上班。", "XXXX-XX-XX"),
    ("爆炸發生的[前一天]，他還在上班。", "XXXX-XX-XX"),
    ("1月8日他受访说，选举[前一天]接到电话。", "XXXX-XX-XX"),
    ("她在1月5日投票[前一天]遇害。", "2021-01-04"),
    ("他在生日[前一天]回家。", "XXXX-XX-XX"),
    ("1月8日他回来了。出发[前一天]，他写了信。", "XXXX-XX-XX"),
    ("1月8日召开峰会。峰会[前一天]，他写了信。", "2021-01-07"),
    ("1月6日发生骚乱。骚乱[前一天]，他抵达华盛顿。", "2021-01-05"),
    ("1月6日发生骚乱。警方[次日]说，有人死亡。", "2021-01-07"),
    ("1月9日，警方说，[前一天]有人死亡。", "2021-01-08"),
    ("2019年11月4日他坠楼。周二（1月12日）法院裁决。2019年11月8日他去世。\n[当日]，他在场。", "XXXX-XX-XX"),
    ("2019年11月4日他坠楼。周一（1月11日）法院裁决。\n[当日]，他在场。", "2021-01-11"),
    # the year after this one is 明年
    ("2000年底他被捕。他说：“今天不行。”\n[次年]5月，他去世。", "2001-05"),
    ("他说：“今天不行。”\n[次年]5月，他去世。", "XXXX-05"),
    # how long it took, where nothing says that it lies ahead
    ("他入院，[五天之后]不幸离世。", "P5D"),
    ("他入院。[五天之后]将出院。", "2021-01-17"),
    ("[一個月後]是農曆新年。", "2021-02"),
    ("打完第一剂的21到[28天]后再接种。", "P28D"),
    ("与那时相比，[二十年后的今天]大不相同。", "2021-01-12"),
    ("[两周前的今天]，他还在。", "2020-12-29"),
    # a story told wholly in a past year goes on from paragraph to paragraph
    ("2018年6月，他被捕。\n[12月]，法院开庭。", "2018-12"),
    ("2018年6月，他被捕。\n今天，法院开庭。\n[12月]，他曾上诉。", "2020-12"),
    ("去年10月，工人罢工。[11月]，工厂关闭。", "2020-11"),
    ("2018年初，央行建议调整；6月起货币下跌，[1月4日]重启。", "2021-01-04"),
    ("2018年10月货币下跌，[12月31日]央行重启。", "2018-12-31"),
    ("去年10月，他在[双十节]招待会上说话。", "2020-10-10"),
    ("他们[春节]都没有休息。", "2020-01-25"),
    ("若观察去年各月，1月至[9月]皆为负值。", "2020-09"),
    ("去年疫情爆发的[2月]，消费下降。", "2020-02"),
    ("自去年起军演增加，例如[1月10日]飞越中线。", "2021-01-10"),
    ("2018年10月她在等消息。从[国庆]假期开始，她祈祷好运。", "2018-10-01"),
    ("路透[9月]报导，公司将上市。", "2020-09"),
    ("在[十月]的阅兵中，展示了一种很可能设计成多弹头的导弹。", "2020-10"),
    ("他们在[七月]决定将展览改期。", "2020-07"),
    ("减产至[3月]结束的决定带来了好处。", "2021-03"),
    ("他们自愿在2月与[3月]减产，这带来了好处。", "2021-03"),
    ("最快也要[3月]才有可能开放。", "2021-03"),
    ("隔离两周后，[2月12日]已是农历大年初一。", "2021-02-12"),
    # a bare day just before publication is news, unless it goes on from the day told last
    ("今天消息。民主派去年7月举行初选。[6日]有53人被捕。", "2021-01-06"),
    ("今天消息。法院维持去年6月的死刑判决，他[11日]遭处决。", "2021-01-11"),
    ("今天消息。去年10月23日他出狱。媒体[9日]引述家人的话。", "2021-01-09"),
    ("去年10月8日他出狱。[9日]回家。", "2020-10-09"),
    ("去年10月8日他出狱，[11日]回家。", "2020-10-11"),
    ("2月8日开幕，[10日]闭幕。", "2021-02-10"),
    ("去年7月他被捕，[6日]开庭。", "2020-07-06"),
    ("自去年12月起清拆。他周六（[9日]）致函校方。", "2021-01-09"),
    ("新措施应会为[下半年]的复苏提供动力。", "2021-H2"),
    ("议员不会因为[周一]冲进大厦的人而退缩。", "2021-01-11"),
    # a lunar day is that nearest to the story
    ("2020年1月19日他到武汉时，已近[腊月二十七]，下着雨。", "2020-01-21"),
    ("[2月12日]是大年初一。", "2021-02-12"),
]


@pytest.mark.parametrize(("text", "want"), AHEAD, ids=[text for text, _ in AHEAD])
def test_a_weekday_is_ahead_where_it_is_said_to_be(text, want):
    assert value(text, THURSDAY) == want


@pytest.mark.parametrize(("text", "want"), COUNTED, ids=[text[:30] for text, _ in COUNTED])
def test_a_day_is_counted_from_what_was_told(text, want):
    assert value(text, TUESDAY) == want


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("镇长1月5日宣布停课。在他宣布停课的[前一天]，他说学校没事。", "2021-01-04"),
        ("镇长1月5日去县城开会。在他宣布停课的[前一天]，他说学校没事。", "XXXX-XX-XX"),
        ("镇长1月5日去县城开会。就在省里公布新规的[第二天]，他关了集市。", "XXXX-XX-XX"),
        ("镇长1月4日宣布停课。他1月8日去县城。在他宣布停课的[前一天]，他说学校没事。", "XXXX-XX-XX"),
        ("镇长1月5日去县城。他的[次日]活动取消。", "2021-01-06"),
        ("1月5日停课事件的[次日]，他关了集市。", "2021-01-06"),
        ("镇长1月5日去县城开会。[次日]，他关了集市。", "2021-01-06"),
    ],
)
def test_a_day_named_by_a_happening_is_counted_from_where_that_is_told(text, value):
    assert marked(text, "2021-01-16").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("大选[两周前]，他病倒了。", "P2W"),
        ("他在卸任[两周前]签署禁令。", "P2W"),
        ("在距离庆典[不到四周前]，镇长取消了烟花。", "P4W"),
        ("比赛开始[两小时前]，下雨了。", "PT2H"),
        ("选举[两周前]结束，结果仍未公布。", "2020-W53"),
        ("峰会[三天前]闭幕。", "2021-01-13"),
        ("[两周前]，他病倒了。", "2020-W53"),
    ],
)
def test_what_is_counted_back_from_a_happening_is_a_length(text, value):
    assert marked(text, "2021-01-16").value == value
