"""Printed dates whose year has two figures, by language; and figures that are none."""

from datetime import date, datetime

import pytest
from dated import dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
DE = "Die Fähre zur Insel fährt zweimal am Tag, und die Mannschaft sagt, der neue Motor sei lauter.\n\nGemessen hat das niemand.\n"
FR = "Le bac de l'île part deux fois par jour, et l'équipage dit que le nouveau moteur est plus bruyant que l'ancien.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"
KO = "섬으로 가는 배는 하루에 두 번 다니며, 선원들은 새 엔진이 예전 것보다 시끄럽다고 말했다.\n"
DAY, MAY, JUNE = date(2017, 5, 19), date(2017, 5, 6), date(2017, 6, 5)


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        ("19.05.17, 14:05 Uhr", DE, DAY),
        ("Stand: 06.05.17", DE, MAY),
        ("Le 06/05/17 à 18:30", FR, MAY),
        ("5/19/17", EN, DAY),
        ("By Ann Lee | 5/19/17", EN, DAY),
        ("Posted 19/5/17 10:05", EN, DAY),
        ("6.5.17", EN, MAY),
        ("6 May '17", EN, MAY),
        ("May 6, '17", EN, MAY),
        ("Posted on 06-May-17 10:05", EN, MAY),
        ("asked May 6 '17 at 10:05", EN, MAY),
        ("17-5-6 09:12 来自 网页版", ZH, MAY),
        ("17.05.06 09:12", KO, MAY),
        ("5/19/98", EN, date(1998, 5, 19)),
    ],
)
def test_the_day_of_a_short_year(line, text, day):
    found = dated(f"# The ferry\n\n{line}\n\n{text}")
    assert (found.local_date, found.inferred) == (day, False)
    assert found.confidence > 0.9


def test_a_short_year_with_its_hour_below_a_name():
    found = dated(f"渡口发布\n17-5-6 09:12 来自 网页版\n\n{ZH}", "x.txt")
    assert found.published.at == datetime(2017, 5, 6, 9, 12)


def test_the_order_of_a_short_date_is_told_as_that_of_others():
    assert dated(f"# The ferry\n\n05/06/17\n\n{EN}\nIt was sold on 19 May.\n").local_date == JUNE
    found = dated(f"# The ferry\n\n05/06/17\n\n{EN}")
    assert found.local_date in (MAY, JUNE)
    assert found.confidence < 0.7


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Harbour 21, Pier 14, 10/11", EN),
        ("The crew lost 10-11-12 to the sea that day", EN),
        ("5/19/60", EN),
        ("13/19/17", EN),
        ("3.2.1", EN),
        ("Chapter 4.5.17.2", EN),
        ("17-5-6", ZH),
        ("电话：17-5-6", ZH),
        ("Event: 5/19/17", EN),
        ("Meet at 6 May 17:30", EN),
        ("06.05.17.10", DE),
        ("Version 17.5.6", EN),
        ("Psalm 6.5.17", EN),
        ("Expires 5/19/17", EN),
        ("热线：17-5-6 09:12", ZH),
        ("05.02.24, 10:31                Die neue Fähre | Flussbote", DE),
    ],
)
def test_figures_that_are_no_short_date(line, text):
    assert dated(f"# The ferry\n\n{line}\n\n{text}").local_date is None
