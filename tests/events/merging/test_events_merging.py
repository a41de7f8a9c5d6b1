"""What is one happening, and what is not."""

import pytest
from told import digest

from timeline.events import merge

ONE = [
    # two outlets, two scripts
    (
        "[1月6日|2021-01-06]，特朗普的支持者冲进美国国会大厦。",
        ("zh-Hans", "2021-01-07"),
        "美國總統川普的支持者[6日|2021-01-06]闖入美國國會大廈。",
        ("zh-Hant", "2021-01-07"),
    ),
    # a vague time and the exact one inside it
    (
        "北约峰会[7月11日|2023-07-11]在立陶宛首都维尔纽斯召开。",
        ("zh-Hans", "2023-07-12"),
        "北约峰会[7月|2023-07]在立陶宛首都维尔纽斯召开。",
        ("zh-Hans", "2023-07-30"),
    ),
    # an announcement, told of the one who made it and of the office for which it was made
    (
        "国务卿蓬佩奥[1月9日|2021-01-09]宣布取消美台交往限制。",
        ("zh-Hans", "2021-01-10"),
        "美國國務院[9日|2021-01-09]宣布解除美台交往限制。",
        ("zh-Hant", "2021-01-10"),
    ),
]
ONE_IN_ENGLISH = [
    (
        "President Mubarak said on [Tuesday|2011-02-01] that he would not seek re-election in September.",
        ("en", "2011-02-02"),
        "The Egyptian leader agreed [Tuesday|2011-02-01] to not seek re-election in September, state television reported.",
        ("en", "2011-02-02"),
    ),
]
TWO = [
    (
        "Protesters took to the streets of Cairo on [Tuesday|2011-01-25].",
        ("en", "2011-01-26"),
        "Police fired tear gas at protesters in Cairo's Tahrir Square on [Tuesday|2011-01-25].",
        ("en", "2011-01-26"),
    ),
    # one speaker, two subjects
    (
        "外交部发言人赵立坚[1月12日|2021-01-12]在例行记者会上表示，世卫组织专家组将从新加坡飞往武汉。",
        ("zh-Hans", "2021-01-13"),
        "外交部发言人赵立坚[1月12日|2021-01-12]在例行记者会上表示，中方坚决反对美国对台军售。",
        ("zh-Hans", "2021-01-13"),
    ),
    # what happened, and who condemns it
    (
        "香港警方[1月6日|2021-01-06]逮捕53名民主派人士。",
        ("zh-Hans", "2021-01-07"),
        "加拿大外长商鹏飞[1月6日|2021-01-06]表示，香港警方逮捕民主派人士严重打压政治自由。",
        ("zh-Hans", "2021-01-07"),
    ),
    # counts of one town's districts, small ones
    (
        "石家庄市[1月8日|2021-01-08]新增9个中风险区。",
        ("zh-Hans", "2021-01-08"),
        "邢台市[1月8日|2021-01-08]新增5个中风险区。",
        ("zh-Hans", "2021-01-08"),
    ),
    # two statements of one day
    (
        "外交部发言人汪文斌[7月12日|2023-07-12]表示，中方坚决反对北约东进亚太。",
        ("zh-Hans", "2023-07-13"),
        "法国总统马克龙[7月12日|2023-07-12]宣布，法国将向乌克兰提供远程导弹。",
        ("zh-Hans", "2023-07-13"),
    ),
    # one day's figures of two countries, by offices of one name
    (
        "捷克卫生部[1月7日|2021-01-07]通报，过去24小时新增1万7668例确诊。",
        ("zh-Hans", "2021-01-08"),
        "新加坡卫生部[1月7日|2021-01-07]通报，过去24小时新增33例确诊。",
        ("zh-Hans", "2021-01-08"),
    ),
    # the next day's figures, told beside those of the day before
    (
        "东京都[1月7日|2021-01-07]新增确诊2447例，首度超过2000例。",
        ("zh-Hans", "2021-01-07"),
        "东京都[1月8日|2021-01-08]新增确诊2392例，仅次于前一天的2447例。",
        ("zh-Hans", "2021-01-08"),
    ),
    # the next day's figures
    (
        "河北省[1月6日|2021-01-06]新增51例本地确诊病例。",
        ("zh-Hans", "2021-01-07"),
        "河北省[1月7日|2021-01-07]新增33例本地确诊病例。",
        ("zh-Hans", "2021-01-08"),
    ),
]


def told(first, as_first, second, as_second):
    digests = [
        digest(text, published, name=name, language=language)
        for name, text, (language, published) in (("a", first, as_first), ("b", second, as_second))
    ]
    return merge(digests)


@pytest.mark.parametrize("case", ONE + ONE_IN_ENGLISH)
def test_one_happening(case):
    events = told(*case)
    assert [event.documents for event in events] == [("a", "b")]


@pytest.mark.parametrize("case", TWO)
def test_two_happenings(case):
    assert len(told(*case)) == 2


def test_another_day_for_one_happening_is_a_disagreement():
    texts = ["[1月6日|2021-01-06]，特朗普的支持者冲进美国国会大厦。"] * 3 + [
        "[1月7日|2021-01-07]，特朗普的支持者冲进美国国会大厦。"
    ]
    digests = [digest(text, "2021-01-08", name=f"d{number}") for number, text in enumerate(texts)]
    (event,) = merge(digests)
    assert event.when.edtf == "2021-01-06"
    assert [(other.when.edtf, other.documents) for other in event.disagreements] == [("2021-01-07", ("d3",))]


def test_the_same_people_do_another_thing_the_next_day():
    texts = ["北约秘书长斯托尔滕贝格[1月6日|2021-01-06]访问乌克兰基辅，北约。"] * 3 + [
        "北约秘书长斯托尔滕贝格[1月7日|2021-01-07]离开乌克兰基辅，北约。"
    ]
    digests = [digest(text, "2021-01-08", name=f"d{number}") for number, text in enumerate(texts)]
    assert [event.when.edtf for event in merge(digests)] == ["2021-01-06", "2021-01-07"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("外长王毅将于[7月20日|2023-07-20]访问东京。", "planned"),
        ("北约计划[明年|2024]在东京开设联络处。", "planned"),
        # on the day of publication: the day of the plan, or that on which it is told of
        ("法国外交部[周四|2023-07-13]将宣布调查结果。", "planned"),
        ("法国外交部[周四|2023-07-13]宣布将召回驻华大使。", "happened"),
        ("美国空军上将米尼汉[周四|2023-07-13]访问东京。", "happened"),
        ("加拿大将于[周四|2023-07-13]召回驻华大使。", "planned"),
        ("总统普京[7月11日|2023-07-11]抵达北京。", "happened"),
        ("总统普京[7月11日|2023-07-11]否认曾下令开火。", "denied"),
        ("总统府提议[7月20日|2023-07-20]举行会谈。", "proposed"),
        # before publication, and told as planned for then: it may not have come
        ("美国总统拜登预定于[6月5日|2023-06-05]访问日本。", "planned"),
        ("报道称，美国官员预计在当地时间[周三|2023-07-12]出席会议。", "planned"),
        ("总统普京[7月8日|2023-07-08]将与习近平会谈。", "planned"),
        ("德国总理朔尔茨[3月1日|2023-03-01]起将访问日本。", "planned"),
        ("特朗普要在[5月10日|2023-05-10]提高关税。", "planned"),
        ("東京奧運及帕運原本預定分別於去年7月、[8月|2022-08]開幕。", "planned"),
        # not where somebody does something with what stands behind 将, nor where the words only look like planning
        ("北约[7月8日|2023-07-08]将飞机调往波兰。", "happened"),
        ("法新社的救助计划[周三|2023-07-12]在国会通过。", "happened"),
        ("国际社会在[周三|2023-07-12]谴责政变。", "happened"),
        ("学者余永定于[2022年12月18日|2022-12-18]发表演讲。", "happened"),
        ("徐勤先少将于[周四|2023-07-13]去世。", "happened"),
        ("人大常委会在[周四|2023-07-13]开会通过决议。", "happened"),
    ],
)
def test_status(text, status):
    (event,) = merge([digest(text, "2023-07-13")])
    assert event.status == status
    assert event.planned == (status in ("planned", "proposed"))


def test_what_lies_outside_the_documents_span_is_context():
    digests = [
        digest("[1989年5月15日|1989-05-15]，戈尔巴乔夫访问北京。[7月11日|2023-07-11]，普京访问北京。", "2023-07-13")
    ]
    assert [event.context for event in merge(digests)] == [True, False]


def test_an_outbreak_told_as_daily_figures_weighs_once():
    texts = [
        f"石家庄[1月{day}日|2021-01-{day:02}]新增{cases}例本土确诊病例，疫情严重。"
        for day, cases in ((6, 51), (7, 33), (8, 14))
        for _ in range(3)
    ]
    texts += ["客机[1月8日|2021-01-08]从雅加达起飞后坠海。"] * 2
    # A collection on everything: in one on the outbreak alone the aircraft would be aside.
    others = "法官裁定赔偿|歌剧院重新开放|央行下调利率|国家队夺得冠军|博物馆追回名画|渔船触礁沉没|教师发起罢课|火车撞上货车|隧道提前通车"
    texts += [f"{told[:2]}[1月8日|2021-01-08]{told[2:]}。" for told in others.split("|")]
    digests = [digest(text, "2021-01-09", name=f"d{number}") for number, text in enumerate(texts)]
    events = sorted(merge(digests), key=lambda event: -event.importance)
    assert [event.title[:3] for event in events[:4]] == ["石家庄", "客机从", "石家庄", "石家庄"]
    assert ["turn=1" in event.why for event in events[:4]] == [False, False, True, True]
