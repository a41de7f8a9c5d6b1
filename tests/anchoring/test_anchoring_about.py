"""Whether a date is told as exact: what stands before it says so, and is no part of it. A Thursday, 16 May 2024."""

import pytest
from anchored import marked

DAY = "2024-05-16"


@pytest.mark.parametrize(
    "text",
    [
        "该寺约建于[1850年]。",
        "该寺大约[1850年]落成。",
        "他大约在[2015年3月]离开。",
        "会议约于[上午9时]开始。",
        "大概在[2019年夏天]见过面。",
        "大約從[去年10月]開始。",
    ],
)
def test_a_chinese_date_may_be_told_as_rough(text):
    assert marked(text, DAY).mod == "APPROX"


@pytest.mark.parametrize(
    "text",
    [
        "双方签约[2015年3月]生效。",
        "他预约[3月5日]就诊。",
        "纽约[2019年]很冷。",
        "条约于[1850年]签订。",
        "相约[3月5日]见面。",
        "约翰于[1850年]出生。",
    ],
)
def test_a_word_that_ends_alike_leaves_a_date_exact(text):
    assert marked(text, DAY).mod is None


@pytest.mark.parametrize(
    "text",
    [
        "The barn was built around [1850].",
        "The barn was built circa [1850].",
        "It will open around [March 2025].",
        "They arrived at about [9 p.m.] and left.",
        "The fire broke out about [2 a.m. Sunday].",
        "It opened [roughly two weeks ago].",
    ],
)
def test_an_english_date_may_be_told_as_rough(text):
    assert marked(text, DAY, language="en").mod == "APPROX"


@pytest.mark.parametrize(
    "text",
    [
        "They talked about [March 2025] at length.",
        "If he were around [today], he would laugh.",
        "The barn was built in [1850].",
        "She worried about [Friday]'s vote.",
    ],
)
def test_what_is_told_about_a_date_leaves_it_exact(text):
    assert marked(text, DAY, language="en").mod is None
