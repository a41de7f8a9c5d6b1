"""What `timeline build` does: listed documents → a site that is up to date, with as little work as the last build allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from timeline.building.collect import at_least, collect
from timeline.building.earlier import manifest
from timeline.building.engines import Engine
from timeline.building.inputs import Entry
from timeline.building.report import FILE, report
from timeline.building.runners import Found
from timeline.building.store import Store
from timeline.building.writing import Written, write
from timeline.errors import StoreError
from timeline.model import Timeline
from timeline.settings import Settings
from timeline.show import Options, moved, planned
from timeline.show.page import Page
from timeline.show.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Work:
    """How a collection is gathered: with which settings, by whom, and what of it is shown (`chosen`)."""

    settings: Settings
    context: bool
    chosen: Callable[[Timeline, Shelf], Timeline]
    engine: Engine | None = None
    watch: Callable[[object], object] = bool


def make(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    store: Store | None,
    work: Work,
    options: Options,
    stamps: Mapping[str, bytes],
    tell: Callable[[StoreError], None],
) -> tuple[Timeline, Written]:
    """Write the site of what is `listed`: the timeline, of briefs, and what was written. `stamps` are those of the site as it stands.

    A store that fails is told of, and done without.

    Raises:
        OutputError: the folder cannot be written.
        InputError: a document changed while it was read.
    """
    try:
        with at_least(store) as kept:
            return _made(listed, keys, kept, work, options, stamps)
    except StoreError as error:
        if store is None:
            raise
        tell(error)
    with at_least(None) as kept:
        return _made(listed, keys, kept, work, options, stamps)


def _made(
    listed: Sequence[Found],
    keys: Mapping[Entry, bytes],
    store: Store,
    work: Work,
    options: Options,
    stamps: Mapping[str, bytes],
) -> tuple[Timeline, Written]:
    whole, shelf = collect(
        listed, keys, work.settings, store, context=work.context, engine=work.engine, watch=work.watch
    )
    timeline = work.chosen(whole, shelf)
    out = Path(work.settings.out)
    shown = replace(options, moved=moved(manifest(out), timeline))
    pages = planned(timeline, shown, shelf)
    return timeline, write(chain(pages, [Page(FILE, lambda: report(timeline))]), out, stamps)
