"""A condition says the same with a look at the character beside it as without, whatever the pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import PackError
from timeline.grammar.find import find
from timeline.grammar.patterns.conditions import REACH, Condition
from timeline.grammar.rules.compiled import SIDES, compiled_rules
from timeline.grammar.rules.grammar import grammar_of
from timeline.grammar.rules.pack import Pack

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


@pytest.mark.parametrize(
    ("source", "beside"),
    [
        ("(?:one|two)(?: [a-z]{2,12}){0,3} of the", "one whole enchanting evening of the"),
        ("[a-z]+ [a-z]+ [a-z]+", "considerable arrangements notwithstanding"),
        (r"\b(?:says|said)(?: [A-Z][a-z]{1,14}){1,3}", "said Bartholomew Featherstone"),
        ("(?-i:[A-Z]{30})", "A" * 30),
    ],
)
def test_a_condition_looks_as_far_as_what_it_says(source, beside):
    assert len(beside) > REACH
    assert Condition(f"(?:{source})\\Z", re.NOFLAG, "last").before(f"so {beside}", len(beside) + 3)
    assert Condition(f"(?:{source})", re.NOFLAG, "first").after(f"so {beside}", 3)


def test_no_word_begins_or_ends_where_a_condition_looks_no_farther():
    early = Condition(r"(?:\bin [a-z]{20})\Z", re.NOFLAG, "last")
    assert early.before("in " + "x" * 20, 23)
    assert not early.before("origin " + "x" * 20, 27)
    late = Condition(r"(?:[a-z]{20} on(?![a-z]))", re.NOFLAG, "first")
    assert late.after("x" * 20 + " on", 0)
    assert not late.after("x" * 20 + " once", 0)


def test_what_looks_too_far_is_refused():
    rule = {"name": "far", "pattern": "今天", "type": "DATE", "needs_after": "[a-z]{200}"}
    pack = Pack.model_validate({"language": "zh", "reference": "2020-10-15", "rules": [rule]})
    (found,) = compiled_rules(pack, frozenset())
    with pytest.raises(PackError, match="201 characters, more than 180"):
        found.check()


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
