"""What the settings change: which date is meant, and which hours, days or months it covers. A Thursday, 15 October 2020, unless said."""

from datetime import datetime

import pytest
from anchored import ends

from timeline.anchoring import anchor
from timeline.errors import SettingsError
from timeline.grammar import find
from timeline.model import Dating, Document, Moment, Timex
from timeline.settings import Settings, checked

THURSDAY = datetime(2020, 10, 15, 9, 30)


def one(text: str, at: datetime = THURSDAY, zone: str = "", **options: object) -> Timex:
    """The first expression of a text of an assistant, read at a moment."""
    settings = Settings.model_validate({"genre": "plain", **options})
    dating = Dating(published=Moment(at, "second"), local_date=at.date(), zone=zone)
    return anchor(Document(id="case", path="", text=text), find(text, "zh"), dating, settings)[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("周一", "2020-10-12"),
        ("周日", "2020-10-18"),
        ("3月1日", "2020-03-01"),
        ("12月", "2020-12"),
        ("2日", "2020-10-02"),
        ("30日", "2020-10-30"),
        ("国庆节", "2020-10-01"),
        ("元旦", "2020-01-01"),
        ("圣诞节", "2020-12-25"),
        ("冬天", "2020-WI"),
        ("第一季度", "2020-Q1"),
        ("农历八月初一", "2020-09-17"),
    ],
)
def test_current_is_the_running_week_month_and_year(text, value):
    assert one(text, prefer="current").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下周六", "2020-10-17"),
        ("下周四", "2020-10-22"),
        ("下下周四", "2020-10-29"),
        ("这周一", "2020-10-19"),
        ("这周四", "2020-10-15"),
        ("上周四", "2020-10-08"),
        ("上周三", "2020-10-14"),
        ("周四", "2020-10-22"),
        ("下周", "2020-W43"),
    ],
)
def test_weeks_that_are_counted(text, value):
    assert one(text, prefer="future", weeks="counted").value == value


def test_weeks_of_the_calendar_are_the_default():
    assert [one(text).value for text in ("下周六", "这周一", "上周三")] == ["2020-10-24", "2020-10-12", "2020-10-07"]


@pytest.mark.parametrize(
    ("text", "first", "value"),
    [
        ("下周日", 1, "2020-10-25"),
        ("下周日", 7, "2020-10-18"),
        ("本周日", 7, "2020-10-11"),
        ("上周六", 7, "2020-10-10"),
        ("本周六", 6, "2020-10-10"),
    ],
)
def test_the_first_day_of_the_week(text, first, value):
    assert one(text, first_weekday=first).value == value


@pytest.mark.parametrize(
    ("text", "seasons", "covered"),
    [
        ("2019年夏天", "months", ("2019-06-01", "2019-09-01")),
        ("2019年夏天", "terms", ("2019-05-06", "2019-08-08")),
        ("2019年冬季", "terms", ("2019-11-08", "2020-02-04")),
    ],
)
def test_seasons_by_the_month_or_the_solar_term(text, seasons, covered):
    assert ends(one(text, seasons=seasons)) == covered


@pytest.mark.parametrize(
    ("text", "parts", "covered"),
    [
        ("今天上午", "MO 8-12", ("2020-10-15T08:00:00", "2020-10-15T12:00:00")),
        ("昨晚", "MO 8-12, EV 16-20", ("2020-10-14T16:00:00", "2020-10-14T20:00:00")),
        ("昨天深夜", "NI 22-4", ("2020-10-14T22:00:00", "2020-10-15T04:00:00")),
        ("昨晚", "MO 8-12", ("2020-10-14T18:00:00", "2020-10-15")),
        ("今天上午9点", "MO 10-12", ("2020-10-15T09:00:00", "2020-10-15T10:00:00")),
    ],
)
def test_the_hours_of_the_parts_of_a_day(text, parts, covered):
    assert ends(one(text, parts=parts)) == covered


@pytest.mark.parametrize("parts", ["morning 8-12", "MO 8", "MO 8-25", "MO 8-12; AF 12-16"])
def test_hours_that_cannot_be_read_are_refused(parts):
    with pytest.raises(SettingsError, match="written as in"):
        checked({"parts": parts}, "timeline.toml")


@pytest.mark.parametrize(
    ("text", "from_sunset", "value"),
    [("赎罪日", False, "2020-09-28"), ("赎罪日", True, "2020-09-27"), ("圣诞节", True, "2020-12-25")],
)
def test_days_that_begin_at_sunset(text, from_sunset, value):
    assert one(text, from_sunset=from_sunset).value == value


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("下半周", ("2020-10-15", "2020-10-19")),
        ("上半周", ("2020-10-12", "2020-10-15")),
        ("9月最后一天", ("2020-09-30", "2020-10-01")),
        ("9月前两周", ("2020-09-01", "2020-09-15")),
        ("今年前两个季度", ("2020-01-01", "2020-07-01")),
        ("月底", ("2020-10-01", "2020-11-01")),
        ("去年四季度初", ("2019-10-01", "2019-11-01")),
        ("今年第二季度末", ("2020-06-01", "2020-07-01")),
        ("一季度中期", ("2020-02-01", "2020-03-01")),
        ("今年一季度", ("2020-01-01", "2020-04-01")),
        ("9月1日的两天六小时后", ("2020-09-03T06:00:00", "2020-09-03T06:01:00")),
    ],
)
def test_what_part_of_a_date_is_covered(text, covered):
    assert ends(one(text)) == covered


@pytest.mark.parametrize(
    ("text", "lunar_years", "value"),
    [
        ("2021年除夕", False, "2021-02-11"),
        ("2021年除夕", True, "2022-01-31"),
        ("去年腊八", True, "2020-01-02"),
        ("2021年中秋", True, "2021-09-21"),
    ],
)
def test_years_that_are_lunar(text, lunar_years, value):
    assert one(text, lunar_years=lunar_years).value == value


@pytest.mark.parametrize(
    ("text", "covered", "mod"),
    [
        ("明年6月之前", ("", "2021-07-01"), "BEFORE"),
        ("2030年前建成", ("", "2031-01-01"), "BEFORE"),
        ("12月1日以前", ("", "2020-12-02"), "BEFORE"),
        ("去年9月起", ("2019-09-01", ""), "AFTER"),
        ("2018年以来", ("2018-01-01", ""), "AFTER"),
        ("2018年前后", ("2018-01-01", "2019-01-01"), "APPROX"),
        ("12月1日前往上海", ("2020-12-01", "2020-12-02"), None),
        ("去年9月起到今年3月", ("2019-09-01", "2019-10-01"), None),
    ],
)
def test_dates_that_are_ends(text, covered, mod):
    found = one(text, prefer="current", open_ended=True)
    assert (ends(found), found.mod) == (covered, mod)


@pytest.mark.parametrize(
    ("text", "open_ended", "covered"),
    [
        ("三天内", False, ("2020-10-15", "2020-10-18")),
        ("三天内", True, ("2020-10-15T09:30:00", "2020-10-19")),
        ("两小时内", True, ("2020-10-15T09:30:00", "2020-10-15T11:30:00")),
        ("3个工作日内", False, ("2020-10-15", "2020-10-20")),
        ("3个工作日内", True, ("2020-10-15T09:30:00", "2020-10-21")),
        ("十個工作日之內", True, ("2020-10-15T09:30:00", "2020-10-30")),
        ("3个月内", True, ("2020-10-15", "2021-01-15")),
    ],
)
def test_within_so_many_days(text, open_ended, covered):
    assert ends(one(text, prefer="current", open_ended=open_ended)) == covered


@pytest.mark.parametrize(
    ("text", "hour", "night_until", "value"),
    [
        ("明天", 1, 0, "2020-10-16"),
        ("明天", 1, 4, "2020-10-15"),
        ("明早七点", 3, 4, "2020-10-15T07:00"),
        ("聽日", 3, 4, "2020-10-15"),
        ("明天", 4, 4, "2020-10-16"),
        ("后天", 1, 4, "2020-10-17"),
        ("今天", 1, 4, "2020-10-15"),
        ("昨天", 1, 4, "2020-10-14"),
    ],
)
def test_tomorrow_said_at_night(text, hour, night_until, value):
    assert one(text, datetime(2020, 10, 15, hour), night_until=night_until).value == value


def test_without_the_option_a_date_covers_itself():
    found = one("明年6月之前")
    assert (ends(found), found.mod) == (("2021-06-01", "2021-07-01"), None)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("农历2020年正月", ("2020-01-25", "2020-02-23")),
        ("阴历2020年四月", ("2020-04-23", "2020-05-23")),
        ("農曆2019年臘月", ("2019-12-26", "2020-01-25")),
        ("农历七月", ("2020-08-19", "2020-09-17")),
    ],
)
def test_a_lunar_month_runs_from_new_moon_to_new_moon(text, covered):
    assert ends(one(text)) == covered


@pytest.mark.parametrize(
    ("text", "zone", "value"),
    [
        ("國慶日當天", "Asia/Taipei", "2020-10-10"),
        ("去年儿童节", "Asia/Taipei", "2019-04-04"),
        ("去年儿童节", "Asia/Shanghai", "2019-06-01"),
        ("父親節", "Asia/Taipei", "2020-08-08"),
    ],
)
def test_a_named_day_is_that_of_the_place_that_the_source_writes_from(text, zone, value):
    assert one(text, zone=zone).value == value


def test_a_far_day_has_no_hours():
    assert one("今天下午", datetime(9999, 12, 31), parts="AF 12-16").until is None
    assert one("今天下午", datetime(2020, 10, 15)).until == datetime(2020, 10, 15, 18)
