"""A pytest plugin: dates checked in other people's tests.

    def test_lead(assert_dates):
        assert_dates("周二（7月11日），北约峰会开幕。", {"周二": "2023-07-11"}, on="2023-07-13")

Each fixture and the function of its name do the same; ``@pytest.mark.timeline(on=…, zone=…)`` gives the fixtures their defaults.
Files called ``test_dates*.toml`` are collected as tests, a case each (see `timeline.expectations`); ``--timeline-update`` shows what
differs and then writes what was found into them. Nothing of timeline is loaded before it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from timeline.expectations import Case

FILES = "test_dates*.toml"
UPDATED = pytest.StashKey[list[str]]()


def assert_dates(
    text_or_path: str | Path, expected: Mapping[str, str], *, on: str | date | None = None, zone: str = ""
) -> None:
    """Fail unless every expression of `expected` is found with its value.

    Args:
        text_or_path: a text; or the path of a document, as a `Path` or as a string that ends like one and is there, or has no blanks.
        expected: TIMEX3 values by expression; an empty value where nothing must be found.
        on: when it was published (a day or instant of ISO 8601, or the object); of a text alone: a document is dated by its own evidence.
        zone: the IANA zone that it was written in.

    Raises:
        Failed: pytest's own, with the text, and expected and found side by side; or with why nothing could be read.
    """
    __tracebackhide__ = True
    from timeline.expectations import Case

    if not isinstance(expected, Mapping):
        pytest.fail(f"expected dates are {{expression: value}}, not {expected!r}", pytrace=False)
    said = on.isoformat() if isinstance(on, date) else on or ""
    where = "path" if _names_a_file(text_or_path) else "text"
    _hold(Case("", on=said, zone=zone, dates=tuple(expected.items()), **{where: str(text_or_path)}))


def assert_published(path: str | Path, day: str | date) -> None:
    """Fail unless the document at `path`, by itself alone, is dated to `day` on its source's calendar (ISO 8601; empty: not dated).

    Raises:
        Failed: pytest's own, with the day that was found, and why.
    """
    __tracebackhide__ = True
    from timeline.expectations import Case

    said = day.isoformat()[:10] if isinstance(day, date) else day
    _hold(Case("", path=str(path), published=said))


def assert_events(
    paths: str | Path | Sequence[str | Path], expected: Iterable[tuple[str, str | Sequence[str]]]
) -> None:
    """Fail unless the documents tell every event of `expected`.

    Args:
        paths: files and folders, each other's context.
        expected: pairs of an EDTF date and a word, or several, that stand in the event's title or quotations.

    Raises:
        Failed: pytest's own, with the events of that date, or those that hold the words.
    """
    __tracebackhide__ = True
    from timeline.errors import TimelineError
    from timeline.expectations import missing_events

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    wanted = [(when, (words,) if isinstance(words, str) else tuple(words)) for when, words in expected]
    try:
        missing = missing_events(given, wanted)
    except TimelineError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None
    if missing:
        pytest.fail(f"events differ: {', '.join(map(str, given))}\n" + "\n".join(missing), pytrace=False)


def _hold(case: Case) -> None:
    __tracebackhide__ = True
    from timeline.errors import TimelineError
    from timeline.expectations import compare, report

    try:
        text, rows = compare(case)
    except TimelineError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None
    if not all(row.holds for row in rows):
        where = f": {case.path}" if case.path else ""
        pytest.fail(f"dates differ{where}\n{report(text, rows)}", pytrace=False)


def _names_a_file(text_or_path: str | Path) -> bool:
    from timeline.building.entries.entry import DOCUMENTS

    if isinstance(text_or_path, Path):
        return True
    return text_or_path.endswith(DOCUMENTS) and (len(text_or_path.split()) == 1 or Path(text_or_path).is_file())


@pytest.fixture(name="assert_dates")
def _assert_dates(request: pytest.FixtureRequest) -> Callable[..., None]:
    """`timeline.testing.assert_dates`, with the defaults of ``@pytest.mark.timeline``."""
    mark = request.node.get_closest_marker("timeline")
    given = mark.kwargs if mark else {}
    if (mark and mark.args) or not given.keys() <= {"on", "zone"}:
        pytest.fail(f"@pytest.mark.timeline takes on= and zone=, not {mark.args or sorted(given)}", pytrace=False)

    def held(text_or_path: str | Path, expected: Mapping[str, str], **own: Any) -> None:
        __tracebackhide__ = True
        usual = {name: value for name, value in given.items() if name != "on" or not _names_a_file(text_or_path)}
        assert_dates(text_or_path, expected, **{**usual, **own})

    return held


@pytest.fixture(name="assert_published")
def _assert_published() -> Callable[..., None]:
    """`timeline.testing.assert_published`."""
    return assert_published


@pytest.fixture(name="assert_events")
def _assert_events() -> Callable[..., None]:
    """`timeline.testing.assert_events`."""
    return assert_events


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--timeline-update``."""
    parser.getgroup("timeline").addoption(
        "--timeline-update", action="store_true", help=f"write what was found into {FILES}, after showing what differs"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", "timeline(on, zone): when and where the texts of this test were written")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect expectation files."""
    if fnmatch(file_path.name, FILES):
        return ExpectationFile.from_parent(parent, path=file_path)
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Show what ``--timeline-update`` has written, however quiet the run."""
    if updated := config.stash.get(UPDATED, []):
        terminalreporter.section("timeline: accepted")
        for told in updated:
            terminalreporter.line(told)


class ExpectationFile(pytest.File):
    """A file of expected dates."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test a case."""
        from timeline.errors import ExpectationError
        from timeline.expectations import load

        try:
            cases = load(self.path)
        except ExpectationError as error:
            raise self.CollectError(str(error)) from None
        for number, case in enumerate(cases):
            yield ExpectationItem.from_parent(self, name=case.name, case=case, number=number)


class ExpectationItem(pytest.Item):
    """One case of such a file."""

    def __init__(self, *, case: Case, number: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case, self.number = case, number

    def runtest(self) -> None:
        """Compare; with ``--timeline-update`` accept what was found."""
        from timeline.expectations import accept, compare, report

        text, rows = compare(self.case)
        if all(row.holds for row in rows):
            return
        told = f"dates differ\n{report(text, rows)}"
        if not self.config.getoption("--timeline-update"):
            pytest.fail(told, pytrace=False)
        if hasattr(self.config, "workerinput"):
            pytest.fail("--timeline-update writes files: run it without -n", pytrace=False)
        accept(self.path, self.number, rows)
        self.config.stash.setdefault(UPDATED, []).append(f"{self.path.name}, {self.name}: {told}")
        pytest.skip(f"updated: {self.path.name}, {self.name}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Errors of ours without a trace."""
        from timeline.errors import TimelineError

        return str(excinfo.value) if isinstance(excinfo.value, TimelineError) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the case stands."""
        return self.path, None, f"{self.path.name}: {self.name}"
