"""Mentions → events: grouped by time, clustered by likeness, vaguer times joined to the exact ones inside them.

The result depends on the set of digests alone, not on their order: everything is sorted by content first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from msgspec.structs import replace

from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.group import Group, mention_key
from timeline.events.merging.joining.blocks import blocks, gathered
from timeline.events.merging.joining.copies import settled
from timeline.events.merging.joining.nesting import nested
from timeline.events.merging.joining.retold import Retelling
from timeline.events.merging.remembering.memory import Memory
from timeline.events.merging.telling.naming import named
from timeline.events.merging.telling.period import period
from timeline.events.merging.telling.roster import Roster
from timeline.events.merging.telling.threads import threaded
from timeline.events.ranking.importance import weigh
from timeline.events.ranking.theme import Theme
from timeline.model import Digest, Event


def merge(digests: Sequence[Digest], memory: Memory | None = None) -> tuple[Event, ...]:
    """The events that `digests` tell, in order of time, then weight, then id.

    `memory` spares work that the last merge did; it changes nothing in the result."""
    ordered = sorted(digests, key=lambda digest: digest.document.id)
    weighing = Weighing(ordered, memory)
    groups = [group for group in grouped(ordered, weighing, memory) if any(one.titles for one in group.mentions)]
    span = period(digest.dating for digest in ordered)
    published = {d.document.id: _published(d) for d in ordered}
    events = [
        _placed(event, group, span, published)
        for event, group in zip(named(groups, weighing, Roster(ordered), memory), groups, strict=True)
    ]
    weighed = threaded(weigh(events, groups, ordered, Theme(weighing.counts), memory), groups, memory)
    return tuple(sorted(weighed, key=lambda event: (event.when.since, event.when.until, -event.importance, event.id)))


def grouped(ordered: Sequence[Digest], weighing: Weighing, memory: Memory | None = None) -> list[Group]:
    """The mentions of `ordered` digests in groups of one happening each."""
    published = {digest.document.id: digest.dating.local_date for digest in ordered}
    told = settled([mention for digest in ordered for mention in digest.mentions], published)
    # In order of documents already; keys for all of them would take more than they do.
    by_document = groupby(told, key=attrgetter("document"))
    mentions = [mention for _, own in by_document for mention in sorted(own, key=mention_key)]
    return nested(
        [group for block in blocks(mentions).values() for group in gathered(block, weighing, memory)],
        memory,
        Retelling(weighing),
    )


def _placed(
    event: Event, group: Group, span: tuple[date, date] | None, published: dict[str, tuple[str, str, str]]
) -> Event:
    """`event` with its mentions, its documents in order of publication, and whether it lies outside the documents' `span`."""
    when = event.when
    return replace(
        event,
        mentions=group.mentions,
        documents=tuple(sorted(group.documents, key=published.__getitem__)),
        context=span is not None and (when.until.date() <= span[0] or when.since.date() > span[1]),
    )


def _published(digest: Digest) -> tuple[str, str, str]:
    moment = digest.dating.published
    day = digest.dating.local_date.isoformat() if digest.dating.local_date else "9999"
    return (day, moment.at.isoformat() if moment else "", digest.document.path + digest.document.id)
