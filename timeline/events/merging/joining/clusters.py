"""Clustering of one block's mentions: lighter groups join the heavier group that they are most like, until none is alike enough.

Candidates come from an inverted index of each group's heaviest words; of the groups that share a word only the heaviest few are
compared, so that a day of thousands of mentions costs a multiple of its mentions, not their square. The result depends on the mentions
alone: every choice is by likeness, then by rank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from timeline.events.merging.comparing.likeness import likeness
from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.union import joined
from timeline.events.merging.remembering.begun import LEADERS, Begun, Links
from timeline.events.words.lexicon import lexicon_of

ALIKE = 0.42  # likeness from which two groups tell one happening …
EASE = 0.012  # … less for each doubling from the lesser group's documents to the greater's, up to MOST: what many tell is surely known
MOST = 6
SPACED = 0.1  # … and less in languages with spaces, which have fewer words in a sentence than Chinese has pairs of characters
ROUNDS = 40


def cluster(groups: Sequence[Group], begun: Begun | None = None) -> list[Group]:
    """`groups` joined as far as they are alike, in order of their keys; in the first round only what `begun` does not know is compared."""
    current = sorted(groups, key=lambda group: group.key)
    if len(current) < 2:
        return current
    compared = _Compared(ALIKE - MOST * EASE - SPACED, begun)
    for _ in range(ROUNDS):
        absorbed = _absorbed(current, _best(current, compared.round(current)))
        if not absorbed:
            break
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


class _Compared:
    """What the rounds of a block remember: of each group the heavier ones at least `least` like it, and with which it was compared.

    The latter is not kept by pairs, of which a day has millions, but follows from the leaders of its words in the last round.
    """

    def __init__(self, least: float, begun: Begun | None) -> None:
        self._least = least
        self._links: dict[Group, Links] = {}
        self._leaders: dict[str, list[Group]] = {}
        self._begun = begun

    def round(self, groups: Sequence[Group]) -> dict[Group, Links]:
        """For each of `groups`, the heaviest first, those of its candidates that are alike enough."""
        links: dict[Group, Links] = {}
        leaders: dict[str, list[Group]] = defaultdict(list)
        if self._begun:
            self._links, self._leaders = self._begun.known(groups)
        for group in sorted(groups, key=lambda group: group.rank, reverse=True):
            words = group.heaviest
            candidates = set(chain.from_iterable([leaders[word] for word in words]))
            last = self._links.get(group)
            own: Links = {}
            if last is not None:
                own = {candidate: score for candidate, score in last.items() if candidate in candidates}
                candidates.difference_update(*[self._leaders[word] for word in words])
            for candidate in candidates:
                score = likeness(group, candidate)
                if score >= self._least:
                    own[candidate] = score
            links[group] = own
            for word in words:
                held = leaders[word]
                if len(held) < LEADERS:
                    held.append(group)
        if self._begun:
            self._begun.keep(links)
            self._begun = None
        self._links, self._leaders = links, leaders
        return links


def _best(groups: Sequence[Group], links: dict[Group, Links]) -> dict[int, tuple[float, int]]:
    """For each group that has one: the likeness and index of the heavier group that it is most like; of equals the heaviest."""
    places = {group: place for place, group in enumerate(links)}
    index_of = {group: index for index, group in enumerate(groups)}
    best: dict[int, tuple[float, int]] = {}
    for group, held in links.items():
        enough = [
            (score, -places[other], other) for other, score in held.items() if score >= ALIKE - _ease(group, other)
        ]
        if enough:
            score, _, other = max(enough)
            best[index_of[group]] = (score, index_of[other])
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


def are_alike(lesser: Group, greater: Group) -> bool:
    """Whether two groups are as like as those that are joined."""
    return likeness(lesser, greater) >= ALIKE - _ease(lesser, greater)


def _ease(lesser: Group, greater: Group) -> float:
    doublings = len(greater.documents).bit_length() - len(lesser.documents).bit_length()
    spaced = all(lexicon_of(group.mentions[0].language).spaced for group in (lesser, greater))
    return EASE * min(max(doublings, 0), MOST) + SPACED * spaced
