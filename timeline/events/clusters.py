"""Clustering of one block's mentions: lighter groups join the heavier group that they are most like, until none is alike enough.

Candidates come from an inverted index of each group's heaviest words; of the groups that share a word only the heaviest few are
compared, so that a day of thousands of mentions costs a multiple of its mentions, not their square. The result depends on the mentions
alone: every choice is by likeness, then by rank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from timeline.events.likeness import Group, joined, likeness
from timeline.events.memory import Memory, Round

ALIKE = 0.405  # likeness from which two groups tell one happening …
EASE = 0.012  # … less for each doubling from the lesser group's documents to the greater's, up to MOST: what many tell is surely known
MOST = 6
WORDS = 14  # heaviest words of a group by which others find it
LEADERS = 50  # heaviest groups compared for each word
ROUNDS = 40

Scores = dict[tuple[int, int], float]


def cluster(groups: Sequence[Group], memory: Memory | None = None, alike: float = ALIKE) -> list[Group]:
    """`groups` joined as far as they are alike, in order of their keys. What `memory` knows of the same groups is not worked out again."""
    current = sorted(groups, key=lambda group: group.key)
    if len(current) < 2:
        return current
    own = memory.key(current) if memory else b""
    known = memory.recall(own) if memory else None
    scores: Scores = {}
    held: list[list[Group]] = []  # a score is kept by its groups' identities, so these must not be given to others
    rounds: list[Round] = []
    while len(rounds) < (ROUNDS if known is None else len(known)):
        absorbed = _absorbed(current, _best(current, alike, scores)) if known is None else known[len(rounds)]
        if not absorbed:
            break
        rounds.append(absorbed)
        held.append(current)
        current = _after(current, absorbed)
    if memory:
        memory.keep(own, rounds)
    return current


def _after(groups: Sequence[Group], absorbed: Round) -> list[Group]:
    """`groups` when each of `absorbed` has taken in its satellites."""
    gone = {satellite for satellites in absorbed.values() for satellite in satellites}
    left = [
        joined([group, *(groups[satellite] for satellite in absorbed[index])]) if index in absorbed else group
        for index, group in enumerate(groups)
        if index not in gone
    ]
    return sorted(left, key=lambda group: group.key)


def _best(groups: Sequence[Group], alike: float, scores: dict[tuple[int, int], float]) -> dict[int, tuple[float, int]]:
    """For each group that has one: the likeness and index of the heavier group that it is most like."""
    order = sorted(range(len(groups)), key=lambda index: groups[index].rank, reverse=True)
    position = {index: place for place, index in enumerate(order)}
    posting: dict[str, list[int]] = defaultdict(list)
    best: dict[int, tuple[float, int]] = {}
    for index in order:
        words = _heaviest(groups[index])
        candidates: set[int] = set()
        for word in words:
            candidates.update(posting[word][:LEADERS])
        for candidate in sorted(candidates, key=position.__getitem__):
            pair = (id(groups[index]), id(groups[candidate]))
            if pair not in scores:
                scores[pair] = likeness(groups[index], groups[candidate])
            score = scores[pair]
            if score >= alike - _ease(groups[index], groups[candidate]) and (
                index not in best or score > best[index][0]
            ):
                best[index] = (score, candidate)
        for word in words:
            if len(posting[word]) < LEADERS:
                posting[word].append(index)
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


def _heaviest(group: Group) -> list[str]:
    return sorted(group.content, key=lambda word: (-group.content[word], word))[:WORDS]
