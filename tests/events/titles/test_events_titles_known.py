"""Titles say who, whose and what: none is told of the year somebody was born in, of the last time, or of a part of we know not what."""

import pytest
from told import first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # the year of a birth or a founding dates nothing that follows
        ("Born in [1930|1930], Ann Lee left school at 14.", None),
        ("Born in [1957|1957], the eldest of seven children, Ann Lee gained a degree in Leeds.", None),
        ("Founded in [1902|1902], Norbank opened a branch in Leeds.", None),
        (
            "Ann Lee, born in Leeds, was elected governor of Norland in [1957|1957].",
            "Ann Lee, born in Leeds, was elected governor of Norland",
        ),
        # the last or the first time is only said to be that day
        ("The last time Ann Lee saw the tanker Odile was 1040 on [Friday|2010-05-07].", None),
        ("The first time Norbank closed its doors was on [Friday|2010-05-07].", None),
        (
            "Norbank closed its doors for the first time on [Friday|2010-05-07].",
            "Norbank closed its doors for the first time",
        ),
        # who is only told as saying something waits for a verb
        ("The governor of Norland reporting early [Friday|2010-05-07] that the army had arrested 40 people.", None),
        (
            "The governor of Norland reported early [Friday|2010-05-07] that the army had arrested 40 people.",
            "The governor of Norland reported that the army had arrested 40 people",
        ),
        (
            "The governor of Norland wrote to Norbank saying on [Friday|2010-05-07] that the army had left.",
            "The governor of Norland wrote to Norbank saying that the army had left",
        ),
        # somebody by where he is from and whom he is with; the shares of a company that only something told before names
        ("The Ohio Republican was addressing Paul Moss at a hearing in Leeds on [Friday|2010-05-07].", None),
        ("The New York Democrat called Paul Moss to a hearing in Leeds on [Friday|2010-05-07].", None),
        (
            "The Ohio Republican Ann Lee called Paul Moss to a hearing on [Friday|2010-05-07].",
            "The Ohio Republican Ann Lee called Paul Moss to a hearing",
        ),
        ("Shares fell by 7% on [Friday|2010-05-07] over fears that Norland could block the company's dividend.", None),
        ("Norbank's shares fell by 7% in Leeds on [Friday|2010-05-07].", "Norbank's shares fell by 7% in Leeds"),
        # nothing ends in how old somebody is
        (
            "A fruit seller named Paul Moss, 26, set himself on fire in Leeds on [Friday|2010-05-07].",
            "A fruit seller named Paul Moss, 26, set himself on fire in Leeds",
        ),
        ("On [Friday|2010-05-07], Norland appointed the lawyer Ann Lee, 64.", "Norland appointed the lawyer Ann Lee"),
        ("On [Friday|2010-05-07], a fruit seller named Paul Moss, 26, and others like him.", None),
        ("The board of Norbank named Paul Moss on [Friday|2010-05-07].", "The board of Norbank named Paul Moss"),
    ],
)
def test_english(text, title):
    assert first_titles(text, "2010-05-12", "en") == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a part that each of a kind has
        ("[昨天|2023-07-12]15时起，火车站候车大厅和进站通道关闭。", None),
        ("[昨天|2023-07-12]，医院急诊室关闭。", None),
        ("[昨天|2023-07-12]，医院门诊大楼关闭。", None),
        ("[昨天|2023-07-12]，通化火车站候车大厅关闭。", "通化火车站候车大厅关闭"),
        ("[昨天|2023-07-12]，北京协和医院急诊室关闭。", "北京协和医院急诊室关闭"),
        # here is where was told before
        ("王军[昨天|2023-07-12]在此地被捕。", None),
        ("王军[昨天|2023-07-12]在北京被捕。", "王军在北京被捕"),
    ],
)
def test_chinese(text, title):
    assert first_titles(text) == ([title] if title else [])
