"""The names that a document introduces are found in a part of it, each where it stands first."""

from timeline.events.words.own import Own
from timeline.model import Span

TEXT = "史密斯说，朱丽安·史密斯和王军到了。王军说：julianne smith"
OWN = Own(
    {"朱丽安·史密斯": "朱丽安·史密斯", "史密斯": "朱丽安·史密斯", "王军": "王军", "julianne smith": "朱丽安·史密斯"}
)


def found(start, end):
    return {(form, TEXT[place.start : place.end], place.start) for form, place in OWN.inside(TEXT, Span(start, end))}


def test_each_is_found_where_it_stands_first():
    assert found(0, len(TEXT)) == {
        ("朱丽安·史密斯", "史密斯", 0),
        ("朱丽安·史密斯", "朱丽安·史密斯", 5),
        ("王军", "王军", 13),
        ("朱丽安·史密斯", "julianne smith", TEXT.index("julianne")),
    }


def test_what_stands_beside_the_part_or_is_cut_by_its_border_is_not_found():
    assert found(3, 11) == set()
    assert found(5, 12) == {("朱丽安·史密斯", "朱丽安·史密斯", 5), ("朱丽安·史密斯", "史密斯", 9)}


def test_a_document_that_introduces_nobody_has_none():
    assert list(Own({}).inside(TEXT, Span(0, len(TEXT)))) == []


def test_a_book_that_introduces_many_finds_the_same():
    many = Own({**OWN.forms, **{f"{a}{b}某": f"{a}{b}某" for a in "甲乙丙丁" for b in "子丑寅卯辰"}})
    for span in (Span(0, len(TEXT)), Span(3, 11), Span(5, 12)):
        assert list(many.inside(TEXT, span)) == list(OWN.inside(TEXT, span))
