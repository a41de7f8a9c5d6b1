"""Documents in lists: title, source, when published, the original's address."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.model import Digest, Moment
from timeline.show.view.addresses import link, outside
from timeline.show.view.called import title_of
from timeline.show.view.site import Site, page_of
from timeline.show.wording import phrases


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
    if moment.at.tzinfo is None or not moment.has_hour:
        return moment
    try:
        return Moment(moment.at.astimezone(ZoneInfo(zone)), moment.precision, zone)
    except (ValueError, OSError, ZoneInfoNotFoundError, OverflowError):
        return moment


def address(site: Site, digest: Digest) -> str:
    """A document's page, from the root."""
    return link(page_of(site, digest))


def paper(site: Site, digest: Digest, root: str = "../") -> dict[str, Any]:
    """One document's line."""
    made: dict[str, Any] | None = site.kept.get((f"paper {root}", digest.document.id))
    if made is None:
        made = site.kept[f"paper {root}", digest.document.id] = _paper(site, digest, root)
    return made


def decides(site: Site, digest: Digest) -> tuple[object, ...]:
    """All that decides what `paper` shows of a document, and nothing that takes long to make."""
    document, dating = digest.document, digest.dating
    return (
        page_of(site, digest),
        title_of(site, digest),
        document.language,
        document.url,
        site.source_of(digest),
        dating.published,
        dating.zone,
        dating.local_date,
        dating.not_before,
        dating.not_after,
        dating.inferred,
    )


def _paper(site: Site, digest: Digest, root: str) -> dict[str, Any]:
    return {
        "address": root + address(site, digest),
        "title": title_of(site, digest),
        "lang": digest.document.language,
        "source": site.source_of(digest) or site.words("site.unknown_source"),
        "published": published_words(site, digest),
        "inferred": digest.dating.inferred,
        "outside": outside(digest.document.url),
    }
