"""Clustering of one block's mentions: lighter groups join the heavier group that they are most like, until none is alike enough.

Candidates come from an inverted index of each group's heaviest words; of the groups that share a word only the heaviest few are
compared, so that a day of thousands of mentions costs a multiple of its mentions, not their square. The result depends on the mentions
alone: every choice is by likeness, then by rank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from timeline.events.group import HEAVIEST, Group
from timeline.events.likeness import joined, likeness

ALIKE = 0.405  # likeness from which two groups tell one happening …
EASE = 0.012  # … less for each doubling from the lesser group's documents to the greater's, up to MOST: what many tell is surely known
MOST = 6
WORDS = HEAVIEST  # heaviest words of a group by which others find it
LEADERS = 50  # heaviest groups compared for each word
ROUNDS = 40

Scores = dict[tuple[int, int], float]


def cluster(groups: Sequence[Group], alike: float = ALIKE) -> list[Group]:
    """`groups` joined as far as they are alike, in order of their keys."""
    current = sorted(groups, key=lambda group: group.key)
    if len(current) < 2:
        return current
    scores: Scores = {}
    held: list[list[Group]] = []  # a score is kept by its groups' identities, so these must not be given to others
    for _ in range(ROUNDS):
        absorbed = _absorbed(current, _best(current, alike, scores))
        if not absorbed:
            break
        held.append(current)
        current = _after(current, absorbed)
    return current


def _after(groups: Sequence[Group], absorbed: dict[int, list[int]]) -> list[Group]:
    """`groups` when each of `absorbed` has taken in its satellites."""
    gone = {satellite for satellites in absorbed.values() for satellite in satellites}
    left = [
        joined([group, *(groups[satellite] for satellite in absorbed[index])]) if index in absorbed else group
        for index, group in enumerate(groups)
        if index not in gone
    ]
    return sorted(left, key=lambda group: group.key)


def _best(groups: Sequence[Group], alike: float, scores: Scores) -> dict[int, tuple[float, int]]:
    """For each group that has one: the likeness and index of the heavier group that it is most like."""
    ordered = sorted(range(len(groups)), key=lambda index: groups[index].rank, reverse=True)
    posting: dict[str, list[int]] = defaultdict(list)  # of places in that order, the heaviest first
    best: dict[int, tuple[float, int]] = {}
    for place, index in enumerate(ordered):
        group = groups[index]
        words = group.heaviest
        candidates = set(chain.from_iterable([posting[word] for word in words]))
        for other in sorted(candidates):
            candidate = groups[ordered[other]]
            pair = (id(group), id(candidate))
            score = scores.get(pair)
            if score is None:
                score = scores[pair] = likeness(group, candidate)
            if score < alike - MOST * EASE or score < alike - _ease(group, candidate):
                continue
            if index not in best or score > best[index][0]:
                best[index] = (score, ordered[other])
        for word in words:
            held = posting[word]
            if len(held) < LEADERS:
                held.append(place)
    return best


def _absorbed(groups: Sequence[Group], choices: dict[int, tuple[float, int]]) -> dict[int, list[int]]:
    """Who takes in whom this round: a group that itself joins another takes in none until the next."""
    taken: dict[int, list[int]] = defaultdict(list)
    joining: set[int] = set()
    for index in sorted(choices, key=lambda i: (-choices[i][0], groups[i].key)):
        leader = choices[index][1]
        if index in taken or leader in joining:
            continue
        taken[leader].append(index)
        joining.add(index)
    return taken


def _ease(lesser: Group, greater: Group) -> float:
    doublings = len(greater.documents).bit_length() - len(lesser.documents).bit_length()
    return EASE * min(max(doublings, 0), MOST)
