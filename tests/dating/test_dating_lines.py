"""Lines in which pages print a date beside other words: views and names, labels of several dates, cells, a stamp in pieces."""

from datetime import UTC, date, datetime

import pytest
from dated import dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"
MAY = date(2017, 5, 6)
HEADS = {
    "views": f"# The ferry\n\n2,048 views May 6, 2017\n\n{EN}",
    "a premiere": f"# The ferry\n\n2,048 views • Premiered May 6, 2017\n\n{EN}",
    "a stream": f"# The ferry\n\n31 views · Streamed live on May 6, 2017\n\n{EN}",
    "a show and its length": f"# The ferry\n\nHarbour Hour · May 6, 2017 · 38 min\n\n{EN}",
    "how long it takes to read": f"# The ferry\n\nAnn Lee\n\n6 min read · May 6, 2017\n\n{EN}",
    "a host, a name": f"# The ferry\n\npier.example · by ann lee · May 6, 2017\n\n{EN}",
    "a name in small letters": f"# The ferry\n\nBy ann / May 6, 2017\n\n{EN}",
    "a board's post": f"# The ferry\n\nann\nPosts: 31\nJoined: Tue Nov 03, 2009 3:11 pm\n\nPost by ann » Sat May 06, 2017 8:10 am\n\n{EN}",
    "a release": f"# ferry 2.1\n\nann released this 06 May 2017 08:10\n\n{EN}",
    "released": f"# The ferry\n\nReleased: May 6, 2017\n\nLength: 38:10\n\n{EN}",
    "a journal": f"# The ferry\n\nReceived: 3 November 2016 / Accepted: 2 April 2017 / Published online: 6 May 2017\n\n{EN}",
    "a journal with commas": (
        "# The ferry\n\nReceived 3 November 2016, Revised 9 February 2017, Accepted 2 April 2017, Available online 6 May 2017, "
        f"Version of Record 19 May 2017.\n\n{EN}"
    ),
    "a Chinese journal": f"# 渡轮\n\n收稿日期：2016-11-03　修回日期：2017-02-09　网络出版日期：2017-05-06\n\n{ZH}",
    "a preprint": f"# The ferry\n\n[Submitted on 6 May 2017 (v1), last revised 9 June 2018 (this version, v3)]\n\n{EN}",
    "a review and a publication": (
        f"# The ferry\n\nTechnically reviewed on 9 June 2018 — Written by Ann Lee — Published on 6 May 2017\n\n{EN}"
    ),
    "a wiki": f"# The ferry\n\nThe ferry has run since 3 June 1911. {EN}\nThis page was last edited on 6 May 2017, at 08:14 (UTC).\n",
    "a Chinese wiki": f"# 渡轮\n\n渡轮于1911年6月3日首航。{ZH}\n本页面最后修订于2017年5月6日 (星期六) 08:14。\n",
    "a stamp in pieces": f"# 渡轮\n\n2017\n\n05/ 06\n\n08:10:15\n\n来源：渡口网\n\n{ZH}",
    "another in pieces": f"# 渡轮\n\n2017\n\n05/06\n\n08:10\n\n渡口号\n\n{ZH}",
    "a sign that is no point": f"# The ferry\n\nMay 6, 2017 ∙ Free\n\n{EN}",
    "a byline before a label": (
        f"# The ferry\n\nBy Ann Lee and Bo Diaz, The Herald | Posted May 6, 2017 at 10:03 a.m. | UPDATED: May 9, 2017\n\n{EN}"
    ),
    "a judgment": f"# The ferry\n\nArgued March 3, 2017—Decided May 6, 2017\n\n{EN}",
    "a question and its answer": f"# 渡轮\n\n提问时间：2017-05-02　答复时间：2017-05-06\n\n{ZH}",
    "a Minguo year in words": f"# 渡輪\n\n{ZH}\n中華民國一〇六年五月六日\n",
    "and with its hundred": f"# 渡輪\n\n{ZH}\n中華民國一百零六年五月六日\n",
    "in a wider one": f"# 渡輪\n\n{ZH}\n中　　華　　民　　國　　106　　年　　5　　月　　6　　日\n",
    "a Minguo year in wide setting": f"# 渡輪\n\n{ZH}\n中　華　民　國　106　年　5　月　6　日\n",
    "a table of a paper": (
        "| 索引号 | 0012/2017-31 | 分类 | 通知 |\n| --- | --- | --- | --- |\n| 机构 | 渡口局 | 成文日期 | 2017-04-28 |\n"
        f"| 发布日期 | 2017-05-06 | 有效期至 | 2022-04-28 |\n\n# 通知\n\n{ZH}"
    ),
    "a head of many lines": (
        "索 引 号： 0012/2017-31\n\n主题分类： 水运\n\n发文机关： 渡口局\n\n成文日期： 2017年04月28日\n\n标　　题： 通知\n\n"
        f"发文字号： 渡发〔2017〕31号\n\n发布日期： 2017年05月06日\n\n# 通知\n\n{ZH}\n2017年4月28日\n"
    ),
    "an update in brackets": f"# The ferry\n\n06 May 2017 12:33PM (Updated: 09 May 2017 08:01PM)\n\n{EN}",
    "said for eyes and for ears": (
        f"# The ferry\n\nPosted Sat 6 May 2017 at 12:33pm Saturday 6 May 2017 at 12:33pm, updated Tue 9 May 2017 at 8:01pm\n\n{EN}"
    ),
    "a label behind names": f"# The ferry\n\nBy staff reporters of the Herald Published: 2017/5/6 12:33:15\n\n{EN}",
    "an hour of an update": f"# The ferry\n\n6 May 2017 Last updated at 12:33 GMT\n\n{EN}",
    "an update behind the zone": f"# The ferry\n\nMay 6, 20178:17 AM UTCUpdated 2 hours ago\n\n{EN}",
    "an update behind a space": f"# The ferry\n\nMay 6, 2017 8:17 AM EDT Updated May 9, 2017\n\n{EN}",
    "an hour before the day, no space": f"# 渡輪\n\n20:172017/05/06 渡口網 某某\n\n{ZH}",
    "a day in two ways, no space": f"# 渡轮\n\n06.05.20172017年5月6日\n\n{ZH}",
    "a label in a line of its own": f"# The ferry\n\nEvent date\n\nJune 9, 2017\n\nDate posted\n\nMay 6, 2017\n\n{EN}",
}


@pytest.mark.parametrize("case", HEADS)
def test_the_day_of_a_line(case):
    found = dated(HEADS[case])
    assert (found.local_date, found.inferred) == (MAY, False)


@pytest.mark.parametrize("line", ["2017年5月6日 08:10 (JST)", "2017-05-06 JST 08:10"])
def test_a_clock_beside_the_hour(line):
    assert dated(f"# 渡轮\n\n{line}\n\n{ZH}").published.at == datetime(2017, 5, 5, 23, 10, tzinfo=UTC)


NONE = {
    "an embargo": f"EMBARGOED UNTIL 00:01 GMT, Saturday 6 May 2017\n\n# The ferry\n\nIssued: Tuesday 2 May 2017\n\n{EN}",
    "a manuscript accepted": f"# The ferry\n\nReceived 3 November 2016; accepted 6 May 2017\n\n{EN}",
    "a sentence with a sign": f"# The ferry\n\nThe engine · which was sold on May 6, 2017 · was loud. It is still here.\n\n{EN}",
    "what happened on a day": f"# The ferry\n\nMay 6, 2017 — the engine breaks down\n\n{EN}",
    "a film in brackets": f"# 会议记录\n\n- 看了纪录片（拍摄于2015年6月4日）\n- 下周三交稿\n\n{ZH}",
    "a day that something was": f"# 笔记\n\n渡口开放（是2017年5月6日）\n\n{ZH}",
    "the headings of a log": "# Changes\n\n## [2.1] - 2017-05-06\n\n- A new engine.\n\n## [2.0] - 2016-11-20\n\n- A bell.\n",
    "a day looked back on": f"# 历史上的今天：1998年7月12日\n\n{ZH}",
    "an anniversary in the title": f"# Remembering the ferry of May 6, 2001\n\n{EN}",
    "a question": f"# 渡轮\n\n提问时间：2017-05-02\n\n{ZH}",
    "a count and a fraction": f"# The ferry\n\n2017\n\n05/31\n\nof all crossings were late\n\n{EN}",
}


@pytest.mark.parametrize("case", NONE)
def test_what_is_no_such_line(case):
    assert dated(NONE[case]).local_date is None


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, May 6, 2017",
        "Sat 6 May 2017 12:33",
        "2017年5月6日 星期六 12:33",
        "2017年5月6日（土）",
        "2017.05.06 (토) 12:33",
        "Saturday, May 6, 2017 at 23:30 EDT",
        "Posted on Sat., May 6, 2017",
    ],
)
def test_a_weekday_that_fits_leaves_no_doubt(line):
    found = dated(f"# 渡轮\n\n{line}\n\n{ZH}")
    assert found.chosen.kind in ("line", "instant")
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    "line",
    [
        "Friday, May 6, 2017",
        "Sun 6 May 2017 12:33",
        "2017年5月6日 星期五 12:33",
        "2017年5月6日（日）",
        "2017.05.06 (금) 12:33",
        "Posted on Fri., May 6, 2017",
    ],
)
def test_a_weekday_that_contradicts_its_date_leaves_doubt(line):
    found = dated(f"# 渡轮\n\n{line}\n\n{ZH}")
    assert (found.local_date, found.chosen.kind) == (MAY, "slip")
    assert 0.5 < found.confidence < 0.75


def test_what_else_names_the_day_of_a_contradicted_date_leaves_less():
    text = f"[渡轮](https://pier.example/2017/05/06/ferry)\n------\n\n<div><p>2017年5月6日 星期五</p><p>{ZH}</p></div>"
    found = dated(text)
    assert found.local_date == MAY
    assert found.confidence > 0.9
