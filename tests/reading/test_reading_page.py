"""Whole HTML pages, as a browser saves them or an archive holds them: the article told from what surrounds it."""

import json

import pytest

from timeline.reading import read_bytes
from timeline.settings import Settings

NAV = """
<nav class="main-nav"><ul><li><a href="/">首页</a></li><li><a href="/world">国际</a></li><li><a href="/china">中国</a></li></ul></nav>
"""
RELATED = """
<aside class="related"><h3>相关新闻</h3><ul>
<li><a href="/2019/05/01/old">旧闻一则：五年前的往事</a><time datetime="2019-05-01">2019年5月1日</time></li>
<li><a href="/2018/05/01/older">另一则：更早的往事</a></li></ul></aside>
"""
FOOT = """<footer><p>版权所有 © 2009-2024 某报社 保留一切权利</p><ul><li><a href="/about">关于我们</a></li></ul></footer>"""
STORY = (
    "<p>国务院发言人周三（7月12日）在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级。</p>"
    "<p>他说，会议将于下周在日内瓦举行，届时各国外长将讨论停火安排，并就人道援助达成一致意见。</p>"
    "<p>分析人士指出，这是今年以来双方第三次接触，此前两次会谈均未取得实质进展，外界对此仍持谨慎态度。</p>"
)


def page(head: str, body: str, lang: str = "zh-CN") -> bytes:
    return f"<!DOCTYPE html>\n<html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes, path: str = "page.html"):
    return read_bytes(data, path, Settings())


def lines(document):
    return document.text.split("\n")


LAYOUTS = {
    "article element": f"{NAV}<main><article><h1>外长会议下周举行</h1><p class='byline'>记者 王平</p>{STORY}</article>"
    f"{RELATED}</main>{FOOT}",
    "div by class": f"<div id='top'>{NAV}</div><div class='wrap'><div class='title'>"
    f"<h1>外长会议下周举行</h1></div><div class='article-content'>{STORY}</div></div>{RELATED}{FOOT}",
    "anonymous divs": f"{NAV}<div><div><h1>外长会议下周举行</h1><div><div>{STORY}</div></div></div><div>{RELATED}</div></div>{FOOT}",
    "table layout": f"<table><tr><td>{NAV}</td><td><h1>外长会议下周举行</h1>{STORY}</td><td>{RELATED}</td></tr></table>{FOOT}",
    "lines broken by br": f"{NAV}<div class='c'><h1>外长会议下周举行</h1><div class='t'>"
    + STORY.replace("<p>", "").replace("</p>", "<br><br>")
    + f"</div></div>{RELATED}{FOOT}",
    "inside a form": f"<form action='/'>{NAV}<div><h1>外长会议下周举行</h1><div>{STORY}</div></div>{RELATED}{FOOT}</form>",
}


@pytest.mark.parametrize(
    ("between", "read_too"),
    [
        ("<em id='stamp'>2023-07-12 12:40</em>", True),
        ("<div><span>某报</span> <span>2023-07-12 12:40</span></div><p></p>", True),
        (f"<em>2023-07-12 12:40</em><div>{'导航 ' * 200}</div>", False),
    ],
)
def test_a_stamp_between_heading_and_article_is_read(between, read_too):
    document = read(page("", f"<h1>外长会议下周举行</h1>{between}<div id='text'>{STORY}</div>"))
    assert ("2023-07-12 12:40" in document.text) is read_too
    assert "外长会议" not in document.text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_is_told_from_the_navigation(layout):
    document = read(page("<title>外长会议下周举行 - 某报</title>", LAYOUTS[layout]))
    story = "\n".join(document.text[b.span.start : b.span.end] for b in document.blocks if not b.furniture)
    assert "国务院发言人周三（7月12日）" in story
    assert "仍持谨慎态度。" in story
    for foreign in ("首页", "国际", "旧闻一则", "关于我们", "保留一切权利"):
        assert foreign not in story
    assert "关于我们" not in document.text
    assert document.language == "zh-Hans"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<meta property='og:title' content='会议下周举行'><title>会议下周举行_某网</title>",
            "<h1>会议下周举行</h1>",
            "会议下周举行",
        ),
        ("<title>会议下周举行_某网</title>", "<h1>会议下周举行</h1>", "会议下周举行"),
        ("<title>会议下周举行</title>", "", "会议下周举行"),
    ],
)
def test_titles(head, body, title):
    document = read(page(head, body + STORY))
    assert document.title == title
    assert title not in lines(document)


@pytest.mark.parametrize(
    ("data", "url"),
    [
        (
            page("<link rel='canonical' href='https://www.guancha.cn/a/2023_07_13_1.shtml'>", STORY),
            "https://www.guancha.cn/a/2023_07_13_1.shtml",
        ),
        (
            page("<meta property='og:url' content='https://www.bbc.com/news/world-1'>", STORY),
            "https://www.bbc.com/news/world-1",
        ),
        (
            b"<!-- saved from url=(0030)https://www.dw.com/zh/x/a-1234 -->\n" + page("", STORY),
            "https://www.dw.com/zh/x/a-1234",
        ),
        (page("", STORY), ""),
    ],
)
def test_addresses(data, url):
    assert read(data).url == url


def test_sources_by_address_and_by_site_name():
    assert read(page("<link rel='canonical' href='https://m.bbc.com/news/world-1'>", STORY)).source.name == "BBC"
    assert read(page("<meta property='og:site_name' content='联合早报'>", STORY)).source.name == "联合早报"
    assert read(page("<meta property='og:site_name' content='某报'>", STORY)).source is None


MARKED = page(
    "<meta property='article:published_time' content='2023-07-12T10:00:00+08:00'>"
    "<meta name='viewport' content='width=device-width'><meta property='og:image' content='https://i.example/2020/01/01/a.jpg'>"
    "<script type='application/ld+json'>"
    + json.dumps({"@type": "NewsArticle", "datePublished": "2023-07-12T02:00:00Z"})
    + "</script>",
    f"<main><article><h1>题</h1><time datetime='2023-07-12T10:00'>7月12日 10:00</time>{STORY}"
    "<blockquote class='twitter-tweet'><p>推文</p><time datetime='2022-01-01'>January 1, 2022</time></blockquote>"
    "<span itemprop='datePublished' content='2023-07-12'></span></article>"
    f"{RELATED}</main>",
)


def test_marks_know_what_encloses_them():
    marks = {(mark.kind, mark.name, mark.value[:10], mark.inside) for mark in read(MARKED).marks}
    assert ("meta", "article:published_time", "2023-07-12", "") in marks
    assert ("time", "datetime", "2023-07-12", "") in marks
    assert ("time", "datetime", "2022-01-01", "tweet") in marks
    assert ("time", "datetime", "2019-05-01", "related") in marks
    assert ("microdata", "datePublished", "2023-07-12", "") in marks
    assert any(kind == "jsonld" for kind, *_ in marks)
    assert not any("image" in name or name == "viewport" for _, name, *_ in marks)


def test_a_mark_points_at_its_text():
    document = read(MARKED)
    mark = next(one for one in document.marks if one.kind == "time")
    assert document.text[mark.span.start : mark.span.end] == "7月12日 10:00"


@pytest.mark.parametrize(
    ("text", "story", "tail"),
    [
        ("代表团周三抵达日内瓦。责任编辑：王小明", "代表团周三抵达日内瓦。", "责任编辑：王小明"),
        ("代表团周三抵达日内瓦。责任编辑：王小明#", "代表团周三抵达日内瓦。", "责任编辑：王小明#"),
        ("代表团周三抵达日内瓦。（责编：王小明）", "代表团周三抵达日内瓦。", "（责编：王小明）"),
        ("代表团周三抵达日内瓦。(Reporting by A. Writer)", "代表团周三抵达日内瓦。", "(Reporting by A. Writer)"),
        ("责任编辑王小明周三抵达日内瓦。", "责任编辑王小明周三抵达日内瓦。", ""),
        ("代表团周三抵达日内瓦（完整行程未公布）", "代表团周三抵达日内瓦（完整行程未公布）", ""),
    ],
)
def test_what_a_paragraph_ends_with_that_is_the_editors_is_no_story(text, story, tail):
    document = read_bytes(
        f"<p>{'会谈仍在进行，双方都没有透露细节。' * 3}</p><p>{text}</p>".encode(), "a.html", Settings()
    )
    said = [(document.text[one.span.start : one.span.end], one.furniture) for one in document.blocks][1:]
    assert said == [(story, False)] + ([(tail, True)] if tail else [])


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_of_front_matter_too_long_the_first_lines_count_and_it_is_said(fence):
    sign = "=" if fence == "+++" else ":"
    keys = "".join(f"k{number} {sign} v\n" for number in range(20_000))
    document = read_bytes(
        f"{fence}\n# by hand\ndate{sign} 2021-01-08\n{keys}{fence}\nThe story.\n".encode(), "a.md", Settings()
    )
    assert document.fields[0].value == "2021-01-08"
    assert document.text == "The story."
    assert any("first lines" in problem.message for problem in document.problems)
