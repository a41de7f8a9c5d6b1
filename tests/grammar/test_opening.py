"""The words with which rules can begin: small patterns, and every example of every English rule."""

import pytest

from timeline.grammar import pack as packing
from timeline.grammar.compile import engine
from timeline.grammar.opening import WORDS, first_words, second_words


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("(?:the )?(?:first|second) week", {"the", "first", "second"}),
        ("mid-?(?:May|June)", {"mid", "midmay", "midjune"}),
        ("[0-9]{1,2} days", set()),
        ("Q[1-4]", {"q"}),
        ("[ab]c?d", {"ad", "acd", "bd", "bcd"}),
        ("[^x]y", None),
    ],
)
def test_first_words(source, expected):
    assert first_words(source) == (None if expected is None else frozenset(expected))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the (?:first|second) week", {"first", "second"}),
        ("(?:the )?[0-9]{1,2}th", {"#"}),
        ("the(?: day)?(?:, | )after", {"day", "", "after"}),
        ("a week", set()),
    ],
)
def test_second_words(source, expected):
    assert second_words(source, "the") == frozenset(expected)


def test_every_rule_is_tried_where_its_examples_begin():
    chosen = engine("en")
    rules = {compiled.rule.name: compiled for compiled in chosen.rules}
    tried = 0
    for rule in packing.read("en").rules:
        for text in rule.examples:
            plain, start = text.replace("[", "").replace("]", ""), max(text.find("["), 0)
            words = WORDS.match(plain, start)
            if words is None or rule.follows or not rules[rule.name].regex.match(plain, start):
                continue
            second = "#" if (words[2] or "").isdigit() else (words[2] or "").lower()
            assert rule.name in {
                one.rule.name for _, one in chosen.openings[words[1].lower()].matches(plain, start, second)
            }
            tried += 1
    assert tried > 150
