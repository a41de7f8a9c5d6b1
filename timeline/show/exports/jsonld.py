"""schema.org Events as JSON-LD."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from timeline.model import Event
from timeline.show.exports.entry import published
from timeline.show.strings.markup import clean
from timeline.show.view.addresses import event_page, link, outside
from timeline.show.view.called import title_of
from timeline.show.view.site import COARSE, Site
from timeline.show.wording import phrases

SCHEMA = "https://schema.org"


def event_object(event: Event, site: Site) -> dict[str, Any]:
    """One Event (https://schema.org/Event): its dates no more precise than they are, the articles that tell it as ``subjectOf``."""
    when = event.when
    last = when.until.toordinal() - 1
    made: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "identifier": event.id,
        "name": event.title,
        "inLanguage": event.language,
        "startDate": _date(event),
        "temporalCoverage": when.edtf,
        "description": phrases.dated(event, site.words),
    }
    if when.precision == "day" and last > when.since.toordinal():
        made["endDate"] = date.fromordinal(last).isoformat()
    if event.planned:
        made["eventStatus"] = f"{SCHEMA}/EventScheduled"
    if site.base:
        made["url"] = site.base + link(event_page(event))
    articles = [_article(site, identity) for identity in event.documents if identity in site.digests]
    if articles:
        made["subjectOf"] = articles
    if names := site.names_in(event):
        made["about"] = [{"@type": "Thing", "name": name} for name in names]
    return made


def _date(event: Event) -> str:
    since = event.when.since
    if event.when.precision == "month":
        return f"{since.year:04d}-{since.month:02d}"
    return f"{since.year:04d}" if event.when.precision in COARSE else since.date().isoformat()


def _article(site: Site, identity: str) -> dict[str, Any]:
    digest = site.digests[identity]
    made: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": title_of(site, digest),
        "inLanguage": digest.document.language,
    }
    if outside(digest.document.url):
        made["url"] = digest.document.url
    if source := site.source_of(digest):
        made["publisher"] = {"@type": "Organization", "name": source}
    when = published(digest)
    if when and not digest.dating.inferred:  # there is no property for a day that nobody states
        made["datePublished"] = when
    return made


def export(site: Site) -> bytes:
    """All events as one graph."""
    graph = [
        {key: value for key, value in event_object(event, site).items() if key != "@context"}
        for event in site.timeline.events
    ]
    text = json.dumps({"@context": SCHEMA, "@graph": graph}, ensure_ascii=False, indent=1)
    return (clean(text) + "\n").encode()
