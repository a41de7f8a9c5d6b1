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
        # … and whither, or with whom who is named, on any other day; not up to another day, nor as another does
        ("市长陈文[2日|2023-07-02]到工业园区视察。", "市长陈文到工业园区视察"),
        ("外长李强[2日|2023-07-02]与议员王军通话。", "外长李强与议员王军通话"),
        ("外长李强[7月2日|2023-07-02]到月底休假。", "外长李强7月2日到月底休假"),
        # … with the place by whose clock it is told, which is not where it is done
        ("外长李强于美东当地时间[11日|2023-07-11]指出，谈判已经破裂。", "外长李强指出，谈判已经破裂"),
        ("陈文於台北時間[今晚8時許|2023-07-13]轉發王軍逝世的消息。", "陈文轉發王軍逝世的消息"),
        ("总理于柏林时间[11日|2023-07-11]会见外长李强。", "总理会见外长李强"),
        ("总理于柏林[11日|2023-07-11]会见外长李强。", "总理于柏林会见外长李强"),
        # a month or year behind who acts, and one that opens all
        ("陈文于[2017年6月|2017-06]加入国会警察局。", "陈文加入国会警察局"),
        ("伦敦法院于[2017年6月|2017-06]正式宣布陈文破产。", "伦敦法院正式宣布陈文破产"),
        ("市政府[去年11月|2022-11]发布防洪计划。", "市政府发布防洪计划"),
        ("[1998年|1998]亚洲爆发金融风暴。", "亚洲爆发金融风暴"),
        ("[1974年|1974]时尼克松总统宣布辞职。", "尼克松总统宣布辞职"),
        ("市政府[去年11月|2022-11]发布的防洪计划引发争议，居民上街抗议。", None),
        # … not where another year is told beside, or where something goes on
        ("市长陈文已于[2012年|2012]辞职、2013年被判处无期徒刑。", "市长陈文已于2012年辞职、2013年被判处无期徒刑"),
        ("「编年史」网站在[2019年|2019]示威期间成立。", "「编年史」网站在2019年示威期间成立"),
        # what says how, how far or when on the day; an office before a name that no dictionary has; who will, in or on the day
        ("纽约证交所[4日|2023-07-04]首度转弯。", "纽约证交所首度转弯"),
        ("日本[5日|2023-07-05]全国新增感染者为4914人。", "日本全国新增感染者为4914人"),
        ("卫生部长陈时中[9日|2023-07-09]表示，疫苗供应充足。", "卫生部长陈时中表示，疫苗供应充足"),
        ("政府将在[周五|2023-07-14]宣布开放疫苗接种报名。", "政府将宣布开放疫苗接种报名"),
        # a foreign name whose last character the dictionary has for a verb
        ("律师拉克哈维于[一周前|2023-07-06]再次被捕。", "律师拉克哈维再次被捕"),
        ("洛夫勒在[两天前|2023-07-11]由州长任命为参议员。", "洛夫勒由州长任命为参议员"),
        # in what the date opens, with a subject of its own; not where he who acts does that too
        (
            "议长佩洛西在[7月3日|2023-07-03]新国会宣誓就任之后以微幅差距连任。",
            "议长佩洛西在7月3日新国会宣誓就任之后以微幅差距连任",
        ),
        ("总理王军于[7月3日|2023-07-03]抵达上海后前往医院。", "总理王军抵达上海后前往医院"),
        # … where too little would be left
        ("美元[周三|2023-07-12]下滑。", "美元周三下滑"),
        # which record it is
        ("日本东京新增1494例 创[周日|2023-07-09]新高", "日本东京新增1494例创周日新高"),
        # marks at the edge
        ("★渡轮[8日|2023-07-08]在海上起火。", "渡轮在海上起火"),
    ],
)
def test_chinese(text, title):
    assert first_titles(text) == ([title] if title else [])
