"""From which day a length counts: that of publication, or one that was told."""

from datetime import date

import pytest
from anchored import ends, marked

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document
from timeline.settings import Settings

TODAY = "2024-05-15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年3月5日地震，[此后三天]余震不断。", ("2024-03-05", "2024-03-08")),
        ("3月5日，工厂起火。[之后两周]，工人轮流值守。", ("2024-03-05", "2024-03-19")),
        ("3月5日地震。在此[之前一周]，井水已变浑。", ("2024-02-27", "2024-03-05")),
        ("3月5日發生地震，[接下來三天]餘震不斷。", ("2024-03-05", "2024-03-08")),
        # counts from a year, which is no day, or from nothing that was told
        ("2019年他出任局长，[接下来的三年]里，他裁员一半。", ()),
        ("[之后三天]，救援继续进行。", ()),
        # counts from what the text does not date
        ("3月5日，警方证实，案发[之前一年]他曾求助。", ()),
        ("选举[之后三个月]，新政府成立。", ()),
        ("抵達[之前兩小時]，飛機曾與塔台失聯。", ()),
        # counts from publication
        ("[之前两周]，他一直在家中隔离。", ("2024-05-01", "2024-05-15")),
        ("3月5日公布的方案说，公司[接下来三年]将裁员一半。", ("2024-05-15", "2027-05-15")),
        ("3月5日成立的公司[接下来三个月]裁员一半。", ("2024-05-15", "2024-08-15")),
        ("3月5日公布的数据显示，[过去三个月]失业率上升。", ("2024-02-15", "2024-05-15")),
    ],
)
def test_chinese(text, expected):
    assert tuple(filter(None, ends(marked(text, TODAY)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On March 5, a quake struck. Over [the next three days], 300 aftershocks were felt.",
            ("2024-03-05", "2024-03-08"),
        ),
        ("The dam burst on March 5. In [the following two weeks], thousands left.", ("2024-03-05", "2024-03-19")),
        ("She quit on March 5. In [the previous three weeks] she had not slept.", ("2024-02-13", "2024-03-05")),
        ("He quit in 2019. In [the previous three years] he had run the agency.", ()),
        ("[The following two weeks] brought no rain.", ()),
        ("The bank will cut 300 jobs over [the next three years].", ("2024-05-15", "2027-05-15")),
        ("The dam burst on March 5. It will be rebuilt over [the next three years].", ("2024-05-15", "2027-05-15")),
        ("The dam burst on March 5. In [the past two weeks], it has rained.", ("2024-05-01", "2024-05-15")),
        ("The ministry counted 12 cases in [the previous two weeks].", ("2024-05-01", "2024-05-15")),
    ],
)
def test_english(text, expected):
    assert tuple(filter(None, ends(marked(text, TODAY, language="en")))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His statement is expected within [the next hour].", ()),
        ("[接下来两小时]将有大雨。", ()),
        ("He slept for most of [the past 24 hours].", ("2024-05-14", "2024-05-15")),
    ],
)
def test_hours_of_a_day_need_the_hour_of_publication(text, expected):
    plain = text.replace("[", "").replace("]", "")
    language = "en" if plain.isascii() else "zh-Hans"
    document = Document(id="case", path="", text=plain, language=language)
    dating = Dating(local_date=date.fromisoformat(TODAY))
    found = anchor(document, find(plain, language), dating, Settings())
    assert tuple(filter(None, ends(found[-1]))) == expected


@pytest.mark.parametrize(("apart", "expected"), [("他", "2011-07"), ("他" * 300, "2023-11")])
def test_nothing_is_counted_from_a_date_far_before(apart, expected):
    assert marked(f"2012年初{apart}发现，老板[半年前]就已离开。", TODAY).value == expected
