"""Documents that are wrong in every way that we know: no crash, the right day or none, and a reason for what was turned down."""

from datetime import date

import pytest
from dated import STORY, codes, dated

URL = "[题](https://example.com/2023/07/12/a)\n------\n\n"
PLAIN = "[题](https://example.com/a/1)\n------\n\n"
DAY = date(2023, 7, 12)
CASES = {
    # text: day (None: unknown), the codes of the reasons with which evidence was turned down
    "an address after the capture": (f"---\nsaved: 2023-07-01\n---\n{URL}<div>{STORY}</div>", None, {"future"}),
    "a field after the capture": (
        f"---\ndate: 2024-01-01\nsaved: 2023-07-13\n---\n{URL}<div>{STORY}</div>",
        DAY,
        {"future"},
    ),
    "the epoch": (f"---\ndate: 1970-01-01\n---\n{URL}<div>{STORY}</div>", DAY, {"ancient"}),
    "a year before the web in print": (f"{URL}<div><p>1985年7月12日</p>{STORY}</div>", DAY, {"ancient"}),
    "zero milliseconds": (f"<!--000000000000-->\n{URL}<div>{STORY}</div>", DAY, {"ancient"}),
    "a far year": (f"---\ndate: 2099-01-01\n---\n{URL}<div>{STORY}</div>", DAY, {"distant"}),
    "never, as programs write it": (
        f"---\ndate: 2099-12-31T23:59:59Z\n---\n{PLAIN}<div>{STORY}</div>",
        None,
        {"distant"},
    ),
    "a year ahead": (f"---\ndate: 2041-01-01\n---\n{URL}<div>{STORY}</div>", None, None),
    "a far instant in milliseconds": (f"<!--3600000000000-->\n{URL}<div>{STORY}</div>", DAY, {"distant"}),
    "a plan for a far year": (f"{URL}<div>{STORY}<p>工程将于2060年6月1日完工。</p></div>", DAY, set()),
    "a year of five digits": (f"---\ndate: 20230-07-12\n---\n{URL}<div>{STORY}</div>", DAY, set()),
    "2021-13-45": (f"---\ndate: 2021-13-45\n---\n{URL}<div><p>2021-13-45</p>{STORY}</div>", DAY, set()),
    "the 30th of February": (f"---\ndate: 2021-02-30\n---\n{PLAIN}<div><p>2021年2月30日</p>{STORY}</div>", None, set()),
    "an impossible day in the address": (
        f"[题](https://example.com/2021/02/31/a)\n------\n\n<div>{STORY}</div>",
        None,
        set(),
    ),
    "mixed zones of one moment": (
        f"---\ndate: 2023-07-12T23:30:00Z\n---\n{PLAIN}<div><div>2023-07-13T07:30:00+08:00</div>{STORY}</div>",
        DAY,
        set(),
    ),
    "a zone that does not exist": (f"---\ndate: 2023-07-12 10:00 MARS\n---\n{PLAIN}<div>{STORY}</div>", DAY, set()),
    "an offset that does not exist": (
        f"---\ndate: 2023-07-12T10:00:00+99:99\n---\n{PLAIN}<div>{STORY}</div>",
        DAY,
        set(),
    ),
    "25 o'clock": (f"---\ndate: 2023-07-12 25:61\n---\n{PLAIN}<div>{STORY}</div>", DAY, set()),
    "two front matters": (
        f"---\ndate: 2023-07-12\n---\n---\ndate: 2022-03-05\n---\n{PLAIN}<div>{STORY}</div>",
        DAY,
        {"repeated"},
    ),
    "two stamps": (f"<!--1689127500000-->\n<!--1689127500000-->\n{PLAIN}<div>{STORY}</div>", DAY, set()),
    "a comment within a comment": (f"<!-- <!--1689127500000--> -->\n{URL}<div>{STORY}</div>", DAY, set()),
    "a comment that never ends": (f"<!--1689127500000\n{URL}<div>{STORY}</div>", None, set()),
    "a stamp in the story": (f"{URL}<div>{STORY}<!--1500000000000-->{STORY}</div>", DAY, set()),
    "front matter that never ends": (f"---\ndate: 2021-01-01\n{URL}<div>{STORY}</div>", date(2021, 1, 1), set()),
    "front matter that is no YAML": (f"---\ndate: [2021\n\t- {{\n---\n{URL}<div>{STORY}</div>", DAY, set()),
    "a date that is a list": (f"---\ndate:\n  - 2021-01-01\n  - 2022-01-01\n---\n{URL}<div>{STORY}</div>", None, None),
    "the calendar's first year": (
        "---\ndate: 0001-01-01\n---\n公元1年1月1日，皇帝颁布诏书。公元1年3月，他出巡。",
        None,
        set(),
    ),
    "years before Christ": ("公元前44年3月15日，皇帝遇刺。公元前1年3月15日（周一），他的儿子登基。", None, set()),
    "a stated day, and years before Christ": (
        "---\ndate: 2021-01-01\n---\n公元前44年3月15日，皇帝遇刺。公元前1年3月15日（周一），他的儿子登基。",
        date(2021, 1, 1),
        set(),
    ),
    "the first year and one of the web": ("公元1年1月1日，皇帝颁布诏书。2023年7月12日，学者聚会。", None, set()),
    "the calendar's last year": ("On 31 December 9998 it ends. On 9998-12-30 it nearly did.", None, set()),
    "nothing": ("x", None, set()),
}


@pytest.mark.parametrize("case", CASES)
def test_wrong_documents(case):
    text, day, turned_down = CASES[case]
    found = dated(text)
    if turned_down is not None:
        assert found.local_date == day
        assert codes(found) == turned_down
    assert found.reasons
    assert all(one.reason for one in found.rejected)
    assert found.published is not None or found.confidence < 0.9


def test_two_that_state_different_years_leave_no_certainty():
    found = dated(CASES["a year ahead"][0])
    assert found.confidence < 0.9
    assert {one.moment.at.year for one in (found.chosen, *found.rejected) if one} == {2023, 2041}


@pytest.mark.parametrize(
    ("name", "filler"),
    [
        ("megabytes of paragraphs", f"<p>{'某段文字' * 1000}</p>" * 400),
        ("megabytes of nesting", "<div>" * 900_000),
        ("megabytes of an attribute", f"<p title='{'2019-05-01 ' * 450_000}'>x</p>"),
        ("megabytes of a comment", f"<!--{'2019-05-01 ' * 450_000}-->"),
        ("megabytes of digits", f"<p>{'20190501' * 150_000}</p>"),
        ("megabytes of script", f"<script>var ct = {'pubTime ct = ' * 400_000}</script>"),
        ("megabytes of labels", f"<p>{'Updated ' * 300_000}<time datetime='2023-07-12'>x</time></p>"),
        ("megabytes of stamps", "<time datetime='2023-07-12'>2023-07-12</time>" * 20_000),
    ],
)
def test_megabytes_of_markup(name, filler):
    front = "---\ndate: 2023-07-12\n---\n"
    found = dated(f"{front}{PLAIN}<div>{STORY}{filler}</div>")
    assert found.local_date == DAY


def test_a_slip_of_the_year_needs_a_second_witness():
    page = "<!DOCTYPE html><html><head><link rel=canonical href='https://news.example/2022/01/05/a'></head><body><article><h1>题</h1>{}{}"
    alone = dated(page.format("", STORY * 2), "a.html")
    assert alone.local_date == date(2022, 1, 5)
    second = dated(
        page.format("<time datetime='2023-01-05T02:00:00Z'>1月5日</time><p>2023年1月5日</p>", STORY * 2), "a.html"
    )
    assert second.local_date == date(2023, 1, 5)
    assert codes(second) == {"typo"}
