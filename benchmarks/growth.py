"""How the time of one document grows with its size: every hostile pattern, doubled and doubled again, through all stages.

    python -m benchmarks.growth [PATTERN …] [--size 25000]

Processor seconds for a text of so many characters, of twice and of four times as many, and the seconds for a million at the last rate. A
pattern whose time more than trebles with each doubling, and takes longer than a second, is named super-linear; exit status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from timeline.building.entries.entry import Entry
from timeline.building.work.digest import digest_data
from timeline.model import Digest
from timeline.settings import Settings

FACTOR = 3.0  # two would be linear; the rest is the noise of a busy machine
WORTH = 1.0  # seconds below which no ratio is trusted


def grown(pattern: Callable[[int], str], size: int) -> dict[str, Any]:
    """One pattern at three sizes."""
    settings = Settings(max_seconds=100)
    seconds = []
    result: object = None
    for times in (1, 2, 4):
        data = pattern(size * times).encode("utf-8", "surrogatepass")
        entry = Entry("2022-02-04.md", "file", data=data)
        start = time.process_time()
        result = digest_data(entry, data, settings)
        seconds.append(round(time.process_time() - start, 3))
        if seconds[-1] > 50:
            break
    ratios = [after / max(before, 1e-3) for before, after in pairwise(seconds)]
    return {
        "seconds": seconds,
        "a million": round(seconds[-1] / (size * 2 ** (len(seconds) - 1)) * 1e6, 1),
        "super-linear": seconds[-1] > 50 or (seconds[-1] > WORTH and min(ratios) > FACTOR),
        "read": isinstance(result, Digest),
    }


def main() -> int:
    """Print one JSON line a pattern."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", metavar="PATTERN")
    parser.add_argument("--size", type=int, default=25_000)
    options = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "trust"))
    patterns = import_module("hostile").PATTERNS
    grown(patterns["dates"], 100)  # load everything
    steep = 0
    for name in options.patterns or patterns:
        row = grown(patterns[name], options.size)
        steep += row["super-linear"]
        sys.stdout.write(json.dumps({"pattern": name, **row}) + "\n")
        sys.stdout.flush()
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
