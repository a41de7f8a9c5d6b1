"""Builds killed with SIGKILL at random moments: the old site stands whole each time, and the next build is right and quicker.

    python benchmarks/kills.py ARCHIVE [--times 10] [--every 10] [--seed 0]

Then the store is deleted, cut, and overwritten with noise. Exit status 1 if anything was ever wrong.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import ROOT, build, change, copied, spent

# They list the pages of events that have been merged into others, which only a site that had them remembers.
MEMORY = ("manifest.json", "SHA256SUMS")


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site, but for what it remembers."""
    files = (path for path in site.rglob("*") if path.is_file() and path.name not in MEMORY)
    return {str(path.relative_to(site)): path.read_bytes() for path in files}


def killed(command: list[str], after: float) -> bool:
    """Run `command` and kill it and its workers after so many seconds; whether it was still running."""
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return True
    return False


def kills(scratch: Path, times: int, chance: random.Random) -> int:
    """How many of `times` kills left something wrong."""
    documents, site, store = scratch / "documents", scratch / "site", scratch / "store"
    spent(build(documents, site, store))
    for path in sorted(documents.iterdir())[::2]:
        change(path)
    start = time.perf_counter()
    cold = spent(build(documents, scratch / "right", scratch / "other"))
    long = time.perf_counter() - start
    right, old, wrong = tree(scratch / "right"), tree(site), 0
    kept = scratch / "kept"
    shutil.copytree(site, kept)
    shutil.copy(store, scratch / "store-then")
    for number in range(times):
        for path in (site, scratch / ".site.building"):
            shutil.rmtree(path, ignore_errors=True)
        for suffix in ("", "-wal", "-shm"):
            store.with_name(store.name + suffix).unlink(missing_ok=True)
        shutil.copytree(kept, site)
        shutil.copy(scratch / "store-then", store)
        moment = chance.uniform(0.3, long)
        ran = killed(build(documents, site, store, jobs=1 + number % 2), moment)
        whole = not ran or tree(site) in (old, right)
        after = spent(build(documents, site, store))
        same = {name: data for name, data in tree(site).items() if name in right} == right
        wrong += not (whole and same and after.status == 0)
        said = "old site whole" if whole else "OLD SITE BROKEN"
        print(
            f"killed after {moment:5.2f} s: {said}, next build {'right' if same else 'WRONG'}, {after.user / cold.user:.0%} of a cold one"
        )
    return wrong


def damages(scratch: Path) -> int:
    """How many kinds of damage to the store left something wrong."""
    documents, store, wrong = scratch / "documents", scratch / "store", 0
    right = tree(scratch / "right")
    for name in ("deleted", "cut", "noise", "noise inside"):
        data = store.read_bytes()
        if name == "deleted":
            store.unlink()
        elif name == "cut":
            store.write_bytes(data[: len(data) // 3])
        elif name == "noise":
            store.write_bytes(os.urandom(len(data)))
        else:
            middle = len(data) // 2
            store.write_bytes(data[:middle] + os.urandom(20_000) + data[middle + 20_000 :])
        shutil.rmtree(scratch / "site")
        done = spent(build(documents, scratch / "site", store))
        same = tree(scratch / "site") == right
        wrong += done.status != 0 or not same
        print(f"store {name}: {'right' if same else 'WRONG'}; {done.said.splitlines()[0][:110]}")
        if name == "noise":  # a file that is no store of ours is left alone
            store.unlink()
            spent(build(documents, scratch / "site", store))
    return wrong


def main() -> int:
    """Kill, damage and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="timeline-kills-") as place:
        copied(arguments.archive, Path(place) / "documents", every=arguments.every)
        chance = random.Random(arguments.seed)  # noqa: S311
        wrong = kills(Path(place), arguments.times, chance) + damages(Path(place))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
