"""Words and patterns that share their beginnings, and the bound on what may stand between expressions that are joined."""

import re
from itertools import product
from re import _parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.grammar.patterns.words import alternation, digitless, union
from timeline.grammar.refining.joining import LONGEST_GLUE
from timeline.grammar.rules.grammar import grammar_of


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (["年"], "年"),
        (["今天", "明天"], "[今明]天"),
        (["中秋", "中秋节", "中秋節", "中元节"], "中(?:秋(?:[節节])?|元节)"),
        (["new year's"], "new\\ year ?['’`]s"),
        ([], ""),
    ],
)
def test_words_share_their_beginnings(words, source):
    assert alternation(words) == source


@given(st.lists(st.text("ab-]'.", min_size=1, max_size=5), min_size=1, max_size=12), st.text("ab-]'.’", max_size=8))
def test_it_matches_what_the_words_one_by_one_do(words, text):
    longest_first = sorted(set(words), key=len, reverse=True)
    plain = "|".join(re.escape(word).replace("'", "['’`]") for word in longest_first)
    for after in ("", "a", "'"):
        one, other = (re.compile(f"(?:{source}){after}").match(text) for source in (alternation(words), plain))
        assert (one and one.end()) == (other and other.end())


COUNTS = st.sampled_from(["", "", "?", "{0,2}", "{1,2}"])
ATOMS = st.sampled_from(["a", "b", "-", "[ab]", "[^a]", r"\-", r"[]a]", r"[\]b]", "(?-i:a|b)"])
PATTERNS = st.recursive(
    st.lists(st.tuples(ATOMS, COUNTS).map("".join), max_size=3).map("".join),
    lambda inner: st.tuples(
        st.lists(inner, min_size=1, max_size=4).map(lambda some: f"(?:{'|'.join(some)})"), COUNTS, inner
    ).map("".join),
    max_leaves=8,
)
TEXTS = ["".join(chars) for size in range(4) for chars in product("ab-]", repeat=size)]


@given(st.lists(PATTERNS, min_size=1, max_size=4))
def test_a_union_matches_what_any_of_its_patterns_does(patterns):
    one, those = re.compile(union(patterns)), [re.compile(pattern) for pattern in patterns]
    for text in TEXTS:
        assert bool(one.fullmatch(text)) == any(pattern.fullmatch(text) for pattern in those), text


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        ("[12][0-9]{3}年", "[0][0]{3}年"),
        ("1[0-2]|0?[1-9]月", "0[0]|0?[0]月"),
        (r"[^《0-9\n]{1,30}\.5", r"[^《0\n]{1,30}\.0"),
        ("[^5a]", "[^a]"),
        ("[１２]", "[１２]"),
    ],
)
def test_a_pattern_that_tells_no_digits_apart(pattern, source):
    assert digitless(pattern) == source


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_joins_two_expressions_is_short(language):
    """`neighbours` looks no farther; but a range may open before it, and a comma with words of its own is not joined over it."""
    for name, glue in grammar_of(language).glue.items():
        if name not in ("range_opener", "coarse_first"):
            assert _parser.parse(glue.pattern).getwidth()[1] <= LONGEST_GLUE, name
