"""Texts made to break a reader: each a function of its length in characters, so that a test can double it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

Pattern = Callable[[int], str]


def repeated(unit: str, before: str = "", after: str = "") -> Pattern:
    """`unit` over and over, between `before` and `after`."""
    return lambda size: before + unit * (size // len(unit)) + after


def storm(size: int) -> str:
    """Combining marks of every kind on one letter."""
    return "a" + "".join(islice(cycle(map(chr, range(0x300, 0x36F))), size))


def keys(size: int) -> str:
    """Front matter of as many keys as fit."""
    lines = [f"k{number}: v" for number in range(size // 10)]
    return "---\n" + "\n".join(lines) + "\n---\nbody\n"


def laughs(size: int) -> str:
    """YAML in which every alias stands for ten of the one before (the "billion laughs")."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 10)}]" for at in range(1, max(2, size // 60))]
    return "---\n" + "\n".join(lines) + "\n---\nbody\n"


def nested(opening: str, closing: str = "") -> Pattern:
    """As many elements as fit, each inside the one before."""

    def of(size: int) -> str:
        depth = size // len(opening + closing)
        return opening * depth + "深" + closing * depth

    return of


# By name: what the text is made of. Most are aimed at one pattern, parser or loop; all go through every stage.
MARKUP: dict[str, Pattern] = {
    "comments never closed": repeated("<!--"),
    "comments half closed": repeated("<!-- -", "<p>x"),
    "stamps of milliseconds": repeated("<!--1640995200000-->\n"),
    "stamps without end": repeated("<!--1640995200000"),
    "divs never closed": nested("<div>"),
    "divs closed": nested("<div>", "</div>"),
    "spans with classes": nested('<span class="caption">', "</span>"),
    "blockquotes": nested("<blockquote>", "</blockquote>"),
    "tables in tables": nested("<table><tr><td>", "</td></tr></table>"),
    "formatting misnested": repeated("<b><i><p></b></i>", "<p>"),
    "fonts misnested": repeated("<font color=red><p>x</font>"),
    "anchors": repeated('<a href="https://example.org/">x'),
    "anchors apart": repeated('<p><a href="https://example.org/">标题标题标题标题</a></p>'),
    "anchors on one line": repeated('<a href="https://example.org/">标题标题标题标题标题</a>', "<p>"),
    "times": repeated('<time datetime="2022-02-04T00:00:00Z">24 分钟前</time>'),
    "times in tweets": repeated('<blockquote class="twitter-tweet"><time>2 小时前</time></blockquote>'),
    "times nested": nested("<time>", "</time>"),
    "microdata nested": nested('<div itemprop="datePublished">', "</div>"),
    "metas": repeated('<meta property="article:published_time" content="2022-02-04">', "<html><head>"),
    "a quote never closed": repeated("x", '<p title="'),
    "quotes in a tag": repeated("'\"", "<p "),
    "attributes": repeated(" a=b", "<p"),
    "one long tag": repeated("a", "<"),
    "opening brackets of tags": repeated("<"),
    "closing brackets of tags": repeated(">", "<p>"),
    "entities": repeated("&amp;"),
    "entities unfinished": repeated("&#", "<p>"),
    "JSON-LD nested": lambda size: (
        '<html><script type="application/ld+json">' + '{"a":[' * (size // 6) + "</script><p>x</p></html>"
    ),
    "JSON-LD long": repeated(
        '{"datePublished":"2022-02-04"},', '<html><script type="application/ld+json">[', "{}]</script></html>"
    ),
    "scripts never closed": repeated("<script>"),
    "CDATA": repeated("<![CDATA[", "<svg>"),
    "processing instructions": repeated("<?xml ?>"),
    "doctypes": repeated("<!DOCTYPE html>"),
    "entities of XML": lambda size: (
        "<?xml version='1.0'?><!DOCTYPE x ["
        + "".join(f"<!ENTITY e{at} '&e{at - 1};&e{at - 1};'>" for at in range(1, size // 30))
        + "]><html><p>&e9;</p></html>"
    ),
    "hidden": nested("<p hidden>", "</p>"),
    "pictures": repeated('<img alt="图为北京街头的行人"><p>图为北京街头的行人</p>'),
    "selects": nested("<select><option>"),
    "templates": nested("<template>"),
    "lists": nested("<ul><li>"),
    "breaks": repeated("<br>"),
    "breaks and words": repeated("<br>字", "<div>"),
    "blanks in a comment": repeated(" ", "<!--", "<p>x"),
    "blanks in a script": repeated(
        " ", '<html><script type="application/ld+json">{', '"datePublished":"2022-02-04"}</script>x'
    ),
    "blanks in a tag": repeated(" ", '<p><time datetime="2022-02-04', '">x</time>'),
    "declarations never closed": repeated("<?xml", '<p><time datetime="2022-02-04">x</time>'),
    "pages": repeated("<p>昨天的新闻说了很多很多很多很多话。</p>", "<!doctype html><html><body><article>"),
}
MARKDOWN: dict[str, Pattern] = {
    "square brackets": repeated("["),
    "square brackets closed": nested("[", "]"),
    "pictures unfinished": repeated("!["),
    "links unfinished": repeated("[a]("),
    "links of brackets": repeated("[a](<b", "# x\n"),
    "stars": repeated("*"),
    "stars and words": repeated("*a **b "),
    "underscores": repeated("_a__b"),
    "backticks": lambda size: "# x\n" + "".join(f"`{'`' * (at % 300)}x" for at in range(size // 150)),
    "quotation marks nested": repeated(">"),
    "quotation lines": repeated("> x\n"),
    "lists nested": lambda size: "".join(" " * (at % 200) + "- x\n" for at in range(size // 100)),
    "tables": repeated("|a", "# x\n"),
    "table rows": repeated("|a|b|\n", "|a|b|\n|-|-|\n"),
    "reference definitions": lambda size: "".join(f"[a{at}]: /x\n" for at in range(size // 12)) + "[a1] [a2]\n",
    "rulers": repeated("---\n"),
    "rulers of the archive": repeated("-", "[题](https://example.org/)\n"),
    "link line": repeated("x", "[", "](https://example.org/)\n------\n"),
    "wrapped lines": repeated("行\n", "# x\n"),
    "wrapped words": repeated("word\n", "# x\n"),
    "autolinks": repeated("<https://a", "# x\n"),
    "escapes": repeated("\\", "# x\n"),
    "tildes": repeated("~a", "# x\n"),
}
FRONT: dict[str, Pattern] = {
    "front matter never closed": repeated("a: b\n", "---\n"),
    "front matters": repeated("---\na: b\n---\n"),
    "many keys": keys,
    "one key many times": repeated("date: 2022-02-04\n", "---\n", "---\nbody"),
    "aliases": laughs,
    "anchors of YAML": repeated("- &a x\n", "---\n", "---\nbody"),
    "merge keys": repeated("<<: {a: b}\n", "---\n", "---\nbody"),
    "tags": repeated("a: !!python/object/apply:os.system [x]\n", "---\n", "---\nbody"),
    "flow nested": repeated("[", "---\na: ", "\n---\nbody"),
    "flow maps nested": repeated("{a: ", "---\na: ", "\n---\nbody"),
    "block nested": lambda size: (
        "---\n" + "".join(" " * at + "a:\n" for at in range(int((2 * size) ** 0.5))) + "---\nbody"
    ),
    "a long scalar": repeated("x", '---\na: "', '"\n---\nbody'),
    "a long list": repeated("x, ", "---\na: [", "]\n---\nbody"),
    "a long block list": repeated("- x\n", "---\na:\n", "---\nbody"),
    "complex keys": repeated("? ", "---\n", "\n---\nbody"),
    "colons": repeated(": ", "---\na", "\n---\nbody"),
    "TOML tables": repeated("[[a]]\n", "+++\n", "+++\nbody"),
    "TOML nested": repeated("[", "+++\na = ", "\n+++\nbody"),
    "TOML dotted": repeated("a.", "+++\n", "a = 1\n+++\nbody"),
    "TOML digits": repeated("9", "+++\na = ", "\n+++\nbody"),
    "headers": repeated("Title: x\n"),
    "blanks in a value": repeated("\t", "---\ndate: 2022-", "02-04\n---\nbody"),
    "headers with blanks": repeated("Title:    x\n"),
    "headers in a comment": repeated("key: x    \n", "<!--\n"),
}
TIMES: dict[str, Pattern] = {
    "years": repeated("年"),
    "months": repeated("1月"),
    "days": repeated("日"),
    "numbered days": repeated("1日"),
    "digits": repeated("7"),
    "digits full width": repeated("７"),
    "Chinese digits": repeated("二〇"),
    "Chinese tens": repeated("十"),
    "weekdays ranging": repeated("周一至"),
    "ranges": repeated("1至"),
    "dashes of ranges": repeated("2020-"),
    "slashes": repeated("1/"),
    "colons of hours": repeated("12:"),
    "this": repeated("今"),
    "ago": repeated("前"),
    "half years": repeated("半年"),
    "dates": repeated("2021年7月12日"),
    "dates with weekdays": repeated("7月12日（周一）"),
    "dates with wrong weekdays": repeated("7月11日（周五）、"),
    "dates, lines": repeated("2021年7月12日，外交部发言人说。\n"),
    "relative days": repeated("当月24日，次日，前一天，两年后，"),
    "lists of days": repeated("5日、", "7月"),
    "lists of months": repeated("5月、", "2020年"),
    "Minguo": repeated("民國109年"),
    "lunar": repeated("农历七月十五"),
    "cycles": repeated("甲子年"),
    "feasts": repeated("春节前"),
    "Monday": repeated("Monday "),
    "Monday to": repeated("Monday to "),
    "last": repeated("last "),
    "the day after": repeated("the day after "),
    "months in English": repeated("May "),
    "Jan 1, 2": repeated("Jan 1, "),
    "ordinals": repeated("1st of "),
    "hours in English": repeated("5 p.m. "),
    "stamps": repeated("2022-02-04T00:00:00"),
    "stamps, RFC 822": repeated("Fri, 04 Feb 2022 00:00:00 +0000 "),
    "zones": repeated("+08:00"),
    "modifiers": repeated("初底末"),
    "about": repeated("约"),
    "agency codes": repeated("1091014"),
    "Taiwanese datelines": repeated("（中央社記者張謙香港14日電）"),
    "datelines never closed": repeated("（中央社記者"),
    "full datelines": repeated("【大纪元2022年02月04日讯】"),
    "places": repeated("北京时间"),
    "every": repeated("每"),
    "decades": repeated("1990年代"),
    "vague": repeated("数"),
}
PROSE: dict[str, Pattern] = {
    "sentences": repeated("外交部发言人周二说，中方已于7月11日提出交涉。"),
    "sentences in English": repeated("The minister said on Tuesday that talks had begun. "),
    "sentences without dates": repeated("这是一句话。"),
    "one sentence": repeated("外交部发言人说", "周二"),
    "one sentence in English": repeated("said that the ", "On Tuesday "),
    "full stops": repeated("。"),
    "full stops, Latin": repeated("."),
    "commas": repeated("，", "周二"),
    "clauses": repeated("他说，", "周二"),
    "quotation marks never closed": repeated("“"),
    "quotation marks": repeated("“他说”", "周二"),
    "corner brackets": repeated("「"),
    "brackets never closed": repeated("（"),
    "brackets": nested("（", "）"),
    "brackets, Latin": repeated("("),
    "title brackets": repeated("《"),
    "apostrophes": repeated("'"),
    "names": repeated("习近平、"),
    "said": repeated("表示"),
    "prepositions": repeated("自从", "会议", "我2023年7月11日在北京宣布措施。"),
    "English prepositions": repeated("early on ", "He came ", "July 11, 2023, he said."),
    "capital words": repeated("Xi Jinping "),
    "one word": repeated("x"),
    "one Chinese character": repeated("中"),
    "letters and dots": repeated("U.S."),
    "numbers and units": repeated("1亿"),
    "lines": repeated("字\n"),
    "empty lines": repeated("\n"),
    "empty lines apart": repeated("字\n\n"),
    "spaces": repeated(" "),
    "spaces and one word": repeated(" ", "字", "字"),
    "wide spaces": repeated("\u3000"),
    "tabs": repeated("\t"),
    "addresses": repeated("https://example.org/20230712/"),
    "hashes": repeated("#"),
    "percent": repeated("%41"),
}
CHARACTERS: dict[str, Pattern] = {
    "NUL": repeated("\x00"),
    "NUL between": repeated("7\x00月"),
    "control characters": repeated("\x01\x1b\x7f\x85"),
    "bidirectional marks": repeated("\u202e\u2066\u200f7月"),
    "zero-width characters": repeated("\u200b\u200c\u200d\ufeff"),
    "zero-width between": repeated("7\u200b月\u200d12\u2060日"),
    "combining marks": storm,
    "combining marks on dates": repeated("7月\u0301\u0302\u0303"),
    "Zalgo": repeated("Z\u0351\u036b\u0343\u036a\u0302"),
    "line separators": repeated("\u2028\u2029"),
    "carriage returns": repeated("\r"),
    "emoji": repeated("👨‍👩‍👧‍👦"),
    "flags": repeated("🇨🇳"),
    "private use": repeated("\ue000\U000f0000"),
    "lone surrogates": repeated("\ud8007月\udfff"),
    "noncharacters": repeated("\ufffe\uffff\U0010ffff"),
    "variation selectors": repeated("年\ufe0f\U000e0100"),
    "Arabic": repeated("ﷺ"),
    "expanding in NFKC": repeated("㋿㍘"),
    "digits of other scripts": repeated("٣३๓"),
    "superscript digits": repeated("²³①㉑"),
    "Turkish i": repeated("İıſ"),
    "Roman numerals": repeated("Ⅻ"),
}
PATTERNS: dict[str, Pattern] = {**MARKUP, **MARKDOWN, **FRONT, **TIMES, **PROSE, **CHARACTERS}
