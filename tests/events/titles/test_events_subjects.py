"""Who opens a title: what describes a subject may go before it, what only points back makes no title."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # verbs that the dictionary has for nouns, adverbs or names
        (
            "国务院总理李强[7月10日|2023-07-10]在人民大会堂会见美国财政部长耶伦。",
            "国务院总理李强在人民大会堂会见美国财政部长耶伦",
        ),
        ("日本首相岸田文雄[7月11日|2023-07-11]启程前往立陶宛。", "日本首相岸田文雄启程前往立陶宛"),
        ("推特[星期三|2023-07-12]屏蔽了川普的账号。", "推特屏蔽了川普的账号"),
        ("巴黎警方[周二|2023-07-11]对此案立案。", None),
        ("巴黎警方[周二|2023-07-11]以诈骗罪对阿里立案。", "巴黎警方以诈骗罪对阿里立案"),
        # which of several, and how old
        ("第15届全国运动会[7月12日|2023-07-12]在广州开幕。", "第15届全国运动会在广州开幕"),
        ("第三批疫苗[昨天|2023-07-12]运抵曼谷。", "第三批疫苗运抵曼谷"),
        ("43岁的外卖骑手韩某[7月5日|2023-07-05]在送餐后猝死。", "43岁的外卖骑手韩某在送餐后猝死"),
        ("现年71岁的黎智英[周一|2023-07-10]遭到警方逮捕。", "现年71岁的黎智英遭到警方逮捕"),
        ("第四届将由巴西在[7月20日|2023-07-20]举行。", None),
        # what something is by itself describes any noun; what somebody does describes only a person
        ("来自中国的首批疫苗[9日晚|2023-07-09]抵达约旦。", "来自中国的首批疫苗抵达约旦"),
        ("位于大阪的国立剧场[7月8日|2023-07-08]重新开放。", "位于大阪的国立剧场重新开放"),
        ("处于疫情中心的王家村[1日|2023-07-01]开始撤离。", "处于疫情中心的王家村开始撤离"),
        (
            "曾三度出任意大利总理的贝卢斯科尼[6月12日|2023-06-12]在米兰去世。",
            "曾三度出任意大利总理的贝卢斯科尼在米兰去世",
        ),
        ("要取回到货的商品[昨天|2023-07-12]须排队三小时。", None),
        # a long description goes before a person or a body of people, where what they do follows
        ("负责看守码头的港务警察[昨天|2023-07-12]拦下三艘渔船。", "负责看守码头的港务警察拦下三艘渔船"),
        ("拥有三家船厂的航运大亨陈明[昨天|2023-07-12]宣布退休。", "拥有三家船厂的航运大亨陈明宣布退休"),
        (
            "最近撰文要求改革的港区委员陈明德[昨天|2023-07-12]在电台节目中表示，码头不会关闭。",
            "最近撰文要求改革的港区委员陈明德在电台节目中表示，码头不会关闭",
        ),
        (
            "培养海员和领航员的温州航海学校[昨天|2023-07-12]停课。",
            "培养海员和领航员的温州航海学校停课",
        ),
        ("运送煤炭和矿石的货物[昨天|2023-07-12]停运。", None),
        ("要求被停职三个月以上的船长[昨天|2023-07-12]辞职。", None),
        ("带孩子在温州的码头边的沙滩[昨天|2023-07-12]玩耍。", None),
        # staffs by what they do, which the dictionary has for verbs; not what is done to people
        ("搜救人员[昨天|2023-07-12]在温州外海找到渔船残骸。", "搜救人员在温州外海找到渔船残骸"),
        ("防汛指挥中心[昨天|2023-07-12]宣布关闭三座水库。", "防汛指挥中心宣布关闭三座水库"),
        ("应急管理厅[昨天|2023-07-12]发布台风警报。", "应急管理厅发布台风警报"),
        ("反恐部门[昨天|2023-07-12]逮捕三名船员。", "反恐部门逮捕三名船员"),
        ("指挥市民[昨天|2023-07-12]撤离码头。", None),
        ("营救三名船员[昨天|2023-07-12]成功。", None),
        # of several who are told to be there it is told what they do; nobody knows one of them
        ("[昨天|2023-07-12]，有二十三名船员抵达温州。", "二十三名船员抵达温州"),
        ("[昨天|2023-07-12]，有一名船员抵达温州。", None),
        ("[昨天|2023-07-12]，有船员抵达温州。", None),
        # how long it has been so does as well
        ("停摆半年的渔港[7月8日|2023-07-08]重新开放。", "停摆半年的渔港重新开放"),
        ("失联三天的登山客[7月8日|2023-07-08]在山中获救。", "失联三天的登山客在山中获救"),
        ("失竊兩個月的銅像[7月8日|2023-07-08]運抵博物館。", "失竊兩個月的銅像運抵博物館"),
        ("开放三年的政策[7月8日|2023-07-08]才见效。", "开放三年的政策7月8日才见效"),
        ("为了十年的友谊[7月8日|2023-07-08]设宴。", None),
        # the day of the case is nobody
        ("被告否认，称案发[当晚|2023-07-08]在家看电视。", None),
        # a name that the dictionary cuts into characters behind its verb
        ("博物館的銅像[7月8日|2023-07-08]運抵霧港。", "博物館的銅像運抵霧港"),
        # verbs of the courts that the dictionary has for nouns
        ("浦江县法院[周二|2023-07-11]开庭审理走私案。", "浦江县法院开庭审理走私案"),
        ("浦江县法院[周二|2023-07-11]驳回上诉。", "浦江县法院驳回上诉"),
        ("浦江县警方[周二|2023-07-11]立案侦查这家公司。", None),
        ("浦江县警方[周二|2023-07-11]立案侦查长江公司。", "浦江县警方立案侦查长江公司"),
        ("浦江县港务局局长[周二|2023-07-11]被停职检查。", "浦江县港务局局长被停职检查"),
        # a name that the dictionary cuts into verbs
        ("年仅54岁的教师刘术玲[昨天|2023-07-12]，被警方迫害致死。", "年仅54岁的教师刘术玲，被警方迫害致死"),
        # what joins a sentence to the one before it goes where a name follows
        ("市场人气乐观，此前美股[周四|2023-07-06]触及纪录高位。", "美股触及纪录高位"),
        ("目前桑德已经请辞，预计[16日|2023-07-16]卸任。", "桑德已经请辞，预计16日卸任"),
        # a number of what counts nothing, a noun with what describes it, what points back
        ("在无症状感染者方面，中国[6日|2023-07-06]新增79例，当天转确诊4例。", None),
        ("中国[6日|2023-07-06]新增79例确诊病例。", "中国新增79例确诊病例"),
        ("谭德赛[周二|2023-07-11]透露，一个准备前往中国调查疫情起源的世卫小组，多名成员无法获得签证。", None),
        ("外交部[周二|2023-07-11]拒绝确认这次访问的细节。", None),
        ("外交部[周二|2023-07-11]拒绝确认拜登访问的细节。", "外交部拒绝确认拜登访问的细节"),
        # a message that was got says nothing without what it said
        (
            "藁城区12个村[11日|2023-07-11]接到通知，要求在一天之内完成转移。",
            "藁城区12个村接到通知，要求在一天之内完成转移",
        ),
        # an adverb that hangs on its date keeps it
        ("美国国务院[9日|2023-07-09]才宣布取消限制。", "美国国务院9日才宣布取消限制"),
        ("美国国务院[9日|2023-07-09]宣布取消限制。", "美国国务院宣布取消限制"),
        # a weekday ends where 向 begins: 周一|向 is no habit
        ("美国前总统川普[周一|2023-07-10]向法院提出上诉。", "美国前总统川普向法院提出上诉"),
        (
            "局长邱腾华[星期一|2023-07-10]向美国电视台表示，紧张的关系会伤害香港。",
            "局长邱腾华向美国电视台表示，紧张的关系会伤害香港",
        ),
        ("川普一向在[周一|2023-07-10]打球。", None),
    ],
)
def test_chinese(text, title):
    assert first_titles(text)[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # the writer's own report is of its day; what it reports is not, unless it says so
        ("[2021年1月9日|2021-01-09]，本网获悉：王军被警方逮捕。", []),
        ("[1月9日|2021-01-09]，记者从法院获悉，王军被警方逮捕。", []),
        (
            "[2021年1月7日|2021-01-07]，本网获悉：北京朝阳区司法局[1月7日|2021-01-07]下达行政处罚决定书。",
            ["北京朝阳区司法局下达行政处罚决定书"],
        ),
        ("据中央社[今天|2021-01-07]报道，支持者[今天|2021-01-07]冲入国会大厦。", ["支持者冲入国会大厦"]),
        ("[1月9日|2021-01-09]，记者王军被警方逮捕。", ["记者王军被警方逮捕"]),
    ],
)
def test_reports(text, titles):
    assert first_titles(text) == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a condition, whatever it opens with; a clause whose subject stood before
        (
            "北都[昨天|2023-07-12]承诺，消费者如签约内容单纯为数位服务，不收违约金。",
            "北都承诺，消费者如签约内容单纯为数位服务，不收违约金",
        ),
        ("市政府[昨天|2023-07-12]宣布，居民如无必要，禁止出城。", "市政府宣布，居民如无必要，禁止出城"),
        ("此人早前罪成入狱，原应在石壁监狱服刑，[7日|2023-07-07]却被目击出现在收押所。", None),
        ("原交通部长李刚[7日|2023-07-07]被法院判刑三年。", "原交通部长李刚被法院判刑三年"),
        # the hour elsewhere goes with its brackets
        (
            "美国国务院发言人古柏[6日晚|2023-07-06]（台湾时间7日上午7时30分）透过视讯出席对话会。",
            "美国国务院发言人古柏透过视讯出席对话会",
        ),
        ("发言人古柏（台湾裔）[6日|2023-07-06]出席对话会。", "发言人古柏（台湾裔）出席对话会"),
        # who wrote stands before what was written; what a paper shows stands by itself
        (
            "发言人萨波[今天|2023-07-13]在寄给报社的声明表示，报导不准确而且误导了读者。",
            "发言人萨波在寄给报社的声明表示，报导不准确而且误导了读者",
        ),
        # a demand without what is asked says nothing
        ("雷德菲尔德[周一|2023-07-10]再次提出紧急要求。", None),
        ("雷德菲尔德[周一|2023-07-10]再次要求关闭学校。", "雷德菲尔德再次要求关闭学校"),
        # what only went before tells which
        ("官方[昨天|2023-07-12]指相关聚会为基督教会举办。", None),
        ("官方[昨天|2023-07-12]宣布采取相关措施。", "官方宣布采取相关措施"),
        # only who made it is named
        ("在[7月11日|2023-07-11]的报告里，抑菌霜的生产厂家——福建公司公布了检测结果。", None),
        (
            "张家界公安局[昨天|2023-07-12]发布警方通告，称调查组正在开展调查。",
            "张家界公安局发布警方通告，称调查组正在开展调查",
        ),
        (
            "维权律师郭飞雄[昨天|2023-07-12]发表了致总理的公开信，呼吁归还他的护照。",
            "维权律师郭飞雄发表了致总理的公开信，呼吁归还他的护照",
        ),
        ("复星医药[昨天|2023-07-12]在港交所发布以上公告后，股价大涨。", None),
        # somebody of whom it is told what he will do
        ("文中写道，[20日|2023-07-20]将上任的拜登也应宣布不会发动战争。", None),
        ("澳洲央行[昨天|2023-07-12]将利率降至接近零的水平。", "澳洲央行将利率降至接近零的水平"),
        # what came of it is told with it
        (
            "平江县一处仓库[1月10日|2023-07-10]突然坍塌，导致两人死亡，两人受伤。",
            "平江县一处仓库突然坍塌，导致两人死亡",
        ),
        ("台中市一处住宅区[今天清晨|2023-07-13]发生气爆事故，造成4死1伤。", "台中市一处住宅区发生气爆事故，造成4死1伤"),
        ("台中市一处住宅区[今天清晨|2023-07-13]发生气爆事故，市长前往了解。", "台中市一处住宅区发生气爆事故"),
    ],
)
def test_chinese_wholes(text, title):
    assert first_titles(text)[:1] == ([title] if title else [])


SAID_BEFORE = "Prices rose in Kent last year.\n\n"  # so that what follows points back


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # somebody whom nobody names, a thing of which nothing is told by name; with a name, or in the first sentence, they stand
        (SAID_BEFORE + "The singer died on [Monday|2023-07-10] at his home in Paris.", None),
        (
            SAID_BEFORE + "The singer Ann Gardner died on [Monday|2023-07-10] in Paris.",
            "The singer Ann Gardner died in Paris",
        ),
        (SAID_BEFORE + "The oil company's shares fell on [Monday|2023-07-10] in London and New York.", None),
        (
            SAID_BEFORE + "The company's chief executive, Jim Poole, resigned on [Monday|2023-07-10].",
            "The company's chief executive, Jim Poole, resigned",
        ),
        (SAID_BEFORE + "The cap was attached to the well on [Monday|2023-07-10].", None),
        (
            SAID_BEFORE + "The cap was attached to the Macondo well on [Monday|2023-07-10].",
            "The cap was attached to the Macondo well",
        ),
        ("The company recalled 3,000 cars on [Monday|2023-07-10].", "The company recalled 3,000 cars"),
        ("The state raised the tax on cigarettes on [Monday|2023-07-10].", "The state raised the tax on cigarettes"),
        # who somebody is stands between commas, with a name or without
        (
            "Nigeria's president, Bola Tinubu, dismissed the head of the navy on [Friday|2023-07-07].",
            "Nigeria's president, Bola Tinubu, dismissed the head of the navy",
        ),
        ("A plant in Waco, Texas, exploded on [Friday|2023-07-07].", "A plant in Waco, Texas, exploded"),
        ("A letter to the mayor, dated [Friday|2023-07-07], arrived late.", None),
        # an office shortened ends no sentence
        (
            "Coast Guard Adm. Thad Allen opened the harbour on [Friday|2023-07-07].",
            "Coast Guard Adm. Thad Allen opened the harbour",
        ),
        (
            "The army opened a hearing on [Friday|2023-07-07] for Maj. Nidal Hasan.",
            "The army opened a hearing for Maj. Nidal Hasan",
        ),
        # what hangs on a date stays with it: an end of a word is no zone, the other half, what was spent
        (
            "President Obama signed an order [last week|2023-07-03] establishing a policy on oceans.",
            "President Obama signed an order establishing a policy on oceans",
        ),
        (
            "BP aims to plug the Macondo well [this month|2023-07] or in August.",
            "BP aims to plug the Macondo well this month or in August",
        ),
        (
            "Sai Stiffler spent [Saturday|2023-07-08] repairing his boat at Delta Marina.",
            "Sai Stiffler spent Saturday repairing his boat at Delta Marina",
        ),
        ("Shares in Tesco fell at 4 p.m. EST on [Friday|2023-07-07].", "Shares in Tesco fell at 4 p.m. EST"),
        # torn from its beginning, a clause without its main verb, a wish
        ("rig exploded and sank on [Friday|2023-07-07], claiming 11 lives.", None),
        (
            "The rig, which was owned by Transocean, but under lease to BP when it exploded on [Friday|2023-07-07], is a vessel.",
            None,
        ),
        (
            "The ferry Aurora sank on [Friday|2023-07-07] when it hit a rock off Gotland.",
            "The ferry Aurora sank when it hit a rock off Gotland",
        ),
        ("Pity anyone stuck in Cairo on [Friday|2023-07-07].", None),
        ("Kudos to whoever defended Mary Hall on [Friday|2023-07-07].", None),
        # who says it, or whose first it is, goes
        (
            "Kyiv was hit by 36 drones on [Sunday|2023-07-09], its mayor, Vitali Klitschko, said.",
            "Kyiv was hit by 36 drones",
        ),
        ("The Dow fell 166 points on [Friday|2023-07-07], its largest loss since May.", "The Dow fell 166 points"),
    ],
)
def test_english(text, title):
    assert first_titles(text, language="en")[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what opens with a participle or a count leads up to what follows; what has a verb of its own does not
        (
            "Arrested at his home in Lyon, the banker Paul Mercier was charged with fraud on [Monday|2023-07-10].",
            "The banker Paul Mercier was charged with fraud",
        ),
        (
            "Speaking in Berlin on [Monday|2023-07-10], Olaf Scholz announced a plan to cut taxes.",
            "Olaf Scholz announced a plan to cut taxes",
        ),
        (
            "Having won the first round, Maria Lopez was elected mayor of Valencia on [Sunday|2023-07-09].",
            "Maria Lopez was elected mayor of Valencia",
        ),
        (
            "Ten days after he was kidnapped, the engineer Luis Ortega was released on [Monday|2023-07-10].",
            "The engineer Luis Ortega was released",
        ),
        (
            "Armed men attacked a bus in Kano on [Monday|2023-07-10], killing 12 people.",
            "Armed men attacked a bus in Kano, killing 12 people",
        ),
        (
            "Retired general Jim Poole, a painter, won the vote on [Monday|2023-07-10].",
            "Retired general Jim Poole, a painter, won the vote",
        ),
        # what was done first is of its own day
        ("Shot twice in the leg on [Sunday|2023-07-09], shopkeeper Anil Mehta is recovering in hospital.", None),
        ("Struck by a train on [Sunday|2023-07-09] near Turin, five railway workers died later.", None),
        # what was done to a noun that something else is told of
        ("A journalist shot [last week|2023-07-03] while covering a march died in Cairo.", None),
        (
            "A journalist shot last week while covering a march died in Cairo on [Monday|2023-07-10].",
            "A journalist shot last week while covering a march died in Cairo",
        ),
        ("Two tourists kidnapped in [June|2023-06] were freed by soldiers.", None),
        ("A gunman shot on [Monday|2023-07-10] three people in Lyon.", "A gunman shot three people in Lyon"),
        (
            "Police arrested on [Monday|2023-07-10] a man who was wanted in Spain.",
            "Police arrested a man who was wanted in Spain",
        ),
        # where it happened stays with a subject that no name tells apart
        (
            "In Lagos, a three-storey building collapsed on [Monday|2023-07-10], trapping 20 people.",
            "In Lagos, a three-storey building collapsed, trapping 20 people",
        ),
        (
            "In Lagos on [Monday|2023-07-10], a three-storey building collapsed, trapping 20.",
            "In Lagos, a three-storey building collapsed, trapping 20",
        ),
        ("In Lagos, Mary Hall opened a bridge on [Monday|2023-07-10].", "Mary Hall opened a bridge"),
        # fragments: no verb but in what goes along, a time, a condition; an end that asks for more
        ("President Jim Poole, after being briefed on [Monday|2023-07-10], directed that more troops come.", None),
        ("Just minutes after reports about Hayward emerged on [Monday|2023-07-10], all were asked.", None),
        (
            "Mary Hall said on [Monday|2023-07-10] that after the pipe is cut, about 20 percent more oil would come out of the well.",
            "Mary Hall said that after the pipe is cut, about 20 percent more oil would come out of the well",
        ),
        (
            "A singer is being sought for questioning in connection with the death of a woman in London, he said [Monday|2023-07-10].",
            "A singer is being sought for questioning in connection with the death of a woman in London",
        ),
        (
            "A loose network of the young and old in both lands seized upon [January 25|2023-01-25] -- a feast -- to march.",
            None,
        ),
        (
            "To show that they were abused, organisers picked [January 25|2023-01-25] -- Police Day -- to march.",
            "Organisers picked January 25 -- Police Day",
        ),
        ("Paul Mercier also responded on [Monday|2023-07-10].", None),
        # for what time, not when
        ("Rochester plunged to 17 degrees below zero for a record low for [January|2023-01].", None),
        ("Shops readied themselves for [Sunday|2023-07-16], the first day of sales.", None),
        ("Paul Mercier was arrested for theft on [Monday|2023-07-10].", "Paul Mercier was arrested for theft"),
    ],
)
def test_english_openings(text, title):
    assert first_titles(text, language="en")[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who somebody is may stand between the date's clause and the verb
        (
            "On [January 8th|2021-01-08] Twitter, a social network, announced that it was closing the account of Donald Trump.",
            "Twitter announced that it was closing the account of Donald Trump",
        ),
        (
            "On [May 4th|2009-05-04] Donald Trump, then a star, posted his first-ever message, which told of a show that he was on.",
            "Donald Trump posted his first-ever message",
        ),
        (
            "On [December 23rd|2020-12-23] the Fair Labour Association, a group of Nike, stopped sourcing from the region in the west.",
            "The Fair Labour Association, a group of Nike, stopped sourcing from the region in the west",
        ),
        (
            "Then, on [November 27th|2020-11-27], Mohsen Fakhrizadeh, Iran's top nuclear scientist, was killed.",
            "Mohsen Fakhrizadeh, Iran's top nuclear scientist, was killed",
        ),
        ("On [Monday|2023-07-10] Mary Hall, Jim Poole, Ann Gardner, all of Kent, and others.", None),
        # what describes goes where room is short; what a verb asks for stays
        (
            "President Obama signed an executive order on [Monday|2023-07-10] establishing a policy that no one had ever asked for.",
            "President Obama signed an executive order",
        ),
        (
            "Robots removed the cap on [Saturday|2023-07-08] that had been placed on top of the Macondo well in the Gulf in June.",
            "Robots removed the cap that had been placed on top of the Macondo well in the Gulf in June",
        ),
        ("Both won more votes in the state of Georgia on [Monday|2023-07-10].", None),
        # no more than a noun; who cannot be meant; how a picture shows it
        ("A fund that BP set up in [August|2023-08] for people on the coast.", None),
        (
            SAID_BEFORE
            + "The Los Angeles Police Department said on [Monday|2023-07-10] they would not speak with him again.",
            None,
        ),
        (SAID_BEFORE + "Robots swarm the Macondo well, bottom left, on [Monday|2023-07-10].", None),
        (SAID_BEFORE + "The chairman meets Obama on [Monday|2023-07-10] to discuss a fund.", None),
        (SAID_BEFORE + "The crackdown came on [Monday|2023-07-10] in three towns of Kent.", None),
    ],
)
def test_english_apart(text, title):
    assert first_titles(text, language="en")[:1] == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # an end that asks for more, beside one that does not
        (
            "The chief executive of Tesco, Mary Hall, said on [Monday|2023-07-10] that the valve which her company had bought for the "
            "northern refinery had been inspected 10 days before it.",
            None,
        ),
        ("Jim Poole was sentenced on [Monday|2023-07-10] to 30 years.", "Jim Poole was sentenced to 30 years"),
        (
            "Mary Hall said on [Monday|2023-07-10] that the valve will stay shut for another 24 hours.",
            "Mary Hall said that the valve will stay shut for another 24 hours",
        ),
        (
            "The Kent murders took place between [November 1977|1977-11] and later.",
            "The Kent murders took place between November 1977 and later",
        ),
        (
            "Conde Nast purchased the site on [Monday|2023-07-10], putting Reddit in one hand with a magazine and several regional "
            "newspapers that it had owned for years.",
            None,
        ),
        ("Conde Nast purchased Reddit on [Monday|2023-07-10].", "Conde Nast purchased Reddit"),
        ("Mary Hall had 31,000 fans on [Monday|2023-07-10] in Kent.", None),
        ("A third session is due on [Friday|2023-07-14].", None),
        (
            SAID_BEFORE + "A third session of the committee was held on [Friday|2023-07-07].",
            "A third session of the committee was held",
        ),
    ],
)
def test_english_ends(text, title):
    assert first_titles(text, language="en")[:1] == ([title] if title else [])


def test_an_hour_that_heads_an_entry_is_no_year():
    entries = "0930: Reporters arrive in Kent.\n\n[1917|1917]: Mary Hall opened the hearing in Kent.\n\n[2043|2043]: Jim Poole closed it."
    assert not first_titles(entries, language="en")
    assert first_titles(
        "[1917|1917]: Mary Hall opened the first mine in Kent.\n\n[1943|1943]: Jim Poole closed it.", language="en"
    )
