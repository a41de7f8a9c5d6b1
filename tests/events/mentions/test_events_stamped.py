"""The day and minute at which a page, or a comment beneath it, was printed dates nothing of what stands behind it."""

import pytest
from told import read_on


def told(text):
    return [(one.when.edtf, one.titles[0]) for one in read_on(text, "2010-09-12").mentions if one.titles]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the sentence has a day of its own
        (
            "Sunday, September 12, 2010; 9:06 AM Rebels stormed the Citadel of Lagos on Friday.",
            [("2010-09-10", "Rebels stormed the Citadel of Lagos")],
        ),
        (
            "Sunday , September 12 , 2010 ; 9:06 AM In June , Ann Lee sued the mayor of Lagos .",
            [("2010-06", "Ann Lee sued the mayor of Lagos")],
        ),
        (
            "By Ann Lee | September 12, 2010; 7:15 AM ET Norbank sold its mines in Lagos on Friday.",
            [("2010-09-10", "Norbank sold its mines in Lagos")],
        ),
        # or none
        ("Sunday, September 12, 2010; 9:06 AM The Gulf of Norland was ready for the flood, a study suggests.", []),
        ("September 12, 2010 at 6:04 pm | Norland has robbed the youth of Lagos.", []),
        ("September 12, 2010 at 6:04 pm | Report abuse | Norland defeated Lagos.", []),
        # in a sentence, or set off as an entry's, it dates what is told
        (
            "On September 12, 2010 at 9:06 AM rebels stormed the Citadel of Lagos.",
            [("2010-09-12", "Rebels stormed the Citadel of Lagos")],
        ),
        (
            "September 12, 2010, 9:06 AM: Rebels storm the Citadel of Lagos.",
            [("2010-09-12", "Rebels storm the Citadel of Lagos")],
        ),
        (
            "September 11, 2010 Rebels stormed the Citadel of Lagos.",
            [("2010-09-11", "Rebels stormed the Citadel of Lagos")],
        ),
    ],
)
def test_a_stamp_dates_nothing(text, found):
    assert told(text) == found
