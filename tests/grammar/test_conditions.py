"""A condition says the same with a look at the character beside it as without, whatever the pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.grammar.find import find
from timeline.grammar.patterns.conditions import REACH, Condition
from timeline.grammar.rules.compiled import SIDES
from timeline.grammar.rules.grammar import grammar_of

ATOMS = st.sampled_from(["a", "b", "c", "[ab]", "[^a]", r"\w", r"\-", "(?<!a)", "(?<=b)", "(?!c)", "(?=a)", "^", "$"])
COUNTS = st.sampled_from(["", "", "", "?", "{0,2}", "{1,2}", "*", "+"])
PARTS = st.tuples(ATOMS, COUNTS).map(lambda part: part[0] if part[0][0] in "(^$" and part[0] != "(" else "".join(part))
PATTERNS = st.recursive(
    st.lists(PARTS, min_size=1, max_size=3).map("".join),
    lambda inner: st.tuples(
        st.lists(inner, min_size=1, max_size=3).map(lambda some: f"(?:{'|'.join(some)})"), inner
    ).map("".join),
    max_leaves=6,
)


@given(PATTERNS, st.text("abc-\n", max_size=6), st.sampled_from([re.NOFLAG, re.IGNORECASE]))
def test_a_look_at_one_character_changes_nothing(source, text, flags):
    before, after = f"(?:{source})\\Z", f"(?:{source})"
    for at in range(len(text) + 1):
        one = Condition(before, flags, "last").before(text, at)
        assert bool(one) == bool(re.search(before, text[:at], flags)), at
        other = Condition(after, flags, "first").after(text, at)
        assert bool(other) == bool(re.compile(after, flags).match(text, at)), at


@pytest.mark.parametrize("language", ["zh", "en"])
def test_most_conditions_are_told_by_one_character(language):
    conditions = [one for rule in grammar_of(language).rules for side in SIDES if (one := getattr(rule, side))]
    text = "那天，他说：" + " day one " + "x" * REACH
    told = sum(not all(map(one.can, text)) for one in conditions)
    assert told > 0.8 * len(conditions)


@pytest.mark.parametrize("half", ["\ud83d", "\ude00"])
def test_halves_of_surrogate_pairs_are_characters(half):
    text = f"{half}今天{half}2020年{half}"
    assert [one.text for one in find(text, "zh")] == ["今天", "2020年"]
    assert all(text[one.span.start : one.span.end] == one.text for one in find(text, "zh"))
