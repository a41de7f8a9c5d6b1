"""Dates in figures of which day and month can be exchanged: read by the news they stand in, and never without saying so."""

from datetime import date

import pytest

import timeline
from timeline.anchoring.story.disagreements import ORDER
from timeline.settings import Settings

PUBLISHED = date(2024, 3, 13)
CASES = [
    ("Police arrested three suspects on 12/03/2024.", ["2024-03-12"], ["2024-12-03"]),
    ("Police arrested two men on 05/03/2024.", ["2024-03-05"], ["2024-05-03"]),
    ("The vote is on 12/11/2024.", ["2024-12-11"], ["2024-11-12"]),
    ("The mine closed on 03/04/2019.", ["2019-03-04"], ["2019-04-03"]),
    ("The mine closed on 03/04/2019 and the mill on 25/04/2019.", ["2019-04-03", "2019-04-25"], []),
    ("The mine closed on 4 March 2019, the mill on 03/04/2019.", ["2019-03-04", "2019-04-03"], []),
    ("The mine closed on 03/03/2019.", ["2019-03-03"], []),
    ("The mine closed on 13/03/2019.", ["2019-03-13"], []),
]


@pytest.mark.parametrize(("text", "values", "others"), CASES)
def test_the_other_reading_is_told_where_nothing_tells_which(text, values, others):
    found = timeline.tag(text, on=PUBLISHED)
    assert [one.value for one in found] == values
    assert [one.disagreement for one in found if one.disagreement] == [ORDER(day=day) for day in others]


@pytest.mark.parametrize(
    ("text", "value", "others"),
    [
        ("12/03/2024 - 08:50\n\nPolice arrested three suspects.", "2024-03-12T08:50", []),
        ("03/12/2024 - 08:50\n\nPolice arrested three suspects.", "2024-03-12T08:50", []),
        ("11/03/2024 - 08:50\n\nPolice arrested three suspects.", "2024-03-11T08:50", ["2024-11-03"]),
    ],
)
def test_a_stamp_of_the_day_of_publication_leaves_no_doubt(text, value, others):
    found = timeline.tag(text, on=date(2024, 3, 12))
    assert found[0].value == value
    assert [one.disagreement for one in found if one.disagreement] == [ORDER(day=day) for day in others]


def test_what_is_asked_is_read_as_it_is_usual_there():
    (found,) = timeline.tag("on 12/03/2024", on=PUBLISHED, settings=Settings(genre="plain"))
    assert (found.value, found.disagreement) == ("2024-12-03", "")
