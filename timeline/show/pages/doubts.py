"""The dates that something contradicts, for the page about the timeline; those inferred or unknown have a page of their own."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dating import against
from timeline.show.pages.events import differing
from timeline.show.parts.papers import address
from timeline.show.view.addresses import event_page, link
from timeline.show.view.called import title_of
from timeline.show.view.site import Site
from timeline.show.wording import spoken


def contradicted(site: Site) -> Iterator[dict[str, str]]:
    """One line each: where it stands (`address`, `title`, `lang`), the date as it is said or shown, and what speaks against it."""
    for digest in site.timeline.digests:
        for evidence in against(digest.dating):
            yield {
                "address": address(site, digest),
                "title": title_of(site, digest),
                "lang": digest.document.language,
                "text": evidence.text,
                "said": spoken.reason(evidence.reason, site.words),
            }
        held = [timex for timex in digest.timexes if timex.disagreement]
        spans = site.shelf.spans(digest) if held else ()
        for timex in held:
            yield {
                "address": f"{address(site, digest)}#x{spans.index(timex.span)}",
                "title": title_of(site, digest),
                "lang": digest.document.language,
                "text": timex.text,
                "said": spoken.disagreement(timex.disagreement, site.words),
            }
    for event in site.timeline.events:
        for line in event.disagreements:
            yield {
                "address": link(event_page(event)),
                "title": event.title,
                "lang": event.language,
                "text": event.when.edtf,
                "said": differing(site, line)["said"],
            }
