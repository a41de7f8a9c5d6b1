"""The programme of the coming year: weekdays beside its days fit that year, so that the days without one are of it too."""

import pytest

import timeline

HOLIDAYS = (
    "现将2024年放假安排通知如下。\n元旦：1月1日放假。\n春节：2月10日至17日放假，共8天。"
    "2月4日（星期日）、2月18日（星期日）上班。\n清明节：4月4日至6日放假。"
)


def values(text, on="2023-10-25"):
    return [(one.text, one.value) for one in timeline.tag(text, on=on)]


def test_days_of_the_programme_are_of_its_year():
    assert [value for text, value in values(HOLIDAYS) if text[-1] in "日节旦"] == [
        *("2024-01-01", "2024-01-01", "2024-02-10", "2024-02-10", "2024-02-17", "2024-02-04", "2024-02-04"),
        *("2024-02-18", "2024-02-18", "2024-04-04", "2024-04-04", "2024-04-06"),
    ]


def test_each_says_that_its_year_is_the_text_s():
    (first, *_) = (one for one in timeline.tag(HOLIDAYS, on="2023-10-25") if one.text == "1月1日")
    assert (first.anchor, first.implied) == ("text 2024", ("year",))


def test_english():
    text = (
        "The 2024 season was announced on July 5. It opens on Saturday, March 2, in Bahrain. "
        "Jeddah follows on Saturday, March 9, Melbourne on March 24 and Suzuka on April 7."
    )
    assert values(text, on="2023-07-05")[1:] == [
        ("July 5", "2023-07-05"),
        ("Saturday, March 2", "2024-03-02"),
        ("Saturday, March 9", "2024-03-09"),
        ("March 24", "2024-03-24"),
        ("April 7", "2024-04-07"),
    ]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        # no year is stated
        ("放假安排如下。1月1日放假。2月4日（星期日）、2月18日（星期日）上班。", "1月1日", "2023-01-01"),
        # one weekday alone may fit by chance
        ("2024年放假安排如下。1月1日放假。2月4日（星期日）上班。", "1月1日", "2023-01-01"),
        # weekdays of this year
        ("到2024年为止。1月1日停工，2月4日（星期六）、2月18日（星期六）复工。", "1月1日", "2023-01-01"),
        # the news of it
        ("10月20日，国务院公布2024年安排：2月4日（星期日）、2月18日（星期日）上班。", "10月20日", "2023-10-20"),
        ("2024年安排：2月4日（星期日）、2月18日（星期日）上班。通知已于10月20日公布。", "10月20日", "2023-10-20"),
        ("2024年安排：2月4日（星期日）、2月18日（星期日）上班。此前，3月9日已经公布了草案。", "3月9日", "2023-03-09"),
    ],
)
def test_elsewhere_a_day_is_of_the_year_that_it_was(text, day, value):
    assert (day, value) in values(text)
