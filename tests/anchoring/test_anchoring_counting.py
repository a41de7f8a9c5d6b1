"""What is counted from publication alone means the same whether or not the story around it is asked."""

import sys
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document
from timeline.settings import Settings

SINGLE = sys.modules["timeline.anchoring.single"]
PIECES = {
    "zh": [
        *(
            "今天",
            "昨晚",
            "明年",
            "去年3月",
            "今年9月",
            "今年冬天",
            "今年底",
            "下周三",
            "本周日",
            "这个星期五",
            "上周末",
            "本月24日",
        ),
        *(
            "2019年",
            "7月12日",
            "周二",
            "当天",
            "去年同期",
            "第二季度",
            "次日",
            "将",
            "已经",
            "宣布",
            "至",
            "，",
            "。",
            "（",
            "）",
            "\n",
        ),
    ],
    "en": [
        *(
            "today ",
            "last Tuesday ",
            "this Sunday ",
            "next month ",
            "in September ",
            "this winter ",
            "last year ",
            "In 2019 ",
        ),
        *("will meet ", "met ", "said ", "on July 12 ", "the next day ", ", ", ". ", "\n"),
    ],
}


@pytest.mark.parametrize("language", PIECES)
@given(
    st.data(),
    st.dates(date(2018, 1, 1), date(2024, 12, 31)) | st.none(),
    st.sampled_from(["news", "narrative"]),
    st.sampled_from(["past", "future", "nearest", "current"]),
)
@law(max_examples=150, deadline=None)
def test_nothing_but_publication_counts(language, data, day, genre, prefer):
    text = data.draw(st.lists(st.sampled_from(PIECES[language]), max_size=16).map("".join))
    given = (
        Document(id="", path="", text=text),
        find(text, language),
        Dating(local_date=day),
        Settings(genre=genre, prefer=prefer),
    )
    with patch.object(SINGLE, "counts_on", lambda one: False):
        asked = anchor(*given)
    assert anchor(*given) == asked
