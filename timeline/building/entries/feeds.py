"""RSS and Atom files → entries: an article each, as the feed holds it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from timeline.building.entries.entry import Entry, shown
from timeline.errors import EXTRA, LimitError, UnreadableError
from timeline.reading.envelope.front import fronted
from timeline.settings import Settings


def feed(path: Path, settings: Settings) -> Iterator[Entry]:
    """The items of a feed, named ``path/number``.

    Raises:
        UnreadableError: feedparser is not installed, or the file is no feed.
        LimitError: the file is larger than the settings allow.
    """
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
    try:
        parsed = feedparser.parse(io.BytesIO(path.read_bytes()))
    except Exception as error:  # what it raises on feeds that are not sound is nowhere said
        raise UnreadableError(
            "is no RSS or Atom feed", path=shown(path), text=str(error)[:60], advice="Look for a whole copy."
        ) from None
    if not parsed.entries and not parsed.get("version"):
        raise UnreadableError("is no RSS or Atom feed", path=shown(path), advice="Look for a whole copy.")
    for number, item in enumerate(parsed.entries, start=1):
        front = {
            "title": item.get("title", ""),
            "from": item.get("link", ""),
            "author": item.get("author", ""),
            "source": parsed.feed.get("title", ""),
            "date": item.get("published", ""),
            # asked for first: feedparser gives the publication for an update that is not there
            "updated": item.get("updated", "") if "updated" in item else "",
        }
        yield Entry(f"{shown(path)}/{number}", "file", data=fronted(front, _body(item).encode()))


def _body(item: Any) -> str:
    """The item's whole content, or else its summary, as HTML."""
    content = " ".join(part.get("value", "") for part in item.get("content", [])) or item.get("summary", "")
    return f"<div>{content}</div>\n" if content else f"<p>{escape(item.get('title', ''))}</p>\n"
