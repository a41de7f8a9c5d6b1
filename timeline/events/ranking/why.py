"""Why an event weighs what it does, as fixed phrases with numbers that any language of the interface can say.

`Event.why` is ``voices=3; documents=5; total=40; later=12``: a part for each phrase that applies, in the order of PARTS. The phrases
stand in ``packs/why.toml``, with those that say why a date tells no event.
"""

from __future__ import annotations

from functools import cache

from timeline.packs import files

# voices: independent voices that tell it. documents of total: the documents. later: days after which it is still told.
# turn: it carries on a weightier event and gives up some weight to that. aside: it is not of what the documents are about.
# ahead: it lies ahead, or was only proposed, denied or supposed. outside: it lies outside the collection's span.
PARTS = ("voices", "documents", "total", "later", "turn", "aside", "ahead", "outside")
# Forms of the phrase for a time, and their days: each is used from two of its units on.
SPANS = ((".years", 365.2425), (".months", 30.44))


def code(**numbers: int) -> str:
    """The parts that are not zero, as `Event.why` holds them."""
    return "; ".join(f"{part}={numbers[part]}" for part in PARTS if numbers.get(part))


def numbers(why: str) -> dict[str, int]:
    """The parts of an `Event.why`."""
    return {part: int(number) for part, _, number in (item.partition("=") for item in why.split("; ") if item)}


def sentence(why: str, language: str) -> str:
    """`why` as one sentence in `language` (``zh``, ``zh-Hans``, ``zh-Hant``, ``en``; any other reads as ``en``)."""
    phrases = _phrases(language)
    said = numbers(why)
    total = said.get("total", 0)
    parts = [_part(part, number, total, phrases) for part, number in said.items() if part in phrases]
    return phrases["joint"].join(parts) + phrases["end"] if parts else ""


def left(reason: str, language: str) -> str:
    """Why a date tells no event (a key of `left.REASONS`), for people."""
    return _phrases(language)[f"left.{reason}"]


def _phrases(language: str) -> dict[str, str]:
    return _pack().get(language) or _pack().get(language.split("-")[0]) or _pack()["en"]


def _part(part: str, number: int, total: int, phrases: dict[str, str]) -> str:
    """One phrase; a long time is counted in months or years."""
    if part == "later":
        form, days = next(((form, days) for form, days in SPANS if number >= 2 * days), ("", 1.0))
        number, part = int(number // days), f"{part}{form}"
    one = f"{part}.one"
    return phrases[one if number == 1 and one in phrases else part].format(n=number, total=total)


@cache
def _pack() -> dict[str, dict[str, str]]:
    return files.load("why")
