"""Joining across times: a vague time with the exact one inside it, a day with the next where the same happening is told of both.

Two neighbouring days tell one happening where another zone's calendar, or a slip, moved it; not where each has its own figures (51 cases,
then 33), where little but the names is alike, or where one is told by about as many documents as the other, unless both are told in nearly
the same words, and by other documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import chain, islice

import msgspec

from timeline.events.merging.comparing.likeness import beside_names, likeness
from timeline.events.merging.comparing.others import are_of_others
from timeline.events.merging.groups.group import Group, Packed, mention_key, unpacked
from timeline.events.merging.groups.union import joined
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.meetings import Time, meetings, time_of, together
from timeline.events.merging.joining.retold import Retelling
from timeline.events.merging.joining.reuniting import reunited
from timeline.events.merging.remembering.links import Known
from timeline.events.merging.remembering.memory import Memory, key_of
from timeline.events.words.figures import is_figure
from timeline.model import When

INSIDE = 0.27  # likeness from which a vaguer time is that of the exact one inside it …
PER_STEP = 0.03  # … and more for each step of vagueness (week, month, season, half, year …)
NEIGHBOUR = 0.6  # likeness, without the articles' titles, from which two days tell one happening
DEED = 0.25  # … and how much of it must be what was done: who speaks every day has his name and office in common with himself
LESSER = 0.6  # share of the greater day's documents that the lesser may have
SAME = 0.85  # … but for what is as like as this …
SEVERAL, BOTH = 2, 0.5  # … and told by so many documents, of which no more than this share tell both
WORDS = 8  # heaviest words by which groups are found
COMMON = 400  # a word in more groups than this finds nothing
FIGURES = 24  # heaviest words among which figures are compared

DAY = timedelta(days=1)

_GROUP = msgspec.msgpack.Decoder(Packed)


def nested(groups: Sequence[Group], memory: Memory | None = None, retelling: Retelling | None = None) -> list[Group]:
    """`groups` joined across times, in order of their keys. No group joins one that itself joins another; what a time has then is compared
    by `retelling` as well.

    Groups of which `memory` knows are not compared with each other again."""
    ordered = sorted(groups, key=lambda group: group.key)
    targets = _targets(ordered, memory)
    joining: dict[int, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for index, target in sorted(targets.items(), key=lambda item: (-item[1][0], ordered[item[0]].key)):
        leader = target[1]
        if index not in joining and leader not in gone:
            joining[leader].append(index)
            gone.add(index)
    held: dict[tuple[datetime, datetime], list[Group]] = defaultdict(list)
    changed: dict[tuple[datetime, datetime], set[int]] = defaultdict(set)
    for index, group in enumerate(ordered):
        if index in gone:
            continue
        time = (when_of(group).since, when_of(group).until)
        whole = [group, *(ordered[other] for other in joining.get(index, ()))]
        if len(whole) > 1:
            changed[time].add(len(held[time]))
        held[time].append(_joined(whole, memory) if len(whole) > 1 else group)
    join = partial(_joined, memory=memory)
    left = (reunited(groups, changed[time], join, memory, retelling) for time, groups in held.items())
    return sorted(chain.from_iterable(left), key=lambda group: group.key)


def when_of(group: Group) -> When:
    """The time that a group was blocked by."""
    return group.mentions[0].when


def _joined(groups: Sequence[Group], memory: Memory | None) -> Group:
    """One group of all of `groups`, the first of which takes in the others."""
    if memory is None:
        return joined(groups)
    own = key_of(b"joined", (group.own for group in groups))
    known = memory.recall(own, _GROUP)
    if known is not None:
        mentions = sorted((mention for group in groups for mention in group.mentions), key=mention_key)
        return unpacked(known, mentions)
    made = joined(groups)
    made.own = own
    memory.keep(own, made.packed(range(len(made.mentions))))
    return made


def _targets(groups: Sequence[Group], memory: Memory | None) -> dict[int, tuple[float, int]]:
    """For each group that has one: the likeness and index of the group at another time that it belongs to."""
    known = Known(groups, WORDS, COMMON, memory, b"nesting")
    links = [*known.links, *_links(groups, known)]
    known.keep(links)
    found: dict[int, tuple[float, int]] = {}
    for index, other, score in links:
        best = found.get(index)
        if best is None or (-score, groups[other].key) < (-best[0], groups[best[1]].key):
            found[index] = (score, other)
    return found


def _links(groups: Sequence[Group], known: Known) -> Iterator[tuple[int, int, float]]:
    """Which new groups may join another, and which others one of them, and how alike they are."""
    times = [time_of(when_of(group)) for group in groups]
    met = meetings(set(times))
    either = together(met)
    finding = known.finding()
    posting: dict[str, dict[Time, list[int]]] = defaultdict(dict)
    for index, said in enumerate(known.said):
        for word in finding.intersection(said):
            posting[word].setdefault(times[index], []).append(index)
    for index in sorted(known.new):
        own = times[index]
        at = [posting[word] for word in known.said[index] if word in finding]
        for other in {other for held in at for time in held.keys() & either[own] for other in held[time]}:
            if other in known.new and other < index:
                continue
            if times[other] in met[own]:
                yield from ((index, other, score) for score in _scores(groups[index], groups[other]))
            if own in met[times[other]]:
                yield from ((other, index, score) for score in _scores(groups[other], groups[index]))


def _scores(group: Group, other: Group) -> Iterator[float]:
    """The likeness of `group` to an `other` that it may join; nothing where it may not."""
    own, its = when_of(group), when_of(other)
    if own.since == its.since and own.until == its.until:
        return
    vagueness = own.coarseness
    if own.holds(its):
        if its.to_the_day and (its.until - its.since) <= timedelta(days=31):
            score = likeness(group, other)
            if score >= (INSIDE + PER_STEP * vagueness if vagueness else NEIGHBOUR):
                yield score
    elif _neighbours(own, its) and group.rank < other.rank:
        least = NEIGHBOUR if len(group.documents) <= LESSER * len(other.documents) else SAME
        score = dot(group.content, other.content)
        apart = least == SAME and not _are_told_apart(group, other)
        if score >= least and not apart and beside_names(group, other) >= DEED and not _others(group, other):
            yield score


def _are_told_apart(group: Group, other: Group) -> bool:
    """Whether several documents tell the one, and few of them the other: what one text tells of two days happened on both."""
    both = len(group.documents & other.documents)
    return len(group.documents) >= SEVERAL and both <= BOTH * len(group.documents)


def _neighbours(own: When, its: When) -> bool:
    days = own.until - own.since == DAY and its.until - its.since == DAY
    return days and abs(own.since - its.since) == DAY


def _others(group: Group, other: Group) -> bool:
    """Whether each names others, or has a figure of its own before all others, though it may name the other's: 2392 after 2447 before."""
    if group.names and other.names and group.names.isdisjoint(other.names):
        return True
    if are_of_others(group, other):
        return True
    own, its = (next(filter(is_figure, islice(one.content, FIGURES)), "") for one in (group, other))
    return bool(own) and own != its
