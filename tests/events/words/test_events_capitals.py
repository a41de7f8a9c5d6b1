"""What the capitals in a sentence show to be a name."""

import pytest

from timeline.events.words.capitals import proper
from timeline.events.words.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Police arrested two men in Leeds after a fight", "leed"),
        (
            "Norsteel said it would cut 1,200 jobs at its plant in Narvik",
            "narvik",
        ),  # what opens a sentence shows nothing
        ("The Egyptian leader agreed to step down", ""),  # nor does whose somebody is
        ("Workers at the port of Lagos ended a strike", "lago"),
        ("Storm Brings Floods To Northern Towns", ""),  # nor a headline
        ("He said: “The bridge was shut at noon”", ""),
    ],
)
def test_capitals(title, names):
    assert proper(title, lexicon_of("en")) == set(names.split())


def test_chinese_has_none():
    assert proper("警方逮捕 John Smith", lexicon_of("zh")) == set()
