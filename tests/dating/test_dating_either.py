"""A record's publication that can be one of two days is neither by itself; a guess from elsewhere is one of the two, or there is none."""

from datetime import date

import pytest

import timeline
from timeline import dating
from timeline.model import Digest
from timeline.settings import Settings

TEXT = "The trial of the mayor of Norhaven will open next Monday, the court said, after the harbour inquiry."
LIKE = "The trial of the mayor of Norhaven will open next Monday, the court in the harbour said after the inquiry."
JUNE, JULY = date(2023, 6, 7), date(2023, 7, 6)


def inferred(said, *others, text=TEXT):
    records = [{"id": "a", "title": "Court", "published": said, "text": text}]
    records += [{"id": f"b{at}", "title": "Court", "published": one, "text": LIKE} for at, one in enumerate(others)]
    digests = [
        Digest(document, (), timeline.date(document), (), ()) for document in (timeline.read(one) for one in records)
    ]
    return dating.infer(digests, Settings()).get(0, digests[0].dating)


@pytest.mark.parametrize("said", ["06/07/2023", "07/06/2023", "6-7-2023", "06.07.2023 08:00"])
@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((), None),
        (("2022-08-24",), None),
        (("2023-06-20",), None),
        (("2023-06-08",), JUNE),
        (("2023-07-05", "2023-07-06"), JULY),
        (("2021-01-05", "2023-07-05", "2023-07-06"), JULY),
    ],
)
def test_neighbours_choose_one_of_two_days_or_none(said, others, expected):
    found = inferred(said, *others)
    assert found.local_date == expected
    assert found.inferred or not found.published
    if not expected:
        assert (found.not_before, found.not_after) == (JUNE, JULY)


@pytest.mark.parametrize("said", ["06/06/2023", "13/07/2023", "2023-07-06"])
def test_a_day_that_can_be_read_in_one_way_is_stated(said):
    found = inferred(said, "2022-08-24")
    assert found.chosen.kind == "field" and not found.inferred


def test_what_states_a_day_beside_it_counts():
    document = timeline.read(
        {"id": "a", "text": TEXT, "published": "06/07/2023", "url": "https://h.example/2023/07/06/a"}
    )
    assert timeline.date(document).local_date == JULY
