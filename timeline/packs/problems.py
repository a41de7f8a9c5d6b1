"""What problems and errors say, in the reader's language: the code speaks English, ``problems.toml`` knows the rest."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec.structs import replace

from timeline.errors import TimelineError
from timeline.model import Problem
from timeline.packs.files import load

Kind = Literal["message", "advice", "place", "library"]
# The interface's languages, and the pack's.
LANGUAGES = {"zh": "zh", "zh-Hans": "zh", "zh-Hant": "zh-Hant"}


def problem(one: Problem, language: str) -> Problem:
    """The problem with its message, place and advice in `language`; what the pack does not know stays as it is."""
    return replace(
        one,
        message=translated(one.message, "message", language),
        place=_place(one.place, language),
        advice=translated(one.advice, "advice", language),
    )


def line(one: Problem | TimelineError, language: str) -> str:
    """A problem or an error in one line: where, what, which text, what to do; an error that was found with others in a line each."""
    if language not in LANGUAGES:
        return str(one) if isinstance(one, TimelineError) else _english(one)
    where = "，".join(part for part in (one.path, _place(one.place, language)) if part)
    said = translated(one.message, "message", language)
    text = f"（{one.text!r}）" if one.text else ""
    advice = f"。{translated(one.advice, 'advice', language)}" if one.advice else ""
    first = (f"{where}：" if where else "") + said + text + advice
    also = one.also if isinstance(one, TimelineError) else ()
    return "\n".join((first, *(line(error, language) for error in also)))


def _english(one: Problem) -> str:
    return str(TimelineError(one.message, path=one.path, place=one.place, text=one.text, advice=one.advice))


def _place(place: str, language: str) -> str:
    joint = "，" if language in LANGUAGES else ", "
    return joint.join(translated(part, "place", language) for part in place.split(", "))


def translated(text: str, kind: Kind, language: str) -> str:
    """A message, an advice or a part of a place in `language`, with what stands in its places translated in turn.

    What a library said is told with its own words behind, by which others who met it can be found."""
    if language not in LANGUAGES or not text:
        return text
    if (said := _known(text, kind, language)) is not None:
        return said
    if kind == "message" and (said := _known(text, "library", language)) is not None:
        return f"{said}（{text}）"
    return text


def _known(text: str, kind: Kind, language: str) -> str | None:
    whole, patterns = _sayings(kind, LANGUAGES[language])
    if text in whole:
        return whole[text]
    for pattern, form in patterns:
        if found := pattern.fullmatch(text):
            values = {name: _inner(value, kind, language) for name, value in found.groupdict().items()}
            return form.format(**values)
    return None


def _inner(text: str, kind: Kind, language: str) -> str:
    """What stands in a place: of a library's words, whose own stand behind them all, only the translation."""
    if kind != "library":
        return translated(text, kind, language)
    return _known(text, "message", language) or _known(text, kind, language) or text


@cache
def _sayings(kind: Kind, language: str) -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Sentences by their English, and those with places as patterns, the longest first."""
    entries = sorted(load("problems")[kind], key=lambda entry: (-len(entry["en"]), entry["en"]))
    whole = {entry["en"]: entry[language] for entry in entries if "{" not in entry["en"]}
    return whole, tuple((_pattern(entry["en"]), entry[language]) for entry in entries if "{" in entry["en"])


def _pattern(english: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", english)
    made = [f"(?P<{part}>.{{1,400}}?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)
