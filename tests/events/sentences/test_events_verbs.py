"""Chinese sentences that plainly tell what somebody did, whose verb the dictionary hides in a phrase or has as a noun."""

import pytest

from timeline import read
from timeline.building.work.digest import digest
from timeline.settings import Settings

PUBLISHED = "2023-03-02"


def told(text):
    found = digest(read({"id": "a", "text": text, "published": PUBLISHED}), Settings())
    return [mention.titles[0] for mention in found.mentions if mention.titles]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("国务卿布林肯周三与印度外长举行会谈。", "国务卿布林肯与印度外长举行会谈"),
        ("国家主席习近平3月1日同白俄罗斯总统卢卡申科举行会谈。", "国家主席习近平同白俄罗斯总统卢卡申科举行会谈"),
        ("3月1日上午，中央党校建校90周年庆祝大会在京举行。", "中央党校建校90周年庆祝大会在京举行"),
        ("拜登周三宣誓就职。", "拜登宣誓就职"),
        ("总统周三在国会宣誓就职。", "总统在国会宣誓就职"),
        ("加拿大政府周二采取措施阻止他们入境。", "加拿大政府采取措施阻止他们入境"),
        ("宣誓就职的周三。", ""),
        ("周二，北京马拉松如期举行。", "北京马拉松如期举行"),
        ("男子张某2月20日因涉嫌故意杀人被批准逮捕。", "男子张某因涉嫌故意杀人被批准逮捕"),
        ("前总统布什周三对国会大厦的暴乱予以谴责。", "前总统布什对国会大厦的暴乱予以谴责"),
        ("英国首相周三的提案遭到反对党批评。", ""),
        ("中国女排昨天以3比0战胜日本队。", "中国女排以3比0战胜日本队"),
        ("京沪高铁昨日因大风天气部分列车晚点。", "京沪高铁因大风天气部分列车晚点"),
        ("上证综指周三收涨1%。", "上证综指收涨1%"),
        ("嘉義縣一名男子2日凌晨駕車撞上電線桿，送醫不治。", "嘉義縣一名男子駕車撞上電線桿"),
        ("为期三天的峰会周三落下帷幕。", "为期三天的峰会落下帷幕"),
        ("经过14个小时的搜救，最后一名被困矿工昨天凌晨获救。", "最后一名被困矿工获救"),
        ("港府周三予以反驳。", ""),  # what it denies is not told
        ("美国对伊朗的制裁周三。", ""),  # a noun here
        ("周三的投票、示威和集会。", ""),
        ("他的妻子去年5月3日因病去世。", ""),  # whose is not told
        ("2日华盛顿电。", ""),
        ("周三台北讯 外交部今天没有回应。", ""),
    ],
)
def test_the_verb_is_found(text, title):
    assert told(text) == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("以色列军警2月22日突袭约旦河西岸城市纳布卢斯。", "以色列军警突袭约旦河西岸城市纳布卢斯"),
        ("以軍周三空襲加沙，造成三人死亡。", "以軍周三空襲加沙，造成三人死亡"),
        ("不丹国王周三抵达新德里。", "不丹国王抵达新德里"),
        ("和平谈判周三在日内瓦破裂。", "和平谈判在日内瓦破裂"),
        ("同济大学2月20日宣布停课。", "同济大学宣布停课"),
        ("以强硬手段，周三镇压了示威。", ""),
        ("因应疫情，周三关闭了边境。", ""),
        ("为此，周三取消了会议。", ""),
    ],
)
def test_a_name_may_begin_like_a_preposition(text, title):
    assert told(text) == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("至少5名士兵周二在冲突中丧生。", "至少5名士兵在冲突中丧生"),
        ("逾千名示威者周六包圍議會大樓。", "逾千名示威者包圍議會大樓"),
        ("不少市民昨天到場悼念。", "不少市民到場悼念"),
        ("遭軟禁的昂山素姬周三被判刑七年。", "遭軟禁的昂山素姬被判刑七年"),
        ("去年获释的孟晚舟昨天出任华为轮值董事长。", "去年获释的孟晚舟出任华为轮值董事长"),
        ("下議院周三以322票對26票通過法案。", "下議院以322票對26票通過法案"),
        ("全国人大常委会2月24日任命张又侠为委员。", "全国人大常委会任命张又侠为委员"),
        ("在中国的北京周三举行了会谈。", ""),
        ("召开的会议周三结束了。", ""),
        ("至少在周三结束了会谈。", ""),
    ],
)
def test_who_is_counted_or_described_is_a_subject(text, title):
    assert told(text) == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("普京周三向习近平发来贺电。", True),
        ("台北市周三停电，影响两万户。", True),
        ("四川一座水电站周三恢复发电。", True),
        ("周三台北讯", False),
        ("3月1日电", False),
    ],
)
def test_what_ends_like_a_report_is_none(text, tells):
    assert bool(told(text)) is tells


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # an act makes a happening of a month or a year, a state does not
        ("1961年，夏威夷州派出了两批选举团。", "夏威夷州派出了两批选举团"),
        ("去年10月，长沙市委书记胡衡华调任陕西省委副书记。", "长沙市委书记胡衡华调任陕西省委副书记"),
        ("2018年9月，胡怀邦不再担任国开行党委书记、董事长。", "胡怀邦不再担任国开行党委书记、董事长"),
        ("1993年，贝克尔和美国演员巴巴拉结婚。", "贝克尔和美国演员巴巴拉结婚"),
        ("张青2009年移居美国。", "张青移居美国"),
        ("去年4月，南非宪法法庭推翻了选举结果。", "南非宪法法庭推翻了选举结果"),
        ("2016年，上海证券公司被青海明胶并购。", "上海证券公司被青海明胶并购"),
        ("2019年5月，美国将华为列入贸易黑名单。", "美国将华为列入贸易黑名单"),
        ("早在2015年，副国务卿布林肯在美国国务院与蔡英文会谈。", "副国务卿布林肯在美国国务院与蔡英文会谈"),
        ("2021年，青海省出口商品平均售价上涨。", ""),
        ("去年，上海二手住宅出售均价持续走低。", ""),
        # who did something himself is described by it all the same
        ("流亡美国的作家王军周二表示，他已获得居留权。", "流亡美国的作家王军表示，他已获得居留权"),
        ("参选台北市长的立委蒋万安周二表示，选举必须公平。", "参选台北市长的立委蒋万安表示，选举必须公平"),
        ("落马的原副省长王军周二被判处无期徒刑。", "落马的原副省长王军被判处无期徒刑"),
        (
            "追踪航班的FlightAware网站周二表示，全美取消了三千架次航班。",
            "追踪航班的FlightAware网站表示，全美取消了三千架次航班",
        ),
    ],
)
def test_what_is_an_act(text, title):
    assert told(text) == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what a day describes that is counted or told apart before it
        ("10天后的3月1日，美国财政部宣布制裁五家公司。", "美国财政部宣布制裁五家公司"),
        (
            "在此之前的3月1日，大连市卫健委表示，当地出现了一个超级感染案例。",
            "大连市卫健委表示，当地出现了一个超级感染案例",
        ),
        ("新年伊始的1月5日，青岛市关闭了所有码头。", "青岛市关闭了所有码头"),
        # what begins on a day, as somebody announces
        ("青岛市政府宣布，自3月1日起，全市学校停课。", "青岛市政府宣布，自3月1日起，全市学校停课"),
        (
            "中共当局宣布，从3月1日起，武汉以外的湖北地区全面解封。",
            "中共当局宣布，从3月1日起，武汉以外的湖北地区全面解封",
        ),
        # on the way to something nothing is done yet; what a reason led to follows it
        (
            "3月1日，12位香港年轻人被怀疑搭快艇前往台湾途中，被中国海警截获。",
            "12位香港年轻人被怀疑搭快艇前往台湾途中，被中国海警截获",
        ),
        (
            "记者王军3月1日因揭露青岛市政府强制堕胎，被当局软禁家中。",
            "记者王军因揭露青岛市政府强制堕胎，被当局软禁家中",
        ),
        ("记者王军3月1日因病去世，享年81岁。", "记者王军因病去世，享年81岁"),
        # the day is of what somebody feels about, or of the feeling
        ("外交部对美国舰艇3月1日闯入南海表示强烈不满。", ""),
        ("香港当局对议员许某上个月逃往欧洲表示愤怒。", ""),
        ("外交部3月1日对美国舰艇闯入南海表示强烈不满。", "外交部对美国舰艇闯入南海表示强烈不满"),
        ("外交部对美国舰艇闯入南海3月1日表示强烈不满。", "外交部对美国舰艇闯入南海表示强烈不满"),
        # a time names nobody
        ("2019年前三个季度亏损931万元，同年12月低价出售深圳罗湖区11套房产。", ""),
    ],
)
def test_what_stands_before_it(text, title):
    assert told(text) == ([title] if title else [])
