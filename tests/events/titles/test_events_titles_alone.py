"""A title stands alone: nothing in it joins it to what was told before, or counts from the day of writing; nobody is left out of it."""

import pytest
from told import digest

from timeline.events import merge

CHINESE = [
    # what only joins it to what was told before goes
    ("[7月11日|2023-07-11]，温州机场也发布公告，取消飞往基隆的航班。", "温州机场发布公告，取消飞往基隆的航班"),
    ("外交部发言人王军[11日|2023-07-11]亦表示，北约将召开会议。", "外交部发言人王军表示，北约将召开会议"),
    ("市长陈文[11日|2023-07-11]还强调，大桥必须在年底前通车。", "市长陈文强调，大桥必须在年底前通车"),
    ("卫生部[11日|2023-07-11]又通报新增三百例确诊病例。", "卫生部通报新增三百例确诊病例"),
    ("交易员[11日|2023-07-11]并指出，银行已经停止放贷。", "交易员指出，银行已经停止放贷"),
    ("陈文总统[11日|2023-07-11]辞职并宣布解散国会。", "陈文总统辞职并宣布解散国会"),
    ("瑞典[7月11日|2023-07-11]亦宣布关闭边境口岸。", "瑞典宣布关闭边境口岸"),
    ("[7月11日|2023-07-11]，渔业工会却以安全为由拒绝出海捕捞。", "渔业工会以安全为由拒绝出海捕捞"),
    ("桃园县則[7月11日|2023-07-11]取消所有庙会活动。", "桃园县取消所有庙会活动"),
    ("[7月11日|2023-07-11]，挪威就宣布批准新的捕鱼配额。", "挪威宣布批准新的捕鱼配额"),
    ("消防局[7月11日|2023-07-11]还向媒体公布了起火的录像。", "消防局向媒体公布了起火的录像"),
    ("冰岛、瑞典和挪威[7月11日|2023-07-11]也宣布停止捕鲸。", "冰岛、瑞典和挪威宣布停止捕鲸"),
    ("冰岛、瑞典和挪威[7月11日|2023-07-11]发布联合声明。", None),
    # … not what says something: for what, not even, and what begins so
    ("外交部[7月11日|2023-07-11]就海上撞船事件召见大使。", "外交部就海上撞船事件召见大使"),
    ("市长[7月11日|2023-07-11]也没有出席纪念活动。", "市长也没有出席纪念活动"),
    ("也门总统[7月11日|2023-07-11]抵达开罗访问。", "也门总统抵达开罗访问"),
    # the date goes as well where the place behind it only ends like a setting, or has a preposition of its own
    ("电信公司已于[7月11日|2023-07-11]在中国大陆启动卫星业务的商用。", "电信公司已在中国大陆启动卫星业务的商用"),
    (
        "船长王海在[7月11日|2023-07-11]在一份声明中说：“我们已经离开港口，正在返航。”",
        "船长王海在一份声明中说：“我们已经离开港口，正在返航”",
    ),
    ("总统在[7月11日|2023-07-11]发布的公报中说邻国将派出考察队。", "总统在7月11日发布的公报中说邻国将派出考察队"),
    ("温州港务局[上周五|2023-07-07]公告称，码头将扩建三个泊位。", "温州港务局公告称，码头将扩建三个泊位"),
    ("投资公司经理就[7月11日|2023-07-11]陆续卷走了储户的存款。", "投资公司经理陆续卷走了储户的存款"),
    ("温州[7月11日|2023-07-11]全市范围内启动排水检查。", "温州全市范围内启动排水检查"),
    ("上海市[7月11日|2023-07-11]开始对外籍船员提供体检服务。", "上海市开始对外籍船员提供体检服务"),
    # where it stays, the year does not count from the day of writing
    ("《渔业法》自[去年6月30日|2022-06-30]实施，各港陆续设站。", "《渔业法》自6月30日实施"),
    ("航运公司自[今年元旦|2023-01-01]起停开夜班船。", "航运公司自元旦起停开夜班船"),
    ("港务局自[去年|2022]以来裁减员工两千人。", None),
    # of several who say it none is left out, and somebody must be known by what is left
    (
        "瑞典、芬兰、丹麦和挪威等国的四十八个以渔民为主、会员遍及沿海城镇的团体就[7月11日|2023-07-11]发表联合声明，谴责倾倒废水的事件并要求赔偿渔民在今年夏天的损失。",
        None,
    ),
    (
        "奥运金牌得主、帆船运动健将李海生[7月11日|2023-07-11]接受体育频道的电视专访时表示，他不会参加今年秋天在青岛举办的比赛。",
        "奥运金牌得主、帆船运动健将李海生表示，他不会参加今年秋天在青岛举办的比赛",
    ),
    # somebody who is only described, or who only presides, did nothing
    ("[7月11日|2023-07-11]，勇敢揭露煤矿真相的乡村教师陈岩，在太原被判处了两年徒刑。", None),
    ("外交部发言人陈岩[7月11日|2023-07-11]主持例行记者会。", None),
    ("首例病人[7月11日|2023-07-11]就住在该镇的旅馆。", None),
]

ENGLISH = [
    (
        "Statoil also said on [Tuesday|2023-07-11] it had received 900 claims for compensation.",
        "Statoil said it had received 900 claims for compensation",
    ),
    (
        "The governor of Oaxaca not only resigned on [Tuesday|2023-07-11] but also left the country.",
        "The governor of Oaxaca not only resigned but also left the country",
    ),
    ("Lena Brandt wrote on her web page on [Tuesday|2023-07-11].", None),
    ("Senator Paul Mercier responded to a question on [Tuesday|2023-07-11].", None),
    ("Lena Brandt is reporting live from Nairobi on [Tuesday|2023-07-11].", None),
    ("A former inspector of the Swiss railways returned here on [Tuesday|2023-07-11].", None),
    ("[11 July|2023-07-11] : Kenya opens criminal inquiry 15 August : Ferry raised near Mombasa.", None),
    ("10 July : Kenya opens criminal inquiry [15 August|2023-08-15] : Ferry raised near Mombasa.", None),
    ("On [11 July|2023-07-11] : Kenya raised the wreck near Mombasa.", "Kenya raised the wreck near Mombasa"),
    (
        "Forecasters warned that gales over [Tuesday|2023-07-11] could push ice into the harbour of Oulu.",
        "Forecasters warned that gales could push ice into the harbour of Oulu",
    ),
    (
        "The Kenyan Senate announced on [Tuesday|2023-07-11] it would hold a hearing on 29 August.",
        "The Kenyan Senate announced it would hold a hearing on 29 August",
    ),
]


def titles(text, language):
    return [title for one in digest(text, language=language).mentions for title in one.titles]


@pytest.mark.parametrize(("text", "title"), CHINESE)
def test_chinese(text, title):
    assert titles(text, "zh-Hans")[:1] == ([title] if title else [])


@pytest.mark.parametrize(("text", "title"), ENGLISH)
def test_english(text, title):
    assert titles(text, "en")[:1] == ([title] if title else [])


MERGED = [  # what several tell of one happening, and its title
    (
        [
            "矿业公司[周二|2023-07-11]宣布关闭北部铜矿。",
            "矿业公司[7月11日|2023-07-11]宣布关闭北部铜矿。",
            "矿业公司星期四前[7月11日|2023-07-11]宣布关闭北部铜矿。",
        ],
        "矿业公司宣布关闭北部铜矿",
    ),
    (
        [
            "渡轮公司计划[7月11日|2023-07-11]恢复通往岛屿的航班。",
            *["渡轮公司[7月11日|2023-07-11]恢复了通往岛屿的航班。"] * 2,
        ],
        "渡轮公司恢复了通往岛屿的航班",
    ),
]


@pytest.mark.parametrize(("texts", "title"), MERGED)
def test_of_several_titles_the_one_that_stands_alone(texts, title):
    told = [digest(text, name=str(number)) for number, text in enumerate(texts)]
    assert [event.title for event in merge(told)] == [title]
