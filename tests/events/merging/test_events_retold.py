"""What is called what another is called, though its sentence says much else besides, is the same happening."""

import pytest
from told import digest

from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.union import joined
from timeline.events.merging.joining.clusters import cluster
from timeline.events.merging.joining.retold import Retelling, retold
from timeline.events.merging.joining.reuniting import reunited

DAY = "[3月5日|2022-03-05]"
ON = "[Thursday|2022-03-03]"
STORM = f"数百名抗议者{DAY}冲进议会大厦，打碎门窗，占领议事厅，扯下国旗，并在走廊点燃轮胎与垃圾桶。"
BESIDE = "，碎玻璃、旗杆、灭火器与鞋子散落在大理石台阶上，附近歌剧院、鱼市场和两所幼儿园提早关门，有轨电车改道绕行，港口的渡轮停航。"
SANK = (
    f"The ferry Aurora sank on {ON} with its cargo of oranges, tractors and newsprint, "
    "and divers from the navy, a cutter and a tug searched the wreck for its engineer."
)
AFTER = (
    ", after nine hours in which flames lit up the cliffs, drew crowds with cameras and sandwiches, "
    "closed two schools, cut a village off and blackened the lighthouse."
)
SPOKE = f"外交部发言人赵立坚{DAY}在例行记者会上表示，中方坚决反对美国对台军售。"
LIFTED = f"国务卿布林肯{DAY}宣布取消美国与古巴官员往来的限制。"
BESIDES = "表示，古巴渔民从此可以出口龙虾与海绵，钢琴、烟草和甘蔗的关税降低一半，取消限制后官员往来将如常。"

ONE = [
    ("zh-Hans", (STORM, f"抗议者{DAY}冲进议会大厦{BESIDE}")),
    ("en", (SANK, f"The ferry Aurora sank on {ON}{AFTER}")),
    # one press conference, of which one text tells
    ("zh-Hans", (f"{SPOKE}\n\n此外，赵立坚{DAY}说，美国对台军售的企业将被列入制裁名单，中方还将中止两军磋商。",)),
    # … and of a statement what it announces and what it says besides
    ("zh-Hans", (f"{LIFTED}\n\n布林肯{DAY}{BESIDES}",)),
]
TWO = [
    # another place
    ("zh-Hans", (STORM, f"抗议者{DAY}冲进市长官邸{BESIDE}")),
    # what somebody says of it
    ("zh-Hans", (STORM, f"市长{DAY}谴责抗议者冲进议会大厦{BESIDE}")),
    ("en", (SANK, f"The owners of the ferry Aurora condemned its builders on {ON}{AFTER}")),
    # another ship; another deed
    ("en", (SANK, f"The trawler Kestrel sank on {ON}{AFTER}")),
    ("en", (SANK, f"The ferry Aurora was sold on {ON}{AFTER}")),
    # other counts
    (
        "zh-Hans",
        (
            f"港务局{DAY}通报33名渔民感冒，码头的食堂、澡堂、理发店与邮局照常开门，渔船照常出海捕捞鲱鱼。",
            f"港务局{DAY}通报21名渔民感冒{BESIDE}",
        ),
    ),
    # one speaker, another subject; and two speakers
    ("zh-Hans", (f"{SPOKE}\n\n此外，赵立坚{DAY}说，世卫组织专家组将从新加坡飞往武汉。",)),
    ("zh-Hans", (LIFTED, f"布林肯{DAY}{BESIDES}")),
    ("zh-Hans", (f"{LIFTED}\n\n参议员鲁比奥{DAY}{BESIDES}",)),
    ("zh-Hans", (SPOKE, f"此外，赵立坚{DAY}说，世卫组织专家组将从新加坡飞往武汉。")),
    ("zh-Hans", (f"{SPOKE}\n\n国务卿布林肯{DAY}说，美国对台军售的企业将得到补贴，两军磋商也将继续。",)),
]


def left(language, texts):
    """How many happenings `texts` tell, a document each, before they are compared by what they are called, and after."""
    digests = [digest(text, "2022-03-06", name=f"d{at}", language=language) for at, text in enumerate(texts)]
    weighing = Weighing(digests)
    found = cluster(weighing.singles([mention for one in digests for mention in one.mentions]))
    return len(found), len(retold(found, weighing))


@pytest.mark.parametrize(("language", "texts"), ONE)
def test_what_is_called_alike_is_one(language, texts):
    assert left(language, texts) == (2, 1)


@pytest.mark.parametrize(("language", "texts"), TWO)
def test_what_is_called_otherwise_is_not(language, texts):
    assert left(language, texts) == (2, 2)


def test_the_order_of_groups_changes_nothing():
    texts = [*ONE[0][1], STORM.replace("数百名", "大批"), *ONE[2][1]]
    digests = [digest(text, "2022-03-06", name=f"d{at}") for at, text in enumerate(texts)]
    weighing = Weighing(digests)
    singles = weighing.singles([mention for one in digests for mention in one.mentions])
    one, other = retold(singles, weighing), retold(singles[::-1], weighing)
    assert [group.mentions for group in one] == [group.mentions for group in other]
    assert len(one) == 2


def test_what_was_told_of_vaguer_times_as_well_is_compared_by_what_it_is_called():
    digests = [digest(text, "2022-03-06", name=f"d{at}", language="en") for at, text in enumerate(ONE[1][1])]
    weighing = Weighing(digests)
    groups = weighing.singles([mention for one in digests for mention in one.mentions])
    assert len(reunited(groups, {0}, joined)) == 2
    assert len(reunited(groups, {0}, joined, retelling=Retelling(weighing))) == 1
