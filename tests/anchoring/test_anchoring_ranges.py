"""Ranges and lists whose first end says its year or month: the other ends are of the same, whatever lies near publication."""

from itertools import combinations

import pytest
from anchored import tag

ON = "2018-05-18"
YEARS = {"去年": 2017, "前年": 2016, "明年": 2019, "2015年": 2015}
MONTHS = {"上月": "2018-04", "本月": "2018-05", "下个月": "2018-06"}
ENGLISH = {"last year": 2017, "2015": 2015}
NAMES = ("January", "February", "March", "June", "September", "December")
NUMBERS = (1, 2, 3, 6, 9, 12)

FORMS = (
    "{year}{first}至{last}月有雨。",
    "{year}{first}月至{last}月有雨。",
    "{year}{first}-{last}月有雨。",
    "从{year}{first}月到{last}月有雨。",
    "{year}{first}、{last}月有雨。",
    "{year}{first}月和{last}月有雨。",
    "在{year}的{first}月至{last}月期间有雨。",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("year", YEARS)
def test_both_months_are_of_the_year_that_is_said(form, year):
    for first, last in combinations(NUMBERS, 2):
        found = [one.value for one in tag(form.format(year=year, first=first, last=last), ON)]
        assert found == [f"{YEARS[year]}-{first:02}", f"{YEARS[year]}-{last:02}"], (first, last)


@pytest.mark.parametrize("form", ["{}{}日至{}日有雨。", "{}{}至{}日有雨。", "{}{}、{}日有雨。", "从{}{}号到{}号有雨。"])
@pytest.mark.parametrize("month", MONTHS)
def test_both_days_are_of_the_month_that_is_said(form, month):
    for first, last in combinations((1, 5, 18, 27), 2):
        found = [one.value for one in tag(form.format(month, first, last), ON)]
        assert found == [f"{MONTHS[month]}-{first:02}", f"{MONTHS[month]}-{last:02}"], (first, last)


@pytest.mark.parametrize(
    "form",
    [
        "From {} to {} {}, sales fell.",
        "From {} through {} of {}, sales fell.",
        "Between {} and {} {}, sales fell.",
        "In {} and {} {}, sales fell.",
    ],
)
@pytest.mark.parametrize("year", ENGLISH)
def test_both_english_months_are_of_the_year_said_behind_them(form, year):
    for first, last in combinations(range(len(NAMES)), 2):
        found = [one.value for one in tag(form.format(NAMES[first], NAMES[last], year), ON, language="en")]
        assert found == [f"{ENGLISH[year]}-{NUMBERS[at]:02}" for at in (first, last)], (first, last)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("议会11日至31日开会，其中12、13日休会，17日表决。", ["11", "31", "12", "13", "17"]),
        ("议会11日起至31日开会，院会分成12、15日，20至31日再开。", ["11", "31", "12", "15", "20", "31"]),
        ("他18日抵达，31日离开，20日会见村长。", ["18", "31", "20"]),
    ],
)
def test_days_between_two_that_were_told_are_of_their_month(text, values):
    assert [one.value for one in tag(text, "2018-05-09")] == [f"2018-05-{value}" for value in values]


def test_a_day_long_before_the_last_one_told_is_of_the_next_month():
    assert [one.value for one in tag("庙会5月28日闭幕，他3日离开。", ON)] == ["2018-05-28", "2018-06-03"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("会议2点到4点pm", ["2018-05-18T14:00", "2018-05-18T16:00"]),
        ("1点 - 3点30分PM停電", ["2018-05-18T13:00", "2018-05-18T15:30"]),
        ("8點至10點a.m.開放", ["2018-05-18T08:00", "2018-05-18T10:00"]),
        ("门店9点到晚上10点营业", ["2018-05-18T09:00", "2018-05-18T22:00"]),
        ("11点到下午2点停电", ["2018-05-18T11:00", "2018-05-18T14:00"]),
    ],
)
def test_letters_behind_the_last_hour_tell_the_first_as_well(text, values):
    assert [one.value for one in tag(text, ON)] == values
