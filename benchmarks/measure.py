"""What several measurements share: the corpus in a scratch folder, and what a command costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from timeline.building.entries.entry import DOCUMENTS

ROOT = Path(__file__).parent.parent
# Workers are children of a server, which outlives the command for a moment: it becomes ours (prctl(2), PR_SET_CHILD_SUBREAPER), and counts.
SPEND = """
import contextlib, ctypes, json, os, resource, subprocess, sys
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
with contextlib.suppress(ChildProcessError):
    while True:
        os.wait()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime, used.ru_stime, used.ru_maxrss // 1024, done.returncode, done.stderr[-2000:]]))
"""


@dataclass(frozen=True)
class Cost:
    """User and system CPU seconds of a command and its children, peak memory in MB of the largest of them, what it said."""

    user: float
    system: float
    memory: int
    status: int
    said: str


def compiled() -> dict[str, str]:
    """The environment of an installed package, whose modules are compiled once and not at every start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "timeline-compiled"),
    }


def warm() -> None:
    """Compile what a build loads, by building the seeds."""
    with tempfile.TemporaryDirectory(prefix="timeline-warm-") as place:
        for _ in range(2):  # the second is what a build does that finds nothing changed
            spent(build(ROOT / "seeds", Path(place) / "site", Path(place) / "store"))


def spent(command: list[str]) -> Cost:
    """Run `command` and say what it cost."""
    import json

    environment = compiled()
    done = subprocess.run(
        [sys.executable, "-c", SPEND, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return Cost(*json.loads(done.stdout))


def size(path: Path) -> int:
    """Bytes of a file or folder."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.stat().st_size for one in files)


def copied(source: Path, folder: Path, times: int = 1, every: int = 1) -> int:
    """Fill `folder` with the documents of a folder or tar archive, every copy after the first with other bytes; how many there are.

    `every` takes one in so many of them.
    """
    folder.mkdir(parents=True)
    if source.is_file():
        unpacked = folder.parent / "unpacked"
        with tarfile.open(source) as archive:
            archive.extractall(unpacked, filter="data")
        source = unpacked
    paths = sorted(path for path in source.rglob("*") if path.name.lower().endswith(DOCUMENTS))[::every]
    for path in paths:
        data = path.read_bytes()
        for number in range(times):
            mark = b"" if number == 0 else f"\n<p>{number}</p>\n".encode()
            (folder / f"{path.stem}-{number}{path.suffix}").write_bytes(data + mark)
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return len(paths) * times


def change(path: Path) -> None:
    """One document says one thing more."""
    path.write_bytes(path.read_bytes() + "\n<p>2020年12月31日，双方会谈。</p>\n".encode())


def build(documents: Path, site: Path, store: Path, jobs: int = 1) -> list[str]:
    """The command that builds a site."""
    command = [sys.executable, "-m", "timeline", "build", str(documents), "--out", str(site), "--lang", "en"]
    return [*command, "--store", str(store), "--jobs", str(jobs)]
