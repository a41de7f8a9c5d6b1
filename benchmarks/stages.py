"""Where the time goes: each stage of a build on its own, in user CPU seconds, documents and characters a second.

    python benchmarks/stages.py [PATH …] [--repeat N]

The documents are read into memory first, so that the disk is not measured. Of several repetitions the fastest counts.
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from timeline.anchoring import anchor
from timeline.building.assemble import reach, settle, told_apart
from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.work.digest import anchored
from timeline.dating import date
from timeline.errors import InputError
from timeline.events import mentions, merge
from timeline.grammar import find
from timeline.model import Document, Timeline
from timeline.reading import read_bytes
from timeline.settings import Settings
from timeline.show import Options, render

T = TypeVar("T")


def cpu() -> float:
    """User CPU seconds of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def timed(work: Callable[[], list[T]], repeat: int) -> tuple[list[T], float]:
    """What `work` gives, and the fewest seconds that it took."""
    fewest = float("inf")
    result: list[T] = []
    for _ in range(repeat):
        start = cpu()
        result = work()
        fewest = min(fewest, cpu() - start)
    return result, fewest


def readable(files: list[tuple[str, bytes]], settings: Settings) -> list[Document]:
    """The documents of `files`, without those that cannot be read."""
    documents = []
    for path, data in files:
        try:
            documents.append(read_bytes(data, path, settings))
        except InputError as error:
            print(f"left out: {error}", file=sys.stderr)
    return documents


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["seeds"])
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    settings, again = Settings(), arguments.repeat
    found = [
        entry for entry in entries(arguments.paths, Settings()) if isinstance(entry, Entry) and entry.form == "file"
    ]
    files = [(entry.path, Path(entry.file).read_bytes()) for entry in found]
    documents = readable(files, settings)  # also loads what is loaded once
    for document in documents[:3]:
        expressions = find(document.text, document.language)
        anchored(document, expressions, date(document, expressions, settings), settings)

    rows: list[tuple[str, float]] = []

    def stage(name: str, work: Callable[[], list[T]]) -> list[T]:
        result, seconds = timed(work, again)
        rows.append((name, seconds))
        return result

    stage("read", lambda: readable(files, settings))
    texts = stage("find", lambda: [find(d.text, d.language) for d in documents])
    pairs = list(zip(documents, texts, strict=True))
    datings = stage("date", lambda: [date(d, e, settings) for d, e in pairs])
    timexes = stage("anchor", lambda: [anchor(d, e, g, settings) for (d, e), g in zip(pairs, datings, strict=True)])
    stage("mention", lambda: [mentions(d, t, g) for d, t, g in zip(documents, timexes, datings, strict=True)])
    told = [anchored(d, e, g, settings) for (d, e), g in zip(pairs, datings, strict=True)]
    digests = told_apart(told, [])
    settled = stage("neighbours", lambda: settle(digests, settings))
    events = stage("merge", lambda: list(merge(settled)))
    line = Timeline(tuple(settled), tuple(events), (), *reach(settled, events))
    pages = stage("render", lambda: list(render(line, Options(plotly=False))))

    characters = sum(len(document.text) for document in documents)
    count = len(documents)
    total = sum(seconds for _, seconds in rows)
    print(f"{count} documents, {characters} characters, {len(events)} events, {len(pages)} files")
    print(f"{'stage':12}{'seconds':>9}{'share':>8}{'ms/doc':>9}{'docs/s':>10}{'chars/s':>13}")
    for name, seconds in [*rows, ("total", total)]:
        spent = max(seconds, 1e-9)
        print(
            f"{name:12}{seconds:9.3f}{seconds / total:8.1%}{1000 * seconds / count:9.3f}{count / spent:10.0f}{characters / spent:13.0f}"
        )


if __name__ == "__main__":
    main()
