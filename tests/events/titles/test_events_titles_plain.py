"""Plain, short sentences: who is named and what he does at one time make a title; what has no name, or is only issued, does not."""

import pytest
from told import digest


def told(text, language="zh-Hans"):
    return {one.when.edtf: one.titles[0] for one in digest(text, language=language).mentions if one.titles}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # what is decided over somebody, of whatever kind it is; not what follows a decision
        (
            "银保监局[7月3日|2023-07-03]对甲城银行作出行政处罚决定。",
            {"2023-07-03": "银保监局对甲城银行作出行政处罚决定"},
        ),
        (
            "市场监管总局[7月3日|2023-07-03]对甲集团作出反垄断处罚决定，罚款十亿元。",
            {"2023-07-03": "市场监管总局对甲集团作出反垄断处罚决定"},
        ),
        ("甲集团[7月3日|2023-07-03]作出声明，决定停产。", {}),
        ("法院[7月3日|2023-07-03]对王某作出判决。", {}),
        ("委员会[7月3日|2023-07-03]经过讨论决定，码头停用。", {}),
        # who puts a law in force, where that is all that is told
        ("马克龙[周五|2023-07-07]签署法令。", {"2023-07-07": "马克龙签署法令"}),
        ("法国总统马克龙[周五|2023-07-07]签署了一项法案。", {"2023-07-07": "法国总统马克龙签署了一项法案"}),
        (
            "法国总统马克龙[周五|2023-07-07]签署了一项行政命令，要求关闭码头。",
            {"2023-07-07": "法国总统马克龙签署了一项行政命令，要求关闭码头"},
        ),
        ("总统[周五|2023-07-07]签署了法案。", {}),
        ("双方[周五|2023-07-07]签署了协议。", {}),
        ("马克龙[周五|2023-07-07]发表声明。", {}),
        # four characters, of whom they name
        ("碧桂园[2021年12月|2021-12]违约。", {"2021-12": "碧桂园违约"}),
        ("法国[2021年12月|2021-12]违约。", {"2021-12": "法国违约"}),
        ("公司[2021年12月|2021-12]违约。", {}),
        ("客机[周五|2023-07-07]坠毁。", {}),
        # a month goes before what is done and over in it, not before what describes
        ("法国[去年11月|2022-11]驱逐了三名外交官。", {"2022-11": "法国驱逐了三名外交官"}),
        ("警方[去年11月|2022-11]查封了码头。", {"2022-11": "警方查封了码头"}),
        ("公司[去年11月|2022-11]销售了三万辆汽车。", {}),
        ("法国[11月|2022-11]生产的汽车畅销。", {}),
        # how much is levied
        (
            "甲国[7月3日|2023-07-03]对进口玉米征收15%的关税。",
            {"2023-07-03": "甲国对进口玉米征收15%的关税"},
        ),
        (
            "[7月3日|2023-07-03]，马克龙签署法令，对进口玉米加征15%的关税。",
            {"2023-07-03": "马克龙签署法令，对进口玉米加征15%的关税"},
        ),
    ],
)
def test_chinese(text, titles):
    assert told(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Macron signed the bill on [Friday|2023-07-07].", {"2023-07-07": "Macron signed the bill"}),
        ("Macron vetoed the bill on [Friday|2023-07-07].", {"2023-07-07": "Macron vetoed the bill"}),
        ("Lawmakers passed the bill on [Friday|2023-07-07].", {}),
        ("The president signed the bill on [Friday|2023-07-07].", {}),
        ("She signed the bill on [Friday|2023-07-07].", {}),
        ("The trial began on [Friday|2023-07-07].", {"2023-07-07": "The trial began"}),
        # a name, or a noun, that ends as what goes on
        (
            "Harding sold the mill to the county on [Friday|2023-07-07].",
            {"2023-07-07": "Harding sold the mill to the county"},
        ),
        ("Voting closed the parade on [Friday|2023-07-07].", {"2023-07-07": "Voting closed the parade"}),
        ("Lightning on [Friday|2023-07-07] damaged the spire.", {"2023-07-07": "Lightning damaged the spire"}),
        ("Facing increased costs on [Friday|2023-07-07].", {}),
    ],
)
def test_english(text, titles):
    assert told(text, "en") == titles
