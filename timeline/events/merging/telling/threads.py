"""Threads: what came before an event and after it, found by the content that events share and by the documents that tell both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain

from msgspec.structs import replace

from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.meetings import SECONDS, time_of
from timeline.events.merging.remembering.links import Known
from timeline.events.merging.remembering.memory import Memory
from timeline.model import Event

LINKED = 0.22  # likeness, with what shared documents add, from which two events belong to one thread
SHARED = 0.1  # what one document that tells both adds; a second adds as much again, and no more
SPAN = 400 * SECONDS  # how far apart a thread's next event may lie
KEPT = 5  # events before, and after
WORDS, COMMON = 10, 120  # heaviest words compared; a word of more events than this links nothing


def threaded(events: Sequence[Event], groups: Sequence[Group], memory: Memory | None = None) -> list[Event]:
    """`events`, made of `groups`, with the ids of up to KEPT events `before` and `after` each, the likest, in order of time.

    Events of which `memory` knows are not compared with each other again."""
    known = Known(groups, WORDS, COMMON, memory, b"threads")
    links = [*known.links, *_links(events, groups, known)]
    known.keep(links)
    linked: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for one, other, score in links:
        linked[one].append((score, other))
        linked[other].append((score, one))
    since = [event.when.since for event in events]
    return [
        _threaded(events, since, linked[index], index) if index in linked else event
        for index, event in enumerate(events)
    ]


def _threaded(events: Sequence[Event], since: Sequence[datetime], linked: list[tuple[float, int]], index: int) -> Event:
    sides: tuple[list[tuple[float, int]], list[tuple[float, int]]] = [], []
    own = since[index]
    for link in linked:
        sides[since[link[1]] > own].append(link)
    before, after = (_ids(events, since, side) for side in sides)
    return replace(events[index], before=before, after=after)


def _links(events: Sequence[Event], groups: Sequence[Group], known: Known) -> Iterator[tuple[int, int, float]]:
    """Which new events belong to one thread with another, and how alike they are."""
    finding = known.finding()
    posting: dict[str, list[int]] = defaultdict(list)
    for index, said in enumerate(known.said):
        for word in finding.intersection(said):
            posting[word].append(index)
    since = [time_of(event.when)[0] for event in events]
    for index in sorted(known.new):
        for other in set(chain.from_iterable([posting[word] for word in known.said[index] if word in finding])):
            if other in known.new and other <= index:
                continue
            if 0 < abs(since[other] - since[index]) <= SPAN:
                score = _likeness(groups[index], groups[other])
                if score >= LINKED:
                    yield index, other, score


def _likeness(group: Group, other: Group) -> float:
    return dot(group.content, other.content) + SHARED * min(len(group.documents & other.documents), 2)


def _ids(events: Sequence[Event], since: Sequence[datetime], side: list[tuple[float, int]]) -> tuple[str, ...]:
    likest = sorted(side, key=lambda item: (-item[0], events[item[1]].id))[:KEPT]
    return tuple(events[other].id for _, other in sorted(likest, key=lambda item: (since[item[1]], item[1])))
