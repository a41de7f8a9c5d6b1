"""Whom an English he or she stands for that opens a sentence: one person named at the head of the one before, and nobody else."""

import pytest
from told import read_on

LATER = "On June 4, 2020, {} resigned as head of the museum."


def told(text):
    return {one.when.edtf: one.titles[0] for one in read_on(text, "2021-06-11").mentions if one.titles}


@pytest.mark.parametrize(
    ("before", "he", "name"),
    [
        ("Paul Renner, 50, moved to Leeds.", "he", "Paul Renner"),
        ("Paul Renner, 50, of Leeds, had moved to York.", "he", "Paul Renner"),
        ("Ann Marie Lee was born in Cardle. She left school at 15.", "she", "Ann Marie Lee"),
        ("Ann Lee, an astronomer who found three comets, moved to Leeds.", "she", "Ann Lee"),
        ("Mr Renner was tired. Paul Renner had moved to Leeds.", "he", "Paul Renner"),
        # known by his family name alone, as no company is by its last word
        ("Paul Renner moved to Leeds. Renner was tired.", "he", "Paul Renner"),
        (
            "In May, Paul Renner, a lawyer, had moved to Leeds and was charged. The board knew of Renner's debts.",
            "",
            "",
        ),
    ],
)
def test_the_person_named_in_the_sentence_before(before, he, name):
    found = told(f"{before} {LATER.format(he)}").get("2020-06-04")
    assert found == (f"{name} resigned as head of the museum" if name else None)


@pytest.mark.parametrize(
    ("before", "he"),
    [
        ("Norland Ports was fined.", "he"),
        ("Hurricane Petra was named.", "she"),
        ("Norland Steel, a maker of rails, hired a new head.", "he"),
        ("Norbank hired Paul Renner, 50.", "he"),
        ("Paul Renner, 50, was hired by Ann Lee.", "she"),
        ("Paul Renner, 50, was jailed with his wife.", "she"),
        ("Paul Renner, 50, met Jack Moss.", "he"),
        ("Paul Renner, 50, fought his brother.", "he"),
        ("Paul Renner was born in Leeds. The museum was shut.", "he"),
        ("Ann Lee was divorced in May.", "he"),
        ("Renner was tired.", "he"),
        ("He was tired.", "he"),
    ],
)
def test_nobody_where_another_may_be_meant(before, he):
    assert "2020-06-04" not in told(f"{before} {LATER.format(he)}")


def test_the_person_of_the_paragraph_before():
    text = "Paul Renner, 50, moved to Leeds.\n\nOn June 4, 2020, he resigned as head of the museum.\n\nHe was fined on July 8, 2020."
    assert told(text) == {
        "2020-06-04": "Paul Renner resigned as head of the museum",
        "2020-07-08": "Paul Renner was fined",
    }
    text = "Paul Renner, 50, moved to Leeds.\n\nThe board met.\n\nOn June 4, 2020, he resigned as head of the museum."
    assert told(text) == {}


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Paul J. Renner, 50, had moved to Leeds. Renner was hired.", "Paul J. Renner"),
        ("Ann-Marie O’Neil, 62, moved to Leeds. O’Neil was hired.", "Ann-Marie O’Neil"),
        # no name is so long
        ("The Alde Birk Carr Dale Eske Fell Gill Hope Mr Renner was shut. Renner was hired.", None),
    ],
)
def test_a_family_name_is_called_in_full_as_it_was_first(before, name):
    found = told(f"{before} {LATER.format('she' if name and name.startswith('Ann') else 'he')}").get("2020-06-04")
    assert found == (f"{name} resigned as head of the museum" if name else None)
