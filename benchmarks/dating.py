"""How well documents are dated: coverage, days right, whether the confidence can be believed, and what dating costs.

    python benchmarks/dating.py FOLDER [--context ARCHIVE] [--half 0|1]
    python benchmarks/dating.py FOLDER --profile
    python benchmarks/dating.py FOLDER --times N

FOLDER holds documents and ``truth.jsonl`` with a line for each, ``{"path", "published"}``: its path within FOLDER, and the instant of its
publication (ISO 8601). A day is right where it is that instant's day in Coordinated Universal Time or on the calendar of the source.
Every mode is reported with its table of reliability: each document alone; its text alone, without address, fields, markup and every line of
page furniture that bears a digit; and both again with ``--context``, a folder of further documents that are read as the collection around
them. ``--half`` reports on the documents whose path has such a parity: what was fitted on the one half is believed by the other.
``--profile`` prints for each kind of evidence how many days after the day that it names the documents were published: the shares that
``timeline/packs/evidence.toml`` holds. ``--times`` digests FOLDER N times over, each time with other bytes, and prints the
processor time of dating, inference from neighbours included, beside that of the whole digest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from timeline import dating
from timeline.building.work.digest import anchored
from timeline.calendar import zones
from timeline.dating.evidence.witness import Open, local_day
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
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--times", type=int, default=0)
    given = parser.parse_args()
    if given.times:
        cost(given.folder, given.times)
        return
    truth = {}
    for line in (given.folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if given.half is None or hashlib.sha256(entry["path"].encode()).digest()[0] % 2 == given.half:
            truth[entry["path"]] = datetime.fromisoformat(entry["published"])
    documents = {path: read(given.folder / path, path) for path in truth}
    if given.profile:
        profile((document, truth[path]) for path, document in documents.items())
        return
    right = [right_days(document, truth[path]) for path, document in documents.items()]
    around = []
    if given.context:
        names = {Path(path).name for path in truth}
        paths = [path for path in sorted(given.context.rglob("*.md")) if path.name not in names]
        around = [digest(read(path, str(path))) for path in paths]
    for name, withheld in (("each document alone", False), ("its text alone", True)):
        digests = [digest(text_alone(document) if withheld else document) for document in documents.values()]
        report(name, list(map(Case, documents.values(), right, [one.dating for one in digests])))
        if around:
            inferred = dating.infer(digests + around, SETTINGS)
            found = [inferred.get(at, one.dating) for at, one in enumerate(digests)]
            report(
                f"{name}, in a collection of {len(around)} others", list(map(Case, documents.values(), right, found))
            )


def cost(folder: Path, times: int) -> None:
    """Print what dating costs of a digest, over `times` copies of the documents in `folder`, each with bytes of its own."""
    files = [(str(path), path.read_bytes()) for path in sorted(folder.rglob("*.md"))]
    spent = dict.fromkeys(("digest", "dating"), 0.0)
    digests = []
    for copy in range(times):
        for path, data in files:
            own = data + f"\n\n第{copy}份\n".encode()
            began = time.process_time()
            document = read_bytes(own, f"{copy}/{path}", SETTINGS)
            expressions = find(document.text, document.language)
            before = time.process_time()
            dated = dating.date(document, expressions, SETTINGS)
            after = time.process_time()
            whole = anchored(document, expressions, dated, SETTINGS)
            spent["digest"] += time.process_time() - began
            spent["dating"] += after - before
            digests.append(replace(whole, timexes=(), mentions=()))
    began = time.process_time()
    inferred = dating.infer(digests, SETTINGS)
    spent["neighbours"] = time.process_time() - began
    share = (spent["dating"] + spent["neighbours"]) / (spent["digest"] + spent["neighbours"])
    print(
        f"{len(digests)} documents digested in {spent['digest']:.1f} s, of which dated in {spent['dating']:.1f} s; "
        f"{len(inferred)} asked of their neighbours in {spent['neighbours']:.1f} s: dating is {share:.3f} of it"
    )


def read(path: Path, name: str) -> Document:
    return read_bytes(path.read_bytes(), name, SETTINGS)


def digest(document: Document) -> Digest:
    try:
        expressions = find(document.text, document.language)
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


def report(name: str, cases: Sequence[Case]) -> None:
    print(f"\n== {name} ==\n{'':24} documents  covered    day   ±1 day")
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
    for name, days in sorted(counts.items()):
        total = days.total()
        shown = ", ".join(f'"{at}" = {days[at] / total:.3f}' for at in NEAR if days[at])
        past = sum(count for at, count in days.items() if at > max(NEAR)) / total
        future = sum(count for at, count in days.items() if at < min(NEAR)) / total
        print(f"{name:14} {total:6}  past {past:.3f}  future {future:.3f}  {{ {shown} }}")


if __name__ == "__main__":
    main()
