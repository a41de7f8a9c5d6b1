"""What a document without a title is called."""

import pytest

from timeline.building.store.brief import HEAD
from timeline.show.view.called import LONGEST, _opening

CASES = [
    (
        "Millbrook footbridge collapses during charity walk\nBy Ann Lee\n\nIt fell.",
        "Millbrook footbridge collapses during charity walk",
    ),
    ("北约峰会开幕\n\n正文。", "北约峰会开幕"),
    (
        "The footbridge over the river at Millbrook collapsed on Sunday during a charity walk, the council said.",
        "The footbridge over the river at Millbrook collapsed on…",
    ),
    ("字" * 100, "字" * LONGEST + "…"),
    ("北约峰会周二开幕，" + "字" * 100, "北约峰会周二开幕，" + "字" * (LONGEST - 9) + "…"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_the_first_line_titles_it(text, title):
    assert _opening(text) == title


def test_a_brief_keeps_enough_of_it():
    assert LONGEST < HEAD
