"""Threads: what came before an event and after it, found by the content that events share and by the documents that tell both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from timeline.events.likeness import dot
from timeline.model import Event

LINKED = 0.22  # likeness, with what shared documents add, from which two events belong to one thread
SHARED = 0.1  # what one document that tells both adds; a second adds as much again, and no more
SPAN = timedelta(days=400)  # how far apart a thread's next event may lie
KEPT = 5  # events before, and after
WORDS, COMMON = 10, 120  # heaviest words compared; a word of more events than this links nothing


def threaded(events: Sequence[Event], contents: Sequence[Mapping[str, float]]) -> list[Event]:
    """`events` with the ids of up to KEPT events `before` and `after` each, the likest, in order of time."""
    linked = _links(events, contents)
    return [
        replace(event, before=_ids(events, linked[index], index, False), after=_ids(events, linked[index], index, True))
        for index, event in enumerate(events)
    ]


def _links(events: Sequence[Event], contents: Sequence[Mapping[str, float]]) -> list[list[tuple[float, int]]]:
    posting: dict[str, list[int]] = defaultdict(list)
    for index in range(len(events)):
        for word in _heaviest(contents[index]):
            posting[word].append(index)
    linked: list[list[tuple[float, int]]] = [[] for _ in events]
    for index, event in enumerate(events):
        candidates = {
            other
            for word in _heaviest(contents[index])
            if len(posting[word]) <= COMMON
            for other in posting[word]
            if other > index
        }
        for other in sorted(candidates):
            apart = abs(events[other].when.since - event.when.since)
            if not timedelta(0) < apart <= SPAN:
                continue
            both = len(set(event.documents) & set(events[other].documents))
            score = dot(contents[index], contents[other]) + SHARED * min(both, 2)
            if score >= LINKED:
                linked[index].append((score, other))
                linked[other].append((score, index))
    return linked


def _ids(events: Sequence[Event], linked: list[tuple[float, int]], index: int, after: bool) -> tuple[str, ...]:
    own = events[index].when.since
    side = [(score, other) for score, other in linked if (events[other].when.since > own) == after]
    likest = sorted(side, key=lambda item: (-item[0], events[item[1]].id))[:KEPT]
    return tuple(
        events[other].id for _, other in sorted(likest, key=lambda item: (events[item[1]].when.since, item[1]))
    )


def _heaviest(content: Mapping[str, float]) -> list[str]:
    return sorted(content, key=lambda word: (-content[word], word))[:WORDS]
