"""Entries → a Timeline of briefs and the shelf behind it: the build of a collection that is larger than memory.

Whatever the store does not have is digested first, by an engine's workers; then the briefs are read from it in order.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from timeline.building.assemble import place_of, told_apart, woven
from timeline.building.entries.entry import Entry
from timeline.building.shared import Shared
from timeline.building.shelf import Place, Stored, named
from timeline.building.store.database import Store
from timeline.building.work.engines import Engine
from timeline.building.work.rubbish import unlooked
from timeline.building.work.runners import Found, stored
from timeline.dating import infer
from timeline.events.merging.remembering.memory import Memory
from timeline.model import Digest, Problem, Timeline
from timeline.settings import Settings


def collect(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    settings: Settings,
    store: Store,
    *,
    memory: Memory | None = None,
    context: bool = True,
    engine: Engine | None = None,
    watch: Callable[[object], object] = bool,
) -> tuple[Timeline, Stored]:
    """The timeline of what is `listed`, whose digests are or will be under `keys`; `watch` is called for each that is digested.

    Raises:
        StoreError: the store cannot be written or read.
        InputError: a document that the store has lost has changed meanwhile.
    """
    digested = list(stored(listed, keys, settings, store, engine=engine, watch=watch))
    with unlooked():
        return _collected(digested, Stored(store, settings), settings, memory, context=context)


def _collected(
    digested: Sequence[tuple[Found, bytes | Problem]],
    shelf: Stored,
    settings: Settings,
    memory: Memory | None,
    *,
    context: bool,
) -> tuple[Timeline, Stored]:
    digests: list[Digest] = []
    places: list[Place] = []
    problems = [key for _, key in digested if isinstance(key, Problem)]
    wanted = [Place(one, key) for one, key in digested if isinstance(one, Entry) and isinstance(key, bytes)]
    for place, found in zip(wanted, shelf.briefs(wanted), strict=True):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            digests.append(found)
            places.append(place)
            problems.extend(found.document.problems)
    digests = told_apart(digests, problems)
    for digest, place in zip(digests, places, strict=True):
        shelf.keep(digest.document.id, place)
    if context:
        digests = _settled(digests, places, shelf, settings, memory)
    if memory is not None:
        memory.behind = shelf
    return woven(digests, sorted(problems, key=place_of), memory), shelf


def _settled(
    digests: list[Digest], places: Sequence[Place], shelf: Stored, settings: Settings, memory: Memory | None
) -> list[Digest]:
    """The second pass: documents that nothing in themselves dates take a day from their neighbours."""
    shared = Shared(digests, shelf, memory or Memory({}))
    datings = infer(digests, settings, shelf.digest, shared)
    shared.keep()
    for index, dating in datings.items():
        place = Place(places[index].entry, places[index].key, dating)
        own = digests[index].document.id
        found = shelf.brief(place)
        if isinstance(found, Digest):
            digests[index] = named(found, own)
            shelf.keep(own, place)
    return digests


@contextmanager
def passing() -> Iterator[Store]:
    """A store that lasts no longer than the body."""
    with tempfile.TemporaryDirectory(prefix="timeline-") as folder, Store(Path(folder) / "digests") as store:
        yield store
