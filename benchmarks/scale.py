"""What a build costs, cold, with nothing changed and after one change, beside the floor, in one run.

    python benchmarks/scale.py ARCHIVE [--times N] [--every N] [--stages]

The documents of ARCHIVE (a folder or a tar file) are copied to a scratch folder, with ``--times`` N as N documents each with other bytes,
with ``--every`` N one in N of them. Printed: user CPU of a build in one process (wall time and the cost of creating files vary too much on
a shared machine), milliseconds, documents and characters a second, peak memory, sizes of store and site; then the digest alone with one
process and with two; with ``--stages`` each stage of `benchmarks/stages.py`.

The floor reads, decodes, takes the text out, finds dates with one pattern, stores a row and writes a page a document, in the barest
code: nothing is resolved, weighed or merged.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from measure import ROOT, build, change, copied, size, spent, warm
from selectolax.lexbor import LexborHTMLParser

DIGITS = "0-9〇一二三四五六七八九十"
TIMES = re.compile(
    f"(?=[{DIGITS}上下本这今明昨前后去当次周星目近日])(?:(?:[{DIGITS}]{{2,4}}年)?[{DIGITS}]{{1,3}}月(?:[{DIGITS}]{{1,3}}[日号])?"
    f"|[{DIGITS}]{{1,4}}[年日号点时]|[上下本这]?(?:周|星期)[一二三四五六日天]|[今明昨前后去当次][年天日晚]|[目近]前|近日)"
)


def floor(folder: Path, out: Path) -> int:
    """The least that a build can do; the number of characters that it read."""
    out.mkdir()
    store = sqlite3.connect(out / "store")
    store.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT, times TEXT)")
    characters = 0
    for number, path in enumerate(sorted(folder.iterdir())):
        text = path.read_bytes().decode("utf-8", "replace").partition("\n------\n")[2]
        body = LexborHTMLParser(text).body
        text = body.text(separator="\n") if body else ""
        characters += len(text)
        times = [match.group() for match in TIMES.finditer(text)]
        store.execute("INSERT INTO document VALUES (?, ?, ?)", (number, text, "\n".join(times)))
        (out / f"{number}.html").write_text(f"<p>{escape(text)}</p>", encoding="utf-8")
    store.commit()
    store.close()
    return characters


def digested(folder: Path, place: Path, jobs: int) -> tuple[float, float, int]:
    """Wall and user CPU seconds to digest `folder` into a new store, and peak memory in MB of the largest process."""
    command = [sys.executable, "-m", "timeline", "digest", str(folder), "--jobs", str(jobs)]
    start = time.perf_counter()
    cost = spent([*command, "--store", str(place / f"digests-{jobs}")])
    return time.perf_counter() - start, cost.user, cost.memory


def builds(documents: Path, scratch: Path, count: int, characters: int, least: float) -> None:
    """Print what a build costs the first time, the second and after a change."""
    store, site = scratch / "store", scratch / "site"
    warm()
    print(
        f"{'build':18}{'user s':>9}{'system s':>9}{'ms/doc':>9}{'docs/s':>9}{'chars/s':>11}{'× floor':>9}{'% cold':>9}{'MB':>7}"
    )
    cold = 0.0
    for name in ("cold", "nothing changed", "one changed"):
        if name == "one changed":
            change(min(documents.iterdir()))
        cost = spent(build(documents, site, store))
        cold = cold or cost.user
        print(
            f"{name:18}{cost.user:9.2f}{cost.system:9.2f}{1000 * cost.user / count:9.2f}{count / cost.user:9.0f}"
            f"{characters / cost.user:11.0f}{cost.user / least:9.1f}{cost.user / cold:9.1%}{cost.memory:7}"
            f"  {next((line for line in cost.said.splitlines() if ' written' in line), cost.said)}",
            flush=True,
        )
    files = sum(1 for path in site.rglob("*") if path.is_file())
    print(f"store {size(store) / 1e6:.1f} MB, site {size(site) / 1e6:.1f} MB in {files} files")


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--stages", action="store_true")
    arguments = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="timeline-scale-"))
    try:
        documents = scratch / "documents"
        count = copied(arguments.archive, documents, arguments.times, arguments.every)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        characters = floor(documents, scratch / "floor")
        least = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
        print(
            f"{count} documents, {characters} characters; floor {least:.2f} s, {1000 * least / count:.2f} ms a document"
        )
        builds(documents, scratch, count, characters, least)
        (wall, user, _), (wall_two, user_two, memory) = (digested(documents, scratch, jobs) for jobs in (1, 2))
        print(
            f"digest alone: one process {user:.2f} s of CPU in {wall:.2f} s; two {user_two:.2f} s in {wall_two:.2f} s, {memory} MB each:"
            f" {wall / wall_two:.2f} × as fast here, {2 * user / user_two:.2f} × with both cores to themselves"
        )
        if arguments.stages:
            subprocess.run(
                [sys.executable, str(ROOT / "benchmarks" / "stages.py"), str(documents)], cwd=ROOT, check=True
            )
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
