"""What a build costs, cold, with nothing changed and after one change, beside the floor, in one run.

    python benchmarks/scale.py FOLDER [--times N]

The documents of FOLDER are copied to a scratch folder, with ``--times`` N as N documents each with other bytes. Printed: user CPU of
a build in one process (wall time and the cost of creating files vary too much on a shared machine), milliseconds a document, peak
memory, sizes of store and site; then how long the digest alone takes with one process and with two.

The floor reads, decodes, takes the text out, finds dates with one pattern, stores a row and writes a page a document, in the barest
code: nothing is resolved, weighed or merged.
"""

from __future__ import annotations

import argparse
import os
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

from selectolax.lexbor import LexborHTMLParser

from timeline.building.inputs import DOCUMENTS

ROOT = Path(__file__).parent.parent
DIGITS = "0-9〇一二三四五六七八九十"
TIMES = re.compile(
    f"(?=[{DIGITS}上下本这今明昨前后去当次周星目近日])(?:(?:[{DIGITS}]{{2,4}}年)?[{DIGITS}]{{1,3}}月(?:[{DIGITS}]{{1,3}}[日号])?"
    f"|[{DIGITS}]{{1,4}}[年日号点时]|[上下本这]?(?:周|星期)[一二三四五六日天]|[今明昨前后去当次][年天日晚]|[目近]前|近日)"
)


def floor(folder: Path, out: Path) -> None:
    """The least that a build can do."""
    out.mkdir()
    store = sqlite3.connect(out / "store")
    store.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT, times TEXT)")
    for number, path in enumerate(sorted(folder.iterdir())):
        text = path.read_bytes().decode("utf-8", "replace").partition("\n------\n")[2]
        body = LexborHTMLParser(text).body
        text = body.text(separator="\n") if body else ""
        times = [match.group() for match in TIMES.finditer(text)]
        store.execute("INSERT INTO document VALUES (?, ?, ?)", (number, text, "\n".join(times)))
        (out / f"{number}.html").write_text(f"<p>{escape(text)}</p>", encoding="utf-8")
    store.commit()
    store.close()


def spent(command: list[str]) -> tuple[float, int, str]:
    """User CPU seconds of `command` and all its children, peak memory in MB of the largest of them, and its last line."""
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stderr=subprocess.PIPE, text=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "last = [line for line in done.stderr.splitlines() if 'pages written' in line]\n"
        "print(used.ru_utime, used.ru_maxrss // 1024, *last[-1:])"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, memory, *said = done.stdout.strip().split(" ", 2)
    return float(seconds), int(memory), said[0] if said else ""


def size(path: Path) -> int:
    """Bytes of a file or folder."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.stat().st_size for one in files)


def copied(source: Path, folder: Path, times: int) -> int:
    """Fill `folder`; every copy after the first has other bytes. Gives the number of documents."""
    folder.mkdir()
    count = 0
    for path in sorted(source.rglob("*")):
        if path.name.lower().endswith(DOCUMENTS):
            data = path.read_bytes()
            for number in range(times):
                mark = b"" if number == 0 else f"\n<p>{number}</p>\n".encode()
                (folder / f"{path.stem}-{number}{path.suffix}").write_bytes(data + mark)
                count += 1
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return count


def digested(folder: Path, jobs: int) -> float:
    """Wall seconds to digest `folder` into a new store."""
    command = [sys.executable, "-m", "timeline", "tag", str(folder), "--out-of-context", "--jobs", str(jobs)]
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        subprocess.run([*command, "--store", f"{place}/store"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="timeline-scale-"))
    try:
        documents = scratch / "documents"
        count = copied(arguments.folder, documents, arguments.times)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        floor(documents, scratch / "floor")
        least = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
        store, site = scratch / "store", scratch / "site"
        command = [sys.executable, "-m", "timeline", "build", str(documents), "--out", str(site)]
        command += ["--store", str(store), "--jobs", "1"]
        print(f"{count} documents; floor {least:.2f} s, {1000 * least / count:.2f} ms a document")
        print(f"{'build':22}{'user CPU s':>11}{'ms/doc':>9}{'× floor':>9}{'% of cold':>11}{'peak MB':>9}")
        cold = 0.0
        for name in ("cold", "nothing changed", "one changed"):
            if name == "one changed":
                first = min(documents.iterdir())
                first.write_bytes(first.read_bytes() + "\n<p>2020年12月31日，双方会谈。</p>\n".encode())
            seconds, memory, said = spent(command)
            cold = cold or seconds
            figures = (
                f"{seconds:11.2f}{1000 * seconds / count:9.2f}{seconds / least:9.1f}{seconds / cold:11.1%}{memory:9}"
            )
            print(f"{name:22}{figures}  {said}")
        print(
            f"store {size(store) / 1e6:.1f} MB, site {size(site) / 1e6:.1f} MB in {sum(1 for _ in site.rglob('*'))} files"
        )
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
