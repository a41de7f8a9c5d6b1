"""The store of digests that a command uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import click
from platformdirs import user_cache_path

from timeline.building.store.database import Store
from timeline.building.store.database import opened as opened_at
from timeline.cli.asked.sources import Sources
from timeline.cli.speech.say import Say
from timeline.errors import StoreError
from timeline.packs.problems import line


def default_store() -> Path:
    """Where digests are kept unless the user says otherwise."""
    return user_cache_path("timeline") / "digests.sqlite"


@contextmanager
def opened(sources: Sources, say: Say) -> Iterator[Store | None]:
    """The store of digests, or None where there is to be none or it cannot be used, which is told."""
    if sources.no_store:
        yield None
        return
    path = Path(sources.store) if sources.store else default_store()
    store = opened_at(path, unusable(say), ours=sources.store is None)
    with closing(store) if store else nullcontext():
        yield store


def unusable(say: Say) -> Callable[[StoreError], None]:
    """What tells that the store is not used."""
    return lambda error: click.echo(say("store_unusable", error=line(error, say.language)), err=True)
