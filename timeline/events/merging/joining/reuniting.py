"""Groups of one time that have changed since they were compared, by what left them or what joined them, and that are like another now.

A great event without its strays, or with what was told of it in a vaguer time, may be seen to be what another group tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain

import msgspec

from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.clusters import are_alike
from timeline.events.merging.joining.retold import Retelling
from timeline.events.merging.remembering.memory import Memory, key_of

_JOINING = msgspec.msgpack.Decoder(dict[int, list[int]])
AGAIN = 0.38  # likeness, without the articles' titles, that two such groups have at least


def reunited(
    groups: Sequence[Group],
    changed: set[int],
    join: Callable[[Sequence[Group]], Group],
    memory: Memory | None = None,
    retelling: Retelling | None = None,
) -> list[Group]:
    """`groups` of one time, of which those at the places `changed` are compared with all, by `retelling` too; `join` makes one of several.

    A group that itself joins another takes in none. What `memory` knows of is not compared again."""
    if not changed or len(groups) < 2:
        return list(groups)
    joining = _joining(groups, changed, retelling) if memory is None else _recalled(groups, changed, memory, retelling)
    gone = set(chain.from_iterable(joining.values()))
    return [
        join([group, *(groups[lesser] for lesser in joining[place])]) if place in joining else group
        for place, group in enumerate(groups)
        if place not in gone
    ]


def _recalled(
    groups: Sequence[Group], changed: set[int], memory: Memory, retelling: Retelling | None
) -> dict[int, list[int]]:
    """What joins what, as the last merge found it of the same groups."""
    own = key_of(b"reunited", [*(group.own for group in groups), *(b"%d" % place for place in sorted(changed))])
    known = memory.recall(own, _JOINING) if retelling is None or retelling.same(groups) else None
    if known is None:
        known = _joining(groups, changed, retelling)
        memory.keep(own, known)
    return known


def _joining(groups: Sequence[Group], changed: set[int], retelling: Retelling | None) -> dict[int, list[int]]:
    """The places of the groups that join another, by the place of that."""
    places: dict[str, list[int]] = {word: [] for at in changed for word in groups[at].heaviest}
    for place, group in enumerate(groups):
        for word in places.keys() & group.heaviest:
            places[word].append(place)
    links = {pair for place in changed for pair in _links(groups, place, places, retelling)}
    joining: dict[int, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for _, lesser, greater in sorted(links, key=lambda link: (-link[0], groups[link[1]].key, groups[link[2]].key)):
        if lesser not in joining and lesser not in gone and greater not in gone:
            joining[greater].append(lesser)
            gone.add(lesser)
    return joining


def _links(
    groups: Sequence[Group], place: int, places: dict[str, list[int]], retelling: Retelling | None
) -> list[tuple[float, int, int]]:
    """How alike the group at `place` is to those that it is like, with the places of the lesser and the greater of the two."""
    found = []
    for other in set(chain.from_iterable(places[word] for word in groups[place].heaviest)) - {place}:
        lesser, greater = sorted((place, other), key=lambda at: groups[at].rank)
        score = dot(groups[lesser].content, groups[greater].content)
        again = score >= AGAIN and are_alike(groups[lesser], groups[greater])
        if again or (retelling is not None and retelling.alike(groups[lesser], groups[greater])):
            found.append((score, lesser, greater))
    return found
