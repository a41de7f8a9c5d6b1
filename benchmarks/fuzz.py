"""Coverage-guided fuzzing of every room: mutated bytes until a promise of ``tests/trust/targets.py`` breaks.

    python -m benchmarks.fuzz [TARGET …] [--seconds 60] [--runs N] [--corpus .fuzz]

Each target runs in a process forked from one that has everything loaded and instrumented, guided by atheris (``requirements/fuzz.txt``;
libFuzzer inside), beginning with the seeds, the hostile patterns and what earlier runs found worth keeping. An input that breaks a promise,
takes longer than twenty seconds or more than 2 GB is kept beside the corpus, and the exit status is 1: make it a row of
``tests/trust/test_trust_found.py``, then mend the room. What only a busy machine made slow, as a second look at its processor time tells,
is forgotten.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

ROOT = Path(__file__).parents[1]
HANG = 20  # seconds for one input of at most LONGEST bytes
BUSY = 6  # times as many by the clock, which runs on while others have the processor
LONGEST = 4000  # bytes; where time grows faster than the input, tests/trust doubles it
MEMORY = 2000  # megabytes
LOG = "log.jsonl"  # of every run, in the folder of the corpus
DONE = re.compile(r"Done (\d+) runs? in (\d+) second|stat::number_of_executed_units:\s*(\d+)")


def main() -> int:
    """Fuzz the targets named, or all; print one JSON line for each: inputs tried, processor seconds, what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument(
        "--runs", type=int, default=0, help="at most so many inputs for each target, the same ones every time"
    )
    parser.add_argument("--corpus", type=Path, default=ROOT / ".fuzz", help="the folder of inputs kept between runs")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="targets at a time")
    parser.add_argument("--again", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.again:
        return again(options.targets[0], options.again.read_bytes())
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write("skipped: atheris is not installed (pip install --require-hashes -r requirements/fuzz.txt)\n")
        return 0
    found = 0
    names = options.targets or sorted(load().TARGETS)
    for row in fuzzed(names, options.corpus, options.seconds, options.runs, options.jobs):
        found += len(row["found"])
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()
        with (options.corpus / LOG).open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
    return 1 if found else 0


def fuzzed(names: Sequence[str], corpus: Path, seconds: int, runs: int, jobs: int) -> Iterator[dict[str, Any]]:
    """Each target in a process forked from this one, `jobs` at a time; what came of it, as they end."""
    import atheris

    with atheris.instrument_imports(include=["timeline", "markdown_it"]):
        targets = {name: warmed(name) for name in names}
    waiting, running = list(reversed(names)), dict[int, tuple[str, set[str]]]()
    while waiting or running:
        while waiting and len(running) < jobs:
            name = waiting.pop()
            before = prepared(name, corpus)
            child = os.fork()
            if not child:
                inside(name, targets[name], corpus, seconds, runs)
            running[child] = (name, before)
        child, status, used = os.wait3(0)  # a target's own processor time: others run beside it
        name, before = running.pop(child)
        yield told(name, corpus, before, os.waitstatus_to_exitcode(status), round(used.ru_utime + used.ru_stime))


def prepared(name: str, corpus: Path) -> set[str]:
    """Lay out what a target begins with; the names of what was found with it before."""
    kept, crashes = corpus / name, corpus / "found" / name
    for folder in (kept, crashes):
        folder.mkdir(parents=True, exist_ok=True)
    for data in beginnings(name):
        (kept / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    return {path.name for path in crashes.iterdir()}


def told(name: str, corpus: Path, before: set[str], status: int, used: int) -> dict[str, Any]:
    """What a target's process tried and found."""
    said = (corpus / f"{name}.log").read_text(encoding="utf-8", errors="replace")
    tried = max((int(one[0] or one[2]) for one in DONE.findall(said)), default=0)
    crashes = (corpus / "found" / name).iterdir()
    fresh = sorted(path.name for path in crashes if path.name not in before and confirmed(name, path))
    if status and not fresh:
        fresh = [f"exit status {status}"]
    if fresh:
        sys.stderr.write(said[-4000:])
    return {"target": name, "tried": tried, "seconds": used, "found": fresh}


def confirmed(name: str, found: Path) -> bool:
    """Whether an input that was slow by the clock is so by the processor as well; one that is not is removed."""
    if not found.name.startswith(("slow-unit", "timeout")):
        return True
    looked = [sys.executable, "-m", "benchmarks.fuzz", name, "--again", str(found.resolve())]
    if subprocess.run(looked, check=False, cwd=ROOT).returncode:
        return True
    found.unlink()
    return False


def again(name: str, data: bytes) -> int:
    """One input once more: 1 where it takes too long."""
    target = warmed(name)
    start = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (round(start) + 2 * HANG, round(start) + 2 * HANG))
    target(data)
    return int(time.process_time() - start > HANG)


def warmed(name: str) -> Callable[[bytes], None]:
    """A target whose packs are compiled, which is no input's fault."""
    target: Callable[[bytes], None] = load().TARGETS[name]
    for text in ("昨天", "yesterday", "вчера"):
        target(text.encode())
    return target


def inside(name: str, target: Callable[[bytes], None], corpus: Path, seconds: int, runs: int) -> NoReturn:
    """What the process of one target does; it never returns."""
    import atheris

    log = os.open(corpus / f"{name}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    for stream in (1, 2):
        os.dup2(log, stream)
    words = corpus / f"{name}.txt"
    words.write_text("".join(f'"{escaped}"\n' for escaped in dictionary()), encoding="ascii")
    options = {
        "max_total_time": seconds,
        "timeout": HANG * BUSY,
        "report_slow_units": HANG,
        "max_len": LONGEST,
        "rss_limit_mb": MEMORY,
        "artifact_prefix": f"{corpus / 'found' / name}/",
        "dict": words,
        "print_final_stats": 1,
        **({"runs": runs, "seed": 1} if runs else {}),
    }
    atheris.Setup([name, *(f"-{key}={value}" for key, value in options.items()), str(corpus / name)], target)
    atheris.Fuzz()
    os._exit(0)


def beginnings(name: str) -> Iterator[bytes]:
    """The inputs that a run of the target `name` begins with: the seeds, cut to length, every hostile pattern, and good inputs."""
    for path in sorted((ROOT / "seeds").glob("*.*")):
        data = path.read_bytes()
        yield from (data[at : at + LONGEST] for at in range(0, min(len(data), 3 * LONGEST), LONGEST))
    for pattern in load("hostile").PATTERNS.values():
        yield pattern(60).encode("utf-8", "surrogatepass")
    yield from load("starts").starts().get(name, ())


def dictionary() -> Iterator[str]:
    """Short stretches of the hostile patterns, as libFuzzer's dictionary wants them."""
    for word in sorted({pattern(8)[:12] for pattern in load("hostile").PATTERNS.values()}):
        if data := word.encode("utf-8", "surrogatepass"):
            yield "".join(f"\\x{byte:02x}" for byte in data)


def load(name: str = "targets") -> ModuleType:
    """A module of ``tests/trust``."""
    folder = str(ROOT / "tests" / "trust")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


if __name__ == "__main__":
    sys.exit(main())
