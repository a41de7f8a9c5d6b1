"""What a date means in a story: [brackets] mark the expression, the document is published on the day named first."""

from datetime import date, datetime

import pytest
from anchored import marked, tag
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import timeline
from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Block, Dating, Document, Moment, Span
from timeline.settings import Settings

THURSDAY = "2020-10-15"


STORY = [
    # anaphora: the last date that the text gave
    ("今年5月，驻美大使披露计划。[当月24日]，首相说没有计划。", "2023-07-12", "2023-05-24"),
    ("今年5月，駐美大使披露計畫。[當月24日]，首相說沒有計畫。", "2023-07-12", "2023-05-24"),
    ("2019年5月，他被捕。[同年9月]，他获释。", THURSDAY, "2019-09"),
    ("2018年，他当选。[次年]，他辞职。", THURSDAY, "2019"),
    ("2018年，他当选。[翌年2月]，他辞职。", THURSDAY, "2019-02"),
    ("10月10日，他抵达。[翌日]离开。", THURSDAY, "2020-10-11"),
    ("10月10日，他抵達。[當晚]離開。", THURSDAY, "2020-10-10TEV"),
    ("10月10日，他抵达。[当天下午]会谈。", THURSDAY, "2020-10-10TAF"),
    ("10月10日的[前一天]，他抵达。", THURSDAY, "2020-10-09"),
    ("4月14日出院。[4个月后]，他再度感染。", THURSDAY, "2020-08"),
    ("2011年，报道说，[当年]退休的他很高兴。", THURSDAY, "2011"),
    ("正值戈尔巴乔夫1989年访华。\n[第二天]，他去哈尔滨。", THURSDAY, "XXXX-XX-XX"),
    (
        "周四（5月16日）在北京会谈。\n1989年5月15日至18日，戈尔巴乔夫访华。\n普京在[第二天]去哈尔滨。",
        "2024-05-17",
        "2024-05-17",
    ),
    ("他周一抵达。周二发表公报。公报发表后的[次日]，发言人说话。", "2020-10-15", "2020-10-14"),
    # what is said on a day has come, whatever it says is to come
    ("警方7日到场。\n他须在周六（10月17日）到庭。\n队长在[同一天]向记者指出，此案将开庭。", THURSDAY, "2020-10-07"),
    ("10月3日他确诊。周日，他说：“我[昨天]还好。”", THURSDAY, "2020-10-10"),
    # a year that the story is told in, and back to the news
    ("2019年10月28日，他们被带走。12月13日被捕；[12月20日]被起诉。", THURSDAY, "2019-12-20"),
    ("2019年10月28日，他们被带走；[11月8日]被拘留。", THURSDAY, "2019-11-08"),
    ("2019年10月28日，被带走。\n[12月13日]，被捕。", THURSDAY, "2019-12-13"),
    ("2019年11月起诉。[10月13日]，法院判决。", THURSDAY, "2020-10-13"),
    ("在大选年2020年，众议院说话。[3月4日]通过法案。", "2021-01-07", "2020-03-04"),
    ("演唱会[11月20日]举行。", THURSDAY, "2020-11-20"),
    # without a story: the news
    ("他[12日]抵达。", THURSDAY, "2020-10-12"),
    ("他[30日]抵达。", "2020-10-02", "2020-09-30"),
    ("他将于[25日]抵达。", THURSDAY, "2020-10-25"),
    ("他在[12月]当选。", "2021-01-05", "2020-12"),
    ("他将在[1月5日]就职。", "2020-12-20", "2021-01-05"),
    ("截至[1月5日]，病例增加。", "2021-01-06", "2021-01-05"),
    # weekdays: past, unless the clause speaks of what is to come
    ("他[周二]说。", THURSDAY, "2020-10-13"),
    ("他[週四]說。", THURSDAY, "2020-10-15"),
    ("他[周五]将访华。", THURSDAY, "2020-10-16"),
    ("會議將於[週一]舉行。", THURSDAY, "2020-10-19"),
    ("商务部[周一]表示，将列入名单。", THURSDAY, "2020-10-12"),
    ("他[上周五]说。", THURSDAY, "2020-10-09"),
    ("[这个星期五]开会。", THURSDAY, "2020-10-16"),
    # a dateline's day
    ("（中央社記者江今葉華盛頓14日電）總統[今天]說話。", THURSDAY, "2020-10-14"),
    ("（中央社華盛頓14日綜合外電報導）總統[今天下午]說話。", THURSDAY, "2020-10-14TAF"),
    ("（法新社首尔14日电）领导人[昨天]说话。", THURSDAY, "2020-10-13"),
    # ranges and lists
    ("峰会于7月11日至[12日]举行。", "2023-07-12", "2023-07-12"),
    ("自12月28日至[次年1月3日]休会。", THURSDAY, "2021-01-03"),
    ("2019年12月28日至[1月3日]休会。", THURSDAY, "2020-01-03"),
    ("[10月9]-12日休会。", THURSDAY, "2020-10-09"),
    ("10月9-[12日]休会。", THURSDAY, "2020-10-12"),
    ("1989年5月15日至[18日]访华。", THURSDAY, "1989-05-18"),
    ("[今年1]-9月，出口增长。", THURSDAY, "2020-01"),
    ("2017年1至[9月]，出口增长。", THURSDAY, "2017-09"),
    ("昨天晚上11点至[早上6点]停电。", THURSDAY, "2020-10-15T06:00"),
    ("昨天下午2点到[4点]开会。", THURSDAY, "2020-10-14T16:00"),
    ("分別於9月23日、[24日]進行。", THURSDAY, "2020-09-24"),
    ("从周三到[周五]开会。", THURSDAY, "2020-10-16"),
    # what starts on a weekday starts on the nearest, unless it is told as begun
    ("内阁同意从[周五]开始放宽限制。", THURSDAY, "2020-10-16"),
    ("从[周二]起，全市暂停集会。", THURSDAY, "2020-10-13"),
    ("他自[周四]起停工。", THURSDAY, "2020-10-15"),
    ("这项研究从[周五]开始进行了数千次检测。", THURSDAY, "2020-10-09"),
    ("从[周五]的会上传出消息。", THURSDAY, "2020-10-09"),
    ("2020-[21年]", THURSDAY, "2021"),
    # calendars
    ("[民國109年10月]", THURSDAY, "2020-10"),
    ("[昨（14）日]開會。", THURSDAY, "2020-10-14"),
    ("[今(15)日]開會。", THURSDAY, "2020-10-15"),
    ("2020年1月24日[大年夜]，她奋战。", "2021-01-10", "2020-01-24"),
    ("[农历七月十五]", THURSDAY, "2020-09-02"),
    ("[閏四月初一]", THURSDAY, "2020-05-23"),
    ("[今年第二季度]，营收增长。", THURSDAY, "2020-Q2"),
    ("今年第二季度，与[去年同期]相比", THURSDAY, "2019-Q2"),
    # far and vague
    ("[数月前]，他说。", THURSDAY, "PAST_REF"),
    ("起飞[4分钟后]消失。", THURSDAY, "PT4M"),
    ("[几天后]，他去世。", THURSDAY, "PXD"),
    ("他将在[几天后]访华。", THURSDAY, "FUTURE_REF"),
    ("[两年前]，他被捕。", THURSDAY, "2018"),
    ("[26年前的今天]", THURSDAY, "1994-10-15"),
    ("[24 分钟前]", THURSDAY, "2020-10-15T09:06"),
]


@pytest.mark.parametrize(("text", "on", "want"), STORY, ids=lambda value: str(value)[:40])
def test_what_a_date_means_in_news(text, on, want):
    assert marked(text, on).value == want


@pytest.mark.parametrize(
    ("text", "options", "want"),
    [
        ("[9月3日]", {"genre": "plain", "prefer": "future"}, "2021-09-03"),
        ("[9月3日]", {"genre": "plain", "prefer": "past"}, "2020-09-03"),
        ("[周二]", {"genre": "plain", "prefer": "future"}, "2020-10-20"),
        ("[周二]", {"genre": "plain", "prefer": "past"}, "2020-10-13"),
        ("[周一]", {"genre": "plain", "prefer": "nearest"}, "2020-10-12"),
        ("[周六]", {"genre": "plain", "prefer": "nearest"}, "2020-10-17"),
        ("2019年5月4日，他来了。[三天后]", {"genre": "plain"}, "2020-10-18"),
        ("2019年5月4日，他来了。[三天后]", {"genre": "narrative"}, "2019-05-07"),
        ("2019年5月4日，他来了。[三天前]", {"genre": "narrative"}, "2019-05-01"),
        ("[下午三点]", {"genre": "plain", "prefer": "future"}, "2020-10-15T15:00"),
        ("[八点]", {"genre": "plain", "prefer": "future"}, "2020-10-15T20:00"),
    ],
)
def test_options_say_which_date_is_meant(text, options, want):
    assert marked(text, THURSDAY, **options).value == want


def test_a_record_may_bring_its_own_options():
    record = {"id": "case", "text": "周二", "published": "2020-10-15", "prefer": "future"}
    assert timeline.tag(timeline.read(record))[0].value == "2020-10-20"


def test_the_evidence_is_filled():
    found = tag("中国使团周二（7月11日）说话。当天下午，北约回应。", "2023-07-13")
    weekday, day, part = found
    assert weekday.anchor == "publication 2023-07-13"
    assert weekday.implied == ("year", "month", "day")
    assert (day.rule, day.implied, day.precision) == ("month-day", ("year",), "day")
    assert part.anchor.startswith("text 2023-07-11")
    assert part.anchor_span == day.span
    assert (part.since, part.until) == (datetime(2023, 7, 11, 12), datetime(2023, 7, 11, 18))


def test_a_weekday_that_disagrees_is_told_and_the_date_is_kept():
    weekday, day = tag("周二（7月12日）", "2023-07-13")
    assert day.value == "2023-07-12"
    assert "2023-07-12" in weekday.disagreement
    assert weekday.disagreement == day.disagreement


def test_a_weekday_fixes_the_year():
    weekday, day = tag("周二（7月11日）", "2024-01-30")
    assert (weekday.value, day.value, day.disagreement) == ("2023-07-11", "2023-07-11", "")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("[7月11日]", "XXXX-07-11"),
        ("[周二]", "XXXX-WXX-2"),
        ("[去年]", "XXXX"),
        ("[昨天]", "XXXX-XX-XX"),
        ("[2023年7月11日]", "2023-07-11"),
    ],
)
def test_without_a_publication_nothing_is_invented(text, want):
    one = marked(text, None)
    assert one.value == want
    assert (one.since is None) == ("X" in want)


def test_an_inferred_publication_marks_what_hangs_on_it():
    text = "去年，2019年"
    dating = Dating(published=Moment(datetime(2023, 7, 12), "day"), local_date=date(2023, 7, 12), inferred=True)
    last, told = anchor(Document(id="case", path="", text=text), find(text, "zh"), dating, Settings())
    assert (last.inferred, told.inferred) == (True, False)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("峰会于7月11日至12日举行。", (True, True)),
        ("今年5月，日本大使透露此事。当月24日，首相作出表示。", (True, True)),
        ("2023年5月，日本大使透露此事。当月24日，首相作出表示。", (False, False)),
    ],
)
def test_what_hangs_on_an_inferred_date_of_the_text_is_inferred_too(text, want):
    dating = Dating(published=Moment(datetime(2023, 7, 12), "day"), local_date=date(2023, 7, 12), inferred=True)
    document = Document(id="case", path="", text=text)
    for inferred, shaken in ((True, want), (False, (False, False))):
        found = anchor(document, find(text, "zh"), replace(dating, inferred=inferred), Settings())
        assert tuple(one.inferred for one in found) == shaken


def test_an_embedded_post_hangs_on_its_own_day():
    text = "记者说话。\n我昨天很高兴。——某人，2020年5月4日\n他昨天又说话。"
    first = text.index("\n") + 1
    second = text.index("\n", first) + 1
    blocks = (
        Block(Span(0, first - 1), "paragraph"),
        Block(Span(first, second - 1), "embed", furniture=True),
        Block(Span(second, len(text)), "paragraph"),
    )
    dating = Dating(published=Moment(datetime(2020, 10, 15), "day"), local_date=date(2020, 10, 15))
    values = [
        one.value
        for one in anchor(Document(id="case", path="", text=text, blocks=blocks), find(text, "zh"), dating, Settings())
    ]
    assert values == ["2020-05-03", "2020-05-04", "2020-10-14"]


CAPTIONS = [
    # what a caption tells of goes on in it, and is of no account outside it
    ("桥8日坍塌；当天有雨。", "他昨天来过，当天离开。", ["2020-10-08", "2020-10-08", "2020-10-14", "2020-10-14"]),
    ("桥8日坍塌，深夜起火。", "深夜有雨。", ["2020-10-08", "2020-10-08TNI", "2020-10-15TNI"]),
    ("圖為學校，當天停課。", "9日開學。", ["2020-10-15", "2020-10-09"]),
]


@pytest.mark.parametrize(("caption", "story", "want"), CAPTIONS)
def test_a_caption_goes_on_with_its_own_day(caption, story, want):
    text = f"{caption}\n{story}"
    blocks = (
        Block(Span(0, len(caption)), "caption", furniture=True),
        Block(Span(len(caption) + 1, len(text)), "paragraph"),
    )
    dating = Dating(published=Moment(datetime(2020, 10, 15), "day"), local_date=date(2020, 10, 15))
    found = anchor(Document(id="case", path="", text=text, blocks=blocks), find(text, "zh"), dating, Settings())
    assert [one.value for one in found] == want


SAID = "前天 次日 7月 12日 2019年 三天后 周二 下午3点 （ ） 至 、 ， 。 去年 除夕 农历 正月初一 14日电 将 2月29日 第二季度 周末"
PIECES = st.sampled_from([*SAID.split(), "\n"])


@given(st.lists(PIECES, max_size=14).map("".join), st.dates(date(1600, 1, 1), date(9000, 1, 1)))
def test_every_text_is_anchored_on_every_day(text, on):
    found = tag(text, on.isoformat())
    assert [one.span for one in found] == [one.span for one in find(text, "zh")]
    assert all(one.value and (one.since is None) == (one.until is None) for one in found)
    assert all(one.since < one.until for one in found if one.since and one.until)
