"""Why an event has its date: each time expression, what it hangs on, and what it came to, as sentences."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from timeline.model import Event, Mention, Timex
from timeline.show import phrases, spoken
from timeline.show.pages.papers import address, title_of
from timeline.show.site import Site
from timeline.show.words import Words

MOST = 12


def anchor_words(anchor: str, words: Words) -> tuple[str, str]:
    """``publication 2023-07-12`` → (``publication``, ``2023年7月12日``); ``none`` → (``none``, empty)."""
    kind, _, value = anchor.partition(" ")
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", value)
    if not match:
        return kind, value
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return kind, phrases.day(date(year, month, day), words, weekday=True)
        return kind, phrases.month(year, month, words) if month else phrases.year(year, words)
    except (ValueError, IndexError):
        return kind, value


def sentence(timex: Timex, words: Words) -> str:
    """“周二”，报道发表于2023年7月12日 星期三，所以是2023年7月11日 星期二。"""
    kind, anchor = anchor_words(timex.anchor, words)
    key = {"none": "none", "publication": "publication", "text": "text"}.get(kind, "other")
    if not anchor:
        key = "none"
    return words(f"event.read_{key}", text=timex.text, anchor=anchor, when=phrases.timex(timex, words))


def notes(timex: Timex, words: Words) -> list[str]:
    """What was not said, what rests on an inferred date, what contradicts it."""
    made = []
    if timex.implied:
        units = words("unit.and").join(words.get(f"unit.{unit}", unit) for unit in timex.implied)
        made.append(words("event.implied", units=units))
    if timex.inferred:
        made.append(words("event.rests"))
    if timex.disagreement:
        made.append(words("event.contradicts", text=spoken.disagreement(timex.disagreement, words)))
    return made


def reasons(site: Site, event: Event) -> list[dict[str, Any]]:
    """One entry for each different reading among the mentions' expressions."""
    made: list[dict[str, Any]] = []
    seen: set[tuple[str, str]] = set()
    for mention in event.mentions:
        for timex in mention.timexes:
            said = sentence(timex, site.words)
            if (mention.document, said) in seen or len(made) == MOST:
                continue
            seen.add((mention.document, said))
            made.append({"said": said, "notes": notes(timex, site.words), **_place(site, mention, timex)})
    return made


def _place(site: Site, mention: Mention, timex: Timex) -> dict[str, str]:
    digest = site.digests.get(mention.document)
    if digest is None:
        return {"address": "", "title": mention.document, "lang": mention.language}
    number = next((n for n, held in enumerate(site.shelf.spans(digest)) if held == timex.span), None)
    mark = "" if number is None else f"#x{number}"
    return {
        "address": "../" + address(site, digest) + mark,
        "title": title_of(site, digest),
        "lang": digest.document.language,
    }
