"""The pins against what is known of them: those with a known vulnerability, and those that are behind.

    python requirements/audit.py [PINS]

Exit status 1 where a pin has a known vulnerability. What cannot be looked up (no network, no such tool) is skipped with a word.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
GROUPS = ("--group", "dev")  # as ``requirements/compile`` makes ``test.txt``, which holds all that is in ``run.txt``
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def main() -> int:
    """Both questions, answered in words."""
    pins = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run.txt"
    status = vulnerable(pins)
    behind(pins)
    return status


def vulnerable(pins: Path) -> int:
    """What pip-audit knows."""
    if importlib.util.find_spec("pip_audit") is None:
        return skipped("vulnerabilities", "pip-audit is not installed")
    options = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json", "-r", str(pins)]
    answer = ran([sys.executable, "-m", "pip_audit", *options])
    try:
        rows = json.loads(answer.stdout)["dependencies"]
    except (ValueError, KeyError):
        return skipped("vulnerabilities", (answer.stderr.strip().splitlines() or ["no answer"])[-1])
    known = [row for row in rows if "vulns" in row]
    if not known:
        return skipped("vulnerabilities", f"none of {len(rows)} pins could be looked up")
    bad = [row for row in known if row["vulns"]]
    for row in bad:
        said = ", ".join(f"{one['id']} (mended in {', '.join(one['fix_versions']) or 'none'})" for one in row["vulns"])
        sys.stdout.write(f"vulnerable: {row['name']} {row['version']}: {said}\n")
    sys.stdout.write(f"vulnerabilities: {len(bad)} of {len(known)} pins; {len(rows) - len(known)} not looked up\n")
    return 1 if bad else 0


def behind(pins: Path) -> int:
    """What the pins would be if they were made today, by the same command."""
    beside = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
    uv = shutil.which("uv", path=beside)
    if uv is None:
        return skipped("outdated", "uv is not installed")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.txt"
        command = [
            uv,
            "pip",
            "compile",
            "--universal",
            "--python-version",
            "3.11",
            "--no-header",
            "--no-annotate",
            "--quiet",
        ]
        answer = ran(
            [
                *command,
                "--output-file",
                str(fresh),
                str(HERE.parent / "pyproject.toml"),
                str(HERE / "build.in"),
                *GROUPS,
            ]
        )
        if answer.returncode:
            return skipped("outdated", (answer.stderr.strip().splitlines() or ["no answer"])[-1])
        now, then = map(pinned, (pins, fresh))
    known = now.keys() & then.keys()
    late = sorted(name for name in known if then[name] != now[name])
    for name in late:
        sys.stdout.write(f"outdated: {name} {', '.join(sorted(now[name]))}, there is {', '.join(sorted(then[name]))}\n")
    sys.stdout.write(f"outdated: {len(late)} of {len(known)} pins; {len(now) - len(known)} not looked up\n")
    return 0


def pinned(path: Path) -> dict[str, set[str]]:
    """The versions of each package: of some there are two, for two Pythons."""
    found: dict[str, set[str]] = {}
    for name, version in PIN.findall(path.read_text(encoding="utf-8")):
        found.setdefault(name, set()).add(version)
    return found


def skipped(what: str, why: str) -> int:
    """Say so."""
    sys.stdout.write(f"{what}: skipped, {why}\n")
    return 0


def ran(command: list[str]) -> subprocess.CompletedProcess[str]:
    """A command, waited for at most five minutes."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)  # noqa: S603 - our own words
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "no answer in five minutes")


if __name__ == "__main__":
    sys.exit(main())
