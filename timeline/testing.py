"""A pytest plugin: dates checked in other people's tests.

    def test_lead(assert_dates):
        assert_dates("周二（7月11日），北约峰会开幕。", {"周二": "2023-07-11"}, on="2023-07-13")

The fixture and the function of the same name do the same. Nothing of timeline is loaded before it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest


def assert_dates(
    text_or_path: str | Path, expected: Mapping[str, str], *, on: str | date | None = None, zone: str = ""
) -> None:
    """Fail unless every expression of `expected` is found with its value.

    Args:
        text_or_path: a text; or the path of a document, as a `Path` or as a string that ends like one and is there.
        expected: TIMEX3 values by expression; an empty value where nothing must be found.
        on: when it was published (ISO 8601, or a date); a document that is read is dated by its own evidence.
        zone: the IANA zone that it was written in.

    Raises:
        AssertionError: with the text, and expected and found side by side.
    """
    __tracebackhide__ = True
    from timeline.expectations import Case, compare, report

    said = on.isoformat() if isinstance(on, date) else on or ""
    where = "path" if _names_a_file(text_or_path) else "text"
    text, rows = compare(Case("", on=said, zone=zone, dates=tuple(expected.items()), **{where: str(text_or_path)}))
    if not all(row.holds for row in rows):
        pytest.fail(f"dates differ\n{report(text, rows)}", pytrace=False)


def _names_a_file(text_or_path: str | Path) -> bool:
    if isinstance(text_or_path, Path):
        return True
    return text_or_path.endswith((".txt", ".md", ".markdown", ".html", ".htm")) and Path(text_or_path).is_file()


@pytest.fixture(name="assert_dates")
def _assert_dates() -> Callable[..., None]:
    """`timeline.testing.assert_dates`."""
    return assert_dates
