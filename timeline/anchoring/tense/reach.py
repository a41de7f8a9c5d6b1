"""What stands around an expression in its clause or its sentence."""

from __future__ import annotations

import re

from timeline.model import Span

# Up to the last end of a clause or sentence, and up to the first; a question ends what stands before it, not what it asks.
PAST_CLAUSE, REST_OF_CLAUSE = (
    re.compile(r"(?s:.*)[，。！？；：,!?;:\n（(）)「」“”]"),
    re.compile(r"[^，。！？；：,!?;:\n（(）)「」“”]*"),
)
PAST_SENTENCE, REST_OF_SENTENCE = re.compile(r"(?s:.*)[。！!？?；;\n]"), re.compile(r"[^。！!；;\n]*")
REACH = 24  # characters on each side
CLAUSE = 180  # the same, where a cue anywhere in the clause or sentence counts


def sentence(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after an expression in its sentence, no farther than a long clause."""
    return _since(PAST_SENTENCE, text, span.start, CLAUSE), _until(REST_OF_SENTENCE, text, span.end, CLAUSE)


def clause(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after an expression in its clause, no farther than so many characters off."""
    return _since(PAST_CLAUSE, text, span.start, REACH), _until(REST_OF_CLAUSE, text, span.end, REACH)


def just_before(text: str, span: Span, reach: int) -> str:
    """So many of the characters that stand before an expression."""
    return text[max(0, span.start - reach) : span.start]


def just_after(text: str, span: Span, reach: int) -> str:
    """So many of the characters that stand after an expression."""
    return text[span.end : span.end + reach]


def says_before(cue: re.Pattern[str] | None, text: str, span: Span, reach: int) -> bool:
    """Whether a cue, where its language has it, is found in so many characters before an expression."""
    return cue is not None and cue.search(just_before(text, span, reach)) is not None


def says_after(cue: re.Pattern[str] | None, text: str, span: Span, reach: int) -> bool:
    """The same of those after it."""
    return cue is not None and cue.search(just_after(text, span, reach)) is not None


def _since(past: re.Pattern[str], text: str, at: int, reach: int) -> str:
    first = max(0, at - reach)
    ended = past.match(text, first, at)
    return text[ended.end() if ended else first : at]


def _until(rest: re.Pattern[str], text: str, at: int, reach: int) -> str:
    found = rest.match(text, at, at + reach)
    return found[0] if found else ""
