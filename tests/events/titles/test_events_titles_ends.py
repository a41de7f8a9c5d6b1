"""Where an English title ends: at a semicolon, before an aside that waits for its verb, before who announced it; and what a report is not
told of."""

import pytest
from told import digest, read_on


def titles(text, published="2011-06-01"):
    """The first titles of a text, by their time."""
    told = digest(text, published, language="en").mentions
    return {one.when.edtf: one.titles[0] for one in told if one.titles}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what follows a semicolon is another sentence
        (
            "Ann Lee won the primary in [June 2010|2010-06] by 12 points; Paul Moss, a judge, was unopposed.",
            "Ann Lee won the primary by 12 points",
        ),
        (
            "Police in Leeds searched two flats on [Monday|2010-05-24] and held a man of 34; a second man, 29, was freed.",
            "Police in Leeds searched two flats and held a man of 34",
        ),
        (
            "Tesco closed its mine in Leeds on [Monday|2010-05-24], a blow to Kent.",
            "Tesco closed its mine in Leeds, a blow to Kent",
        ),
        # what is joined waits for its verb
        (
            "On [Monday|2010-05-24] a crowd in Oslo gathered in the square and, at the hour of the quake, observed a silence.",
            "A crowd in Oslo gathered in the square",
        ),
        (
            "On [Monday|2010-05-24] the board of Tesco closed the mine but, under pressure from Leeds, kept its staff.",
            "The board of Tesco closed the mine",
        ),
        # a verb goes with its subject
        (
            "Nurses in Leeds voted to walk out, and rejected what Tesco called its final offer on [Monday|2010-05-24].",
            "Nurses in Leeds voted to walk out, and rejected what Tesco called its final offer",
        ),
        # who announced it, behind the comma of an American date
        (
            "Registration for the new term in Leeds opens [Aug. 22, 2011|2011-08-22], the Norland school district announced.",
            "Registration for the new term in Leeds opens",
        ),
        (
            "The bridge at Harwick will reopen [Aug. 22, 2011|2011-08-22], the county confirmed.",
            "The bridge at Harwick will reopen",
        ),
    ],
)
def test_where_a_title_ends(text, title):
    assert list(titles(text).values()) == [title]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the day on which somebody told of what was done on another
        (
            "Three miners were killed in Harwick on [Saturday|2010-05-22], the navy said on [Monday|2010-05-24].",
            {"2010-05-22"},
        ),
        (
            "A convoy of the UN came under fire in Hadra on [Saturday|2010-05-22], the mission told reporters [Monday|2010-05-24].",
            {"2010-05-22"},
        ),
        (
            "Two wards of the Leeds hospital will close, the health ministry said on [Monday|2010-05-24].",
            {"2010-05-24"},
        ),
        # what was agreed then, and not what was done under it
        ("The monitors of the UN reached Hadra under an agreement signed in Oslo in [May 2010|2010-05].", set()),
        ("The army left Hadra after a truce brokered by Norland on [Monday|2010-05-24].", set()),
        ("The army left Hadra under a new treaty on [Monday|2010-05-24].", {"2010-05-24"}),
        ("Nurses in Leeds rejected what Tesco called its final offer on [Monday|2010-05-24].", {"2010-05-24"}),
    ],
)
def test_of_which_day_it_is_told(text, days):
    assert set(titles(text)) == days


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("Schools in Leeds closed today and will remain shut on Wednesday.", "2025-01-14", "happened"),
        ("Tesco shut its mine in Leeds today but plans to reopen it.", "2025-01-14", "happened"),
        ("Tesco will shut its mine in Leeds today and pay its staff.", "2025-01-14", "planned"),
    ],
)
def test_what_is_joined_behind_a_day_is_not_of_it(text, day, status):
    told = {one.when.edtf: one.status for one in read_on(text, "2025-01-14").mentions if one.titles}
    assert told[day] == status
