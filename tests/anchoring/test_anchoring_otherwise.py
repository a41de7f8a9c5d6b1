"""What is written in another way means the same: every sentence of our own cases, with its marks taken out."""

import re
import tomllib
from datetime import date
from textwrap import fill

import pytest
from marked_cases import FILES, marked, read
from opencc import OpenCC

CHINESE = [path for path in FILES if path.stem.startswith("chinese")]
TRADITIONAL = OpenCC("s2tw").convert
# What the converter takes apart wrongly (对冲|突), or writes as nobody does (半個鍾, 回孃家, 週一圍).
MISWRITTEN = re.compile("冲突|个钟|娘|周一围")
WIDE = {ord("0") + digit: ord("０") + digit for digit in range(10)}
STOPS = str.maketrans("，；：？！（）", ",;:?!()")
STOP = "(?<![0-9])[，；：？！（）]|[，；：？！（）](?![0-9])"  # between figures a stop of half width is another thing: 3:2,9月
LEADS = {"indented": "　　", "an item": "- ", "a heading": "## ", "indented by spaces": "    "}
WAYS = {
    "set apart": lambda text: re.sub("(?<=[0-9])(?=[一-龥])|(?<=[一-龥])(?=[0-9])", " ", text),
    "set apart, unbroken": lambda text: re.sub("(?<=[0-9])(?=[年月日号號時时點点])", "\u00a0", text),
    "full width": lambda text: text.translate(WIDE),
    "traditional": lambda text: text if MISWRITTEN.search(text) else TRADITIONAL(text),
    "half stops": lambda text: re.sub(STOP, lambda found: found[0].translate(STOPS), text),
    "half stops, set apart": lambda text: re.sub(
        "[，；：？！](?![0-9０-９])", lambda found: f"{found[0].translate(STOPS)} ", text
    ),
    "straight quotes": lambda text: re.sub("“([^“”]*)”", r'"\1"', text),
    "corner brackets": lambda text: re.sub("“([^“”]*)”", r"「\1」", text),
    **{name: f"{lead}{{}}".format for name, lead in LEADS.items()},
}


def sentences(path):
    """The sentences of a file of cases, without their marks, each with how it is read."""
    cases = tomllib.loads(path.read_text(encoding="utf-8"))
    language, published, options = cases.pop("language"), cases.pop("published"), cases.pop("options", {})
    for group in cases.values():
        for sentence in group:
            yield marked(sentence)[0], language, published, options


def values(text, language, published, options):
    return [value for *_, value in read(text, language, published, options)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", CHINESE, ids=[path.stem for path in CHINESE])
def test_what_is_written_otherwise_means_the_same(path, way):
    changed = []
    for text, language, *how in sentences(path):
        other = WAYS[way](text)
        script = "zh-Hant" if way == "traditional" else language
        if other != text and (meant := values(other, script, *how)) != values(text, language, *how):
            changed.append((other, meant))
    assert changed == []


SPACED = [  # a text, and its expressions with their spaces
    ("COVID-19 周一新增三例", ["周一"]),
    ("波音 737 周二停飞", ["周二"]),
    ("G20 日前发表声明", ["日前"]),
    ("售价 20 日元", []),
    ("截至 12 日 16 时，已有 3 人", ["12 日 16 时"]),
    ("他 2021 年 3 月 8 日出生", ["2021 年 3 月 8 日"]),
    ("第 3 季度营收为 20 亿元", ["第 3 季度"]),
    ("约 70 多分钟", ["约 70 多分钟"]),
    ("30 天津旅客", []),
]


@pytest.mark.parametrize(("text", "found"), SPACED, ids=[text for text, _ in SPACED])
def test_an_expression_with_spaces_is_told_with_them(text, found):
    assert [text[start:end] for start, end, _ in read(text, "zh-Hans", date(2021, 1, 12), {})] == found


ENGLISH = [path for path in FILES if path.stem.startswith("english")]
ENGLISH_WAYS = {
    "unbroken": lambda text: re.sub("(?<=[0-9]) | (?=[0-9])", "\u00a0", text),
    "wrapped": lambda text: f"{fill(text, 70)}\n\nIt rained." if "\n" not in text and len(text) > 75 else text,
    "curled": lambda text: text.replace("'", "’"),
    "straight quotes": lambda text: re.sub("[“”]", '"', text),
    "curled quotes": lambda text: re.sub('"([^"]*)"', r"“\1”", text),
    "single quotes": lambda text: re.sub('[“"]([^\'’“”"]*)[”"]', r"‘\1’", text),
    "double spaced": lambda text: re.sub("(?<=[.!?]) (?=[A-Z])", "  ", text),
    **{name: f"{lead}{{}}".format for name, lead in LEADS.items()},
}


@pytest.mark.parametrize("way", ENGLISH_WAYS)
@pytest.mark.parametrize("path", ENGLISH, ids=[path.stem for path in ENGLISH])
def test_english_written_otherwise_means_the_same(path, way):
    changed = []
    for text, *how in sentences(path):
        other = ENGLISH_WAYS[way](text)
        if other != text and (meant := values(other, *how)) != values(text, *how):
            changed.append((other, meant))
    assert changed == []
