"""What the settings change in English, and what is beside a date and belongs to it. A Thursday, 15 October 2020, unless said."""

from datetime import datetime

import pytest
from anchored import ends

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment, Timex
from timeline.settings import Settings

THURSDAY = datetime(2020, 10, 15, 9, 30)


def read(text: str, **options: object) -> list[Timex]:
    dating = Dating(published=Moment(THURSDAY, "second"), local_date=THURSDAY.date())
    document = Document(id="case", path="", text=text, language="en")
    return list(anchor(document, find(text, "en"), dating, Settings.model_validate(options)))


@pytest.mark.parametrize(
    ("text", "first", "value"),
    [
        ("Sunday of last week", 1, "2020-10-11"),
        ("Sunday of last week", 7, "2020-10-04"),
        ("next Sunday", 1, "2020-10-25"),
        ("next Sunday", 7, "2020-10-18"),
        ("next Monday", 7, "2020-10-19"),
        ("Saturday of this week", 7, "2020-10-17"),
    ],
)
def test_the_week_begins_on_the_day_that_is_set(text, first, value):
    assert [one.value for one in read(text, genre="plain", first_weekday=first)] == [value]


@pytest.mark.parametrize(
    ("text", "covered", "mod"),
    [
        ("before 2015", ("", "2015-01-01"), "BEFORE"),
        ("until June 2019", ("", "2019-07-01"), "BEFORE"),
        ("2015 or earlier", ("", "2016-01-01"), "BEFORE"),
        ("since May 2019", ("2019-05-01", ""), "AFTER"),
        ("after March 2019", ("2019-04-01", ""), "AFTER"),
        ("after 2 p.m.", ("2020-10-15T14:00:00", ""), "AFTER"),
        ("starting on March 7, 2021", ("2021-03-07", ""), "AFTER"),
        ("from May 2, 2020 onwards", ("2020-05-02", ""), "AFTER"),
        ("3 pm or later", ("2020-10-15T15:00:00", ""), "AFTER"),
        ("in 2015 and after my exam", ("2015-01-01", "2016-01-01"), None),
    ],
)
def test_dates_that_are_ends(text, covered, mod):
    found = read(text, genre="plain", open_ended=True)[0]
    assert (ends(found), found.mod) == (covered, mod)
    assert read(text, genre="plain")[0].mod is None


@pytest.mark.parametrize(
    ("text", "place", "covered"),
    [
        ("It lasts from 10 am for 3 hours 30 minutes.", 1, ("2020-10-15T10:00:00", "2020-10-15T13:30:00")),
        ("It will last for two hours from 2pm.", 0, ("2020-10-15T14:00:00", "2020-10-15T16:00:00")),
        ("She is out for 2 weeks starting May 20, 2021.", 0, ("2021-05-20", "2021-06-03")),
        ("He was away for several days from Monday.", 0, ("", "")),
        ("On Monday he spoke for two hours.", 1, ("", "")),
    ],
)
def test_a_length_beside_its_beginning_covers_what_follows_it(text, place, covered):
    assert ends(read(text, genre="plain")[place]) == covered


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at 10:35 a.m. (0735 GMT) Monday", ["2020-10-12T10:35", "2020-10-12T07:35Z", "2020-10-12"]),
        ("at 4 in the morning (4 a.m. EDT Tuesday)", ["2020-10-13T04:00", "2020-10-13T04:00-04:00"]),
        ("at 8 p.m. (0100 GMT on Wednesday)", ["2020-10-15T20:00", "2020-10-14T01:00Z"]),
        ("at 9 a.m. (photo) Monday", ["2020-10-15T09:00", "2020-10-12"]),
    ],
)
def test_a_time_on_two_clocks_is_of_one_day(text, values):
    assert [one.value for one in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council decided to admit them in November.", "2020-11"),
        ("A subpoena to testify on Nov. 10 was sent.", "2020-11-10"),
        ("He was arrested in November.", "2019-11"),
        ("They would look for ways around Friday's ruling.", "2020-10-09"),
        ("The team flew from the United States on Saturday.", "2020-10-10"),
        ("He had been fined since 1990. The car was found in December.", "2019-12"),
        ("It will be on April 24 and 25.", "2021-04-25"),
        ("The firm said that crews were still aiming to finish two wells in mid-November.", "2020-11"),
        ("He was ahead of his earlier target of mid-December.", "2020-12"),
        ("He died in November.", "2019-11"),
        ("In November, she resigned.", "2019-11"),
        ("The chairs are being sold in December.", "2020-12"),
        ("The king was a friend whom she often met before the war and lost in April.", "2020-04"),
    ],
)
def test_which_side_of_publication_is_meant(text, value):
    assert read(text)[-1].value == value


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("earlier this week", ("2020-10-12", "2020-10-15")),
        ("later this month", ("2020-10-15", "2020-11-01")),
        ("earlier this year", ("2020-01-01", "2020-10-15")),
        ("early next week", ("2020-10-19", "2020-10-26")),
        ("the rest of the year", ("2020-10-15", "2021-01-01")),
        ("the remainder of this month", ("2020-10-15", "2020-11-01")),
        ("this working week", ("2020-10-12", "2020-10-17")),
        ("next work week", ("2020-10-19", "2020-10-24")),
        ("this week of work", ("2020-10-12", "2020-10-19")),
    ],
)
def test_earlier_ends_and_later_begins_today_in_a_text_read_for_itself(text, covered):
    assert ends(read(text, genre="plain")[0]) == covered


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("early this morning", ("2020-10-15T06:00:00", "2020-10-15T09:00:00")),
        ("early in the morning", ("2020-10-15T06:00:00", "2020-10-15T09:00:00")),
        ("late yesterday evening", ("2020-10-14T20:00:00", "2020-10-14T22:00:00")),
        ("this morning", ("2020-10-15T06:00:00", "2020-10-15T12:00:00")),
        ("later in today", ("2020-10-15T12:00:00", "2020-10-16")),
        ("earlier today", ("2020-10-15", "2020-10-15T12:00:00")),
        ("today", ("2020-10-15", "2020-10-16")),
    ],
)
def test_early_and_late_are_halves_of_a_day_or_of_its_parts(text, covered):
    assert ends(read(text, genre="plain", parts="MO 6-12, EV 18-22")[0]) == covered


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("early May 2019", ("2019-05-01", "2019-05-11")),
        ("mid-May 2019", ("2019-05-11", "2019-05-21")),
        ("late May 2019", ("2019-05-21", "2019-06-01")),
        ("the beginning of 2019", ("2019-01-01", "2019-05-01")),
        ("mid 2019", ("2019-05-01", "2019-09-01")),
        ("late 2019", ("2019-09-01", "2020-01-01")),
        ("the end of 2019", ("2019-01-01", "2020-01-01")),
        ("May 2019", ("2019-05-01", "2019-06-01")),
    ],
)
def test_early_middle_and_late_are_thirds_of_a_month_or_year(text, covered):
    assert ends(read(text, genre="plain")[0]) == covered


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("out for the next three days", ("2020-10-16", "2020-10-19")),
        ("the coming two weeks", ("2020-10-16", "2020-10-30")),
        ("the 2 upcoming months", ("2020-10-16", "2020-12-16")),
        ("within the next three days", ("2020-10-15T09:30:00", "2020-10-19")),
        ("the next three hours", ("2020-10-15T09:30:00", "2020-10-15T12:30:00")),
        ("the last three days", ("2020-10-12", "2020-10-15")),
    ],
)
def test_the_next_days_begin_tomorrow(text, covered):
    assert ends(read(text, genre="plain", open_ended=True)[0]) == covered


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("before the end of October", ("", "2020-11-01")),
        ("before the end of the month", ("", "2020-11-01")),
        ("before late October", ("", "2020-10-21")),
        ("before October", ("", "2020-10-01")),
        ("on or after 10/1/2020", ("2020-10-01", "")),
    ],
)
def test_an_end_is_not_before_what_it_ends(text, covered):
    assert ends(read(text, genre="plain", open_ended=True)[0]) == covered


@pytest.mark.parametrize(
    ("text", "covered", "mod"),
    [
        ("back Friday before 5 p.m.", ("", "2020-10-16T17:00:00"), "BEFORE"),
        ("next Monday later than 10 in the morning", ("2020-10-19T10:00:00", ""), "AFTER"),
        ("tomorrow until noon", ("", "2020-10-16T12:00:00"), "BEFORE"),
        ("Friday at 5 p.m.", ("2020-10-16T17:00:00", "2020-10-16T18:00:00"), None),
    ],
)
def test_an_hour_that_bounds_its_day(text, covered, mod):
    found = read(text, genre="plain", prefer="nearest", open_ended=True)[0]
    assert (ends(found), found.mod) == (covered, mod)
