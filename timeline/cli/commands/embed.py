"""``timeline embed``: a chart as a fragment of HTML."""

from __future__ import annotations

from typing import Any, Literal

import click

from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents, selecting
from timeline.cli.asked.show import options
from timeline.cli.asked.sources import Sources
from timeline.cli.output.put import put, ready
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.show import embed
from timeline.show.charts import CHARTS


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("embed", cls=Spoken, help=say("embed.help"))
    @click.option("--chart", type=click.Choice(list(CHARTS)), default="overview", help=say("option.chart"))
    @click.option(
        "--script",
        type=click.Choice(["inline", "shared", "none"]),
        default="inline",
        help=say("option.script"),
    )
    @click.option(
        "--plotlyjs",
        metavar=say("metavar.file"),
        type=click.Path(exists=True, dir_okay=False),
        help=say("option.plotlyjs"),
    )
    @click.option("-o", "--output", metavar=say("metavar.file"), help=say("option.output"))
    @selecting(say)
    @documents(say)
    def embedded(
        chart: str, script: Literal["inline", "shared", "none"], plotlyjs: str | None, output: str | None, **values: Any
    ) -> int:
        ready(output)
        sources = Sources.of(**values)
        shown = timeline(sources, say)
        put(embed(shown, chart, script=script, options=options(sources.settings, plotlyjs)).encode(), output)
        return told(shown.problems, say)

    return embedded
