"""The same said otherwise tells the same: behind whoever passes it on, with its date before or behind who acts, with other words for it."""

import pytest
from told import read_on

PUBLISHED = "2023-07-13"


def told(text):
    return [(one.when.edtf, one.titles[0]) for one in read_on(text, PUBLISHED).mentions if one.titles]


SAYS = "全国消费者协会周三称，网络购物、交通出行等消费领域的大型平台企业，存在抽奖概率不明等问题。"
SAID = ("2023-07-12", "全国消费者协会称，网络购物、交通出行等消费领域的大型平台企业，存在抽奖概率不明等问题")
LIFE = ("2023-07-05", "副市长李某被判处无期徒刑")
QUAY = ("2023-07-11", "温州市政府关闭三座码头")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who passes it on is not told of, and takes no room
        (f"据悉，{SAYS}", SAID),
        (f"记者获悉，{SAYS}", SAID),
        (f"本报记者从市政府获悉，{SAYS}", SAID),
        (f"新华社消息，{SAYS}", SAID),
        (f"路透社独家报道，{SAYS}", SAID),
        ("BBC报道，副市长李某7月5日被判处无期徒刑。", LIFE),
        ("外媒报道称，副市长李某7月5日被判处无期徒刑。", LIFE),
        # … but who says it is
        ("市政府表示，罢工的副市长李某7月5日被判处无期徒刑。", ("2023-07-05", "罢工的副市长李某被判处无期徒刑")),
        ("据悉，7月11日起，温州市政府关闭三座码头。", QUAY),
        ("记者获悉，从7月11日开始，温州市政府关闭三座码头。", QUAY),
        # a former deputy is somebody
        ("7月5日，前副市长李某被判处无期徒刑。", ("2023-07-05", "前副市长李某被判处无期徒刑")),
        ("前女部长王某7月5日辞职。", ("2023-07-05", "前女部长王某辞职")),
        # a part of a country is where something happens
        ("土耳其南部7月5日发生6.4级地震。", ("2023-07-05", "土耳其南部发生6.4级地震")),
        ("河北省中部周三爆发洪水。", ("2023-07-12", "河北省中部爆发洪水")),
        # how early something was done is no part of it
        ("早在7月5日，警方就逮捕了三名男子。", ("2023-07-05", "警方逮捕了三名男子")),
        ("早在2020年3月，警方便逮捕了三名男子。", ("2020-03", "警方逮捕了三名男子")),
        ("警方早在7月5日逮捕了三名男子。", ("2023-07-05", "警方逮捕了三名男子")),
        # a month or a year goes before who acts, as before a comma
        ("上个月香港警方拘捕四名男子。", ("2023-06", "香港警方拘捕四名男子")),
        ("去年法国总统马克龙签署退休法案。", ("2022", "法国总统马克龙签署退休法案")),
        ("2020年3月一架客机在尼泊尔坠毁。", ("2020-03", "一架客机在尼泊尔坠毁")),
        ("今年5月德国联邦议院通过预算案。", ("2023-05", "德国联邦议院通过预算案")),
        ("7月9日张德春到省巡视组递交材料。", ("2023-07-09", "张德春到省巡视组递交材料")),
        # … not before what it belongs to, or describes
        ("去年经济增长放缓。", None),
        ("上个月警方逮捕的男子获释。", None),
        ("2020年3月法国总统马克龙签署的法案生效。", None),
        ("2019年德国企业的利润下降。", None),
        # what is done to somebody, by either word
        ("前市长陈文2022年3月遭逮捕。", ("2022-03", "前市长陈文遭逮捕")),
        ("警方7月1日逮捕陈文，7月9日遭检方起诉。", ("2023-07-01", "警方逮捕陈文")),
        ("昨天，遭劫持到南区监狱，关进禁闭室。", None),
        ("市长陈明德7月11日遭问到，他是否会辞职。", None),
        # what begins on a day that is only counted needs no such word
        ("温州市从今天开始关闭三座码头。", ("2023-07-13", "温州市关闭三座码头")),
        ("温州市从7月11日起关闭三座码头。", ("2023-07-11", "温州市从7月11日起关闭三座码头")),
        # a list of names tells nothing, though a character of one is a verb
        (
            "7月10日起，温州市鹿城区海天誉天下小区、龙湾区白云公寓、瓯海万象城，山水小区疫情升级为全省最高一级的高风险地区。",
            None,
        ),
        (
            "7月10日，议会党团总召陈文委员、副总召李兰委员，与三名官员召开记者会。",
            ("2023-07-10", "议会党团总召陈文委员、副总召李兰委员，与三名官员召开记者会"),
        ),
        ("7月10日，北京、上海降雪，气温骤降。", ("2023-07-10", "北京、上海降雪，气温骤降")),
        ("7月10日，部长王军、议长陈明抵达巴黎，随后会见总统。", ("2023-07-10", "部长王军、议长陈明抵达巴黎")),
        # the day of what has since been put an end to is not that of its end, whoever says so
        ("消防局长表示，周一发生的火灾已经扑灭。", None),
        ("警方说，周一失踪的女孩已经找到。", None),
        ("警方7月9日逮捕的男子已经获释。", None),
        ("市长表示，王某7月9日提交的申请已获批准。", None),
        # … but of what came of it at once, and of what is done there or decided then
        ("市长表示，7月9日发生的爆炸造成三人死亡。", ("2023-07-09", "市长表示，7月9日发生的爆炸造成三人死亡")),
        ("市长表示，7月9日在码头举行的活动有三人受伤。", ("2023-07-09", "市长表示，在码头举行的活动有三人受伤")),
        ("法院7月9日裁定王某的申请已经失效。", ("2023-07-09", "法院裁定王某的申请已经失效")),
        ("周一，法院批准的逮捕令已经生效。", ("2023-07-10", "法院批准的逮捕令已经生效")),
        # words that the dictionary has for others
        ("三名矿工7月5日在首都遇难。", ("2023-07-05", "三名矿工在首都遇难")),
        ("三名游客7月5日在成都落水身亡。", ("2023-07-05", "三名游客在成都落水身亡")),
        ("三名游客7月5日都已获救。", None),
        ("美国总统拜登7月5日签署基建法案，此事引发广泛关注。", ("2023-07-05", "美国总统拜登签署基建法案")),
    ],
)
def test_in_chinese(text, title):
    assert told(text) == ([title] if title else [])


PLAN = ("2023-07-12", "Jim Poole, the mayor of Leeds, announced a plan to cut taxes")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Wednesday Jim Poole, the mayor of Leeds, announced a plan to cut taxes.", PLAN),
        ("Jim Poole, the mayor of Leeds, on Wednesday announced a plan to cut taxes.", PLAN),
        ("Jim Poole, the mayor of Leeds, Wednesday announced a plan to cut taxes.", PLAN),
        # … a comma on either side of a day is the day's
        (
            "Ann Lee, Jim Poole and Tom Fox, on Monday, left Leeds for Oslo.",
            ("2023-07-10", "Ann Lee, Jim Poole and Tom Fox left Leeds for Oslo"),
        ),
        # the day of a noun tells nothing of what was done to it on another
        (
            "Tesco released on Wednesday an inquiry into the fire at its plant in Leeds on July 2.",
            ("2023-07-12", "Tesco released an inquiry into the fire at its plant in Leeds on July 2"),
        ),
        (
            "Residents marked on Monday the loss of the ferry Aurora of July 2.",
            ("2023-07-10", "Residents marked the loss of the ferry Aurora of July 2"),
        ),
        # what had been done was done, though what had been so was not
        ("Jim Poole had been arrested in Leeds on July 5.", ("2023-07-05", "Jim Poole had been arrested in Leeds")),
        ("The ferry Aurora had been seized on July 5.", ("2023-07-05", "The ferry Aurora had been seized")),
        ("Jim Poole had been in prison in Leeds on July 5.", None),
        ("Jim Poole had been ill in Leeds on July 5.", None),
        (
            "Protesters in Cairo marched against Pres. Hosni Mubarak on Tuesday.",
            ("2023-07-11", "Protesters in Cairo marched against Pres. Hosni Mubarak"),
        ),
    ],
)
def test_in_english(text, title):
    assert told(text) == ([title] if title else [])
