"""A sentence of two days: no title holds what was done on the other, nor that day's date."""

import pytest
from told import digest


def told(text, language="zh-Hans"):
    return {one.when.edtf: one.titles[0] for one in digest(text, language=language).mentions if one.titles}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # who is told of one day, and not named again for the next: what was done to him, or what he did
        (
            "前市长陈文[7月1日|2023-07-01]被拘留，[7月9日|2023-07-09]被检方起诉，[7月12日|2023-07-12]获释。",
            {"2023-07-01": "前市长陈文被拘留", "2023-07-09": "前市长陈文被检方起诉", "2023-07-12": "前市长陈文获释"},
        ),
        (
            "伊朗[周一|2023-07-10]在波斯湾扣押韩国船只之后，[周二|2023-07-11]反驳有关将船员当作人质的说法。",
            {"2023-07-10": "伊朗在波斯湾扣押韩国船只", "2023-07-11": "伊朗反驳有关将船员当作人质的说法"},
        ),
        (
            "马克龙[7月1日|2023-07-01]抵达北京，随行记者一同前往，[3日|2023-07-03]离开。",
            {"2023-07-01": "马克龙抵达北京，随行记者一同前往", "2023-07-03": "马克龙离开"},
        ),
        (
            "上海[7月1日|2023-07-01]新增病例896例，[7月2日|2023-07-02]新增病例981例。",
            {"2023-07-01": "上海新增病例896例", "2023-07-02": "上海新增病例981例"},
        ),
        (
            "前市长陈文[2022年3月|2022-03]被逮捕，[5月|2022-05]被检方起诉，并于[12月|2022-12]被判处十年徒刑。",
            {"2022-03": "前市长陈文被逮捕", "2022-05": "前市长陈文被检方起诉", "2022-12": "前市长陈文被判处十年徒刑"},
        ),
        (
            "外长陈文[7月1日|2023-07-01]抵达巴黎，并在[7月3日|2023-07-03]表示，意大利愿意恢复谈判。",
            {"2023-07-01": "外长陈文抵达巴黎", "2023-07-03": "外长陈文表示，意大利愿意恢复谈判"},
        ),
        # … not where it may be somebody else, to whom something was done, or who is named in between; nor without what is handed over
        ("警方[7月1日|2023-07-01]逮捕陈文，[7月9日|2023-07-09]被检方起诉。", {"2023-07-01": "警方逮捕陈文"}),
        (
            "警方[7月1日|2023-07-01]逮捕嫌犯陈文，[7月9日|2023-07-09]交代了犯罪经过。",
            {"2023-07-01": "警方逮捕嫌犯陈文"},
        ),
        ("央视[7月1日|2023-07-01]播出一部电视剧，[7月9日|2023-07-09]停播。", {"2023-07-01": "央视播出一部电视剧"}),
        ("国会[7月1日|2023-07-01]通过法案，[7月9日|2023-07-09]送交总统签署。", {"2023-07-01": "国会通过法案"}),
        # … nor where of what broke out more is told, nor with no more than that something goes on, or how it is
        ("石家庄[7月1日|2023-07-01]爆发疫情，[7月5日|2023-07-05]扩散到邻省。", {"2023-07-01": "石家庄爆发疫情"}),
        ("选委会[7月1日|2023-07-01]宣布停止计票，[7月2日|2023-07-02]继续。", {"2023-07-01": "选委会宣布停止计票"}),
        # who announces what he is going to do, unless he speaks for another
        (
            "央行[7月1日|2023-07-01]宣布，将于[7月20日|2023-07-20]下调存款准备金率。",
            {"2023-07-01": "央行宣布，将于7月20日下调存款准备金率", "2023-07-20": "央行将下调存款准备金率"},
        ),
        (
            "恒大集团[7月1日|2023-07-01]公告，将于[7月20日|2023-07-20]召开股东大会。",
            {"2023-07-01": "恒大集团公告，将于7月20日召开股东大会", "2023-07-20": "恒大集团将召开股东大会"},
        ),
        (
            "外交部发言人[7月1日|2023-07-01]宣布，将于[7月20日|2023-07-20]公布名单。",
            {"2023-07-01": "外交部发言人宣布，将于7月20日公布名单"},
        ),
        # what ends like a verb of saying and is none
        (
            "总理[7月1日|2023-07-01]抵达纽约，在联合国发表演说，[7月5日|2023-07-05]返回北京。",
            {"2023-07-01": "总理抵达纽约，在联合国发表演说", "2023-07-05": "总理返回北京"},
        ),
        # what a day tells that heads the clauses before, though its own clause is empty
        (
            "[7月1日|2023-07-01]，法院判处王某十年徒刑，[7月9日|2023-07-09]改判无罪。",
            {"2023-07-01": "法院判处王某十年徒刑"},
        ),
        ("[7月1日|2023-07-01]，渔民陈文获救，[7月9日|2023-07-09]去世。", {"2023-07-01": "渔民陈文获救"}),
        (
            "[7月1日|2023-07-01]，市长陈文辞职，议长李强[7月9日|2023-07-09]接任。",
            {"2023-07-01": "市长陈文辞职", "2023-07-09": "议长李强接任"},
        ),
        (
            "[7月1日|2023-07-01]，马克龙签署法令，对进口玉米加征15%的关税，[7月9日|2023-07-09]生效。",
            {"2023-07-01": "马克龙签署法令，对进口玉米加征15%的关税"},
        ),
        # what follows of another day, wherever in its clause that stands
        (
            "市议会[7月1日|2023-07-01]撤销禁令，码头工会[7月9日|2023-07-09]复工。",
            {"2023-07-01": "市议会撤销禁令", "2023-07-09": "码头工会复工"},
        ),
        # … not where that only bounds what is told, or says what is meant
        (
            "市议会[7月1日|2023-07-01]通过提案，延长宵禁至[7月9日|2023-07-09]。",
            {"2023-07-01": "市议会通过提案，延长宵禁至7月9日"},
        ),
        (
            "画师王某[7月9日|2023-07-09]发表新作，讽刺邻国[7月1日|2023-07-01]发生的暴乱。",
            {"2023-07-09": "画师王某发表新作，讽刺邻国7月1日发生的暴乱"},
        ),
        # … nor where it is that of a report, or of what was issued
        (
            "[7月9日|2023-07-09]，本报获悉：南区渔民陈文，[7月1日|2023-07-01]给码头发出求救信号，请求援助。",
            {"2023-07-01": "南区渔民陈文，给码头发出求救信号"},
        ),
        # what is told of a day that only leads up to what is told of another, and what somebody says of one, where he speaks on another
        (
            "在支持者[7月5日|2023-07-05]闯入国会并引爆冲突后，路透社[7月7日|2023-07-07]进行的民调显示，多数选民反对总统。",
            {"2023-07-07": "路透社进行的民调显示，多数选民反对总统"},
        ),
        (
            "环保局[7月7日|2023-07-07]召开记者会，局长陈文表示，[7月6日|2023-07-06]接获民众陈情。",
            {"2023-07-07": "环保局召开记者会，局长陈文表示，7月6日接获民众陈情"},
        ),
        # … not where the other day is only that for which something is wanted
        (
            "因应[春节|2024-02-10]期间用血，安全库存量要提高，局长陈文说，[7月20日|2023-07-20]将启动捐血月活动。",
            {"2023-07-20": "局长陈文说，将启动捐血月活动"},
        ),
        # … nor where who acts stands in a clause without a day
        ("工人陈文重伤昏迷，[7月9日|2023-07-09]去世。", {"2023-07-09": "工人陈文重伤昏迷，去世"}),
    ],
)
def test_chinese(text, titles):
    assert told(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # a day that heads the first of two clauses
        (
            "On [July 1|2023-07-01], a ferry sank off Malta, and on [July 9|2023-07-09] Ann Lee resigned.",
            {"2023-07-01": "A ferry sank off Malta", "2023-07-09": "Ann Lee resigned"},
        ),
        (
            "On [July 1|2023-07-01], police arrested Ann Lee, who was freed on [July 9|2023-07-09].",
            {"2023-07-01": "Police arrested Ann Lee"},
        ),
        (
            "On [July 1|2023-07-01], police arrested Ann Lee, and on [July 9|2023-07-09] a court freed her.",
            {"2023-07-01": "Police arrested Ann Lee"},
        ),
        # two verbs of one subject, each with its day
        (
            "Ann Lee left Paris on [July 1|2023-07-01] and reached Rome on [July 9|2023-07-09].",
            {"2023-07-01": "Ann Lee left Paris", "2023-07-09": "Ann Lee reached Rome"},
        ),
        (
            "Ann Lee was held on [July 1|2023-07-01] and was charged with murder on [July 9|2023-07-09].",
            {"2023-07-01": "Ann Lee was held", "2023-07-09": "Ann Lee was charged with murder"},
        ),
        # … of which the first shares what helps it, or is what he does himself; with a third, and what describes who it is
        (
            "Tom Fox, a former mayor, was held on [July 1|2023-07-01] and charged with fraud on [July 9|2023-07-09].",
            {"2023-07-01": "Tom Fox, a former mayor, was held", "2023-07-09": "Tom Fox was charged with fraud"},
        ),
        (
            "Tom Fox was arrested on [July 1|2023-07-01], charged on [July 5|2023-07-05] and sentenced on [July 9|2023-07-09].",
            {
                "2023-07-01": "Tom Fox was arrested",
                "2023-07-05": "Tom Fox was charged",
                "2023-07-09": "Tom Fox was sentenced",
            },
        ),
        (
            "Ann Lee was elected mayor on [July 1|2023-07-01] and resigned on [July 9|2023-07-09].",
            {"2023-07-01": "Ann Lee was elected mayor", "2023-07-09": "Ann Lee resigned"},
        ),
        (
            "The tanker Aurora was seized on [July 1|2023-07-01], and released on [July 9|2023-07-09].",
            {"2023-07-01": "The tanker Aurora was seized", "2023-07-09": "The tanker Aurora was released"},
        ),
        (
            "The tanker Aurora was built in Busan on [July 1, 2001|2001-07-01], sold to a firm on [July 9, 2010|2010-07-09].",
            {"2001-07-01": "The tanker Aurora was built in Busan"},
        ),
        (
            "Ann Lee was arrested in [March|2023-03] and charged with fraud in [April|2023-04].",
            {"2023-03": "Ann Lee was arrested", "2023-04": "Ann Lee was charged with fraud"},
        ),
        # … not what is given to somebody, nor what is done to whom who names
        (
            "Ann Lee was named captain on [July 1|2023-07-01] and awarded a medal on [July 9|2023-07-09].",
            {"2023-07-01": "Ann Lee was named captain"},
        ),
        (
            "Ann Lee, who was held on [July 1|2023-07-01], died on [July 9|2023-07-09].",
            {"2023-07-09": "Ann Lee died"},
        ),
        # … and two subjects
        (
            "Ann Lee left Paris on [July 1|2023-07-01] and Tom Fox resigned as mayor on [July 9|2023-07-09].",
            {"2023-07-01": "Ann Lee left Paris", "2023-07-09": "Tom Fox resigned as mayor"},
        ),
        # … not where it is not known whose verb it is, nor what helps it
        ("The ferry was raised on [July 1|2023-07-01] and towed to Malta on [July 9|2023-07-09].", {}),
        # a day that only says what is meant
        (
            "The [July 1|2023-07-01] fire closed the port and Malta reopened it to cruise ships on [July 9|2023-07-09].",
            {"2023-07-09": "The July 1 fire closed the port and Malta reopened it to cruise ships"},
        ),
    ],
)
def test_english(text, titles):
    assert told(text, "en") == titles
