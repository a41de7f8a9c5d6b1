"""What is promised, and which tests hold it: the rows of docs/trust.md."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """A sentence, and the test files that hold it; `figure` names what is measured besides."""

    said: str
    tests: tuple[str, ...]
    figure: str = ""


PROMISES = (
    Promise(
        "Any bytes give a document, or an error of ours that names the file; nothing else leaves a room.",
        (
            "tests/trust/test_trust_targets.py",
            "tests/trust/test_trust_found.py",
            "tests/reading/test_reading_hostile.py",
        ),
        "fuzz",
    ),
    Promise("Time grows with size, not faster.", ("tests/trust/test_trust_patterns.py",), "growth"),
    Promise(
        "Size, depth, tags, expressions and seconds of a document are limited by settings; what hits one is named, the rest is built.",
        ("tests/trust/test_trust_limits.py",),
    ),
    Promise(
        "Archives and feeds write nothing outside, unpack within bounds, and cost one member, not the build.",
        ("tests/building/test_building_archives.py",),
    ),
    Promise(
        "Ten hostile documents among good ones change nothing for the others, and each is in the report.",
        ("tests/trust/test_trust_ten.py",),
        "ten",
    ),
    Promise(
        "Whatever the machine does (disk full, read-only or gone, signals, short memory, files that change), the old site is whole, "
        "the cause is named, and the next build is right.",
        (
            "tests/trust/test_trust_faults.py",
            "tests/building/test_building_writing.py",
            "tests/building/test_building_runners.py",
        ),
    ),
    Promise(
        "Nothing of a document runs in a reader's browser: no dialog, no console message, no request, every string readable as text.",
        ("tests/browser/test_browser_strings.py", "tests/show/test_show_pages.py", "tests/show/test_show_pictures.py"),
        "strings",
    ),
    Promise(
        "The preview answers this machine alone, about one folder alone.", ("tests/building/test_building_serving.py",)
    ),
    Promise(
        "The store holds data, no code; a damaged or foreign one is refused or made anew.",
        ("tests/building/test_building_store.py",),
    ),
    Promise(
        "What was left out, every limit that was hit and every date that is inferred, unknown or contradicted is told: on a page, as JSON, "
        "and by the status of a strict build.",
        ("tests/cli/test_cli_outputs.py", "tests/show/test_show_doubts.py"),
    ),
    Promise(
        "Dates are checked in other people's tests: what differs is shown in its text, with what was expected, found, and why.",
        ("tests/expecting/test_plugin.py", "tests/expecting/test_expectations.py", "tests/cli/test_cli_commands.py"),
    ),
    Promise(
        "What is installed is pinned by hash and listed in a bill of materials; wheel and sdist are the same bytes from every build; no "
        "code is made of data.",
        ("tests/trust/test_trust_supply.py",),
        "pins",
    ),
)
