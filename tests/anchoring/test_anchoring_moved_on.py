"""What is counted on from a story that has moved to a time which no date tells is of no known time; a wrong day would be told as sure."""

import pytest
from anchored import marked

THURSDAY = "2010-09-16"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # it has left the date that was told
        ("4月20日钻井平台爆炸。爆炸发生两个月后，总裁出席听证会。[两天后]，有人看见他在游艇上。", "P2D"),
        ("他2001年入狱。服刑五年后获释，[一年后]移居巴黎。", "P1Y"),
        ("工人5月3日罢工。罢工两周后谈判破裂，[次日]煤矿关闭。", "XXXX-XX-XX"),
        (
            "The rig exploded on April 20. Two months into the spill he was heard. [Two days later] he was on a yacht.",
            "P2D",
        ),
        (
            "The rig exploded on April 20.\nTwo months into the spill he was heard.\n[Two days later] he was on a yacht.",
            "P2D",
        ),
        (
            "The strike began on May 3. Two weeks later the talks broke down. [The next day] the mine was closed.",
            "XXXX-XX-XX",
        ),
        # not where what it moved by has told the day, nor where only a year is counted
        ("工人5月3日罢工。三天后谈判破裂，[次日]煤矿关闭。", "2010-05-07"),
        ("他1996年罹患心脏病，大约一个月后辞职，[隔年]入选名人堂。", "1997"),
        ("工人5月3日罢工，[次日]煤矿关闭。", "2010-05-04"),
        (
            "The strike began on May 3. Three days later the talks broke down. [The next day] the mine was closed.",
            "2010-05-07",
        ),
        (
            "The strike began on May 3. The day after the vote, talks began. [Two days later] the mine was closed.",
            "2010-05-05",
        ),
        # what lies in another paragraph may be what was still to come
        ("市长5月3日辞职，副市长两周后就任。\n[当天晚上]，市民上街庆祝。", "2010-05-03TEV"),
    ],
)
def test_what_is_counted_on(text, value):
    language = "en" if text.isascii() else "zh"
    assert marked(text, THURSDAY, language=language).value == value
