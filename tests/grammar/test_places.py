"""Both ways of finding the places where rules match give the same expressions, in any text, in steps that grow with the text alone."""

import sys
from importlib import import_module
from unittest.mock import patch

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.grammar import find
from timeline.grammar.patterns import openings, swift
from timeline.grammar.rules import pack as packing
from timeline.grammar.rules.grammar import grammar_of
from timeline.grammar.search import automaton, places, searcher

FIND = sys.modules["timeline.grammar.find"]
ZH = [
    *"年月日号周一二三十廿半两上下前后初底今昨去时点分秒个天（）、，。至到-—~/:.019２〇春每晋 \n",
    "2020",
    "第一",
    "农历",
]
EN = [
    "May",
    "March ",
    "Monday",
    "Fri ",
    "Jan. ",
    "3",
    "12 ",
    "2010",
    " p.m.",
    " at ",
    " to ",
    "'s ",
    "early ",
    "quarter",
    "10:30",
]
EN += [" GMT", "/", "9th ", "st", "two weeks", "last ", "the ", "In 1990", "\n", ", ", " ", "-", "年"]
ODD = ["ſt", "\u212a", "İn ", "ı", "é", "\ud800", "\x00", "😀"]
TEXTS = {"zh": st.sampled_from([*ZH, "Jan 3", *ODD]), "en": st.sampled_from([*EN, *ODD])}


def without_the_library(text: str, language: str):
    """What is found as if google-re2 were not installed."""
    with patch.object(FIND, "searcher", searcher.by_characters):
        return find(text, language)


@pytest.mark.parametrize("language", TEXTS)
@given(st.data())
@settings(max_examples=300, deadline=None)
def test_any_text(language, data):
    text = data.draw(st.lists(TEXTS[language], max_size=30).map("".join) | st.text(max_size=60))
    assert find(text, language) == without_the_library(text, language)


@pytest.mark.parametrize("language", TEXTS)
@given(st.data())
@settings(max_examples=200, deadline=None)
def test_what_stands_apart_is_refined_apart(language, data):
    text = data.draw(st.lists(TEXTS[language], max_size=30).map("".join))
    with patch.object(FIND, "neighbours", lambda text, grammar, found: [found]):
        together = find(text, language)
    assert find(text, language) == together


@pytest.mark.parametrize("language", TEXTS)
@given(st.data())
@settings(max_examples=200, deadline=None)
def test_what_stands_alone_passes_every_step(language, data):
    text = data.draw(st.lists(TEXTS[language], max_size=30).map("".join))
    with patch.object(
        FIND, "holds_alone", lambda text, grammar, one: FIND._refined(text, grammar, [one], None) == [one]
    ):
        stepwise = find(text, language)
    assert find(text, language) == stepwise


@pytest.mark.parametrize("language", TEXTS)
def test_every_example(language):
    for rule in packing.read(language).rules:
        for example in (*rule.examples, *rule.negatives):
            text = example.replace("[", "").replace("]", "")
            assert find(text, language) == without_the_library(text, language)
            assert find(text, language) == FIND._find(text, language, [].append)  # as when a person asks why not


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("piece", ["1", "一", "2020年", "第一", "1-", "May ", "ten hundred ", "1日、", "every other "])
@pytest.mark.parametrize("way", [searcher.searcher, searcher.by_characters])
def test_the_steps_grow_with_the_text(language, piece, way):
    def steps(size: int) -> int:
        following, at, count = way(grammar_of(language))(piece * size), 0, 0
        while place := following(at):
            at, count = places.past(grammar_of(language), piece * size, place[0]), count + len(place[1])
        return count

    assert steps(800) <= 4 * steps(200) + 40


def test_without_the_library_characters_tell(monkeypatch):
    monkeypatch.setitem(sys.modules, "timeline.grammar.search.automaton", None)
    chosen = grammar_of("zh")
    assert searcher.searcher.__wrapped__(chosen) is searcher.by_characters(chosen)


@pytest.mark.parametrize("release", [object(), type("Release", (), {"RE2": type("RE2", (), {"Anchor": int})})()])
def test_with_another_release_of_the_library_characters_tell(release, monkeypatch):
    monkeypatch.setattr(re2, "_re2", release)
    for name in ("timeline.grammar.patterns.swift", "timeline.grammar.search.automaton"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.delattr("timeline.grammar.patterns.swift", raising=False)
    with pytest.raises(ImportError):
        import_module("timeline.grammar.patterns.swift")
    assert searcher.searcher.__wrapped__(grammar_of("zh")) is searcher.by_characters(grammar_of("zh"))


@pytest.mark.parametrize("language", TEXTS)
def test_no_rule_uses_what_rules_may_not(language):
    grammar_of(language).check()


@pytest.mark.parametrize(
    ("needed", "expected"),
    [
        ("(?:[，(]|日(?=前))", "(?:1)(?:[，(]|日)"),
        (r"(?:a(?!b(?:c|\)))d)", "(?:1)(?:ad)"),
        (r"(?:a|\Z)", r"(?:1)(?:a|\z)"),
        (r"(?:\w)", "(?:1)"),
    ],
)
def test_the_automaton_is_told_what_a_rule_needs(needed, expected):
    rule = grammar_of("zh").rules[0]
    bare = type(rule)(rule.rule, "zh", "1", "1", (), {"needs_after": needed}, False, rule.numerals)
    assert automaton.narrowed(bare) == expected


@pytest.mark.parametrize(
    ("patterns", "telling", "expected"),
    [
        (["今(?:天|日)", "(?:上|下)周"], 5, "(?:[上下]周|今[天日])"),
        (["一二三四五", "一二七"], 5, "一二[七三]"),  # a Chinese character tells as much as two letters
        (["(?:第)?0日"], 2, "(?:0日|第)"),
        (["0{2,4}年", "0{0,1}月"], 3, "(?:0(?:0[0年]|月)|月)"),
        (["abcdefg", "ab"], 4, r"\bab|[0-9_][A-Za-z]"),  # what goes on tells no more of where it begins
        (["(?-i:May) 0", "[ms]ay"], 4, r"\b(?:May |[ms]ay)|[0-9_][A-Za-z]"),
        (["0(?:x*|y+)年"], 4, "0"),
        ([r"\w年"], 4, ""),  # any place will do
        (["(?:x*)年", "月"], 4, ""),
    ],
)
def test_a_pattern_of_openings_matches_how_matches_begin(patterns, telling, expected):
    assert openings.opening(patterns, telling) == expected


@pytest.mark.parametrize("text", ["dismay 0", "1may 0", "_may 0", "at may 0", "éMay 0", "may0 may 0", "mamay 0"])
def test_a_word_begins_behind_all_but_a_letter(text):
    """Where it does behind a digit or an underscore, that is found, from which the search goes on."""
    begin_from = swift.beginning(openings.opening(["May 0"], 5), fold=True, memory=1 << 20)
    data = text.encode()
    found = {at for start in range(len(data)) if (at := begin_from(data, start, len(data))) >= 0}
    begun = {at for at in range(len(data)) if data[at:].lower().startswith(b"may 0") and not data[:at][-1:].isalpha()}
    assert begun <= found | {at + 1 for at in found if data[at : at + 1] in (b"1", b"_")}
    assert len(found) <= 1
