"""``timeline build``: documents → a folder with the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from timeline.building.writing import write
from timeline.cli.options import documents, selecting
from timeline.cli.say import Say
from timeline.cli.show import options
from timeline.cli.sources import Sources, told
from timeline.cli.spoken import Spoken
from timeline.show import render


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("build", cls=Spoken, help=say("build.help"))
    @selecting(say)
    @documents(say)
    @click.option("--out", metavar="DIR", help=say("option.out"))
    @click.option(
        "--plotlyjs", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help=say("option.plotlyjs")
    )
    def build(plotlyjs: str | None, **values: Any) -> int:
        sources = Sources.of(**values)
        timeline = sources.timeline(say)
        out = sources.settings.out
        done = write(render(timeline, options(sources.settings, plotlyjs)), Path(out))
        click.echo(
            say(
                "build.done",
                documents=len(timeline.digests),
                events=len(timeline.events),
                written=done.written,
                unchanged=done.unchanged,
                removed=done.removed,
                out=out,
            ),
            err=True,
        )
        return told(timeline.problems, say)

    return build
