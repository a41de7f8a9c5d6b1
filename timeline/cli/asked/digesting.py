"""Sources → digests, by this process, several or a cluster, with progress on a terminal; and what of them is a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry
from timeline.building.store.database import Store
from timeline.building.store.dictionaries import kept
from timeline.building.work.runners import run, stored
from timeline.cli.asked.sources import Sources
from timeline.cli.asked.store import opened
from timeline.cli.asked.workers import engine
from timeline.cli.speech.progress import watched
from timeline.cli.speech.say import Say
from timeline.model import Digest, Problem, Timeline


def timeline(sources: Sources, say: Say) -> Timeline:
    """All of them, assembled, and of that what was asked for.

    Raises:
        ChoiceError: nothing is left.
    """
    with digests(sources, say) as results:
        whole = assemble(results, sources.settings, context=sources.context)
    return sources.wanted.among(whole)


@contextmanager
def digests(sources: Sources, say: Say, *, told: bool = True) -> Iterator[Iterator[Digest | Problem]]:
    """The digests, as they come; see `runners.run`. What a build left in the store serves here too, and is not added to."""
    with (
        opened(sources, say) as store,
        kept(store, few=True, new=False) if store else nullcontext(),
        running(sources, say, sources.entries(), store, told=told) as results,
    ):
        yield results


@contextmanager
def running(
    sources: Sources, say: Say, listed: Iterable[Entry | Problem], store: Store | None, *, told: bool = True
) -> Iterator[Iterator[Digest | Problem]]:
    """The digests of what is `listed` of them, as they come."""
    with watched(say) as watch:
        done = run(listed, sources.settings, engine=engine(sources), store=store, told=told)
        yield (watch(result) for result in done)


@contextmanager
def keyed(
    sources: Sources, say: Say, listed: Sequence[Entry | Problem], store: Store
) -> Iterator[Iterator[tuple[Entry | Problem, bytes | Problem]]]:
    """What is `listed` of them, as it is digested into `store`; see `runners.stored`."""
    with watched(say) as watch:
        yield stored(listed, {}, sources.settings, store, engine=engine(sources), watch=watch)
