"""Documents in lists: title, source, when published, the original's address."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.model import Digest, Moment
from timeline.show import phrases
from timeline.show.addresses import link, outside
from timeline.show.site import Site, page_of, source_of


def published_words(site: Site, digest: Digest) -> str:
    """When a document was published, in words; its bounds where that is not known."""
    dating, words = digest.dating, site.words
    if dating.published:
        return phrases.moment(at_source(dating.published, dating.zone), words)
    if dating.local_date:
        return phrases.day(dating.local_date, words, weekday=True)
    bounds = []
    if dating.not_before:
        bounds.append(words("date.not_before", day=phrases.day(dating.not_before, words)))
    if dating.not_after:
        bounds.append(words("date.not_after", day=phrases.day(dating.not_after, words)))
    return " · ".join(bounds) or words("date.unknown")


def at_source(moment: Moment, zone: str) -> Moment:
    """An instant on the clock of the place that the source writes from; as it is where that is not known."""
    if moment.at.tzinfo is None or moment.precision not in ("hour", "minute", "second"):
        return moment
    try:
        return Moment(moment.at.astimezone(ZoneInfo(zone)), moment.precision, zone)
    except (ValueError, OSError, ZoneInfoNotFoundError, OverflowError):
        return moment


def title_of(site: Site, digest: Digest) -> str:
    """What a document is called: its title, else its first words, else its path."""
    document = digest.document
    return document.title.strip() or document.text.strip()[:40] or document.path or site.words("site.untitled")


def address(site: Site, digest: Digest) -> str:
    """A document's page, from the root."""
    return link(page_of(site, digest))


def paper(site: Site, digest: Digest, root: str = "../") -> dict[str, Any]:
    """One document's line."""
    made: dict[str, Any] | None = site.kept.get((f"paper {root}", digest.document.id))
    if made is None:
        made = site.kept[f"paper {root}", digest.document.id] = _paper(site, digest, root)
    return made


def _paper(site: Site, digest: Digest, root: str) -> dict[str, Any]:
    return {
        "address": root + address(site, digest),
        "title": title_of(site, digest),
        "lang": digest.document.language,
        "source": source_of(digest) or site.words("site.unknown_source"),
        "published": published_words(site, digest),
        "inferred": digest.dating.inferred,
        "outside": outside(digest.document.url),
    }
