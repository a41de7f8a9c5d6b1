"""``timeline build``: documents → a folder with the site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.building.entries.entry import KINDS
from timeline.building.entries.own import REPORT
from timeline.building.output.writing import check
from timeline.building.update import Means, Update, update
from timeline.cli.asked.options import documents, engines, selecting
from timeline.cli.asked.show import options
from timeline.cli.asked.sources import Sources
from timeline.cli.asked.store import opened, unusable
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told

if TYPE_CHECKING:
    from timeline.building.entries.entry import Entry
    from timeline.building.site import Work
    from timeline.model import Problem, Timeline
    from timeline.show.view.shelf import Shelf


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("build", cls=Spoken, help=say("build.help", kinds=", ".join(KINDS)))
    @click.option("--out", metavar=say("folder"), help=say("option.out"))
    @click.option(
        "--plotlyjs",
        metavar=say("metavar.file"),
        type=click.Path(exists=True, dir_okay=False),
        help=say("option.plotlyjs"),
    )
    @click.option("--images", is_flag=True, default=None, help=say("option.images"))
    @click.option("--strict", is_flag=True, help=say("option.strict"))
    @click.option("--top", metavar="N", type=click.IntRange(1), help=say("option.top_shown"))
    @selecting(say)
    @engines(say)
    @documents(say)
    def build(plotlyjs: str | None, strict: bool, top: int | None, **values: Any) -> int:
        sources = Sources.of(**values)
        status, doubts = built(sources, plotlyjs, say, top)
        if strict and doubts:
            click.echo(say("build.doubts", count=doubts, report=Path(sources.settings.out) / REPORT), err=True)
            return 1
        return status

    return build


def built(sources: Sources, plotlyjs: str | None, say: Say, top: int | None = None) -> tuple[int, int]:
    """Bring the site up to date, and tell what was done.

    Returns:
        The exit status, and how many dates are in doubt.
    """
    settings, out = sources.settings, Path(sources.settings.out)
    check(out)
    listed = list(sources.entries())
    means = Means(partial(_working, sources, say), partial(_prepare, sources, listed), unusable(say))
    choice = (sources.context, sources.wanted)
    with opened(sources, say) as store:
        done = update(listed, settings, options(settings, plotlyjs, top), choice, store, means)
    click.echo(_done(say, done), err=True)
    if done.record.newest:
        _look_ahead(*done.record.newest, say)
    return told(done.record.problems, say, out / REPORT), done.record.doubts


@contextmanager
def _working(sources: Sources, say: Say) -> Iterator[Work]:
    """How the site is made, for as long as that is shown."""
    from timeline.building.site import Work
    from timeline.cli.asked.workers import engine
    from timeline.cli.speech.progress import watched

    def chosen(whole: Timeline, shelf: Shelf) -> Timeline:
        return sources.wanted.among(whole, shelf.event)

    with watched(say) as watch:
        yield Work(sources.settings, sources.context, chosen, engine(sources), watch, watch.still)


def _prepare(sources: Sources, listed: list[Entry | Problem]) -> None:
    from timeline.cli.asked.workers import prepare

    prepare(sources, listed)


def _look_ahead(path: str, day: date, say: Say) -> None:
    """Warn of a document that is dated to a day that has not come. Only here: the site does not depend on the day on which it is made."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)  # where it is day already
    if day > tomorrow:
        click.echo(say("build.ahead", path=path, day=day, now=tomorrow), err=True)


def _done(say: Say, done: Update) -> str:
    return say(
        "build.done",
        documents=done.record.documents,
        events=done.record.events,
        new=done.changes.new,
        changed=done.changes.changed,
        same=done.changes.unchanged,
        gone=done.changes.removed,
        written=done.written.written,
        removed=done.written.removed,
    )
