"""What a sentence offers as a title: who did what, whole, in its own words."""

import re

import pytest
from told import digest

from timeline.events.sentences import balanced

CASES = [  # text, title
    (
        "[7月12日|2023-07-12]，法国总统马克龙在峰会后强调，北约不应扩张，印太并非北大西洋。",
        "法国总统马克龙在峰会后强调，北约不应扩张，印太并非北大西洋",
    ),
    (
        "外长王毅[周二|2023-07-11]（[7月11日|2023-07-11]）抵达雅加达，出席系列外长会。",
        "外长王毅抵达雅加达，出席系列外长会",
    ),
    (
        "北约秘书长斯托尔滕贝格（Jens Stoltenberg）[周二|2023-07-11]在会上说：“中国正挑战国际秩序，威胁邻国。”",
        "北约秘书长斯托尔滕贝格在会上说，中国正挑战国际秩序，威胁邻国",
    ),
    ("在[11日|2023-07-11]发布的公报中，北约声称中国挑战其利益和价值观。", "北约声称中国挑战其利益和价值观"),
    ("公司计划到[2025年|2025]向中国供应380亿立方米天然气。", "公司计划到2025年向中国供应380亿立方米天然气"),
    (
        "俄罗斯总统普京再度访问中国，[周四|2023-07-06]在北京与习近平会面。",
        "俄罗斯总统普京再度访问中国，在北京与习近平会面",
    ),
    # who speaks stays, without what only describes him; who speaks of himself is quoted
    (
        "全球最大的社交媒体网站脸书的首席运营官桑德伯格[周一|2023-07-10]表示，脸书没有解除封禁美国前总统特朗普账号的任何计划。",
        "首席运营官桑德伯格表示，脸书没有解除封禁美国前总统特朗普账号的任何计划",
    ),
    ("总统拜登[周一|2023-07-10]说：“我们决不会离开北约。”", "总统拜登说：“我们决不会离开北约”"),
    # a condition alone, or whom the next clause tells of, is not what was said; what hides the speaker's name is left out
    (
        "外交部发言人汪文斌[周二|2023-07-11]表示，美国若拒绝延长签证，中方将被迫作出正当反应。",
        "外交部发言人汪文斌表示，美国若拒绝延长签证，中方将被迫作出正当反应",
    ),
    (
        "官方[11日|2023-07-11]宣布，世卫组织调查疫情源头的专家组，将到中国考察，进行科研合作。",
        "官方宣布，世卫组织调查疫情源头的专家组，将到中国考察",
    ),
    (
        "奥运金牌得主、英国运动健将马修[11日|2023-07-11]在推特上发表个人观点指出：延期到后年举办的奥运会应该再度延期。",
        "奥运金牌得主、英国运动健将马修指出，延期到后年举办的奥运会应该再度延期",
    ),
    ("[1962年|1962]中印边境战争爆发。", "1962年中印边境战争爆发"),
    ("[次日|2023-07-12]，马克龙前往上海参观工厂。", "马克龙前往上海参观工厂"),
    # a clause is told to its end, and no hole is left in it
    ("记者会[周一|2023-07-10]在北京召开，总统出席。", "记者会在北京召开，总统出席"),
    ("派出所协警[周一|2023-07-10]不顾家人的阻拦，强行冲进里屋。", "派出所协警不顾家人的阻拦，强行冲进里屋"),
    (
        "河北省从[7月2日|2023-07-02]报告首例病例至[7月7日|2023-07-07]，共报告123例。",
        "河北省从7月2日报告首例病例至7月7日，共报告123例",
    ),
    # one spoken to, a reason, a condition, a place or a bare noun waits for the next clause
    (
        "气象台[11日|2023-07-11]提醒沿海渔民，台风登陆前应当回港避风。",
        "气象台提醒沿海渔民，台风登陆前应当回港避风",
    ),
    (
        "桥梁工程师李建国[11日|2023-07-11]因为不满评审结果，向法院提起诉讼。",
        "桥梁工程师李建国因为不满评审结果，向法院提起诉讼",
    ),
    ("歌手陈明[11日|2023-07-11]因肺炎病逝，享年80岁。", "歌手陈明因肺炎病逝，享年80岁"),
    (
        "总理[11日|2023-07-11]表示，政府为应对洪水而推出的计划，将在明年执行。",
        "总理表示，政府为应对洪水而推出的计划，将在明年执行",
    ),
    # a list of what follows, or another time, is left to the quotation
    ("上海市[11日|2023-07-11]新增麻疹确诊病例30例，其中浦东区20例。", "上海市新增麻疹确诊病例30例"),
    ("北京市[11日|2023-07-11]宣布进入紧急状态；天津市第二天宣布停课。", "北京市宣布进入紧急状态"),
    # what is too long loses how and where something was done, not who said it
    (
        "德国铁路公司（DB）[11日|2023-07-11]表示，德国计划通过一项新的基金把每年用于铁路的投资增加到八百五十亿欧元，包括车站。",
        "德国铁路公司表示，德国计划把每年用于铁路的投资增加到八百五十亿欧元",
    ),
    # names that no dictionary has, authorities by their abbreviation, countries by one character
    ("食药署[11日|2023-07-11]公布抽查结果。", "食药署公布抽查结果"),
    ("印中外长[11日|2023-07-11]在巴黎会面。", "印中外长在巴黎会面"),
    # who is named in the title may be meant by its pronoun
    ("李建国[11日|2023-07-11]宣布他将辞去市长职务。", "李建国宣布他将辞去市长职务"),
    # what it names must do something, or is told of another time
    (
        "上海市[11日|2023-07-11]发布通知，外地游客进入景区，必须出示健康证明，并登记身份信息、联系方式以及最近的行程。",
        "上海市发布通知，外地游客进入景区，必须出示健康证明",
    ),
    (
        "美国在台协会台北办事处处长郦英杰[11日|2023-07-11]在台湾出席一场十分受人瞩目的国际安全研讨会时声称，台湾需要更多更好的岸防导弹。",
        "郦英杰声称，台湾需要更多更好的岸防导弹",
    ),
    ("造势活动选在[11日|2023-07-11]举行。", "造势活动选在11日举行"),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_title(text, title):
    assert digest(text).mentions[0].titles[0] == title


# Nothing here may head an event: no subject, only a report's date, an attribute, a question.
UNTITLED = [
    "他[7月12日|2023-07-12]离开了。",
    "宣布[7月12日|2023-07-12]开始。",
    "他们不想背负[1989年|1989]的包袱。",
    "岸田文雄[5月|2023-05]证实此事。",
    "总统[7月12日|2023-07-12]会来吗？",
    "声明以[去年|2022]发布的构想为基础。",
    "[2月1日|2023-02-01]起施行。",
    "美国银行[周五|2023-07-07]公布的最新每周资金流动数据。",
    "预计[周二|2023-07-11]将进行记录投票。",
    "[7月11日|2023-07-11]是新年第一个工作日。",
    # its date bounds, grounds or wishes; nobody says who guesses
    "由于春节就在[7月1日|2023-07-01]，杨志清说，每天都要跟时间赛跑。",
    "自交易所[7月1日|2023-07-01]宣布摘牌以来，投资人一直买入股票。",
    "克莱因希望国会在[7月11日|2023-07-11]通过救助法案。",
    "如果韩伟没出意外，他们[7月11日|2023-07-11]就聚在一起吃饭。",
    "[7月11日|2023-07-11]基隆北海岸可能有局部大雨。",
    "突然[7月11日|2023-07-11]发生了一件大事。",
    "[8日|2023-07-08]零时起生效，为期一个月。",
    "民众如何看待[7月11日|2023-07-11]冲击国会事件。",
    "上次检查日期为[7月11日|2023-07-11]。",
    "[今天|2023-07-11]接到的任务往往要排到一周后才能做。",
    # nobody in the title can be meant: a pronoun, what was told before, the writer
    "邻居们[11日|2023-07-11]把她送进医院。",
    "多家报社[11日|2023-07-11]宣布他获胜。",
    "巴西政府[11日|2023-07-11]批准了这份计划。",
    "[11日|2023-07-11]法院向我送达了判决书。",
    # a state, a noun without its owner, no subject, a bare noun
    "她的祖父是[11日|2023-07-11]庆典的最年长者。",
    "最低气温[11日|2023-07-11]降到零下30度。",
    "[11日|2023-07-11]跌至每桶53美元，低于上月。",
    "依旧[11日|2023-07-11]居高不下。",
    "经两次手术[11日|2023-07-11]仍未好转。",
    "合唱团志愿者们的日常工作记录（[2008年8月18日|2008-08-18]）",
    "[11日|2023-07-11]起生效。",
    "王磊，[1962年10月6日|1962-10-06]出生，成都市人，前编辑，诗人，民间摄影家。",
    "总统和他的妹妹（[11日|2023-07-11]病逝）曾住在巴黎。",
    "反对党一直宣称[11日|2023-07-11]选举存在舞弊。",
    "部长[11日|2023-07-11]驳斥此说法。",
    "邻近的[11日|2023-07-11]庆典，开始第二轮检票。",
    "游客[11日|2023-07-11]可至网页预约，凭证入场。",
    "检察院[11日|2023-07-11]以其涉嫌贪污提出起诉。",
    "电视台[11日|2023-07-11]证实了这一点。",
    "[7月11日|2023-07-11]重症患者达到八百人。",
    "国庆赛一般在[7月|2023-07]举行。",
    "店员提到，[端午|2023-06-22]、中秋等节日都要求加班到一点。",
    "委员会[11日|2023-07-11]汇总的数据显示，截至傍晚六时。",
    "照片上是[11日|2023-07-11]停在门外的卡车。",
]


@pytest.mark.parametrize("text", UNTITLED)
def test_no_title(text):
    assert [mention.titles for mention in digest(text).mentions] == [()]


def test_a_report_s_date_makes_no_mention():
    assert digest("据《日经亚洲》[7月11日|2023-07-11]报道，北约原计划设立联络处。").mentions == ()


@pytest.mark.parametrize(("text", "title"), CASES)
def test_titles_are_balanced_and_short(text, title):
    for mention in digest(text).mentions:
        assert all(balanced(offered) and len(offered) <= 40 for offered in mention.titles)


# A date goes only where no hole is left; everywhere else it stays.
DATES_IN_TITLES = [
    ("巴西最快于[2月1日|2023-02-01]启动疫苗接种。", "巴西最快于2月1日启动疫苗接种"),
    ("银行自[2月1日|2023-02-01]开始，停止兑换旧币。", "银行自2月1日开始，停止兑换旧币"),
    ("沙国说，兴建工程将从[1月|2023-01]展开。", "沙国说，兴建工程将从1月展开"),
    ("疫苗接种行动将在[一月底|2023-01]之前启动。", "疫苗接种行动将在一月底之前启动"),
    ("英国《[周日|2023-07-09]邮报》披露调查受阻。", "英国《周日邮报》披露调查受阻"),
    ("港警宣布[当日|2023-07-09]逮捕370人。", "港警宣布当日逮捕370人"),
    ("纽约州长库默[1月9日|2023-01-09]宣布学校关闭。", "纽约州长库默宣布学校关闭"),
    ("美国总统拜登[周四|2023-07-06]晚宣布学校关闭。", "美国总统拜登宣布学校关闭"),
]


@pytest.mark.parametrize(("text", "title"), DATES_IN_TITLES)
def test_a_date_goes_only_where_no_hole_is_left(text, title):
    assert digest(text).mentions[0].titles[:1] == (title,)


# What begins or ends in the middle makes no event; nor does a year that only tells how things are.
FRAGMENTS = [
    "河北卫健委宣布，[1月6日|2023-01-06]新增的51个病例中。",
    "中国外交部发言人华春莹[今天|2023-07-12]在例行记者会上。",
    "才第10天，[1月10日|2023-01-10]就有2.7万人死亡。",
    "我们[今天|2023-07-12]就先说到这里。",
    "检测[1月2日|2023-01-02]呈阳性。",
    "自己[3日|2023-07-03]作为第一批被送去酒店隔离。",
    "[2020年|2020]，美国经济增长3.4%。",
    "特朗普称，科技巨头[今天|2023-07-12]正在为我们的国家。",
]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_is_no_title(text):
    assert [mention.titles for mention in digest(text).mentions if mention.titles] == []


def test_a_word_that_points_is_left_out_before_a_name():
    title = digest("我外交部发言人汪文斌[12日|2023-07-12]表示，北约应当停止抹黑中国。").mentions[0].titles[0]
    assert title == "外交部发言人汪文斌表示，北约应当停止抹黑中国"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the first whose date stands in the title
        ("加拿大总理[今天|2023-07-12]指控某人煽动支持者在[6日|2023-07-06]闯入国会大厦。", ["2023-07-12"]),
        ("美国政府[周一|2023-07-10]对[7月7日|2023-07-07]联邦法官发布的禁令提起上诉。", ["2023-07-10"]),
        (
            "自国民党[8日|2023-07-08]证实此行后，总统府发言人张三[10日|2023-07-10]介绍说，蔡英文曾经接见王金平。",
            ["2023-07-10"],
        ),
        # two happenings have two titles
        ("张三[3日|2023-07-03]在北京被警方逮捕，李四[5日|2023-07-05]在上海被检方起诉。", ["2023-07-03", "2023-07-05"]),
    ],
)
def test_one_telling_has_one_time(text, days):
    found = digest(text).mentions
    assert [mention.when.edtf for mention in found if mention.titles] == days


# A pronoun stands for the one person whom the sentence before names; where there are two, or another stands before it, for nobody.
PRONOUNS = [
    (
        "外交部发言人汪文斌主持了记者会。他[12日|2023-07-12]表示，北约应当停止抹黑中国。",
        "汪文斌表示，北约应当停止抹黑中国",
    ),
    ("总统马克龙在柏林停留一天。[次日|2023-07-12]，他前往上海参观工厂。", "马克龙前往上海参观工厂"),
    ("马克龙和普京在柏林会面。[次日|2023-07-12]，他前往上海参观工厂。", ""),
    ("代表团在柏林停留一天。[次日|2023-07-12]，他前往上海参观工厂。", ""),
    ("马克龙在柏林停留一天。普京称[次日|2023-07-12]，他前往上海参观工厂。", ""),
    ("据说马克龙的厨师在柏林停留一天。[次日|2023-07-12]，他前往上海参观工厂。", ""),
    ("一名店主在柏林见到马克龙。[次日|2023-07-12]，他前往上海参观工厂。", ""),
    ("马克龙在柏林停留一天。[次日|2023-07-12]，他们前往上海参观工厂。", ""),
]


@pytest.mark.parametrize(("text", "title"), PRONOUNS)
def test_a_pronoun_stands_for_the_one_person_named_before(text, title):
    (mention,) = digest(text).mentions
    assert mention.titles[:1] == ((title,) if title else ())
    assert not title or mention.quote == re.sub(r"\[([^|]+)\|[^]]+\]", r"\1", text)


def test_marks_around_what_was_said_count_as_well():
    (mention,) = digest("总统[12日|2023-07-12]说：“" + "我们决不会离开这个组织" * 3 + "不论何事”。").mentions
    assert all(len(title) <= 40 for title in mention.titles)
