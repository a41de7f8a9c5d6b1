"""The brief of a digest: what the whole collection is merged and listed by, two kB in place of twenty.

A brief is a Digest itself, so that merging, listing and reporting take it as they take a whole one. It lacks the text but for its
beginning, the expressions, all evidence but one piece and what states another day, and what each mention quotes; that stays
in the store until its page is written.
"""

from __future__ import annotations

from msgspec.structs import replace

from timeline.dating import against
from timeline.dating.neighbours import undated
from timeline.events.ranking.voices import SHORTEST
from timeline.model import Dating, Digest, Document, Evidence, Source
from timeline.packs import profiles
from timeline.reading.outlet import stating

# Characters of a text's beginning that are kept: all of one that is too short for a sketch.
HEAD = SHORTEST


def brief(digest: Digest) -> Digest:
    """The brief of `digest`; a brief's brief is itself."""
    document = digest.document
    return Digest(
        document=Document(
            id=document.id,
            path=document.path,
            text=document.text.strip()[:HEAD],
            title=document.title,
            url=document.url,
            source=Source(document.source.name) if document.source else None,
            language=document.language,
            fields=() if document.source else stating(document),
            problems=document.problems,
        ),
        expressions=(),
        dating=_brief(digest.dating),
        timexes=tuple(timex for timex in digest.timexes if timex.disagreement),
        mentions=tuple(replace(mention, quote="", timexes=()) for mention in digest.mentions),
        sketch=digest.sketch,
        heading=digest.heading,
        names=digest.names,
        compared=digest.compared,
        stamps=digest.stamps,
    )


def _brief(dating: Dating) -> Dating:
    """`dating` with the one piece of evidence that shows that it needs no neighbours, if it does not, and what states another day."""
    return Dating(
        published=dating.published,
        local_date=dating.local_date,
        zone=dating.zone,
        captured=dating.captured,
        inferred=dating.inferred,
        chosen=None if undated(dating) else _stating(dating),
        rejected=against(dating),
        not_before=dating.not_before,
        not_after=dating.not_after,
        reasons=dating.reasons if dating.inferred or dating.published is None else (),
    )


def _stating(dating: Dating) -> Evidence | None:
    found = (one for one in (dating.chosen, *dating.agreeing) if one and profiles()[one.kind].states)
    first = next((one for one in found if not profiles()[one.kind].typed), None)
    return Evidence(first.kind, first.role, first.moment, "") if first else None
