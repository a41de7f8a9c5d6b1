"""How much an event weighs: the voices that tell it, and how long after; less where its time is vague, outside the collection or ahead,
and where it is aside from what the collection is about.

Weights are logarithms, so that one great story does not make all others nothing. The further turns of a story (the next day's figures, the
next statement) give up some of their weight to the greatest one, so that the weightiest events are as many stories.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

import msgspec
from msgspec.structs import replace

from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.meetings import SECONDS, time_of
from timeline.events.merging.remembering.memory import Memory
from timeline.events.ranking import why
from timeline.events.ranking.telling import heard
from timeline.events.ranking.theme import Theme
from timeline.events.ranking.voices import voices
from timeline.model import COARSENESS, Digest, Event

FOLLOW_UP = 0.25  # what each doubling of the days since adds to a telling; less than for days, where background counts
OUTSIDE = 0.5  # share of its weight that an event outside the collection's span keeps
AHEAD = 0.8  # … that is planned, proposed or supposed
STORY = 10 * SECONDS  # seconds: how far apart the turns of a story may lie
SAME = 0.34  # likeness from which one event is a turn of another's story …
TITLES = 0.4  # … or from which the titles of the articles that tell them are so alike
GIVEN_UP = 0.6  # share of its weight, times the likeness, that a turn gives up
WORDS, LEADERS = 10, 20  # heaviest words compared, and for each the weightiest events …
HEADED, TITLED = 4, "#"  # … and those of the articles' titles, marked
VAGUE = 0.88  # … for each step of vagueness beyond the day (weekend, week, month, season, half, year …)


def weigh(
    events: Sequence[Event],
    groups: Sequence[Group],
    digests: Sequence[Digest],
    theme: Theme,
    memory: Memory | None = None,
) -> list[Event]:
    """`events`, made of `groups`, with `importance` in [0, 1], the weightiest 1, and `why` (see `timeline.events.ranking.why`).

    An event is not compared again with others of which `memory` knows."""
    voice = voices(digests)
    published = {digest.document.id: digest.dating.local_date for digest in digests}
    alone = [_weight(event, voice, published) for event in events]
    turns = _as_turns(events, groups, alone, memory)
    kept = [theme.keeps(group.mentions) for group in groups]
    weights = [weight * share for weight, share in zip(turns, kept, strict=True)]
    most = max(weights, default=1.0)
    total = len(digests)
    return [
        replace(
            event,
            importance=round(weight / most, 4),
            why=_why(event, voice, published, total, turn=turn < own, aside=share < 1.0),
        )
        for event, weight, turn, own, share in zip(events, weights, turns, alone, kept, strict=True)
    ]


class _Turn(msgspec.Struct, array_like=True, gc=False):
    """An event as others are compared with it: its group, how much it weighs alone, when it begins (`meetings.time_of`), and the words
    by which it is found; and how much of one story it is with the likest of the weightier ones near it."""

    own: bytes
    alone: float
    since: int
    words: tuple[str, ...]
    same: float = 0.0

    @property
    def said(self) -> tuple[bytes, float]:
        """By what it is known from one merge to the next: its group gives all else."""
        return self.own, self.alone


_TURNS = msgspec.msgpack.Decoder(list[_Turn])
_NAME = b"turns"


def _as_turns(
    events: Sequence[Event], groups: Sequence[Group], alone: Sequence[float], memory: Memory | None
) -> list[float]:
    """`alone`, less what each event gives up to a weightier one of the same story."""
    known = (memory.recall(_NAME, _TURNS) if memory else None) or []
    words = {turn.own: turn.words for turn in known}
    turns = [
        _Turn(group.own, weight, time_of(event.when)[0], words.get(group.own) or _words(group))
        for event, group, weight in zip(events, groups, alone, strict=True)
    ]
    new = _unknown(turns, known)
    finding = set().union(*[turns[index].words for index in new])
    found: dict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(events)), key=lambda i: (-alone[i], events[i].id)):
        turn = turns[index]
        held = [word for word in turn.words if word in finding]
        if index in new:
            near = {other for word in held for other in found[word] if abs(turns[other].since - turn.since) <= STORY}
            turn.same = max((_same_story(groups[index], groups[other]) for other in near), default=0.0)
        for word in held:
            if len(found[word]) < LEADERS:
                found[word].append(index)
    if memory is not None:
        memory.keep(_NAME, turns)
    return [weight * (1.0 - GIVEN_UP * turn.same) for weight, turn in zip(alone, turns, strict=True)]


def _words(group: Group) -> tuple[str, ...]:
    """The words by which an event finds others of its story."""
    return (*group.heaviest[:WORDS], *[f"{TITLED}{word}" for word in islice(group.context, HEADED)])


def _unknown(turns: Sequence[_Turn], known: Iterable[_Turn]) -> set[int]:
    """The places of the `turns` near which something has changed since those `known`; the others are left as much of a story as then."""
    before = {turn.said: turn for turn in known}
    here = {turn.said for turn in turns}
    moved = {word for turn in turns if turn.said not in before for word in turn.words}
    moved.update(word for said, turn in before.items() if said not in here for word in turn.words)
    new = set()
    for index, turn in enumerate(turns):
        if turn.said in before and moved.isdisjoint(turn.words):
            turn.same = before[turn.said].same
        else:
            new.add(index)
    return new


def _same_story(group: Group, other: Group) -> float:
    """How alike two turns of one story are; 0 where they are none."""
    same = dot(group.content, other.content)
    if same >= SAME:
        return same
    titles = dot(group.context, other.context)
    return max(same, titles / 2) if titles >= TITLES else 0.0


def _weight(event: Event, voice: Mapping[str, str], published: Mapping[str, date | None]) -> float:
    last = event.when.until.date() if event.when.coarseness else event.when.since.date()
    share = VAGUE**event.when.coarseness
    share *= OUTSIDE if event.context else 1.0
    share *= 1.0 if event.status == "happened" else AHEAD
    return share * math.log1p(heard(last, event.documents, voice, published, FOLLOW_UP))


def _why(
    event: Event, voice: Mapping[str, str], published: Mapping[str, date | None], total: int, *, turn: bool, aside: bool
) -> str:
    day = event.when.since.date()
    lags = [(known - day).days for document in event.documents if (known := published[document]) is not None]
    return why.code(
        voices=len({voice[document] for document in event.documents}),
        documents=len(event.documents),
        total=total,
        later=max(lags, default=0) if event.when.coarseness <= COARSENESS["month"] else 0,
        turn=int(turn),
        aside=int(aside),
        ahead=int(event.status != "happened"),
        outside=int(event.context),
    )
