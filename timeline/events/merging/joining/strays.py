"""Strays: mentions that came to a great event by way of others, and are hardly like it. They are parted from it, and tell what they tell.

Groups join groups, so that a storming takes in who spoke of it, and with him what he did that evening. What an event is called and how
much it weighs must rest on those that tell it.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.union import joined
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.clusters import cluster
from timeline.events.merging.joining.reuniting import reunited

MANY = 4  # mentions of an event from which it is known what it has in common
STRAY = 0.3  # likeness, without the articles' titles, below which a mention is a stray
ROUNDS = 3  # without its first strays an event may be seen to have others


def parted(groups: Sequence[Group], singles: Sequence[Group]) -> list[Group]:
    """`groups` without their strays, and the strays, joined as far as they are alike, in order of their keys.

    `singles` are the groups of one mention each that `groups` were made from."""
    own = {id(single.mentions[0]): single for single in singles}
    found: list[Group] = []
    strays: list[Group] = []
    for group in groups:
        held = [own[id(mention)] for mention in group.mentions] if len(group.mentions) >= MANY else []
        left, far = _parted(group, held)
        found.append(left)
        strays.extend(far)
    if not strays:
        return found
    after, before = [*found, *cluster(strays)], {id(group) for group in groups}
    changed = {place for place, group in enumerate(after) if id(group) not in before}
    return sorted(reunited(after, changed, joined), key=lambda group: group.key)


def _parted(group: Group, held: Sequence[Group]) -> tuple[Group, list[Group]]:
    """`group`, made of the single ones `held`, without its strays; and these."""
    strays: list[Group] = []
    for _ in range(ROUNDS):
        like = [dot(single.content, group.content) >= STRAY for single in held]
        if all(like) or not any(like):
            break
        strays.extend(single for single, near in zip(held, like, strict=True) if not near)
        held = [single for single, near in zip(held, like, strict=True) if near]
        group = joined(held)
    return group, strays
