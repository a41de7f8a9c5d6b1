"""Days ranked by weight: who tells them, how long after, and how much was published on them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.ranking.telling import heard
from timeline.events.ranking.voices import voices
from timeline.events.sentences.borders import story_blocks
from timeline.model import Digest, Event, Mention

# Days longer before the first article are history, and keep this share of their weight.
BEFORE, LONG_AGO = timedelta(days=366), 0.4
FOLLOW_UP = 0.5  # what each doubling of the days since adds to a telling
COMMONEST = 6  # words by which an event is held against the whole
ASIDE = 0.2  # share of its weight that is left where none of them is common
BURST = 0.75  # what each article of the day itself, or of the day after, adds


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its weight in [0, 1] and its events, first the weightiest that tell of what the documents tell of."""

    date: date
    importance: float
    events: tuple[Event, ...]


def days(digests: Sequence[Digest], events: Sequence[Event]) -> tuple[Day, ...]:
    """The days that the stories of `digests` tell, the weightiest first; each with those of `events` that fall on it alone."""
    voice = voices(digests)
    published = {digest.document.id: digest.dating.local_date for digest in digests}
    fresh = Counter(day for document, day in published.items() if day is not None and voice[document] == document)
    told = _told(digests)
    first = min(fresh, default=date.min)
    weights = {
        day: (
            heard(day, sorted(documents), voice, published, FOLLOW_UP)
            + BURST * (fresh[day] + fresh[day + timedelta(days=1)])
        )
        * (1.0 if first - day <= BEFORE else LONG_AGO)
        for day, documents in told.items()
    }
    held: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        if event.when.to_the_day:
            held[event.when.since.date()].append(event)
    shares = _shares(digests)
    most = max(weights.values(), default=1.0)
    return tuple(
        Day(day, round(weights[day] / most, 4), tuple(sorted(held[day], key=lambda e: (-_weight(e, shares), e.id))))
        for day in sorted(weights, key=lambda day: (-weights[day], day))
    )


def _shares(digests: Sequence[Digest]) -> dict[str, float]:
    """Word or name of the mentions → share of the documents that have it."""
    found: Counter[str] = Counter()
    for digest in digests:
        found.update(_words(digest.mentions))
    return {word: number / len(digests) for word, number in found.items()}


def _words(mentions: Iterable[Mention]) -> set[str]:
    return {word for mention in mentions for word in (*mention.words, *mention.names)}


def _weight(event: Event, shares: Mapping[str, float]) -> float:
    """The importance of `event`, less where its words are of another story than the documents': a blizzard among protests."""
    common = sorted((shares.get(word, 0.0) for word in _words(event.mentions)), reverse=True)[:COMMONEST]
    return event.importance * (ASIDE + sum(common) / COMMONEST)


def _told(digests: Sequence[Digest]) -> dict[date, set[str]]:
    """The documents whose story names each day; the last day of the calendar is left out, which has no day after."""
    told: dict[date, set[str]] = defaultdict(set)
    for digest in digests:
        spans = [block.span for block in story_blocks(digest.document)]
        for timex in digest.timexes:
            if timex.type not in ("DATE", "TIME") or timex.since is None or not timex.to_the_day:
                continue
            inside = any(span.start <= timex.span.start < span.end for span in spans)
            if inside and timex.since.date() < date.max:
                told[timex.since.date()].add(digest.document.id)
    return told
