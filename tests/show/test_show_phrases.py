"""Dates in words: as precise as they are, each language in its own form."""

from datetime import UTC, date, datetime

import pytest

from timeline.model import Moment, Span, Timex, When
from timeline.show.wording import phrases
from timeline.show.wording.words import words

CASES = [
    ("2023-07-11", (2023, 7, 11), (2023, 7, 12), "day", "2023年7月11日 星期二", "Tuesday 11 July 2023"),
    ("2023-07-11/2023-07-12", (2023, 7, 11), (2023, 7, 13), "day", "2023年7月11日至12日", "11 – 12 July 2023"),
    ("2023-05-30/2023-06-02", (2023, 5, 30), (2023, 6, 3), "day", "2023年5月30日至6月2日", "30 May – 2 June 2023"),
    (
        "2022-12-30/2023-01-02",
        (2022, 12, 30),
        (2023, 1, 3),
        "day",
        "2022年12月30日至2023年1月2日",
        "30 December 2022 – 2 January 2023",
    ),
    ("2023-05", (2023, 5, 1), (2023, 6, 1), "month", "2023年5月", "May 2023"),
    ("2023-05/2023-07", (2023, 5, 1), (2023, 8, 1), "month", "2023年5月至2023年7月", "May 2023 – July 2023"),
    ("2022", (2022, 1, 1), (2023, 1, 1), "year", "2022年", "2022"),
    ("2018/2020", (2018, 1, 1), (2021, 1, 1), "year", "2018年至2020年", "2018 – 2020"),
    ("198X", (1980, 1, 1), (1990, 1, 1), "decade", "1980年代", "the 1980s"),
    ("19XX", (1900, 1, 1), (2000, 1, 1), "century", "20世纪", "century 20"),
    ("2023-H1", (2023, 1, 1), (2023, 7, 1), "half", "2023年上半年", "first half of 2023"),
    ("2023-35", (2023, 7, 1), (2023, 10, 1), "quarter", "2023年第三季度", "third quarter of 2023"),
    ("2023-21", (2023, 3, 1), (2023, 6, 1), "season", "2023年春", "spring 2023"),
    ("2023-24", (2023, 12, 1), (2024, 3, 1), "season", "2023年冬", "winter 2023"),
    ("2023-W28", (2023, 7, 10), (2023, 7, 17), "week", "2023年7月10日至16日", "10 – 16 July 2023"),
    ("2023-07-11", (2023, 7, 11, 14), (2023, 7, 11, 15), "hour", "2023年7月11日 星期二", "Tuesday 11 July 2023"),
]


@pytest.mark.parametrize(("edtf", "since", "until", "precision", "chinese", "english"), CASES)
def test_when_in_words(edtf, since, until, precision, chinese, english):
    when = When(edtf, datetime(*since), datetime(*until), precision)
    assert phrases.when(when, words("zh-Hans")) == chinese
    assert phrases.when(when, words("en")) == english


def test_doubt_is_said():
    when = When("2023-05%", datetime(2023, 5, 1), datetime(2023, 6, 1), "month", approximate=True, uncertain=True)
    assert phrases.when(when, words("zh-Hant")) == "約2023年5月（存疑）"
    assert phrases.when(when, words("en")) == "about May 2023 (uncertain)"


def test_moments_say_their_zone_only_where_they_have_one():
    assert (
        phrases.moment(Moment(datetime(2023, 7, 12, 9, 38, tzinfo=UTC)), words("zh-Hans"))
        == "2023年7月12日 星期三 09:38 UTC"
    )
    assert phrases.moment(Moment(datetime(2023, 7, 12, 9, 38)), words("en")) == "Wednesday 12 July 2023 09:38"
    assert phrases.moment(Moment(datetime(2023, 7, 12), "day"), words("en")) == "Wednesday 12 July 2023"
    assert phrases.moment(Moment(datetime(2023, 7, 1), "month"), words("zh-Hans")) == "2023年7月"


def test_the_last_day_there_is():
    assert phrases.day_range(date(9999, 12, 30), date(9999, 12, 31), words("en")) == "30 – 31 December 9999"


@pytest.mark.parametrize(
    ("kind", "said"), [("REF", "泛指，没有确定的日子"), ("DURATION", "一段时长"), ("SET", "反复发生")]
)
def test_what_names_no_day_says_so(kind, said):
    assert phrases.timex(Timex(Span(0, 2), "近日", kind, "PAST_REF", "rule"), words("zh-Hans")) == said
