"""How the clustering of a block began: the first round is where most is compared, and where most is as it was in the last merge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from timeline.events.merging.groups.group import Group

LEADERS = 50  # heaviest groups compared for each word

Links = dict[Group, float]


class Unit(msgspec.Struct, array_like=True, gc=False):
    """A group of the first round, by its `own`: its heaviest words, and the places and likenesses of the heavier ones that it is like."""

    own: bytes
    heaviest: tuple[str, ...]
    links: list[tuple[int, float]]


class Begun:
    """What the last merge left of a block's first round (`before`, the heaviest first), and what this one leaves (`after`).

    Of the groups there only those count that are here again, by their `own`, and are `same` to all that they are compared with."""

    def __init__(self, before: Sequence[Unit], same: Callable[[Group], bool]) -> None:
        self._before = before
        self._same = same
        self.after: list[Unit] = []

    def known(self, groups: Iterable[Group]) -> tuple[dict[Group, Links], dict[str, list[Group]]]:
        """Of those of `groups` that were compared with each other: which they are like, and the leaders of each word."""
        here = {group.own: group for group in groups if self._same(group)} if self._before else {}
        places = [here.get(unit.own) for unit in self._before]
        links: dict[Group, Links] = {}
        leaders: dict[str, list[Group]] = {}
        led: Counter[str] = Counter()
        for unit, group in zip(self._before, places, strict=True):
            for word in unit.heaviest:
                held = leaders.setdefault(word, [])
                led[word] += 1
                if group is not None and led[word] <= LEADERS:
                    held.append(group)
            if group is not None:
                links[group] = {other: score for place, score in unit.links if (other := places[place]) is not None}
        return links, leaders

    def keep(self, links: Mapping[Group, Links]) -> None:
        """Leave the links of the round, in which the heaviest group stands first."""
        places = {group: place for place, group in enumerate(links)}
        self.after = [
            Unit(group.own, group.heaviest, [(places[other], score) for other, score in held.items()])
            for group, held in links.items()
        ]
