"""Several groups as one.

Its content is the sum of its mentions' unit vectors, so that it grows smooth as the group grows and a new sentence is compared with what
the group has in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import astuple

from timeline.events.merging.groups.group import Group, Marks, mention_key
from timeline.events.merging.groups.vectors import summed


def joined(groups: Sequence[Group]) -> Group:
    """One group of all of `groups`."""
    ordered = sorted(groups, key=lambda group: group.key)
    mentions = tuple(sorted((m for group in ordered for m in group.mentions), key=mention_key))
    return Group(
        mentions=mentions,
        vectors=(
            summed([(group.content, len(group.mentions)) for group in ordered]),
            summed([(group.context, len(group.documents)) for group in ordered]),
        ),
        marks=Marks(*map(_common, zip(*[_counted(group) for group in ordered], strict=True))),
    )


def _counted(group: Group) -> list[tuple[frozenset[str], int]]:
    """A group's marks, each with how many mentions have them."""
    return [(held, len(group.mentions)) for held in astuple(group.marks)]


def _common(held: Sequence[tuple[frozenset[str], int]]) -> frozenset[str]:
    """Those words that a quarter of the mentions have: one in a hundred has others."""
    counts: Counter[str] = Counter()
    for words, count in held:
        counts.update(dict.fromkeys(words, count))
    total = sum(count for _, count in held)
    return frozenset(word for word, count in counts.items() if count * 4 >= total)
