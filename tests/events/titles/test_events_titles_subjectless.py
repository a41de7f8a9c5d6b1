"""A title that opens with what somebody does who is not named, with a setting, or with a list of people, is none."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # nouns that are what somebody does
        (
            "旅客王某上周飞到雅加达，[昨天|2023-07-12]搭机返回坤甸，家人还在等消息。",
            "旅客王某上周飞到雅加达，搭机返回坤甸",
        ),
        ("该男子入境后至检疫所检疫，[昨天|2023-07-12]曾接受采检。", None),
        ("教授陈明说，[今天|2023-07-13]标志着期待已久的开端。", "教授陈明说，标志着期待已久的开端"),
        ("[昨天|2023-07-12]，被劫持到南区监狱，关进禁闭室。", None),
        ("主因在于[元旦|2023-01-01]后央行将回笼流动性，开年债市偏弱。", None),
        ("入境旅客[今天|2023-07-13]在机场接受采检。", "入境旅客在机场接受采检"),
        # only when somebody acted who is not named
        ("在[2015年|2015]“五四”事件时被捕，遭监禁553天。", None),
        ("学生领袖王某在[2015年|2015]“五四”事件时被捕。", "学生领袖王某在2015年“五四”事件时被捕"),
        # whose middle rate, which centre
        ("[周一|2023-07-10]汇率变动中，有190点下跌反映市场供求影响，另有5点持平。", None),
        ("[昨天|2023-07-12]中心内的两区遭到纵火。", None),
        # who is asked tells nothing
        ("[昨天|2023-07-12]外交部记者会中，发言人王军被记者问到相关议题。", None),
        # people, of whom the next clause tells
        (
            "市长苏军[今天|2023-07-13]与交通部长林佳龙、内政部次长花敬群，前往视察车站。",
            "市长苏军与交通部长林佳龙、内政部次长花敬群，前往视察车站",
        ),
        ("总统[周三|2023-07-12]会见议员王军、议长陈明，讨论预算。", "总统会见议员王军、议长陈明"),
        (
            "总统王军[1月12日|2023-01-12]在任期结束前的第8天，前往边境视察。",
            "总统王军在任期结束前的第8天，前往边境视察",
        ),
        # not who is taken upon a purpose
        ("外长陈明[周四|2023-07-06]为取消议员资格辩解称，这是“天经地义的事”，外国无权干涉。", None),
        # an opinion
        ("警方[6日|2023-07-06]逮捕五十多名人士的做法令人愤慨。", None),
    ],
)
def test_chinese(text, title):
    assert first_titles(text) == ([title] if title else [])
