"""Whether the words around an expression speak of what has happened or of what is to come."""

from __future__ import annotations

import re
from typing import Literal

from timeline.grammar.compile import engine
from timeline.model import Expression

CLAUSE_END = re.compile(r"[，。！？；：,!?;:\n（(）)「」“”]")
REACH = 24  # characters on each side


def tense(text: str, one: Expression) -> Literal["past", "future", ""]:
    """``future`` where a cue of the pack says so in the expression's own clause (将, 即将, 拟; will), ``past`` likewise, else empty."""
    if one.direction:
        return one.direction
    cues = engine(one.language or "zh").cues
    before = text[max(0, one.span.start - REACH) : one.span.start]
    after = text[one.span.end : one.span.end + REACH]
    for match in CLAUSE_END.finditer(before):
        last = match.end()
    before = before[last:] if CLAUSE_END.search(before) else before
    after = CLAUSE_END.split(after, maxsplit=1)[0]
    if report := cues.get("report"):
        after = report.split(after, maxsplit=1)[0]
        before = report.split(before)[-1]
    for name in ("past", "future"):
        for side, where in (("before", before), ("after", after)):
            cue = cues.get(f"{name}_{side}")
            if cue and cue.search(where):
                return name
    return ""
