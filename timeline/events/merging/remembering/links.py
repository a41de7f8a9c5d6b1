"""Links between groups that share a heavy word: those that the last merge found, and between which groups it could not know.

What two groups are to each other depends on them alone, and on whether the words that they share are too common to find anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import msgspec

from timeline.events.merging.groups.group import Group
from timeline.events.merging.remembering.memory import Memory

Link = tuple[int, int, float]


class _Last(msgspec.Struct, array_like=True, gc=False):
    """What the last merge linked: its groups, by what they were made from, their links, by place, and the words that found nothing."""

    groups: list[bytes]
    links: list[Link]
    common: list[str]


_LAST = msgspec.msgpack.Decoder(_Last)


class Known:
    """What `memory` has under `name` of the links among `groups`, found by their heaviest `words`, of which those that more than `most`
    groups have are `common`. `new` are the places of the groups that must be compared with all others."""

    def __init__(self, groups: Sequence[Group], words: int, most: int, memory: Memory | None, name: bytes) -> None:
        self._groups, self._memory, self._name = groups, memory, name
        self.said = [group.heaviest[:words] for group in groups]
        counts = Counter(chain.from_iterable(self.said))
        self.common = {word for word, count in counts.items() if count > most}
        self.links: list[Link] = []
        self.new = set(range(len(groups)))
        last = memory.recall(name, _LAST) if memory else None
        if last is not None:
            self._recall(last)

    def _recall(self, last: _Last) -> None:
        turned = self.common.symmetric_difference(last.common)
        before = set(last.groups)
        held = enumerate(zip(self._groups, self.said, strict=True))
        self.new = {at for at, (group, said) in held if group.own not in before or not turned.isdisjoint(said)}
        here = {group.own: place for place, group in enumerate(self._groups) if place not in self.new}
        places = [here.get(own, -1) for own in last.groups]
        for one, other, score in last.links:
            if places[one] >= 0 and places[other] >= 0:
                self.links.append((places[one], places[other], score))

    def finding(self) -> set[str]:
        """The words by which new groups find others."""
        return set().union(*[self.said[place] for place in self.new]) - self.common

    def keep(self, links: Iterable[Link]) -> None:
        """Leave the `links` of all groups for the next merge."""
        if self._memory is not None:
            owns = [group.own for group in self._groups]
            self._memory.keep(self._name, _Last(owns, list(links), sorted(self.common)))
