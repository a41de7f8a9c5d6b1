"""What a command reads, as its options say, and what is told of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypedDict

import click
from platformdirs import user_cache_path

from timeline.building.assemble import assemble
from timeline.building.entries.entry import Entry, records
from timeline.building.entries.listing import entries
from timeline.building.entries.remote import is_remote
from timeline.building.nothing import nothing
from timeline.building.select import select
from timeline.building.site import Work
from timeline.building.store.database import Store, opened
from timeline.building.work.cluster import Dask
from timeline.building.work.engines import Engine, Processes
from timeline.building.work.runners import WORTH, run, stored
from timeline.cli.options import chosen
from timeline.cli.progress import watched
from timeline.cli.say import Say
from timeline.dating.given import day
from timeline.errors import InputError, SettingsError, StoreError
from timeline.model import Digest, Event, Problem, Timeline
from timeline.packs.problems import line
from timeline.settings import Settings
from timeline.show.view.shelf import Held, Shelf

MENDED = 3  # of what was mended or limited, so many are named where a report lists all


class _Wanted(TypedDict):
    about: Sequence[str]
    since: date | None
    until: date | None
    sources: Sequence[str]
    whole: Callable[[Event], Event]


class _Stretch(TypedDict):
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Sources:
    """What to read and how."""

    settings: Settings
    paths: tuple[str, ...]
    jsonl: bool = False
    context: bool = True
    store: str | None = None
    no_store: bool = False
    about: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    source: tuple[str, ...] = ()
    engine: str = "processes"
    scheduler: str = ""

    @classmethod
    def of(
        cls,
        *,
        settings_file: str | None,
        paths: tuple[str, ...],
        jsonl: bool,
        out_of_context: bool,
        store: str | None,
        no_store: bool,
        about: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        source: tuple[str, ...] = (),
        engine: str = "processes",
        scheduler: str = "",
        **values: object,
    ) -> Sources:
        """What the options of `documents` and `selecting` say; the rest of them are settings."""
        return cls(
            settings=chosen(settings_file, **values),
            paths=paths,
            jsonl=jsonl,
            context=not out_of_context,
            store=store,
            no_store=no_store,
            about=about,
            **_stretch(since, until),
            source=source,
            engine=engine,
            scheduler=scheduler,
        )

    def asked(self, say: Say) -> Sources:
        """These sources, if the user has named any.

        Raises:
            UsageError: neither a path nor ``--jsonl`` was given.
        """
        if not self.paths and not self.jsonl:
            raise click.UsageError(say("nothing_named"))
        return self

    def entries(self) -> Iterator[Entry | Problem]:
        """The entries of the paths, then those of standard input; of the settings' inputs where neither is given.

        Raises:
            InputError: a path does not exist, or nothing in the paths can be read.
        """
        named = self.paths or (() if self.jsonl else self.settings.inputs)
        if not self.paths and (absent := [name for name in named if not (is_remote(name) or os.path.lexists(name))]):
            raise InputError("is not here", path=absent[0], advice="Name the documents or folders to read.")
        listed = chain(entries(named, self.settings), records(sys.stdin.buffer, "stdin") if self.jsonl else ())
        first = next(listed, None)
        if first is None and not self.jsonl:
            raise InputError(
                "holds nothing to read", path=", ".join(named), advice="Documents end in .txt, .md or .html."
            )
        return chain(() if first is None else (first,), listed)

    @property
    def choice(self) -> tuple[object, ...]:
        """What decides the timeline besides entries and settings."""
        return self.context, self.about, self.since, self.until, self.source

    @contextmanager
    def digests(self, say: Say, *, told: bool = True) -> Iterator[Iterator[Digest | Problem]]:
        """The digests, as they come; see `runners.run`."""
        with self.opened(say) as store, self.running(say, self.entries(), store, told=told) as results:
            yield results

    def timeline(self, say: Say) -> Timeline:
        """All of them, assembled, and of that what was asked for."""
        with self.digests(say) as results:
            whole = assemble(results, self.settings, context=self.context)
        return self._chosen(whole, Held())

    def _chosen(self, whole: Timeline, shelf: Shelf) -> Timeline:
        """What was asked for, where `shelf` has what the timeline's briefs leave out.

        Raises:
            ChoiceError: nothing is left.
        """
        wanted = _Wanted(about=self.about, since=self.since, until=self.until, sources=self.source, whole=shelf.event)
        shown = select(whole, **wanted)
        if whole.events and not shown.events:
            raise nothing(whole, **wanted)
        return shown

    def prepare(self, listed: Sequence[object]) -> None:
        """Have those who digest make themselves ready, where all that is `listed` is to be digested and is worth it."""
        engine = self._engine()
        if engine is not None and len(listed) >= WORTH:
            engine.prepare()

    @contextmanager
    def keyed(
        self, say: Say, listed: Sequence[Entry | Problem], store: Store
    ) -> Iterator[Iterator[tuple[Entry | Problem, bytes | Problem]]]:
        """What is `listed`, as it is digested into `store`; see `runners.stored`."""
        with watched(say) as watch:
            yield stored(listed, {}, self.settings, store, engine=self._engine(), watch=watch)

    @contextmanager
    def working(self, say: Say) -> Iterator[Work]:
        """How the site of them is made, for as long as that is shown."""
        with watched(say) as watch:
            yield Work(self.settings, self.context, self._chosen, self._engine(), watch, watch.still)

    def unusable(self, say: Say) -> Callable[[StoreError], None]:
        """What tells that the store is not used."""
        return lambda error: click.echo(say("store_unusable", error=line(error, say.language)), err=True)

    @contextmanager
    def opened(self, say: Say) -> Iterator[Store | None]:
        """The store of digests, or None where there is to be none or it cannot be used, which is told."""
        if self.no_store:
            yield None
            return
        path = Path(self.store) if self.store else default_store()
        store = opened(path, self.unusable(say), ours=self.store is None)
        with closing(store) if store else nullcontext():
            yield store

    @contextmanager
    def running(
        self, say: Say, listed: Iterable[Entry | Problem], store: Store | None, *, told: bool = True
    ) -> Iterator[Iterator[Digest | Problem]]:
        """The digests of what is `listed`, as they come."""
        with watched(say) as watch:
            yield (
                watch(result) for result in run(listed, self.settings, engine=self._engine(), store=store, told=told)
            )

    def _engine(self) -> Engine | None:
        jobs = self.settings.jobs or cores()
        if self.engine == "dask":
            return Dask(jobs, self.scheduler)
        return Processes(jobs) if jobs > 1 else None


def _stretch(since: str | None, until: str | None) -> _Stretch:
    """The days named by ``--from`` and ``--to``.

    Raises:
        SettingsError: one is no day, or the last lies before the first.
    """
    first, last = day(since, "--from") if since else None, day(until, "--to") if until else None
    if first and last and last < first:
        raise SettingsError(
            "lies before --from",
            place="--to",
            text=str(until),
            advice="Name the first day with --from, the last with --to.",
        )
    return {"since": first, "until": last}


def cores() -> int:
    """How many processor cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def default_store() -> Path:
    """Where digests are kept unless the user says otherwise."""
    return user_cache_path("timeline") / "digests.sqlite"


def told(problems: Iterable[Problem], say: Say, report: Path | None = None) -> int:
    """Tell on standard error what was left out or mended; where a report lists it, of what was mended the first few and how many more.

    Args:
        problems: all that were met.
        say: the words.
        report: the file that lists all of them, where one was written.

    Returns:
        The exit status: 1 if anything was left out.
    """
    lost = mended = 0
    for problem in problems:
        lost += problem.left_out
        mended += not problem.left_out
        if problem.left_out or report is None or mended <= MENDED:
            click.echo(said(problem, say), err=True)
    if report is not None and mended > MENDED:
        click.echo(say("mended", count=mended - MENDED), err=True)
    if lost:
        click.echo(say("left_out", count=lost), err=True)
    if report and (lost or mended):
        click.echo(say("listed", report=report), err=True)
    return 1 if lost else 0


def said(problem: Problem, say: Say) -> str:
    """One problem in one line."""
    return f"{say('lost' if problem.left_out else 'noted')} {line(problem, say.language)}"
