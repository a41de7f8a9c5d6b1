"""Blocks: the mentions that can tell one happening because they tell one time. A day, a range or a month is compared within itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.group import Group, Packed, unpacked
from timeline.events.merging.groups.union import joined
from timeline.events.merging.joining.clusters import cluster
from timeline.events.merging.joining.retold import retold
from timeline.events.merging.joining.strays import parted
from timeline.events.merging.remembering.begun import Begun, Unit
from timeline.events.merging.remembering.memory import Memory, key_of
from timeline.model import Mention

# Mentions of a block from which it is remembered how its first round went.
LARGE = 24

_DECODER = msgspec.msgpack.Decoder(list[Packed])
_BEGUN = msgspec.msgpack.Decoder(list[Unit])


def blocks(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Mentions by their time, without marks of doubt, in order of time."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[_time(mention)].append(mention)
    return {edtf: found[edtf] for edtf in sorted(found, key=lambda edtf: (found[edtf][0].when.since, edtf))}


def gathered(block: Sequence[Mention], weighing: Weighing, memory: Memory | None) -> list[Group]:
    """The mentions of a block in groups of one happening each; a block that `memory` knows is not compared again.

    Of a large block that has changed, what has not is compared with what has alone."""
    if memory is None:
        return _clustered(block, weighing, None)
    key, beginning = weighing.key(b"block", block), key_of(b"begun", [_time(block[0]).encode()])
    known = memory.recall(key, _DECODER) if weighing.same(block) else None
    if known is not None:
        memory.carry(beginning)
        return [unpacked(packed, block) for packed in known]
    begun = None
    if len(block) >= LARGE:
        before = memory.recall(beginning, _BEGUN) if weighing.changed is not None else None
        begun = Begun(before or (), lambda group: weighing.same(group.mentions))
    groups = _clustered(block, weighing, begun)
    places = {id(mention): place for place, mention in enumerate(block)}
    kept = []
    for group in groups:
        packed = group.packed([places[id(mention)] for mention in group.mentions])
        group.own = packed.own = weighing.key(b"group", group.mentions, packed.marks, packed.vectors)
        kept.append(packed)
    memory.keep(key, kept)
    if begun is not None:
        memory.keep(beginning, begun.after)
    return groups


def _time(mention: Mention) -> str:
    return mention.when.edtf.replace("~", "").replace("?", "").replace("%", "")


def _clustered(block: Sequence[Mention], weighing: Weighing, begun: Begun | None) -> list[Group]:
    singles = weighing.singles(block)
    units = _once(singles, weighing)
    if begun is not None:
        for unit in units:
            unit.own = weighing.key(b"unit", unit.mentions)
    return retold(parted(cluster(units, begun), singles), weighing)


def _once(singles: Sequence[Group], weighing: Weighing) -> list[Group]:
    """`singles`, those that say the same in the same words joined: a wire in ten outlets is compared once."""
    alike: dict[tuple[tuple[str, ...], ...], list[Group]] = defaultdict(list)
    for single in singles:
        (mention,) = single.mentions
        alike[mention.words, *[weighing.head(mention, 0) for _ in mention.titles[:1]]].append(single)
    return [joined(held) if len(held) > 1 else held[0] for held in alike.values()]
