"""Our tagger beside JioNLP, dateparser and Recognizers-Text, in one process: characters a second, and what each finds and places.

    python benchmarks/tagging.py CASES.jsonl [--limit N] [--repeat N]

A case is a line {"id", "lang", "text", "reference", "expected": [{"start", "end", "begin"}]}, as in the suites that
`benchmarks/suites.py` reads. `found` is F1 over overlapping spans, `day` the share of found expressions that begin on the expected day.
The others are the extra `bench`: pip install -e '.[bench]'. What is not installed is skipped, and said so.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import resource
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from suites import MANNERS, NEWS, tag

Found = tuple[int, int, str]  # start, end, the day on which it begins or ""
Tagger = Callable[[dict[str, Any]], Iterable[Found]]


def ours() -> Tagger:
    def run(case: dict[str, Any]) -> Iterable[Found]:
        options = MANNERS.get(case.get("suite", ""), NEWS).options
        for one in tag(case["text"], case["reference"], case["lang"], options):
            yield one.span.start, one.span.end, one.since.date().isoformat() if one.since else ""

    return run


def jionlp() -> Tagger:
    extract = import_module("jionlp").ner.extract_time

    def run(case: dict[str, Any]) -> Iterable[Found]:
        at = datetime.fromisoformat(case["reference"])
        for one in extract(case["text"], time_base=at.timestamp()):
            times = one["detail"].get("time") if isinstance(one["detail"], dict) else None
            yield *one["offset"], times[0][:10] if isinstance(times, list) and isinstance(times[0], str) else ""

    return run


def recognizers() -> Tagger:
    module = import_module("recognizers_date_time")
    cultures = {"en": module.Culture.English, "zh": module.Culture.Chinese}

    def run(case: dict[str, Any]) -> Iterable[Found]:
        at = datetime.fromisoformat(case["reference"])
        for one in module.recognize_datetime(case["text"], cultures[case["lang"][:2]], reference=at):
            values = (one.resolution or {}).get("values") or [{}]
            day = values[-1].get("value") or values[-1].get("start") or ""
            yield one.start, one.end + 1, day[:10]

    return run


def dateparser() -> Tagger:
    search = import_module("dateparser.search").search_dates

    def run(case: dict[str, Any]) -> Iterable[Found]:
        base = {"RELATIVE_BASE": datetime.fromisoformat(case["reference"])}
        end = 0
        for text, moment in search(case["text"], languages=[case["lang"][:2]], settings=base) or ():
            start = case["text"].find(text, end)
            end = max(end, start + len(text))
            yield start, start + len(text), moment.date().isoformat()

    return run


TAGGERS: dict[str, Callable[[], Tagger]] = {
    "timeline": ours,
    "JioNLP": jionlp,
    "Recognizers-Text": recognizers,
    "dateparser": dateparser,
}


def cpu() -> float:
    """User CPU seconds of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def measure(tagger: Tagger, cases: list[dict[str, Any]], repeat: int) -> tuple[float, list[list[Found]], int]:
    """The fewest seconds, what was found in each case, and how many cases the tagger broke off with an error."""
    found: list[list[Found]] = []
    fewest, broken = float("inf"), 0
    for _ in range(repeat):
        start, found, broken = cpu(), [], 0
        for case in cases:
            try:
                found.append(list(tagger(case)))
            except Exception:  # what another's tagger raises is its own; it counts as nothing found
                found.append([])
                broken += 1
        fewest = min(fewest, cpu() - start)
    return max(fewest, 1e-9), found, broken


def scores(cases: list[dict[str, Any]], found: list[list[Found]]) -> tuple[float, float]:
    """F1 of overlapping spans, and the share of these whose day is the expected one (where one is expected)."""
    wanted = said = met = dated = right = 0
    for case, said_here in zip(cases, found, strict=True):
        wanted, said, free = wanted + len(case["expected"]), said + len(said_here), list(said_here)
        for gold in case["expected"]:
            hit = next((one for one in free if min(one[1], gold["end"]) > max(one[0], gold["start"])), None)
            if hit is None:
                continue
            free.remove(hit)
            met += 1
            if gold.get("begin"):
                dated += 1
                right += hit[2] == gold["begin"][:10]
    return 2 * met / (wanted + said) if wanted + said else 0.0, right / dated if dated else 0.0


def main(argv: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--limit", type=int, default=None, help="the first so many cases")
    parser.add_argument("--repeat", type=int, default=2, help="the fastest of so many repetitions counts")
    given = parser.parse_args(argv)
    lines = given.cases.read_text(encoding="utf-8").splitlines()
    cases = [case for line in islice(lines, given.limit) if (case := json.loads(line)).get("reference")]
    logging.disable(logging.CRITICAL)  # what another's tagger logs of its own errors is counted, not shown
    length = sum(len(case["text"]) for case in cases)
    print(f"{len(cases)} cases, {length} characters")
    print(f"{'':18}{'characters/s':>14}{'ratio':>9}{'found':>8}{'day':>7}")
    own = 0.0
    for name, make in TAGGERS.items():
        try:
            with contextlib.redirect_stdout(sys.stderr):  # greetings of the others are no part of the table
                tagger = make()
                list(tagger(cases[0]))  # what is loaded on first use is not measured
        except ImportError as error:
            print(f"{name:18}not installed ({error}): pip install -e '.[bench]'")
            continue
        seconds, found, broken = measure(tagger, cases, given.repeat)
        speed = length / seconds
        own = own or speed
        f1, day = scores(cases, found)
        note = f"  broke off in {broken} cases" if broken else ""
        print(f"{name:18}{speed:14,.0f}{own / speed:9.1f}{f1:8.3f}{day:7.3f}{note}")


if __name__ == "__main__":
    main(sys.argv[1:])
