"""Groups → their events: what they are called, when they are said to have happened, who is named."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.group import Group
from timeline.events.merging.remembering.memory import Memory
from timeline.events.merging.telling.choice import (
    best_title,
    common_names,
    disagreements,
    prevailing_status,
    prevailing_when,
)
from timeline.events.merging.telling.roster import Roster
from timeline.model import Event, When


class _Known(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """An event as its group alone makes it, the names that it has with those of the roster, and the words that settled its title."""

    event: Event
    names: tuple[str, ...]
    settling: tuple[str, ...]


class _Last(msgspec.Struct, array_like=True, gc=False):
    """What the last merge named, by what it was made from, and what its roster was."""

    roster: bytes
    events: dict[bytes, _Known]


_LAST = msgspec.msgpack.Decoder(_Last)
_NAME = b"events"


def named(groups: Sequence[Group], weighing: Weighing, roster: Roster, memory: Memory | None) -> list[Event]:
    """The events that `groups`, one of whose mentions each has a title, tell of, without their mentions and their place among others.

    What `memory` knows of a group holds as long as the words by which its title was chosen weigh the same.
    """
    if memory is None:
        return [roster.named(_named(group, weighing), group) for group in groups]
    last = memory.recall(_NAME, _LAST) if weighing.changed is not None else None
    moved = weighing.changed or frozenset()
    before = last.events if last else {}
    alike = last is not None and last.roster == roster.own
    events: list[Event] = []
    after: dict[bytes, _Known] = {}
    for group in groups:
        known = before.get(group.own)
        if known is None or not moved.isdisjoint(known.settling):
            known = _known(group, weighing, roster)
        elif not alike:
            known = _Known(known.event, roster.named(known.event, group).names, known.settling)
        after[group.own] = known
        event = known.event
        events.append(event if known.names == event.names else replace(event, names=known.names))
    memory.keep(_NAME, _Last(roster.own, after))
    return events


def _known(group: Group, weighing: Weighing, roster: Roster) -> _Known:
    event = _named(group, weighing)
    settling = {
        word for one in group.mentions for place in range(len(one.titles)) for word in weighing.head(one, place)
    }
    return _Known(event, roster.named(event, group).names, tuple(sorted(settling)))


def _named(group: Group, weighing: Weighing) -> Event:
    when, status = prevailing_when(group), prevailing_status(group)
    title, language = best_title(group, when, status, weighing)
    return Event(
        id=identifier(group),
        when=when,
        title=title,
        language=language,
        mentions=(),
        documents=(),
        status=status,
        inferred=_inferred(group, when),
        names=common_names(group),
        disagreements=disagreements(group, when),
    )


def identifier(group: Group) -> str:
    """Twelve hexadecimal digits, a hash of the first mention in their order: few of those that join the group or leave it change it."""
    said = "\t".join(map(str, group.key))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _inferred(group: Group, when: When) -> bool:
    """Whether the mentions that give the event's time all rest on inferred dates; a vaguer one that is certain settles no day."""
    settling = [
        mention for mention in group.mentions if (mention.when.since, mention.when.until) == (when.since, when.until)
    ]
    return all(mention.inferred for mention in settling)
