"""What `timeline build` does: listed documents → a site that is up to date, with as little work as the last build allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from timeline.building.collect import collect, passing
from timeline.building.entries.entry import Entry
from timeline.building.entries.own import REPORT
from timeline.building.output.earlier import manifest
from timeline.building.output.hands import Hands
from timeline.building.output.plan import Left
from timeline.building.output.report import report
from timeline.building.output.writing import Written, write
from timeline.building.store.database import Store
from timeline.building.store.dictionaries import kept
from timeline.building.work.engines import WORTH, Engine
from timeline.building.work.runners import Found
from timeline.errors import StoreError
from timeline.events.merging.remembering.memory import Memory
from timeline.model import Timeline
from timeline.settings import Settings
from timeline.show import Options, moved, planned
from timeline.show.view.page import Page
from timeline.show.view.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Made:
    """The timeline, of briefs; the entries that its documents were read from; what was written, and what that leaves for the next time."""

    timeline: Timeline
    held: frozenset[Entry]
    written: Written
    left: Left


@dataclass(frozen=True, slots=True)
class Work:
    """How a collection is gathered: with which settings, by whom, and what of it is shown (`chosen`).

    `watch` is told of each document that was digested; while `still`, it leaves the process to itself."""

    settings: Settings
    context: bool
    chosen: Callable[[Timeline, Shelf], Timeline]
    engine: Engine | None = None
    watch: Callable[[object], object] = bool
    still: Callable[[], AbstractContextManager[object]] = nullcontext


def make(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    store: Store | None,
    work: Work,
    options: Options,
    last: Left,
    tell: Callable[[StoreError], None],
) -> Made:
    """Write the site of what is `listed`.

    A store that fails is told of, and done without.

    Raises:
        OutputError: the folder cannot be written.
        InputError: a document changed while it was read.
    """
    try:
        if store is not None:
            with kept(store, few=len(store.missing(keys.values())) < WORTH):
                return _made(listed, keys, store, work, options, last)
    except StoreError as error:
        tell(error)
    with passing() as held:  # which lasts too short a time for dictionaries to be kept in it
        return _made(listed, keys, held, work, options, last)


def _made(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    store: Store,
    work: Work,
    options: Options,
    last: Left,
) -> Made:
    memory = Memory(last.memory)
    whole, shelf = collect(
        listed,
        keys,
        work.settings,
        store,
        memory=memory,
        context=work.context,
        engine=work.engine,
        watch=work.watch,
    )
    timeline = work.chosen(whole, shelf)
    out = Path(work.settings.out)
    shown = replace(options, moved=moved(manifest(out), timeline))
    pages = planned(timeline, shown, shelf)
    hands = Hands(work.engine.jobs if work.engine else 1, store.again, work.still)
    done = write(chain(pages, [Page(REPORT, lambda: report(timeline, shown.language))]), out, last.stamped, hands)
    held = frozenset(shelf.entry(digest.document.id) for digest in timeline.digests)
    return Made(timeline, held, done, Left(done.stamped, memory.after))
