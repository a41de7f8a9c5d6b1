"""Expected dates against those found: what the pytest plugin and ``timeline check`` share.

An expectation file is TOML:

    [[case]]
    text = "周二（7月11日），北约峰会开幕。"    # or: path = "article.md", beside the expectation file
    on = "2023-07-13"                          # when it was published; optional
    zone = "Asia/Shanghai"                     # optional
    published = "2023-07-13"                   # optional: the day that the document itself must be dated; "" where it must not be
    [case.dates]
    "周二" = "2023-07-11"                      # the TIMEX3 value; "" where nothing must be found
"""

from __future__ import annotations

import tomllib
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import timeline
from timeline.dating.given import day, moment
from timeline.errors import ExpectationError, SettingsError
from timeline.packs.problems import translated

HELP, READABLE = "See `timeline check --help`.", "Check that it exists and may be read."
KEYS = {"text", "path", "on", "zone", "published", "dates", "name"}


@dataclass(frozen=True, slots=True)
class Case:
    """One text or document, and what must be found in it."""

    name: str
    text: str = ""
    path: str = ""
    on: str = ""
    zone: str = ""
    published: str | None = None
    dates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One expectation beside what was found; `found` is empty where nothing was. `key` says where in its case it stands.

    `why` says how what was found came about; of a document's own day its `reasons` do.
    """

    text: str
    expected: str
    found: str
    why: str = ""
    key: Literal["dates", "published"] = "dates"
    reasons: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether what was found is what was expected."""
        return self.expected == self.found


def load(path: Path) -> tuple[Case, ...]:
    """The cases of an expectation file.

    Raises:
        ExpectationError: it cannot be read, is not TOML, or a case says what no case can.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ExpectationError(error.strerror or "cannot be read", path=str(path), advice=READABLE) from None
    except (ValueError, RecursionError) as error:
        raise ExpectationError(f"is not TOML: {error}", path=str(path), advice=HELP) from None
    cases = table.get("case")
    if not isinstance(cases, list) or not cases:
        raise ExpectationError("has no [[case]]", path=str(path), advice=HELP)
    return tuple(_case(case, number, path) for number, case in enumerate(cases, start=1))


def _case(table: Mapping[str, object], number: int, path: Path) -> Case:
    place = f"case {number}"
    for key in table:
        if key not in KEYS:
            raise ExpectationError(
                "there is no such key",
                path=str(path),
                place=place,
                text=key,
                advice=f"The keys are {', '.join(sorted(KEYS))}.",
            )
    if ("text" in table) == ("path" in table):
        raise ExpectationError("needs either text or path", path=str(path), place=place, advice="Give it one of them.")
    if "published" in table and "path" not in table:
        raise ExpectationError("published is asked of documents: it needs path", path=str(path), place=place)
    if "on" in table and "path" in table:
        raise ExpectationError(
            "on is said of texts: a document is dated by its own evidence", path=str(path), place=place
        )
    dates = table.get("dates", {})
    if not isinstance(dates, Mapping) or not all(isinstance(value, str) for value in dates.values()):
        raise ExpectationError("dates must be a table of strings", path=str(path), place=place)
    if not dates and "published" not in table:
        raise ExpectationError("expects nothing", path=str(path), place=place, advice="Give it dates or published.")
    words = {key: str(table[key]) for key in ("text", "on", "zone", "published", "name") if key in table}
    for key in ("on", "published"):
        if words.get(key):
            _checked(key, words[key], place, str(path))
    beside = str(path.parent / str(table["path"])) if "path" in table else ""
    name = words.pop("name", "") or place
    return Case(name=name, path=beside, dates=tuple(dates.items()), **words)


def compare(case: Case) -> tuple[str, tuple[Row, ...]]:
    """The text of `case`, and each expectation beside what was found.

    An expression that stands in the text several times is met by the first that is found; expressions that were not asked for
    are not looked at.

    Raises:
        InputError: the document cannot be read, or there is no such zone.
        ExpectationError: `on` or `published` is no day of ISO 8601, or `on` is said of a document.
    """
    if case.path and case.on:
        raise ExpectationError(
            "on is said of texts: a document is dated by its own evidence", path=case.path, place=case.name
        )
    document = timeline.read(case.path) if case.path else None
    text = document.text if document else case.text
    for key, said in (("on", case.on), ("published", case.published)):
        if said:
            _checked(key, said, case.name)
    found = timeline.tag(document or text, on=case.on or None, zone=case.zone)
    rows = []
    for wanted, value in case.dates:
        one = next((timex for timex in found if timex.text == wanted), None)
        why = f"rule {one.rule}, anchor {one.anchor}" if one else _near(wanted, text, found)
        rows.append(Row(wanted, value, one.value if one else "", why))
    if case.published is not None and document:
        dating = timeline.date(document)
        found_day = dating.local_date.isoformat() if dating.local_date else ""
        rows.append(Row("published", case.published, found_day, key="published", reasons=dating.reasons))
    return text, tuple(rows)


def _checked(key: str, said: str, place: str, path: str = "") -> None:
    """See that `said` is a day of ISO 8601, or for ``on`` an instant.

    Raises:
        ExpectationError: it is not.
    """
    try:
        moment(said, key) if key == "on" else day(said, key)
    except SettingsError as error:
        raise ExpectationError(
            f"{key} {error.message}", path=path, place=place, text=said, advice=error.advice
        ) from None


def _near(wanted: str, text: str, found: tuple[timeline.Timex, ...]) -> str:
    at = text.find(wanted)
    if at < 0:
        return "the text does not hold it"
    over = [
        f"{timex.text} = {timex.value}"
        for timex in found
        if timex.span.start < at + len(wanted) and at < timex.span.end
    ]
    return f"found instead: {', '.join(over)}" if over else "nothing was found there"


def missing_events(paths: Sequence[str | PathLike[str]], expected: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """For each expected event (EDTF date, words) that `paths` do not tell a line on what they tell instead: those that hold the words, or
    those of the date, which lack some of them.

    Raises:
        InputError: a path does not exist.
    """
    events = [(event.when.edtf, event.title, _said(event)) for event in timeline.build(paths).events]
    lines = []
    for when, words in expected:
        if any(edtf == when and all(word in said for word in words) for edtf, _, said in events):
            continue
        elsewhere = [f"{edtf} {title}" for edtf, title, said in events if all(word in said for word in words)]
        same_day = [
            (f"{edtf} {title}", [word for word in words if word not in said])
            for edtf, title, said in events
            if edtf == when
        ]
        same_day.sort(key=lambda one: len(one[1]))
        near = elsewhere[:3] or [f"{event} (without {', '.join(lacks)})" for event, lacks in same_day[:3]]
        lines.append(f"  {when} {' '.join(words)}: found {'; '.join(near) if near else 'nothing like it'}")
    return lines


def _said(event: timeline.Event) -> str:
    return "\n".join([event.title, *(mention.quote for mention in event.mentions)])


def accept(path: Path, number: int, rows: Iterable[Row]) -> None:
    """Write what was found into case `number` (from 0) of the expectation file, and leave the rest of it as it is.

    Raises:
        ExpectationError: the file cannot be read or written, or is not TOML.
    """
    import tomlkit

    try:
        data = path.read_bytes()
        document = tomlkit.parse(data.decode("utf-8-sig"))
    except OSError as error:
        raise ExpectationError(error.strerror or "cannot be read", path=str(path), advice=READABLE) from None
    except ValueError as error:
        raise ExpectationError(f"is not TOML: {error}", path=str(path)) from None
    case: Any = document["case"]
    for row in rows:
        if row.key == "published":
            case[number]["published"] = row.found
        else:
            case[number]["dates"][row.text] = row.found
    encoding = "utf-8-sig" if data.startswith(BOM_UTF8) else "utf-8"
    try:
        path.write_bytes(tomlkit.dumps(document).encode(encoding))
    except OSError as error:
        advice = "Check that it exists and may be written."
        raise ExpectationError(error.strerror or "cannot be written", path=str(path), advice=advice) from None


def report(text: str, rows: tuple[Row, ...], language: str = "en") -> str:
    """What failed, for people who read `language`: the lines of the text with carets below, expected and found side by side."""
    failed = [row for row in rows if not row.holds]
    lines = [line for row in failed for line in _marked(text, row.text)]
    head = tuple(translated(word, "message", language) for word in ("expression", "expected", "found"))
    table = [head, *((row.text, row.expected or "–", row.found or "–") for row in failed)]
    wide = [max(_width(row[column]) for row in table) for column in range(3)]
    whys = ["", *(_why(row, language) for row in failed)]
    for row, why in zip(table, whys, strict=True):
        cells = "  ".join(cell + " " * (wide[column] - _width(cell)) for column, cell in enumerate(row))
        lines.append(f"  {cells}  {why}".rstrip())
    return "\n".join(lines)


def _why(row: Row, language: str) -> str:
    from timeline.show.wording import spoken, words

    held = words.words(language)
    joint = "；" if held.chinese else "; "
    return joint.join(spoken.reason(one, held) for one in row.reasons) or translated(row.why, "message", language)


def _marked(text: str, wanted: str) -> Iterator[str]:
    at = text.find(wanted)
    if at < 0:
        return
    start = max(text.rfind("\n", 0, at) + 1, at - 40)
    end = text.find("\n", at)
    end = min(len(text) if end < 0 else end, at + len(wanted) + 40)
    yield "  " + text[start:end]
    yield "  " + " " * _width(text[start:at]) + "^" * _width(wanted)


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
