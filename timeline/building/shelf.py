"""The store as a shelf: what a brief leaves out is read when its page is written, document by document."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import suppress

from msgspec.structs import replace

from timeline.building.entries.entry import Entry
from timeline.building.entries.loading import loaded
from timeline.building.store.brief import brief
from timeline.building.store.codec import Told, decode_brief, encode
from timeline.building.store.database import AT_ONCE, Store
from timeline.building.store.fingerprint import KEY, key, second
from timeline.building.work.digest import again, digest_data
from timeline.errors import InputError, StoreError
from timeline.model import Dating, Digest, Document, Event, Mention, Problem, Span
from timeline.settings import Settings

# Documents whose quotations are at hand: events that lie near each other in time are told by the same documents.
AT_HAND = 2000


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a document's digest stands: `key` is that of its own digest, `dating` the day that its neighbours gave it, if they did."""

    entry: Entry
    key: bytes
    dating: Dating | None = None

    @property
    def stored(self) -> bytes:
        return second(self.key, self.dating) if self.dating else self.key


class Stored:
    """The digests behind briefs, by the documents' ids. What the store has lost is digested again."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._places: dict[str, Place] = {}
        self._stamps: dict[str, bytes] = {}
        self._told: OrderedDict[str, Told] = OrderedDict()

    def briefs(self, places: Sequence[Place]) -> Iterator[Digest | Problem]:
        """The briefs of what stands at `places`, in their order."""
        for start in range(0, len(places), AT_ONCE):
            some = places[start : start + AT_ONCE]
            found: dict[bytes, bytes] = {}
            with suppress(StoreError):
                found = self._store.briefs([place.stored for place in some])
            for place in some:
                one = None
                with suppress(StoreError):
                    one = decode_brief(found.get(place.stored, b""))
                yield one or self.brief(place)

    def brief(self, place: Place) -> Digest | Problem:
        """The brief of what stands at `place`, with the document's id as it was read."""
        with suppress(StoreError):
            if found := self._store.brief(place.stored):
                return found
        whole = self._digested(place)
        if isinstance(whole, Problem):
            return whole
        with suppress(StoreError):
            self._store.put({place.stored: encode(whole)})
        return brief(whole)

    def keep(self, identity: str, place: Place) -> None:
        """The document that is called `identity` stands at `place`."""
        self._places[identity] = place
        self._stamps[identity] = place.stored + identity.encode("utf-8", "surrogatepass")

    def entry(self, identity: str) -> Entry:
        """What the document that is called `identity` was read from."""
        return self._places[identity].entry

    def digest(self, digest: Digest) -> Digest:
        """See `show.view.shelf`."""
        place = self._places[digest.document.id]
        with suppress(StoreError):
            if found := self._store.whole(place.stored, digest.mentions):
                return named(found, digest.document.id)
        return named(self._whole(place), digest.document.id)

    def document(self, digest: Digest) -> Document:
        """The whole document of a brief, under the id with which it was read."""
        place = self._places[digest.document.id]
        with suppress(StoreError):
            if found := self._store.document(place.stored):
                return found
        return self._whole(place).document

    def event(self, event: Event) -> Event:
        """See `show.view.shelf`."""
        return replace(event, mentions=tuple(map(self._quoting, event.mentions)))

    def spans(self, digest: Digest) -> Sequence[Span]:
        """See `show.view.shelf`."""
        return [Span(start, end) for start, end in self._quotes(digest.document.id).spans]

    def stamp(self, digest: Digest) -> bytes:
        """See `show.view.shelf`."""
        return self._stamps[digest.document.id]

    def earlier(self, stamp: bytes) -> Digest | None:
        """The brief of the digest that had this stamp in an earlier build, if the store still has it."""
        with suppress(StoreError):
            found = self._store.brief(stamp[:KEY])
            return found if isinstance(found, Digest) else None
        return None

    def _quoting(self, mention: Mention) -> Mention:
        quote, timexes = self._quotes(mention.document).quotes[mention.order]
        return replace(mention, quote=quote, timexes=timexes)

    def _quotes(self, identity: str) -> Told:
        if identity in self._told:
            self._told.move_to_end(identity)
            return self._told[identity]
        place, found = self._places[identity], None
        with suppress(StoreError):
            found = self._store.told(place.stored)
        if found is None:
            whole = self._whole(place)
            found = Told(
                tuple((mention.quote, mention.timexes) for mention in whole.mentions),
                tuple((timex.span.start, timex.span.end) for timex in whole.timexes),
            )
        self._told[identity] = found
        if len(self._told) > AT_HAND:
            self._told.popitem(last=False)
        return found

    def _whole(self, place: Place) -> Digest:
        found: Digest | Problem | None = None
        with suppress(StoreError):
            found = self._store.get(place.stored)
        found = found or self._digested(place)
        if isinstance(found, Problem):
            raise InputError(found.message, path=found.path, advice="It was read before: run the build again.")
        return found

    def _digested(self, place: Place) -> Digest | Problem:
        """The store lost it while we ran.

        Raises:
            InputError: the document has changed since it was listed.
        """
        data = loaded(place.entry, self._settings)
        if isinstance(data, Problem):
            return data
        if key(place.entry, data, self._settings) != place.key:
            raise InputError("changed while it was read", path=place.entry.path, advice="Run the build again.")
        found = digest_data(place.entry, data, self._settings)
        return again(found, place.dating, self._settings) if place.dating and isinstance(found, Digest) else found


def named(digest: Digest, own: str) -> Digest:
    """`digest` with the id `own`."""
    if digest.document.id == own:
        return digest
    return replace(
        digest,
        document=replace(digest.document, id=own),
        mentions=tuple(replace(mention, document=own) for mention in digest.mentions),
    )
