"""The Timeline seen from its pages: every index that more than one page needs, made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from timeline.model import COARSENESS, Digest, Event, Timeline, When
from timeline.reading.outlet import name as outlet_name
from timeline.show.view.addresses import document_page
from timeline.show.view.options import Options
from timeline.show.view.shelf import Held, Shelf
from timeline.show.wording.called import called, outlet
from timeline.show.wording.words import Words, words

# Precisions that no month page can hold: these events stand on the page of their year.
COARSE = frozenset(unit for unit, vague in COARSENESS.items() if vague > COARSENESS["month"])
# A month with more events than this is split into days.
MOST_IN_MONTH = 1500
Month = tuple[int, int]
K = TypeVar("K")
V = TypeVar("V")


def page_of(site: Site, digest: Digest) -> str:
    """The page of a document; kept, because lists, its own page and all that it tells ask for it."""
    made: str | None = site.kept.get(("page", digest.document.id))
    if made is None:
        made = site.kept["page", digest.document.id] = document_page(digest.document)
    return made


def published_day(digest: Digest) -> date | None:
    """The day of publication on the calendar of the place that the source writes from."""
    dating = digest.dating
    return dating.local_date or (dating.published.day if dating.published else None)


def unsure(event: Event) -> bool:
    """Whether the date of an event is approximate or uncertain, or rests on an inferred one."""
    return event.when.approximate or event.when.uncertain or event.inferred


def last_day(when: When) -> date:
    """The last day that a time touches."""
    return max(when.since, when.until - timedelta(microseconds=1)).date()


class Kept(dict[tuple[str, str], Any]):
    """What was made, until there is too much of it: what is asked for again is mostly what was made not long ago."""

    MOST = 30_000

    def __setitem__(self, key: tuple[str, str], value: Any) -> None:
        if len(self) >= self.MOST:
            self.clear()
        super().__setitem__(key, value)


@dataclass(frozen=True)
class Site:
    """A Timeline, how to show it, and who is where. Everything is computed at most once.

    `shelf` has what stands behind briefs. `kept` holds what several pages make of one event or document, by purpose and identifier.
    """

    timeline: Timeline
    options: Options
    shelf: Shelf = field(default_factory=Held, compare=False)
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)

    @cached_property
    def words(self) -> Words:
        """The words of the interface in the language chosen."""
        return words(self.options.language)

    @cached_property
    def digests(self) -> dict[str, Digest]:
        """Digests by the identifier of their document."""
        return {digest.document.id: digest for digest in self.timeline.digests}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by their identifier."""
        return {event.id: event for event in self.timeline.events}

    @cached_property
    def title(self) -> str:
        """The site's name: the user's, else the interface's."""
        return self.options.title or self.words("site.title")

    @cached_property
    def base(self) -> str:
        """The address at which the site will live, with a slash at its end; empty where the options name none."""
        return self.options.base.rstrip("/") + "/" if self.options.base else ""

    @cached_property
    def sources(self) -> dict[str, tuple[Digest, ...]]:
        """Documents by source, the largest first; the nameless last."""
        grouped = _grouped((self.source_of(digest), digest) for digest in self.timeline.digests)
        return dict(sorted(grouped.items(), key=lambda item: (item[0] == "", -len(item[1]), item[0])))

    @cached_property
    def published(self) -> dict[Month, tuple[Digest, ...]]:
        """Documents by month of publication."""
        days = ((published_day(digest), digest) for digest in self.timeline.digests)
        return dict(sorted(_grouped(((day.year, day.month), digest) for day, digest in days if day).items()))

    @cached_property
    def undated(self) -> tuple[Digest, ...]:
        """Documents of whose publication no day is known."""
        return tuple(digest for digest in self.timeline.digests if published_day(digest) is None)

    @cached_property
    def inferred(self) -> tuple[Digest, ...]:
        """Documents whose day of publication is inferred."""
        digests = self.timeline.digests
        return tuple(digest for digest in digests if digest.dating.inferred and published_day(digest) is not None)

    @cached_property
    def by_year(self) -> dict[int, tuple[Event, ...]]:
        """Events by the year in which they begin."""
        return dict(sorted(_grouped((event.when.since.year, event) for event in self.timeline.events).items()))

    @cached_property
    def by_month(self) -> dict[Month, tuple[Event, ...]]:
        """Events precise enough for a month, by the month in which they begin."""
        fine = (event for event in self.timeline.events if event.when.precision not in COARSE)
        return dict(sorted(_grouped(((e.when.since.year, e.when.since.month), e) for e in fine).items()))

    @cached_property
    def large(self) -> frozenset[Month]:
        """The months whose days have pages of their own."""
        return frozenset(month for month, events in self.by_month.items() if len(events) > MOST_IN_MONTH)

    @cached_property
    def by_document(self) -> dict[str, tuple[Event, ...]]:
        """Events by the identifier of each document that tells them."""
        return _grouped((document, event) for event in self.timeline.events for document in event.documents)

    @cached_property
    def supporting(self) -> dict[str, tuple[int, ...]]:
        """The places of the mentions that belong to events, by the identifier of their document."""
        return _grouped((one.document, one.order) for event in self.timeline.events for one in event.mentions)

    @cached_property
    def by_name(self) -> dict[str, tuple[Event, ...]]:
        """Events by name, the most told first."""
        grouped = _grouped((name, event) for event in self.timeline.events for name in self.names_in(event))
        return dict(sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])))

    @cached_property
    def order(self) -> dict[str, int]:
        """Each event's place in time."""
        return {event.id: number for number, event in enumerate(self.timeline.events)}

    @cached_property
    def main(self) -> tuple[Event, ...]:
        """Events inside the documents' span."""
        return tuple(event for event in self.timeline.events if not event.context)

    @cached_property
    def background(self) -> tuple[Event, ...]:
        """Events outside the documents' span."""
        return tuple(event for event in self.timeline.events if event.context)

    def source_of(self, digest: Digest) -> str:
        """The name of the outlet, as this site calls it; or the empty string."""
        return outlet(outlet_name(digest.document), self.words)

    def names_in(self, event: Event) -> tuple[str, ...]:
        """Names of the people, places and organisations in an event, as this site calls them."""
        return tuple(dict.fromkeys(called(name, self.words) for name in event.names if name.strip()))

    def event_sources(self, event: Event) -> tuple[str, ...]:
        """Names of the sources that tell an event, in order of their documents."""
        made: tuple[str, ...] | None = self.kept.get(("sources", event.id))
        if made is None:
            told = (self.digests[document] for document in event.documents if document in self.digests)
            made = self.kept["sources", event.id] = tuple(dict.fromkeys(map(self.source_of, told)))
        return made


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
