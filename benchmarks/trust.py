"""Regenerates docs/trust.md: what is promised, which test holds it, and the figures of the last runs.

    python -m benchmarks.trust [--fuzz 20] [--size 25000]

Fuzzes every target for so many seconds, measures growth from texts of so many characters, runs the tests of each promise, and writes the
table. With 0 nothing new is fuzzed or measured, and the figures are those that earlier runs left in ``.fuzz``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
GROWTH = "growth.jsonl"
fuzz = import_module("benchmarks.fuzz")


@dataclass(frozen=True)
class Promise:
    """A sentence, and the test files that hold it; `figure` names what is measured besides."""

    said: str
    tests: tuple[str, ...]
    figure: str = ""


PROMISES = (
    Promise(
        "Any bytes give a document, or an error of ours that names the file; nothing else leaves a room.",
        (
            "tests/trust/test_trust_targets.py",
            "tests/trust/test_trust_found.py",
            "tests/reading/test_reading_hostile.py",
        ),
        "fuzz",
    ),
    Promise("Time grows with size, not faster.", (), "growth"),
    Promise(
        "Size, depth, tags, expressions and seconds of a document are limited by settings; what hits one is named, the rest is built.",
        ("tests/trust/test_trust_limits.py",),
    ),
    Promise(
        "Archives and feeds write nothing outside, unpack within bounds, and cost one member, not the build.",
        ("tests/building/test_building_archives.py", "tests/building/test_building_feeds.py"),
    ),
    Promise(
        "Ten hostile documents among good ones change nothing for the others, and each is in the report.",
        ("tests/trust/test_trust_ten.py",),
        "ten",
    ),
    Promise(
        "Whatever the machine does (disk full, read-only or gone, signals, short memory, files that change), the old site is whole, "
        "the cause is named, and the next build is right.",
        (
            "tests/trust/test_trust_faults.py",
            "tests/building/test_building_writing.py",
            "tests/building/test_building_runners.py",
        ),
    ),
    Promise(
        "Nothing of a document runs in a reader's browser: no dialog, no console message, no request, every string readable as text.",
        ("tests/browser/test_browser_strings.py", "tests/show/test_show_pages.py"),
        "strings",
    ),
    Promise(
        "The preview answers this machine alone, about one folder alone.", ("tests/building/test_building_serving.py",)
    ),
    Promise(
        "The store holds data, no code; a damaged or foreign one is refused or made anew.",
        ("tests/building/test_building_store.py",),
    ),
    Promise(
        "What is installed is pinned by hash and listed in a bill of materials; wheel and sdist are the same bytes from every build; no "
        "code is made of data.",
        ("tests/trust/test_trust_supply.py",),
        "pins",
    ),
)


def main() -> int:
    """Write the page; exit status 1 where a promise does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fuzz", type=int, default=20, metavar="SECONDS")
    parser.add_argument("--size", type=int, default=25_000, metavar="CHARACTERS")
    options = parser.parse_args()
    corpus = ROOT / ".fuzz"
    corpus.mkdir(exist_ok=True)
    if options.fuzz:
        ran(["-m", "benchmarks.fuzz", "--seconds", str(options.fuzz), "--corpus", str(corpus)])
    if options.size:
        (corpus / GROWTH).write_text(ran(["-m", "benchmarks.growth", "--size", str(options.size)]), encoding="utf-8")
    results = tested(sorted({path for promise in PROMISES for path in promise.tests if (ROOT / path).exists()}))
    rows = [row(promise, results, corpus) for promise in PROMISES]
    (ROOT / "docs" / "trust.md").write_text(page(rows), encoding="utf-8")
    return 1 if any("failed" in figure for _, _, figure in rows) else 0


def row(promise: Promise, results: dict[str, Counter[str]], corpus: Path) -> tuple[str, str, str]:
    """Promise, tests, figure."""
    counts = sum((results[path] for path in promise.tests if path in results), Counter())
    told = [f"{counts[state]} {state}" for state in ("passed", "skipped", "failed") if counts[state]]
    if promise.figure:
        told += [FIGURES[promise.figure](corpus)]
    tests = [f"[{Path(path).stem}](../{path})" for path in promise.tests if path in results]
    return promise.said, ", ".join(tests) or "[growth](../benchmarks/growth.py)", "; ".join(filter(None, told))


def fuzzed(corpus: Path) -> str:
    """Inputs, minutes and findings of every run that is logged."""
    rows = lines(corpus / fuzz.LOG)
    if not rows:
        return ""
    last = {one["target"]: one["found"] for one in rows}
    crashes = sum(map(len, last.values()))
    tried, seconds = sum(one["tried"] for one in rows), sum(one["seconds"] for one in rows)
    mended = len(fuzz.load("test_trust_found").FOUND)
    return (
        f"{tried:,} inputs made up by guided fuzzing of {len(last)} targets in {seconds / 60:.0f} processor minutes; "
        f"{crashes or 'no'} crash{'es' if crashes > 1 else ''} in the last run of each; {mended} findings mended in all, each with its test"
    )


def grown(corpus: Path) -> str:
    """How many patterns, the slowest, and how many grow too fast."""
    rows = lines(corpus / GROWTH)
    if not rows:
        return ""
    slowest = max(rows, key=lambda one: one["a million"])
    steep = sum(one["super-linear"] for one in rows)
    return (
        f"{len(rows)} hostile patterns doubled twice: {steep} super-linear{' (failed)' if steep else ''}; "
        f"the slowest, {slowest['pattern']}, takes {slowest['a million']:.0f} seconds for a million characters, half of all less than "
        f"{sorted(one['a million'] for one in rows)[len(rows) // 2]:.1f}"
    )


def strung(corpus: Path) -> str:
    """How many strings."""
    return f"{len(fuzz.load('strings').STRINGS)} strings in six fields each"


def pinned(corpus: Path) -> str:
    """How many pins."""
    bill = json.loads((ROOT / "requirements" / "sbom.json").read_text(encoding="utf-8"))
    return f"{len(bill['components'])} pins"


def among(corpus: Path) -> str:
    """The ten among the articles of a week, where benchmarks/ten.py has been run."""
    rows = lines(corpus / "ten.jsonl")
    if not rows:
        return ""
    last = rows[-1]
    changed = f"{last['changed']} of {last['events']:,} events changed"
    return f"among {last['documents']:,} articles: {changed}, {last['told']} of 10 in the report"


FIGURES = {"fuzz": fuzzed, "growth": grown, "strings": strung, "pins": pinned, "ten": among}


def lines(path: Path) -> list[dict]:
    """The rows of JSON Lines; none where there is no such file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


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


def page(rows: list[tuple[str, str, str]]) -> str:
    """The page in Markdown."""
    table = "\n".join(f"| {said} | {tests} | {figure} |" for said, tests, figure in rows)
    return f"""# Trust: what is promised, and how it is held to it

Who may be the attacker, and what each may and must not do, stands in [SECURITY.md](../SECURITY.md). This page is written by
`python -m benchmarks.trust`, which runs every test named here and measures every figure.

| promise | tests | figures of the last run |
| --- | --- | --- |
{table}

## The limits

They are [settings](settings.md): `max_bytes`, `max_characters`, `max_tags`, `max_depth`, `max_expressions`, `max_seconds`. Only the last
depends on the machine; it counts processor time, is generous, and what it left out is told and never stored.

## By hand

| to do | command |
| --- | --- |
| fuzz for longer | `python -m benchmarks.fuzz --seconds 600` (needs `pip install "timeline[fuzz]"`) |
| fuzz one target | `python -m benchmarks.fuzz whole --seconds 3600` |
| growth of one pattern | `python benchmarks/growth.py sentences --size 100000` |
| ten hostile documents among a folder of others | `python benchmarks/ten.py FOLDER` |
| vulnerable and outdated pins | `python requirements/audit.py` |
| the bill of materials | `python requirements/sbom.py` |

An input that breaks a promise becomes a row of [test_trust_found](../tests/trust/test_trust_found.py) before the room is mended.
"""


if __name__ == "__main__":
    sys.exit(main())
