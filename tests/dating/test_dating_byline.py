"""Printed dates: stamps, datelines, agencies' closing stamps; and the dates in a text that are none of these."""

from datetime import UTC, date, datetime

import pytest
from dated import dated

from timeline.dating.evidence.witness import Open
from timeline.dating.kinds import byline, dateline
from timeline.reading import read_bytes
from timeline.settings import Settings

STORY = (
    "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>"
    "<p>他说，会议将在日内瓦举行，届时各国外长将讨论停火安排，并就人道援助达成一致意见。</p>"
)
ENGLISH = (
    "<p>The spokesman said that all parties should settle the dispute by negotiation, and that it was the third of its kind.</p>"
    "<p>He said the talks would be held in Geneva, where the ministers were to discuss the truce and humanitarian aid.</p>"
)


def found(html, url=""):
    head = f"[题]({url})\n------\n\n" if url else ""
    document = read_bytes(f"{head}<div>{html}</div>".encode(), "x.md", Settings())
    return [*byline.find(document, ()), *dateline.find(document, ())]


@pytest.mark.parametrize(
    ("stamp", "kind", "role", "at"),
    [
        ("<p>Wed, 12 Jul 2023 09:38:33 GMT</p>", "instant", "published", datetime(2023, 7, 12, 9, 38, 33, tzinfo=UTC)),
        ("<div><i>2021-01-08T01:08:59Z</i></div>", "instant", "published", datetime(2021, 1, 8, 1, 8, 59, tzinfo=UTC)),
        ("<div>14/10/2020 - 12:29</div>", "line", "published", datetime(2020, 10, 14, 12, 29)),
        ("<p>2020年12月3日凌晨12点58分</p>", "line", "published", datetime(2020, 12, 3, 0, 58)),
        ("<p>发布时间：2023-07-12 10:05</p>", "line", "published", datetime(2023, 7, 12, 10, 5)),
        ("<p>2023年07月12日10:05 | 来源：新华社</p>", "line", "published", datetime(2023, 7, 12, 10, 5)),
        ("<p>發布時間：2023/07/12 10:05</p>", "line", "published", datetime(2023, 7, 12, 10, 5)),
        ("<p>最近更新：2023-07-12 10:05</p>", "line", "updated", datetime(2023, 7, 12, 10, 5)),
        (
            "<p>Updated 10:05 AM EDT, Wed July 12, 2023</p>",
            "instant",
            "updated",
            datetime(2023, 7, 12, 14, 5, tzinfo=UTC),
        ),
        ("<p>Published July 12, 2023</p>", "line", "published", datetime(2023, 7, 12)),
        ("<p>12 July 2023</p>", "line", "published", datetime(2023, 7, 12)),
    ],
)
def test_stamps(stamp, kind, role, at):
    (one,) = found(stamp + STORY)
    assert (one.kind, one.role, one.moment.at) == (kind, role, at)


@pytest.mark.parametrize(
    ("first", "kind", "month", "day"),
    [
        ("（中央社記者余祥台北8日電）內政部今天公布。", "dateline", None, 8),
        ("（中央社台北8日電）內政部今天公布。", "dateline", None, 8),
        ("（中央社華盛頓7日電）國務院今天表示。", "wire", None, 7),
        ("（法新社香港6日电） 连涨5个交易日后。", "wire-ahead", None, 6),
        ("（法新社巴黎6日电） 连涨5个交易日后。", "wire-level", None, 6),
        ("（法新社华盛顿6日电） 连涨5个交易日后。", "wire", None, 6),
        ("（中央社記者沈如峰宜蘭縣7日電）內政部今天公布。", "dateline", None, 7),
        ("路透1月7日 - 主要平台运营商周四表示。", "wire", 1, 7),
        ("新华社北京7月12日电（记者 王平）外交部今天表示。", "dateline", 7, 12),
        ("中新网1月8日电 据报道。", "dateline", 1, 8),
        ("临海社浦江1月8日电（记者 王平）市政府今天表示。", "wire-level", 1, 8),
        ("临海日报1月8日讯 市政府今天表示。", "wire-level", 1, 8),
        ("路透北京1月7日 - 主要平台运营商周四表示。", "dateline", 1, 7),
        ("路透纽约1月7日 - 主要平台运营商周四表示。", "wire", 1, 7),
        ("WASHINGTON, July 12 (Reuters) - The spokesman said.", "wire-level", 7, 12),
        ("BEIJING, Jan. 8 (Xinhua) -- The ministry said.", "dateline", 1, 8),
        ("Taipei, Jan. 8 (CNA) The ministry said.", "dateline", 1, 8),
    ],
)
def test_datelines(first, kind, month, day):
    (one,) = found(f"<p>{first}</p>{ENGLISH if first.isascii() else STORY}")
    assert isinstance(one, Open)
    assert (one.kind, one.month, one.of_month) == (kind, month, day)


@pytest.mark.parametrize(
    ("first", "kind", "day"),
    [
        ("【大纪元2022年02月04日讯】周五，两国元首会晤。", "dated", date(2022, 2, 4)),
        ("【新唐人北京时间2021年01月08日讯】疫情蔓延。", "dated", date(2021, 1, 8)),
        ("GENEVA, July 12, 2023 (AP) — The spokesman said.", "dated", date(2023, 7, 12)),
        ("Isle of Man, July 12, 2023 (AP) — The spokesman said.", "dated", date(2023, 7, 12)),
        ("新华社北京2022年2月4日电 外交部表示。", "dated", date(2022, 2, 4)),
        ("临海网2022年2月4日讯（记者 王平）市政府表示。", "dated", date(2022, 2, 4)),
    ],
)
def test_datelines_with_their_year(first, kind, day):
    (one,) = found(f"<p>{first}</p>{STORY}")
    assert (one.kind, one.moment.day) == (kind, day)


@pytest.mark.parametrize(
    "first",
    [
        "合作社1月8日电费上涨，村民不满。",
        "合作社1月8日停电（图），村民不满。",
        "据临海日报报道，1月8日电（图）",
        "农业合作社会员1月8日发电 五度。",
    ],
)
def test_what_reads_like_a_dateline(first):
    assert not list(found(f"<p>{first}</p>" + STORY))


@pytest.mark.parametrize(
    "first",
    [
        "The ferry at the pier, July 12, 2023 (AP Photo/Ann Lee)",
        "Geneva, July 12, 2023 (AFP via Getty Images)",
        "The old ferry leaves, July 12, 2023 (Reuters) - it was the last time.",
        "合作社2022年2月4日电费上涨，村民不满。",
        "据临海日报2022年2月4日报道，村民不满。",
    ],
)
def test_what_reads_like_a_dateline_with_its_year(first):
    assert not list(found(f"<p>{first}</p>" + STORY))


def test_the_dateline_of_what_a_story_quotes_is_not_its_own():
    first, second = "GENEVA, July 12, 2023 (AP) — The truce holds.", "PARIS, March 3, 2020 (AP) — The truce was near."
    (one,) = found(f"<p>{first}</p>{ENGLISH}<p>{second}</p>{ENGLISH}")
    assert one.moment.day == date(2023, 7, 12)


def test_a_dateline_ahead_of_its_desk():
    (one,) = found(
        f"<p>【大纪元2022年02月04日讯】两国元首会晤。</p>{STORY}", "https://www.epochtimes.com/gb/22/2/4/n13555352.htm"
    )
    assert one.kind == "dated-abroad"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("在小岛渡轮首航仪式上的讲话（2021年1月9日）", "signature"),
        ("（2021年1月9日）", "line"),
        ("王平（2021年1月9日）", "line"),
        ("《渡口晚报》（2021年1月9日 第3版）", "line"),
        ("渡口晚报记者王平报道（发布于2021年1月9日）", "line"),
    ],
)
def test_the_day_behind_the_title_of_a_speech(line, kind):
    (one,) = found(f"<p>{line}</p>{STORY}")
    assert (one.kind, one.moment.day) == (kind, date(2021, 1, 9))


def test_the_closing_stamp_of_an_agency():
    (one,) = found(f"{STORY}<p>10月開始自然增加率才轉為正值。（編輯：林淑媛）1100108</p>")
    assert (one.kind, one.moment.day) == ("agency", date(2021, 1, 8))


def test_the_day_with_which_a_statement_is_signed():
    (one,) = found(f"{STORY}<p>卢思位 2021年1月9日</p>")
    assert (one.kind, one.moment.day) == ("signature", date(2021, 1, 9))


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("2021-01-08 新闻联播 文字版", [date(2021, 1, 8)]),
        ("每日简报（2021年1月8日）", [date(2021, 1, 8)]),
        ("回顾2001年9月11日那一天的纽约", []),
        ("历史上的今天：2001年9月11日", []),
        ("2021-01-08 新闻联播 纪念大会举行", [date(2021, 1, 8)]),
        ("三年后的今天", []),
    ],
)
def test_the_date_of_a_title(title, days):
    document = read_bytes(
        f"[{title}](https://example.com/a)\n------\n\n<div>{STORY}</div>".encode(), "x.md", Settings()
    )
    assert [one.moment.day for one in byline.find(document, ())] == days


@pytest.mark.parametrize(
    "html",
    [
        STORY + "<p>他在2021年1月8日说，此事已经结束，双方都没有再提起，外界也不再关注这一争端的来龙去脉。</p>" + STORY,
        STORY + "<p>据新华社7月12日报道之后，各方反应不一，有人表示欢迎，也有人表示担忧，局势仍不明朗。</p>",
        STORY
        + "<p>发表时间：他没有说明这篇文章的发表时间，只说是在去年，当时还没有人注意到这件事的严重性。</p>"
        + STORY,
        STORY
        + "<p>该文发表时间为2019年5月1日，当时引起广泛讨论，如今再看仍有意义，值得人们重新阅读和思考。</p>"
        + STORY,
        STORY + "<p>编号1100108</p>",
        STORY + "<p>© 2019 某报</p>",
        "<blockquote class='twitter-tweet'><p>推文</p>January 12, 2021</blockquote>" + STORY,
        "<p>24 分钟前</p>" + STORY,
        "<figure><img src='/2021/01/08/a.jpg'><figcaption>2019年5月1日，日内瓦，会议现场。</figcaption></figure>"
        + STORY,
    ],
)
def test_what_is_no_date_of_the_document(html):
    assert found(html) == []


@pytest.mark.parametrize(
    ("story", "day"),
    [
        ("We got the keys on 03/07/2023. The sign goes up on 13/07/2023.", date(2023, 7, 5)),
        ("We opened on 30.06.2023.", date(2023, 7, 5)),
        ("We got the keys on 03/07/2023. The sign goes up on 07/13/2023.", date(2023, 5, 7)),
        ("The old shop closed on 13/02/2019 and the new one on 02/13/2020.", date(2023, 5, 7)),  # of both orders
        ("We got the keys on 03/07/2023.", date(2023, 5, 7)),
    ],
)
def test_a_stamp_is_in_the_order_of_the_other_dates_of_its_text(story, day):
    html = f"<p>Posted 05/07/2023</p><p>{story}</p>{ENGLISH}"
    assert next(one.moment.day for one in found(html) if one.kind == "line") == day


@pytest.mark.parametrize("last", ["Jan. 20, 2025", "20 January 2025", "2025-01-20"])
def test_a_date_in_a_table_of_data_is_no_stamp(last):
    rows = f"<tr><td>Jan. 15</td><td>Iowa caucuses</td></tr><tr><td>Nov. 5</td><td>Vote</td></tr><tr><td>{last}</td><td>Oath</td></tr>"
    assert not [one for one in found(f"{ENGLISH}<table>{rows}</table>") if one.kind in ("line", "signature")]


def test_a_date_in_a_cell_of_a_layout_is_a_stamp():
    assert found(f"<table><tr><td>Jan. 20, 2025</td><td>By J. Doe</td></tr></table>{ENGLISH}")


@pytest.mark.parametrize(
    ("line", "day", "captured"),
    [
        ("分享 收藏 打印 2024-07-05 19:12", date(2024, 7, 5), None),
        ("2024-07-05 19:12 来源：渡口网 可以听文章啦！", date(2024, 7, 5), None),
        ("2024-07-05 19:12 来源：渡口网 收藏 分享", date(2024, 7, 5), None),
        ("收藏时间：2024-07-05 19:12", None, date(2024, 7, 5)),
    ],
)
def test_what_is_pressed_beside_a_date_is_no_label(line, day, captured):
    found = dated(f"<html><body><h1>渡口</h1><p>{line}</p>{STORY}</body></html>", "x.html")
    assert found.local_date == day
    assert (found.captured and found.captured.day) == captured
