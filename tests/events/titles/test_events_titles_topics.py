"""A Chinese title ends where what is told ends: not behind a noun, a concession or a question that the next clause takes up."""

import pytest
from told import digest, first_titles

CASES = [
    # a noun with what describes it waits for what is said of it
    (
        "市长陈明德[7月11日|2023-07-11]推文表示，大规模逮捕温州渔民的作为，是对所有劳动者的攻击。",
        "市长陈明德推文表示，大规模逮捕温州渔民的作为，是对所有劳动者的攻击",
    ),
    (
        "市长陈明德[7月11日|2023-07-11]透过脸书表示，这次温州大规模的拘捕，显示市政府毁弃了承诺。",
        "市长陈明德透过脸书表示，这次温州大规模的拘捕，显示市政府毁弃了承诺",
    ),
    (
        "货运业者王某[7月11日|2023-07-11]提出警告，英国脱离欧盟后实施的新检查程序，阻碍货物流入温州。",
        "货运业者王某提出警告，英国脱离欧盟后实施的新检查程序，阻碍货物流入温州",
    ),
    # … but what somebody does, or did, is told to its end
    (
        "市长陈明德[7月11日|2023-07-11]表示，温州市政府反对渔民的抗议行动，令码头关闭。",
        "市长陈明德表示，温州市政府反对渔民的抗议行动",
    ),
    ("温州警方[7月11日|2023-07-11]关闭了码头的出口，令渔船无法靠岸。", "温州警方关闭了码头的出口"),
    ("温州职篮NBA [7月11日|2023-07-11]发布更严格的口罩政策，将于周三实施。", "温州职篮NBA 发布更严格的口罩政策"),
    # a concession is answered by what follows
    (
        "市长陈明德[7月11日|2023-07-11]强调，虽然温州发展仍处于重要战略机遇期，但挑战有新的变化。",
        "市长陈明德强调，虽然温州发展仍处于重要战略机遇期，但挑战有新的变化",
    ),
    (
        "市长陈明德[7月11日|2023-07-11]发声明称，“尽管我完全无法认同选举结果，事实也证明了这一点”，但他会保障有序过渡。",
        None,
    ),
    ("市长陈明德说，不管议员们最终在[7月11日|2023-07-11]做了什么，市民都将站出来支持真相。", None),
    ("市长陈明德[7月11日|2023-07-11]表示，市民不管天气好坏都会去码头。", "市长陈明德表示，市民不管天气好坏都会去码头"),
    # what is weighed is told with the question, what somebody is asked is nothing done
    (
        "温州市民主党籍市议员[7月11日|2023-07-11]评估，是否对市长发动第二次弹劾。",
        "温州市民主党籍市议员评估，是否对市长发动第二次弹劾",
    ),
    ("市长陈明德[7月11日|2023-07-11]被问到，他是否会辞职。", None),
    # who is told or asked something, and what; authority that is got is a noun
    (
        "财政部长陈明德[7月11日|2023-07-11]告诉温州证交所总裁史黛西．坎宁安，他不同意该机构的做法。",
        "财政部长陈明德告诉温州证交所总裁史黛西．坎宁安，他不同意该机构的做法",
    ),
    ("温州观光局[7月11日|2023-07-11]要求各旅行社，[7月19日|2023-07-19]起，禁止接待旅游团。", None),
    ("温州基金[7月11日|2023-07-11]取得授权进场，[7月19日|2023-07-19]退场。", "温州基金取得授权进场"),
    # where something was found, and what
    (
        "陈明德的家族成员[7月11日|2023-07-11]发现在温州中心西翼大楼11楼办公室一个保险箱内，藏有一个铁箱。",
        "陈明德的家族成员发现在温州中心西翼大楼11楼办公室一个保险箱内，藏有一个铁箱",
    ),
    # none of several who do or say something is told alone; an office beside another is one person's
    (
        "福特汽车、丰田汽车、菲亚特克莱斯勒汽车、日产汽车[7月6日|2023-07-06]称，由于芯片短缺，他们本月将减少生产。",
        "福特汽车、丰田汽车、菲亚特克莱斯勒汽车、日产汽车称，他们本月将减少生产",
    ),
    (
        "温州市委委员、港务局局长陈明德[7月6日|2023-07-06]在温州市中心举行的年度渔业和港口发展会议上表示，码头将关闭。",
        "温州市委委员、港务局局长陈明德表示，码头将关闭",
    ),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_titles(text, title):
    told = {mention.when.edtf: mention.titles for mention in digest(text, "2023-07-12").mentions}
    assert next(iter(told.values()))[:1] == ((title,) if title else ())


BESIDE = [
    # what comes after a feast or a day, on days that nobody names
    "台股全年涨幅达22%，在[元旦|2023-01-01]连续假期后继续攀升。",
    "温州疫情严重，特别是[圣诞节|2022-12-25]和元旦过后病例一直在上升。",
    "在[11月3日|2022-11-03]市长选举日后的两个月中，部分网络媒体投读者所好。",
    # what describes the object of what is done, or says what something is
    "温州日报获得了港务局[7月6日|2023-07-06]发给渔民协会的一份《紧急通知》。",
    "温州先前的单日死亡纪录，是[7月6日|2023-07-06]写下的三十人。",
]


@pytest.mark.parametrize("text", BESIDE)
def test_no_day_of_what_is_told(text):
    assert first_titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "温州日报[7月6日|2023-07-06]获得了港务局发给渔民协会的一份《紧急通知》。",
            "温州日报获得了港务局发给渔民协会的一份《紧急通知》",
        ),
        ("元旦后，[1月3日|2023-01-03]温州渔市继续攀升。", "温州渔市继续攀升"),
        # a 是 that only stresses the day goes with it; one that is answered by a 的 stays
        ("陈明德是[7月6日|2023-07-06]出现呕吐等症状去医院就诊。", "陈明德出现呕吐等症状去医院就诊"),
        (
            "陈明德是[7月6日|2023-07-06]在温州遭不明身份的武装分子劫持的。",
            "陈明德是7月6日在温州遭不明身份的武装分子劫持的",
        ),
    ],
)
def test_the_day_of_what_is_told(text, title):
    assert first_titles(text) == [title]


def test_what_was_said_on_another_day_is_not_said_on_this_one():
    text = "[7月3日|2023-07-03]，在市委会议上，市长陈明德表示，他早已于[7月1日|2023-07-01]就对抗疫做出了部署。"
    told = {mention.when.edtf: mention.titles for mention in digest(text).mentions}
    assert told["2023-07-01"] == ()
    assert told["2023-07-03"][0].startswith("市长陈明德表示，他早已")
    text = "据日报[7月8日|2023-07-08]报道，市长陈明德说，他将在[7月20日|2023-07-20]辞职。"
    told = {mention.when.edtf: mention.titles for mention in digest(text).mentions}
    assert told["2023-07-20"] == ("市长陈明德说，他将辞职",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # since two met, or since somebody left, something is so: not on that day
        ("自印中两国外交部长[7月6日|2023-07-06]会面后，印中双方没有重大撤军或增援行动。", None),
        ("自温州市长[7月6日|2023-07-06]辞职后，市政府没有任命继任人。", "温州市长辞职"),
        # 指 in 指标 says nothing; a day that is told once more in brackets goes with it
        ("指标10年期公债收益率[7月10日|2023-07-10]升至10个月高位，因投资者预期市政府将增加支出。", None),
        (
            "温州警方[昨天|2023-07-12]（12）晚间发表新闻稿指，有人在温州大学校园内聚集。",
            "温州警方发表新闻稿指，有人在温州大学校园内聚集",
        ),
        # what somebody got, or caught, is described by the day
        ("陈明德还在温州工作，买好了[7月6日|2023-07-06]回家的机票。", None),
        ("温州警方[7月6日|2023-07-06]逮捕了闯入码头的男子。", "温州警方逮捕了闯入码头的男子"),
    ],
)
def test_a_day_that_only_describes(text, title):
    assert first_titles(text) == ([title] if title else [])
