"""The pytest plugin in somebody else's tests."""

import re
import subprocess
import sys
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from timeline.building.entries.entry import DOCUMENTS
from timeline.reading.envelope.mail import ENDINGS as MESSAGES
from timeline.testing import assert_dates, assert_events, assert_published

pytest_plugins = ["pytester"]

THEIRS = """
from timeline.testing import assert_dates, assert_events, assert_published

def test_holds(assert_dates):
    assert_dates("周二（7月11日），北约峰会开幕。", {"周二": "2023-07-11", "北约": ""}, on="2023-07-13")

def test_differs():
    assert_dates("周二（7月11日），北约峰会开幕。", {"周二": "2023-07-12"}, on="2023-07-13")
"""


def test_a_failure_shows_expected_and_found_and_no_trace(pytester):
    pytester.makepyfile(THEIRS)
    named = [] if entry_points(group="pytest11", name="timeline") else ["-p", "timeline.testing"]
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", *named)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*周二（7月11日）*", "*^^^^*", "*expected*found*", "*周二*2023-07-12*2023-07-11*"])
    result.stdout.no_fnmatch_line("*expectations.py*")


def test_texts_paths_and_dates_are_taken(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2023-07-13T08:00:00Z\n---\n周二开幕。\n", encoding="utf-8")
    assert_dates(path, {"周二": "2023-07-11"})
    assert_dates(str(path), {"周二": "2023-07-11"})
    assert_dates("周二开幕。", {"周二": "2023-07-11"}, on=date(2023, 7, 13))


def test_a_document_takes_no_other_day_than_its_own(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2023-07-13T08:00:00Z\n---\n周二开幕。\n", encoding="utf-8")
    for given in (path, str(path)):
        with pytest.raises(pytest.fail.Exception, match="on is said of texts"):
            assert_dates(given, {"周二": "2023-07-11"}, on="2024-01-01")


def test_a_failure_names_the_document(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2023-07-13T08:00:00Z\n---\n周二开幕。\n", encoding="utf-8")
    for check in (
        lambda: assert_dates(path, {"周二": "2023-07-12"}),
        lambda: assert_published(path, "2023-07-12"),
        lambda: assert_events(path, [("2023-07-12", "开幕")]),
    ):
        with pytest.raises(pytest.fail.Exception, match=r"differ: .*a\.md"):
            check()


def test_a_document_that_is_not_there_is_no_text():
    with pytest.raises(pytest.fail.Exception, match=r"nothere\.md: No such file"):
        assert_dates("nothere.md", {"周二": "2023-07-11"})
    assert_dates("周二见 nothere.md", {"周二": "2023-07-11"}, on="2023-07-13")


def test_what_is_no_mapping_is_told():
    with pytest.raises(pytest.fail.Exception, match="expected dates are"):
        assert_dates("周二开幕。", ["周二"], on="2023-07-13")


def test_what_is_not_to_be_found_fails_if_it_is():
    with pytest.raises(pytest.fail.Exception, match="周二"):
        assert_dates("周二开幕。", {"周二": ""}, on="2023-07-13")


def test_nothing_is_loaded_before_it_is_used():
    code = "import sys, timeline.testing; print(*(name for name in sys.modules if name.startswith('timeline')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout.split() == ["timeline", "timeline.testing"]


MORE = """
import pytest

@pytest.mark.timeline(on="2023-07-13", zone="Asia/Shanghai")
def test_defaults_of_the_mark(assert_dates):
    assert_dates("周二", {"周二": "2023-07-11"})
    assert_dates("周二", {"周二": "2023-07-18"}, on="2023-07-20")
    assert_dates("article.md", {"周二": "2023-07-11"})

def test_published(assert_published):
    assert_published("article.md", "2023-07-13")

def test_published_differs(assert_published):
    assert_published("article.md", "2023-07-12")

def test_events(assert_events):
    assert_events("article.md", [("2023-07-11", "维尔纽斯"), ("2023-07-11", ["北约", "开幕"])])

def test_events_differ(assert_events):
    assert_events("article.md", [("2023-07-12", "维尔纽斯")])

def test_events_lack_a_word(assert_events):
    assert_events("article.md", [("2023-07-11", ["北约", "解散"])])
"""
ARTICLE = "---\ndate: 2023-07-13T08:00:00Z\n---\n周二（7月11日），北约峰会在立陶宛首都维尔纽斯开幕，拜登出席。\n"
DATES = """# what we expect
[[case]]
name = "the lead"
path = "article.md"
published = "2023-07-12"   # a mistake
[case.dates]
"周二" = "2023-07-11"
"7月11日" = "2023-07-10"

[[case]]
name = "holds"
text = "周二"
on = "2023-07-13"
[case.dates]
"周二" = "2023-07-11"
"""


@pytest.fixture
def theirs(pytester):
    (pytester.path / "article.md").write_text(ARTICLE, encoding="utf-8")
    named = [] if entry_points(group="pytest11", name="timeline") else ["-p", "timeline.testing"]

    def run(*arguments):
        return pytester.runpytest_inprocess("-p", "no:cacheprovider", *named, *arguments)

    return run


def test_documents_events_and_marks(pytester, theirs):
    pytester.makepyfile(MORE)
    result = theirs("--strict-markers")
    result.assert_outcomes(passed=3, failed=3)
    result.stdout.fnmatch_lines(
        [
            "*published*2023-07-12*2023-07-13*",
            "*2023-07-12 维尔纽斯: found 2023-07-11*",
            "*2023-07-11 北约 解散: found 2023-07-11*(without 解散)",
        ]
    )


def test_expectation_files_are_tests(pytester, theirs):
    (pytester.path / "test_dates.toml").write_text(DATES, encoding="utf-8")
    (pytester.path / "dates.toml").write_text("no tests here", encoding="utf-8")
    result = theirs()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*test_dates.toml: the lead*", "*7月11日*2023-07-10*2023-07-11*"])


def test_what_was_found_is_accepted_after_it_was_shown(pytester, theirs):
    path = pytester.path / "test_dates.toml"
    path.write_text(DATES, encoding="utf-8")
    result = theirs("--timeline-update", "-q")
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "*test_dates.toml, the lead: dates differ*",
            "*^^^^*",
            "*7月11日*2023-07-10*2023-07-11*",
            "*published*2023-07-12*2023-07-13*",
        ]
    )
    accepted = DATES.replace('"2023-07-10"', '"2023-07-11"').replace('"2023-07-12"', '"2023-07-13"')
    assert path.read_text(encoding="utf-8") == accepted
    theirs().assert_outcomes(passed=2)


WRONG = """
import pytest

def test_a_document_that_is_not_there(assert_dates, tmp_path):
    assert_dates(tmp_path / "none.md", {"周二": "2023-07-11"})

def test_events_of_what_is_not_there(assert_events, tmp_path):
    assert_events(tmp_path / "none", [("2023-07-11", "周二")])

def test_a_day_that_is_none(assert_dates):
    assert_dates("周二", {"周二": "2023-07-11"}, on="the thirteenth")

def test_a_zone_that_is_none(assert_dates):
    assert_dates("周二", {"周二": "2023-07-11"}, on="2023-07-13", zone="Asia/Nowhere")

@pytest.mark.timeline(on="2023-07-13", zome="Asia/Shanghai")
def test_a_mark_that_is_misspelt(assert_dates):
    assert_dates("周二", {"周二": "2023-07-11"})
"""


def test_what_cannot_be_looked_at_is_told_without_a_trace(pytester, theirs):
    pytester.makepyfile(WRONG)
    result = theirs()
    result.assert_outcomes(failed=4, errors=1)
    for said in (
        "*none.md*No such file*",
        "*no such file or folder*",
        "*on is no day of ISO 8601*thirteenth*Write it as 2023-07-13*",
        "*no IANA zone*",
        "*on= and zone=*zome*",
    ):
        result.stdout.fnmatch_lines([said])
    result.stdout.no_fnmatch_line("*expectations.py*")
    result.stdout.no_fnmatch_line("*another exception*")


def test_a_broken_expectation_file_is_told_without_a_trace(pytester, theirs):
    (pytester.path / "test_dates.toml").write_text("[[case]]\n", encoding="utf-8")
    result = theirs()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*needs either text or path*"])


def test_it_works_under_xdist_but_writes_no_files_there(pytester, theirs):
    pytester.makepyfile(MORE)
    path = pytester.path / "test_dates.toml"
    path.write_text(DATES, encoding="utf-8")
    result = theirs("-n", "2", "--timeline-update")
    result.assert_outcomes(passed=4, failed=4)
    result.stdout.fnmatch_lines(["*run it without -n*"])
    assert path.read_text(encoding="utf-8") == DATES


def test_the_documented_example_runs(pytester, theirs):
    text = (Path(__file__).parents[2] / "docs" / "testing.md").read_text(encoding="utf-8")
    (code,), (cases,) = (re.findall(rf"```{language}\n(.*?)```", text, re.S) for language in ("python", "toml"))
    pytester.makepyfile(code)
    (pytester.path / "test_dates.toml").write_text(cases, encoding="utf-8")
    theirs("--strict-markers").assert_outcomes(passed=4)


@pytest.mark.parametrize("ending", DOCUMENTS)
def test_a_string_that_ends_like_a_document_and_is_there_is_its_path(tmp_path, ending):
    path = tmp_path / f"article{ending}"
    headers = "Content-Type: text/html; charset=utf-8\n\n" if ending in MESSAGES else ""
    path.write_text(f"{headers}<p>2023年7月11日，北约峰会开幕。</p>", encoding="utf-8")
    assert_dates(str(path), {"2023年7月11日": "2023-07-11", path.name: ""})
