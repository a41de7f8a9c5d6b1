"""RSS and Atom files → entries: an article each, as the feed holds it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import Any

from timeline.building.entries.entry import Entry, shown
from timeline.errors import EXTRA, LimitError, UnreadableError
from timeline.reading.envelope.front import fronted
from timeline.settings import Settings

DUBLIN = re.compile(rb"<dc:date[\s>]")
CHANGED = re.compile(rb"<(?:\w{1,30}:)?(?:updated|modified)[\s>]")
DATED = 2  # items with a date from which the others of their feed are held to lie near them
NEAR = timedelta(days=7)  # before the first of those


def feed(path: Path, settings: Settings) -> Iterator[Entry]:
    """The items of a feed, named ``path/number``.

    Raises:
        UnreadableError: feedparser is not installed, or the file is no feed.
        LimitError: the file is larger than the settings allow.
    """
    from timeline.dating.kinds.address import day_in, path_of  # which listing other files does not need

    try:
        import feedparser
    except ImportError:
        raise UnreadableError("a feed needs feedparser", path=shown(path), advice=EXTRA.format("archives")) from None
    if path.stat().st_size > settings.max_bytes:
        raise LimitError(
            f"is larger than {settings.max_bytes} bytes",
            path=shown(path),
            advice="Raise the setting max_bytes if it is meant to be.",
        )
    # A stream: feedparser takes a string, even of bytes, for a name or an address first. It parses without loading external entities.
    data = path.read_bytes()
    try:
        parsed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # what it raises on feeds that are not sound is nowhere said
        raise UnreadableError(
            "is no RSS or Atom feed", path=shown(path), text=str(error)[:60], advice="Look for a whole copy."
        ) from None
    if not parsed.entries and not parsed.get("version"):
        raise UnreadableError("is no RSS or Atom feed", path=shown(path), advice="Look for a whole copy.")
    published = _published_key(parsed, data)
    since, until = _span(parsed)
    for number, item in enumerate(parsed.entries, start=1):
        # asked for first: feedparser gives the publication for an update that is not there
        updated = item.get("updated", "") if "updated" in item else ""
        front = {
            "title": item.get("title", ""),
            "from": item.get("link", ""),
            "author": item.get("author", ""),
            "source": parsed.feed.get("title", ""),
            "date": item.get("published", "") or (updated if published == "updated" else ""),
            "updated": updated if published != "updated" or item.get("published") else "",
        }
        if not (front["date"] or front["updated"] or day_in(path_of(front["from"]))):
            front |= {"feed-since": since, "captured": until}
        yield Entry(f"{shown(path)}/{number}", "file", data=fronted(front, _body(item).encode()))


def _published_key(parsed: Any, data: bytes) -> str:
    """Under which of feedparser's keys an item without a ``pubDate`` keeps its publication: Dublin Core's date, of which RSS has no other,
    it takes for an update."""
    told = parsed.get("version", "").startswith("rss") and DUBLIN.search(data) and not CHANGED.search(data)
    return "updated" if told else "published"


def _span(parsed: Any) -> tuple[str, str]:
    """Since when the items of a feed are, by those that bear a date, and when it was made; empty where that is not told."""
    keys = ("published_parsed", "updated_parsed")
    said = [next((item[key] for key in keys if item.get(key)), None) for item in parsed.entries]
    days = []
    for one in filter(None, said):
        with suppress(ValueError, OverflowError):
            days.append(date(*one[:3]))
    made = parsed.feed.get("updated", "") or parsed.feed.get("published", "")
    return ((min(days) - NEAR).isoformat(), made) if len(days) >= DATED and made else ("", "")


def _body(item: Any) -> str:
    """The item's whole content, or else its summary, as HTML."""
    content = " ".join(part.get("value", "") for part in item.get("content", [])) or item.get("summary", "")
    return f"<div>{content}</div>\n" if content else f"<p>{escape(item.get('title', ''))}</p>\n"
