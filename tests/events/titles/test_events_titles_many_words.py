"""What English sentences tell in many words, in a year at their end, or beside what only describes; and what they only tell beside."""

import pytest
from told import digest, first_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # in many words, with nothing of another day among them
        (
            "More than 5,000 people marched through the middle of Leeds on [Friday|2010-05-07] to protest against the closure of schools.",
            "More than 5,000 people marched through the middle of Leeds to protest against the closure of schools",
        ),
        (
            "A huge spreading oil slick in the Gulf of Norland washed up to the wildlife and seafood areas of Moss on "
            "[Friday|2010-05-07] and the navy and police struggled.",
            "A huge spreading oil slick in the Gulf of Norland washed up to the wildlife and seafood areas of Moss",
        ),
        (
            "Norbank's shares climbed 8p to 411p following confirmation on [Friday|2010-05-07] that it had sealed the well off the coast "
            "of Moss.",
            None,
        ),
        (
            "In that accident, a valve that Paul Moss, Norbank's chief officer for exploration and production described "
            "[Friday|2010-05-07] as “failsafe,” failed to close.",
            None,
        ),
        # beside what only describes
        (
            "Norland's army, which took power in a coup, dissolved the upper house of its parliament in a decree on [Friday|2010-05-07].",
            "Norland's army dissolved the upper house of its parliament in a decree",
        ),
        (
            "The new system, which carries oil from the Prudent Bay field of Norland to the port of Moss, was closed in Leeds on "
            "[Friday|2010-05-07].",
            "The new system was closed in Leeds",
        ),
        ("The rig Odile, which leaked in March and was sealed in [April|2010-04], spoiled the coast of Norland.", None),
        ("Ann Lee, who has not written since she vanished on [Friday|2010-05-07], carried a pistol.", None),
        # in a year
        ("Ann Lee and Paul Moss were married in Leeds in [1997|1997].", "Ann Lee and Paul Moss were married in Leeds"),
        ("Ann Lee was elected governor of Norland in [2008|2008].", "Ann Lee was elected governor of Norland"),
        ("The tanker Odile sank off Malta in [1978|1978].", "The tanker Odile sank off Malta"),
        ("Ann Lee became president of Norland in [1999|1999].", "Ann Lee became president of Norland"),
        ("Norbank sold more ships than it bought in [2008|2008].", None),
        ("Norbank has won 300 orders since it opened in [1902|1902].", None),
        ("Norbank, founded in [1902|1902], has 400 branches.", None),
        ("The number of people killed in [2008|2008] fell.", None),
        ("Ann Lee wants to be elected president of Norland in [2012|2012].", None),
        # the day is of a report, of what is compared, of a name
        ("According to a survey published in [March|2010-03], Norbank lost a third of its customers.", None),
        ("According to documents lodged in the high court [last month|2010-04], Norbank ruined the soil.", None),
        ("According to police, two men were shot in Leeds on [Friday|2010-05-07].", "Two men were shot in Leeds"),
        ("Ann Lee reported that the cap caught 460,000 gallons a day -- up from 250,000 on [Friday|2010-05-07].", None),
        ("Soldiers in Leeds were blocking the nearby [October 6|2009-10-06] bridge.", None),
    ],
)
def test_what_is_told(text, title):
    assert first_titles(text, "2010-05-08", language="en")[:1] == ([title] if title else [])


def test_a_day_in_a_relative_clause_is_not_that_of_the_verb_behind_it():
    text = "Norland's army, which took power on [Friday|2010-05-07], dissolved the parliament of Moss on [Saturday|2010-05-08]."
    told = {one.when.edtf: one.titles[0] for one in digest(text, "2010-05-08", language="en").mentions if one.titles}
    assert told == {"2010-05-08": "Norland's army dissolved the parliament of Moss"}
