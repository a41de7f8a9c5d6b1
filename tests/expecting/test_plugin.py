"""The pytest plugin in somebody else's tests."""

import subprocess
import sys
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from timeline.testing import assert_dates

pytest_plugins = ["pytester"]

THEIRS = """
from timeline.testing import assert_dates

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


def test_what_is_not_to_be_found_fails_if_it_is():
    with pytest.raises(pytest.fail.Exception, match="周二"):
        assert_dates("周二开幕。", {"周二": ""}, on="2023-07-13")


def test_nothing_is_loaded_before_it_is_used():
    code = "import sys, timeline.testing; print(*(name for name in sys.modules if name.startswith('timeline')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout.split() == ["timeline", "timeline.testing"]
