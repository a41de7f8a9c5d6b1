"""Forty small pages in the manner of the programs and houses that write them: what dates each, what was updated, what does not count."""

from datetime import UTC, date, datetime

import pytest
from dated import dated

TEXTS = {
    "zh": "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>",
    "zh-Hant": "<p>國務院發言人在記者會上表示，有關各方應當通過談判解決爭端，避免局勢進一步升級，並對此表示關切。</p>",
    "en": "<p>The spokesman said that all parties should settle the dispute by negotiation, and that it was the third of its kind.</p>",
    "ja": "<p>外務大臣は記者会見で、当事者は交渉によって争いを解決すべきだと述べ、状況の悪化に懸念を示した。</p>",
    "ko": "<p>외교부 대변인은 기자회견에서 당사자들이 협상을 통해 분쟁을 해결해야 한다고 말하고 우려를 표했다.</p>",
    "de": "<p>Der Sprecher sagte, alle Parteien sollten den Streit durch Verhandlungen beilegen, und zeigte sich besorgt darüber.</p>",
    "fr": "<p>Le porte-parole a déclaré que toutes les parties devraient régler le différend par la négociation, et s'est inquiété.</p>",
    "ru": "<p>Представитель министерства заявил, что все стороны должны урегулировать спор путём переговоров, и выразил озабоченность.</p>",
    "es": "<p>El portavoz dijo que todas las partes deberían resolver la disputa mediante la negociación, y expresó su preocupación.</p>",
}
DAY = date(2023, 7, 12)


def page(head="", before="", after="", lang="zh", attributes=""):
    body = f"<article><h1>标题 Title</h1>{before}<div class=body>{TEXTS[lang] * 4}</div>{after}</article>"
    return f"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8>{head}</head><body{attributes}>{body}</body></html>"


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


INSTANT = datetime(2023, 7, 12, 2, 5, tzinfo=UTC)
INSTANTS = {
    "WordPress": page(
        '<meta property="article:published_time" content="2023-07-12T02:05:00+00:00">'
        '<meta property="article:modified_time" content="2023-07-20T01:00:00+00:00">',
        '<time class="entry-date published" datetime="2023-07-12T10:05:00+08:00">2023年7月12日</time>',
    ),
    "Hugo": page(
        before='<p class="meta">Posted on <time datetime="2023-07-12T10:05:00+08:00">July 12, 2023</time></p>',
        lang="en",
    ),
    "Jekyll": page(
        before='<p class="post-meta"><time class="dt-published" datetime="2023-07-12T02:05:00+00:00" itemprop="datePublished">'
        "Jul 12, 2023</time></p>",
        lang="en",
    ),
    "a graph of JSON-LD": page(
        ld(
            '{"@context":"https://schema.org","@graph":[{"@type":"Organization","foundingDate":"1922-10-18"},'
            '{"@type":"WebPage","datePublished":"2010-01-01"},'
            '{"@type":"NewsArticle","datePublished":"2023-07-12T02:05:00Z","dateModified":"2023-07-13T02:05:00Z"}]}'
        )
    ),
    "an array of JSON-LD": page(
        ld(
            '[{"@type":"BreadcrumbList"},{"@type":["NewsArticle","ReportageNewsArticle"],"datePublished":"2023-07-12T10:05:00+08:00"}]'
        )
    ),
    "JSON-LD with a comment around it": page(
        ld('\n//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2023-07-12T02:05:00Z"}\n//]]>\n')
    ),
    "two scripts of JSON-LD": page(
        ld('{"@type":"WebSite","name":"x"}') + ld('{"@type":"NewsArticle","datePublished":"2023-07-12T02:05:00Z"}')
    ),
    "microdata": page(
        before='<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2023-07-12T02:05:00Z">'
        '<span itemprop="dateModified" content="2023-07-13">更新</span></div>'
    ),
    "RDFa": page(
        before='<div vocab="https://schema.org/" typeof="NewsArticle"><span property="datePublished" content="2023-07-12T02:05:00Z">'
        "July 12</span></div>",
        lang="en",
    ),
    "RDFa with a prefix": page(
        before='<div typeof="schema:NewsArticle"><span property="schema:datePublished" content="2023-07-12T02:05:00Z"></span></div>'
    ),
    "time pubdate": page(before='<time pubdate datetime="2023-07-12T02:05:00Z">12 July</time>', lang="en"),
    "seconds in a data attribute": page(
        before='<span class="timestamp" data-timestamp="1689127500">3 hours ago</span>', lang="en"
    ),
    "milliseconds in a data attribute": page(before='<div class="date" data-published="1689127500000">7月12日</div>'),
    "an instant in a data attribute": page(
        before='<span class="date" data-datetime="2023-07-12T02:05:00Z">昨天</span>'
    ),
    "Dublin Core": page('<meta name="DC.date.issued" content="2023-07-12T02:05:00Z">'),
    "Parsely": page('<meta name="parsely-pub-date" content="2023-07-12T02:05:00Z">'),
    "a printed line with its zone": page(before='<div class="time">2023-07-12 10:05 (北京时间)</div>'),
    "a line in Greenwich time": page(before='<div class="time">Wed, 12 Jul 2023 02:05:00 GMT</div>', lang="en"),
}
DAYS = {
    "发布时间 and 来源": page(before="<div>发布时间：2023-07-12 10:05　来源：某某网</div>"),
    "来源 before the date": page(before="<div>来源：某某网　2023年07月12日 10:05</div>"),
    "时间 in a list": page(
        before="<ul class=info><li>时间：2023-07-12 10:05:33</li><li>作者：某人</li><li>浏览：105次</li></ul>"
    ),
    "發布 in Taiwan": page(before="<div>發布：2023/07/12 10:05</div>", lang="zh-Hant"),
    "a Minguo date": page(before="<div>發布日期：民國112年7月12日</div>", lang="zh-Hant"),
    "發佈時間 and 最後更新": page(
        before="<div>發佈時間：2023-07-12 10:05</div><div>最後更新：2023-07-13 08:00</div>", lang="zh-Hant"
    ),
    "a title on how long ago": page(before='<em>发表于 <span title="2023-7-12 10:05:33">3 天前</span></em>'),
    "a Korean title": page(before='<em><span title="2023년7월12일 10:05:33">3일</span></em>', lang="ko"),
    "a Korean variable": page("<script>var publishTime = '2023년 7월 12일 10:05';</script>", lang="ko"),
    "a title on the hour": page(before='<div class="date details" title="12.07.2023 10:05:33 UTC+08:00">10:05</div>'),
    "a title with its weekday": page(
        before='<a href="/p/1" title="Wednesday, July 12, 2023 at 10:05 AM">Jul 12</a>', lang="en"
    ),
    "a date between spans": page(before="<div><span>2023年</span><span>7月12日</span> <span>10:05</span></div>"),
    "Posted by": page(before="<div>Posted by admin on July 12, 2023</div>", lang="en"),
    "Published in words": page(before="<div>Published Wednesday 12 July 2023 at 10:05</div>", lang="en"),
    "a dotted date": page(before="<div class=date>12.07.2023</div>", lang="de"),
    "German": page(before="<div class=date>Stand: 12. Juli 2023, 10:05 Uhr</div>", lang="de"),
    "French": page(before="<div class=date>Publié le 12 juillet 2023 à 10h05</div>", lang="fr"),
    "Russian": page(before="<div class=date>12 июля 2023, 10:05</div>", lang="ru"),
    "Spanish": page(before="<div class=date>Publicado el 12 de julio de 2023</div>", lang="es"),
    "Japanese": page(before="<div class=date>2023年7月12日 10時05分</div>", lang="ja"),
    "Japanese with an era": page(before="<div class=date>令和5年7月12日</div>", lang="ja"),
    "Korean": page(before="<div class=date>입력 2023.07.12. 오전 10:05</div>", lang="ko"),
    "Korean in words": page(before="<div class=date>2023년 7월 12일 10:05</div>", lang="ko"),
    "after the story": page(after="<p>2023年7月12日</p>"),
    "an address alone": page('<link rel="canonical" href="https://news.example/2023/07/12/title.html">'),
    "saved by a browser": "<!-- saved from url=(0045)https://news.example/2023-07/12/content_1.htm -->\n" + page(),
    "modified alone": page('<meta property="article:modified_time" content="2023-07-12T02:05:00Z">'),
    "a Weibo name": page('<meta name="weibo:article:create_at" content="2023-07-12 10:05:00">'),
    "a citation": page('<meta name="citation_publication_date" content="2023/07/12">', lang="en"),
}
NOTHING = {
    "og:image": page('<meta property="og:image" content="https://i.example/2019/05/01/a.jpg">'),
    "a picture's address": page(before='<img src="/uploads/2019/05/01/a.jpg" alt="20190501">'),
    "an embedded post": page(
        after='<blockquote class="twitter-tweet"><p>…</p><time datetime="2019-05-01T00:00:00Z">May 1, 2019</time>'
        '<a href="https://twitter.com/x/status/1">May 1, 2019</a></blockquote>'
    ),
    "a copyright": page(after="<footer>© 2019 某某网 版权所有</footer>"),
    "a range of copyright": page(
        after="<div class=footer>Copyright © 1996-2024 Example. All rights reserved.</div>", lang="en"
    ),
    "another article's time": page(
        after='<div class="related"><h3>相关阅读</h3><ul><li><a href="/a">旧闻</a>'
        '<time datetime="2019-05-01">2019-05-01</time></li></ul></div>'
    ),
    "another article's 发表时间": page(
        after='<div class="related"><h3>相关阅读</h3><ul><li><a href="/a">旧闻一则</a>'
        "<span>发表时间：2019-05-01 10:00</span></li></ul></div>"
    ),
    "a comment's time": page(
        after="<section class=comments><p>某网友</p><time datetime='2019-05-01'>2019-05-01</time></section>"
    ),
    "the founding of a house": page(ld('{"@type":"NewsMediaOrganization","foundingDate":"2019-05-01"}')),
    "a video's upload inside JSON-LD": page(
        ld('{"@type":"NewsArticle","video":{"@type":"VideoObject","uploadDate":"2019-05-01"}}')
    ),
    "a title on a visit": page(before='<p>上次登录 <span title="2019-05-01 10:00">3 天前</span></p>'),
    "a title on a member's age": page(before='<p>老赵 注册于 <span title="2009-05-01 10:00">7 年前</span></p>'),
    "a title of a link": page(before='<a href="/a" title="旧闻一则 2019-05-01 10:00 阅读 31">旧闻 31</a>'),
    "a title of a picture": page(before='<span title="2019-05-01 10:00"><img src="a.jpg"></span>'),
    "a title on words": page(before='<span title="2019-05-01 10:00">某网友</span>'),
    "a title in a list": page(before='<ul class="related"><li><span title="2019-05-01 10:00">3 年前</span></li></ul>'),
    "a day in a title": page(before='<span title="2019-05-01">31</span>'),
    "an expiry": page(
        '<meta name="expires" content="2019-05-01"><meta http-equiv="expires" content="Wed, 01 May 2019 00:00:00 GMT">'
    ),
    "a script": page(before="<script>var pubdate='2019-05-01';</script>"),
    "a version in a data attribute": page(before='<div data-version="1556668800" data-id="1556668800000">x</div>'),
    "an impossible date": page('<meta property="article:published_time" content="2021-13-45">'),
    "a length of time": page(before='<time datetime="PT5M">5 min</time>'),
}


@pytest.mark.parametrize("manner", INSTANTS)
def test_instants(manner):
    found = dated(INSTANTS[manner], "page.html")
    assert found.published is not None
    assert found.published.at == INSTANT
    assert not found.inferred


@pytest.mark.parametrize("manner", DAYS)
def test_days(manner):
    found = dated(DAYS[manner], "page.html")
    assert found.local_date == DAY
    assert not found.inferred


@pytest.mark.parametrize("manner", NOTHING)
def test_what_dates_no_page(manner):
    found = dated(NOTHING[manner], "page.html")
    assert found.published is None
    assert found.reasons


@pytest.mark.parametrize(
    ("manner", "updated"),
    [
        ("WordPress", datetime(2023, 7, 20, 1, tzinfo=UTC)),
        ("a graph of JSON-LD", datetime(2023, 7, 13, 2, 5, tzinfo=UTC)),
        ("microdata", datetime(2023, 7, 13)),
    ],
)
def test_updates_are_kept_apart(manner, updated):
    assert dated(INSTANTS[manner], "page.html").updated.at == updated


def test_an_update_in_print_is_kept_apart():
    assert dated(DAYS["發佈時間 and 最後更新"], "page.html").updated.at == datetime(2023, 7, 13, 8)


def test_an_update_alone_dates_with_less_confidence():
    found = dated(DAYS["modified alone"], "page.html")
    assert found.chosen.kind == "update"
    assert found.confidence < 0.9
