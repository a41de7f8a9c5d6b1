"""Entries → digests: from the store where it has them, else digested, by this process or by an engine's."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain, islice, tee
from pathlib import Path
from uuid import uuid4

from timeline.building.entries.entry import Entry
from timeline.building.entries.loading import loaded
from timeline.building.store.codec import encode
from timeline.building.store.database import Store
from timeline.building.store.fingerprint import key
from timeline.building.work import deadline
from timeline.building.work.digest import digest_all
from timeline.building.work.engines import WORTH, Engine, Killed, Processes
from timeline.errors import StoreError
from timeline.model import Digest, Problem
from timeline.settings import Settings

BATCH, LAST = 250, 20  # documents of a batch, and of the last one
# From so many documents on, one process leaves digesting to another, which gives its memory back (200 MB) before the rest begins.
LONG = 10_000

Found = Entry | Problem
Result = Digest | Problem
Keys = list[bytes | Problem]
Work = Callable[[Sequence[Found]], Keys]


def run(
    entries: Iterable[Found],
    settings: Settings,
    *,
    engine: Engine | None = None,
    store: Store | None = None,
    told: bool = True,
) -> Iterator[Result]:
    """Digest every entry; problems pass through. The results come in the order of `entries`, whoever does the work.

    Where what is `told` is not asked for, digests hold no mentions, and are not for the store."""
    stream = iter(entries)
    store = store if told else None
    first = list(islice(stream, WORTH))
    batches = _batches(chain(first, stream))
    if engine is None or len(first) < WORTH:
        for batch in batches:
            yield from _results(batch, *fill(batch, settings, store, told=told), settings, store)
    elif store is not None:
        yield from _shared(batches, settings, engine, store)
    else:
        with tempfile.TemporaryDirectory(prefix="timeline-") as folder, Store(Path(folder) / "digests") as passing:
            yield from _shared(batches, settings, engine, passing, told=told)


def stored(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    settings: Settings,
    store: Store,
    *,
    engine: Engine | None = None,
    watch: Callable[[object], object] = bool,
) -> Iterator[tuple[Found, bytes | Problem]]:
    """See to it that the store has a digest of everything `listed`: each entry with the key of its digest, or with why it has none.

    `keys` holds the keys that are known; only what is not stored under its key is read. `watch` is called for each that is digested.

    Raises:
        StoreError: the store cannot be written or read.
    """
    unknown = {b"", *store.missing(set(keys.values()))}
    wanted = [one for one in listed if isinstance(one, Entry) and keys.get(one, b"") in unknown]
    if engine is None and len(wanted) >= LONG:
        engine = Processes(1)
    done: Iterable[Sequence[bytes | Problem | Killed]] = (fill(some, settings, store)[0] for some in _batches(wanted))
    if engine is not None and len(wanted) >= WORTH:
        done = _keyed(_batches(wanted) if engine.apart else _tapering(wanted, engine.jobs), settings, engine, store)
    fresh: dict[Found, bytes | Problem] = {}
    for entry, own in zip(wanted, chain.from_iterable(done), strict=True):
        fresh[entry] = _killed(entry) if isinstance(own, Killed) else own
        watch(entry)
    if store.missing(own for own in fresh.values() if isinstance(own, bytes)):
        raise StoreError("it does not keep what is put there", path=str(store.path), advice="Is the disk full?")
    for one in listed:
        yield one, one if isinstance(one, Problem) else fresh.get(one) or keys[one]


def fill(
    batch: Sequence[Found], settings: Settings, store: Store | None, *, told: bool = True
) -> tuple[Keys, dict[bytes, Result]]:
    """Digest what the store does not have of `batch`, and store it: the key of each entry, and the new results by key."""
    contents = [one if isinstance(one, Problem) else loaded(one, settings) for one in batch]
    keys = [_key(entry, content, settings) for entry, content in zip(batch, contents, strict=True)]
    wanted = {one for one in keys if isinstance(one, bytes)}
    with suppress(StoreError):
        wanted = store.missing(wanted) if store else wanted
    asked = {
        own: (entry, content)
        for entry, content, own in zip(batch, contents, keys, strict=True)
        if isinstance(entry, Entry) and isinstance(content, bytes) and isinstance(own, bytes) and own in wanted
    }
    made = digest_all(list(asked.values()), settings, told=told) if asked else []
    fresh = dict(zip(asked, made, strict=True))
    # The time a document takes is the machine's, not its own: that it took too long is told, never stored.
    overdue = {own: late for own, late in fresh.items() if isinstance(late, Problem) and late.place == deadline.PLACE}
    keys = [overdue.get(one, one) if isinstance(one, bytes) else one for one in keys]
    fresh = {own: result for own, result in fresh.items() if own not in overdue}
    if store and fresh:
        with suppress(StoreError):  # a full disk: what is not stored is digested again
            store.put({own: encode(result) for own, result in fresh.items()})
    return keys, fresh


def _key(entry: Found, content: bytes | Problem, settings: Settings) -> bytes | Problem:
    if isinstance(entry, Problem):
        return entry
    return content if isinstance(content, Problem) else key(entry, content, settings)


def _shared(
    batches: Iterable[Sequence[Found]], settings: Settings, engine: Engine, store: Store, *, told: bool = True
) -> Iterator[Result]:
    """Workers put their results into the store and send back keys alone, which takes half the time of sending results."""
    given, kept = tee(batches)
    for batch, keys in zip(kept, _keyed(given, settings, engine, store, told=told), strict=True):
        known = [_killed(entry) if isinstance(one, Killed) else one for entry, one in zip(batch, keys, strict=True)]
        yield from _results(batch, known, {}, settings, store)


def _keyed(
    batches: Iterable[Sequence[Found]], settings: Settings, engine: Engine, store: Store, *, told: bool = True
) -> Iterator[list[bytes | Problem | Killed]]:
    """Workers digest the batches into `store`, or, if they are apart from it, into shards that are taken over one by one."""
    if not engine.apart:
        together: Work = partial(_work, settings=settings, path=store.path, told=told)
        yield from engine.map(together, batches)
        return
    folder = store.path.with_name(f"{store.path.name}.shards")
    folder.mkdir(exist_ok=True)
    try:
        work: Work = partial(_apart, settings=settings, folder=folder.absolute(), told=told)
        for keys in engine.map(work, batches):
            for shard in sorted(folder.glob("*.shard")):
                store.take(shard)
                shard.unlink()
            yield keys
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _apart(batch: Sequence[Found], settings: Settings, folder: Path, *, told: bool = True) -> Keys:
    """Digest the batch into a shard that is named by what it holds: done twice, it is the same."""
    passing = folder / f"{uuid4().hex}.writing"
    with Store(passing, alone=True) as store:
        keys = fill(batch, settings, store, told=told)[0]
    own = b"".join(sorted(one for one in keys if isinstance(one, bytes)))
    passing.replace(folder / f"{hashlib.blake2b(own, digest_size=16).hexdigest()}.shard")
    return keys


def _work(batch: Sequence[Found], settings: Settings, path: Path, *, told: bool = True) -> Keys:
    try:
        with Store(path) as store:
            return fill(batch, settings, store, told=told)[0]
    except StoreError:
        return fill(batch, settings, None, told=told)[0]


def _killed(entry: Found) -> Problem:
    return Problem(
        entry.path,
        "the process that read it was killed, twice",
        advice="It may need more memory than there is; look at the document.",
        left_out=True,
    )


def _results(
    batch: Sequence[Found], keys: Keys, fresh: dict[bytes, Result], settings: Settings, store: Store | None
) -> Iterator[Result]:
    for entry, own in zip(batch, keys, strict=True):
        if isinstance(entry, Problem):
            yield entry
            continue
        if isinstance(own, Problem):
            yield own
            continue
        result = fresh.get(own)
        with suppress(StoreError):
            result = result or (store.get(own) if store else None)
        if result is None:  # the store lost it while we ran
            data = loaded(entry, settings)
            result = data if isinstance(data, Problem) else digest_all([(entry, data)], settings)[0]
        yield result


def _tapering(entries: Sequence[Found], jobs: int) -> Iterator[Sequence[Found]]:
    """Batches that grow smaller in the end, so that all processes have done their last at nearly the same time."""
    start = 0
    while start < len(entries):
        size = max(min(BATCH, (len(entries) - start) // (3 * jobs)), LAST)
        yield entries[start : start + size]
        start += size


def _batches(entries: Iterable[Found]) -> Iterator[tuple[Found, ...]]:
    stream = iter(entries)
    while batch := tuple(islice(stream, BATCH)):
        yield batch
