"""What stands beside a date in Chinese, and what a title may not be: what went before, what a thing is named by, comments, halves."""

import pytest
from told import digest


def titles(text, published="2023-07-13"):
    return [mention.titles[0] for mention in digest(text, published=published).mentions if mention.titles]


@pytest.mark.parametrize(
    "text",
    [
        # the date of a thing that something is done to, or that is only named
        "特朗普承认他对[上周|2023-07-05]国会大厦遭攻击负有部分责任。",
        "参议员敦促副总统推迟[7月6日|2023-07-06]选举人票的计票时间。",
        "拜登将重新加入美国于[7月4日|2023-07-04]正式退出的《巴黎气候协定》。",
        "检察官表示，数百人参加了[星期五|2023-07-07]对国会大厦的攻击。",
        "王军表示，自己就是参加了[7月8日|2023-07-08]这场婚礼，有人确诊后就开始查。",
        # what has been so since, and nothing whole went before
        "自去年[11月3日|2022-11-03]美国大选在疫情影响下进行后，特朗普阵营一直指控大选舞弊。",
        # grounds behind what they are grounds of
        "总统塔布纳决定推迟治疗，因为公务促使他在[7月10日|2023-07-10]返回家中。",
        # weekdays of a habit, hours that name no day
        "她找了一份实习，两份工作穿插着来，周一、周二、[周三|2023-07-12]去北京公司。",
        # before and after
        "参议员表示，在[7月20日|2023-07-20]特朗普离任、拜登宣誓就职之前举行审判，恐怕不可能。",
        "香港政府预计在[7月20日|2023-07-20]过后为市民接种疫苗。",
        "总统当时表示，公投最快[5月|2023-05]举行。",
        # who comments without a name, who passes on what others tell, what is of others besides
        "交易员称，[周三|2023-07-12]美元在纽约上涨。",
        "[7月9日|2023-07-09]，中央社引述朝鲜官媒的报导。",
        "[当晚|2023-07-12]现身的还有国务卿布林肯，他随后前往北京。",
        # half of what is told
        "福州维权人士江智安[7月6日|2023-07-06]在福建省高院查询：其申诉进展情况。",
        "因声援报社被判囚的维权人士郭飞雄，[2019年|2019]刑满获释后争取出国，但一直被阻挠。",
        "香港警方[7月12日|2023-07-12]以涉嫌违反香港国安法，对包括许智峰在内的三十名身在海外多年、"
        "一直没有回港的前议员和社会运动人士下达了通缉令。",
        "“严正关切”香港政府[7月6日|2023-07-06]大举拘捕泛民人士。",
        "西安的李小姐每天都坐2号线，[7月10日|2023-07-10]也不例外。",
    ],
)
def test_nothing_is_told_of_that_day(text):
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what went before is of that day, what follows is not
        (
            "在大批川普支持者[6日|2023-07-06]包圍國會並攻擊國會警察後，國防部被外界批評反應過慢。",
            "大批川普支持者包圍國會並攻擊國會警察",
        ),
        ("在美国媒体[周六|2023-07-08]宣布拜登赢得选举后，民主党人正在推进他的上任计划。", "美国媒体宣布拜登赢得选举"),
        # … but for what the same one does, or what comes after a meeting
        ("习近平[7日|2023-07-07]抵达莫斯科后，会见俄罗斯总统普京。", "习近平抵达莫斯科后，会见俄罗斯总统普京"),
        ("[7月10日|2023-07-10]记者会后，马克龙前往机场。", "马克龙前往机场"),
        # what follows from what somebody says of another day
        ("拜登指责川普鼓动支持者，导致国会[昨天|2023-07-12]发生暴力事件，造成死伤。", "国会发生暴力事件"),
        ("暴风雪袭击西班牙，导致[昨天|2023-07-12]四人死亡。", "暴风雪袭击西班牙，导致四人死亡"),
        # a day that is only counted goes; one that is a beginning with its word stays
        ("岐阜縣知事古田肇[今天|2023-07-13]與經濟大臣西村舉行視訊會議。", "岐阜縣知事古田肇與經濟大臣西村舉行視訊會議"),
        ("政府预定[明天|2023-07-14]宣布将大阪列为疫区。", "政府预定宣布将大阪列为疫区"),
        ("荷兰[6日|2023-07-06]开始施打疫苗。", "荷兰开始施打疫苗"),
        ("荷兰从[6日|2023-07-06]开始施打疫苗。", "荷兰从6日开始施打疫苗"),
        ("欧股[今天|2023-07-13]收跌。", "欧股今天收跌"),
        # both ends of a span go with the word before them
        ("河北省自[7月1日|2023-07-01]至[4日|2023-07-04]连续4日报告新增病例。", "河北省连续4日报告新增病例"),
        # no more than what happened, and no less
        ("特朗普将于[7月20日|2023-07-20]离任，最大的障碍之一是日程安排。", "特朗普将离任"),
        (
            "外交部发言人华春莹[6日|2023-07-06]声称，“香港人民享有的正常权利和自由，没有受到任何影响。”",
            "外交部发言人华春莹声称，香港人民享有的正常权利和自由，没有受到任何影响",
        ),
        (
            "香港警方[6日|2023-07-06]以涉嫌违反香港国安法的“颠覆国家政权罪”，拘捕53人。",
            "香港警方以涉嫌违反香港国安法的“颠覆国家政权罪”，拘捕53人",
        ),
        (
            "[10日|2023-07-10]，河北省召开疫情防控新闻会，终于改口称病毒已传播17天。",
            "河北省召开疫情防控新闻会，终于改口称病毒已传播17天",
        ),
        (
            "以美丽岛杂志社成员为主的党外人士，[10日|2023-07-10]在高雄街头组织演讲。",
            "以美丽岛杂志社成员为主的党外人士，在高雄街头组织演讲",
        ),
        ("路透社的分析师王军称，[周三|2023-07-12]美元在纽约上涨。", None),
    ],
)
def test_what_is_told_of_that_day(text, title):
    told = titles(text)
    assert told[:1] == [title] if title else told
