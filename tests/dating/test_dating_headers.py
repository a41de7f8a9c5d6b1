"""Stamps, bylines and datelines in the lines under a title, as plain text and Markdown have them; and lines that are none."""

from datetime import date

import pytest
from dated import dated

DAY = date(2024, 6, 9)
ROC = date(2024, 3, 19)
BODY = (
    "The mayor opened the new library on Main Street on Tuesday. Work on the roof will begin next month, officials said."
    "\n\nIt cost two million.\n"
)
TOLD = "市水务局昨天表示，全市供水已于周二恢复，施工单位将于下月更换管道。\n\n市民对此表示满意。\n"


@pytest.mark.parametrize("path", ["x.txt", "x.md"])
@pytest.mark.parametrize(
    "layout", ["{title}\n{stamp}\n\n", "{title}\n\n{stamp}\n\n", "{title}\nBy Ann Lee\n{stamp}\n\n"]
)
@pytest.mark.parametrize(
    "stamp",
    [
        "Posted: Sunday, June 9, 2024, 6:42 p.m.",
        "Published: June 9, 2024",
        "Updated 10:43 AM GMT+8, June 9, 2024",
        "Last modified on Sun 9 Jun 2024 13.20 BST",
        "June 9, 2024",
        "9 June 2024, 10:15 BST",
        "June 9, 2024, 5:02 a.m. ET",
        "By Ann Lee | June 9, 2024",
        "By Ann Lee June 9, 2024",
        "Ann Lee · June 9, 2024 · 4 min read",
        "The Herald, 9 June 2024",
        "FOR IMMEDIATE RELEASE: June 9, 2024",
    ],
)
def test_a_stamp_below_a_title(stamp, layout, path):
    found = dated(layout.format(title="Library opens", stamp=stamp) + BODY, path)
    assert (found.local_date, found.inferred) == (DAY, False)


@pytest.mark.parametrize(
    "line",
    [
        "SPRINGFIELD, Ohio, June 9, 2024 /PRNewswire/ --",
        "SPRINGFIELD, Ohio--(BUSINESS WIRE)--June 9, 2024--",
        "(BUSINESS WIRE)--June 9, 2024--",
        "SPRINGFIELD, Ohio – June 9, 2024 –",
        "SPRINGFIELD (AP) — June 9, 2024 —",
        "London, 9 June 2024 (Reuters) -",
        "NEW YORK, NY / ACCESSWIRE / June 9, 2024 /",
    ],
)
def test_a_dateline_with_its_year(line):
    found = dated(f"Library opens\n\n{line} {BODY}", "x.txt")
    assert (found.local_date, found.inferred) == (DAY, False)


@pytest.mark.parametrize("title", ["全市供水恢复", "国务院常务会议部署进一步稳外贸稳外资举措并听取汇报"])
@pytest.mark.parametrize(
    "stamp",
    [
        "發布日期：113-03-19",
        "發布日期：113/03/19",
        "發布日期：113.03.19",
        "更新日期：113-03-19 10:11",
        "113/03/19 10:20",
        "113年3月19日",
        "《 人民日报 》（ 2024年03月19日   第 01 版）",
        "2024-03-19 19:47:52　来源：新华网",
    ],
)
def test_a_chinese_stamp_below_a_title(stamp, title):
    found = dated(f"{title}\n{stamp}\n\n{TOLD}", "x.txt")
    assert (found.local_date, found.inferred) == (ROC, False)


@pytest.mark.parametrize("line", ["113年3月19日", "（2024年3月19日）", "民國113年3月19日"])
def test_a_signature_under_the_last_paragraph(line):
    found = dated(f"全市供水恢复\n\n{TOLD.rstrip()}\n{line}\n", "x.txt")
    assert (found.local_date, found.inferred) == (ROC, False)


@pytest.mark.parametrize(
    "text",
    [
        "Library opens\n\nThe opening, which had been put off three times since the autumn, was on\nJune 9, 2024 in Springfield.\n\n"
        + BODY,
        "Library opens\n\nJune 9, 2024 – Quake strikes the coast\n\n" + BODY,
        "Library opens\n\nIt tells of June 9, 2024\n\n" + BODY,
        f"全市供水恢复\n113.03.19\n\n{TOLD}",
    ],
)
def test_what_is_no_stamp(text):
    found = dated(text, "x.txt")
    assert found.local_date is None or found.inferred
