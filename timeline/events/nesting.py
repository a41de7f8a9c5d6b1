"""Joining across times: a vague time with the exact one inside it, a day with the next where the same happening is told of both.

Two neighbouring days tell one happening where another zone's calendar, or a slip, moved it; not where each has its own figures (51 cases,
then 33) or is told by about as many documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from timeline.calendar.edtf import COARSENESS
from timeline.events.likeness import Group, dot, joined, likeness
from timeline.events.words import is_figure
from timeline.model import When

INSIDE = 0.27  # likeness from which a vaguer time is that of the exact one inside it …
PER_STEP = 0.03  # … and more for each step of vagueness (week, month, season, half, year …)
NEIGHBOUR = 0.5  # likeness, without the articles' titles, from which two days tell one happening
LESSER = 0.6  # share of the greater day's documents that the lesser may have
WORDS = 8  # heaviest words by which groups are found
COMMON = 400  # a word in more groups than this finds nothing
FIGURES = 24  # heaviest words among which figures are compared

DAY = timedelta(days=1)
SECONDS = 24 * 60 * 60
EPOCH = datetime(1970, 1, 1)


def nested(groups: Sequence[Group]) -> list[Group]:
    """`groups` joined across times, in order of their keys. No group joins one that itself joins another."""
    ordered = sorted(groups, key=lambda group: group.key)
    targets = _targets(ordered)
    joining: dict[int, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for index, target in sorted(targets.items(), key=lambda item: (-item[1][0], ordered[item[0]].key)):
        leader = target[1]
        if index not in joining and leader not in gone:
            joining[leader].append(index)
            gone.add(index)
    return [
        joined([group, *(ordered[other] for other in joining[index])]) if index in joining else group
        for index, group in enumerate(ordered)
        if index not in gone
    ]


def when_of(group: Group) -> When:
    """The time that a group was blocked by."""
    return group.mentions[0].when


def _targets(groups: Sequence[Group]) -> dict[int, tuple[float, int]]:
    """For each group that has one: the likeness and index of the group at another time that it belongs to."""
    posting: dict[str, list[int]] = defaultdict(list)
    heaviest = [_heaviest(group, WORDS) for group in groups]
    for index, words in enumerate(heaviest):
        for word in words:
            posting[word].append(index)
    found: dict[int, tuple[float, int]] = {}
    times = [_seconds(when_of(group)) for group in groups]
    for index, group in enumerate(groups):
        own = times[index]
        near = {other for word in heaviest[index] if len(posting[word]) <= COMMON for other in posting[word]}
        candidates = [other for other in near if _may_meet(own, times[other])]
        scored = [(score, other) for other in candidates for score in _scores(group, groups[other])]
        if scored:
            found[index] = min(scored, key=lambda item: (-item[0], groups[item[1]].key))
    return found


def _seconds(when: When) -> tuple[int, int]:
    return round((when.since - EPOCH).total_seconds()), round((when.until - EPOCH).total_seconds())


def _may_meet(own: tuple[int, int], its: tuple[int, int]) -> bool:
    """Whether one time holds the other or begins a day from it: what is quickly asked of very many."""
    since, until = own
    return (its[0] >= since and its[1] <= until and own != its) or abs(its[0] - since) == SECONDS


def _scores(group: Group, other: Group) -> Iterator[float]:
    """The likeness of `group` to an `other` that it may join; nothing where it may not."""
    own, its = when_of(group), when_of(other)
    if own.since == its.since and own.until == its.until:
        return
    vagueness = COARSENESS[own.precision]
    if its.since >= own.since and its.until <= own.until:
        if COARSENESS[its.precision] == 0 and (its.until - its.since) <= timedelta(days=31):
            score = likeness(group, other)
            if score >= (INSIDE + PER_STEP * vagueness if vagueness else NEIGHBOUR):
                yield score
    elif _neighbours(own, its) and len(group.documents) <= LESSER * len(other.documents):
        score = dot(group.content, other.content)
        if score >= NEIGHBOUR and not _other_figures(group, other):
            yield score


def _neighbours(own: When, its: When) -> bool:
    days = own.until - own.since == DAY and its.until - its.since == DAY
    return days and abs(own.since - its.since) == DAY


def _other_figures(group: Group, other: Group) -> bool:
    """Whether each has a figure of its own before all others, though it may name the other's: 2392 after 2447 the day before."""
    own = next((word for word in _heaviest(group, FIGURES) if is_figure(word)), "")
    its = next((word for word in _heaviest(other, FIGURES) if is_figure(word)), "")
    return bool(own) and own != its


def _heaviest(group: Group, count: int) -> list[str]:
    return sorted(group.content, key=lambda word: (-group.content[word], word))[:count]
