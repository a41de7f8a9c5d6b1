"""What holds of every text: spans, order, no crash, time linear in the text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.grammar import find, why_not
from timeline.grammar.search.buckets import Choice

PIECES = st.sampled_from(
    [
        *"年月日号周週一二三十廿半两上下前后後初底末今昨明去时点分秒個个天（）()、，。至到-—~/:：.0123456789２９零〇春节每逢",
        "2020",
        "星期",
        "小时",
        "农历",
        "民國",
        "公元前",
        "近",
        "过去",
        "\n",
        " ",
        "Mon, ",
        "Jan",
        "T",
        "Z",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_expressions_are_their_spans_in_order_and_apart(text):
    found = find(text, "zh")
    assert all(text[one.span.start : one.span.end] == one.text != "" for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_what_is_rejected_says_why_and_where(text):
    assert all(
        text[one.span.start : one.span.end] == one.text and one.reason and one.rule for one in why_not(text, "zh")
    )


@given(
    st.sampled_from(["他在", "据报道，", "（"]),
    st.sampled_from(["7月11日", "周二", "去年10月", "下午3点"]),
    st.sampled_from(["发布", "）", "，"]),
)
def test_an_expression_does_not_depend_on_the_text_far_away(before, said, after):
    alone = [(one.text, one.known, one.rule) for one in find(before + said + after, "zh")]
    far = "天气很好。\n" * 50
    assert [(one.text, one.known, one.rule) for one in find(far + before + said + after + far, "zh")] == alone


HOSTILE = [
    "年",
    "1",
    "一",
    "（",
    "2020年",
    "1月",
    "今天",
    "第一",
    "三天后",
    "1-",
    "周",
    "Mon, ",
    "1日、",
    "５",
    "\n",
    "农历",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_of_one_thing_is_read_in_few_steps(piece, monkeypatch):
    """The work is counted, not timed: twice the text asks for twice the tries of rules, give or take the ends."""

    def tries(size: int) -> int:
        count = 0
        plain = Choice.matches

        def counted(self, text, start):
            nonlocal count
            count += 1
            return plain(self, text, start)

        with monkeypatch.context() as patch:
            patch.setattr(Choice, "matches", counted)
            why_not(piece * (size // len(piece)), "zh")  # asks at every place, by characters
        return count

    small, large = tries(2_000), tries(8_000)
    assert large <= 4 * small + 40
