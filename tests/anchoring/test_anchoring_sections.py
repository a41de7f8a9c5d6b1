"""Hours and that day under headings that are days: of a chronicle, told long after."""

import pytest

import timeline

CHRONICLE = """---
date: 2022-09-23
---
## 6月10日

凌晨2时40分，几个人在一家店里动手打人。

当天，警方发布通报。

## 6月11日

晚上8点，嫌疑人全部到案。

## 处理结果

下午3点，法院宣判。
"""
ENGLISH = """---
date: 2023-08-20
---
## July 26

At 9 p.m. soldiers surrounded the palace. That evening, a colonel spoke on television.

## Friday, July 28

At noon the general spoke.
"""


def values(text):
    return [(one.text, one.value) for one in timeline.tag(timeline.read(text.encode(), path="a.md"))]


def test_one_day_named_again_and_again_heads_nothing():
    said = "---\ndate: 2022-09-23\n---\n有人写道：\n\n6月10日\n\n凌晨2时，他们打人。\n\n又有人写道：\n\n6月10日\n\n晚上8点，他们走了。\n"
    assert ("晚上8点", "2022-06-10T20:00") not in values(said)
    assert ("晚上8点", "2022-06-11T20:00") in values(said.replace("又有人写道：\n\n6月10日", "又有人写道：\n\n6月11日"))


def test_what_stands_under_a_day_is_of_that_day():
    assert values(CHRONICLE) == [
        ("6月10日", "2022-06-10"),
        ("凌晨2时40分", "2022-06-10T02:40"),
        ("当天", "2022-06-10"),
        ("6月11日", "2022-06-11"),
        ("晚上8点", "2022-06-11T20:00"),
        ("下午3点", "2022-09-23T15:00"),  # a heading that is no day ends the section
    ]
    assert dict(values(ENGLISH)) | {"9 p.m.": "2023-07-26T21:00", "noon": "2023-07-28T12:00"} == dict(values(ENGLISH))


@pytest.mark.parametrize("headings", [("2019年", "2020年"), ("2020年5月", "2020年6月")])
def test_headings_that_are_no_days_are_those_of_no_hour(headings):
    first, second = headings
    text = f"## {first}\n\n公司搬到了城外。\n\n## {second}\n\n下午3点，公司回应说，情况属实。"
    assert values(f"---\ndate: 2022-09-23\n---\n{text}\n")[2:] == [("下午3点", "2022-09-23T15:00")]


@pytest.mark.parametrize("headings", [("2019年", "2020年"), ("2020年5月3日", "2020年6月4日")])
def test_headings_that_are_no_months_are_those_of_no_day(headings):
    first, second = headings
    text = f"## {first}\n\n公司搬到了城外。\n\n## {second}\n\n公司22日回应说，情况属实。"
    assert values(f"---\ndate: 2022-09-23\n---\n{text}\n")[2:] == [("22日", "2022-09-22")]


def test_the_hour_says_what_it_hangs_on():
    hour = timeline.tag(timeline.read(CHRONICLE.encode(), path="a.md"))[1]
    assert (hour.anchor, hour.implied) == ("text 2022-06-10", ("year", "month", "day"))


@pytest.mark.parametrize(
    "headings",
    [
        ("第1天：6月10日", "第2天：6月11日"),
        ("第一日 6月10日", "第二日 6月11日"),
        ("6月10日（第一天）", "6月11日（第二天）"),
        ("6月10日，周五", "6月11日，周六"),
    ],
)
def test_headings_may_count_their_days(headings):
    first, second = headings
    text = f"## {first}\n\n上午9时，法院开庭。\n\n## {second}\n\n上午9时，法院宣判。"
    said = [value for hour, value in values(f"---\ndate: 2022-09-23\n---\n{text}\n") if hour == "上午9时"]
    assert said == ["2022-06-10T09:00", "2022-06-11T09:00"]


@pytest.mark.parametrize(
    "text",
    [
        "## 6月10日\n\n下午3点，法院宣判。",  # the only one: it may be the page's own date
        "## 6月10日\n\n## 6月11日\n\n## 后来\n\n下午3点，法院宣判。",
        "6月10日是他的生日。\n\n6月11日是她的。\n\n下午3点，法院宣判。",  # sentences
        "> 会议在6月10日\n\n> 和6月11日举行\n\n下午3点，法院宣判。",
    ],
)
def test_elsewhere_an_hour_is_of_the_day_of_publication(text):
    assert values(f"---\ndate: 2022-09-23\n---\n{text}\n")[-1] == ("下午3点", "2022-09-23T15:00")


def test_a_day_told_under_a_heading_is_nearer_than_the_heading():
    text = "---\ndate: 2022-09-23\n---\n## 6月10日\n\n7月1日他回来，下午3点进门。\n\n## 6月11日\n\n下午4点离开。\n"
    assert values(text)[2:] == [
        ("下午3点", "2022-07-01T15:00"),
        ("6月11日", "2022-06-11"),
        ("下午4点", "2022-06-11T16:00"),
    ]


def test_the_entries_of_a_long_live_report_are_of_its_day_to_the_last():
    text = "\n\n".join(f"{8 + at // 4}:{at % 4 * 15:02d} 张三又说了一次同样的话，没有新的内容。" for at in range(40))
    found = values(f"---\ndate: 2022-09-23\n---\n{text}\n")
    assert len(found) == 40
    assert all(value.startswith("2022-09-23T") for _, value in found)


def test_hours_within_the_sentences_of_a_story_of_no_day_are_of_none():
    text = "\n\n".join("他每次都在 8:15 出门，没有人知道他去哪里，也没有人问他。" for _ in range(40))
    assert values(f"---\ndate: 2022-09-23\n---\n{text}\n")[-1][1].startswith("XXXX")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## 三月\n\n1日，上海报告病例。28日，浦东封控。\n\n## 四月\n\n7日，孙春兰抵达上海。\n\n## 五月\n\n31日，上海宣布次日解封。",
            ["2022-03", "2022-03-01", "2022-03-28", "2022-04", "2022-04-07", "2022-05", "2022-05-31", "2022-06-01"],
        ),
        (
            "## March\n\nOn the 1st, the city reported a case.\n\n## April 2022\n\nOn the 7th, an envoy arrived.",
            ["2022-03", "2022-03-01", "2022-04", "2022-04-07"],
        ),
        # a single month, and one that a section of its own ends
        ("## 三月\n\n上海报告病例。\n\n7日，孙春兰讲话。", ["2022-03", "2022-06-07"]),
        ("## 三月\n\n## 四月\n\n## 评论\n\n3日，专家说。", ["2022-03", "2022-04", "2022-06-03"]),
    ],
)
def test_bare_days_under_a_month_are_of_that_month(text, expected):
    assert [value for _, value in values(f"---\ndate: 2022-06-05\n---\n{text}\n")] == expected


def test_a_month_holds_for_many_days():
    days = "\n\n".join(f"{day}日，张三又去了一次。" for day in range(1, 21))
    found = values(f"---\ndate: 2022-06-05\n---\n## 三月\n\n{days}\n\n## 四月\n\n{days}\n")
    assert [value for _, value in found if len(value) > 7] == [
        f"2022-{month:02d}-{day:02d}" for month in (3, 4) for day in range(1, 21)
    ]


REPORT = [
    "04:40: Leeds concedes.",
    "02:15: Hull is lost.",
    "00:05: York is won.",
    "23:30: Votes are counted.",
    "22:00: Polls close.",
]


@pytest.mark.parametrize(
    ("published", "lines", "late"),
    [
        ("2024-07-05T05:00:00", REPORT, 2),
        ("2024-07-05T05:00:00", REPORT[::-1], 2),
        ("2024-07-05T04:50:00", [*REPORT, "21:10: Rain."], 3),
        ("2024-07-05T23:50:00", REPORT, 0),  # of one day after all, out of order
        ("2024-07-05T05:00:00", REPORT[3:] + REPORT[:3], 0),  # in no order
        ("2024-07-05T05:00:00", [*REPORT[:3], "00:01: Bath is won."], 0),  # of one day
        ("2024-07-05T07:00:00", ["19:00: Rain.", "14:00: Wind.", "08:00: Sun."], 0),  # goes on after it was published
        ("2024-07-05", REPORT, 0),  # nobody knows when
    ],
)
def test_a_live_report_that_went_on_over_midnight_began_on_the_day_before(published, lines, late):
    text = "\n\n".join(lines)
    found = [value[:10] for _, value in values(f"---\ndate: {published}\n---\n{text}\n")]
    assert (found.count("2024-07-04"), found.count("2024-07-05")) == (late, len(lines) - late)
