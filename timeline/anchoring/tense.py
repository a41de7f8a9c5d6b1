"""Whether the words around an expression speak of what has happened or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from timeline.grammar.compile import engine
from timeline.model import Expression

CLAUSE_END = re.compile(r"[，。！？；：,!?;:\n（(）)「」“”]")
SENTENCE_END = re.compile(r"[。！!；;\n]")
NEAR = 31  # days
SOON, HALF_A_YEAR = 2, 6  # months ahead
CLAUSE = 96  # the same, where a cue anywhere in the clause counts
REACH = 24  # characters on each side
GOVERNED = 2  # words between a verb and the date that it governs


def tense(text: str, one: Expression) -> Literal["past", "future", ""]:
    """``future`` where a cue of the pack says so in the expression's own clause (将, 即将, 拟; will), ``past`` likewise, else empty."""
    if one.direction:
        return one.direction
    cues = engine(one.language or "zh").cues
    if "tense" in cues:
        return _nearest(text, one, cues)
    before = text[max(0, one.span.start - REACH) : one.span.start]
    after = text[one.span.end : one.span.end + REACH]
    before = CLAUSE_END.split(before)[-1]
    after = CLAUSE_END.split(after, maxsplit=1)[0]
    until = cues.get("until_before")
    if one.known.month is not None and until is not None and until.search(before):
        return "future"
    if report := cues.get("report"):
        after = report.split(after, maxsplit=1)[0]
        before = report.split(before)[-1]
    for name in ("past", "future"):
        for side, where in (("before", before), ("after", after)):
            cue = cues.get(f"{name}_{side}")
            if cue and cue.search(where):
                return name
    return ""


def far_ahead(text: str, one: Expression, today: date | None) -> Literal["past", "future", ""]:
    """What the whole sentence says of a month or day that lies months ahead of publication, in the same year: where it says
    nothing, one three months ahead and more is past, for what is planned so long before is told as planned."""
    known = one.known
    if today is None or known.month is None or known.year is not None or one.shift:
        return ""
    ahead, tense = known.month - today.month, sentence_tense(text, one)
    if tense == "future":
        return "future" if ahead >= HALF_A_YEAR else ""
    return "past" if ahead >= SOON + (tense == "") else ""


def turn_of_year(text: str, one: Expression, today: date | None) -> Literal["future", ""]:
    """``future`` for a day of January that December names, no more than a month ahead, where nothing says that it is past."""
    known = one.known
    if (
        today is None
        or today.month != 12
        or known.month != 1
        or known.day is None
        or known.year is not None
        or one.shift
    ):
        return ""
    near = 31 - today.day + known.day <= NEAR
    return "future" if near and sentence_tense(text, one) != "past" else ""


def sentence_tense(text: str, one: Expression) -> Literal["past", "future", ""]:
    """``future`` where anything in the expression's sentence speaks of what is to come or may be, ``past`` where it tells what happened."""
    cues = engine(one.language or "zh").cues
    if "told" not in cues:
        return ""
    before = SENTENCE_END.split(text[max(0, one.span.start - CLAUSE) : one.span.start])[-1]
    after = SENTENCE_END.split(text[one.span.end : one.span.end + CLAUSE], maxsplit=1)[0]
    if cues["to_come"].search(before + after):
        return "future"
    return "past" if cues["told"].search(after) else ""


def _nearest(text: str, one: Expression, cues: Mapping[str, re.Pattern[str]]) -> Literal["past", "future", ""]:
    """The tense of the last cue before the expression in its clause, else of the first after it."""
    before = text[max(0, one.span.start - CLAUSE) : one.span.start]
    after = text[one.span.end : one.span.end + CLAUSE]
    deadline, perfect = cues.get("deadline_before"), cues.get("perfect")
    if deadline and perfect and deadline.search(before):
        clause = cues["clause"].split(before)[-1] + one.text + cues["clause"].split(after, maxsplit=1)[0]
        return "past" if perfect.search(clause) else "future"
    hits = list(cues["tense"].finditer(cues["clause"].split(before)[-1]))
    hit = hits[-1] if hits else cues["tense"].search(cues["clause"].split(after, maxsplit=1)[0])
    told: dict[str | None, Literal["past", "future", ""]] = {"past": "past", "future": "future"}
    return told.get(hit.lastgroup, "") if hit else ""


def direct(text: str, one: Expression) -> bool:
    """Whether the verb that tells the tense governs the expression itself (died in August), not one farther back in its clause."""
    cues = engine(one.language or "zh").cues
    if "tense" not in cues:
        return True
    clause = cues["clause"].split(text[max(0, one.span.start - CLAUSE) : one.span.start])[-1]
    hits = list(cues["tense"].finditer(clause))
    return not hits or len(clause[hits[-1].end() :].split()) <= GOVERNED
