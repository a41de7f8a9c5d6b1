"""English sentences that only suppose something, say that nobody answered, or break off before what is feared or to be done."""

import pytest
from told import digest, first_titles


@pytest.mark.parametrize(
    "text",
    [
        # supposed within its clause
        "The mayor of Leeds said the strike would go on even if Norbank raised its wages on [Friday|2010-05-07].",
        "“The oil will get here, even if Norbank capped the well [today|2010-05-08],” said Ann Lee.",
        "Norbank will sell its ships only if Ann Lee resigned on [Friday|2010-05-07].",
        # who said nothing when asked
        "Norbank declined to comment on [Friday|2010-05-07] on a report that it sold its mines.",
        "A spokesman for Norbank did not respond to requests for comment on [Friday|2010-05-07].",
        "Ann Lee refused to comment on [Friday|2010-05-07].",
        # what is feared or said has no verb yet
        "Residents of Leeds worried on [Friday|2010-05-07] that the mayor's bruising encounters with Norbank at the town hall and in the "
        "courts of the whole county of Moss would divert attention.",
        # one of several things that are to be done
        "Norbank agreed on [Friday|2010-05-07] to jointly design, manufacture and store all of the equipment that is needed to respond to "
        "an oil spill in the Gulf of Norland by June.",
    ],
)
def test_nothing_is_known_to_have_been_done(text):
    assert not any(one.titles for one in digest(text, "2010-05-08", language="en").mentions)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Norbank raised its wages on [Friday|2010-05-07] as Ann Lee had asked.",
            "Norbank raised its wages",
        ),
        (
            "Norbank published its plan for public comment on [Friday|2010-05-07].",
            "Norbank published its plan for public comment",
        ),
        (
            "Protesters in Leeds contended [Friday|2010-05-07] that the rules don't go far enough.",
            "Protesters in Leeds contended that the rules don't go far enough",
        ),
        (
            "Ann Lee feared on [Friday|2010-05-07] that the rebels control the town.",
            "Ann Lee feared that the rebels control the town",
        ),
        (
            "The Navy Department then declared the spill a disaster on [Friday|2010-05-07].",
            "The Navy Department declared the spill a disaster",
        ),
        (
            "Storm Odile formed then dissipated far out at sea on [Friday|2010-05-07].",
            "Storm Odile formed then dissipated far out at sea",
        ),
        ("Norbank paid the then chairman Ann Lee on [Friday|2010-05-07].", "Norbank paid the then chairman Ann Lee"),
    ],
)
def test_what_was_done_all_the_same(text, title):
    assert first_titles(text, "2010-05-08", language="en") == [title]
