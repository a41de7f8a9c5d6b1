"""Expected dates against those found: what holds, what differs and how it is told, which files are refused."""

import pytest

from timeline.errors import ExpectationError
from timeline.expectations import Case, Row, accept, compare, load, report

TEXT = "周二（7月11日），北约峰会开幕。\n去年5月也谈过。"


@pytest.mark.parametrize(
    ("wanted", "value", "found", "why"),
    [
        ("周二", "2023-07-11", "2023-07-11", "rule"),
        ("周二", "2023-07-12", "2023-07-11", "rule"),
        ("去年5月", "2022-05", "2022-05", "rule"),
        ("北约", "", "", "nothing was found there"),
        ("5月", "2023-05", "", "found instead: 去年5月 = 2022-05"),
        ("明天", "2023-07-14", "", "does not hold it"),
    ],
)
def test_each_expectation_stands_beside_what_was_found(wanted, value, found, why):
    _, (row,) = compare(Case("one", text=TEXT, on="2023-07-13", dates=((wanted, value),)))
    assert (row.found, row.holds) == (found, found == value)
    assert why in row.why


def test_the_report_shows_the_line_with_carets_and_both_values():
    shown = report(TEXT, (Row("周二", "2023-07-12", "2023-07-11", "why"), Row("去年5月", "2022-05", "2022-05")))
    assert shown.splitlines() == [
        "  周二（7月11日），北约峰会开幕。",
        "  ^^^^",
        "  expression  expected    found",
        "  周二        2023-07-12  2023-07-11  why",
    ]


def test_a_document_is_compared_by_its_own_evidence(tmp_path):
    (tmp_path / "a.md").write_text("---\ndate: 2023-07-13T08:00:00Z\n---\n周二开幕。\n", encoding="utf-8")
    (tmp_path / "e.toml").write_text(
        '[[case]]\npath = "a.md"\npublished = "2023-07-13"\n[case.dates]\n"周二" = "2023-07-11"\n', encoding="utf-8"
    )
    (case,) = load(tmp_path / "e.toml")
    _, rows = compare(case)
    assert [row.holds for row in rows] == [True, True]


@pytest.mark.parametrize(
    ("on", "read"),
    [
        ("2023-07-13", True),
        ("2023-07-13T08:00:00+08:00", True),
        ("20230713", True),
        ("Thu, 13 Jul 2023 08:13:04 GMT", False),
        ("13/07/2023", False),
        ("07/06/2023", False),
        ("2023-13-13", False),
        ("soon", False),
    ],
)
def test_a_day_that_cannot_be_read_is_told_and_not_passed_over(on, read):
    case = Case("one", text="周二", on=on, dates=(("周二", "2023-07-11"),))
    if read:
        assert compare(case)[1][0].holds
        return
    with pytest.raises(ExpectationError, match="on is no day of ISO 8601"):
        compare(case)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "no [[case]]"),
        ("case = 3", "no [[case]]"),
        ("[[case]]\n", "either text or path"),
        ('[[case]]\ntext = "a"\npath = "b"\n', "either text or path"),
        ('[[case]]\ntext = "a"\n', "expects nothing"),
        ('[[case]]\ntext = "a"\ndate = {}\n', "no such key"),
        ('[[case]]\ntext = "a"\ndates = {a = 3}\n', "table of strings"),
        ('[[case]]\npath = "a"\non = "2023-07-13"\npublished = "2023-07-13"\n', "on is said of texts"),
        ('[[case]]\ntext = "a"\non = "06/07/2023"\ndates = {a = ""}\n', "case 1: on is no day of ISO 8601"),
        ('[[case]]\npath = "a"\npublished = "July"\n', "case 1: published is no day of ISO 8601"),
        ('[[case]]\npath = "a"\npublished = "2023-07-13T08:00"\n', "Write it as 2023-07-13."),
        ("[[case]\n", "not TOML"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path, content, says):
    path = tmp_path / "expected.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ExpectationError) as caught:
        load(path)
    assert says in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_accepted_changes_nothing_else_of_the_file(tmp_path, mark, end):
    path = tmp_path / "e.toml"
    lines = ["# kept", "[[case]]", 'text = "周二"', "[case.dates]", '"周二" = "2023-07-12"  # kept', ""]
    path.write_bytes((mark + end.join(lines)).encode())
    accept(path, 0, [Row("周二", "2023-07-12", "2023-07-11")])
    assert path.read_bytes().decode() == mark + end.join(lines).replace("07-12", "07-11")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"[[case]\n"])
def test_a_file_that_can_no_longer_be_read_is_not_written(tmp_path, data):
    path = tmp_path / "e.toml"
    path.write_bytes(data)
    with pytest.raises(ExpectationError, match=r"e\.toml"):
        accept(path, 0, [])
    assert path.read_bytes() == data
    with pytest.raises(ExpectationError):
        accept(tmp_path / "absent.toml", 0, [])
