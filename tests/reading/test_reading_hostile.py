"""Hostile and broken input: never a crash, the time linear, and what was mended is listed."""

from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InputError, LimitError, UnreadableError
from timeline.reading import read_bytes
from timeline.settings import Settings

MANY = 100_000


def read(data, path="x.md", **settings):
    return read_bytes(data if isinstance(data, bytes) else data.encode(), path, Settings(**settings))


def told(document):
    return " ".join(problem.message for problem in document.problems)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("nested elements", "<div>" * MANY + "text", "nested deeper than"),
        (
            "formatting elements that stay open",
            "<p>" + "".join(f"<b id={n}>" for n in range(20_000)) + "<p>text" * 5_000,
            "nested deeper",
        ),
        ("too many tags", "<br>" * (MANY + 1) + "text", "tags: the text was read without"),
        ("tables in tables", "<table>" * 30_000 + "text", "nested deeper"),
        ("Markdown brackets", "# a\n\n" + "[" * MANY + "text", "contorted"),
        ("Markdown stars", "# a\n\n" + "**a" * MANY + "text", "contorted"),
        ("YAML aliases", "---\na: &a [lol, lol]\nb: [*a, *a]\n---\ntext", "alias"),
        ("a YAML tag", "---\ntitle: !!python/object/apply:os.system [echo]\n---\ntext", "tag"),
        ("YAML nested deeply", "---\na: " + "[" * 50_000 + "\n---\ntext", "nested too deeply"),
        ("a YAML merge key", "---\n<<: {date: 2022-01-01}\ntitle: x\n---\ntext", "merge key"),
        ("a YAML merge key of a list", "---\n<<: [a, b]\ntitle: x\n---\ntext", "merge key"),
        ("a YAML merge key of an alias", "---\na: &a {date: 2022-01-01}\n<<: *a\n---\ntext", "alias"),
        ("as many keys", "---\n" + "".join(f"k{n}: v\n" for n in range(MANY)) + "---\ntext", "only the first lines"),
        (
            "as many keys of TOML",
            "+++\n" + "".join(f"k{n} = 1\n" for n in range(MANY)) + "+++\ntext",
            "only the first lines",
        ),
        ("a key twice", "---\ndate: '2021-01-01'\ndate: '2022-01-01'\n---\ntext", "stands twice"),
        ("a list twice", "---\ntags: [a]\ntags: [b]\n---\ntext", "stands twice"),
        ("YAML that is none", "---\ntitle: 'a\nb: {\n---\ntext", "not YAML"),
        ("TOML that is none", "+++\ntitle = \n+++\ntext", "not TOML"),
        ("two front matters", "---\ndate: 2021-01-01\n---\n---\ndate: 2022-01-01\n---\ntext", "second front matter"),
        ("NUL", "te\x00xt", "NUL"),
        ("half a surrogate pair", b"text \xed\xa0\x80", "surrogate"),
        ("no text at all", "<div>" + "<!-- " * MANY, "no text was found"),
    ],
)
def test_each_is_read_and_listed(name, data, problem):
    document = read(data)
    assert problem in told(document)
    assert not any(one.left_out for one in document.problems)
    if name != "no text at all":
        assert document.text.replace("\ufffd", "").replace("\x00", "").rstrip().endswith("text")


@pytest.mark.parametrize(
    "data",
    [
        "<!--" * MANY,
        "<!--x-->" * MANY + "text",
        "<!--1689235984000-->\n" * 1_000 + "text",
        "<" * MANY,
        "a[" * 1_000 + "](x" * 1_000,
        "---\n" * 5_000,
        "（" * MANY,
        "2021-01-01 " * 10_000,
        '<p class="' + "a " * MANY + '">text</p>',
        '<time datetime="2021-01-01">x</time>' * 1_000,
        '<!DOCTYPE html><script type="application/ld+json">' + "[" * MANY + "</script><p>text",
    ],
)
def test_what_is_merely_odd_is_read(data):
    document = read(data)
    assert ("text" in document.text) == data.rstrip("</p>").endswith("text")
    ends = [at for block in document.blocks for at in (block.span.start, block.span.end)]
    assert ends == sorted(ends)
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(document.text))


def test_front_matter_of_many_keys_is_read_and_an_article_between_lines_is_none():
    document = read("---\n" + "".join(f"k{n}: v\n" for n in range(9_000)) + "date: 2021-01-01\n---\ntext")
    assert (len(document.fields), document.problems) == (9_001, ())
    assert read("---\n\n" + "He said: text. " * 9_000 + "\n---\ntext").problems == ()


def test_front_matter_is_read_alike_where_pyyaml_was_built_without_libyaml(monkeypatch):
    fronts = [
        "title: 峰会\ndate: 2023-07-12\ntags: [a, b]",
        "a: &a [lol, lol]\nb: [*a, *a]",
        "title: a: b\ndate: 2023-07-12",
        "t: !!python/object:os.system x\ndate: 2023-07-12",
        "[" * 50,
    ]
    documents = [read(f"---\n{front}\n---\ntext") for front in fronts]
    monkeypatch.setattr("timeline.reading.envelope.front_yaml.LOADER", yaml.SafeLoader)
    for front, document in zip(fronts, documents, strict=True):
        other = read(f"---\n{front}\n---\ntext")
        assert (other.fields, len(other.problems)) == (document.fields, len(document.problems)), front


def test_what_is_empty_or_too_large_is_refused_with_advice():
    with pytest.raises(UnreadableError, match=r"x\.md.*no text"):
        read(" \n ")
    with pytest.raises(LimitError, match="max_bytes"):
        read("text " * 100, max_bytes=100)


def test_a_long_text_is_cut_and_its_blocks_with_it():
    document = read("<p>one two three</p>" * 100, max_characters=200)
    assert "cut to 200" in told(document)
    assert len(document.text) <= 200
    assert all(block.span.end <= len(document.text) for block in document.blocks)


NOISE = Random(7)  # noqa: S311


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
@pytest.mark.parametrize(
    "data",
    [
        NOISE.randbytes(60),
        NOISE.randbytes(3_000),
        NOISE.randbytes(150_000),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + NOISE.randbytes(900),
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + NOISE.randbytes(900),
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"PK\x03\x04\x14\x00" + b"word/document.xml" * 20,
        bytes(500),
        b"\xff\xfe",
        NOISE.randbytes(1_000).replace(b"<", b"") + b"<p>text</p>",
    ],
)
def test_what_is_no_text_is_refused(data, name):
    with pytest.raises(UnreadableError, match=r"x\.\w+: .*no text"):
        read(data, name)


STORY = "新华社北京7月12日电，中国外交部发言人今天表示，这一问题应当通过对话解决。"


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("GB18030, short", "中国新闻，今天北京。".encode("gb18030"), "中国新闻，今天北京。"),
        ("GB18030, longer than what is guessed from", b"a" + (STORY * 2_000).encode("gb18030"), "a" + STORY * 2_000),
        ("GB18030, cut in a character", (STORY * 5).encode("gb18030")[:-1], (STORY * 5)[:-1]),
        ("UTF-16 without a mark, little end first", STORY.encode("utf-16-le"), STORY),
        ("UTF-16 without a mark, big end first", STORY.encode("utf-16-be"), STORY),
        ("UTF-16 in English", "Hello, world.".encode("utf-16-le"), "Hello, world."),
        ("Shift JIS", "東京で今日、首相が会見した。".encode("cp932"), "東京で今日、首相が会見した。"),
        ("Windows 1252", "Café – “élan” déjà vu.".encode("cp1252"), "Café – “élan” déjà vu."),
        ("UTF-8 with NULs after it", STORY.encode() + bytes(4_096), STORY),
        ("UTF-8 with NULs in it", b"te\x00xt te\x00xt te\x00xt", "text text text"),
        ("UTF-8 with a broken byte", STORY.encode() + b"\xff" + STORY.encode(), f"{STORY}\ufffd{STORY}"),
        ("a picture in a text", f"![](data:image/png;base64,{'iVBORw0KGgo' * 50})\n\n{STORY}".encode(), STORY),
        ("symbols", "● ▲ → ☆ … 🎉 ", "● ▲ → ☆ … 🎉"),
    ],
)
def test_what_is_text_is_read(name, data, text):
    assert read(data, "x.md").text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", "中国新闻，今天北京。"),
        ("utf-16", "中国新闻，今天北京。"),
        ("gbk", "新华社北京7月12日电，中国外交部发言人今天表示，这一问题应当通过对话解决。" * 5),
        ("big5", "中央社台北7月12日電，總統今天表示，這個問題應該透過對話來解決。" * 5),
    ],
)
def test_encodings(encoding, text):
    assert read(text.encode(encoding), "x.txt").text == text


def test_a_declared_encoding_counts():
    page = '<html><head><meta charset="gb2312"><title>题</title></head><body><p>镕基说</p></body></html>'
    assert "镕基说" in read(page.encode("gb18030"), "x.html").text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_an_error_of_ours(data):
    try:
        document = read(data)
    except InputError:
        return
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(document.text)
    assert not any("\ud800" <= char <= "\udfff" for char in document.text)


PARTS = [
    "<p>",
    "</p>",
    "<div class='related'>",
    "</div>",
    "<b>",
    "<!--",
    "-->",
    "---\n",
    "[a](b)",
    "\n\n",
    "今天",
    "&lt;",
    '"',
    "<time>",
]


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_blocks_are_in_order_and_do_not_overlap(parts):
    text = "".join(parts)
    if not text.strip():
        return
    document = read(text)
    ends = [0]
    for block in document.blocks:
        assert block.span.start >= ends[-1]
        assert document.text[block.span.start : block.span.end].strip()
        ends.append(block.span.end)
