"""Runs the tagger on a suite of time expressions and prints its predictions for an interval scorer.

    python benchmarks/suites.py SUITE.jsonl > PREDICTIONS.jsonl

A suite has a case a line: {"id", "suite", "lang", "text", "reference", …}. A prediction is
{"id", "pred": [{"start", "end", "begin", "end_", "timex"}]} with naive local ISO intervals [begin, end_).

What a suite expects beyond the text is said with options that every user has: suites made for assistants read a date
against the moment of asking (genre "plain") and look ahead ("prefer"), suites of news are read as news. What differs
in notation alone, or in how precisely it is written, is written here as the suite does; no value is changed for it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment, Timex
from timeline.settings import Settings


@dataclass(frozen=True)
class Manner:
    """How one suite is to be read: options of the tagger, whether it counts a range as one expression and writes the moment of asking for
    an end that is open, how precisely it writes the present, the part of a day and the end of a day, and the types that it marks."""

    options: dict[str, object] = field(default_factory=dict)
    join_ranges: bool = False
    open_at_reference: bool = False
    present: str = "second"
    part: str = "part"
    end: str = "day"
    types: tuple[str, ...] = ("DATE", "TIME", "DURATION", "SET", "REF")


ASKING: dict[str, object] = {"genre": "plain", "prefer": "nearest"}
# JioNLP reads a name within the running week or year, and what has no end up to the moment of asking.
RUNNING: dict[str, object] = {
    "genre": "plain",
    "prefer": "current",
    "seasons": "terms",
    "lunar_years": True,
    "open_ended": True,
}
COUNTING: dict[str, object] = {"genre": "plain", "prefer": "future", "weeks": "counted", "from_sunset": True}
AHEAD: dict[str, object] = {
    "genre": "plain",
    "prefer": "future",
    "seasons": "terms",
    "lunar_years": True,
    "parts": "MO 8-12",
}
QUARTERS: dict[str, object] = {
    "genre": "plain",
    "prefer": "past",
    "parts": "MO 8-12, AF 12-16, EV 16-20, NI 20-24, DT 8-18",
}
CHRONO_ZH: dict[str, object] = {**ASKING, "first_weekday": 7, "night_until": 2}
MANNERS = {
    "chrono-en": Manner(ASKING, join_ranges=True),
    "chrono-zh-hans": Manner(CHRONO_ZH, join_ranges=True, present="day"),
    "chrono-zh-hant": Manner(CHRONO_ZH, join_ranges=True, present="day"),
    "recognizers-en": Manner({**QUARTERS, "open_ended": True}, join_ranges=True, end="second"),
    "recognizers-zh": Manner(QUARTERS, join_ranges=True),
    "duckling-zh": Manner(COUNTING, join_ranges=True),
    "jionlp": Manner(RUNNING, join_ranges=True, open_at_reference=True),
    "minlp": Manner(AHEAD, join_ranges=True),
    "dateparser-zh": Manner({"genre": "plain", "prefer": "past"}, join_ranges=True),
    "wikinews-zh": Manner(types=("DATE", "TIME", "REF")),
    # Its annotators wrote Friday night as its day about twice as often as they wrote TNI.
    "tbaq-aquaint": Manner(part="day"),
}
NEWS = Manner()
END = re.compile(r"(?i)\bend of|\beod\b")
PARTS = ("TMO", "TMI", "TAF", "TEV", "TNI", "TDT")
# Where the writer is, for the cases that say it.
LOCALES = {"zh_CN": "Asia/Shanghai", "zh_TW": "Asia/Taipei", "zh_HK": "Asia/Hong_Kong", "zh_MO": "Asia/Macau"}


def tag(text: str, reference: str | None, language: str, options: dict[str, object]) -> tuple[Timex, ...]:
    """The time expressions of a text, read at a moment."""
    document = Document(id="case", path="case", text=text, language=language)
    at = datetime.fromisoformat(reference) if reference else None
    dating = Dating(published=Moment(at, "second"), local_date=at.date()) if at else Dating()
    return anchor(document, find(text, language), dating, Settings.model_validate(options))


def predictions(found: tuple[Timex, ...], reference: str | None, manner: Manner) -> Iterator[dict[str, Any]]:
    """The predictions that a scorer reads; the two ends of a range become one where the suite counts them so."""
    place = 0
    while place < len(found):
        one = found[place]
        after = found[place + 1] if manner.join_ranges and place + 1 < len(found) else None
        last = after if after and (one.range or _lasting(one, after)) else one
        place += 1 if last is one else 2
        begin, end = one.since, last.until
        if last is not one and not one.range:
            end = one.until if one.type == "DURATION" else last.until
        if one.range and last is not one and last.precision in ("hour", "minute"):
            end = last.since  # until three o'clock is until its first minute
        if last is not one and last.value == "PRESENT_REF" and reference:
            end = datetime.fromisoformat(reference)
        if last is not one and manner.open_at_reference and reference and last.text in ("今天", "今日"):
            end = datetime.fromisoformat(reference) + timedelta(seconds=1)
        if one.type not in manner.types:
            continue
        if manner.open_at_reference and reference and one.mod in ("BEFORE", "AFTER"):
            now = datetime.fromisoformat(reference)
            lately = begin is None or begin <= now  # what begins later has no end
            begin, end = (
                (begin or now, end)
                if one.mod == "BEFORE"
                else (begin, end or (now + timedelta(seconds=1) if lately else None))
            )
        if (
            manner.end == "second"
            and one.mod == "END"
            and one.precision == "day"
            and END.search(one.text)
            and one.since
            and one.until
        ):
            begin = one.until - timedelta(seconds=1)
        if last is one and one.value == "PRESENT_REF" and reference:
            begin = datetime.fromisoformat(reference)
            end = begin + timedelta(seconds=1)
            if manner.present == "day":
                begin = datetime.combine(begin, time())
                end = begin + timedelta(days=1)
        yield {
            "start": one.span.start,
            "end": last.span.end,
            "begin": begin and begin.isoformat(),
            "end_": end and end.isoformat(),
            "timex": notation(one.value, manner),
        }


def _lasting(one: Timex, other: Timex) -> bool:
    """Whether one of two is a length that begins with the other: for two hours from 3 p.m."""
    return (one.type == "DURATION" and one.anchor_span == other.span) or (
        other.type == "DURATION" and other.anchor_span == one.span
    )


def notation(value: str, manner: Manner) -> str:
    """TIMEX3 as the suites of TempEval write it: a decade has an X, a clock time no zone, ten years are P10Y, week 7 is W7."""
    if manner.part == "day" and value[-3:] in PARTS:
        value = value[:-3]
    if len(value) == 3 and value.isdigit():
        return value + "X"
    if value.startswith("P") and value.endswith(("DE", "CE")) and value[1:-2].isdigit():
        return f"P{int(value[1:-2]) * (10 if value.endswith('DE') else 100)}Y"
    day, clock, time = value.replace("-W0", "-W").partition("T")
    return day + clock + time.split("+")[0].split("-")[0].rstrip("Z")


def main() -> None:
    """Read the suite that is named, write its predictions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", type=Path)
    for line in parser.parse_args().suite.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        manner = MANNERS.get(case["suite"], NEWS)
        zone = {"zone": LOCALES[case["locale"]]} if case.get("locale") in LOCALES else {}
        found = tag(case["text"], case["reference"], case["lang"], manner.options | zone)
        print(json.dumps({"id": case["id"], "pred": list(predictions(found, case["reference"], manner))}))


if __name__ == "__main__":
    main()
