"""Laws that hold for any English text: spans are exact, blocks of hostile text cost time in proportion to their length."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchoring import anchor
from timeline.grammar import find, why_not
from timeline.grammar.rules.grammar import grammar_of
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

VOCABULARY = """on in the of last next this two three a week year days ago May March Monday Fri Jan. 3 12 2010 1998 p.m. at from to
and - , . 's early late quarter Christmas before after every half past noon 10:30 GMT / 9 th st 24"""
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_are_exact_in_order_and_apart(text):
    end = 0
    for one in find(text, "en"):
        assert text[one.span.start : one.span.end] == one.text
        assert one.span.start >= end
        end = one.span.end


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_what_is_placed_lies_in_order(text, day):
    document = Document(id="x", path="x", text=text, language="en")
    dating = Dating(published=Moment(datetime(day.year, day.month, day.day), "day"), local_date=day)
    for one in anchor(document, find(text, "en"), dating, Settings()):
        assert (one.since is None) == (one.until is None)
        assert one.since is None or one.since < one.until
        assert one.value


HOSTILE = {
    "digits": "1" * 40,
    "months": "January ",
    "ordinals": "twenty-",
    "numbers": "two hundred and ",
    "ranges": "10-",
    "colons": "10:30:",
    "weekdays": "Monday, ",
    "amounts": "a few several ",
    "openers": "between 3 and ",
    "units": "3 hours ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_length_alone(piece):
    """Each doubling of a hostile text doubles the number of expressions and of turned-down matches, no more."""

    seen = [len(find(piece * n, "en")) + len(why_not(piece * n, "en")) for n in (50, 100, 200)]
    assert seen[2] - seen[1] <= 2.2 * (seen[1] - seen[0]) + 8


def test_every_rule_has_a_greatest_length():
    for rule in grammar_of("en").rules:
        assert len(rule.plain) < 20_000


@pytest.mark.parametrize("lead", [" ", " - ", "\u3000"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_line_may_begin_as_far_in_as_it_likes(language, lead):
    text = lead * 50_000 + "2020-05-03"
    assert [one.text for one in find(text, language)] == ["2020-05-03"]


def test_a_long_text_is_read():
    text = "The court said on Tuesday that 1998 was the last of its years; " * 2_000
    assert len(find(text, "en")) == 4_000
