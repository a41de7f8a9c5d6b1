"""The day of an event goes from its title where nothing hangs on it, also before a word that only begins like what does."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # before a word that only begins like what hangs on a date
        ("陈明[今天|2023-07-13]前往市政厅登记参选。", "陈明前往市政厅登记参选"),
        ("联合国秘书长[7日|2023-07-07]前往日内瓦会见难民代表。", "联合国秘书长前往日内瓦会见难民代表"),
        ("检察官[周三|2023-07-12]起诉王某。", "检察官起诉王某"),
        ("检察官[周三|2023-07-12]起停止办公。", "检察官周三起停止办公"),
        # whither or for whom something is done on a day that is only counted
        ("渔民代表[今天|2023-07-13]到县政府陈情。", "渔民代表到县政府陈情"),
        ("市长王军[今天|2023-07-13]为新桥揭幕。", "市长王军为新桥揭幕"),
        ("列车[今天|2023-07-13]到站后起火，三人受伤。", "列车到站后起火"),
        ("南区游泳池[今天|2023-07-13]到月底停用，居民不满。", "南区游泳池今天到月底停用"),
        # with an hour of the day, or its date in a bracket
        (
            "疾控主任陈文中[今天下午|2023-07-13]在记者会中表示，疫苗充足，民众无须抢购。",
            "疾控主任陈文中在记者会中表示，疫苗充足，民众无须抢购",
        ),
        (
            "外长李强[今天|2023-07-13]（[13日|2023-07-13]）与议员王军通话，感谢他的支持。",
            "外长李强与议员王军通话，感谢他的支持",
        ),
        ("人口五百万的墨尔本[今天零时|2023-07-13]起解封，酒吧重新开放。", "人口五百万的墨尔本今天零时起解封"),
        # which record it is
        ("日本东京新增1494例 创[周日|2023-07-09]新高", "日本东京新增1494例创周日新高"),
        # marks at the edge
        ("★渡轮[8日|2023-07-08]在海上起火。", "渡轮在海上起火"),
    ],
)
def test_chinese(text, title):
    assert first_titles(text) == ([title] if title else [])
