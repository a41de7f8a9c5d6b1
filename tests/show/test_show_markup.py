"""What is written into pages and exports is the same, character for character, as the plain way gives."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markupsafe import Markup, escape

from timeline.show.strings.json_text import compact, spaced
from timeline.show.strings.markup import FORBIDDEN, clean, encode, escaped

WHOLE = some.text(some.characters(exclude_categories=["Cs"]))
VALUES = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**60), 2**60) | WHOLE,
    lambda inner: some.lists(inner) | some.dictionaries(WHOLE, inner),
    max_leaves=8,
)


class Shown:
    def __html__(self) -> str:
        return "<b>"


@pytest.mark.parametrize(
    "value", ["<a href='x'>\"&\"</a>", Markup("<b>&amp;</b>"), "<b>&amp;</b>", 7, None, Shown(), 1.5]
)
def test_a_template_escapes_what_markupsafe_escapes(value: object) -> None:
    assert escaped(value) == escape(value)


@given(some.text())
def test_any_text_is_escaped_alike(text: str) -> None:
    assert escaped(text) == escape(text)
    assert escaped(Markup(text)) == text  # noqa: S704 - equal to a text that was escaped, and left as it is


@given(some.text())
def test_nothing_forbidden_is_left(text: str) -> None:
    plain = FORBIDDEN.sub("\ufffd", text)
    assert clean(text) == plain
    assert encode(text) == plain.encode()


@given(VALUES)
def test_json_is_that_of_the_standard_library(value: object) -> None:
    assert compact(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert spaced(value) == json.dumps(value, ensure_ascii=False).encode()


@given(some.dictionaries(WHOLE, some.integers(0, 9)))
def test_keys_are_sorted_as_there(value: dict[str, int]) -> None:
    assert spaced(value, ordered=True) == json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def test_half_of_a_pair_is_left_to_the_page() -> None:
    assert encode(compact(["\ud800"])) == '["\ufffd"]'.encode()
