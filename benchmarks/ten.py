"""The ten documents of ``tests/trust/ten.py`` among those of a folder: what they change for the others, and whether each is reported.

    python -m benchmarks.ten FOLDER

Prints a JSON line, and adds it to ``.fuzz/ten.jsonl`` for docs/trust.md. Exit status 1 where anything changed or one was not told.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from timeline.building.assemble import assemble
from timeline.building.entries.listing import entries
from timeline.building.store.database import Store
from timeline.building.work.engines import Processes
from timeline.building.work.runners import run
from timeline.model import Timeline
from timeline.settings import Settings

ROOT = Path(__file__).parents[1]


def built(paths: list[Path], store: Store) -> Timeline:
    """The timeline of what lies in `paths`."""
    settings = Settings()
    engine = Processes(os.cpu_count() or 1)
    return assemble(run(entries(paths, settings), settings, engine=engine, store=store), settings)


def main() -> int:
    """Build twice, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    sys.path.insert(0, str(ROOT / "tests" / "trust"))
    ten = import_module("ten")
    with tempfile.TemporaryDirectory() as scratch, Store(Path(scratch) / "store") as store:
        hostile = ten.write(Path(scratch) / "ten")
        good = built([folder], store)
        mixed = built([folder, Path(scratch) / "ten"], store)
    own = {digest.document.id for digest in good.digests}
    before = {event.id: (event.when, event.title, event.documents) for event in good.events}
    after = {
        event.id: (event.when, event.title, event.documents) for event in mixed.events if own & set(event.documents)
    }
    told = {problem.path.split(":")[0] for problem in mixed.problems}
    row = {
        "documents": len(good.digests),
        "events": len(good.events),
        "changed": sum(before.get(name) != after.get(name) for name in before.keys() | after.keys()),
        "told": sum(str(path) in told for path in hostile),
    }
    (ROOT / ".fuzz").mkdir(exist_ok=True)
    with (ROOT / ".fuzz" / "ten.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(row) + "\n")
    sys.stdout.write(json.dumps(row) + "\n")
    return 0 if row["changed"] == 0 and row["told"] == len(hostile) else 1


if __name__ == "__main__":
    sys.exit(main())
