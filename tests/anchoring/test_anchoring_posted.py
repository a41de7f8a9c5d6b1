"""Entries of a live report whose stamps tell a day: today and yesterday are counted from the day of the entry in which they stand."""

import pytest

import timeline

CHINESE = """【7月22日 09:30】市长今天上午视察灾区。
【7月21日 20:15】水闸今天下午失灵，警方昨天封了桥。
【7月20日 08:00】政府昨晚派出救援队。
"""
ENGLISH = """20:15 BST 21 July – Police closed the bridge yesterday.

They will open it tomorrow.

08:15 BST 20 July – The mayor spoke yesterday.
"""
PAGE = """<html lang="en"><head><title>Flood live</title><script type="application/ld+json">{"@type":"LiveBlogPosting",
"datePublished":"2024-07-19T04:00:00Z","dateModified":"2024-07-22T05:01:00Z"}</script></head><body><main><h1>Flood: live</h1>
<article><time datetime="2024-07-21T21:30:00Z">9:30 p.m., July 21, 2024</time>
<h2>A visit</h2><p>The mayor came to the town today.</p></article>
<article><time datetime="2024-07-20T14:20:00Z">2:20 p.m., July 20, 2024</time>
<h2>A gate</h2><p>A gate failed this afternoon.</p></article>
<article><time datetime="2024-07-19T10:02:00Z">10:02 a.m., July 19, 2024</time>
<h2>Help</h2><p>Help was called in yesterday.</p></article>
</main></body></html>"""


def told(text, on="2024-07-22"):
    return [(one.text, one.value) for one in timeline.tag(text, on=on)]


def test_today_is_the_day_of_its_entry():
    values = told(CHINESE)
    assert [value for text, value in values if text.startswith(("今", "昨"))] == [
        "2024-07-22TMO",
        "2024-07-21TAF",
        "2024-07-20",
        "2024-07-19TEV",
    ]
    assert [value for text, value in values if "月" in text] == [
        "2024-07-22T09:30",
        "2024-07-21T20:15",
        "2024-07-20T08:00",
    ]


def test_an_entry_may_have_several_paragraphs_and_the_last_no_more_than_the_others():
    assert [value for text, value in told(ENGLISH) if text in ("yesterday", "tomorrow")] == [
        "2024-07-20",
        "2024-07-22",
        "2024-07-19",
    ]
    behind = CHINESE + "本报今天致电市政府，未获回应。\n"
    assert told(behind)[-1] == ("今天", "2024-07-22")


def test_entries_of_a_page_stand_under_their_stamps():
    document = timeline.read(PAGE.encode(), path="a.html")
    assert [(one.text, one.value) for one in timeline.tag(document)][1::2] == [
        ("today", "2024-07-21"),
        ("this afternoon", "2024-07-20TAF"),
        ("yesterday", "2024-07-18"),
    ]


def test_what_an_entry_tells_says_on_what_it_hangs():
    (yesterday,) = (one for one in timeline.tag(CHINESE, on="2024-07-22") if one.text == "昨天")
    assert yesterday.anchor == "text 2024-07-21"
    assert CHINESE[yesterday.anchor_span.start : yesterday.anchor_span.end] == "7月21日 20:15"


@pytest.mark.parametrize(
    ("text", "on", "yesterday"),
    [
        # a single stamp is the page's own
        ("【7月20日 08:00】政府昨天派出救援队。\n", "2024-07-22", "2024-07-21"),
        # … as those above and below a text are
        ("2024-07-20 08:00\n政府昨天派出救援队。\n2024-07-21 10:00\n", "2024-07-22", "2024-07-21"),
        # a programme of what is to come
        ("【7月21日 20:15】警方昨天封了桥。\n【7月25日 08:00】开会。\n", "2024-07-22", "2024-07-21"),
        # told again long after
        (CHINESE, "2024-12-22", "2024-12-21"),
        # dates of the story, which goes on behind them
        ("7月20日 08:00，政府开会。\n7月21日 20:15，政府昨天的决定公布。\n", "2024-07-22", "2024-07-21"),
    ],
)
def test_other_dates_are_no_stamps_of_entries(text, on, yesterday):
    assert [value for said, value in told(text, on) if said == "昨天"] == [yesterday]
