"""Mentions → events: grouped by time, clustered by likeness, vaguer times joined to the exact ones inside them.

The result depends on the set of digests alone, not on their order: everything is sorted by content first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from timeline.events.blocks import blocks, single
from timeline.events.choice import best_title, common_names, disagreements, prevailing_status, prevailing_when
from timeline.events.clusters import cluster
from timeline.events.folding import fold
from timeline.events.importance import weigh
from timeline.events.lexicon import lexicon
from timeline.events.likeness import Group, mention_key, rarity
from timeline.events.memory import Memory
from timeline.events.nesting import nested
from timeline.events.period import period
from timeline.events.threads import threaded
from timeline.events.words import words
from timeline.model import Digest, Event, When
from timeline.settings import Settings


def merge(digests: Sequence[Digest], settings: Settings, memory: Memory | None = None) -> tuple[Event, ...]:
    """The events that `digests` tell, in order of time, then weight, then id. `settings` holds no setting of this room yet.

    `memory` spares work that the last merge did; it changes nothing in the result."""
    ordered = sorted(digests, key=lambda digest: digest.document.id)
    groups, weights = grouped(ordered, memory)
    span = period(digest.dating for digest in ordered)
    published = {d.document.id: _published(d) for d in ordered}
    events, told = [], []
    for group in groups:
        when = prevailing_when(group)
        title, language = best_title(group, when, weights)
        if not title:
            continue
        told.append(group)
        events.append(
            Event(
                id=identifier(group),
                when=when,
                title=title,
                language=language,
                mentions=group.mentions,
                documents=tuple(sorted(group.documents, key=lambda document: published[document])),
                status=prevailing_status(group),
                context=span is not None and (when.until.date() <= span[0] or when.since.date() > span[1]),
                inferred=_inferred(group, when),
                names=common_names(group),
                disagreements=disagreements(group, when),
            )
        )
    weighed = threaded(weigh(events, told, ordered), [group.content for group in told])
    return tuple(sorted(weighed, key=lambda event: (event.when.since, event.when.until, -event.importance, event.id)))


def grouped(ordered: Sequence[Digest], memory: Memory | None = None) -> tuple[list[Group], Mapping[str, float]]:
    """The mentions of `ordered` digests in groups of one happening each, and the words' weights."""
    mentions = sorted((mention for digest in ordered for mention in digest.mentions), key=mention_key)
    titles = {
        digest.document.id: words(fold(digest.document.title), lexicon(digest.document.language)) for digest in ordered
    }
    weights = rarity(
        (
            digest.document.language.split("-")[0],
            [word for mention in digest.mentions for word in mention.words] + list(titles[digest.document.id]),
        )
        for digest in ordered
    )
    clustered = [
        group
        for block in blocks(mentions).values()
        for group in cluster([single(mention, titles, weights) for mention in block], memory)
    ]
    return nested(clustered), weights


def identifier(group: Group) -> str:
    """Twelve hexadecimal digits, a hash of the group's mentions."""
    said = "\n".join("\t".join(map(str, mention_key(mention))) for mention in group.mentions)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _inferred(group: Group, when: When) -> bool:
    """Whether the mentions that give the event's time all rest on inferred dates; a vaguer one that is certain settles no day."""
    settling = [
        mention for mention in group.mentions if (mention.when.since, mention.when.until) == (when.since, when.until)
    ]
    return all(mention.inferred for mention in settling)


def _published(digest: Digest) -> tuple[str, str, str]:
    moment = digest.dating.published
    day = digest.dating.local_date.isoformat() if digest.dating.local_date else "9999"
    return (day, moment.at.isoformat() if moment else "", digest.document.path + digest.document.id)
