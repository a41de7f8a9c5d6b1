"""Results of ``timeline check`` as JUnit XML, which continuous integration systems read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree

from timeline.expectations import Case, Row, report


@dataclass(frozen=True, slots=True)
class Result:
    """One case of an expectation file with what was found."""

    file: str
    case: Case
    text: str
    rows: tuple[Row, ...]

    @property
    def failure(self) -> str:
        """What differs, for people; empty if nothing does."""
        return "" if all(row.holds for row in self.rows) else report(self.text, self.rows)


def document(results: Sequence[Result]) -> bytes:
    """A ``testsuite`` a file, a ``testcase`` a case."""
    suites = ElementTree.Element("testsuites")
    for file, group in groupby(results, key=lambda result: result.file):
        cases = list(group)
        failures = sum(bool(result.failure) for result in cases)
        suite = ElementTree.SubElement(suites, "testsuite", name=file, tests=str(len(cases)), failures=str(failures))
        for result in cases:
            case = ElementTree.SubElement(suite, "testcase", classname=file, name=result.case.name)
            if result.failure:
                failed = ElementTree.SubElement(case, "failure", message="dates differ")
                failed.text = _legal(result.failure)
    ElementTree.indent(suites)
    whole: bytes = ElementTree.tostring(suites, encoding="utf-8", xml_declaration=True)
    return whole + b"\n"


def _legal(text: str) -> str:
    """Without the control characters that XML cannot hold (XML 1.0, 2.2)."""
    return "".join(character for character in text if character >= " " or character in "\n\t")
