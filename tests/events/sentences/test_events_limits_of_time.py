"""Dates on which nothing happened: limits, things only named, forecasts, states; beside each the date that does tell a happening."""

import pytest
from msgspec.structs import replace
from told import digest

from timeline.events import merge


def events(text, **options):
    return merge([digest(text, **options)])


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # moved from a day to another: no span of days, and nothing happened on the first
        (
            "[7月11日|2023-07-11]，鲁特总理宣布荷兰限制令截至期从[7月16日|2023-07-16]延长至[7月28日|2023-07-28]。",
            ["2023-07-11"],
        ),
        ("奥委会决定将开幕式从[7月24日|2023-07-24]延后至[8月2日|2023-08-02]。", []),
        (
            "[7月11日|2023-07-11]，青州市政府宣布，封路时间从[7月20日|2023-07-20]提前到[7月19日|2023-07-19]。",
            ["2023-07-11"],
        ),
        (
            "青州市从[7月2日|2023-07-02]封锁码头到[7月4日|2023-07-04]，渔民损失惨重。",
            ["2023-07-02/2023-07-04"],
        ),
        # what is left out is no date; a feast with the same character is
        ("[7月7日|2023-07-07]，青州市政府封锁了三个小区外的道路。", ["2023-07-07"]),
    ],
)
def test_a_day_that_was_moved(text, when):
    assert [event.when.edtf for event in events(text)] == when


@pytest.mark.parametrize(
    "text",
    [
        "马来西亚的紧急状态持续到[8月1日|2023-08-01]。",
        "截至[7月6日|2023-07-06]，全国累计报告确诊病例120例。",
        "巴黎市政府考虑在[7月20日|2023-07-20]上任之前让局长下台。",
        "美国投资者必须在[7月11日|2023-07-11]前出售所持股票。",
        "[7月14日|2023-07-14]前夕，法国总统马克龙前往北京访问。",
        "从[7月1日|2023-07-01]开始，巴黎的限制措施到[7月9日|2023-07-09]止。",
        "埃尔多安赢得[5月28日|2023-05-28]总统选举的结果引发抗议。",
        "巴黎市政府原定[7月10日|2023-07-10]举行开幕典礼。",
        "距离[7月20日|2023-07-20]大选还有一周，各党加紧拉票。",
        "[2021年|2021]青海省财政收入增长3.4%。",
        "全球经济可能于[2024年|2024]强劲反弹。",
        "[9月|2023-09]世卫组织同意展开调查了。",
        "吴德荣指出，[7月26日|2023-07-26]东北季风减弱，台北有局部雨。",
        "东京都[3月25日|2024-03-25]新增感染者达41人。",
        "陪审团在[7月20日|2023-07-20]当时判决了被告。",
        # what is left out, or comes on top
        "除了[7月1日|2023-07-01]当天外，海军数据显示，外国渔船对西岸的侵扰没有停止过。",
        "除[7月3日|2023-07-03]以外，青州市政府陆续关闭了三座码头。",
        "除了[7月3日|2023-07-03]在青州发生的火灾之外，云港市也传出爆炸。",
        # a bare year in a name
        "议员王军宣布她将对选举人团的[2020|2020]大选结果提出反对。",
        "丰田公司在上海宣布召回[2018|2018]轿车三万辆。",
        "国会议员要求重新认证[2020|2020]选举结果。",
    ],
)
def test_no_happening_on_that_day(text):
    days = [event.when.edtf for event in events(text)]
    last = text.rsplit("|", 1)[1].partition("]")[0]
    assert last not in days


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("法国总统马克龙[7月11日|2023-07-11]前往北京访问。", "2023-07-11"),
        ("[7月10日|2023-07-10]，大选前夕，法国总统马克龙前往北京访问。", "2023-07-10"),
        ("东京奥运推迟至[7月23日|2023-07-23]开幕。", "2023-07-23"),
        ("华为由任正非创办于[1987年|1987]。", "1987"),
        ("英国政府到了[2014年|2014]才公布调查报告。", "2014"),
        ("新规定[10月1日|2023-10-01]起施行。", "2023-10-01"),
        ("克拉夫特[周四|2023-07-13]（[7月13日|2023-07-13]）至[7月15日|2023-07-15]访问台湾。", "2023-07-13/2023-07-15"),
        ("数万人[7月5日|2023-07-05]、[7月6日|2023-07-06]聚集在巴黎抗议。", "2023-07-05/2023-07-06"),
        ("河北省从[7月2日|2023-07-02]报告首例病例至[7月7日|2023-07-07]，共报告123例。", "2023-07-02/2023-07-07"),
    ],
)
def test_a_happening(text, when):
    found = events(text)
    assert [event.when.edtf for event in found] == [when]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The governor signed the new law on [July 3|2023-07-03].", 1),
        ("The governor must sign the new law by [July 10|2023-07-10].", 0),
        ("The governor closed the beaches until [July 10|2023-07-10].", 0),
        ("The economy could shrink in [2024|2024].", 0),
    ],
)
def test_english(text, count):
    assert len(events(text, language="en")) == count


def test_a_day_is_as_sure_as_the_documents_that_name_it():
    told = "日本首相岸田文雄{}抵达维尔纽斯，会见北约秘书长斯托尔滕贝格。"
    vague = digest(told.format("[7月|2023-07]"), name="a")
    exact = inferred(digest(told.format("[7月12日|2023-07-12]"), name="b"))
    (event,) = merge([vague, exact])
    assert (event.when.edtf, event.inferred) == ("2023-07-12", True)


def inferred(one):
    return replace(one, mentions=tuple(replace(mention, inferred=True) for mention in one.mentions))
