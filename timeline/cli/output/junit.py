"""Results of ``timeline check`` as JUnit XML, which continuous integration systems read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree

from timeline.expectations import Case, Row, report
from timeline.show.strings.markup import clean


@dataclass(frozen=True, slots=True)
class Result:
    """One case of an expectation file with what was found; `error` says why nothing could be looked for. What it says is in `language`."""

    file: str
    case: Case
    text: str = ""
    rows: tuple[Row, ...] = ()
    error: str = ""
    language: str = "en"

    @property
    def failure(self) -> str:
        """What differs, for people; empty if nothing does."""
        return "" if all(row.holds for row in self.rows) else report(self.text, self.rows, self.language)

    @property
    def holds(self) -> bool:
        """Whether the case could be looked at and all of it is as expected."""
        return not self.error and not self.failure


def document(results: Sequence[Result]) -> bytes:
    """A ``testsuite`` a file, a ``testcase`` a case."""
    suites = ElementTree.Element("testsuites", _counts(results))
    for file, group in groupby(results, key=lambda result: result.file):
        cases = list(group)
        suite = ElementTree.SubElement(suites, "testsuite", {"name": clean(file), **_counts(cases)})
        for result in cases:
            case = ElementTree.SubElement(suite, "testcase", classname=clean(file), name=clean(result.case.name))
            if result.error:
                ElementTree.SubElement(case, "error", message=clean(result.error))
            elif result.failure:
                failed = ElementTree.SubElement(case, "failure", message="dates differ")
                failed.text = clean(result.failure)
    ElementTree.indent(suites)
    whole: bytes = ElementTree.tostring(suites, encoding="utf-8", xml_declaration=True)
    return whole + b"\n"


def _counts(results: Sequence[Result]) -> dict[str, str]:
    failures, errors = (
        sum(bool(said) for said in each) for each in zip(*((r.failure, r.error) for r in results), strict=True)
    )
    return {"tests": str(len(results)), "failures": str(failures), "errors": str(errors)}
