"""Regenerates docs/trust.md: what is promised, which test holds it, and the figures of the last runs.

    python -m benchmarks.trust [--fuzz 20] [--size 25000]

Fuzzes every target for so many seconds, measures growth from texts of so many characters, runs the tests of each promise, and writes the
table. With 0 nothing new is fuzzed or measured. What was measured is kept in ``benchmarks/trust.json``, to which the logs of fuzzing by
hand (``python -m benchmarks.fuzz``) are added: its figures are sums over all runs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
RECORD = ROOT / "benchmarks" / "trust.json"
TEN = "ten.jsonl"
# Those that the promise names, at the sizes that it names: 10⁵ comments and tags, 10⁶ characters. By the rest the limits are not reached.
NAMED = (
    "comments never closed", "divs never closed", "divs closed", "years", "quotation marks never closed", "brackets never closed",
    "a quote never closed", "square brackets", "NUL", "lone surrogates", "bidirectional marks", "zero-width characters", "combining marks",
)  # fmt: skip
LARGE = 250_000  # characters, and twice and four times as many
fuzz = import_module("benchmarks.fuzz")
promises = import_module("benchmarks.promises")
Row: TypeAlias = dict[str, Any]  # of a log, or of the record


def main() -> int:
    """Write the page; exit status 1 where a promise does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fuzz", type=int, default=20, metavar="SECONDS")
    parser.add_argument("--size", type=int, default=25_000, metavar="CHARACTERS")
    options = parser.parse_args()
    logs = ROOT / ".fuzz"
    logs.mkdir(exist_ok=True)
    if options.fuzz:
        ran(["-m", "benchmarks.fuzz", "--seconds", str(options.fuzz), "--corpus", str(logs)])
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"fuzz": {}}
    added(record, taken(logs / fuzz.LOG), taken(logs / TEN))
    if options.size:
        printed = ran(["-m", "benchmarks.growth", "--size", str(options.size)])
        record["growth"] = growth([json.loads(line) for line in printed.splitlines()])
        printed = ran(["-m", "benchmarks.growth", "--size", str(LARGE), *NAMED])
        record["named"] = {one["pattern"]: one["seconds"] for one in map(json.loads, printed.splitlines())}
    RECORD.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    results = tested(
        sorted({path for promise in promises.PROMISES for path in promise.tests if (ROOT / path).exists()})
    )
    rows = [row(promise, results, record) for promise in promises.PROMISES]
    (ROOT / "docs" / "trust.md").write_text(page(rows, record), encoding="utf-8")
    return 1 if any("failed" in figure for _, _, figure in rows) else 0


def taken(path: Path) -> list[Row]:
    """The rows of a log, which is emptied: they are in the record from now on."""
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    path.unlink()
    return rows


def added(record: Row, runs: list[Row], tens: list[Row]) -> None:
    """Add the runs of fuzzing, target by target, and the last of the builds among others."""
    for one in runs:
        sums = record["fuzz"].setdefault(one["target"], {"runs": 0, "tried": 0, "seconds": 0, "found": 0})
        sums["runs"] += 1
        sums["tried"] += one["tried"]
        sums["seconds"] += one["seconds"]
        sums["found"] += len(one["found"])
        sums["last"] = one["found"]
    record["fuzz"] = dict(sorted(record["fuzz"].items()))
    if tens:
        record["ten"] = tens[-1]


def growth(rows: list[Row]) -> Row:
    """How many patterns were doubled, how many grow too fast, the slowest and the seconds of the middle one."""
    slowest = max(rows, key=lambda one: one["a million"])
    return {
        "patterns": len(rows),
        "super-linear": [one["pattern"] for one in rows if one["super-linear"]],
        "slowest": slowest["pattern"],
        "seconds": slowest["a million"],
        "median": sorted(one["a million"] for one in rows)[len(rows) // 2],
    }


def row(promise: Any, results: dict[str, Counter[str]], record: Row) -> tuple[str, str, str]:
    """Promise, tests, figure."""
    counts = sum((results[path] for path in promise.tests if path in results), Counter())
    told = [f"{counts[state]} {state}" for state in ("passed", "skipped", "failed") if counts[state]]
    if promise.figure:
        told += [FIGURES[promise.figure](record)]
    tests = [f"[{Path(path).stem}](../{path})" for path in promise.tests if path in results]
    return promise.said, ", ".join(tests) or "[growth](../benchmarks/growth.py)", "; ".join(filter(None, told))


def fuzzed(record: Row) -> str:
    """Inputs, minutes and findings of every run."""
    targets = record["fuzz"].values()
    if not targets:
        return ""
    counted = (*targets, record.get("earlier", {}))
    tried, seconds, found = (sum(one.get(key, 0) for one in counted) for key in ("tried", "seconds", "found"))
    crashes = sum(len(one["last"]) for one in targets)
    mended = len(fuzz.load("test_trust_found").FOUND)
    return (
        f"{tried:,} inputs made up by guided fuzzing of {len(targets)} targets in {seconds / 60:.0f} processor minutes: {found} broke a "
        f"promise, {crashes or 'none'}{' (failed)' if crashes else ''} in the last run of each; {mended} findings of every kind mended, "
        "each with its test"
    )


def grown(record: Row) -> str:
    """How many patterns, the slowest, and those that grow too fast."""
    if not (told := record.get("growth")):
        return ""
    steep = ", ".join(told["super-linear"])
    return (
        f"{told['patterns']} hostile patterns doubled twice: {f'{steep} super-linear (failed)' if steep else 'none super-linear'}; "
        f"the slowest, {told['slowest']}, takes {told['seconds']:.0f} seconds for a million characters, half of all less than "
        f"{told['median']:.1f}"
    )


def strung(record: Row) -> str:
    """How many strings."""
    return f"{len(fuzz.load('strings').STRINGS)} strings in six fields each"


def pinned(record: Row) -> str:
    """How many pins."""
    bill = json.loads((ROOT / "requirements" / "sbom.json").read_text(encoding="utf-8"))
    return f"{len(bill['components'])} pins"


def among(record: Row) -> str:
    """The ten among the articles of a folder, where benchmarks/ten.py has been run."""
    if not (told := record.get("ten")):
        return ""
    changed = f"{told['changed']} of {told['events']:,} events changed"
    return f"among {told['documents']:,} articles: {changed}, {told['told']} of 10 in the report"


FIGURES = {"fuzz": fuzzed, "growth": grown, "strings": strung, "pins": pinned, "ten": among}


def tested(paths: list[str]) -> dict[str, Counter[str]]:
    """How the tests of each file ended."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        ran(
            [
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                f"--junitxml={report}",
                "-o",
                "junit_family=xunit1",
                *paths,
            ]
        )
        cases = ElementTree.parse(report).iter("testcase")  # noqa: S314 - pytest's own
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for case in cases:
            states = {child.tag for child in case}
            state = "failed" if states & {"failure", "error"} else "skipped" if "skipped" in states else "passed"
            found[case.get("file", "")][state] += 1
            if state == "failed":
                said = next((child.get("message") or "" for child in case if child.tag in ("failure", "error")), "")
                sys.stderr.write(f"{case.get('file')} {case.get('name')}: {said[:500]}\n")
    return dict(found)


def ran(arguments: list[str]) -> str:
    """What a command of ours printed."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout


def page(rows: list[tuple[str, str, str]], record: Row) -> str:
    """The page in Markdown."""
    fuzzing = "\n".join(
        f"| {name} | {described(name)} | {one['tried']:,} | {one['seconds']:,} | {one['found']} |"
        for name, one in record["fuzz"].items()
    )
    if earlier := record.get("earlier"):
        fuzzing += f"\n| all | Before they were counted one by one. | {earlier['tried']:,} | {earlier['seconds']:,} | {earlier['found']} |"
    named = "\n".join(
        f"| {name} | {' | '.join(map(str, seconds))} |" for name, seconds in record.get("named", {}).items()
    )
    table = "\n".join(f"| {said} | {tests} | {figure} |" for said, tests, figure in rows)
    return f"""# Trust: what is promised, and how it is held to it

Who may be the attacker, and what each may and must not do, stands in [SECURITY.md](../SECURITY.md). This page is written by
`python -m benchmarks.trust`, which runs every test named here and measures every figure.

| promise | tests | figures |
| --- | --- | --- |
{table}

## The limits

They are [settings](settings.md): `max_bytes`, `max_characters`, `max_tags`, `max_depth`, `max_expressions`, `max_unpacked` (of an archive),
`max_seconds`. Only the last depends on the machine; it counts processor time, is generous, and what it left out is told and never stored.

## What was fuzzed

| target | what must hold | inputs | seconds | found |
| --- | --- | --- | --- | --- |
{fuzzing}

Seconds are the processor's, in all runs that are recorded in [trust.json](../benchmarks/trust.json). Each target is also a property test
over the seeds, the hostile patterns, good inputs of its form and what hypothesis makes up.

## How time grows

Processor seconds of a whole digest for 250,000 characters of a hostile pattern, and for twice and four times as many. What levels off has
reached a limit.

| pattern | 250,000 | 500,000 | 1,000,000 |
| --- | --- | --- | --- |
{named}

## By hand

| to do | command |
| --- | --- |
| fuzz for longer | `python -m benchmarks.fuzz --seconds 600` (needs `pip install --require-hashes -r requirements/fuzz.txt`) |
| fuzz one target | `python -m benchmarks.fuzz whole --seconds 3600` |
| growth of one pattern | `python -m benchmarks.growth sentences --size 100000` |
| ten hostile documents among a folder of others | `python -m benchmarks.ten FOLDER` |
| vulnerable and outdated pins | `python requirements/audit.py` |
| the bill of materials | `python requirements/sbom.py` |

An input that breaks a promise becomes a row of [test_trust_found](../tests/trust/test_trust_found.py) before the room is mended.
"""


def described(target: str) -> str:
    """The first line of the target's docstring."""
    return (fuzz.load().TARGETS[target].__doc__ or "").splitlines()[0]


if __name__ == "__main__":
    sys.exit(main())
