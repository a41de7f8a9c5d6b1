"""The small language of rules: what it refuses, and what it knows of a pattern before it runs."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import PackError
from timeline.grammar.patterns import pattern
from timeline.grammar.patterns.by_name import Patterns
from timeline.grammar.patterns.shape import ANY, DIGITS, WORDS, shape
from timeline.grammar.rules.compiled import compiled_rules
from timeline.grammar.rules.numerals import Numerals
from timeline.grammar.rules.pack import Pack
from timeline.packs.files import lay, load, said_again

NUMERALS = frozenset("0123456789一二三十")


@pytest.mark.parametrize(
    ("source", "begins", "longest"),
    [
        ("今[天日]", {"今天", "今日"}, 2),
        ("[12][0-9]{3}年", {DIGITS + "年"}, 5),
        ("[一二三]?十月", {WORDS + "月"}, 3),
        ("(?:上|下)?周", {"上周", "下周", "周"}, 2),
        ("昨", {"昨"}, 1),
    ],
)
def test_the_shape_of_a_pattern(source, begins, longest):
    found = shape(source, NUMERALS)
    assert (set(found.begins), found.longest) == (begins, longest)


@pytest.mark.parametrize(
    "source",
    [
        *("年+", "年*", "(年)", "(?=年)", r"\d年", "^年", "年{200}"),
        *("(?:年", "年)", "(?:年(?:月)", "(?:年\\", "年\\", "[年月", "(?:[年)"),
    ],
)
def test_what_rules_may_not_use_is_refused(source):
    with pytest.raises(ValueError, match=r"rules|bound|bracket|long|groups|class|backslash"):
        shape(source, NUMERALS)


@given(st.from_regex(r"(?:[上下]周|[12][0-9]{3}年|今[天晚]|[一二三]?十)", fullmatch=True))
def test_every_match_begins_as_its_shape_says(text):
    begins = shape("(?:[上下]周|[12][0-9]{3}年|今[天晚]|[一二三]?十)", NUMERALS).begins
    run = re.match("[0-9]+|[一二三十]+", text)
    symbols = (DIGITS if text[0].isdigit() else WORDS) + text[run.end() :][:1] if run else text[:2]
    assert symbols in begins


def test_an_unknown_slot_or_piece_is_named():
    with pytest.raises(ValueError, match="no slot 'when'"):
        pattern.sources("<day:when>", {})
    with pytest.raises(ValueError, match="no piece 'gap'"):
        pattern.expand("{gap}年", {})


ZH = Numerals(
    {
        "〇": 0,
        "零": 0,
        **{char: number for number, char in enumerate("一二三四五六七八九", 1)},
        "两": 2,
        "半": 0.5,
        "廿": 20,
        "卅": 30,
    },
    {"十": 10, "百": 100, "千": 1000, "万": 10000, "亿": 100000000},
    frozenset(("几", "数")),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2020", 2020),
        ("２０２０", 2020),
        ("二〇二〇", 2020),
        ("一九九七", 1997),
        ("廿三", 23),
        ("卅一", 31),
        ("十", 10),
        ("十一", 11),
        ("二十三", 23),
        ("一百二十", 120),
        ("三千零五", 3005),
        ("两", 2),
        ("半", 0.5),
        ("1.5", 1.5),
        ("3万", 30000),
        ("一亿两千万", 120000000),
        ("几", None),
    ],
)
def test_numbers_are_read(text, number):
    assert ZH.read(text) == number


def test_what_is_no_number_is_refused():
    with pytest.raises(ValueError, match="年"):
        ZH.read("年")


def test_packs_are_laid_together():
    under = {"a": {"x": 1}, "rules": [1]}
    lay(under, {"a": {"y": 2}, "rules": [2], "b": 3})
    assert under == {"a": {"x": 1, "y": 2}, "rules": [1, 2], "b": 3}


@pytest.mark.parametrize(
    ("part", "again"),
    [
        ({"slots": {"two": {"pattern": "2"}}, "rules": [2]}, "slots.two"),
        ({"slots": {"three": {"pattern": "3"}}, "rules": [2]}, ""),
        ({"language": "en"}, "language"),
        ({"language": {"name": "en"}}, "language"),
        ({"pieces": {"two": "2"}}, ""),
    ],
)
def test_what_two_files_of_a_pack_both_name_is_seen(part, again):
    assert said_again({"language": "zh", "slots": {"two": {"words": {"两": 2}}}, "rules": [1]}, part) == again


@pytest.mark.parametrize("name", ["", "../zh", "nowhere", "zh.toml"])
def test_a_pack_that_is_not_there_says_so(name):
    with pytest.raises(PackError, match="no such pack"):
        load(name)


WIDE = "[一-龥]"
HAN = "".join(map(chr, range(0x4E00, 0x4E00 + 300)))
OTHER = "".join(map(chr, range(0x6E00, 0x6E00 + 300)))


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        (f"@{WIDE}{{0,9}}网", {"@" + ANY, "@网"}),
        ("《[^《》]{0,24}天", {"《" + ANY, "《天"}),
        (f"今{WIDE}", {"今" + ANY}),
    ],
)
def test_a_class_of_very_many_characters_counts_as_any(source, begins):
    assert shape(source, NUMERALS).begins == begins


def _pack(pattern_, **more):
    rule = {"name": "broken", "pattern": pattern_, "type": "DATE"}
    return Pack.model_validate({"language": "zh", "reference": date(2020, 10, 15), "rules": [rule], **more})


@pytest.mark.parametrize(
    ("source", "more", "message"),
    [
        (f"(?:[{HAN}]|[{OTHER}])(?:[{HAN}]|[{OTHER}])日", {}, "too many ways"),
        (f"{WIDE}{{1,4}}日", {}, "begin with any character"),
        (
            "{a}日",
            {"pieces": {name: f"{{{after}}}" * 12 for name, after in zip("abcdef", "bcdefg", strict=True)}},
            "longer",
        ),
        ("{a}日", {"pieces": {"a": "{a}年"}}, "nested"),
    ],
)
def test_a_rule_that_would_take_forever_is_refused_by_its_name(source, more, message):
    with pytest.raises(PackError, match=message) as raised:
        for compiled in compiled_rules(_pack(source, **more), NUMERALS):
            compiled.check()
    assert raised.value.place == "rule broken"


def test_a_cue_that_cannot_be_compiled_is_refused_by_its_name():
    cues = Patterns({"good": "{day}前", "broken": "(前", "unknown": "{month}前"}, "zh", {"day": "[日天]"})
    assert cues["good"].search("三天前") and cues.get("none") is None and list(cues) == ["good", "broken", "unknown"]
    for name in ("broken", "unknown"):
        with pytest.raises(PackError) as raised:
            cues.get(name)
        assert (raised.value.path, raised.value.place) == ("packs/zh", name)
