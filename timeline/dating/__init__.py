"""Document + Expressions → Dating: evidence is found, weighed, and where there is none, the collection is asked.

`evidence` is what a piece of evidence says, `kinds` holds one kind a file (`KINDS` is their order), `weighing` settles on a day and says
why, `neighbours` speak for what nothing in itself dates. What a kind is worth stands in ``packs/evidence.toml``; `given` is the day that a
caller gives, which nobody weighs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from timeline.dating import neighbours
from timeline.dating.evidence.witness import Witness
from timeline.dating.kinds import address, byline, dateline, field, markup, notice, phrase, running, script, stamp
from timeline.dating.neighbours.company import holds
from timeline.dating.neighbours.likeness import Share
from timeline.dating.weighing.weigh import weigh
from timeline.dating.weighing.why import against
from timeline.model import Dating, Digest, Document, Evidence, Expression
from timeline.settings import Settings

KINDS = (field, stamp, markup, script, byline, dateline, address, running, notice, phrase)

NEARLY = 0.9  # share of the documents that bear a capture from which the newest bounds the others

__all__ = ["KINDS", "against", "date", "infer"]


def date(
    document: Document, expressions: tuple[Expression, ...], settings: Settings, more: Sequence[Witness] = ()
) -> Dating:
    """When the document was published, by all evidence in itself, and by what `more` witnesses outside it say.

    These give a day, or move it by few days; they do not overrule a full date that dates the document without them.
    """
    found: list[Evidence | Witness] = [one for kind in KINDS for one in kind.find(document, expressions)]
    alone = weigh(document, found, settings)
    if not more:
        return alone
    beside = weigh(document, found, settings, more, alone.local_date)
    return alone if holds(alone, beside) else beside


def infer(
    digests: Sequence[Digest],
    settings: Settings,
    whole: Callable[[Digest], Digest] | None = None,
    share: Share | None = None,
) -> dict[int, Dating]:
    """New Datings, by index, for the digests that nothing in themselves dates; those whose neighbours say nothing are not in it.

    Where the settings give no latest instant, the newest capture does, and what bears no capture is weighed again by it.
    The order of `digests` changes nothing but the indices. They may be briefs, if `whole` gives the whole digest of each;
    `share` may spare that (see `neighbours.likeness`).
    """
    told: Mapping[int, Sequence[Witness]] = neighbours.witnesses(digests, whole, share)
    if settings.now is None and (now := newest([digest.dating for digest in digests])):
        settings = settings.changed(now=now)
        told = {**{at: () for at, digest in enumerate(digests) if digest.dating.captured is None}, **told}
    asked = ((index, whole(digests[index]) if whole else digests[index]) for index in sorted(told))
    return {index: date(one.document, one.expressions, settings, told[index]) for index, one in asked}


def newest(datings: Sequence[Dating]) -> datetime | None:
    """The newest instant of capture, where nearly every document bears one: a single old clipping bounds no collection."""
    captures = [
        at if at.tzinfo else at.replace(tzinfo=UTC) for one in datings if one.captured for at in [one.captured.at]
    ]
    return max(captures) if captures and len(captures) >= NEARLY * len(datings) else None
