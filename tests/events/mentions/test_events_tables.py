"""Rows of tables: a date in the first cell, whatever way it is written, dates what the next one tells, and no cell behind the next date."""

import pytest

import timeline

ROWS = [
    ("2021-06-07", "2021-06-07", "The council revises its costs to 900m"),
    ("9/5/2023", "2023-05-09", "Norland cancels the line"),
    ("12 Jan 2019", "2019-01-12", "Tesco sells the depot in Leeds"),
    ("Oct 2020", "2020-10", "Work is suspended because of floods"),
    ("3 February 2022", "2022-02-03", "Lee Park opens the harbour"),
]
TOLD = {when: title for _, when, title in ROWS}
HEAD = "How the tram of Norland was lost, after years of quarrels about what it would cost the town."


def told(text, path):
    line = timeline.build(timeline.read(text.encode(), path=path))
    return {event.when.edtf: event.title for event in line.events}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (
            f"---\npublished: 2024-05-01\n---\n\n{HEAD}\n\n| Date | Event |\n|---|---|\n"
            + "".join(f"| {date} | {title} |\n" for date, _, title in ROWS),
            "a.md",
        ),
        (f"Published 1 May 2024\n\n{HEAD}\n\n" + "".join(f"{date} | {title}\n" for date, _, title in ROWS), "a.txt"),
        (
            '<html><head><meta property="article:published_time" content="2024-05-01"></head><body><article><h1>The tram</h1>'
            f"<p>{HEAD}</p><table><tr><th>Date</th><th>Event</th></tr>"
            + "".join(f"<tr><td>{date}</td><td>{title}</td></tr>" for date, _, title in ROWS)
            + "</table></article></body></html>",
            "a.html",
        ),
    ],
)
def test_rows(text, path):
    assert told(text, path) == TOLD


def test_a_label_and_its_date_are_the_pages_own():
    cells = (("Author", "Ann Lee"), ("Published", "2024-05-01"), ("Updated", "2024-05-02"))
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in cells)
    text = f"<article><h1>The tram</h1><p>Tesco sold the depot in Leeds on Monday.</p><table>{rows}</table></article>"
    assert told(text, "a.html") == {"2024-04-29": "Tesco sold the depot in Leeds"}


def test_headings_that_are_days_date_what_stands_under_them():
    text = "## 3 March 2023\nTesco sold the depot in Leeds to the county.\n## 5 April 2023\nMayor Moss sacked the director of the line.\n"
    heads = {
        "2023-03-03": "Tesco sold the depot in Leeds to the county",
        "2023-04-05": "Mayor Moss sacked the director of the line",
    }
    assert told(f"---\npublished: 2024-05-01\n---\n\n{text}", "a.md") == heads


@pytest.mark.parametrize(
    "beneath",
    [
        "Related articles\nShip hits a pier in Leeds, February 11, 2024\nMayor Moss opens a ferry terminal on January 30, 2024",
        "See also\nFebruary 11, 2024: Ship hits a pier in Leeds",
        "Comments\nBob, May 2, 2024: Police closed the tunnel in Leeds yesterday.",
    ],
)
def test_what_a_heading_in_its_own_paragraph_lists_is_the_pages_own(beneath):
    text = f"Published May 1, 2024\n\nTesco sold the depot in Leeds on Monday.\n\n{beneath}\n"
    assert told(text, "a.txt") == {"2024-04-29": "Tesco sold the depot in Leeds"}


def test_a_quoted_line_loses_its_sign():
    text = "Published May 1, 2024\n\n> Tesco sold the depot in Leeds on Monday.\n> Nobody said why.\n"
    assert told(text, "a.txt") == {"2024-04-29": "Tesco sold the depot in Leeds"}


def test_one_heading_that_is_a_day_is_the_pages_own():
    assert told("# The depot\n\n## 3 March 2023\n\nTesco sold the depot in Leeds on Thursday.\n", "a.md") == {
        "2023-03-02": "Tesco sold the depot in Leeds"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4月：甲公司停产检修。", {"2023-04": "甲公司停产检修"}),
        ("2022年10月：大桥因洪水停工。", {"2022-10": "大桥因洪水停工"}),
        ("预计11月：法院择期宣判。", {}),
        ("4月的甲公司停产检修。", {}),
    ],
)
def test_an_entry_headed_by_its_month(text, told):
    record = timeline.read({"id": "a", "published": "2023-07-13", "text": text, "language": "zh"})
    assert {event.when.edtf: event.title for event in timeline.build(record).events} == told
