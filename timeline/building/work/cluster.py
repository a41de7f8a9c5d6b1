"""Dask as the engine: the workers of a cluster, or processes of this machine that Dask keeps.

Workers write shards, files of their own in a folder that all machines see, and send back keys alone. Whoever may talk to a Dask scheduler
may run code on its workers: use one on a network that is yours, or with TLS.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, TypeVar

from timeline.building.work.engines import Killed
from timeline.errors import EXTRA, SettingsError

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")
PATIENCE = 30  # seconds to wait for a scheduler and its first worker


@dataclass(frozen=True, slots=True)
class Dask:
    """The workers of the cluster at `scheduler` (``tcp://…``), or, where that is empty, `jobs` processes of this machine.

    Dask gives the batches of a lost worker to another; a batch that loses several is given out in halves until its item is found.
    """

    jobs: int
    scheduler: str = ""
    apart: ClassVar[bool] = True

    def prepare(self) -> None:
        """See `Engine`: what is there already is ready."""

    def map(
        self, function: Callable[[Sequence[T]], list[R]], batches: Iterable[Sequence[T]]
    ) -> Iterator[list[R | Killed]]:
        """See `Engine`.

        Raises:
            SettingsError: Dask is not installed, or the scheduler does not answer.
        """
        with self._client() as client:
            stream = iter(batches)
            waiting: deque[tuple[Sequence[T], Future]] = deque()
            while True:
                room = 2 * sum(client.nthreads().values()) - len(waiting)
                for batch in islice(stream, max(room, 0 if waiting else 1)):
                    waiting.append((batch, client.submit(partial(function, batch), pure=False)))
                if not waiting:
                    return
                batch, future = waiting.popleft()
                yield _result(client, future) or _careful(client, function, batch)

    @contextmanager
    def _client(self) -> Iterator[Client]:
        try:
            import dask
            from distributed import Client, LocalCluster
        except ImportError:
            raise SettingsError("Dask is not installed", advice=EXTRA.format("dask")) from None
        if self.scheduler:
            try:
                client = Client(self.scheduler, timeout=PATIENCE)
                client.wait_for_workers(1, timeout=PATIENCE)
            except (OSError, TimeoutError, ValueError) as error:
                advice = "Is it running, and has it workers?"
                raise SettingsError(f"no answer: {error}", path=self.scheduler, advice=advice) from None
            with client:
                yield client
            return
        with (
            dask.config.set({"distributed.scheduler.allowed-failures": 0}),
            LocalCluster(n_workers=self.jobs, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
            Client(cluster) as client,
        ):
            yield client


def _result(client: Client, future: Future) -> list[R | Killed] | None:
    """The results of a batch; None where it has lost its workers. Raises SettingsError where no worker is left, and none comes."""
    from distributed import wait
    from distributed.scheduler import KilledWorker

    while not future.done():
        try:
            wait(future, timeout=PATIENCE)
        except TimeoutError:
            _await_worker(client)
    try:
        return [*future.result()]
    except KilledWorker:
        return None


def _await_worker(client: Client) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        advice = "Is it running, and has it workers?"
        raise SettingsError(f"no answer: {error}", path=client.scheduler.address, advice=advice) from None


def _careful(client: Client, function: Callable[[Sequence[T]], list[R]], batch: Sequence[T]) -> list[R | Killed]:
    """A batch that lost its workers, which may have been another's fault: again, then in halves."""
    found: list[R | Killed] | None = _result(client, client.submit(partial(function, batch), pure=False))
    if found is not None:
        return found
    if len(batch) == 1:
        return [Killed()]
    half = len(batch) // 2
    return _careful(client, function, batch[:half]) + _careful(client, function, batch[half:])
