"""Lines that are stamps: a full date alone, or with what pages print beside one; and lines that only hold a date."""

from datetime import date

import pytest

from timeline.reading.blocks.stamped import beside, day_alone, whole

ALONE = [
    "2024-06-09",
    "（2024年6月9日）",
    "2024年6月9日 下午3点",
    "2024 年 6 月 9 日 18:42",
    "113年6月9日",
    "民國113年6月9日",
    "113/06/09 18:42",
    "二〇二四年六月九日",
    "Sunday, June 9, 2024",
    "JUNE 9, 2024, 6:42 P.M. EDT",
    "6:42 PM EDT, Sun June 9, 2024",
    "9 Juin 2024",
    "9 Juni 2024 18.42",
    "9 Juni 2024, 18:42 WIB",
    "09-Jun-2024",
    "09/06/2024",
]
NONE = [
    "",
    "2024",
    "2024年6月",
    "20240609",
    "113/06/09",
    "2024年6月9-10日",
    "2024.06-09",
    "6月9日",
    "the 9 people of 2024",
    "192.168.2024.1",
    "2024年6月9日，两国在日内瓦签署协议。",
    "2024-06-09 " * 12,
]


@pytest.mark.parametrize("line", ALONE)
def test_a_full_date_alone_is_a_stamp(line):
    assert whole(line)


@pytest.mark.parametrize("line", NONE)
def test_what_is_no_full_date_is_no_stamp(line):
    assert not whole(line)
    assert not beside(line)
    assert day_alone(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "2024年06月09日10:05 | 来源：晚报",
        "记者王五 2024-06-09",
        "By Ann Lee | June 9, 2024",
        "The Herald 9 Juin 2024 10:05",
        "12.06.2024 | Ann Lee",
    ],
)
def test_names_may_stand_beside_it(line):
    assert beside(line)
    assert not whole(line)


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Harbour Alerts, [09/06/2024 14:22]", True),
        ("Ann Lee, 9 June 2024, 14:22", False),
        ("Harbour Festival, June 9, 2024, 7:30 pm", False),
        ("THE HARBOUR POST            SUNDAY, JUNE 9, 2024            A3", True),
        ("The Harbour Post\t9 June 2024", True),
        ("First published 9 June 2024", True),
        ("Harbour Alerts, 9 June 2024", False),
        ("The Harbour Post of June 9, 2024", False),
        ("It was at 9 June 2024 14:22 that the ship ran out of fuel", False),
        ("fuel   ran out   on 9 June 2024", False),
    ],
)
def test_a_first_line_with_names_is_a_heading_unless_it_tells_the_hour_in_brackets_or_stands_in_columns(line, stamp):
    assert beside(line, headed=False) is stamp


@pytest.mark.parametrize(
    "line",
    [
        "June 9, 2024: the talks begin",
        "He was born in Leeds on 9 June 2024, she said.",
        "会议将于2024年6月9日在日内瓦召开。",
        "王五 二〇二四年六月九日",
    ],
)
def test_what_tells_of_the_day_is_no_stamp(line):
    assert not beside(line)


@pytest.mark.parametrize("line", ["2024-06-09", "2024年6月9日", "民國113年6月9日", "June 9, 2024", "13/06/2024"])
def test_the_day_of_a_line_that_is_one(line):
    assert day_alone(line) == date(2024, 6, 13 if line.startswith("13") else 9)


@pytest.mark.parametrize(
    "line", ["2024-06-09 10:05", "09/06/2024", "9 Juin 2024", "2024-02-30", "By Ann Lee | June 9, 2024"]
)
def test_a_time_a_doubt_or_more_is_no_day_alone(line):
    assert day_alone(line) is None
