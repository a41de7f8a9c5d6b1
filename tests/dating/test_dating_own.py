"""Which of several printed dates is the document's own, and which printed dates are of something else: posts, papers, events, lives."""

from datetime import date

import pytest
from dated import codes, dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"

OWN = {
    "the first post of a thread": (
        f"# 渡轮\n\n发表于 2017-5-6 08:10 | 只看该作者\n\n{ZH}\n老赵\n\n发表于 2017-5-9 11:02 | 只看该作者\n\n确实很响。\n",
        date(2017, 5, 6),
    ),
    "a reply on the day after": (
        f"# The ferry\n\nPost by ann » Sat May 06, 2017 8:10 am\n\n{EN}\nPost by bo » Sun May 07, 2017 7:10 am\n\nIt is.\n",
        date(2017, 5, 6),
    ),
    "an edited post": (
        f"# 渡轮\n\n发表于 2017-5-6 08:10:12\n\n本帖最后由 老赵 于 2017-5-19 08:01 编辑\n\n{ZH}",
        date(2017, 5, 6),
    ),
    "a member since long ago": (
        f"# 渡轮\n\n帖子 31 积分 402 注册时间 2009-11-2 最后登录 2020-1-2\n\n发表于 2017-5-6 08:10\n\n{ZH}",
        date(2017, 5, 6),
    ),
    "a letter above the one that it answers": (
        f"From: Ann Lee\nSent: Saturday, May 6, 2017 8:10 AM\nTo: Crew\nSubject: RE: Engine\n\n{EN}\n"
        "-----Original Message-----\nFrom: Bo Diaz\nSent: Tuesday, May 2, 2017 9:40 PM\nTo: Ann Lee\n\nIs it loud?\n",
        date(2017, 5, 6),
    ),
    "a paper made public days after it was drawn up": (
        f"成文日期： 2017年4月28日\n\n发布日期： 2017年05月06日\n\n# 关于渡轮的通知\n\n{ZH}\n\n2017年4月28日\n",
        date(2017, 5, 6),
    ),
    "a judgment in a database": (
        f"# 判决书\n\n发布日期：2017-05-06\n\n{ZH}\n\n审判员 李某\n\n二〇一七年二月三日\n\n书记员 王某\n",
        date(2017, 5, 6),
    ),
    "a byline with its date as the first line below a title": (
        f"# The ferry\n\nBy Ann Lee, May 6, 2017\n\n{EN}",
        date(2017, 5, 6),
    ),
    "an event announced": (
        f"# 讲座：发动机\n\n活动时间：2017年6月15日 14:00\n\n{ZH}\n\n发布日期：2017-05-06\n",
        date(2017, 5, 6),
    ),
    "a post with a closing date": (
        f"# A mate wanted\n\nClosing date: 30 June 2017\n\nDate posted: 6 May 2017\n\n{EN}",
        date(2017, 5, 6),
    ),
    "a deadline behind the publication": (
        f"# 招聘\n\n发布时间：2017-05-06 截止日期：2017-06-30\n\n{ZH}",
        date(2017, 5, 6),
    ),
    "a list of other articles above": (
        f"RELATED STORIES\n\nPier rebuilt\nMay 2, 2017\n\nLight out\nApril 30, 2017\n\n# The ferry\n\nPublished May 6, 2017\n\n{EN}",
        date(2017, 5, 6),
    ),
    "an update beneath comments": (
        f"# The ferry\n\n{EN}\n## Comments\n\nBo Diaz\n\nIt is.\n\nLast updated: May 6, 2017\n",
        date(2017, 5, 6),
    ),
    "a review of a book": (f"# The ferry, a novel\n\nReviewed by Ann Lee, May 6, 2017\n\n{EN}", date(2017, 5, 6)),
    "a label of the article": (f"# 渡轮\n\n新闻日期：2017年5月6日\n\n{ZH}", date(2017, 5, 6)),
    "a clock before the date": (f"# 渡轮\n\n北京时间：2017-05-06 08:10\n\n{ZH}", date(2017, 5, 6)),
    "an outlet before the date": (f"# The ferry\n\nIsland Herald: May 6, 2017\n\n{EN}", date(2017, 5, 6)),
    "a picture put up": (
        f"# The ferry at dusk\n\nTaken on April 3, 2017\n\nUploaded on May 6, 2017\n\n{EN}",
        date(2017, 5, 6),
    ),
    "signed alone": (f"# 通知\n\n成文日期：2017年4月28日\n\n{ZH}", date(2017, 4, 28)),
}


@pytest.mark.parametrize("case", OWN)
def test_the_documents_own_date(case):
    text, day = OWN[case]
    found = dated(text)
    assert (found.local_date, found.inferred) == (day, False)


NOBODYS = {
    "the years of a life": f"# 老船长\n\n（1993年5月6日—2017年2月3日）\n\n{ZH}",
    "two ends of an exhibition": f"# The engine room\n\n6 May 2017 – 3 June 2017\n\n{EN}",
    "an event and its deadline": f"# 渡轮开放日\n\n活动时间：2017年6月15日\n\n报名截止：2017年6月10日\n\n{ZH}",
    "a deadline": f"# A mate wanted\n\nApply by: 30 June 2017\n\n{EN}",
    "comments": f"# The ferry\n\n{EN}\n## 2 Comments\n\nBo Diaz\n\nMay 9, 2017 at 8:14 pm\n\nIt is.\n",
    "Chinese comments": f"# 渡轮\n\n{ZH}\n网友评论\n\n老赵 2017-05-09 20:14\n\n确实。\n",
    "a list of other articles": f"# 渡轮\n\n{ZH}\n猜你喜欢\n\n码头重修 2017-05-06\n\n灯塔熄灭 2017-05-05\n",
    "references": f"# 渡轮\n\n{ZH}\n参考资料\n\n1. 发动机之声．渡口报．2017-03-02 [引用日期2018-08-03]\n",
    "a founding": f"# Ferry Ltd\n\nFounded: 6 May 1997\n\nHeadquarters: the pier\n\n{EN}",
    "a life in lines": f"# Bo Diaz\n\nBorn: 4 March 1991\n\nDied: 6 May 2017\n\n{EN}",
    "a label of some other day": f"# Bo Diaz\n\nDate of appointment: 6 May 2017\n\n{EN}",
    "a Chinese label of some other day": f"# 渡口公司\n\n成立时间：2017年5月6日\n\n{ZH}",
    "a day of printing": f"# 渡轮\n\n{ZH}\n打印日期：2017年5月6日\n",
    "a picture taken": f"# The ferry at dusk\n\nTaken on May 6, 2017\n\n{EN}",
    "the day of the visit": f"今天是2017年5月6日 星期六\n\n# 渡轮\n\n{ZH}",
}


@pytest.mark.parametrize("case", NOBODYS)
def test_dates_of_something_else(case):
    assert dated(NOBODYS[case]).local_date is None


def test_what_lies_before_publication_bounds_it():
    found = dated(f"# The ferry\n\nBo Diaz\n\nJoined: 6 May 2017\n\n{EN}")
    assert (found.local_date, found.not_before) == (None, date(2017, 5, 6))


def test_what_is_outranked_is_told():
    text, _ = OWN["a judgment in a database"]
    assert codes(dated(text)) == {"outranked"}


def test_lines_of_equal_right_are_both_heard():
    found = dated(f"# The ferry\n\nMay 6, 2017\n\nJune 9, 2017\n\n{EN}")
    assert found.confidence < 0.6


def test_what_other_evidence_names_is_not_outranked():
    found = dated(f"---\ndate: 2017-05-09\n---\n\nPublished: 6 May 2017\n\n{EN}\n\n9 May 2017\n")
    assert "outranked" not in codes(found)


def test_an_update_before_publication_is_none():
    found = dated(f"# The ferry\n\nPublished: 6 May 2017. Updated: 1 January 2016.\n\n{EN}")
    assert (found.local_date, found.updated) == (date(2017, 5, 6), None)


PAGE = "<html lang=en><head>{}</head><body><h1>The ferry</h1>{}<p>{}</p></body></html>"
MADE = '<meta name="date" content="2023-03-03">'
SAYS = {
    "a property": ('<meta property="article:published_time" content="2017-05-06T10:00:00Z">', ""),
    "a name": ('<meta name="publish-date" content="2017-05-06">', ""),
    "a script": (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-05-06T10:00:00Z"}</script>',
        "",
    ),
    "an element": ("", '<time datetime="2017-05-06">May 6</time>'),
    "a line": ("", "<p>Posted May 6, 2017</p>"),
}


@pytest.mark.parametrize("case", SAYS)
@pytest.mark.parametrize("made", [MADE, MADE.replace('"date"', '"DC.date"')])
def test_the_day_on_which_a_page_was_made_gives_way_to_that_of_publication(case, made):
    head, body = SAYS[case]
    found = dated(PAGE.format(made + head, body, EN), "page.html")
    assert found.local_date == date(2017, 5, 6)
    assert found.confidence > 0.9
    assert "outranked" in codes(found)


@pytest.mark.parametrize("more", ["", '<meta property="article:published_time" content="2023-03-03T10:00:00Z">'])
def test_it_counts_where_nothing_else_names_another(more):
    found = dated(PAGE.format(MADE + more, "", EN), "page.html")
    assert found.local_date == date(2023, 3, 3)
    assert not codes(found)


@pytest.mark.parametrize(
    "head",
    [
        "2024/2/5 10:31                小岛渡轮停航 - 渡口网\n\n小岛渡轮停航",
        "2024/2/5 10:31　小岛渡轮停航\n\n# 小岛渡轮停航",
    ],
)
def test_the_time_of_printing_above_a_page_is_none(head):
    found = dated(f"{head}\n\n2017年5月6日 15:20　渡口网\n\n{ZH}\n\nhttps://pier.example/a.html 1/2\n", "x.txt")
    assert found.local_date == date(2017, 5, 6)
    assert found.confidence > 0.9
    assert found.captured and found.captured.day == date(2024, 2, 5)


@pytest.mark.parametrize(
    "head", ["2017/5/6 10:31    渡口网\n\n小岛渡轮停航", "2017/5/6    小岛渡轮停航\n\n小岛渡轮停航"]
)
def test_what_stands_above_a_title_otherwise_is_publications(head):
    assert dated(f"{head}\n\n{ZH}", "x.txt").local_date == date(2017, 5, 6)


WORKS = [
    ("zh", "书名：渡轮　作者：王平　出版社：渡口出版社　出版日期：2012年3月1日"),
    ("zh", "导演：王平\n\n上映日期：2012-03-01\n\n片长：92分钟"),
    ("zh", "《渡轮》\n\n出版社：渡口出版社\n\n出版时间：2012-03-01"),
    ("en", "Directed by Ann Lee\n\nRelease date: March 1, 2012\n\nRunning time: 92 minutes"),
    (
        "en",
        "The Ferry, by Ann Lee\n\nPublisher: Pier Books\n\nPublication date: March 1, 2012\n\nISBN: 978-0-00-000000-0",
    ),
]


@pytest.mark.parametrize(("language", "work"), WORKS)
def test_the_day_on_which_a_book_or_a_film_came_out_is_not_that_of_a_page_about_it(language, work):
    text = ZH if language == "zh" else EN
    found = dated(f"# The ferry\n\nMay 6, 2017\n\n{work}\n\n{text}")
    assert found.local_date == date(2017, 5, 6)
    assert found.confidence > 0.9
    assert dated(f"# The ferry\n\n{work}\n\n{text}").local_date is None


@pytest.mark.parametrize(
    "line",
    [
        "出版日期：2017年5月6日　版次：A3",
        "Publication date: May 6, 2017",
        "发布时间：2017-05-06\n\n片长：3分钟",
        "渡口出版社 2017-05-06",
    ],
)
def test_nor_is_every_day_of_coming_out_a_works(line):
    assert dated(f"# 渡轮\n\n{line}\n\n{ZH}").local_date == date(2017, 5, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"# 渡轮\n\n据《渡口报》2017年5月6日报道\n\n{ZH}", None),
        (f"# 渡轮\n\n据渡口报2017年5月6日消息\n\n{ZH}", None),
        (f"# 渡轮\n\n据渡口网消息　2017-05-06 10:03\n\n{ZH}", date(2017, 5, 6)),
        (f"# 渡轮\n\n2017-05-06\n\n据《渡口报》2016年5月2日报道\n\n{ZH}", date(2017, 5, 6)),
        (f"# The ferry\n\nMay 6, 2017\n\nPublished in Letters of the Sea, 3 March 2012\n\n{EN}", date(2017, 5, 6)),
        (f"# The ferry\n\nPublished in the Harbour Post on May 6, 2017\n\n{EN}", date(2017, 5, 6)),
        (
            f"# 渡轮\n\n发布时间：2017-05-06　开标时间：2017-06-01　报名时间：2017-05-07至2017-05-20\n\n{ZH}",
            date(2017, 5, 6),
        ),
    ],
)
def test_what_another_outlet_published_when(text, day):
    assert dated(text).local_date == day


DIGEST = "# 一周新闻\n\n**图书馆延长开放**\n\n发布时间：2017年5月2日\n\n{0}\n{0}\n**渡轮停航**\n\n发布时间：2017年5月6日\n\n{0}\n"


def test_a_digest_is_of_none_of_the_days_of_its_articles():
    found = dated(DIGEST.format(ZH))
    assert found.local_date is None
    assert found.not_before == date(2017, 5, 6)
    assert codes(found) == {"others"}


@pytest.mark.parametrize(
    "text",
    [
        f"---\ndate: 2017-05-08\n---\n\n{DIGEST.format(ZH)}",
        f"# 渡轮\n\n发布时间：2017年5月8日\n\n**图书馆延长开放**\n\n发布时间：2017年5月2日\n\n{ZH}",
        f"# 渡轮\n\n发布时间：2017年5月8日\n\n{ZH}\n\n**渡轮停航**\n\n{ZH}",
    ],
)
def test_nor_is_what_says_its_own_day(text):
    assert dated(text).local_date == date(2017, 5, 8)


THREAD = "# 渡轮几点开？\n\n**老赵船长**\n\n发表于{}\n\n{}\n{}\n**岛上居民小林**\n\n发表于{}\n\n等得花都谢了。\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [(" 2017-5-6 10:03", " 2017-5-9 11:03"), ("：2017-5-6 10:03", "：2017-5-9 11:03"), (" 2017-5-6", " 2017-5-9")],
)
def test_a_thread_below_the_names_of_its_members_is_of_the_day_of_its_first_post(first, second):
    assert dated(THREAD.format(first, ZH, ZH, second)).local_date == date(2017, 5, 6)
