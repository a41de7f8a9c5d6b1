"""Whole pages in the manner of several houses: the date in the head, in JSON-LD, or printed beside the story."""

from datetime import UTC, date, datetime

import pytest
from dated import dated

CHINESE = "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>" * 4
ENGLISH = (
    "<p>The spokesman said that all parties should settle the dispute by negotiation, and that it was the third this year.</p>"
    * 4
)
NAV = "<div class=nav><ul><li><a href=/>首页</a><li><a href=/a>国际</a></ul></div>"
FOOT = "<div class=footer>Copyright © 1996-2024 Corporation, All Rights Reserved</div>"


def page(head, body):
    return dated(f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>", "page.html")


PAGES = {
    "a meta name of its own and a printed line": (
        '<meta name="weibo: article:create_at" content="2023-07-12 10:05:00">',
        f'{NAV}<h1>标题</h1><div class="top-bar"><span class="date">2023年07月12日 10:05</span><a class="source">新华社</a></div>'
        f'<div class="article" id="article">{CHINESE}</div>{FOOT}',
    ),
    "a line with its source": (
        "<title>标题_新闻</title>",
        f'{NAV}<div class="post_main"><h1>标题</h1><div class="post_info">2023-07-12 10:05:23　来源: <a>新华社</a>　北京举报</div>'
        f'<div class="post_content"><div class="post_body">{CHINESE}</div></div></div>{FOOT}',
    ),
    "date, bar, source": (
        "",
        f'{NAV}<div class="main"><h1>标题</h1><div>2023年07月12日10:05 | 来源：<a>人民网</a></div><div class="txt">{CHINESE}</div>'
        f"<div>(责编：王平、李明)</div></div>{FOOT}",
    ),
    "a thread without a heading": (
        "<title>标题 - 论坛</title>",
        f"{NAV}<div id=post_1><div class=authi><a>某人</a> <em>发表于 2023-7-12 10:05</em></div><div class=t_fsz>{CHINESE}</div></div>"
        f"<div id=post_2><div class=authi><em>发表于 2023-7-19 07:10</em></div><div class=t_fsz>顶。</div></div>{FOOT}",
    ),
    "a weblog's day above its post": (
        "<title>Title</title>",
        f"<div class=outer><h2 class=date-header>Wednesday, July 12, 2023</h2><div class=post>{ENGLISH}</div></div>",
    ),
    "a weblog's abbreviated time": (
        "<title>Title</title>",
        f"<div class=post><h3>Title</h3>{ENGLISH}<div>Posted at <abbr class=published title='2023-07-12T10:05:00+08:00'>10:05</abbr>"
        "</div></div>",
    ),
    "a heading outside the article": (
        "",
        f"{NAV}<div class='header'><h1>标题</h1><div class=info>2023-07-12 10:05:23 来源：新华网</div></div>"
        f"<div id='detail'>{CHINESE}</div>{FOOT}",
    ),
    "a heading beside the article": (
        "",
        '<div><h1>标题</h1><div class="article-meta"><span>2023-07-12 10:05</span>·<span>某号</span></div>'
        f"<article>{CHINESE}</article></div>",
    ),
    "JSON-LD, meta and a summary": (
        '<meta property="article:published_time" content="2023-07-12T09:00:00.000Z">'
        '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2023-07-12T09:00:00.000Z"}]</script>',
        "<header><nav><a href=/>Home</a></nav></header><main><article><h1>Title</h1><details><summary>Wed 12 Jul 2023 10.00 BST</summary>"
        f"Last modified on Thu 13 Jul 2023 10.00 BST</details><div>{ENGLISH}</div></article></main>",
    ),
    "an update's line alone": (
        "",
        '<main><h1>Title</h1><div><div class="byline">By John Smith</div>'
        '<div class="timestamp">Updated 10:05 AM EDT, Wed July 12, 2023</div>'
        f"</div><div>{ENGLISH}</div></main>",
    ),
    "a dateline and meta": (
        '<meta name="article:published_time" content="2023-07-12T14:05:00Z">',
        f"<main><h1>Title</h1><div>{ENGLISH.replace('<p>', '<p>VILNIUS, July 12 (Reuters) - ', 1)}</div></main>",
    ),
    "spaces in the date": (
        "",
        f'<div id=main><h1>标题</h1><div class="date">2023年 7月 12日</div><div>{CHINESE}</div></div>',
    ),
    "after the story": (
        "",
        f"<main><h1>标题</h1><div>{CHINESE}</div><div class='time'>发布于 2023-07-12 10:05</div></main>",
    ),
    "a graph, and an update years later": (
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},'
        '{"@type":["Article","BlogPosting"],"datePublished":"2023-07-12T02:05:00+00:00","dateModified":"2024-01-01"}]}</script>',
        '<article class="post type-post hentry"><h1>标题</h1>'
        '<time class="published" datetime="2023-07-12T10:05:00+08:00">2023年7月12日</time>'
        f'<time class="updated" datetime="2023-08-01T10:05:00+08:00">2023年8月1日</time><div>{CHINESE}</div></article>',
    ),
}


@pytest.mark.parametrize("manner", PAGES)
def test_pages(manner):
    found = page(*PAGES[manner])
    assert found.local_date == date(2023, 7, 12)
    assert not found.inferred


def test_the_exact_instant_of_the_markup_counts_before_the_printed_minute():
    found = page(*PAGES["JSON-LD, meta and a summary"])
    assert found.published.at == datetime(2023, 7, 12, 9, 0, tzinfo=UTC)
    assert found.updated.at == datetime(2023, 7, 13, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "body",
    [
        f"<main><h1>标题</h1>{CHINESE}</main>{FOOT}",
        f"<main><h1>标题</h1>{CHINESE}</main><aside><ul><li><a href='/2019/05/01/a'>旧闻</a> 2019-05-01</li></ul></aside>",
        f"<main><h1>标题</h1><img src='/uploads/2019/05/01/a.jpg'>{CHINESE}</main>",
        f"<main><h1>标题</h1>{CHINESE}<div class='comments'><p>某网友 2019-05-01 10:00</p></div></main>",
        f"<main><h1>标题</h1>{CHINESE}<blockquote class='twitter-tweet'>推文 <a>January 12, 2019</a></blockquote></main>",
        f"<main><h1>标题</h1><script>var published = '2019-05-01';</script>{CHINESE}</main>",
    ],
)
def test_what_dates_no_page(body):
    assert page("<meta property='og:image' content='https://i.example/2019/05/01/a.jpg'>", body).published is None


HEADER = "<body><header>{}<time datetime=2024-01-15>Monday, 15 January 2024</time></header><{}><h1>Title</h1>{}{}</{}></body>"


@pytest.mark.parametrize("around", ["article", "main"])
def test_the_time_in_the_sites_header_is_that_of_the_visit(around):
    own = '<time datetime="2023-07-12T10:05:00Z">12 July 2023</time>'
    found = dated(f"<!DOCTYPE html><html>{HEADER.format('', around, own, ENGLISH, around)}</html>", "page.html")
    assert found.local_date == date(2023, 7, 12)
    assert found.confidence > 0.9


@pytest.mark.parametrize(("heading", "around"), [("<h1>Title</h1>", "article"), ("", "div")])
def test_the_time_in_the_articles_header_is_its_own(heading, around):
    found = dated(f"<!DOCTYPE html><html>{HEADER.format(heading, around, '', ENGLISH, around)}</html>", "page.html")
    assert found.local_date == date(2024, 1, 15)
