"""``timeline build``: documents → a folder with the site."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from timeline.building.output.report import FILE
from timeline.building.output.writing import check
from timeline.building.update import Means, Update, update
from timeline.cli.options import documents, engines, selecting
from timeline.cli.say import Say
from timeline.cli.show import options
from timeline.cli.sources import Sources, told
from timeline.cli.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("build", cls=Spoken, help=say("build.help"))
    @click.option("--out", metavar="DIR", help=say("option.out"))
    @click.option(
        "--plotlyjs", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help=say("option.plotlyjs")
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
            click.echo(say("build.doubts", count=doubts, report=Path(sources.settings.out) / FILE), err=True)
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
    means = Means(partial(sources.working, say), partial(sources.prepare, listed), sources.unusable(say))
    with sources.opened(say) as store:
        done = update(listed, settings, options(settings, plotlyjs, top), sources.choice, store, means)
    click.echo(_done(say, done), err=True)
    return told(done.record.problems, say, out / FILE), done.record.doubts


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
