"""Entries of chronicles in English: the day is set off from what happened on it, which is told in the present."""

import pytest
from told import read_on


def told(text, published="2023-10-20"):
    return [(one.when.edtf, one.titles[0]) for one in read_on(text, published).mentions if one.titles]


@pytest.mark.parametrize(
    ("text", "day", "title"),
    [
        ("March 10: California regulators close the bank.", "2023-03-10", "California regulators close the bank"),
        (
            "It took days.\n\n**March 9** — Depositors withdraw $42 billion.",
            "2023-03-09",
            "Depositors withdraw $42 billion",
        ),
        ("- May 2: Dockworkers vote to strike.", "2023-05-02", "Dockworkers vote to strike"),
        ("Aug. 4: A federal mediator joins the talks.", "2023-08-04", "A federal mediator joins the talks"),
        ("June 3: Police arrest two men in Leeds.", "2023-06-03", "Police arrest two men in Leeds"),
        ("June 5: Norland's parliament passes the budget.", "2023-06-05", "Norland's parliament passes the budget"),
        ("May 5: Polls open across the state of Ohio.", "2023-05-05", "Polls open across the state of Ohio"),
        ("May 8: Soldiers open fire on a crowd in Hadra.", "2023-05-08", "Soldiers open fire on a crowd in Hadra"),
        ("May 9: Lawmakers summon the head of Norbank.", "2023-05-09", "Lawmakers summon the head of Norbank"),
        ("May 11: Oil washes ashore in western Norland.", "2023-05-11", "Oil washes ashore in western Norland"),
        ("May 14: Norland appoint Swedish coach Ann Holm.", "2023-05-14", "Norland appoint Swedish coach Ann Holm"),
        ("May 15: Norland's mayor denounces the talks.", "2023-05-15", "Norland's mayor denounces the talks"),
        ("May 12: The Odile sinks and two sailors drown.", "2023-05-12", "The Odile sinks and two sailors drown"),
    ],
)
def test_what_somebody_does_in_an_entry_is_an_event(text, day, title):
    assert told(text) == [(day, title)]


def test_what_is_done_in_an_entry_is_an_event():
    assert told("May 5: Ann Lee is inaugurated in Leeds.") == [("2023-05-05", "Ann Lee is inaugurated in Leeds")]


@pytest.mark.parametrize(
    "text",
    [
        "May 5: Workers on strike in the north.",
        "May 5: Talks in Geneva.",
        "May 5: Reports of a strike at the plant in Leeds.",
        "May 5: Open house at the Leeds museum.",
        "May 5: Norbank says the complex repair, started on Monday, has failed.",
        "May 5: Norland forms of government.",
        "May 5: Residents of the town are concerned about water.",
        # captions of pictures
        "May 5: The mayor's barge is shown at the quay of Leeds.",
        "May 5: Ann Lee is pictured outside the court in Leeds.",
        "On May 5 workers strike the harbour of Leeds every year.",
        "Workers of Leeds on May 5 close the shops.",
    ],
)
def test_what_tells_no_act_or_is_no_entry_is_none(text):
    assert told(text) == []


def test_days_before_a_full_stop_head_what_follows():
    text = (
        "February 24, 2022. Norland's forces cross the river Ister.\n\n"
        "March 2, 2022. Anna Moss was elected mayor of Marenko. She fled.\n\n"
        "May 16, 2022. More than 260 fighters leave the steelworks."
    )
    assert told(text) == [
        ("2022-02-24", "Norland's forces cross the river Ister"),
        ("2022-03-02", "Anna Moss was elected mayor of Marenko"),
        ("2022-05-16", "More than 260 fighters leave the steelworks"),
    ]


def test_headings_may_count_their_days():
    text = "### Day 1: Monday, September 4\n\nJurors visit the house.\n\n### Day 2: Tuesday, September 5\n\nAnn Lee was heard in Leeds."
    assert told(text) == [("2023-09-04", "Jurors visit the house"), ("2023-09-05", "Ann Lee was heard in Leeds")]


def test_an_hour_alone_heads_the_entry_below_it():
    text = "3.05pm\n\nAnn Lee resigned in Leeds.\n\n12.45pm\n\nPolice arrested two men in York.\n\n9.02am\n\nThe cabinet met in Bath."
    assert told(text) == [
        ("2023-10-20", "Ann Lee resigned in Leeds"),
        ("2023-10-20", "Police arrested two men in York"),
        ("2023-10-20", "The cabinet met in Bath"),
    ]
