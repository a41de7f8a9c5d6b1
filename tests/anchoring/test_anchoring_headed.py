"""Months, years and weeks as headings, and as what opens an entry: what stands under them is of them."""

import pytest

import timeline


def values(text, day="2024-05-04", title="News"):
    document = timeline.read(f"---\ntitle: '{title}'\ndate: {day}\n---\n{text}\n".encode(), path="a.md")
    return [(one.text, one.value) for one in timeline.tag(document)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("## July 2023\n\nOn the 9th, rain fell in Vermont.", "2023-07-09"),
        ("## July 2023\n\nRain fell.\n\nOn the 14th, the river crested.", "2023-07-14"),
        ("## **August 2022**\n\nThe bridge was shut on the 3rd.", "2022-08-03"),
        ("## March 2024\n\nTalks broke down on the 30th.", "2024-03-30"),
        ("## 2022\n\nIn March, Aldor Foods bought a bakery.", "2022-03"),
        ("## 2022\n\nOn 9 November it closed its plant.", "2022-11-09"),
        ("## 2019\n\nIn April, it closed its plant.", "2019-04"),
        ("1956: Nasser takes the canal. France invades in October.", "1956-10"),
        ("**2015** — An expansion is opened. Ships queue in April.", "2015-04"),
        ("July 2021 – Two mines are shut. A third closes on the 9th.", "2021-07-09"),
        ("Next week: Lumen reports earnings on Tuesday.", "2024-05-07"),
        ("Last week: the Senate votes on Tuesday.", "2024-04-23"),
        ("Next week — the court sits on Friday.", "2024-05-10"),
    ],
)
def test_what_is_told_under_a_head_is_of_it(text, value):
    assert values(text)[1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "## July 2023\n\nIt rained.\n\n## What next\n\nThe council votes on the 10th.",
            "2024-05-10",
        ),  # ends at a heading
        ("## The floods of July 2023\n\nThe council will vote on the 10th.", "2024-05-10"),  # more than a month
        ("In 2019: a history, sales are slow. They will rise in October.", "2024-10"),  # opens no entry
        ("Next week: a preview. Lumen reported earnings on Tuesday.", "2024-04-30"),  # is over
        ("The plan for July 2023 was dropped. The council will vote on the 10th.", "2024-05-10"),  # no heading
    ],
)
def test_elsewhere_it_is_of_publication(text, value):
    assert values(text)[-1][1] == value


def test_a_date_told_since_is_nearer_than_the_heading():
    assert values("## July 2023\n\nOn 2 August 2023 he left, and was back on the 4th.")[-1][1] == "2023-08-04"


def test_a_chronicle_of_many_days_keeps_to_its_heading():
    text = "## July 2023\n\n" + "\n\n".join(f"On the {day}th, the council met." for day in range(4, 21))
    assert [value for _, value in values(text)[1:]] == [f"2023-07-{day:02d}" for day in range(4, 21)]


LIST = "February 3: Leeds votes.\n\n{}May 8: Hull votes.\n\nNovember 10-21: the court sits."


@pytest.mark.parametrize(
    ("title", "day", "text", "year"),
    [
        ("What to watch in 2025", "2024-12-28", LIST, "2025"),
        ("2024 calendar: key dates", "2024-01-02", LIST, "2024"),
        ("The key dates of 2023", "2024-01-04", LIST, "2023"),
        ("Elections 2024", "2024-06-02", LIST, "2024"),
        ("Key dates", "2024-01-02", LIST + "\n\nJan. 20, 2025: the oath.", "2024"),
        ("Key dates", "2024-01-02", LIST + "\n\nDecember 20, 2024: the oath.", "2024"),
    ],
)
def test_the_entries_of_a_calendar_are_of_its_year(title, day, text, year):
    found = values(text.format(""), day, title)[:3]
    assert [value for _, value in found] == [f"{year}-02-03", f"{year}-05-08", f"{year}-11-10"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("How the 2020 deal collapsed", LIST),  # names what happened
        ("From 2023 to 2025", LIST),  # no single year
        ("What to watch in 2031", LIST),  # too far
        ("What to watch in 2025", LIST.replace("{}", "January 7: York votes.\n\n")),  # the year turns
        (
            "What to watch in 2025",
            "On February 3 Leeds voted. On May 8 Hull votes. On June 9 Bath votes.",
        ),  # no entries
        ("What to watch in 2025", "February 3: Leeds votes.\n\nMay 8: Hull votes."),  # too few
    ],
)
def test_elsewhere_its_entries_hang_on_publication(title, text):
    assert values(text.format(""), "2024-06-02", title)[0][1] == "2024-02-03"
