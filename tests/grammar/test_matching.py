"""A rule's pattern matches the same by google-re2 as by `re`, and openings find every place where it can begin."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.grammar.patterns import matching, swift
from timeline.grammar.patterns.matching import Matcher
from timeline.grammar.patterns.openings import opening
from timeline.grammar.rules import pack as packing
from timeline.grammar.rules.engine import engine

ATOMS = st.sampled_from(["a", "b", "年", "[ab]", "[年月]", "[^a]", "[a-c]", r"\-", r"[\-\]]", "."])
COUNTS = st.sampled_from(["", "", "", "?", "{0,2}", "{1,2}", "{2}"])
ATOM = st.tuples(ATOMS, COUNTS).map("".join)
PATTERNS = st.recursive(
    st.lists(ATOM, min_size=1, max_size=3).map("".join),
    lambda inner: st.tuples(st.lists(inner, min_size=1, max_size=3), COUNTS, ATOM).map(
        lambda parts: f"(?:{'|'.join(parts[0])}){parts[1]}{parts[2]}"
    ),
    max_leaves=6,
)


@given(PATTERNS, st.integers(1, 4), st.text("abc年月日-] ", max_size=8))
def test_what_a_pattern_matches_begins_as_its_opening_does(source, most, text):
    if re.match(source, text):
        assert re.match(opening(source, most), text)


@given(PATTERNS, st.integers(1, 4))
def test_an_opening_is_a_pattern_for_both_libraries(source, most):
    assert re.compile(opening(source, most)) and swift.compiled(opening(source, most), fold=False).ok()


@pytest.mark.parametrize(
    ("source", "most", "text", "expected"),
    [
        ("2020年(?:春|夏)天", 6, "2020年", False),
        ("2020年(?:春|夏)天", 5, "2020年", True),  # no season is among five characters
        ("(?:今|明)天(?:上午|下午)?", 3, "今天", True),
        ("(?:今|明)天(?:上午|下午)", 3, "今天", False),
        ("[一-鿿]{1,3}节", 2, "中秋", True),  # a class of too many characters stands for itself
        ("a{0,2}b", 2, "ac", False),
    ],
)
def test_an_opening_tells_as_many_characters_as_are_asked(source, most, text, expected):
    assert bool(re.match(opening(source, most), text)) is expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_matches_alike_by_both_libraries(language, monkeypatch):
    said = [
        (rule, example.replace("[", "").replace("]", ""))
        for rule in packing.read(language).rules
        for example in (*rule.examples, *rule.negatives)
    ]
    rules = engine(language).rules

    def answers():
        matchers = [Matcher(rule.grouped, rule.fold) for rule in rules]
        return [
            (matcher.length(text), matcher.groups(text[: matcher.length(text)]))
            for matcher in matchers
            for _, text in said
        ]

    by_both = answers()
    monkeypatch.setattr(matching, "swift", None)
    assert answers() == by_both


@pytest.mark.parametrize(
    ("source", "fold", "text", "at", "expected"),
    [
        ("(?:week|month)s?", True, "last WEEKS", 5, 5),
        ("(?:week|month)s?", True, "week\u017f", 0, 4),  # ſ is no s
        ("kg", True, "\u212ag", 0, 0),  # nor the sign of kelvin a k
        ("(?:week|month)s?", False, "WEEK", 0, 0),
        ("[上下]周", False, "在下周", 1, 2),
        ("[^上]周", False, "\ud800周", 0, 2),
        ("下周?", False, "", 0, 0),
    ],
)
def test_a_matcher_says_how_long(source, fold, text, at, expected):
    assert Matcher(source, fold).length(text, at) == expected


def test_a_matcher_says_what_is_in_its_groups():
    matcher = Matcher("([0-9]{1,4})年(?:([0-9]{1,2})月)?", fold=False)
    assert matcher.groups("2020年3月") == ("2020", "3") and matcher.groups("2020年") == ("2020", None)
    assert matcher.groups("2020年3") is None
