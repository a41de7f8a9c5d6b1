"""Whether this installation is sound: what `timeline doctor` asks."""

from __future__ import annotations

import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from timeline import packs
from timeline.anchoring import anchor
from timeline.building.store.database import Store
from timeline.building.store.fingerprint import LIBRARIES, version_of
from timeline.errors import TimelineError
from timeline.grammar import find
from timeline.grammar.rules.grammar import grammar_of
from timeline.grammar.rules.pack import Pack, read
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

SHARED = "stamps"  # the pack of rules that every language includes
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NAME = "timeline"
# A requirement without extras: its name, then versions or a marker (PEP 508).
REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. Without what is not `needed` everything but one feature works."""

    name: str
    well: bool
    found: str
    needed: bool = True


def checks(store: Path) -> Iterator[Check]:
    """Look at everything."""
    yield Check("python", sys.version_info >= (3, 11), sys.version.split()[0])
    own = version_of(NAME)
    yield Check(NAME, bool(own), own, needed=False)  # it can be run from its folder
    for name, always in required().items():
        found = version_of(name)
        yield Check(name, bool(found), found, always)
    yield from (_pack(name) for name in sorted(packs.languages() | {SHARED}))
    yield _store(store)
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    yield Check("browser", bool(browser), browser, needed=False)


def required() -> dict[str, bool]:
    """The libraries that the package's own metadata require, those of extras apart, and whether on every Python; where it is not installed,
    those that digests need."""
    try:
        lines = [one for one in requires(NAME) or [] if "extra ==" not in one]
    except PackageNotFoundError:
        return dict.fromkeys(LIBRARIES, True)
    return {found[0]: ";" not in line for line in lines if (found := REQUIREMENT.match(line))}


def _pack(name: str) -> Check:
    try:
        pack = read(name)
        grammar_of(name).check()
        wrong = list(_failing(pack))
    except TimelineError as error:
        return Check(f"pack {name}", False, str(error))
    count = sum(len(rule.examples) for rule in pack.rules)
    return Check(f"pack {name}", not wrong, "; ".join(wrong) or f"{len(pack.rules)} rules, {count} examples")


def _failing(pack: Pack) -> Iterator[str]:
    """The examples that do not give their value on this machine."""
    reference = datetime(pack.reference.year, pack.reference.month, pack.reference.day)
    dating = Dating(published=Moment(reference, "second"), local_date=pack.reference)
    for rule in pack.rules:
        for text, value in rule.examples.items():
            plain = text.replace("[", "").replace("]", "")
            document = Document(id="example", path="", text=plain, language=pack.language)
            found = anchor(document, find(plain, pack.language), dating, Settings())
            if value not in [one.value for one in found]:
                yield f"{rule.name}: {text} is to be {value}"


def _store(path: Path) -> Check:
    if not path.exists():
        return Check("store", True, f"{path}: none yet")
    try:
        with Store(path) as store:
            rows, state = store.count(), store.health()
    except (TimelineError, sqlite3.Error) as error:
        return Check("store", False, str(error))
    return Check("store", state == "ok", f"{path}: {rows} digests, {path.stat().st_size} bytes, {state}")
