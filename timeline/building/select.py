"""A part of a timeline: what is about something, from some time, told by some source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from msgspec.structs import replace

from timeline.events.words.folding import fold
from timeline.events.words.names import known
from timeline.model import Digest, Event, Timeline
from timeline.packs import sources as outlets
from timeline.reading.outlet import name as outlet_name


def select(
    timeline: Timeline,
    *,
    about: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
    sources: Sequence[str] = (),
    whole: Callable[[Event], Event] = lambda event: event,
) -> Timeline:
    """The events that meet every condition, with all documents that tell them; its span is that of the whole within the days asked for.

    Args:
        timeline: the whole.
        about: words or names in either script, or a name in another of its forms (Trump, 川普); an event meets this with any of them, in
            its title, names or quotations.
        since: the first day; an event that reaches into it counts.
        until: the last day.
        sources: names of outlets, in any of their forms; an event meets this with any of its documents.
        whole: gives an event with its quotations, where the timeline's are briefs.
    """
    wanted = [form for word in about for form in _forms(fold(word))]
    told_by = {_outlet(name) for name in sources}
    digests = {digest.document.id: digest for digest in timeline.digests}
    events = tuple(
        event
        for event in timeline.events
        if (not wanted or _tells(whole(event), wanted))
        and (since is None or event.when.until > datetime.combine(since, time.min))
        and (until is None or event.when.since.date() <= until)
        and (not sources or any(_source(digests[one]) in told_by for one in event.documents))
    )
    timeline = _spanning(timeline, since, until)
    if len(events) == len(timeline.events):
        return timeline
    kept = {event.id for event in events}
    told = {document for event in events for document in event.documents}
    return replace(
        timeline,
        events=tuple(_within(event, kept) for event in events),
        digests=tuple(digest for digest in timeline.digests if digest.document.id in told),
    )


def _spanning(timeline: Timeline, since: date | None, until: date | None) -> Timeline:
    """`timeline` with no more of its span than lies from `since` to `until`; with all of it where nothing does."""
    if timeline.since is None or timeline.until is None:
        return timeline
    first, last = max(timeline.since, since or date.min), min(timeline.until, until or date.max)
    return replace(timeline, since=first, until=last) if first <= last else timeline


def weightiest(events: Sequence[Event], top: int | None) -> Sequence[Event]:
    """The `top` weightiest of `events`, in their order; all where `top` is None."""
    if top is None:
        return events
    ranked = sorted(range(len(events)), key=lambda index: (-events[index].importance, index))
    return [events[index] for index in sorted(ranked[:top])]


def _forms(word: str) -> list[str]:
    """A folded word and, if it is a name, the form under which that is compared: trump is told of as 特朗普 as well."""
    return [word, *(fold(form) for form, place in known(word) if place.end - place.start == len(word))]


def _tells(event: Event, wanted: Sequence[str]) -> bool:
    said = _said(event)
    return any(word in said for word in wanted)


def _said(event: Event) -> str:
    return fold("\n".join([event.title, *event.names, *(mention.quote for mention in event.mentions)]))


def _source(digest: Digest) -> str:
    return fold(outlet_name(digest.document))


def _outlet(name: str) -> str:
    """An outlet's name as `_source` gives it, by whichever of its names it is called."""
    found = outlets().by_name(name)
    return fold(found.name if found else name)


def _within(event: Event, kept: set[str]) -> Event:
    """`event` without links to events that are not shown."""
    before, after = (tuple(one for one in links if one in kept) for links in (event.before, event.after))
    if (before, after) == (event.before, event.after):
        return event
    return replace(event, before=before, after=after)
