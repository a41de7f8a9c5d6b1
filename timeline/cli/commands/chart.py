"""``timeline chart``: a chart as a picture for a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents, selecting
from timeline.cli.asked.show import options
from timeline.cli.asked.sources import Sources
from timeline.cli.output.put import put, ready
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.errors import OutputError
from timeline.show import picture
from timeline.show.charts import CHARTS
from timeline.show.elsewhere.picture import FORMATS


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("chart", cls=Spoken, help=say("chart.help", charts=", ".join(CHARTS)))
    @click.argument("name", metavar=say("chart.name"), type=click.Choice(list(CHARTS)))
    @click.option("-o", "--output", metavar=say("metavar.file"), required=True, help=say("option.picture"))
    @click.option(
        "--width",
        metavar="N",
        type=click.IntRange(200, 10000),
        default=960,
        help=say("option.width"),
    )
    @selecting(say)
    @documents(say)
    def drawn(name: str, output: str, width: int, **values: Any) -> int:
        to = Path(output).suffix[1:].lower()
        if to not in FORMATS:
            advice = f"End its name with {', '.join('.' + known for known in FORMATS)}."
            raise OutputError("the name does not say which picture it is", path=output, advice=advice)
        ready(output)
        sources = Sources.of(**values)
        shown = timeline(sources, say)
        put(picture(shown, name, to, width=width, options=options(sources.settings)), output)
        return told(shown.problems, say)

    return drawn
