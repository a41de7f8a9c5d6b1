"""Who does the work: an engine is an object with ``map(function, batches)``.

The results come in the order of the batches. A worker that is lost costs time, never a result: a batch is given out again,
then in halves, until the item that kills its worker stands alone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from typing import ClassVar, Protocol, TypeVar

from timeline.errors import SettingsError

T = TypeVar("T")
R = TypeVar("R")
# Below this many documents, starting processes costs more than it saves.
WORTH = 200
ALONE = "Ask for one alone; in a script of your own, call it below: if __name__ == '__main__'."


@dataclass(frozen=True, slots=True)
class Killed:
    """Stands for the result of an item whose worker was killed each time."""


class Engine(Protocol):
    """Anything that can run a function over batches. `apart` says that its workers may not share one store with us.

    `jobs` is how many processes of this machine it may use.
    """

    apart: ClassVar[bool]

    @property
    def jobs(self) -> int:
        """See above."""
        ...

    def prepare(self) -> None:
        """Begin what takes a while before work can be given out; it goes on beside whatever is done meanwhile."""
        ...

    def map(
        self, function: Callable[[Sequence[T]], list[R]], batches: Iterable[Sequence[T]]
    ) -> Iterator[list[R | Killed]]:
        """``function`` of each batch, in order; it and the batches can be pickled, and it gives a result an item."""
        ...


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of this machine."""

    jobs: int
    preload: str = "timeline.building.work.ready"
    apart: ClassVar[bool] = False

    def prepare(self) -> None:
        """See `Engine`: the server of the processes loads what they need."""
        self._context()
        forkserver.ensure_running()

    def map(
        self, function: Callable[[Sequence[T]], list[R]], batches: Iterable[Sequence[T]]
    ) -> Iterator[list[R | Killed]]:
        """See `Engine`. No more than two batches a process are under way at once, so that a long input is not held in memory.

        Raises:
            SettingsError: no process can be started.
        """
        stream = iter(batches)
        waiting: deque[tuple[Sequence[T], Future[list[R]]]] = deque()
        pool = self._pool(self.jobs)
        try:
            while True:
                for batch in islice(stream, 2 * self.jobs - len(waiting)):
                    waiting.append((batch, _given(pool, function, batch)))
                if not waiting:
                    return
                batch, future = waiting.popleft()
                try:
                    yield [*future.result()]
                except BrokenProcessPool:
                    pool.shutdown(wait=True, cancel_futures=True)
                    self._try_one()
                    yield self._careful(function, batch)
                    pool = self._pool(self.jobs)
                    waiting = deque((again, _given(pool, function, again)) for again, _ in waiting)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _try_one(self) -> None:
        """Raises SettingsError where no process lives long enough to do nothing: that is no document's fault."""
        try:
            with self._pool(1) as pool:
                pool.submit(os.getpid).result()
        except BrokenProcessPool:
            raise SettingsError("no process can be started", place="jobs", advice=ALONE) from None

    def _careful(self, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T]) -> list[R | Killed]:
        with self._pool(1) as pool:
            try:
                return [*pool.submit(function, batch).result()]
            except BrokenProcessPool:
                pass
        if len(batch) == 1:
            return [Killed()]
        half = len(batch) // 2
        return self._careful(function, batch[:half]) + self._careful(function, batch[half:])

    def _context(self) -> BaseContext:
        # Not "fork": a process that shows progress has threads, and a fork of it may hang.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([self.preload])
        return context

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=self._context(), initializer=attend)


def _given(
    pool: ProcessPoolExecutor, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T]
) -> Future[list[R]]:
    """The batch given to the pool; a pool that another batch has broken already gives a future that says so."""
    try:
        return pool.submit(function, batch)
    except BrokenProcessPool as broken:
        future: Future[list[R]] = Future()
        future.set_exception(broken)
        return future


def attend() -> None:
    """In a worker: leave interrupts to the process that gives it work, and end when that process does, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def follow() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
