"""A sentence of two days: no title holds what was done on the other, nor that day's date."""

import pytest
from told import digest


def told(text, language="zh-Hans"):
    return {one.when.edtf: one.titles[0] for one in digest(text, language=language).mentions if one.titles}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
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
