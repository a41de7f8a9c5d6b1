"""What breaks off, hangs on something told before or has lost who acts is no title; what stands beside it is."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a verb that the dictionary has for a noun opens no subject; as a name of what is held it does
        (
            "法国多个大城市举行示威集会活动，成千上万的民众手举写有“我是老师”和其他各种口号的标语牌从四面八方走上街头，悼念[昨天|2023-07-12]被残杀的老师王军。",
            None,
        ),
        ("悼念活动[昨天|2023-07-12]在巴黎举行。", "悼念活动在巴黎举行"),
        # a span of time left open
        (
            "英国政府和欧盟同意暂时放宽对超市货物的检查，确保[昨天|2023-07-12]后的数月内，对北爱尔兰的超市供货无虞。",
            None,
        ),
        # a concession waits for its but
        ("法国虽然在[昨天|2023-07-12]宣布封城，但尚未见效。", "法国虽然宣布封城，但尚未见效"),
        # what the next clause asks is part of it
        (
            "记者团[昨天|2023-07-12]起入境法国，都要在集中检疫所住满十四天，费用自理。",
            "记者团昨天起入境法国，都要在集中检疫所住满十四天",
        ),
        # what somebody is only told as
        ("中国企业[昨天|2023-07-12]作为食品和广告的商标，已申请注册。", "中国企业作为食品和广告的商标，已申请注册"),
        # somebody behind what describes him, a bill behind who tabled it; nobody behind what only leads up to him
        ("由议员王军提案的修正草案[昨天|2023-07-12]三读通过。", "由议员王军提案的修正草案三读通过"),
        ("要求加薪的护士[昨天|2023-07-12]在伦敦罢工。", "要求加薪的护士在伦敦罢工"),
        ("已故歌手王军[昨天|2023-07-12]在北京出殡。", "已故歌手王军在北京出殡"),
        ("据熟悉情况的人士[昨天|2023-07-12]透露，谈判已经破裂。", None),
        (
            "[昨天|2023-07-12]专家会议通过，因疫情扩大，把警戒提到最高等级。",
            "专家会议通过，因疫情扩大，把警戒提到最高等级",
        ),
        # how something is belongs to it, not to the verb before
        ("叙利亚北部[昨天|2023-07-12]发生新的武装冲突。", "叙利亚北部发生新的武装冲突"),
        ("河北邢台[昨天|2023-07-12]发生一起严重的交通事故。", "河北邢台发生一起严重的交通事故"),
        ("[昨天|2023-07-12]发生在叙利亚的武装冲突。", None),
        # what people do, where the dictionary has a noun
        ("河南郑州[昨天|2023-07-12]遭遇特大暴雨，地铁被淹。", "河南郑州遭遇特大暴雨，地铁被淹"),
        ("芬兰和瑞典[昨天|2023-07-12]正式申请加入北约。", "芬兰和瑞典正式申请加入北约"),
        ("邢台市公安局[昨天|2023-07-12]通报调查结果。", "邢台市公安局通报调查结果"),
        ("石家庄一所学校[昨天|2023-07-12]塌方。", "石家庄一所学校塌方"),
        ("会议[昨天|2023-07-12]的通报。", None),
        # a calling with the name of who has it, which no dictionary knows
        ("记者张展[昨天|2023-07-12]获释。", "记者张展获释"),
        ("记者[昨天|2023-07-12]获释。", None),
        # a noun that only begins like what opens no subject
        ("将军澳医院[昨天|2023-07-12]爆发群组感染。", "将军澳医院爆发群组感染"),
        ("第七届车展[昨天|2023-07-12]在上海开幕。", "第七届车展在上海开幕"),
        # a list of fields is a noun with what describes it
        (
            "中国消费者协会[周三|2023-07-12]称，网络购物、交通出行等消费领域的大型平台企业，存在抽奖概率不明等问题。",
            "中国消费者协会称，网络购物、交通出行等消费领域的大型平台企业，存在抽奖概率不明等问题",
        ),
        # a state
        ("[昨天|2023-07-12]精彩的交流会只是个开始，未来将持续合作。", None),
        ("法国[昨天|2023-07-12]包括巴黎、里昂等17个城市，新增病例纷纷创新高。", None),
        # a document that nobody names
        ("报道说，该文件[昨天|2023-07-12]解密，比通常早了30年。", None),
        ("警方[昨天|2023-07-12]拘捕各人。", None),
        # who says it stays where he is meant behind it
        (
            "赵小兰说，暴民袭击深深困扰着民众，并将在[周一|2023-07-17]正式辞职。",
            "赵小兰说，暴民袭击深深困扰着民众，并将正式辞职",
        ),
        # a date that describes stays
        (
            "总统拜登表示，[周三|2023-07-12]发生的枪击事件表明，民众需要更多保护。",
            "总统拜登表示，周三发生的枪击事件表明，民众需要更多保护",
        ),
    ],
)
def test_chinese(text, title):
    assert first_titles(text) == ([title] if title else [])


def test_whoever_another_speaks_of_is_not_who_speaks_next():
    text = "活动人士胡佳说，习近平[周一|2023-07-10]提到奋斗目标。他[周二|2023-07-11]说，建党活动不会改变现状。"
    assert not any(title.startswith("习近平说，建党") for title in first_titles(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what a verb asks for
        (
            "Bad weather prevented officials [Thursday|2023-07-06] from trying another controlled burn of the oil near the coast .",
            "Bad weather prevented officials from trying another controlled burn of the oil",
        ),
        (
            "Obama repeatedly cited the blowout preventer [last week|2023-07-05] as a major cause of the disaster .",
            None,
        ),
        (
            "Obama visited the coast of Louisiana [Friday|2023-07-07] as he tried to show that he was in control of the crisis .",
            "Obama visited the coast of Louisiana",
        ),
        (
            "Obama directed his administration [Friday|2023-07-07] -- including the Pentagon -- to join the cleanup .",
            None,
        ),
        # what nobody names
        ("The House of Representatives passed the bill on [Friday|2023-07-07] .", None),
        (
            "The House of Representatives passed a bill on wages on [Friday|2023-07-07] .",
            "The House of Representatives passed a bill on wages",
        ),
        ("The commission is to publish its final report on [Friday|2023-07-07] .", None),
        ("Thousands took to the streets of cities across France on [Friday|2023-07-07] to protest against it .", None),
        ("The Treasury labelled it a currency manipulator on [Friday|2023-07-07] .", None),
        # a participle is no verb
        ("The minute-by-minute timeline in the report released by BP on [Friday|2023-07-07] .", None),
        (
            "The pipeline was repaired by BP engineers on [Friday|2023-07-07] .",
            "The pipeline was repaired by BP engineers",
        ),
        (
            "The questions, set out in a letter to Mr Hayward on [Friday|2023-07-07] by two members of a committee, are many .",
            None,
        ),
        ("Born in London but lived in Radnor in [1841|1841] according to the census .", None),
        # what somebody resigned as, what was declared; not what is only said to be announced
        (
            "Ann Gardner resigned as Scotland's first minister on [Friday|2023-07-07] .",
            "Ann Gardner resigned as Scotland's first minister",
        ),
        ("Louisiana declared a state of emergency on [Friday|2023-07-07] .", "Louisiana declared a state of emergency"),
        ("BBC News reported on [Friday|2023-07-07] , with the help of witnesses , that it had rained .", None),
        # a list's mark, a credit, a clock
        ("Ann Gardner/Reuters Shares in BP fell nearly 5% on [Friday|2023-07-07] .", "Shares in BP fell nearly 5%"),
        (
            "[July 7, 2023|2023-07-07] 8:18 PM The Justice Department sued eight companies .",
            "The Justice Department sued eight companies",
        ),
        (
            "* [July 7|2023-07-07] - Obama visits the Gulf Coast to see cleanup efforts .",
            "Obama visits the Gulf Coast to see cleanup efforts",
        ),
        # a film of that year
        ("([2017|2017]) Her tormented labour ushers in an apocalyptic scenario in London .", None),
    ],
)
def test_english(text, title):
    assert first_titles(text, language="en") == ([title] if title else [])


@pytest.mark.parametrize("word", ["是", "的", "被", "通过", "第", "在", "将", "12", "有人"])
def test_a_clause_of_one_word_breaks_nothing(word):
    for text in (
        f"警方，{word}，[昨天|2023-07-12]封城。",
        f"警方[昨天|2023-07-12]封城，{word}。",
        f"[昨天|2023-07-12]{word}。",
    ):
        assert first_titles(text) in ([], ["警方封城"])
