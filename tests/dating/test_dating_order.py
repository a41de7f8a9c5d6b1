"""03/04/2021 in fields, markup and print: what tells the order of day and month, and that nothing tells it."""

from datetime import date

import pytest
from dated import dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"
META = '<!DOCTYPE html><html><head><meta name="date" content="05/06/2017"></head><body><article><p>{}</p></article></body></html>'

MAY, JUNE = date(2017, 5, 6), date(2017, 6, 5)
TOLD = {
    "another date of the front matter": (f"---\npublished: 05/06/2017\nmodified: 05/19/2017\n---\n{EN}", MAY),
    "and day first": (f"---\npublished: 05/06/2017\nmodified: 19/06/2017\n---\n{EN}", JUNE),
    "the page's own line": (f"---\ndate: 05/06/2017\n---\nMay 6, 2017\n\n{EN}", MAY),
    "days with the names of months": (f"Published: 05/06/2017\n\n{EN}\nThe old engine was sold on 19 May.\n", JUNE),
    "and months first": (f"Published: 05/06/2017\n\n{EN}\nThe old engine was sold on April 19, for scrap.\n", MAY),
    "in markup": (META.format(EN * 3 + "It was sold on 19 May 2017."), JUNE),
    "points": (f"---\ndate: 06.05.2017\n---\n{EN}", MAY),
    "the country of its host": (f"---\nurl: https://www.pier.co.uk/a\n---\n\nPublished: 06/05/2017\n\n{EN}", MAY),
    "its language": (
        "# Le bac\n\nPublié le 06/05/2017 à 12:33\n\nLe bac dessert l'île deux fois par jour, et l'équipage trouve le moteur bruyant.\n",
        MAY,
    ),
    "one that is the same in both orders": (f"---\ndate: 05/05/2017\n---\n{EN}", date(2017, 5, 5)),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_tells_the_order(case):
    text, day = TOLD[case]
    found = dated(text)
    assert found.local_date == day
    assert found.confidence > 0.9


UNTOLD = {
    "front matter": f"---\ndate: 05/06/2017\n---\n{EN}",
    "Chinese front matter": f"---\ndate: 05/06/2017\n---\n{ZH}",
    "markup": META.format(EN * 3),
    "print": f"Published: 05/06/2017\n\n{EN}",
    "print in Chinese": f"发表时间： 05/06/2017 - 12:29\n\n{ZH}",
    "print beside both ways to write": f"Published: 05/06/2017\n\n{EN}\nSold on 19 May 1999, bought on April 2, 1998.\n",
}


@pytest.mark.parametrize("case", UNTOLD)
def test_what_nothing_tells_is_doubtful(case):
    found = dated(UNTOLD[case])
    assert found.local_date in (MAY, JUNE)
    assert found.confidence < 0.7
    assert found.updated is None
    assert {one.moment.day for one in (found.chosen, *found.agreeing, *found.rejected)} == {MAY, JUNE}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Saturday 05/06/2017", MAY),
        ("Monday, 05/06/2017", JUNE),
        ("05/06/2017 周六 12:29", MAY),
        ("05/06/2017（星期一）", JUNE),
    ],
)
def test_a_weekday_tells_the_order(line, day):
    found = dated(f"# The ferry\n\n{line}\n\n{EN}")
    assert found.local_date == day
    assert found.confidence > 0.9


def test_a_weekday_that_fits_neither_order_tells_none():
    found = dated(f"# The ferry\n\nFriday 05/06/2017\n\n{EN}")
    assert {one.moment.day for one in (found.chosen, *found.agreeing, *found.rejected)} == {MAY, JUNE}
    assert found.confidence < 0.7
