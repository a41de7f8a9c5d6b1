"""The whole site, read as a browser without scripts reads it."""

import gzip
import json
import re
from collections import Counter
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
import sample_timeline
from lxml import etree
from msgspec.structs import replace

from timeline.errors import SettingsError
from timeline.events.mentions.left import REASONS
from timeline.model import Timeline
from timeline.show import Options, moved, render
from timeline.show.pages import home, search
from timeline.show.parts.press import Press, json_block
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import document_page, event_page
from timeline.show.view.site import Site

VOID = {"meta", "link", "br", "input", "img", "hr", "wbr"}


class Page(HTMLParser):
    """Elements, identifiers, links and visible text of one page; fails on tags that do not match."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open, self.elements, self.ids, self.links, self.text = [], [], [], [], []
        self.feed(data.decode())
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.elements.append((tag, held))
        if "id" in held:
            self.ids.append(held["id"])
        for key in ("href", "src"):
            if key in held:
                self.links.append((tag, key, held[key], held))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.text.append(data)


@pytest.fixture(scope="module", params=["zh-Hans", "zh-Hant", "en"])
def site(request):
    return dict(
        render(sample_timeline.rich(), Options(language=request.param, base="https://example.org/news", plotly=False))
    )


@pytest.fixture(scope="module")
def pages(site):
    return {path: Page(data) for path, data in site.items() if path.endswith(".html")}


def test_every_kind_of_page_is_there(pages):
    line = sample_timeline.rich()
    for path in (
        "index.html",
        "undated.html",
        "about.html",
        "sources/index.html",
        "names/index.html",
        "years/2023.html",
        "months/2023-07.html",
    ):
        assert path in pages
    assert {event_page(event) for event in line.events} <= set(pages)
    assert {document_page(digest.document) for digest in line.digests} <= set(pages)


def test_every_link_inside_the_site_leads_somewhere(site, pages):
    for path, page in pages.items():
        for _, _, address, _ in page.links:
            if re.match(r"https?://", address):
                continue
            assert not re.match(r"\s*[a-z]+:", address, re.I), address
            target, _, fragment = address.partition("#")
            whole = normpath(join(dirname(path), unquote(target))) if target else path
            assert whole in site, f"{path} → {address}"
            if fragment and whole in pages:
                assert fragment in pages[whole].ids, f"{path} → {address}"


def test_identifiers_are_unique_and_every_page_has_one_heading(pages):
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        assert Counter(tag for tag, _ in page.elements)["h1"] == 1, path


def test_links_to_other_hosts_are_http_and_isolated(pages):
    for page in pages.values():
        for tag, key, address, held in page.links:
            if not address.startswith(("http:", "https:")):
                continue
            assert (tag, key) in {("a", "href"), ("link", "href")}, address
            if tag == "a":
                assert set(held["rel"].split()) == {"noopener", "noreferrer"}
            else:
                assert held["rel"] == "canonical" and address.startswith("https://example.org/news/")


def test_nothing_of_a_document_passes_as_markup(pages):
    allowed = {"application/ld+json", "application/json"}
    for path, page in pages.items():
        for tag, held in page.elements:
            assert tag not in {"img", "iframe", "object", "embed", "base"}, path
            assert not [name for name in held if name.startswith("on") or name == "style"], path
            if tag == "script":
                assert "src" in held or held.get("type") in allowed or not held, path
            if tag == "svg":
                assert "onload" not in held


def test_hostile_strings_show_as_text(pages):
    line = sample_timeline.rich()
    hostile = next(digest.document for digest in line.digests if "<b>" in digest.document.path)
    text = "".join(pages[document_page(hostile)].text)
    for string in sample_timeline.HOSTILE[:6]:
        assert string in text
    assert "{{7*7}}" in text and "\ufffd" in text


def test_a_policy_on_every_page_without_unsafe_words(pages):
    for path, page in pages.items():
        policy = next(
            held["content"]
            for tag, held in page.elements
            if tag == "meta" and held.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy.startswith("default-src 'none'") and "unsafe" not in policy, path
        assert "http" not in policy and "*" not in policy, path


def test_languages_are_marked(site):
    home = site["index.html"].decode()
    interface = re.search(r'<html lang="([\w-]+)"', home)[1]
    for language, words in (
        ("en", "Putin meets Xi Jinping"),
        ("zh-Hant", "兩國開始籌備"),
        ("zh-Hans", "北约峰会在维尔纽斯举行"),
    ):
        tag = re.search(rf'<a class="what"[^>]*>{words}', home)[0]
        assert (f'lang="{language}"' in tag) == (language != interface)


def test_an_event_page_gives_its_reasons():
    site = dict(render(sample_timeline.rich(), Options(plotly=False)))
    line = sample_timeline.rich()
    statement = next(event for event in line.events if event.title.startswith("中国驻欧盟使团声明"))
    page = "".join(Page(site[event_page(statement)]).text)
    assert "“周二”，报道发表于2023年7月12日 星期三，所以是2023年7月11日 星期二。" in page
    assert "“11日”，接着上文的2023年7月，所以是2023年7月11日 星期二。" in page
    assert "美国之音" in page and "2023-07-11" in page
    assert "<mark>周二</mark>（<mark>7月11日</mark>）发表声明" in site[event_page(statement)].decode()
    talks = next(event for event in line.events if event.disagreements)
    page = "".join(Page(site[event_page(talks)]).text)
    assert "法广作2024年5月15日 星期三" in page


def test_a_document_page_folds_the_dates_that_tell_no_event():
    line = sample_timeline.rich()
    voa = next(digest for digest in line.digests if digest.document.path == "news/002.md")
    told = replace(voa, left=bytes([REASONS.index("report")] * len(voa.timexes)))
    line = replace(line, digests=tuple(told if one is voa else one for one in line.digests))

    page = dict(render(replace(line, events=()), Options(plotly=False)))[document_page(voa.document)].decode()
    folded = page.partition('class="fold left"')[2].partition("</details>")[0]
    assert "是报道的日期，不是所说之事的日期：" in folded and "周二</a> 2023-07-11" in folded


def test_a_document_page_shows_its_evidence():
    line = sample_timeline.rich()
    site = dict(render(line, Options(plotly=False)))
    voa, plain = (next(d for d in line.digests if d.document.path == f"news/00{n}.md") for n in (2, 1))
    page = "".join(Page(site[document_page(voa.document)]).text)
    for said in (
        "采用",
        "相符",
        "不采用",
        "Wed, 12 Jul 2023 09:38:33 GMT",
        "所述之事的日期，不是发表日期",
        "2023年7月12日 星期三 09:38 UTC",
    ):
        assert said in page
    page = "".join(Page(site[document_page(plain.document)]).text)
    assert "推断" in page and "没有任何依据写明发表日期" in page


def test_the_same_bytes_every_time():
    first = list(render(sample_timeline.rich(), Options(plotly=False)))
    assert first == list(render(sample_timeline.rich(), Options(plotly=False)))
    assert len({path for path, _ in first}) == len(first)


def test_an_empty_timeline_has_a_site():
    site = dict(render(Timeline((), ()), Options(plotly=False)))
    assert "还没有任何事件" in "".join(Page(site["index.html"]).text)


def test_pages_of_merged_events_lead_to_what_took_them_in():
    line = sample_timeline.rich()
    first = dict(render(line, Options(plotly=False)))
    statement = next(event for event in line.events if event.title.startswith("中国驻欧盟使团声明"))
    summit = next(event for event in line.events if event.title.startswith("北约峰会"))
    merged = sample_timeline.event(statement.title, *statement.mentions, *summit.mentions)
    others = [event for event in line.events if event not in (statement, summit)]
    after = replace(line, events=(*others, merged))
    went = moved(first["manifest.json"], after)
    assert went == tuple(sorted((event_page(old), merged.id) for old in (statement, summit)))
    second = dict(render(after, Options(plotly=False, moved=went)))
    page = second[event_page(summit)].decode()
    assert f'url={event_page(merged).removeprefix("events/")}"' in page and 'name="robots" content="noindex"' in page
    # A third build follows what had moved before; one that brings the events back needs no redirect.
    assert moved(second["manifest.json"], after) == went
    assert moved(second["manifest.json"], line) == ((event_page(merged), statement.id),)
    assert moved(b"not json", line) == moved(b'{"events": []}', line) == ()


def test_the_manifest_names_every_page_and_its_passages(site):
    made = json.loads(site["manifest.json"])
    assert set(made["documents"]) | set(made["events"]) <= set(site)
    line = sample_timeline.rich()
    assert sum(len(entry["passages"]) for entry in made["events"].values()) == sum(
        len(event.mentions) for event in line.events
    )


def test_the_sitemap_lists_every_page(site, pages):
    listed = [element.text for element in etree.fromstring(site["sitemap.xml"]).iter("{*}loc")]
    assert [unquote(address.removeprefix("https://example.org/news/")) for address in listed] == sorted(pages)
    assert b"Sitemap: https://example.org/news/sitemap.xml" in site["robots.txt"]
    bare = dict(render(Timeline((), ()), Options(plotly=False)))
    assert "sitemap.xml" not in bare and "robots.txt" in bare


def test_the_users_templates_and_theme_stand_before_the_built_in_ones(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "theme.css").write_text(":root { --firm: #123456; }", encoding="utf-8")
    own = '{% extends "default/event.html" %}{% block differ %}<p id="own">{{ edtf }}</p>{{ super() }}{% endblock %}'
    (tmp_path / "event.html").write_text(own, encoding="utf-8")
    line = sample_timeline.rich()
    site = dict(render(line, Options(plotly=False, templates=tmp_path)))
    assert b'<p id="own">1989-05</p>' in site[event_page(line.events[0])]
    assert site["assets/style.css"].endswith(b":root { --firm: #123456; }")
    assert b'id="own"' not in site["index.html"]
    with pytest.raises(SettingsError, match="does not exist"):
        next(iter(render(line, Options(templates=tmp_path / "none"))))


def test_scripts_and_styles_are_sent_without_comments_and_ones_own_as_they_are(tmp_path):
    own = "// mine\n  // and mine\n  void 0;\n"
    (tmp_path / "assets").mkdir()
    for name in ("search.js", "extra.js"):
        (tmp_path / "assets" / name).write_text(own, encoding="utf-8")
    site = dict(render(Timeline((), ()), Options(plotly=False, templates=tmp_path)))
    assert site["assets/search.js"].decode() == site["assets/extra.js"].decode() == own
    for name in ("site.js", "search-words.js", "style.css"):
        lines = site[f"assets/{name}"].decode().splitlines()
        assert len(lines) > 50 and not any(line.startswith((" ", "//", "/*")) for line in lines), name


def test_a_large_month_is_split_into_days_and_home_does_not_grow(monkeypatch):
    monkeypatch.setattr("timeline.show.view.site.MOST_IN_MONTH", 100)
    line = sample_timeline.large(600, span=40)
    site = dict(render(line, Options(plotly=False)))
    pages = {
        path: Page(data)
        for path, data in site.items()
        if path.startswith(("months/", "days/")) and path.endswith("html")
    }
    assert "days/2015-01-10.html" in pages
    links = {unquote(address) for _, _, address, _ in pages["months/2015-01.html"].links}
    assert "../days/2015-01-10.html" in links
    held = [unquote(link[2]) for path, page in pages.items() if path.startswith("days/") for link in page.links]
    january = sum(event.when.since.month == 1 for event in line.events)
    assert len([address for address in held if "/events/2015-01" in address]) == january > 100
    small = dict(render(sample_timeline.large(120, span=40), Options(plotly=False)))
    assert len(gzip.compress(site["index.html"])) < 1.1 * len(gzip.compress(small["index.html"])) < 30_000


def test_home_of_a_long_timeline_is_no_larger_than_one_that_stands_there_whole():
    sizes = {}
    for events, span in ((30, 800), (3000, 1500)):
        site = Site(sample_timeline.large(events, span=span), Options(plotly=False))
        (page,) = (one.make() for one in home.pages(Press(site)))
        sizes[events] = len(gzip.compress(page))
        assert page.count(b'href="events/') == (home.MOST if events > home.WHOLE else events)
    assert sizes[3000] < 1.1 * sizes[30]


def test_the_search_reads_the_beginnings_of_quotations():
    line = sample_timeline.rich()
    site = dict(render(line, Options(plotly=False)))
    shards = b"".join(data for path, data in site.items() if path.startswith("search/")).decode()
    for event in line.events:
        for mention in event.mentions[: search.MOST_QUOTES]:
            quote = clean(search.folded(mention.quote[: search.QUOTED]))
            assert str(json_block(quote))[1:-1] in shards


def test_a_day_of_a_large_month_leads_to_its_own_page(monkeypatch):
    monkeypatch.setattr("timeline.show.view.site.MOST_IN_MONTH", 100)
    site = dict(render(sample_timeline.large(600, span=40), Options(plotly=False)))
    month = site["months/2015-01.html"].decode()
    assert month.count('<li class="all"><a href="../days/2015-01-') == 31
    assert re.search('<li class="all"><a href="../days/2015-01-10.html">全部1[46]件 →</a></li>', month)
    assert 'class="all"' not in site["days/2015-01-10.html"].decode()


@pytest.mark.parametrize(
    ("name", "source", "line", "said"),
    [
        ("home.html", "{% if %}", 1, "Expected an expression"),
        (
            "home.html",
            "{% extends 'default/home.html' %}\n{% block main %}\n{{ nobody.x }}{% endblock %}",
            3,
            "'nobody' is undefined",
        ),
        ("home.html", "{% extends 'default/nothing.html' %}", 1, "the template default/nothing.html is not there"),
        ("row.html", "{{ 1 / 0 }}", 1, "division by zero"),
    ],
)
def test_a_template_of_the_users_that_is_wrong_is_told_with_its_place(tmp_path, name, source, line, said):
    tmp_path.joinpath(name).write_text(source, encoding="utf-8")
    with pytest.raises(SettingsError, match=said) as caught:
        dict(render(sample_timeline.rich(), Options(plotly=False, templates=tmp_path)))
    assert (caught.value.path, caught.value.place) == (str(tmp_path / name), f"line {line}")


def test_a_template_that_is_no_text_is_told(tmp_path):
    tmp_path.joinpath("home.html").write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="utf-8") as caught:
        dict(render(sample_timeline.rich(), Options(plotly=False, templates=tmp_path)))
    assert caught.value.path == str(tmp_path / "home.html")


@pytest.mark.parametrize(
    ("language", "label"), [("en", "undated"), ("zh-Hans", "篇未定日期"), ("zh-Hant", "篇未定日期")]
)
def test_home_counts_the_undated_as_it_counts_the_rest(language, label):
    pages = dict(render(sample_timeline.rich(), Options(language=language, plotly=False)))
    assert re.search(rf"<b>\d+</b> {label}</a>", pages["index.html"].decode())
