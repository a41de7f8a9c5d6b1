"""Every kind of evidence: a document that bears it, and what looks like it and is none."""

import pytest

from timeline import dating
from timeline.dating.evidence.witness import Open
from timeline.grammar import find
from timeline.packs import profiles
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings

STORY = "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>" * 2
LINK = "[题]({})\n------\n\n"
PLAIN = LINK.format("https://example.com/a/1")


def stored(body="", url="https://example.com/a/1", head=""):
    return f"{head}{LINK.format(url)}<div>{body}{STORY}</div>"


def page(head="", before="", after=""):
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head>"
        f"<body><article><h1>题</h1>{before}{STORY}{after}</article></body></html>"
    )


def ld(text):
    return page(f'<script type="application/ld+json">{text}</script>')


ECONOMIST = "https://www.economist.com/leaders/2021/01/09/title"
ENDED = "<p>他說，將持續觀察後續發展並適時調整。（編輯：張三）{}</p>"
# kind: (what bears it, what does not)
KINDS = {
    "field": (
        ["---\ndate: 2023-07-12\n---\n一段文字", "---\npubDate: 2023-07-12\n---\n一段文字", '+++\ndate = "2023-07-12"\n+++\n一段文字'],
        ["---\ntitle: 2023-07-12\n---\n一段文字", "---\ndate: 2021-13-45\n---\n一段文字", "---\nexpires: 2023-07-12\n---\n一段文字"],
    ),
    "given": (
        ["---\ntimeline-date: 2023-07-12\n---\n一段文字", "更正日期：2023-07-12\n标题：题\n\n一段文字"],
        ["---\ndate: 2023-07-12\n---\n一段文字", "---\ntimeline-date: soon\n---\n一段文字", "---\ntimeline: 2023-07-12\n---\n一段文字"],
    ),
    "milliseconds": (
        [stored(head="<!--1689235984000-->\n"), stored(head="<!--1689235984-->\n"), stored(head="<!-- 1689235984000 -->\n")],
        [
            stored(head="<!--20230712-->\n"),
            stored(head="<!--12345-->\n"),
            stored(head="<!--16892359840001689-->\n"),
            stored(head="<!--saved 1689235984000-->\n"),
            stored("<!--1689235984000-->"),
            stored("<p>1689235984000</p>"),
            stored(head="<!--1689235984000\n"),
        ],
    ),
    "jsonld": (
        [ld('{"@type":"NewsArticle","datePublished":"2023-07-12"}'), ld('{"@graph":[{"@type":"Report","datePublished":"2023-07-12"}]}')],
        [
            ld('{"@type":"Organization","foundingDate":"2023-07-12"}'),
            ld('{"@type":"NewsArticle","image":{"@type":"ImageObject","datePublished":"2023-07-12"}}'),
            ld('{"@type":"Event","startDate":"2023-07-12"}'),
            ld("{"),
        ],
    ),
    "meta": (
        [page('<meta property="article:published_time" content="2023-07-12">'), page('<meta name="DC.date" content="2023-07-12">')],
        [
            page('<meta property="og:image" content="https://i.example/2023/07/12/a.jpg">'),
            page('<meta name="expires" content="2023-07-12">'),
            page('<meta property="article:published_time" content="soon">'),
        ],
    ),
    "microdata": (
        [page(before='<span itemprop="datePublished" content="2023-07-12">x</span>')],
        [
            page(before='<span itemprop="birthDate" content="2023-07-12">x</span>'),
            page(after='<div class="related"><span itemprop="datePublished" content="2023-07-12">旧闻</span></div>'),
        ],
    ),
    "time": (
        [page(before='<time datetime="2023-07-12">12 July</time>'), page(before='<span data-timestamp="1689127500">x</span>')],
        [
            page(after='<blockquote class="twitter-tweet"><time datetime="2023-07-12">12 July</time></blockquote>'),
            page(after='<div class="comments"><time datetime="2023-07-12">12 July</time></div>'),
            page(before='<time datetime="PT5M">5 min</time>'),
            page(before='<span data-id="1689127500">x</span>'),
        ],
    ),
    "script": (
        [page(after='<script>var ct = "1689127500";</script>'), page(after='<script>var x = {"pubTime": "2023-07-12 10:05"};</script>')],
        [
            page(after='<script>var act = "1689127500"; var now = "2023-07-12 10:05";</script>'),
            page(after='<script>[{"pubTime": "2023-07-12"}, {"pubTime": "2023-06-12"}]</script>'),
        ],
    ),
    "instant": (
        [stored("<div>2023-07-12T10:00:00Z</div>"), stored("<div>Wed, 12 Jul 2023 09:38:33 GMT</div>")],
        [stored("<div>2023-07-12 10:00</div>"), stored(f"<p>他于2023-07-12T10:00:00Z说：{'会议如期举行，' * 20}</p>")],
    ),
    "line": (
        [stored("<div>2023-07-12 10:00</div>"), stored("<p>发布时间：2023-07-12</p>"), stored("<p>2023年07月12日10:05 | 来源：新华社</p>")],
        [
            stored("<p>2023年7月12日，他在会上说，各方应当通过谈判解决争端，并对局势表示关切。</p>"),
            stored('<div class="related"><p>发表时间：2023-07-12</p></div>'),
            stored("<figure><img src='/2023/07/12/a.jpg'><figcaption>资料图片：2023年7月12日，会场。</figcaption></figure>"),
        ],
    ),
    "update": (
        [stored("<p>更新于2023年7月12日 06:21</p>"), page('<meta property="article:modified_time" content="2023-07-12">')],
        [stored("<div>2023-07-11 10:00</div><p>更新于2023年7月12日 06:21</p>"), stored("<p>更新了网站的设计</p>")],
    ),
    "signature": (
        [f"{PLAIN}<div>{STORY}<p>2023年7月12日</p></div>", "[新闻联播 2023-07-12](https://example.com/a)\n---\n\n<div>" + STORY + "</div>"],
        [stored(), f"[回顾2023-07-12这一天发生的大事](https://example.com/a)\n---\n\n<div>{STORY}</div>"],
    ),
    "address": (
        [stored(url="https://example.com/2023/07/12/a"), stored(url="https://cn.reuters.com/article/a-idCNKBS29D0AF")],
        [stored(url="https://example.com/2021/13/45/a"), stored("<img src='https://example.com/2023/07/12/a.jpg'>")],
    ),
    "dateline": (
        [stored("<p>（中央社記者余祥台北8日電）內政部今天公布。</p>"), stored("<p>新华社北京7月12日电（记者 王平）外交部今天表示。</p>")],
        [stored("<p>（中央社華盛頓7日電）國務院今天表示。</p>"), stored("<p>他说，8日电视台的节目照常播出。</p>")],
    ),
    "wire": (
        [stored("<p>（中央社華盛頓7日電）國務院今天表示。</p>"), stored("<p>路透1月7日 - 运营商周四表示。</p>")],
        [stored("<p>（中央社記者余祥台北8日電）內政部今天公布。</p>")],
    ),
    "wire-level": (
        [stored("<p>（法新社巴黎6日电）发言人说。</p>")],
        [stored("<p>（法新社香港6日电）发言人说。</p>"), stored("<p>（法新社巴黎电）发言人说。</p>")],
    ),
    "wire-ahead": ([stored("<p>（法新社香港6日电）发言人说。</p>")], [stored("<p>（法新社华盛顿6日电）发言人说。</p>")]),
    "dated": (
        [stored("<p>【某某网2023年07月12日讯】发言人说。</p>"), stored("<p>（某报2023年7月12日报道）发言人说。</p>")],
        [stored("<p>【某某网讯】2023年07月12日，发言人说。</p>"), stored("<p>【某某网2023年02月31日讯】发言人说。</p>")],
    ),
    "dated-abroad": (
        [stored("<p>【大纪元2023年07月12日讯】发言人说。</p>", "https://www.epochtimes.com/gb/title")],
        [stored("<p>【大纪元2023年07月12日讯】发言人说。</p>")],
    ),
    "agency": (
        [f"{PLAIN}<div>{STORY}{ENDED.format('1120712')}</div>"],
        [
            f"{PLAIN}<div>{STORY}{ENDED.format('1121345')}</div>",
            f"{PLAIN}<div>{STORY}{ENDED.format('')}</div>",
            stored("<p>電話（02）1120712號，歡迎各界洽詢。</p>"),
        ],
    ),
    "edition": ([stored(url=ECONOMIST)], [stored(url=ECONOMIST.replace("09", "07")), stored(url="https://example.com/2021/01/09/a")]),
    "month": (
        [stored(url="https://example.com/2021/01/title")],
        [stored(url="https://example.com/2021/13/title"), stored(url="https://example.com/2021/title"), stored(url="https://example.com/1821/01/a")],
    ),
    "number": (
        [stored(url="https://www.solidot.org/story?sid=66600")],
        [stored(url="https://example.com/story?sid=66600"), stored(url="https://www.solidot.org/story?sid=6")],
    ),
    "copyright": (
        [stored() + "<p>© 2021 AFP</p>"],
        [stored() + "<p>© AFP</p>", stored("<p>他在2021年提出了关于版权的建议，得到了各方支持。</p>")],
    ),
    "pair": ([stored("<p>周二（7月11日）发表声明。</p>")], [stored("<p>上周二发表声明。</p>")]),
    "today": ([stored("<p>今天（22日）证实。</p>")], [stored("<p>今天证实。</p>")]),
    "date": ([stored("<p>2021年1月8日获悉。</p>")], [stored("<p>2021年2月31日获悉。</p>")]),
    "month-day": ([stored("<p>据悉，7月12日举行会谈。</p>")], [stored("<p>农历七月十二举行会谈。</p>")]),
    "day": ([stored("<p>他11日说。</p>")], [stored("<p>他11天前说。</p>")]),
    "weekday": ([stored("<p>他周三说。</p>")], [stored("<p>他每周三都说。</p>")]),
    "month-of-year": ([stored("<p>2020年12月公布。</p>")], [stored("<p>去年12月公布。</p>"), stored("<p>计划到2030年12月建成。</p>")]),
    "year": ([stored("<p>他2019年获释。</p>")], [stored("<p>去年获释。</p>"), stored("<p>计划到2030年建成。</p>")]),
    "relative": (
        ["---\nsaved: 2023-07-13T08:37:00Z\n---\n" + stored("<p>24 分钟前</p>")],
        [
            stored("<p>24 分钟前</p>"),
            "---\nsaved: 2023-07-13T08:37:00Z\n---\n" + stored("<p>24 分钟前，他在会上说，各方应当谈判，并对局势表示关切。</p>"),
        ],
    ),
    "order": (
        [stored("<p>发表时间： 04/03/2021 - 12:33</p>")],
        [stored("<p>发表时间： 14/03/2021 - 12:33</p>"), stored("<p>发表时间： 2021-03-04</p>")],
    ),
    "slip": (
        [stored("<p>2021年3月4日 星期五</p>"), stored("<p>Friday, March 4, 2021</p>")],
        [stored("<p>2021年3月4日 星期四</p>"), stored("<p>March 4, 2021</p>")],
    ),
    "file": (["2023-07-12-title.md", "20230712 title.md"], ["title-123456789012.md", "2021-13-45.md", "IMG_0042.md"]),
}  # fmt: skip
COLLECTION = {"neighbours"}  # what only other documents tell; tested with them


def kinds(text):
    name, data = (text, stored()) if text.endswith(".md") else ("x.md", text)
    if text.startswith("<!DOCTYPE"):
        name = "x.html"
    document = read_bytes(data.encode(), name, Settings())
    expressions = find(document.text, document.language)
    said = dating.date(document, expressions, Settings())
    held = {one.kind for one in (said.chosen, *said.agreeing, *said.rejected) if one}
    hints = (one for kind in dating.KINDS for one in kind.find(document, expressions))
    return held | {one.kind for one in hints if isinstance(one, Open)}


def test_every_kind_is_in_the_table():
    assert set(KINDS) | COLLECTION == set(profiles())


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, (bearing, _) in KINDS.items() for text in bearing])
def test_what_bears_it(kind, text):
    assert kind in kinds(text)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, (_, other) in KINDS.items() for text in other])
def test_what_does_not(kind, text):
    assert kind not in kinds(text)


@pytest.mark.parametrize("key", ["published", "updated", "captured"])
def test_a_record_bears_fields(key):
    document = read_record({"text": "一段文字", key: "2023-07-12"}, "a.jsonl", Settings())
    assert [one.role for one in dating.KINDS[0].find(document, ())] == [key]
