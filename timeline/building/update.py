"""A site brought up to date: nothing is done where nothing has changed, else as little as the last build's record allows."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.building.entries.entry import Entry
from timeline.building.output import plan
from timeline.building.output.plan import Changes, Record, Seen
from timeline.building.output.writing import Written
from timeline.building.store.database import Store
from timeline.errors import StoreError
from timeline.settings import Settings
from timeline.show.view.options import Options

if TYPE_CHECKING:
    from timeline.building.site import Made, Work
    from timeline.building.work.runners import Found


@dataclass(frozen=True, slots=True)
class Means:
    """What an update is done with: how the site is made (`working`, for as long as that is shown), what makes those ready who digest
    all that is listed, and what tells of a store that fails."""

    working: Callable[[], AbstractContextManager[Work]]
    prepare: Callable[[], object]
    tell: Callable[[StoreError], None]


@dataclass(frozen=True, slots=True)
class Update:
    """How the documents had changed, what was written, and the record that is left."""

    changes: Changes
    written: Written
    record: Record


def update(
    listed: Sequence[Found],
    settings: Settings,
    options: Options,
    choice: Sequence[object],
    store: Store | None,
    means: Means,
) -> Update:
    """Bring the site in the settings' folder up to date with what is `listed`; `choice` is what decides of it besides settings and options.

    Raises:
        OutputError: the folder cannot be written.
        InputError: a document changed while it was read.
    """
    out = Path(settings.out)
    before = plan.recall(store, out)
    if before is None:
        means.prepare()
    beyond = [one for one in listed if not isinstance(one, Entry)]
    made = plan.made(settings, options, [choice, beyond])
    alike = before if before and before.made == made else None
    seen = plan.see((one for one in listed if isinstance(one, Entry)), settings, alike, time.time_ns())
    known = before is not None and (before.made, before.site) == (made, plan.site(out))
    if before and known and plan.unchanged(before, seen):
        return Update(plan.compare(before, before), Written(0, 0, 0), before)
    from timeline.building.site import make  # with all that reads and shows, which takes as long as the rest of this

    keys = {entry: one.key for entry, one in seen.items()}
    last = plan.usable(store, out, alike, known)
    with means.working() as work:
        done = make(listed, keys, store, work, options, last, means.tell)
    after = _record(made, done, seen)
    plan.remember(store, out, after, done.left)
    return Update(plan.compare(before, after), done.written, after)


def _record(made: bytes, done: Made, seen: Mapping[Entry, Seen]) -> Record:
    from timeline.building.output.report import doubts

    timeline = done.timeline
    days = ((one.document.path, one.dating.local_date) for one in timeline.digests)
    dated = [(path, day) for path, day in days if day]
    return Record(
        made=made,
        site=done.written.site,
        seen={plan.known_by(entry): replace(one, held=entry in done.held) for entry, one in seen.items()},
        problems=timeline.problems,
        documents=len(timeline.digests),
        events=len(timeline.events),
        doubts=sum(1 for _ in doubts(timeline)),
        newest=max(dated, key=itemgetter(1), default=None),
    )
