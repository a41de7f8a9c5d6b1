"""Stories in which a date is easily put into the wrong year or day: [brackets] mark it, the day named is that of publication."""

import pytest
from anchored import marked, tag

from timeline.model import Block, Span

JANUARY = "2021-01-18"  # a Monday
OCTOBER = "2020-10-15"  # a Thursday


LATER = [
    # what happened so long after something in the past is never put ahead of publication
    ("1990年5月，他离开家乡。\n[三年后]，他回到了县城。", JANUARY, "1993"),
    ("2018年3月5日，她入院。\n[五天后]，她去世，终年八十岁。", JANUARY, "2018-03-10"),
    ("2016年2月，工厂停产。\n[两个月后]，工人拿到了补偿。", JANUARY, "2016-04"),
    ("1985年，兩家公司合併。\n[十年後]，總部遷往高雄。", JANUARY, "1995"),
    ("他离开家乡。\n[三年后]，他回到了县城。", JANUARY, "P3Y"),
    ("罢工开始。[五天后]，双方已经签了协议。", JANUARY, "P5D"),
    ("他上周入院。[三天后]，他去世。", JANUARY, "P3D"),
    ("[三天后]，双方将再次会谈。", JANUARY, "2021-01-21"),
    ("2019年，他当选。\n他预计[两年后]卸任。", JANUARY, "2023"),
    ("他有望[两个月后]出狱。", JANUARY, "2021-03"),
    ("当选[两年后]，他辞职。", JANUARY, "P2Y"),
]

BESIDE = [
    # the exact date in brackets after what was counted
    ("一周前（1月10日），他报了案。", "一周前", JANUARY, "2021-01-10", ""),
    ("兩週前（1月5日），他報了案。", "兩週前", JANUARY, "2021-01-05", ""),
    ("2020年4月7日报案，当天（2020年4月8日）立案。", "当天", JANUARY, "2020-04-08", ""),
    ("5月1日，他出发，次日（5月3日）抵达。", "次日", OCTOBER, "2020-05-03", ""),
    ("当晚（10月9日）他没有回家。", "当晚", OCTOBER, "2020-10-09TEV", ""),
    ("三天前（10月12日），他报了案。", "三天前", OCTOBER, "2020-10-12", ""),
    ("一周前（8月2日），他报了案。", "一周前", OCTOBER, "2020-08-02", "一周前 is 2020-10-05"),
    ("他去年（2019年）报了案。", "去年", OCTOBER, "2019", ""),
]

YEARS = [
    # months of a year that is over
    ("去年一季度出口下降，[二季度]回升。", JANUARY, "2020-Q2"),
    ("去年上半年出口下降，[下半年]回升。", JANUARY, "2020-H2"),
    ("去年3月和4月最差。[1月]至9月，出口增长。", "2020-10-20", "2020-01"),
    ("去年12月出口下降，[1月]至9月增长。", JANUARY, "2020-01"),
    ("去年12月出口下降，1月至[9月]增长。", JANUARY, "2020-09"),
    ("[1月]至11月，全国用电量增长。", JANUARY, "2020-01"),
    ("[1月]至2月，全国用电量增长。", "2021-03-10", "2021-01"),
    ("展览将于[3月]至9月举行。", JANUARY, "2021-03"),
    # the end of a year beside a date of it
    ("他说，去年12月3日和[年底]的两批货有问题。", JANUARY, "2020"),
    ("2018年他当选，[年底]辞职。", JANUARY, "2018"),
    ("工程于2015年3月开工，[年底]停工。", JANUARY, "2015"),
    ("2018年他当选。计划[年底]完工。", JANUARY, "2021"),
    ("大桥[年底]通车。", OCTOBER, "2020"),
    # decades of which the part that is named has not come
    ("从[20年代末期]开始，农庄合并。", JANUARY, "192"),
    ("到了[20年代中期]，农庄合并。", JANUARY, "192"),
    ("[20年代初]，工厂开张。", JANUARY, "202"),
    ("[30年代末]，工厂关门。", JANUARY, "193"),
    ("上世纪八[九十年代]，镇上只有一条街。", JANUARY, "199"),
]

PAST = [
    # a story told wholly in a past year goes on over headings and paragraphs
    ("2013年2月20日，仓库起火。\n火一直烧到[上午11点]。", "2021-01-11", "2013-02-20T11:00"),
    ("2013年2月20日，仓库起火。\n救火的人\n[当天]，邻居赶来。", "2021-01-11", "2013-02-20"),
    ("2013年2月20日，仓库起火。\n到了[2月21日凌晨]，墙倒了。", "2021-01-11", "2013-02-21TNI"),
    ("【某报2021年1月11日讯】2013年2月20日，仓库起火。\n直到[2月22日]，路才通。", "2021-01-11", "2013-02-22"),
    (
        "【某报2021年1月11日讯】邻居半夜起来。2013年2月20日，仓库起火。\n[晚上10时许]，墙倒了。",
        "2021-01-11",
        "2013-02-20T22:00",
    ),
    # but the news stays the news
    ("总统周日说话。2013年2月20日，他当选。\n[下午3点]，他将会见议员。", "2021-01-11", "2021-01-11T15:00"),
    ("1月9日，仓库起火。1998年12月3日也曾起火。\n[2月20日]将开庭。", "2021-01-11", "2021-02-20"),
    ("2013年2月20日，他入狱。\n他将于[2月25日]出狱。", "2021-01-11", "2021-02-25"),
]

WILL = [
    # 会 in 国会, 议会, 开会 … says nothing of what is to come
    ("周三发生国会骚乱后，议员离开。", "周三", "2021-01-08", "2021-01-06"),
    ("示威者周三闯进国会大厦。", "周三", "2021-01-08", "2021-01-06"),
    ("周二議會表決。", "周二", "2021-01-08", "2021-01-05"),
    ("周三奥运会闭幕。", "周三", "2021-01-08", "2021-01-06"),
    ("几小时后重新开会时，气氛变了。", "几小时后", "2021-01-08", "PTXH"),
    ("警方周三在记者会说，车已找到。", "周三", "2021-01-08", "2021-01-06"),
    ("專家周三出席聽證會。", "周三", "2021-01-08", "2021-01-06"),
    ("议长周三与军队将领讨论此事。", "周三", "2021-01-08", "2021-01-06"),
    ("警方周三将其逮捕。", "周三", "2021-01-08", "2021-01-06"),
    ("警方周三将逃犯张某抓获归案。", "周三", "2021-01-08", "2021-01-06"),
    ("消防員週三將傷者送醫。", "週三", "2021-01-08", "2021-01-06"),
    ("海关周三将走私船查扣。", "周三", "2021-01-08", "2021-01-06"),
    ("村民周三将落水者救起。", "周三", "2021-01-08", "2021-01-06"),
    ("法院周三将案件发回重审。", "周三", "2021-01-08", "2021-01-06"),
    ("警方周三将展开行动抓获逃犯。", "周三", "2021-01-08", "2021-01-13"),
    ("医院周三将派车把伤者送医。", "周三", "2021-01-08", "2021-01-13"),
    ("海關週三將會同警方查扣走私船。", "週三", "2021-01-08", "2021-01-13"),
    ("警方周三將兩名男子帶走。", "周三", "2021-01-08", "2021-01-06"),
    ("财政部周三取消将该国列为操纵国。", "周三", "2021-01-08", "2021-01-06"),
    ("当局周三將兩人移交檢方。", "周三", "2021-01-08", "2021-01-06"),
    ("该公司将于周三纳入指数。", "周三", "2021-01-08", "2021-01-13"),
    # January named in December: to come, unless its sentence tells that it is past
    ("该室1月11日公布结果后才被迫通告。", "1月11日", "2020-12-16", "2020-01-11"),
    ("他1月11日才会到。", "1月11日", "2020-12-16", "2021-01-11"),
    ("展览1月11日在台北登场。", "1月11日", "2020-12-16", "2021-01-11"),
    ("周三将举行会谈。", "周三", "2021-01-08", "2021-01-13"),
    ("他周三将在上海演讲。", "周三", "2021-01-08", "2021-01-13"),
    ("周三会下雪。", "周三", "2021-01-08", "2021-01-13"),
    ("他周二會去花蓮。", "周二", "2021-01-08", "2021-01-12"),
]

CHRONICLE = [
    # a chronicle of one past year goes on from paragraph to paragraph, whatever its captions begin with
    (
        "出炉：2019年3月5日，草案公布。\n二读：2019年4月2日，草案修订。\n三读：2019年6月20日，草案通过。\n生效：[8月19日]，法律生效。",
        JANUARY,
        "2019-08-19",
    ),
    (
        "出爐：2018年3月5日，草案公布。\n二讀：2018年4月2日，草案修訂。\n三讀：2018年6月20日，草案通過。\n停用：[10月初]，法律停用。",
        JANUARY,
        "2018-10",
    ),
    # two dates make none, nor do those of two years
    (
        "出炉：2019年3月5日，草案公布。\n二读：2019年4月2日，草案修订。\n生效：[9月19日]，法律生效。",
        JANUARY,
        "2020-09-19",
    ),
    (
        "出炉：2017年3月5日，草案公布。\n二读：2018年4月2日，草案修订。\n三读：2019年1月2日，通过。\n生效：[9月19日]，生效。",
        JANUARY,
        "2020-09-19",
    ),
    # a passage told of last year: what has happened in March and what is told beside it
    ("封锁至[4月11日]：政府于3月14日宣布紧急状态。", JANUARY, "2020-04-11"),
    ("政府於3月14日宣布緊急狀態，並延長至[4月11日]。", JANUARY, "2020-04-11"),
    ("英国3月23日宣布封锁。\n瑞典[3月29日]禁止集会。", JANUARY, "2020-03-29"),
    ("瑞典[3月29日]禁止集会。\n英国3月23日宣布封锁。", JANUARY, "2020-03-29"),
    ("捷克将展期：从[3月26日]开始，出门须戴口罩。\n英国3月23日宣布封锁。", JANUARY, "2020-03-26"),
    ("总理[3月30日]宣布了决定。", JANUARY, "2020-03-30"),
    # with the near days that stand among many such
    (
        "3月9日，封锁开始。4月8日，封锁解除。5月2日，学校开学。6月3日，边境开放。\n欧洲：[1月24日]，首例确诊。3月2日，多国染疫。",
        JANUARY,
        "2020-01-24",
    ),
    ("英国3月23日宣布封锁。\n欧洲：[1月24日]，首例确诊。", JANUARY, "2021-01-24"),
    (
        "6月3日，边境开放。5月2日，学校开学。4月8日，封锁解除。3月9日，封锁开始。\n欧洲：3月2日，多国染疫。[1月24日]，首例确诊。",
        JANUARY,
        "2020-01-24",
    ),
    # and what is to come
    ("公司12月20日宣布，封锁延长至[1月31日]。", JANUARY, "2021-01-31"),
    ("英国3月23日宣布封锁。奥运会将于[7月23日]开幕。", JANUARY, "2021-07-23"),
    ("新法[3月29日]生效。", JANUARY, "2021-03-29"),
    ("总理将于[3月30日]宣布决定。", JANUARY, "2021-03-30"),
]

SAYS_TODAY = [
    # the day that the writer says it is, on a page that was put up the day after
    ("今天是1月17日，星期日。[昨天]，他入院。", JANUARY, "2021-01-16"),
    ("今天是1月17日，星期日。他[今天]出院。", JANUARY, "2021-01-17"),
    ("他昨日（16日）入院，[今日]出院。", JANUARY, "2021-01-17"),
    ("他昨日（17日）入院，[今日]出院。", JANUARY, "2021-01-18"),
    ("他说：“昨天（16日）来了人。”[今天]，门关了。", JANUARY, "2021-01-18"),
    ("今天是1月3日。他[昨天]入院。", JANUARY, "2021-01-17"),
    # a weekday or a feast that the date is
    ("2020年12月26号是[周六]，街上没有人。", JANUARY, "2020-12-26"),
    ("2020年12月26號是周六，[下午3點]，街上沒有人。", JANUARY, "2020-12-26T15:00"),
    ("2019年10月1日，正值[国庆节]。", JANUARY, "2019-10-01"),
    # so long after what happened at a time not told
    ("2020年10月24日，他寄出信。\n2001年，他入狱。出狱后[第二天]，店被砸。", JANUARY, "XXXX-XX-XX"),
    ("2001年3月5日，他出狱。出狱后[第二天]，店被砸。", JANUARY, "2001-03-06"),
    ("总理1月10日访华。访华后[第二天]，他回国。", JANUARY, "2021-01-11"),
]

TOLD = [
    # a feast to come lends its month to no bare day; one that is over does
    ("因应春节返乡，[8日晚间]起开放订房。", JANUARY, "2021-01-08TEV"),
    ("中秋節即將來臨，[上午]他前往機場。", "2020-09-23", "2020-09-23TMO"),
    ("国庆节他入院，[5日]出院。", OCTOBER, "2020-10-05"),
    # nor does what is only compared with
    ("2020年12月出口增长，比2019年同期多一成，全年比[前一年]多半成。", JANUARY, "2019"),
    # the day of what has happened is none to come
    ("特朗普1月15日下令。\n本月20日，拜登就职。\n股票[当日]下跌。", JANUARY, "2021-01-15"),
    ("特朗普1月15日下令。\n本月20日，拜登就职。\n[当天]还将举行游行。", JANUARY, "2021-01-20"),
    # bare days ahead of the day of publication
    ("他說，拜登[20日]就職後再議。", "2021-01-08", "2021-01-20"),
    ("[30日]，他入院。", "2021-01-08", "2020-12-30"),
    # seasons that have not begun, and those named as this year's
    ("疫情在[夏天]有所缓解。", JANUARY, "2020-SU"),
    ("奥运会将于[夏天]举行。", JANUARY, "2021-SU"),
    ("奧運能否於[今夏]舉行引起關注。", JANUARY, "2021-SU"),
    ("[冬天]，街上没有人。", JANUARY, "2020-WI"),
    # a date beside a feast is in no year of a feast that we know
    ("他于大选日（[1月10日]）说话。", JANUARY, "2021-01-10"),
    ("2019年中秋节（[9月13日]），他说话。", JANUARY, "2019-09-13"),
    ("比[上週同期]多。", JANUARY, "2021-W02"),
]

COMPARED = [
    # the month, quarter or year before the one of which a figure is told
    ("12月物价上升0.2%，高于[上月]的-0.5%。", JANUARY, "2020-11"),
    ("12月物價由[上月]下降轉為上漲。", JANUARY, "2020-11"),
    ("去年11月外匯存底增加，較[上月]多一成。", JANUARY, "2020-10"),
    ("12月物价上升，高于上月。食品价格由[上月]下降转为上涨。", JANUARY, "2020-11"),
    ("2020年植物油价格较[上年]增长19.1%。", JANUARY, "2019"),
    ("第四季获利较[上年同期]增加33%。", JANUARY, "2019-Q4"),
    ("去年第三季度产量比[上一季度]多。", JANUARY, "2020-Q2"),
    ("跟去年4月首次封锁时的资料相比，从[9日]到11日的假期，外出的人没有减少。", JANUARY, "2021-01-09"),
    ("高盛预期，今年供应短缺，[9月]达到高峰。", JANUARY, "2021-09"),
    ("12月物价高于预期。[9月]曾经下降。", JANUARY, "2020-09"),
    # and that before the publication
    ("他[上月]入院。", JANUARY, "2020-12"),
    ("12月物价上升。他[上月]说，会下降。", JANUARY, "2020-12"),
    ("产量较[上月]多。", JANUARY, "2020-12"),
    # this year's month that is told as past was written the year before
    ("[今年5月]，一百个国家签署了决议。", JANUARY, "2020-05"),
    ("他的公司[今年四月份]上市以来涨了二十倍。", JANUARY, "2020-04"),
    ("选举推迟至[今年9月]。", JANUARY, "2021-09"),
    ("会议将于[今年9月]举行。", JANUARY, "2021-09"),
    # what is to come is of no year that is over
    ("2020年物价下降，有望在[一季度]回升。", JANUARY, "2021-Q1"),
    ("2016年12月，他接了电话。为预定[20日]就职的拜登设限。", JANUARY, "2021-01-20"),
]

WITHOUT = [
    # so many years later, where nothing says that they are to come, and what stands beside a year that is over
    ("她们是姐妹。[两年后]她们仍然记得这件事。", JANUARY, "P2Y"),
    ("[两年后]，大桥将通车。", JANUARY, "2023"),
    ("1996年他患病，[一个月后]辞职。", JANUARY, "P1M"),
    ("2012年4月，她遭绑架，[9天后]获释。", JANUARY, "P9D"),
    ("案件于去年5月13日开庭，[近8个月后]宣判。", JANUARY, "2021-01"),
    # this year, this winter, this week
    ("2020年末，街头冷清。[这一年]，世界被颠覆了。", JANUARY, "2020"),
    ("[今年冬天]明显偏冷。", JANUARY, "2020-WI"),
    ("[今年冬天]将会偏冷。", JANUARY, "2021-WI"),
    ("[今年冬天]明显偏冷。", "2020-12-20", "2020-WI"),
    ("[今年圣诞]假期，街上没有人。", JANUARY, "2020-12-25"),
    ("病例在[本周日]超过千例。", JANUARY, "2021-01-17"),
    ("会议将于[本周日]举行。", JANUARY, "2021-01-24"),
    ("会议[本周日]举行。", "2021-01-21", "2021-01-24"),
    # the beginning of the month that is told of, and the same month
    ("去年11月，工厂欠薪。[月初]，消息传开。", JANUARY, "2020-11"),
    ("[月初]，消息传开。", JANUARY, "2021-01"),
    ("1月3日，他说话。2019年5月，名单公布。\n[同月]，禁令生效。", JANUARY, "2019-05"),
    # what is only compared with, and the February of a story of November, are over
    ("发货量可能较[9月]增长一成。", JANUARY, "2020-09"),
    ("去年11月，进口增长，仅低于危机前[2月份]水平。", JANUARY, "2020-02"),
    ("去年12月，他说[2月]将投票。", JANUARY, "2021-02"),
    # feasts and lunar days of a story
    ("2020年1月21日他被拘留，[大年初二]获释。", JANUARY, "2020-01-26"),
    ("去年5月他被捕，可望在2月初[春节]前获释。", JANUARY, "2021-02-12"),
    # this year is told of, and the next date is of it
    ("去年7月1日涨价。到今年3月底免费，[4月1日]后自付。", JANUARY, "2021-04-01"),
    # a day of a past year named again
    (
        "2019年12月27日，他看片子。2019年12月30日，文件公布。2019年12月31日，专家到了。\n在[12月31日]的会议上，他说话。",
        "2021-01-10",
        "2019-12-31",
    ),
    ("2019年12月31日，专家到了。\n在[12月31日]的会议上，他说话。", "2021-01-10", "2020-12-31"),
]

TURN = [
    # January, as December names it
    ("他于[1月20日]卸任前解决此事。", "2020-12-29", "2021-01-20"),
    ("新規[1月15日]起生效。", "2020-12-20", "2021-01-15"),
    ("展览[1月3日]开幕。", "2020-12-18", "2021-01-03"),
    ("他在[1月20日]承认了此事。", "2020-12-29", "2020-01-20"),
    ("他曾在[1月20日]说话。", "2020-12-29", "2020-01-20"),
    ("[1月20日]，他說話。", "2020-12-10", "2020-01-20"),
    # and what lies months ahead only where its sentence says so
    ("[7月初]，总统也确认感染。", "2021-01-08", "2020-07"),
    ("[4月]，工厂停了工。", "2021-01-08", "2020-04"),
    ("运动会计划在东京举行，时间是[7月]。", "2021-01-08", "2021-07"),
    ("新法[3月1日]生效。", "2021-01-08", "2021-03-01"),
    ("[6月30日]，车间曾经起火。", "2021-01-08", "2020-06-30"),
]

LIKE = [
    ("傍晚5时55分，航班起飞。它比另一班晚，那班[5时25分]起飞。", "2021-01-11", "2021-01-11T17:25"),
    ("经过[数周]的等待，他获释。", "2021-01-11", "PXW"),
    ("经过[一个月]的旅途，船到了。", "2021-01-11", "P1M"),
    ("比[去年]的2.1%高。", "2021-01-11", "2020"),
    ("提出2035年目标，旨在[该年]实现。", "2021-01-11", "2035"),
    # the same month of another year is that of the story
    ("8月物價較[去年同月]下跌。", "2020-09-22", "2019-08"),
    ("今年第二季度出口增长，比[2019年同期]多。", "2020-09-22", "2019-Q2"),
    ("去年5月出口比[2018年同期]多。", "2020-09-22", "2018-05"),
    ("比[2019年同期]多。", "2020-09-22", "2019"),
    ("[凌晨約6時許]，下雪了。", "2020-09-22", "2020-09-22T06:00"),
    ("[夜间10时]，下雪了。", "2020-09-22", "2020-09-22T22:00"),
    ("今天下午2时，天晴。约在[3时左右]，下雨。", "2020-09-22", "2020-09-22T15:00"),
    ("今年5月出口比[去年同月]多。", "2020-09-22", "2019-05"),
    # one or two, two or three
    ("打完[2、3個月後]就失效。", "2020-09-22", "PXM"),
    ("[七、八年前]，他来过。", "2020-09-22", "PAST_REF"),
    ("等了[3、4天]。", "2020-09-22", "PXD"),
]

QUARTERS = [
    ("[前三季度]，用电量增长。", JANUARY, "2020"),
    ("[前三季度]，用电量增长。", OCTOBER, "2020"),
    ("[头两个季度]，出口增长。", "2020-08-10", "2020"),
    ("[前三季度]，出口预计增长。", "2020-12-10", "2020"),
]

ENDS = [
    # until when: to come, unless the sentence tells what happened
    ("禁令延长至[2月28日]。", JANUARY, "2021-02-28"),
    ("隧道關閉至[3月5日]。", JANUARY, "2021-03-05"),
    ("展期延到[4月30日]。", JANUARY, "2021-04-30"),
    ("他将任期从3月延到[11月]。", "2020-09-01", "2020-11"),
    ("商店维持到[12月]。", "2020-09-01", "2020-12"),
    # how long something lasted is no date
    ("他在山里生活了[15年]后下山。", JANUARY, "P15Y"),
    ("服刑[八年]后，他获释。", JANUARY, "P8Y"),
    ("昏迷近[两个月]后醒来。", JANUARY, "P2M"),
    ("失蹤[三天]後被尋獲。", JANUARY, "P3D"),
    ("谈了[五年]后破裂。", JANUARY, "P5Y"),
]


@pytest.mark.parametrize(
    ("text", "on", "want"),
    LATER + YEARS + PAST + CHRONICLE + SAYS_TODAY + TOLD + COMPARED + WITHOUT + TURN + LIKE + QUARTERS + ENDS,
    ids=lambda value: str(value)[:40],
)
def test_a_date_stays_in_the_time_of_its_story(text, on, want):
    assert marked(text, on).value == want


@pytest.mark.parametrize(("text", "said", "on", "want"), WILL, ids=lambda value: str(value)[:20])
def test_what_is_to_come_is_said_by_a_verb(text, said, on, want):
    assert next(one.value for one in tag(text, on) if one.text == said) == want


@pytest.mark.parametrize(("text", "said", "on", "want", "trouble"), BESIDE, ids=lambda value: str(value)[:20])
def test_the_exact_date_in_brackets_wins(text, said, on, want, trouble):
    found = next(one for one in tag(text, on) if one.text == said)
    assert (found.value, found.disagreement) == (want, trouble)


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("24 分钟前", "2021-01-18T09:30"),
        ("3 小時前", "2021-01-18T09:30"),
        ("两天前", "2021-01-18T09:30"),
        ("最近更新： 54 分钟前", "2021-01-18T08:36"),
    ],
)
def test_a_relative_stamp_is_of_the_publication(stamp, value):
    text = f"{stamp}\n一小时前，墙倒了。"
    blocks = (
        Block(Span(0, len(stamp)), "stamp", furniture=True),
        Block(Span(len(stamp) + 1, len(text)), "paragraph"),
    )
    found = tag(text, JANUARY, blocks)
    assert [one.value for one in found if one.type == "TIME"] == [value, "2021-01-18T08:30"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1月12日（周一）", ["2021-01-12", "2021-01-12"]),
        ("週一（1月12日）", ["2021-01-12", "2021-01-12"]),
        ("1月12日，星期一，", ["2021-01-12", "2021-01-12"]),
        ("1月12日周一", ["2021-01-12", "2021-01-12"]),
    ],
)
def test_a_weekday_that_disagrees_says_so_on_both_values(text, values):
    found = tag(text, JANUARY)
    assert [one.value for one in found] == values
    assert all("weekday 2, the text says 1" in one.disagreement for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "他说：“[昨天]下雨了。”2021-01-09T02:56:12Z",
        "“[昨天]下雨了。”Wed, 06 Jan 2021 09:38:33 GMT",
        "“[昨天]下雨了。”11/12/2020 - 16:02",
    ],
)
def test_a_stamp_behind_a_quotation_does_not_say_when_it_was_spoken(text):
    assert marked(text, "2021-01-10").value == "2021-01-09"
