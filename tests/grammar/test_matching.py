"""A rule's pattern matches the same by google-re2 as by `re`."""

import pytest

from timeline.grammar.patterns import matching
from timeline.grammar.patterns.matching import Matcher
from timeline.grammar.rules import pack as packing
from timeline.grammar.rules.engine import engine


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
