"""Why an event has its date: each time expression, what it hangs on, and what it came to, as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.model import Mention, Timex
from timeline.show.parts.papers import address
from timeline.show.view.called import title_of
from timeline.show.view.site import Site
from timeline.show.wording import phrases, spoken
from timeline.show.wording.words import Words

# So many documents are named for a reading; of the others their number is told.
MOST_PLACES = 3
_ANCHOR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")


@lru_cache(maxsize=4096)
def anchor_words(anchor: str, words: Words) -> tuple[str, str]:
    """``publication 2023-07-12`` → (``publication``, ``2023年7月12日``); ``none`` → (``none``, empty)."""
    kind, _, value = anchor.partition(" ")
    match = _ANCHOR.fullmatch(value)
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


def hangs_on(timex: Timex, words: Words) -> str:
    """What an expression was counted from; nothing is said of that where it has no date of its own."""
    if timex.type in phrases.KINDS:
        return ""
    kind, anchor = anchor_words(timex.anchor, words)
    known = kind in ("publication", "text")
    return words(f"document.anchor_{kind}", date=anchor) if known else words("document.anchor_none")


def notes(timex: Timex, words: Words) -> list[str]:
    """What was not written out, what rests on an inferred date, what contradicts it."""
    made = part_notes(timex, words)
    if timex.inferred:
        made.append(words("event.rests"))
    return made


def part_notes(timex: Timex, words: Words) -> list[str]:
    """The same but for an inferred date, which a table marks with a sign.

    Of an expression that names no part of its date (周二, 今早, 去年) the reading itself says what it was counted from.
    """
    made = []
    if timex.implied and not {"day", timex.precision} & set(timex.implied):
        units = words("unit.and").join(words.get(f"unit.{unit}", unit) for unit in timex.implied)
        made.append(words("event.implied", units=units))
    if timex.disagreement:
        made.append(words("event.contradicts", text=spoken.disagreement(timex.disagreement, words)))
    return made


def reasons(site: Site, mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """The different readings of the mentions' expressions, that of most documents first.

    Each has `said` and `notes`, `places` (`address`, `title`, `lang` of the first documents), how many documents `more` read so, and
    `dating`: where the first document's own date is explained, empty where the reading does not rest on it.
    """
    found: dict[tuple[str, tuple[str, ...]], dict[str, tuple[Mention, Timex]]] = {}
    for mention in mentions:
        for timex in mention.timexes:
            reading = sentence(timex, site.words), tuple(notes(timex, site.words))
            found.setdefault(reading, {}).setdefault(mention.document, (mention, timex))
    made = []
    for (said, noted), told in sorted(found.items(), key=lambda item: -len(item[1])):
        held = list(told.values())
        places = [_place(site, mention, timex) for mention, timex in held[:MOST_PLACES]]
        on_publication = held[0][1].anchor.startswith("publication") and places[0]["page"]
        made.append(
            {
                "said": said,
                "notes": noted,
                "places": places,
                "more": max(0, len(held) - MOST_PLACES),
                "dating": f"{places[0]['page']}#dating" if on_publication else "",
            }
        )
    return made


def _place(site: Site, mention: Mention, timex: Timex) -> dict[str, str]:
    digest = site.digests.get(mention.document)
    if digest is None:
        return {"address": "", "page": "", "title": mention.document, "lang": mention.language}
    number = next((n for n, held in enumerate(site.shelf.spans(digest)) if held == timex.span), None)
    page = "../" + address(site, digest)
    return {
        "address": page if number is None else f"{page}#x{number}",
        "page": page,
        "title": title_of(site, digest),
        "lang": digest.document.language,
    }
