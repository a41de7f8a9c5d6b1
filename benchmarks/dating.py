"""How well documents are dated: coverage, days right, and whether the confidence can be believed.

    python benchmarks/dating.py FOLDER [--context ARCHIVE] [--text-alone]
    python benchmarks/dating.py FOLDER --profile

FOLDER holds documents and ``truth.jsonl`` with a line for each, ``{"path", "published"}``: its path within FOLDER, and the instant of its
publication (ISO 8601). A day is right where it is that instant's day in Coordinated Universal Time or on the calendar of the source.
``--context`` names a folder of further documents that are read as the collection around them; ``--text-alone`` withholds address, fields,
markup and every line of page furniture that bears a digit. ``--profile`` prints for each kind of evidence how many days after the day that
it names the documents were published: the shares that ``timeline/packs/evidence.toml`` holds.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from timeline import dating
from timeline.calendar import zones
from timeline.dating.witness import Open, local_day
from timeline.errors import TimelineError
from timeline.grammar import find
from timeline.model import Dating, Digest, Document
from timeline.reading import read_bytes
from timeline.settings import Settings

SETTINGS = Settings()
BINS = 10
NEAR = range(-7, 11)  # days that a profile shows one by one


@dataclass(frozen=True)
class Case:
    """A document, the days that are right for it, and what was found."""

    document: Document
    right: frozenset[date]
    found: Dating

    @property
    def away(self) -> int | None:
        """Days between what was found and the nearest right day; None where no day was found."""
        day = self.found.local_date
        return None if day is None else min(abs((day - right).days) for right in self.right)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--context", type=Path)
    parser.add_argument("--text-alone", action="store_true")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    truth = {}
    for line in (given.folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        truth[entry["path"]] = datetime.fromisoformat(entry["published"])
    documents = {path: read(given.folder / path, path) for path in truth}
    if given.profile:
        profile((document, truth[path]) for path, document in documents.items())
        return
    began = time.process_time()
    digests = [digest(text_alone(document) if given.text_alone else document) for document in documents.values()]
    spent = time.process_time() - began
    print(f"{len(digests)} documents found and dated in {spent:.2f} s")
    inferred: dict[int, Dating] = {}
    if given.context:
        names = {Path(path).name for path in truth}
        around = [
            digest(read(path, str(path))) for path in sorted(given.context.rglob("*.md")) if path.name not in names
        ]
        began = time.process_time()
        inferred = dating.infer(digests + around, SETTINGS)
        print(f"{len(inferred)} inferred from {len(around)} others in {time.process_time() - began:.2f} s")
    cases = [
        Case(document, right_days(document, truth[path]), inferred.get(at, digests[at].dating))
        for at, (path, document) in enumerate(documents.items())
    ]
    report(cases)


def read(path: Path, name: str) -> Document:
    return read_bytes(path.read_bytes(), name, SETTINGS)


def digest(document: Document) -> Digest:
    try:
        expressions = find(document.text, document.language, blocks=document.blocks)
    except TimelineError:  # a language without a pack
        expressions = ()
    return Digest(document, expressions, dating.date(document, expressions, SETTINGS), (), ())


def text_alone(document: Document) -> Document:
    """The document without address, fields and markup, and with blanks for the furniture's lines that bear a digit."""
    text = list(document.text)
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        whole = document.text[start - 1 : start] in ("", "\n") and document.text[end : end + 1] in ("", "\n")
        if block.furniture and whole and re.search(r"\d", document.text[start:end]):
            text[start:end] = " " * (end - start)
    return replace(document, text="".join(text), url="", path="", fields=(), marks=(), source=None)


def right_days(document: Document, instant: datetime) -> frozenset[date]:
    zone = document.source.zone if document.source and document.source.zone else "Z"
    ahead = document.source.dateline_zone if document.source and document.source.dateline_zone else zone
    return frozenset(instant.astimezone(zones.info(one)).date() for one in ("Z", zone, ahead))


def report(cases: Sequence[Case]) -> None:
    print(f"\n{'':24} documents  covered    day   ±1 day")
    line("all", cases, cases)
    line("stated", [case for case in cases if case.away is not None and not case.found.inferred], cases)
    line("inferred", [case for case in cases if case.away is not None and case.found.inferred], cases)
    ranked = sorted((case for case in cases if case.away is not None), key=lambda case: -case.found.confidence)
    line("most confident quarter", ranked[: len(cases) // 4], cases)
    by_source: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_source[case.document.source.name if case.document.source else "(unknown)"].append(case)
    print()
    for name, several in sorted(by_source.items(), key=lambda one: (-len(one[1]), one[0])):
        line(name, several, several)
    print("\nconfidence   documents  said   right   ±1 day")
    for low in range(BINS):
        within = [case for case in ranked if low <= min(case.found.confidence * BINS, BINS - 1e-9) < low + 1]
        if within:
            said = sum(case.found.confidence for case in within) / len(within)
            print(
                f"{low / BINS:.1f} to {(low + 1) / BINS:.1f} {len(within):10}  {said:.3f}  {share(within, 0):.3f}   {share(within, 1):.3f}"
            )
    certain = [case for case in ranked if case.found.confidence >= 0.9]
    print(f"confidence ≥ 0.9: {share(certain, 0):.3f} of {len(certain)} right to the day")


def line(name: str, cases: Sequence[Case], every: Sequence[Case]) -> None:
    if cases:
        covered = sum(case.away is not None for case in cases) / len(cases)
        print(f"{name:24} {len(cases):9}  {covered:7.3f}  {share(cases, 0):.3f}  {share(cases, 1):.3f}")


def share(cases: Sequence[Case], away: int) -> float:
    return sum(case.away is not None and case.away <= away for case in cases) / max(1, len(cases))


def profile(dated: Iterable[tuple[Document, datetime]]) -> None:
    """Print kind → days after the day named → share."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for document, instant in dated:
        zone = document.source.zone if document.source else ""
        day = instant.astimezone(zones.info(zone or "Z")).date()
        expressions = digest(document).expressions
        for kind in dating.KINDS:
            for one in kind.find(document, expressions):
                told = one.told(day) if isinstance(one, Open) else one
                if told.role == "published":
                    counts[one.kind][(day - local_day(told.moment, zone)).days] += 1
    for kind, days in sorted(counts.items()):
        total = days.total()
        shown = ", ".join(f'"{at}" = {days[at] / total:.3f}' for at in NEAR if days[at])
        past = sum(count for at, count in days.items() if at > max(NEAR)) / total
        future = sum(count for at, count in days.items() if at < min(NEAR)) / total
        print(f"{kind:14} {total:6}  past {past:.3f}  future {future:.3f}  {{ {shown} }}")


if __name__ == "__main__":
    main()
