"""Pages made by several processes at once, which are copies of this one: nothing that pages are made from is sent to them."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from timeline.building.work.engines import attend
from timeline.show.view.page import Page

T = TypeVar("T")
Work = Callable[[Page], T]

# Pages that wait to be made, and that one process makes before it reports: neighbours have much in common, the last ones end together.
AT_ONCE, TOGETHER = 16_384, 32
# Below this many pages, starting processes costs more than it saves.
WORTH = 400


@dataclass(frozen=True, slots=True)
class Hands:
    """`jobs` processes. `begin` is called first in each but this one; while `still`, no other thread runs in this one."""

    jobs: int = 1
    begin: Callable[[], object] = bool
    still: Callable[[], AbstractContextManager[object]] = nullcontext

    def map(self, work: Work[T], again: Work[T], pages: Iterable[Page]) -> Iterator[tuple[Page, T]]:
        """Each page with what `work` makes of it; `again` does the work that another process has begun and did not end."""
        # On other systems a copy of a process may hang in the system's own libraries.
        if self.jobs == 1 or sys.platform != "linux":
            yield from ((page, work(page)) for page in pages)
            return
        stream = iter(pages)
        while batch := list(islice(stream, AT_ONCE)):
            found = self._shared(work, batch) if len(batch) >= WORTH else {}
            for place, page in enumerate(batch):
                made = found.get(place)
                yield page, (again if found else work)(page) if made is None else made

    def _shared(self, work: Work[T], batch: Sequence[Page]) -> dict[int, T]:
        """What became of the pages, by their places; those are missing that an error or a killed process has left."""
        order = sorted(range(len(batch)), key=lambda place: batch[place].pieces is None)  # the largest first
        parts = [order[start : start + TOGETHER] for start in range(0, len(order), TOGETHER)]
        context = multiprocessing.get_context("fork")
        found: dict[int, T] = {}
        with self.still():
            if threading.active_count() > 1:  # a copy would lack these threads, but not the locks that they hold
                return found
            pool = ProcessPoolExecutor(self.jobs, context, _begin, (_Task(work, batch), self.begin))
            waiting = [pool.submit(_done, parts[0])]  # which makes all the copies
        with pool, suppress(BrokenProcessPool):
            try:
                waiting += [pool.submit(_done, part) for part in parts[1:]]
                for part, future in zip(parts, waiting, strict=True):
                    found.update(zip(part, future.result(), strict=False))
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
        return found


@dataclass(frozen=True, slots=True)
class _Task:
    work: Callable[[Page], Any]
    pages: Sequence[Page]


_tasks: list[_Task] = []  # of a copy: what it was made for


def _begin(task: _Task, begin: Callable[[], object]) -> None:
    attend()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what is never looked at by the collector is never copied
    _tasks[:] = [task]
    begin()


def _done(part: Sequence[int]) -> list[Any]:
    """What became of this part of the pages, up to the first error: who asked does the rest, and meets the error as well."""
    (task,) = _tasks
    made: list[Any] = []
    with suppress(Exception):
        for place in part:
            made.append(task.work(task.pages[place]))
    return made
