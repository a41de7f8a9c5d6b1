"""Titles in English: a subject, a verb, the clause of the date, at most 90 characters."""

import pytest
from told import digest

CASES = [
    (
        "The Deepwater Horizon rig exploded on [April 20|2010-04-20] , killing 11 workers .",
        "The Deepwater Horizon rig exploded, killing 11 workers",
    ),
    ("On [Saturday|2010-07-10] , robots removed the cap over the leak .", "Robots removed the cap over the leak"),
    (
        "BP chief executive Tony Hayward will step down in October , Sky News reported [Monday|2010-07-26] .",
        "BP chief executive Tony Hayward will step down in October",
    ),
    (
        "Supporters of Egypt 's president flooded into Tahrir Square [Wednesday|2011-02-02] .",
        "Supporters of Egypt's president flooded into Tahrir Square",
    ),
    (
        "GALLIANO , Louisiana -LRB- Reuters -RRB- - BP said [Monday|2010-05-24] it would pay for the clean-up .",
        "BP said it would pay for the clean-up",
    ),
    ("After the rig exploded off Louisiana on [April 20|2010-04-20] , shares fell .", "The rig exploded off Louisiana"),
    # cut where a verb follows, never between nouns or behind what wants its complement; else broken off, and marked so
    (
        "Campaigners scaled the headquarters of the company on [Thursday|2010-05-20] and unfurled a flag with a logo and words .",
        "Campaigners scaled the headquarters of the company on Thursday and unfurled a flag",
    ),
    (
        "[Monday|2010-05-24] many convinced themselves the election of Obama meant Americans were ready for a turn to the left of it .",
        "Many convinced themselves the election of Obama meant Americans were ready for a turn to…",
    ),
    ("Yet the company closed the well on [Monday|2010-05-24] .", "The company closed the well"),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_title(text, title):
    assert digest(text, "2011-06-01", language="en").mentions[0].titles[0] == title


UNTITLED = [
    "He said on [Monday|2010-05-24] that it would end .",
    "Page last updated at 08:14 GMT , [Tuesday|2010-05-25] .",
    "The company said in a statement on [Monday|2010-05-24] .",
    "Mitch McConnell , thus denuded of his Senate majority on [Monday|2010-05-24] .",
    "A level that is nine-tenths of the way to the top on [Monday|2010-05-24] .",
    "A version appeared on p24 of the paper on [Monday|2010-05-24] Follow the latest news .",
    "Well the shares plunged [Monday|2010-05-24] as investors panicked .",
    "Was it [Monday|2010-05-24] that the rig sank ?",
]


@pytest.mark.parametrize("text", UNTITLED)
def test_no_title(text):
    assert [mention.titles for mention in digest(text, "2011-06-01", language="en").mentions if mention.titles] == []


def test_what_another_day_tells_is_not_told_of_this_one():
    told = digest(
        "Though the bubble burst [Monday|2010-05-24] , it rose [Friday|2010-05-28] .", "2011-06-01", language="en"
    )
    assert told.mentions[0].titles == ()
