"""A group → its event: what it is called, when it is said to have happened, who is named."""

from __future__ import annotations

import hashlib

import msgspec

from timeline.events.merging.choice import best_title, common_names, disagreements, prevailing_status, prevailing_when
from timeline.events.merging.group import Group, mention_key
from timeline.events.merging.memory import Memory, key_of
from timeline.events.merging.weighing import Weighing
from timeline.model import Event, When

_DECODER = msgspec.msgpack.Decoder(tuple[Event, dict[str, float | None]])


def named(group: Group, weighing: Weighing, memory: Memory | None) -> Event:
    """The event that `group`, one of whose mentions has a title, tells of, without its mentions and its place among others.

    What `memory` knows holds as long as the words of its titles that stand in no mention, if there are any, weigh the same.
    """
    if memory is None:
        return _named(group, weighing)
    key = key_of(b"event", [group.own])
    if (known := memory.recall(key, _DECODER)) is not None:
        event, beyond = known
        if all(weighing.weights.get(word) == weight for word, weight in beyond.items()):
            return event
    event = _named(group, weighing)
    heads = {word for one in group.mentions for title in one.titles for word in weighing.head(title, one.language)}
    heads.difference_update(*[mention.words for mention in group.mentions])
    memory.keep(key, (event, {word: weighing.weights.get(word) for word in sorted(heads)}))
    return event


def _named(group: Group, weighing: Weighing) -> Event:
    when = prevailing_when(group)
    title, language = best_title(group, when, weighing)
    return Event(
        id=identifier(group),
        when=when,
        title=title,
        language=language,
        mentions=(),
        documents=(),
        status=prevailing_status(group),
        inferred=_inferred(group, when),
        names=common_names(group),
        disagreements=disagreements(group, when),
    )


def identifier(group: Group) -> str:
    """Twelve hexadecimal digits, a hash of the group's mentions."""
    said = "\n".join("\t".join(map(str, mention_key(mention))) for mention in group.mentions)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _inferred(group: Group, when: When) -> bool:
    """Whether the mentions that give the event's time all rest on inferred dates; a vaguer one that is certain settles no day."""
    settling = [
        mention for mention in group.mentions if (mention.when.since, mention.when.until) == (when.since, when.until)
    ]
    return all(mention.inferred for mention in settling)
