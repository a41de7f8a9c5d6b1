"""Who digests what a command reads: known, and told to make ready, before anything is loaded that digesting takes."""

from __future__ import annotations

import os
from collections.abc import Sequence

from timeline.building.work.cluster import Dask
from timeline.building.work.engines import WORTH, Engine, Processes
from timeline.cli.asked.sources import Sources


def prepare(sources: Sources, listed: Sequence[object]) -> None:
    """Have those who digest make themselves ready, where all that is `listed` is to be digested and is worth it."""
    workers = engine(sources)
    if workers is not None and len(listed) >= WORTH:
        workers.prepare()


def engine(sources: Sources) -> Engine | None:
    """Who digests: None is this process alone."""
    jobs = sources.settings.jobs or cores()
    if sources.engine == "dask":
        return Dask(jobs, sources.scheduler)
    return Processes(jobs) if jobs > 1 else None


def cores() -> int:
    """How many processor cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS
    return len(affinity(0)) if affinity else os.cpu_count() or 1
