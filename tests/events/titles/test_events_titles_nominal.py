"""What only a noun names as having happened on a day makes an event too, called as the noun and its names are."""

import pytest
from told import digest, first_titles

from timeline.events import merge


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The firm said it acted in the wake of the riot at Freedonia's Congress on [July 6th|2023-07-06], in which five died.",
            ["Riot at Freedonia's Congress"],
        ),
        (
            "Most deputies believe that the incitement of the storming of the Citadel on [July 6|2023-07-06] qualifies.",
            ["Storming of the Citadel"],
        ),
        ("After [Wednesday|2023-07-12]'s storming of the Citadel, the mayor slept.", ["Storming of the Citadel"]),
        ("He condemned the [July 6|2023-07-06] attack on the Grand Bazaar and left.", ["Attack on the Grand Bazaar"]),
        # told by a clause of its own
        (
            "An attack on the town of Gao on [July 6|2023-07-06] killed ten.",
            ["An attack on the town of Gao killed ten"],
        ),
        # no name tells it apart, or its name goes on
        ("He spoke in the wake of the attack on [July 6|2023-07-06], which he had feared.", []),
        ("He wrote of the [July 6|2023-07-06] attack on a Grand hotel lobby.", []),
        # the day is only counted from that on which it happened
        ("He spoke [three days after the July 6|2023-07-09] attack on the Grand Bazaar.", []),
        ("They left [about a week before the 6 July|2023-06-29] siege of the Citadel.", []),
        # planned, feared, denied, or yet to come
        ("They spoke of the plot for an attack on the Citadel on [July 6|2023-07-06], which he had feared.", []),
        ("He wrote of the possible siege of the Citadel on [July 6|2023-07-06], which he had feared.", []),
        ("In the run-up to the inauguration of Ann Lee on [July 20|2023-07-20], streets are shut.", []),
    ],
)
def test_a_noun_names_what_happened(text, titles):
    assert first_titles(text, language="en") == titles


def test_a_clause_that_tells_it_is_preferred():
    named = digest(
        "He spoke in the wake of the storming of the Citadel on [July 6|2023-07-06].", name="a", language="en"
    )
    told = digest("Rebels stormed the Citadel on [July 6|2023-07-06].", name="b", language="en")
    (event,) = merge([named, told])
    assert event.title == "Rebels stormed the Citadel"
    assert len(event.documents) == 2
